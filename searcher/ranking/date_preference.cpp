// SPDX-License-Identifier: GPL-2.0-or-later
// D: how near an article's date is to the time that the query names.
#include "searcher/ranking/date_preference.h"

#include <xapian.h>

#include <algorithm>
#include <cmath>
#include <unordered_set>

#include "common/index/schema.h"
#include "searcher/index/backend.h"
#include "searcher/query/relative_date.h"

namespace dateline {
namespace {

// The number of days that halves the score.
constexpr double kHalfBehind = 14;
constexpr double kHalfBefore = 7;
constexpr int kReach = 3;  // days around the range that are searched for candidates

constexpr auto kDateSlot = static_cast<Xapian::valueno>(Slot::date);

}  // namespace

double date_closeness(const DateRange& range, const std::optional<Date>& date) {
  if (!date) return 0;
  if (*date < *range.first) {
    return std::exp2(-static_cast<double>(days_between(*date, *range.first)) / kHalfBefore);
  }
  if (*date > *range.last) {
    return std::exp2(-static_cast<double>(days_between(*range.last, *date)) / kHalfBehind);
  }
  return 1;
}

std::vector<std::optional<Date>> dates_of(const CombinedIndex& index,
                                          const std::vector<DocumentNumber>& passages) {
  std::vector<std::optional<Date>> dates;
  dates.reserve(passages.size());
  const std::unique_ptr<SlotValues> values = index.backend().values(Slot::date);
  for (const DocumentNumber passage : passages) {
    dates.push_back(parse_iso_date(values->of(passage)));
  }
  return dates;
}

std::optional<DateRange> known_dates(const CombinedIndex& index) {
  DateRange range;
  range.first = parse_iso_date(index.passages().get_value_lower_bound(kDateSlot));
  range.last = parse_iso_date(index.passages().get_value_upper_bound(kDateSlot));
  return range.first && range.last ? std::optional(range) : std::nullopt;
}

void add_dated_candidates(const CombinedIndex& index, const QueryPlan& plan, const Recipe& recipe,
                          Limits limits, const Levels* levels, const DateRange& range,
                          Candidates& candidates) {
  if (candidates.complete) return;
  limits.dates.first = plus_days(*range.first, -kReach);
  limits.dates.last = plus_days(*range.last, kReach);
  limits.asked = true;  // suppresses counting
  const Candidates dated = find_candidates(index, plan, recipe, 0, limits, nullptr, levels);
  std::unordered_set<DocumentNumber> known;
  for (const Candidate& candidate : candidates.scored) known.insert(candidate.number);
  for (const Candidate& candidate : dated.scored) {
    if (known.insert(candidate.number).second) candidates.scored.push_back(candidate);
  }
  std::erase_if(candidates.tail,
                [&](const Candidate& candidate) { return known.contains(candidate.number); });
}

void score_dates(const CombinedIndex& index, const DateRange& range,
                 std::vector<ScoredPassage>& passages) {
  std::vector<DocumentNumber> numbers;
  for (const ScoredPassage& passage : passages) numbers.push_back(passage.number);
  const std::vector<std::optional<Date>> dates = dates_of(index, numbers);
  for (std::size_t i = 0; i < passages.size(); ++i) {
    passages[i].date_part = date_closeness(range, dates[i]);
  }
}

}  // namespace dateline
