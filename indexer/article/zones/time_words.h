// SPDX-License-Identifier: GPL-2.0-or-later
// Lines that say when, and nothing else.
#pragma once

#include <cstdint>
#include <string_view>

namespace dateline::zones {

enum class TimeLine : std::uint8_t {
  no,       ///< it says something else
  dated,    ///< a day with its year, or with a time
  stamped,  ///< it also says what happened then to the article: published, updated...
};

/// What a line says if all of its words are of dates and times.
[[nodiscard]] TimeLine time_line(std::string_view text);

/// Whether a line is a day with its year, or a moment, and a few capitalised names beside it: "Jane
/// Doe - Nov 19, 2019, 10:31 pm".
[[nodiscard]] bool is_names_and_time(std::string_view text);

/// The same with a day alone; its year may be missing.
[[nodiscard]] bool is_names_and_day(std::string_view text);

}  // namespace dateline::zones
