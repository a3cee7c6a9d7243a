import Foundation
import TestSupport
import Testing

/// What other programs make of the exports.
@Suite struct PythonTests {
    private func python(_ script: String, needs module: String) throws -> ProgramRun? {
        guard Program.isInstalled("python3", pythonModule: module) else {
            print("skipped: there is no Python with \(module)")
            return nil
        }
        let desk = try RoundTripTests.difficult()
        try desk.done("export", "--format", "csv", "--to", "exported")
        try desk.done("export", "--format", "json", "--to", "exported.json")
        try desk.write(script, to: "script.py")
        let sample = Golden.exports.path
        return try desk.shell(
            "python3 script.py exported exported.json '\(sample)/json/schema.json' && "
                + "python3 script.py '\(sample)/csv/sample' '\(sample)/json/sample.json' '\(sample)/json/schema.json'")
    }

    @Test func `pandas reads every table as its description says, and offsets cut out the quotations`() throws {
        let script = """
            import json, pathlib, sys
            import pandas as pd
            folder = pathlib.Path(sys.argv[1])
            package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
            types = {"string": "string", "integer": "Int64", "number": "Float64", "boolean": "boolean", "datetime": "string"}
            tables = {}
            for resource in package["resources"]:
                if resource.get("format") != "csv": continue
                fields = resource["schema"]["fields"]
                table = pd.read_csv(
                    folder / resource["path"], dtype={f["name"]: types[f["type"]] for f in fields}, keep_default_na=False,
                    na_values=[""], lineterminator="\\n")
                assert list(table.columns) == [f["name"] for f in fields], resource["path"]
                for f in fields:
                    if f["type"] == "datetime": pd.to_datetime(table[f["name"]].dropna(), utc=True, format="ISO8601")
                tables[resource["name"]] = table
            texts = {}
            for d in tables["documents"].itertuples():
                with open(folder / d.text_file, encoding="utf-8", newline="") as file: texts[d.document_id] = file.read()
                assert len(texts[d.document_id]) == d.length
            assert len(tables["codings"]) > 0
            for c in tables["codings"].itertuples():
                assert texts[c.document_id][c.start_offset:c.end_offset] == c.quotation, c.coding_id
            print("read", len(tables), "tables")
            """
        guard let run = try python(script, needs: "pandas") else { return }
        #expect(run.status == 0, "\(run.messages)")
        #expect(run.output == "read 18 tables\nread 18 tables\n")
    }

    @Test func `frictionless finds the folder valid`() throws {
        let script = """
            import os, sys
            from frictionless import validate
            os.chdir(sys.argv[1])
            report = validate("datapackage.json")
            print("valid" if report.valid else report.flatten(["rowNumber", "fieldName", "type", "message"]))
            """
        guard let run = try python(script, needs: "frictionless") else { return }
        #expect(run.status == 0, "\(run.messages)")
        #expect(run.output == "valid\nvalid\n")
    }

    @Test func `the JSON is what its schema says`() throws {
        let script = """
            import json, sys
            import jsonschema
            with open(sys.argv[2], encoding="utf-8") as document, open(sys.argv[3], encoding="utf-8") as schema:
                document, schema = json.load(document), json.load(schema)
            validator = jsonschema.validators.validator_for(schema)
            validator.check_schema(schema)
            validator(schema, format_checker=jsonschema.FormatChecker()).validate(document)
            print("valid")
            """
        guard let run = try python(script, needs: "jsonschema") else { return }
        #expect(run.status == 0, "\(run.messages)")
        #expect(run.output == "valid\nvalid\n")
    }
}
