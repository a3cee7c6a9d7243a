import Agreement
import Foundation
import TestSupport
import Testing

/// Random data through the packages that people use: `krippendorff`, `irrCAC`, `scikit-learn` and `statsmodels`.
///
/// `EMIC_PYTHON` names a Python that has them, else `python3` is tried; without them the test is skipped. What these
/// packages get wrong is left out by name: irrCAC's one-sided p of Brennan–Prediger, its division by zero where nothing
/// varies or there is a single unit, and scikit-learn's and statsmodels' lack of missing values.
@Suite struct OracleTests {
    @Test(.enabled(if: hasPackages, "no Python with krippendorff, irrCAC, scikit-learn and statsmodels"))
    func `two hundred random data sets`() throws {
        var random = SeededGenerator(seed: 2026)
        let tables = (0..<200).map { _ in
            RandomTable(
                coders: .random(in: 2...5, using: &random), units: .random(in: 8...60, using: &random), using: &random)
        }
        let rows = tables.map { $0.units.map { $0.map { $0.flatMap(Double.init) } } }
        let answers = try JSONDecoder().decode(
            [[String: Double]].self, from: Interpreter.python.run(Self.script, input: JSONEncoder().encode(rows)))

        var compared = 0
        for (table, answer) in zip(tables, answers) {
            let data = try table.data()
            for (name, expected) in answer {
                let value = try #require(try value(name, data), "\(name) has no value")
                #expect(abs(value - expected) < 1e-9, "\(name)")
                compared += 1
            }
        }
        #expect(compared > 1500)
    }

    private static let hasPackages = Interpreter.python.canRun(
        "import krippendorff, irrCAC, sklearn, statsmodels; print('yes')")

    /// What this module says where a package says something: `package/measure`, or `package/measure/se`.
    private func value(_ name: String, _ data: ReliabilityData) throws -> Double? {
        let parts = name.split(separator: "/").map(String.init)
        let measures: [String: (Coefficient, EstimateOptions)] = [
            "nominal": (.krippendorffAlpha, .init()), "ordinal": (.krippendorffAlpha, .init(difference: .ordinal)),
            "interval": (.krippendorffAlpha, .init(difference: .interval)),
            "ratio": (.krippendorffAlpha, .init(difference: .ratio)), "fleiss": (.fleissKappa, .init()),
            "fleiss quadratic": (.fleissKappa, .init(weights: .quadratic)), "conger": (.congerKappa, .init()),
            "bp": (.bennettS, .init()), "gwet": (.gwetAC1, .init()), "cohen": (.cohenKappa, .init()),
            "cohen linear": (.weightedKappa, .init(weights: .linear, scale: .positions)),
        ]
        let (coefficient, options) = try #require(measures[parts[1]])
        return parts.count > 2
            ? try coefficient.interval(data, options).standardError : try coefficient.estimate(data, options).value
    }

    private static let script = """
        import json, sys, warnings, numpy as np, pandas as pd
        warnings.simplefilter('ignore')
        import krippendorff
        from irrCAC.raw import CAC
        from sklearn.metrics import cohen_kappa_score
        from statsmodels.stats.inter_rater import aggregate_raters, fleiss_kappa

        def answer(rows):
            m = np.array([[np.nan if v is None else v for v in row] for row in rows], dtype=float)
            m = m[~np.isnan(m).all(axis=1)]
            found = {}
            for level in ('nominal', 'ordinal', 'interval', 'ratio'):
                found['krippendorff/' + level] = krippendorff.alpha(m.T, level_of_measurement=level)
            for weights in ('identity', 'quadratic'):
                cac = CAC(pd.DataFrame(m), weights=weights, digits=15)
                for name in ('fleiss', 'conger', 'bp', 'gwet') if weights == 'identity' else ('fleiss',):
                    e = getattr(cac, name)()['est']
                    name += '' if weights == 'identity' else ' quadratic'
                    found['irrCAC/' + name] = e['coefficient_value']
                    found['irrCAC/' + name + '/se'] = e['se']
            if not np.isnan(m).any():
                found['statsmodels/fleiss'] = fleiss_kappa(aggregate_raters(m.astype(int))[0])
            if m.shape[1] == 2:
                both = m[~np.isnan(m).any(axis=1)].astype(int)
                labels = sorted({int(v) for v in m[~np.isnan(m)]})
                found['scikit-learn/cohen'] = cohen_kappa_score(both[:, 0], both[:, 1])
                found['scikit-learn/cohen linear'] = cohen_kappa_score(
                    both[:, 0], both[:, 1], labels=labels, weights='linear')
            return {k: float(v) for k, v in found.items()}

        print(json.dumps([answer(rows) for rows in json.load(sys.stdin)]))
        """
}
