// SPDX-License-Identifier: GPL-2.0-or-later
// Sends standard output to the user's pager.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::cli {

/// The environment variables that choose the pager.
struct PagerChoice {
  std::optional<std::string_view> dateline_pager;  ///< $DATELINE_PAGER
  std::optional<std::string_view> pager;           ///< $PAGER
};

/// The shell command of the pager: the first of $DATELINE_PAGER and $PAGER that is set, else
/// `less`. Empty if none is wanted ("" or "cat"), or if `is_program` says that its first word is
/// not a program.
[[nodiscard]] std::string pager_command(const PagerChoice& choice,
                                        const std::function<bool(const std::string&)>& is_program);

/// pager_command() for the environment and the programs of this machine.
[[nodiscard]] std::string user_pager_command();

/// During its lifetime, standard output, and standard error if that is a terminal, go to a pager.
/// The destructor waits until the pager is closed. The pager handles interrupts meanwhile.
class Pager {
 public:
  /// Runs `command` in a shell, with LESS=FRX unless LESS is set. If that fails, or `command` is
  /// empty, output is not redirected.
  explicit Pager(const std::string& command);
  ~Pager();
  Pager(const Pager&) = delete;
  Pager& operator=(const Pager&) = delete;

 private:
  using Handler = void (*)(int);
  int process_ = -1;
  Handler old_interrupt_ = nullptr;
  Handler old_quit_ = nullptr;
  int old_output_ = -1;
  int old_errors_ = -1;
};

}  // namespace dateline::cli
