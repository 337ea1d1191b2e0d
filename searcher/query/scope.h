// SPDX-License-Identifier: GPL-2.0-or-later
// The scope of a search: the restrictions that come from options instead of the query.
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
  /// Zones to search. Unset: the default zones, or all if the query names a zone.
  std::optional<std::vector<Zone>> zones;
  std::optional<Date> from;  ///< both ends included; excludes articles of unknown date
  std::optional<Date> to;
  std::string outlet;  ///< words of its name; empty: any
};

/// Parses a comma-separated list of zones, or `all`. nullopt if one is unknown.
[[nodiscard]] std::optional<std::vector<Zone>> parse_zones(std::string_view list);

/// The names of all zones, separated by commas.
[[nodiscard]] std::string zone_names();

/// Parses `score`, `date` (newest first) or `date-asc`. nullopt for any other word.
[[nodiscard]] std::optional<SortOrder> parse_sort_order(std::string_view name);

}  // namespace dateline
