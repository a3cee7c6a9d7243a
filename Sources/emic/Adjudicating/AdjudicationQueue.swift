import CodingModel
import Exchange
import Foundation
import Store
import Texts

/// Settles open disputes one after another, as a person answers; each answer is saved at once.
final class AdjudicationQueue {
    private let edit: AgreedVersionEdit
    private let found: StudyDisagreements
    private let queue: [Dispute]
    private let page: DisputePage
    private let printer = Printer()
    /// The reason given last, which Enter gives again.
    private var lastReason: String?
    /// The disputes settled here, by position in the queue, the last one last.
    private var answered: [Int] = []
    /// The study's last change, if it was made here.
    private var lastChange: ObjectID?

    /// - Parameter disputes: What is open, in the order in which it is to be settled.
    init(_ edit: AgreedVersionEdit, _ found: StudyDisagreements, _ disputes: [Dispute], reach: Int) {
        (self.edit, self.found, queue) = (edit, found, disputes)
        page = DisputePage(found: found, texts: DisputedTexts(edit.store), reach: reach)
    }

    /// What a person can answer.
    private enum Answer {
        case settle(Decision)
        case skip, undo, quit
    }

    /// Asks until nothing is open or nobody answers; gives how many were settled.
    func run() throws -> Int {
        var (next, isShown) = (0, false)
        while next < queue.count {
            if !isShown { try show(next) }
            isShown = true
            guard let line = ask(prompt) else { break }
            do {
                switch try answer(line, queue[next]) {
                case .quit: return answered.count
                case .skip: (next, isShown) = (next + 1, false)
                case .undo: (next, isShown) = (try undo(), false)
                case .settle(let decision):
                    guard let reason = askReason() else { return answered.count }
                    try settle(queue[next], decision, reason: reason)
                    answered.append(next)
                    (next, isShown) = (next + 1, false)
                }
            } catch let error as CommandError {
                Printer.message("\(error)")
            } catch let error as TextsError {
                Printer.message("\(error)")
            }
        }
        return answered.count
    }

    private func show(_ number: Int) throws {
        if number > 0 { try printer.line() }
        for line in try page.lines(queue[number], number: number + 1, settled: nil) {
            try printer.sentence(line.text, hanging: line.hanging)
        }
    }

    private var prompt: String {
        let coders = found.coders.enumerated().map { "\($0 + 1) \($1.name)" }
        return (coders + ["b both", "e another extent", "n neither", "s skip", "u undo", "q quit"])
            .joined(separator: ", ") + ": "
    }

    /// What a line means; asks for a passage where one is needed.
    private func answer(_ line: String, _ dispute: Dispute) throws -> Answer {
        switch line.lowercased() {
        case "b": return .settle(.both)
        case "n": return .settle(.neither)
        case "s": return .skip
        case "u": return .undo
        case "q": return .quit
        case "e":
            guard let typed = ask("the passage, in its words or as start..end: ") else { return .quit }
            let text = try page.texts.text(of: dispute.document).text
            let range = try ExtentOptions.range(typed: typed, for: dispute, in: text)
            let usual = dispute.places.count == 1 ? found.codes[dispute.places[0].code].path : nil
            guard let path = ask("its code\(usual.map { " (Enter: \($0))" } ?? ""): ") else { return .quit }
            let codebook = try edit.store.codebook()
            let codes = try codebook.codes(named: [path.isEmpty ? usual ?? "" : path], in: edit.store)
            return .settle(.extent(range, codes: codes.map(\.id)))
        default:
            guard let number = Int(line), found.coders.indices.contains(number - 1) else {
                throw CommandError.refused("'\(visibleLine(line))' is none of the answers: \(prompt.dropLast(2))")
            }
            return .settle(.take(number - 1))
        }
    }

    private func askReason() -> String? {
        while true {
            let usual = lastReason.map { " (Enter: \($0))" } ?? ""
            guard let typed = ask("the reason\(usual): ") else { return nil }
            if let reason = typed.isEmpty ? lastReason : typed {
                lastReason = reason
                return reason
            }
        }
    }

    private func settle(_ dispute: Dispute, _ decision: Decision, reason: String) throws {
        lastChange = try edit.settle([dispute], in: dispute.document, decision, reason: reason).entry?.id
    }

    /// Takes the last answer back, and gives the position of its dispute.
    private func undo() throws -> Int {
        guard let last = answered.last else {
            throw CommandError.refused("nothing was settled yet that could be undone")
        }
        guard try newestChange() == lastChange else {
            throw CommandError.refused("something else was changed meanwhile: 'emic undo' takes that back")
        }
        _ = try edit.store.undo(by: edit.coder?.id)
        lastChange = try newestChange()
        answered.removeLast()
        return last
    }

    private func newestChange() throws -> ObjectID? {
        var newest: ObjectID?
        try edit.store.forEachEntry(limit: 1) { newest = $0.id }
        return newest
    }

    /// A line of standard input without blanks around it; `nil` at its end.
    private func ask(_ question: String) -> String? {
        let output = Output(descriptor: 2, name: "standard error")
        output.append(visible(question))
        try? output.flush()
        return readLine()?.trimmingCharacters(in: .whitespaces)
    }
}
