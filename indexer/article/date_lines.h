// SPDX-License-Identifier: GPL-2.0-or-later
// Lines that say when an article was published: "Published 8 January 2022, updated 9 January 2022",
// "By Ann Lee | 8.1.2022 10:15", "Samstag, 8. Januar 2022".
#pragma once

#include <optional>
#include <string_view>

#include "common/news/written_date.h"

namespace dateline {

struct DateLine {
  std::optional<Date> published;
  std::optional<Date> updated;
  bool stamped = false;  ///< a word says what happened on that day
  bool named = false;    ///< there are names beside the date
  bool loose = false;    ///< there is a word or two of another kind, too
};

/// What `line` says if it is short and its words are dates, times, words such as "posted", and at
/// most six names; also if it begins with such a word, whatever follows its dates. Nothing for
/// other lines. `language` as in `parse_date`.
[[nodiscard]] std::optional<DateLine> date_line(std::string_view line, const Date& latest,
                                                std::string_view language = {});

/// Whether all words of `text` are of dates and times, none of them a name or what happened then;
/// also of no text.
[[nodiscard]] bool is_of_time(std::string_view text);

}  // namespace dateline
