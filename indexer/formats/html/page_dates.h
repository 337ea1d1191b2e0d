// SPDX-License-Identifier: GPL-2.0-or-later
// Decides when a page was published and modified, from all its claims.
#pragma once

#include <optional>
#include <span>

#include "common/news/article.h"
#include "indexer/formats/html/date_claims.h"

namespace dateline {

struct PageDates {
  std::optional<Date> published;
  DateSource source = DateSource::none;
  std::optional<Date> updated;
};

/// Chooses the day with the most evidence from claims sorted by origin; nullopt if the evidence is
/// weak. `updated` is the first day claimed for the last modification that is not before the day
/// of publication.
[[nodiscard]] PageDates decide(std::span<const DateClaim> claims);

/// Stores a page's dates in its metadata.
void set_dates(Metadata& metadata, const PageDates& dates);

}  // namespace dateline
