import Agreement
import Exchange

extension AgreementReport {
    /// The results as rows for programs.
    static let table = Table<AgreementResult>(
        "agreement", "A row is a coefficient of one code, or of all codes together.",
        AgreementResult.columns)
}
