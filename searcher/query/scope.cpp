// SPDX-License-Identifier: GPL-2.0-or-later
// Parses the names of zones and sort orders.
#include "searcher/query/scope.h"

#include <algorithm>

#include "common/text/ascii.h"

namespace dateline {

std::optional<std::vector<Zone>> parse_zones(std::string_view list) {
  std::vector<Zone> zones;
  if (list == "all") {
    for (const ZoneRow& row : kZones) zones.push_back(row.zone);
    return zones;
  }
  for (;;) {
    const std::size_t comma = std::min(list.find(','), list.size());
    const std::optional<Zone> zone = zone_named(ascii::trim(list.substr(0, comma)));
    if (!zone) return std::nullopt;
    if (std::find(zones.begin(), zones.end(), *zone) == zones.end()) zones.push_back(*zone);
    if (comma == list.size()) return zones;
    list.remove_prefix(comma + 1);
  }
}

std::string zone_names() {
  std::string names;
  for (const ZoneRow& row : kZones) {
    names += names.empty() ? "" : ", ";
    names += row.name;
  }
  return names;
}

std::optional<SortOrder> parse_sort_order(std::string_view name) {
  if (name == "score") return SortOrder::score;
  if (name == "date") return SortOrder::date;
  if (name == "date-asc") return SortOrder::date_asc;
  return std::nullopt;
}

}  // namespace dateline
