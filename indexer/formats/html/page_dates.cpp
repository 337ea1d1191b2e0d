// SPDX-License-Identifier: GPL-2.0-or-later
// The evidence for a day is the sum of the weights of its claims. Dates next to the headline weigh
// most: if they and the markup disagree, they are right three times in four. Origins that one
// program fills from one field do not confirm each other, so only the strongest of them counts.
// Small changes of a weight change nothing on the judged pages; the order of weights matters.
#include "indexer/formats/html/page_dates.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <vector>

namespace dateline {
namespace {

/// The kind of an origin.
enum class Witness : std::uint8_t {
  markup,   ///< written by the site's software for other programs
  visible,  ///< shown to readers: weighted by position
  single,   ///< independent evidence
  change,   ///< names the last modification
};

struct OriginRow {
  DateOrigin origin;
  Witness witness;
  double weight;
};

// In the order of the enumeration.
constexpr auto kOrigins = std::to_array<OriginRow>({
    {DateOrigin::json_article, Witness::markup, 2.0},
    {DateOrigin::meta_published, Witness::markup, 2.2},
    {DateOrigin::property, Witness::visible, 0},
    {DateOrigin::published_class, Witness::visible, 0},
    {DateOrigin::time, Witness::visible, 0},
    {DateOrigin::stamp, Witness::visible, 0},
    {DateOrigin::line, Witness::visible, 0},
    {DateOrigin::named_line, Witness::visible, 0},
    {DateOrigin::dated_class, Witness::visible, 0},
    {DateOrigin::json_page, Witness::markup, 1.6},
    {DateOrigin::meta_date, Witness::single, 1.5},
    {DateOrigin::url, Witness::single, 1.5},
    {DateOrigin::json_created, Witness::single, 0.5},
    {DateOrigin::script, Witness::markup, 1.3},
    {DateOrigin::updated_class, Witness::change, 0.3},
    {DateOrigin::modified, Witness::change, 0.3},
});
static_assert([] {
  for (std::size_t i = 0; i < kOrigins.size(); ++i) {
    if (kOrigins[i].origin != static_cast<DateOrigin>(i)) return false;
  }
  return kOrigins.size() == static_cast<std::size_t>(DateOrigin::modified) + 1;
}());

constexpr double kTwoInMarkup = 0.4;     // JSON-LD and meta elements agree
constexpr double kBesideHeadline = 3.0;  // up to kBeside paragraphs away
constexpr double kNearHeadline = 2.2;    // up to kNear
constexpr double kElsewhere = 1.0;
constexpr double kOnlyOne = 1.3;      // elsewhere, if no other day is shown
constexpr double kFarther = 0.3;      // factor of a day if another is nearer
constexpr double kAmongMany = 0.6;    // factor if many days are shown near the headline
constexpr double kShownChange = 0.9;  // a change shown near the headline: a few name publication so
constexpr double kLeastEvidence = 1.2;

constexpr int kBeside = 3;
constexpr int kNear = 8;
constexpr int kCrowd = 10;
constexpr int kFarAway = 1000;

const OriginRow& row_of(const DateClaim& claim) {
  return kOrigins[static_cast<std::size_t>(claim.origin)];
}

bool is_visible(const DateClaim& claim) { return row_of(claim).witness == Witness::visible; }

// The distance of a date from the headline; above counts more than below.
int way_to_headline(const DateClaim& claim) {
  if (!claim.distance) return kFarAway;
  return *claim.distance >= 0 ? *claim.distance : 2 - 2 * *claim.distance;
}

// Compares the claimed days.
class Scales {
 public:
  explicit Scales(std::span<const DateClaim> claims) : claims_(claims) {
    for (const DateClaim& claim : claims_) {
      if (!claim.moment.utc_hour) add_once(local_days_, claim.moment.date);
      if (row_of(claim).witness != Witness::change || claim.origin == DateOrigin::updated_class) {
        add_once(days_, claim.moment.date);
      }
      if (claim.origin == DateOrigin::script) add_once(script_days_, claim.moment.date);
      if (!is_visible(claim)) continue;
      add_once(visible_days_, claim.moment.date);
      const int way = way_to_headline(claim);
      nearest_ = std::min(nearest_, way);
      if (way <= kCrowd) add_once(near_days_, claim.moment.date);
    }
  }

  [[nodiscard]] std::optional<Date> heaviest() const {
    std::optional<Date> best;
    double most = 0;
    for (const Date& day : days_) {
      const double weight = weight_of(day);
      if (weight > most) best = day;
      most = std::max(most, weight);
    }
    return most >= kLeastEvidence ? best : std::nullopt;
  }

