#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A process that was started, until the system has said how it ended.
struct ChildProcess {
    let id: pid_t
    private(set) var status: Int32?
    private(set) var signal: Int32?
    private var isOver = false

    init(id: pid_t) {
        self.id = id
    }

    /// Whether it is over; does not wait.
    mutating func hasEnded() -> Bool {
        if !isOver { wait(WNOHANG) }
        return isOver
    }

    /// Kills it if it still runs, and waits for it.
    mutating func end() {
        guard !hasEnded() else { return }
        kill(id, SIGKILL)
        wait(0)
    }

    private mutating func wait(_ options: Int32) {
        var state: Int32 = 0
        var found = waitpid(id, &state, options)
        while found < 0, errno == EINTR { found = waitpid(id, &state, options) }
        guard found != 0 else { return }
        isOver = true
        // Where somebody ignores children's ends, the system does not say how they ended: as if well.
        guard found == id else { return status = 0 }
        // What the macros WIFEXITED, WEXITSTATUS and WTERMSIG do, which Swift can't import.
        let last = state & 0x7F
        if last == 0 { status = (state >> 8) & 0xFF } else { signal = last }
    }
}

/// Starts the program at `path`, which has these descriptors as its standard streams.
///
/// It stays in our process group, so that an interrupt typed at the terminal ends it too.
func spawn(
    _ path: String, _ arguments: [String], input: Int32, output: Int32, messages: Int32
) throws(SystemError) -> pid_t {
    #if canImport(Glibc)
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
    #else
        var actions: posix_spawn_file_actions_t?
        var attributes: posix_spawnattr_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (target, descriptor) in [input, output, messages].enumerated() {
        posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(target))
    }
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))

    // Its messages in English, and nothing of our own settings that it does not need.
    let environment: [String] = ["PATH", "HOME", "TMPDIR"].compactMap { (name: String) in
        getenv(name).map { "\(name)=\(String(cString: $0))" }
    }
    let argumentPointers = ([path] + arguments).map { strdup($0) } + [nil]
    let environmentPointers = (environment + ["LC_ALL=C"]).map { strdup($0) } + [nil]
    defer { for pointer in argumentPointers + environmentPointers { free(pointer) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, path, &actions, &attributes, argumentPointers, environmentPointers)
    guard code == 0 else { throw SystemError(code: code) }
    return process
}
