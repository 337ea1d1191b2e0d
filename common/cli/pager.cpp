// SPDX-License-Identifier: GPL-2.0-or-later
// Connects descriptor 1 to a child process.
#include "common/cli/pager.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <iostream>

namespace dateline::cli {
namespace {

std::optional<std::string_view> environment(const char* name) {
  const char* const value = std::getenv(name);
  if (value == nullptr) return std::nullopt;
  return value;
}

/// Whether a shell finds a program with this name.
bool is_program(const std::string& name) {
  if (name.find('/') != std::string::npos) return ::access(name.c_str(), X_OK) == 0;
  std::string_view folders = environment("PATH").value_or("/bin:/usr/bin");
  while (!folders.empty()) {
    const std::size_t end = std::min(folders.find(':'), folders.size());
    const std::string folder(folders.substr(0, end));
    if (::access(((folder.empty() ? "." : folder) + "/" + name).c_str(), X_OK) == 0) return true;
    folders.remove_prefix(std::min(end + 1, folders.size()));
  }
  return false;
}

/// Whether a command begins with the plain name of a program, not with shell syntax such as a
/// variable or a bracket.
bool begins_plainly(std::string_view word) {
  return word.find_first_of("|&;<>()$`\\\"'*?[#~=%") == std::string_view::npos;
}

[[noreturn]] void run_pager(int input, const char* command) {
  ::dup2(input, STDIN_FILENO);
  ::setenv("LESS", "FRX", 0);
  for (const int signal : {SIGPIPE, SIGINT, SIGQUIT}) ::signal(signal, SIG_DFL);
  ::execl("/bin/sh", "sh", "-c", command, static_cast<char*>(nullptr));
  ::_exit(127);
}

/// Restores `descriptor` from its copy `saved`, if there is one.
void restore(int saved, int descriptor) {
  if (saved < 0) return;
  ::dup2(saved, descriptor);
  ::close(saved);
}

}  // namespace

std::string pager_command(const PagerChoice& choice,
                          const std::function<bool(const std::string&)>& is_program) {
  const std::string command(
      choice.dateline_pager.value_or(choice.pager.value_or(std::string_view("less"))));
  const std::size_t begin = std::min(command.find_first_not_of(" \t"), command.size());
  const std::size_t end = std::min(command.find_first_of(" \t", begin), command.size());
  const std::string word = command.substr(begin, end - begin);
  if (word.empty() || word == "cat") return {};
  return !begins_plainly(word) || is_program(word) ? command : std::string();
}

std::string user_pager_command() {
  return pager_command({environment("DATELINE_PAGER"), environment("PAGER")}, is_program);
}

Pager::Pager(const std::string& command) {
  std::array<int, 2> pipe{};
  if (command.empty() || ::pipe2(pipe.data(), O_CLOEXEC) != 0) return;
  std::cout.flush();
  process_ = ::fork();
  if (process_ == 0) run_pager(pipe[0], command.c_str());
  ::close(pipe[0]);
  if (process_ > 0) {
    // An interrupt in the pager is not meant for us: we end when the pager does.
    old_interrupt_ = ::signal(SIGINT, SIG_IGN);
    old_quit_ = ::signal(SIGQUIT, SIG_IGN);
    old_output_ = ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
    ::dup2(pipe[1], STDOUT_FILENO);
    if (::isatty(STDERR_FILENO) == 1) {
      old_errors_ = ::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
      ::dup2(pipe[1], STDERR_FILENO);
    }
  }
  ::close(pipe[1]);
}

Pager::~Pager() {
  if (process_ <= 0) return;
  std::cout.flush();
  std::cerr.flush();
  restore(old_output_, STDOUT_FILENO);
  restore(old_errors_, STDERR_FILENO);
  while (::waitpid(process_, nullptr, 0) < 0 && errno == EINTR) {
  }
  ::signal(SIGINT, old_interrupt_);
  ::signal(SIGQUIT, old_quit_);
}

}  // namespace dateline::cli
