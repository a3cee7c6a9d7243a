import Foundation
public import CodingModel

/// What a study needs from the world outside: the time, chance, and the device that it is worked on.
///
/// They come in from outside so that tests and samples are the same each time.
public struct StudyContext: Sendable {
    /// The time of a change.
    public var now: @Sendable () -> Timestamp
    /// Chance for identities and salts.
    public var random: any RandomNumberGenerator & Sendable
    /// The device that changes are made on; the same for all changes made on it.
    public var device: ObjectID

    public init(
        now: @escaping @Sendable () -> Timestamp, random: any RandomNumberGenerator & Sendable, device: ObjectID
    ) {
        self.now = now
        self.random = random
        self.device = device
    }

    /// The clock and the chance of this machine, and a device recognised by the system's machine id and the user.
    ///
    /// The device is a hash: it tells two devices apart and says nothing else of them.
    public static let system = StudyContext(
        now: { Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) },
        random: SystemRandomNumberGenerator(),
        device: .ofThisMachine())
}

extension ObjectID {
    fileprivate static func ofThisMachine() -> ObjectID {
        let machine = (try? String(contentsOfFile: "/etc/machine-id", encoding: .utf8)) ?? ""
        let digest = Digest.of("emic device \(machine) \(getuid())")
        return ObjectID(bytes: digest.prefix(16)) ?? ObjectID(high: 0, low: 0)
    }
}
