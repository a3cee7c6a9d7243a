// swift-tools-version: 6.2
import PackageDescription

/// Swift 6 mode; every warning is an error; a library's imports stay its own unless they say `public`.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
    name: "emic",
    products: [
        .executable(name: "emic", targets: ["emic"]),
        .library(name: "Emic", targets: ["CodingModel", "Texts", "Agreement", "Exchange", "Store"]),
        .library(name: "Agreement", targets: ["Agreement"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        // Only for codebooks as YAML, whose quoting is not to be written twice.
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        // Only for `make docs`: no target is built with it.
        .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
    ],
    targets: [
        // What is no Swift: the database's SQL and the sample study, embedded; the system's SQLite and PCRE2.
        .target(
            name: "Schema", path: "schema", exclude: ["migrations", "schema.sql", "invariants.sql", "README.md"],
            sources: ["schema.c"], publicHeadersPath: "include"),
        .target(
            name: "SampleStudy", path: "exports/sample-study",
            exclude: ["README.md", "skoleleder.txt", "teacher.txt", "codebook.csv", "codings.csv"],
            sources: ["sample_study.c"], publicHeadersPath: "include"),
        .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CPCRE2", providers: [.apt(["libpcre2-dev"])]),

        // CodingModel <- Texts, Agreement, Exchange, Store <- emic; the four in the middle never meet.
        .target(name: "CodingModel", swiftSettings: strict),
        .target(name: "Texts", dependencies: ["CodingModel", "CPCRE2"], swiftSettings: strict),
        .target(name: "Agreement", dependencies: ["CodingModel"], swiftSettings: strict),
        .target(
            name: "Exchange", dependencies: ["CodingModel", .product(name: "Yams", package: "Yams")],
            swiftSettings: strict),
        .target(
            name: "Store",
            dependencies: [
                "CodingModel", "Schema", "CSQLite",
                .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "emic",
            dependencies: [
                "CodingModel", "Texts", "Agreement", "Exchange", "Store", "SampleStudy",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),

        .target(name: "TestSupport", dependencies: ["CodingModel"], path: "Tests/TestSupport", swiftSettings: strict),
        .testTarget(name: "CodingModelTests", dependencies: ["CodingModel", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "TextsTests", dependencies: ["Texts", "CodingModel", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "AgreementTests", dependencies: ["Agreement", "CodingModel", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "ExchangeTests", dependencies: ["Exchange", "CodingModel", "SampleStudy", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "StoreTests", dependencies: ["Store", "Schema", "CSQLite", "CodingModel", "TestSupport"],
            exclude: ["recompute_journal.py", "v01-study.sql"], swiftSettings: strict),
        .testTarget(
            name: "EmicTests",
            dependencies: [
                "emic", "CodingModel", "TestSupport",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
    ]
)
