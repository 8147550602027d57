#include "indexer/sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <initializer_list>

#include "indexer/sandbox_support.h"

namespace danchieu::indexer {
namespace {

struct Allowed {
  const char* why;
  std::initializer_list<const char*> calls;
};

const Allowed allowed[] = {
    {"it reads the document, and what it says goes into the pipe; all other files were closed before",
     {"read", "readv", "pread64", "write", "writev", "lseek", "close", "dup", "dup2", "fcntl", "poll", "ppoll"}},
    {"fonts, character maps and language models are found and read; opening is a row of its own below",
     {"fstat", "newfstatat", "stat", "lstat", "statx", "statfs", "fstatfs", "access", "faccessat", "faccessat2", "readlink", "readlinkat",
      "getdents64", "getcwd", "fadvise64"}},
    {"memory, up to the limit; executable memory is a row of its own below", {"brk", "munmap", "mremap", "madvise", "mincore"}},
    {"the clock", {"clock_gettime", "clock_getres", "gettimeofday", "time", "times", "getrusage", "nanosleep", "clock_nanosleep"}},
    {"threads wait for each other and end; starting them is a row of its own below",
     {"futex", "set_robust_list", "get_robust_list", "rseq", "set_tid_address", "sched_yield", "sched_getaffinity", "sched_getparam",
      "sched_getscheduler", "sched_get_priority_max", "sched_get_priority_min", "exit", "exit_group", "membarrier"}},
    {"signals within the process: a library that catches its own faults",
     {"rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "sigaltstack", "restart_syscall"}},
    {"who and where it is, which libraries ask when they start",
     {"getpid", "gettid", "getppid", "getuid", "geteuid", "getgid", "getegid", "uname", "sysinfo", "getrlimit", "getcpu"}},
    {"random numbers for tables of hashes", {"getrandom"}},
#if defined(__SANITIZE_ADDRESS__)
    {"a sanitizer writes into a pipe to see whether memory may be read", {"pipe", "pipe2"}},
#endif
};

/// Allowed where (argument & mask) == value.
struct AllowedWhere {
  const char* call;
  unsigned argument;
  std::uint64_t mask, value;
  const char* why;
};

constexpr std::uint64_t writing = O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND;
constexpr std::uint64_t a_thread = CLONE_VM | CLONE_THREAD | CLONE_SIGHAND;
constexpr std::uint64_t anywhere_writable = PROT_WRITE | PROT_EXEC;

const AllowedWhere allowed_where[] = {
    {"open", 1, writing, O_RDONLY, "for reading only"},
    {"openat", 2, writing, O_RDONLY, "for reading only"},
    {"mmap", 2, anywhere_writable, 0, "memory is written or executed, never both"},
    {"mmap", 2, anywhere_writable, PROT_WRITE, "the same"},
    {"mmap", 2, anywhere_writable, PROT_EXEC, "the code of a library that is loaded late"},
    {"mprotect", 2, PROT_EXEC, 0, "what was written does not become code"},
    {"clone", 0, a_thread, a_thread, "threads that recognise pages side by side, no processes"},
    {"prlimit64", 2, ~std::uint64_t{0}, 0, "asking for a limit, not changing one"},
    {"prctl", 0, ~std::uint64_t{0}, PR_SET_NAME, "threads have names"},
    {"prctl", 0, ~std::uint64_t{0}, PR_SET_VMA, "so has memory, for sanitizers"},
};

/// Everything else is refused, not punished: libraries try what they can do without. So network, programs, signals to others, tracing,
/// mounting, and whatever a later kernel brings.
constexpr std::uint32_t refused = SCMP_ACT_ERRNO(EPERM);

bool add(scmp_filter_ctx filter, const char* name, std::initializer_list<scmp_arg_cmp> conditions) {
  const int call = seccomp_syscall_resolve_name(name);
  if (call == __NR_SCMP_ERROR || call < 0) return true;  // not a call of this kind of machine
  return seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, call, static_cast<unsigned>(conditions.size()), conditions.begin()) == 0;
}

bool fill(scmp_filter_ctx filter) {
  for (const Allowed& row : allowed)
    for (const char* const call : row.calls)
      if (!add(filter, call, {})) return false;
  for (const AllowedWhere& row : allowed_where)
    if (!add(filter, row.call, {{row.argument, SCMP_CMP_MASKED_EQ, row.mask, row.value}})) return false;
  // glibc asks for clone3 first, whose arguments no filter sees, and takes clone where there is no such call.
  return seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0) == 0;
}

std::vector<sock_filter> exported(scmp_filter_ctx filter) {
  std::vector<sock_filter> program;
  const int file = memfd_create("filter", MFD_CLOEXEC);
  if (file < 0) return program;
  if (seccomp_export_bpf(filter, file) == 0) {
    program.resize(static_cast<std::size_t>(lseek(file, 0, SEEK_END)) / sizeof(sock_filter));
    const std::size_t size = program.size() * sizeof(sock_filter);
    if (pread(file, program.data(), size, 0) != static_cast<ssize_t>(size)) program.clear();
  }
  close(file);
  return program;
}

std::vector<sock_filter> make_filter() {
  const scmp_filter_ctx filter = seccomp_init(refused);
  if (!filter) return {};
  std::vector<sock_filter> program;
  if (fill(filter)) program = exported(filter);
  seccomp_release(filter);
  return program;
}

/// Folders of the system in which files may be read. What is not there is passed over.
constexpr const char* readable[] = {
    "/usr",                  // fonts, character maps, language models, libraries
    "/lib",                  // a link to /usr/lib on Debian, not so elsewhere
    "/lib64",                //
    "/etc/fonts",            // which fonts there are
    "/etc/ld.so.cache",      // which libraries there are
    "/etc/localtime",        // dates of metadata
    "/var/cache/fontconfig"  // which fonts there are, quicker
};

void allow_reading(int rules, const char* path) {
  const int place = open(path, O_PATH | O_CLOEXEC);
  if (place < 0) return;
  struct landlock_path_beneath_attr rule {};
  rule.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
  rule.parent_fd = place;
  if (syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) != 0) {
    rule.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE;  // it is a file
    syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
  }
  close(place);
}

int make_folder_rules() {
  struct landlock_ruleset_attr handled {};
  handled.handled_access_fs = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1;  // all rights of the first version
  const int rules = static_cast<int>(syscall(SYS_landlock_create_ruleset, &handled, sizeof handled, 0));
  if (rules < 0) return -1;
  for (const char* const path : readable) allow_reading(rules, path);
  if (const char* const models = std::getenv("TESSDATA_PREFIX")) allow_reading(rules, models);
  return rules;
}

void limit(__rlimit_resource resource, rlim_t most, rlim_t grace = 0) {
  const rlimit value{most, most + grace};
  if (setrlimit(resource, &value) != 0) _exit(2);
}

}  // namespace

Sandbox::Sandbox() {
  const SandboxSupport support = sandbox_support();
  if (support.seccomp) filter_ = make_filter();
  if (support.landlock) folders_ = make_folder_rules();
}

Sandbox::~Sandbox() {
  if (folders_ >= 0) close(folders_);
}

void Sandbox::enter(const Request& limits) const {
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) _exit(2);
  if (folders_ >= 0 && syscall(SYS_landlock_restrict_self, folders_, 0) != 0) _exit(2);
  close_range(STDERR_FILENO + 1, ~0U, 0);
  limit(RLIMIT_CPU, limits.seconds, 1);  // the signal of the first limit tells why it ended
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_NOFILE, 64);  // fonts and character maps that are looked up
  limit(RLIMIT_CORE, 0);
#if !defined(__SANITIZE_ADDRESS__)  // which reserves terabytes of addresses
  limit(RLIMIT_AS, rlim_t{limits.megabytes} << 20);
#endif
  if (filter_.empty()) return;
  sock_fprog program{static_cast<unsigned short>(filter_.size()), const_cast<sock_filter*>(filter_.data())};
  if (prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) != 0) _exit(2);
}

}  // namespace danchieu::indexer
