// SPDX-License-Identifier: GPL-2.0-or-later
// Zones: the kinds of paragraphs of an article. Nothing is deleted; zones decide what is searched.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace dateline {

enum class Zone : std::uint8_t {
  title,
  byline,
  dateline,
  body,
  heading,
  caption,
  credit,
  teaser,
  boilerplate,
  source_note,
};

struct ZoneRow {
  Zone zone;
  std::string_view name;     ///< as in options, JSON and `zone:`
  bool searched_by_default;  ///< whether a search without `--zones` looks there
};

/// Every zone, in the order of the enumeration.
inline constexpr std::array<ZoneRow, 10> kZones{{
    {Zone::title, "title", true},
    {Zone::byline, "byline", false},
    {Zone::dateline, "dateline", false},
    {Zone::body, "body", true},
    {Zone::heading, "heading", true},
    {Zone::caption, "caption", true},
    {Zone::credit, "credit", false},
    {Zone::teaser, "teaser", false},
    {Zone::boilerplate, "boilerplate", false},
    {Zone::source_note, "source-note", false},
}};

/// The row of a zone.
constexpr const ZoneRow& zone_row(Zone zone) { return kZones[static_cast<std::size_t>(zone)]; }

/// The zone with this name; nullopt if there is none.
constexpr std::optional<Zone> zone_named(std::string_view name) {
  for (const ZoneRow& row : kZones) {
    if (row.name == name) return row.zone;
  }
  return std::nullopt;
}

static_assert([] {
  for (std::size_t i = 0; i < kZones.size(); ++i) {
    if (static_cast<std::size_t>(kZones[i].zone) != i) return false;
  }
  return true;
}());

}  // namespace dateline
