// SPDX-License-Identifier: GPL-2.0-or-later
// When a page was published and changed, by all that it says of it.
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

/// Decides between claims in order of their origin: the day with the most evidence, nothing where
/// the evidence is weak. `updated` is the first day that is claimed for the last change and not
/// before the day of publication.
[[nodiscard]] PageDates decide(std::span<const DateClaim> claims);

/// Gives a page's dates to its metadata.
void set_dates(Metadata& metadata, const PageDates& dates);

}  // namespace dateline
