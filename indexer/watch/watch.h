// SPDX-License-Identifier: GPL-2.0-or-later
// --watch: an update of the index whenever its files change, until a signal comes.
#pragma once

#include <functional>
#include <string>

#include "common/error.h"
#include "indexer/inputs/sources.h"
#include "indexer/watch/schedule.h"

namespace dateline {

/// What watching consists of. The writer's lock must not be held between these calls.
struct WatchActions {
  std::function<SourceList()> list;
  /// An ordinary run over the sources; returns false if it was interrupted. Throws Error(locked).
  std::function<bool(const SourceList&)> update;
  /// Merges all segments. Throws Error(locked).
  std::function<void()> merge;
  /// Called with what a person should know, one line each.
  std::function<void(const std::string&)> say;
  bool (*interrupted)() = nullptr;
};

/// Updates at once, and then after changes, until `interrupted`. Returns ok, or interrupted if that
/// cut an update short. A locked index is waited for; other errors of the actions are thrown.
[[nodiscard]] ExitStatus watch(const WatchActions& actions, const WatchTimes& times = {});

}  // namespace dateline
