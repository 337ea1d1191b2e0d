// SPDX-License-Identifier: GPL-2.0-or-later
// vfork and exec: a copy of a process as large as an indexing one would cost more than most
// documents. The input is a file in memory, so that nothing is written to a disk.
#include "indexer/inputs/helper_process.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <vector>

#include "indexer/inputs/helper_child.h"

namespace dateline {
namespace {

using Clock = std::chrono::steady_clock;
using End = HelperRun::End;

constexpr std::size_t kMostErrors = 4096;
constexpr std::size_t kReadAtOnce = std::size_t{1} << 16U;
constexpr int kPipeBytes = 1 << 20;  // fewer turns between the two processes

/// A file descriptor, closed by the destructor.
class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  ~Descriptor() { close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  void reset(int number) {
    close();
    number_ = number;
  }
  void close() {
    if (number_ >= 0) ::close(number_);
    number_ = -1;
  }
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

struct Pipe {
  Descriptor out;  // to read from
  Descriptor in;

  [[nodiscard]] bool open() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return false;
    out.reset(ends[0]);
    in.reset(ends[1]);
    return true;
  }
};

// The bytes as a file visible only to this process and its child; negative on failure.
int file_of(std::string_view bytes) {
  const int file = ::memfd_create("dateline", MFD_CLOEXEC);
  while (file >= 0 && !bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) {
      ::close(file);
      return -1;
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  if (file >= 0) ::lseek(file, 0, SEEK_SET);
  return file;
}

// Signals wait while parent and child share memory: a handler must not run in the child.
class SignalsBlocked {
 public:
  SignalsBlocked() {
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before_);
  }
  ~SignalsBlocked() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  SignalsBlocked(const SignalsBlocked&) = delete;
  SignalsBlocked& operator=(const SignalsBlocked&) = delete;

 private:
  sigset_t before_{};
};

/// The parent's side of a running helper.
class Watch {
 public:
  Watch(pid_t child, const HelperLimits& limits, bool (*stopped)())
      : child_(child), limits_(limits), stopped_(stopped), until_(Clock::now() + limits.wall) {}

  // Reads both pipes to their ends and waits for the end of the process.
  void follow(Descriptor& output, Descriptor& errors, HelperRun& run) {
    run.end = End::exited;
    while (run.end == End::exited && (output.number() >= 0 || errors.number() >= 0)) {
      std::array<pollfd, 2> ends{{{output.number(), POLLIN, 0}, {errors.number(), POLLIN, 0}}};
      ::poll(ends.data(), ends.size(), kTurn);
      if (ends[0].revents != 0) take(output, run.output, limits_.output + 1);
      if (ends[1].revents != 0) take(errors, run.errors, kMostErrors);
      if (run.output.size() > limits_.output) run.end = End::too_much;
      check(run);
    }
    while (run.end == End::exited && !has_ended()) {
      ::poll(nullptr, 0, 1);
      check(run);
    }
    reap(run);
  }

 private:
  static constexpr int kTurn = 100;  // milliseconds between two looks at the clock

  void check(HelperRun& run) const {
    if (run.end != End::exited) return;
    if (stopped_ != nullptr && stopped_()) run.end = End::stopped;
    if (Clock::now() >= until_) run.end = End::out_of_time;
  }

  // Reads available bytes; discards those beyond the room in `text`.
  void take(Descriptor& from, std::string& text, std::size_t most) {
    const ssize_t got = ::read(from.number(), buffer_.data(), buffer_.size());
    if (got < 0 && (errno == EINTR || errno == EAGAIN)) return;
    if (got <= 0) return from.close();
    const std::size_t room = most - std::min(most, text.size());
    text.append(buffer_.data(), std::min(room, static_cast<std::size_t>(got)));
  }

  [[nodiscard]] bool has_ended() const {
    siginfo_t info{};
    const int flags = WEXITED | WNOHANG | WNOWAIT;
    return ::waitid(P_PID, static_cast<id_t>(child_), &info, flags) != 0 || info.si_pid != 0;
  }

  // The group is killed while its leader is not yet reaped: its number cannot be another's.
  void reap(HelperRun& run) const {
    ::kill(-child_, SIGKILL);
    int status = 0;
    while (::waitpid(child_, &status, 0) < 0 && errno == EINTR) {
    }
    if (run.end != End::exited) return;
    if (WIFEXITED(status)) {
      run.status = WEXITSTATUS(status);
      if (run.status == kNotStarted) run.end = End::failed;
    } else {
      run.end =
          WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU ? End::out_of_time : End::crashed;
    }
  }

  pid_t child_;
  const HelperLimits& limits_;
  bool (*stopped_)();
  Clock::time_point until_;
  std::vector<char> buffer_ = std::vector<char>(kReadAtOnce);
};

}  // namespace

std::string helper_path(std::string_view name) {
  const char* const set = std::getenv("PATH");
  std::string_view folders = set == nullptr ? "/usr/local/bin:/usr/bin:/bin" : set;
  while (!folders.empty()) {
    const std::string_view folder = folders.substr(0, folders.find(':'));
    folders.remove_prefix(std::min(folder.size() + 1, folders.size()));
    if (!folder.starts_with('/')) continue;  // never run a program from the working folder
    const std::string path = std::string(folder) + '/' + std::string(name);
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) continue;
    if (::access(path.c_str(), X_OK) == 0) return path;
  }
  return {};
}

HelperRun run_helper(std::string_view program, std::span<const std::string_view> arguments,
                     std::string_view input, const HelperLimits& limits, bool (*stopped)()) {
  HelperRun run;
  const std::string path = helper_path(program);
  if (path.empty()) {
    run.end = End::missing;
    return run;
  }
  const Descriptor bytes(file_of(input));
  Pipe output;
  Pipe errors;
  if (bytes.number() < 0 || !output.open() || !errors.open()) return run;
  ::fcntl(output.out.number(), F_SETPIPE_SZ, kPipeBytes);

  std::vector<std::string> words{std::string(program)};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  const HelperChild child{path.c_str(),
                          argv.data(),
                          {bytes.number(), output.in.number(), errors.in.number()},
                          limits.cpu_seconds,
                          limits.memory};
  pid_t number = -1;
  {
    const SignalsBlocked blocked;
    number = start_child(child);
  }
  if (number < 0) return run;
  output.in.close();
  errors.in.close();
  Watch(number, limits, stopped).follow(output.out, errors.out, run);
  return run;
}

}  // namespace dateline
