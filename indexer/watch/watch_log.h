// SPDX-License-Identifier: GPL-2.0-or-later
// What --watch says about its updates: a line each, and a refusal or warning only when it is new.
#pragma once

#include <iosfwd>
#include <set>
#include <string>

#include "indexer/run/report.h"

namespace dateline {

/// "2 files read, 1 gone: 3 articles added, 1 replaced, 2 removed"; empty if nothing was read and
/// nothing removed.
[[nodiscard]] std::string update_line(const Report& report);

/// Writes to a stream, or nothing if `quiet`. Lines begin with the time of day.
class WatchLog {
 public:
  WatchLog(std::ostream& out, bool quiet) : out_(out), quiet_(quiet) {}

  /// Writes about an update: the whole report of the first one, of others a line and problems that
  /// the update before did not have. (A file that is refused is read again by every update.)
  void put(const Report& report, const ReportLook& look);
  void say(const std::string& line);

 private:
  [[nodiscard]] Report new_problems(const Report& report);

  std::ostream& out_;
  bool quiet_;
  bool is_first_ = true;
  std::set<std::string> known_;  // problems of the last update
};

}  // namespace dateline
