// SPDX-License-Identifier: GPL-2.0-or-later
// Errors for people: what went wrong, the next step, and the exit status.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace dateline {

/// Exit statuses of both programs; scripts rely on the numbers.
enum class ExitStatus : int {
  ok = 0,
  nothing_found = 1,
  usage = 2,
  bad_index = 3,
  locked = 4,
  partial = 5,
  io = 6,
  interrupted = 130,
};

/// An error for a person: `what()` names the thing, `hint()` says what to do next (may be empty).
class Error : public std::runtime_error {
 public:
  Error(ExitStatus status, const std::string& message, std::string hint = {})
      : std::runtime_error(message), status_(status), hint_(std::move(hint)) {}

  /// The exit status of the program if nobody handles this error.
  [[nodiscard]] ExitStatus status() const { return status_; }
  /// The next step, as one sentence; may be empty.
  [[nodiscard]] const std::string& hint() const { return hint_; }

 private:
  ExitStatus status_;
  std::string hint_;
};

}  // namespace dateline
