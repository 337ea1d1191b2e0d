// SPDX-License-Identifier: GPL-2.0-or-later
// Reports that something changed in folders and files, by inotify(7). What it was does not matter:
// a run finds that out.
#pragma once

#include <chrono>
#include <string>
#include <unordered_set>
#include <vector>

namespace dateline {

/// Changes of hidden entries of a folder are not reported.
class ChangeEvents {
 public:
  ChangeEvents();
  ~ChangeEvents();
  ChangeEvents(const ChangeEvents&) = delete;
  ChangeEvents& operator=(const ChangeEvents&) = delete;

  /// Watches these folders (not what is below them) and files, and no others. Returns whether one
  /// was not watched before: it may have changed between its listing and now.
  bool watch(const std::vector<std::string>& places);
  /// Why not all places are watched; empty if all are. A place that is gone does not count.
  [[nodiscard]] const std::string& gap() const { return gap_; }

  /// Waits for a change, for `most` or for a signal that makes `interrupted` true; returns whether
  /// there was a change. To be called while the process has no other threads.
  bool wait(std::chrono::milliseconds most, bool (*interrupted)());

 private:
  bool read_events();

  int queue_ = -1;
  std::unordered_set<int> watched_;
  std::string gap_;
};

}  // namespace dateline
