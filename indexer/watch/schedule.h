// SPDX-License-Identifier: GPL-2.0-or-later
// What --watch does next, and when. Pure: the caller says what happened and what time it is.
//
//   a file is written …… quiet for a second … update … nothing for five minutes … merge
#pragma once

#include <chrono>
#include <optional>

namespace dateline {

struct WatchTimes {
  using Duration = std::chrono::milliseconds;
  Duration quiet{1'000};     ///< without a change before an update
  Duration longest{10'000};  ///< from the first change to the update, if it never gets quiet
  Duration retry{1'000};     ///< until a locked index is tried again
  Duration idle{300'000};    ///< without an update before all segments are merged
  Duration look{300'000};    ///< between looks at the files, if changes are reported
  Duration poll{10'000};     ///< the same, if not all of them are
  int merge_share = 20;      ///< a merge begins this many times its predecessor's duration after it
};

class Schedule {
 public:
  using Time = std::chrono::steady_clock::time_point;
  enum class Step {
    wait,    ///< until wake() or a change
    look,    ///< compare the files with those of the last update
    update,  ///< an ordinary run
    merge,   ///< all segments into one
  };

  /// The first update is due at once.
  Schedule(const WatchTimes& times, Time now);

  void changed(Time now);
  /// The files were listed, with or without an update. `all_reported`: whether a change of any of
  /// them will be reported.
  void looked(Time now, bool all_reported);
  void updated(Time now);
  void merged(Time begin, Time now);
  /// Another process has the lock: what was due is tried again later.
  void locked(Time now);

  [[nodiscard]] Step next(Time now) const;
  /// When next() is no longer `wait`, unless something changes.
  [[nodiscard]] Time wake() const;

 private:
  [[nodiscard]] std::optional<Time> update_due() const;
  [[nodiscard]] std::optional<Time> merge_due() const;
  [[nodiscard]] Time look_due() const;

  WatchTimes times_;
  std::optional<Time> first_change_;  // since the last update
  Time last_change_;
  Time looked_;
  bool all_reported_ = true;
  Time free_from_;               // the lock is not tried before
  std::optional<Time> updated_;  // since the last merge
  Time merge_from_;
};

}  // namespace dateline
