import CodingModel
import Synchronization

/// Where a store's edits take their time, identities and salts from.
final class EditSource: Sendable {
    private struct State: Sendable {
        var random: AnyRandom
        var identities: IdentitySource<AnyRandom>
    }

    let now: @Sendable () -> Timestamp
    let device: ObjectID
    private let state: Mutex<State>

    init(_ context: StudyContext) {
        now = context.now
        device = context.device
        var random = AnyRandom(base: context.random)
        // The identities' chance continues where the salts' does not go: they start from different numbers.
        let identities = IdentitySource(random: AnyRandom(base: SplitMix(seed: random.next())))
        state = Mutex(State(random: random, identities: identities))
    }

    func newID(at time: Timestamp) -> ObjectID {
        state.withLock { $0.identities.next(at: time) }
    }

    /// Sixteen bytes that nobody can guess.
    func salt() -> [UInt8] {
        state.withLock { state in
            var bytes: [UInt8] = []
            for _ in 0..<2 {
                withUnsafeBytes(of: state.random.next()) { bytes.append(contentsOf: $0) }
            }
            return bytes
        }
    }
}

/// Any generator as one type.
private struct AnyRandom: RandomNumberGenerator, Sendable {
    var base: any RandomNumberGenerator & Sendable

    mutating func next() -> UInt64 { base.next() }
}

/// Steele, Lea and Flood's SplitMix64 (2014): fast and good enough for what need not be secret.
public struct SplitMix: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// The sequence that begins with `seed`.
    public init(seed: UInt64) {
        state = seed
    }

    /// The next number of the sequence.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
