// SPDX-License-Identifier: GPL-2.0-or-later
// The role of a word in a date line: a name of the calendar, an event such as "posted", or a
// filler.
#pragma once

#include <cstdint>
#include <string_view>

namespace dateline::zones {

enum class TimeWord : std::uint8_t {
  none,
  month,
  weekday,
  published,  ///< "posted", "veröffentlicht"
  updated,    ///< "modified", "aktualisiert"
  ago,
  filler,  ///< "on", "Uhr", "GMT"
};

/// The kind of a word in lower case.
[[nodiscard]] TimeWord time_word(std::string_view word);

}  // namespace dateline::zones
