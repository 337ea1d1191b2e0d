// SPDX-License-Identifier: GPL-2.0-or-later
// Where a search looks: what options say beside the words of the query.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/news/zone.h"
#include "searcher/query/date_range.h"

namespace dateline {

/// The order of hits.
enum class SortOrder : std::uint8_t { score, date, date_asc };

struct SearchScope {
  /// Zones to look in. Not set: those searched by default, or every one if the query names a zone.
  std::optional<std::vector<Zone>> zones;
  std::optional<Date> from;  ///< both ends included; articles of unknown date are left out
  std::optional<Date> to;
  std::string outlet;  ///< words of its name; empty: any
};

/// A list of zones parted by commas, or `all`. Nothing where one of them is no zone.
[[nodiscard]] std::optional<std::vector<Zone>> parse_zones(std::string_view list);

/// The names of all zones, parted by commas.
[[nodiscard]] std::string zone_names();

/// `score`, `date` (newest first) or `date-asc`. Nothing for any other word.
[[nodiscard]] std::optional<SortOrder> parse_sort_order(std::string_view name);

}  // namespace dateline
