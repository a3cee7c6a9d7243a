import CodingModel
import Exchange
import Texts

/// Says where passages stood in the original files.
struct Citations {
    /// The texts that the passages are of.
    let texts: LastText

    /// The column `place`, such as `page 3, line 41`.
    var column: Column<Coding> {
        Column("place", .string, "Page and line of the original; empty where that is not known.") { [texts] coding in
            Field(texts[coding.documentID]?.sourcePlace(of: coding.passage.range)?.description)
        }
    }
}
