// SPDX-License-Identifier: GPL-2.0-or-later
// What a word says in a line that is a date: a name of the calendar, what happened on that day, or
// nothing of its own.
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
