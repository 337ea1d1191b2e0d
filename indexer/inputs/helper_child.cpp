// SPDX-License-Identifier: GPL-2.0-or-later
// Between vfork and exec only system calls are made: the child runs in its parent's memory.
#include "indexer/inputs/helper_child.h"

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <csignal>
#include <cstddef>
#include <cstdint>

namespace dateline {
namespace {

#if defined(__x86_64__)
constexpr std::uint32_t kArchitecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr std::uint32_t kArchitecture = AUDIT_ARCH_AARCH64;
#else
constexpr std::uint32_t kArchitecture = 0;  // no filter
#endif

constexpr std::uint32_t kRefused = SECCOMP_RET_ERRNO | 13U;  // EACCES

constexpr sock_filter load(std::uint32_t offset) {
  return {BPF_LD | BPF_W | BPF_ABS, 0, 0, offset};
}
constexpr sock_filter answer(std::uint32_t what) { return {BPF_RET | BPF_K, 0, 0, what}; }
// Skips the next `skipped` instructions if the loaded value is `value`.
constexpr sock_filter skip_if(std::uint32_t value, std::uint8_t skipped) {
  return {BPF_JMP | BPF_JEQ | BPF_K, skipped, 0, value};
}

// Forbids sockets, by the system calls of this architecture or another.
constexpr std::array<sock_filter, 8> kNoNetwork{{
    load(offsetof(seccomp_data, arch)),
    skip_if(kArchitecture, 1),
    answer(kRefused),
    load(offsetof(seccomp_data, nr)),
    skip_if(__NR_socket, 2),
    skip_if(__NR_io_uring_setup, 1),
    answer(SECCOMP_RET_ALLOW),
    answer(kRefused),
}};

void limit(__rlimit_resource resource, rlim_t most, rlim_t grace = 0) {
  const rlimit both{most, most + grace};
  ::setrlimit(resource, &both);
}

void set_limits(const HelperChild& child) {
  limit(RLIMIT_CPU, child.cpu_seconds, 5);  // SIGXCPU, which says why; then SIGKILL
  limit(RLIMIT_AS, child.memory);
  limit(RLIMIT_FSIZE, 0);  // it writes to pipes alone
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_NOFILE, 64);
}

// A write beyond the file limit must fail, not kill; signals that the parent ignores or handles are
// reset.
void set_signals() {
  struct sigaction action {};
  action.sa_handler = SIG_DFL;
  for (const int signal : {SIGINT, SIGTERM, SIGPIPE, SIGXCPU}) {
    ::sigaction(signal, &action, nullptr);
  }
  action.sa_handler = SIG_IGN;
  ::sigaction(SIGXFSZ, &action, nullptr);
  sigset_t none;
  sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

void give_up_network() {
  if (kArchitecture == 0) return;
  // The kernel only reads it.
  sock_filter* const filter = const_cast<sock_filter*>(kNoNetwork.data());
  const sock_fprog program{static_cast<unsigned short>(kNoNetwork.size()), filter};
  ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}

[[noreturn]] void become(const HelperChild& child) {
  // In UTC dates are the same everywhere.
  static constexpr std::array<const char*, 3> kEnvironment{"LC_ALL=C", "TZ=UTC", nullptr};
  ::setpgid(0, 0);
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  set_signals();
  for (int number = 0; number < 3; ++number) {
    if (::dup2(child.descriptors[static_cast<std::size_t>(number)], number) < 0) {
      ::_exit(kNotStarted);
    }
  }
  ::syscall(SYS_close_range, 3U, ~0U, 0U);
  if (::chdir("/") != 0) ::_exit(kNotStarted);
  set_limits(child);
  give_up_network();
  ::execve(child.path, child.arguments, const_cast<char* const*>(kEnvironment.data()));
  ::_exit(kNotStarted);
}

}  // namespace

pid_t start_child(const HelperChild& child) {
  const pid_t number = ::vfork();
  if (number == 0) become(child);
  return number;
}

}  // namespace dateline
