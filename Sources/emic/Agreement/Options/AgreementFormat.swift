import ArgumentParser

/// How a report on agreement is printed.
enum AgreementFormat: String, CaseIterable, ExpressibleByArgument {
    case table, csv, json, jsonl, markdown
}