  // Whether a claim supports a day. A time in UTC also supports the day before or after, if another
  // claim names that day as the local one.
  [[nodiscard]] bool speaks_for(const DateClaim& claim, const Date& day) const {
    if (claim.moment.date == day) return true;
    return std::ranges::find(local_days_, day) != local_days_.end() && may_be_on(claim.moment, day);
  }

 private:
  static void add_once(std::vector<Date>& days, const Date& day) {
    if (std::ranges::find(days, day) == days.end()) days.push_back(day);
  }

  [[nodiscard]] double weight_of(const Date& day) const {
    return markup(day) + visible(day) + singles(day) + changes(day);
  }

  [[nodiscard]] double markup(const Date& day) const {
    double most = 0;
    bool data = false;
    bool meta = false;
    for (const DateClaim& claim : claims_) {
      const OriginRow& row = row_of(claim);
      if (row.witness != Witness::markup || !speaks_for(claim, day)) continue;
      if (claim.origin == DateOrigin::script && script_days_.size() > 1) continue;
      most = std::max(most, row.weight);
      data = data || claim.origin == DateOrigin::json_article;
      meta = meta || claim.origin == DateOrigin::meta_published;
    }
    return most + (data && meta ? kTwoInMarkup : 0);
  }

  [[nodiscard]] double singles(const Date& day) const {
    double sum = 0;
    for (const OriginRow& row : kOrigins) {
      if (row.witness != Witness::single) continue;
      const bool claimed = std::ranges::any_of(claims_, [&](const DateClaim& claim) {
        return claim.origin == row.origin && speaks_for(claim, day);
      });
      if (claimed) sum += row.weight;
    }
    return sum;
  }

  [[nodiscard]] double changes(const Date& day) const {
    double most = 0;
    double shown = 0;
    for (const DateClaim& claim : claims_) {
      if (row_of(claim).witness != Witness::change || !speaks_for(claim, day)) continue;
      most = row_of(claim).weight;
      if (way_to_headline(claim) <= kNear) shown = kShownChange;
    }
    return most + shown;
  }

  [[nodiscard]] double visible(const Date& day) const {
    int way = kFarAway + 1;
    bool trusted = false;
    for (const DateClaim& claim : claims_) {
      if (!is_visible(claim) || !speaks_for(claim, day)) continue;
      way = std::min(way, way_to_headline(claim));
      trusted = trusted || claim.origin == DateOrigin::stamp ||
                (!claim.in_main && claim.origin != DateOrigin::dated_class &&
                 claim.origin != DateOrigin::time);
    }
    if (way > kFarAway) return 0;
    const bool only_one = visible_days_.size() == 1 && trusted;
    const double weight = way <= kBeside ? kBesideHeadline
                          : way <= kNear ? kNearHeadline
                          : only_one     ? kOnlyOne
                                         : kElsewhere;
    if (way > nearest_) return weight * kFarther;
    return near_days_.size() >= 3 && way > 1 ? weight * kAmongMany : weight;
  }

  std::span<const DateClaim> claims_;
  std::vector<Date> days_;  // candidates for the day of publication
  std::vector<Date> local_days_;
  std::vector<Date> visible_days_;
  std::vector<Date> near_days_;
  std::vector<Date> script_days_;
  int nearest_ = kFarAway;
};

// The most direct evidence.
DateSource source_of(const DateClaim& claim) {
  switch (claim.origin) {
    case DateOrigin::url:
      return DateSource::url;
    case DateOrigin::stamp:
      return DateSource::published_line;
    case DateOrigin::line:
      return DateSource::dateline;
    case DateOrigin::named_line:
      return DateSource::byline;
    default:
      return DateSource::markup;
  }
}

}  // namespace

PageDates decide(std::span<const DateClaim> claims) {
  PageDates dates;
  const Scales scales(claims);
  dates.published = scales.heaviest();
  for (const DateClaim& claim : claims) {
    const bool change = row_of(claim).witness == Witness::change;
    if (!change && dates.published && dates.source == DateSource::none &&
        scales.speaks_for(claim, *dates.published)) {
      dates.source = source_of(claim);
    }
    if (change && !dates.updated && (!dates.published || claim.moment.date >= *dates.published)) {
      dates.updated = claim.moment.date;
    }
  }
  if (dates.published && dates.source == DateSource::none) dates.source = DateSource::markup;
  return dates;
}

void set_dates(Metadata& metadata, const PageDates& dates) {
  metadata.date = dates.published;
  metadata.date_source = dates.source;
  metadata.updated = dates.updated;
}

}  // namespace dateline
