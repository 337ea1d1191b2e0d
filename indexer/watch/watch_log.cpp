// SPDX-License-Identifier: GPL-2.0-or-later
// Lines about updates.
#include "indexer/watch/watch_log.h"

#include <fmt/format.h>

#include <ctime>
#include <ostream>

#include "common/cli/layout.h"
#include "common/text/counted.h"

namespace dateline {
namespace {

std::string key_of(const std::string& path, std::uint64_t record, const std::string& message) {
  return path + '\n' + std::to_string(record) + '\n' + message;
}

std::string clock_time() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  ::localtime_r(&now, &local);
  return fmt::format("{:02}:{:02}:{:02}", local.tm_hour, local.tm_min, local.tm_sec);
}

}  // namespace

std::string update_line(const Report& report) {
  if (report.files_read + report.files_vanished + report.articles_removed == 0) return {};
  std::string line = counted(report.files_read, "file") + " read";
  if (report.files_vanished > 0) line += ", " + std::to_string(report.files_vanished) + " gone";
  std::string changes;
  const auto add = [&changes](std::size_t count, const std::string& what) {
    if (count == 0) return;
    changes += changes.empty() ? counted(count, "article") : ", " + std::to_string(count);
    changes += ' ' + what;
  };
  add(report.articles_added, "added");
  add(report.articles_replaced, "replaced");
  add(report.articles_removed, "removed");
  return line + ": " + (changes.empty() ? "nothing new" : changes);
}

void WatchLog::put(const Report& report, const ReportLook& look) {
  if (quiet_) return;
  const Report fresh = new_problems(report);
  if (is_first_) {
    print_report(out_, report, look);
    if (!report.interrupted) out_ << "watching for changes; Ctrl-C ends it\n" << std::flush;
  } else {
    print_problems(out_, fresh, look);
    if (const std::string line = update_line(report); !line.empty()) say(line);
  }
  is_first_ = false;
}

void WatchLog::say(const std::string& line) {
  if (!quiet_) out_ << clock_time() << "  " << cli::printable_line(line) << '\n' << std::flush;
}

Report WatchLog::new_problems(const Report& report) {
  Report fresh;
  std::set<std::string> keys;
  const auto is_new = [&](std::string key) {
    const bool known = known_.contains(key);
    return keys.insert(std::move(key)).second && !known;
  };
  for (const Rejection& rejection : report.rejections) {
    if (!is_new(key_of(rejection.path, rejection.record, rejection.reason))) continue;
    fresh.rejections.push_back(rejection);
  }
  for (const Warning& warning : report.warnings) {
    if (!is_new(key_of(warning.path, warning.record, warning.message))) continue;
    fresh.warnings.push_back(warning);
  }
  known_ = std::move(keys);
  return fresh;
}

}  // namespace dateline
