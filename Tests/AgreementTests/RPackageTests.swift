import Agreement
import Foundation
import TestSupport
import Testing

/// Random data through R's packages `irrCAC` and `irr`, where R is installed and has them.
///
/// irrCAC prints five decimals. What these packages get wrong is known by name: irr's alpha of complete data from three
/// coders or more, and irrCAC's error of percent agreement, in which a unit with a single value is one that disagrees.
@Suite struct RPackageTests {
    @Test(.enabled(if: Interpreter.r.canRun("library(irrCAC); cat('yes')"), "no R with irrCAC"))
    func `irrCAC says the same of two hundred random data sets, but for an error of percent agreement`() throws {
        let tables = Self.tables
        let answers = try Self.answers(
            tables,
            """
            suppressMessages(library(irrCAC))
            answer <- function(m) {
                found <- list(fleiss = fleiss.kappa.raw(m), conger = conger.kappa.raw(m), bp = bp.coeff.raw(m),
                    gwet = gwet.ac1.raw(m), alpha = krippen.alpha.raw(m), percent = pa.coeff.raw(m),
                    quadratic = fleiss.kappa.raw(m, weights = 'quadratic'))
                for (name in names(found)) {
                    e <- found[[name]]$est
                    say(name, e$coeff.val)
                    say(paste(name, 'se', sep = '/'), e$coeff.se)
                }
            }
            """)
        let coefficients: [String: (Coefficient, EstimateOptions)] = [
            "fleiss": (.fleissKappa, .init()), "conger": (.congerKappa, .init()), "bp": (.bennettS, .init()),
            "gwet": (.gwetAC1, .init()), "alpha": (.krippendorffAlpha, .init()),
            "percent": (.percentAgreement, .init()), "quadratic": (.fleissKappa, .init(weights: .quadratic)),
        ]

        for answer in answers {
            let parts = answer.name.split(separator: "/").map(String.init)
            let (coefficient, options) = try #require(coefficients[parts[0]])
            let table = tables[answer.table]
            let isComparedWhole = table.units.allSatisfy { unit in unit.count { $0 != nil } > 1 }
            if answer.name == "percent/se", !isComparedWhole { continue }
            let data = try table.data()
            let value =
                parts.count > 1
                ? try coefficient.interval(data, options).standardError
                : try #require(coefficient.estimate(data, options).value)
            #expect(abs(value - answer.value) < 0.51e-5, "\(answer)")
        }
        #expect(answers.count == 200 * 14)
    }

    @Test(.enabled(if: Interpreter.r.canRun("library(irr); cat('yes')"), "no R with irr"))
    func `irr says the same but for its alpha of complete data from three coders or more`() throws {
        let tables = Self.tables
        let answers = try Self.answers(
            tables,
            """
            suppressMessages(library(irr))
            answer <- function(m) {
                for (level in c('nominal', 'ordinal', 'interval', 'ratio')) say(level, kripp.alpha(t(m), level)$value)
                both <- m[complete.cases(m), , drop = FALSE]
                if (ncol(m) == 2) say('cohen', kappa2(both)$value)
                if (nrow(both) == nrow(m)) say('fleiss', kappam.fleiss(m)$value)
            }
            """)
        let differences: [String: Difference] = [
            "nominal": .nominal, "ordinal": .ordinal, "interval": .interval, "ratio": .ratio,
        ]

        var defects = 0
        for answer in answers {
            let units = tables[answer.table].units
            let data = try tables[answer.table].data()
            guard let difference = differences[answer.name] else {
                let coefficient = answer.name == "cohen" ? Coefficient.cohenKappa : .fleissKappa
                #expect(try abs(#require(coefficient.estimate(data).value) - answer.value) < 1e-9, "\(answer)")
                continue
            }
            var alpha = try #require(Coefficient.krippendorffAlpha(data, .init(difference: difference)).value)
            let others = Double(units[0].count - 1)
            if others > 1, !units.joined().contains(nil) {
                // It counts each value once for every other coder.
                let values = Double(units.joined().count)
                alpha = 1 - (1 - alpha) * (values * others - 1) / (others * (values - 1))
                defects += 1
            }
            #expect(abs(alpha - answer.value) < 1e-9, "\(answer)")
        }
        #expect(defects > 100)
    }

    /// Half of them have values of all coders everywhere.
    private static var tables: [RandomTable] {
        var random = SeededGenerator(seed: 1971)
        return (0..<200).map { number in
            let table = RandomTable(
                coders: .random(in: 2...5, using: &random), units: .random(in: 20...60, using: &random), using: &random)
            let units = table.units.filter { unit in unit.contains { $0 != nil } }
            return RandomTable(units: number % 2 == 0 ? units : units.map { $0.map { $0 ?? "2" } })
        }
    }

    private struct Answer {
        var table: Int
        var name: String
        var value: Double
    }

    /// What the script's function `answer` says of each table, a matrix with a row a unit.
    private static func answers(_ tables: [RandomTable], _ script: String) throws -> [Answer] {
        let input = tables.map { table in
            table.units.map { $0.map { $0 ?? "NA" }.joined(separator: " ") }.joined(separator: "\n")
        }
        let output = try Interpreter.r.run(
            """
            \(script)
            say <- function(name, value) cat(number, name, format(value, digits = 17), '\\n')
            tables <- strsplit(paste(readLines(file('stdin')), collapse = '\\n'), '\\n\\n')[[1]]
            for (number in seq_along(tables)) answer(as.matrix(read.table(text = tables[number])))
            """, input: Data(input.joined(separator: "\n\n").utf8))
        return try String(decoding: output, as: UTF8.self).split(separator: "\n").map { line in
            let words = line.split(separator: " ")
            return try Answer(
                table: #require(Int(words[0])) - 1, name: String(words[1]), value: #require(Double(words[2])))
        }
    }
}
