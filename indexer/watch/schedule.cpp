// SPDX-License-Identifier: GPL-2.0-or-later
// Deadlines of updates, looks and merges.
#include "indexer/watch/schedule.h"

#include <algorithm>

namespace dateline {

Schedule::Schedule(const WatchTimes& times, Time now)
    : times_(times),
      first_change_(now - times.longest),
      last_change_(now),
      looked_(now),
      free_from_(now),
      merge_from_(now) {}

void Schedule::changed(Time now) {
  if (!first_change_) first_change_ = now;
  last_change_ = now;
}

void Schedule::looked(Time now, bool all_reported) {
  looked_ = now;
  all_reported_ = all_reported;
}

void Schedule::updated(Time now) {
  first_change_.reset();
  updated_ = now;
}

void Schedule::merged(Time begin, Time now) {
  updated_.reset();
  merge_from_ = now + times_.merge_share * (now - begin);
}

void Schedule::locked(Time now) { free_from_ = now + times_.retry; }

std::optional<Schedule::Time> Schedule::update_due() const {
  if (!first_change_) return std::nullopt;
  const Time due = std::min(last_change_ + times_.quiet, *first_change_ + times_.longest);
  return std::max(due, free_from_);
}

std::optional<Schedule::Time> Schedule::merge_due() const {
  if (!updated_ || first_change_) return std::nullopt;
  return std::max({*updated_ + times_.idle, merge_from_, free_from_});
}

Schedule::Time Schedule::look_due() const {
  return looked_ + (all_reported_ ? times_.look : times_.poll);
}

Schedule::Step Schedule::next(Time now) const {
  if (first_change_) return *update_due() <= now ? Step::update : Step::wait;
  if (look_due() <= now) return Step::look;
  const std::optional<Time> merge = merge_due();
  return merge && *merge <= now ? Step::merge : Step::wait;
}

Schedule::Time Schedule::wake() const {
  if (first_change_) return *update_due();
  return std::min(look_due(), merge_due().value_or(look_due()));
}

}  // namespace dateline
