import CodingModel

extension SampleDataset {
    /// The words of a private memo that no export may hold.
    public static let secret = "never to be seen by strangers"

    /// The small study with attributes of all kinds, passages of cases, and memos on all that can have one, some of them
    /// private.
    public static let withPassages: SampleDataset = {
        var dataset = SampleDataset.small
        dataset.allAttributes += [
            Attribute(id: id(43), name: "område", kind: .choice, choices: ["Nord, ydre", "=Syd"]),
            Attribute(id: id(44), name: "privat", kind: .boolean), Attribute(id: id(45), name: "fra", kind: .date),
        ]
        dataset.allCases[0].values.merge(["område": "=Syd", "privat": "false", "fra": "1974-08-01"]) { $1 }
        func anchor(_ number: Int, _ quotation: String, in document: Document) -> AnchoredPassage {
            let place = range(of: quotation, in: dataset.texts[document.id] ?? "")
            return AnchoredPassage(
                id: id(number), documentID: document.id, passage: Passage(range: place, quotation: quotation))
        }
        let (first, second) = (dataset.allDocuments[0], dataset.allDocuments[1])
        dataset.allAnchors = [
            anchor(81, "vika-\nrer", in: first), anchor(82, "Så ringede jeg", in: first),
            anchor(83, "👩🏽‍🏫 said", in: second),
        ]
        dataset.allCases[1].passageIDs = [id(81), id(83)]
        func memo(_ number: Int, _ subject: MemoSubject, _ about: ObjectID, isPrivate: Bool) -> Memo {
            Memo(
                id: id(number), subject: subject, subjectID: about, coderID: id(21),
                text: isPrivate ? "\(secret), \(number)" : "a note,\non \(number)", createdAt: time(number),
                isPrivate: isPrivate)
        }
        let subjects: [(MemoSubject, ObjectID)] = [
            (.study, id(1)), (.document, first.id), (.code, id(32)), (.passage, id(82)),
            (.coding, dataset.allCodings[0].id), (.case, id(51)),
        ]
        for (position, (subject, about)) in subjects.enumerated() {
            dataset.allMemos.append(memo(201 + 2 * position, subject, about, isPrivate: true))
            // The passage has a private memo only.
            if subject != .passage {
                dataset.allMemos.append(memo(202 + 2 * position, subject, about, isPrivate: false))
            }
        }
        dataset.allMemos.append(memo(220, .passage, id(83), isPrivate: false))
        return dataset
    }()
}
