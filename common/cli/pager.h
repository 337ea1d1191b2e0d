// SPDX-License-Identifier: GPL-2.0-or-later
// Showing what is written to standard output through the user's pager.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::cli {

/// The environment as far as it says which pager to use.
struct PagerChoice {
  std::optional<std::string_view> dateline_pager;  ///< $DATELINE_PAGER
  std::optional<std::string_view> pager;           ///< $PAGER
};

/// The command line of the pager for the shell: the first of $DATELINE_PAGER and $PAGER that is
/// set, else `less`. Empty where none is wanted ("" or "cat"), or where `is_program` says that its
/// first word is none.
[[nodiscard]] std::string pager_command(const PagerChoice& choice,
                                        const std::function<bool(const std::string&)>& is_program);

/// pager_command() for the environment and the programs of this machine.
[[nodiscard]] std::string user_pager_command();

/// While it lives, standard output, and standard error if that is a terminal, go to a pager. Its
/// end waits until the pager is closed. Interrupts are the pager's meanwhile.
class Pager {
 public:
  /// Runs `command` by the shell, with LESS=FRX unless LESS is set. Where that cannot be started,
  /// or `command` is empty, output stays where it is.
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
