// SPDX-License-Identifier: GPL-2.0-or-later
// Reads lines with the date of an article: "Published 8 January 2022, updated 9 January 2022",
// "By Ann Lee | 8.1.2022 10:15", "Samstag, 8. Januar 2022".
#pragma once

#include <optional>
#include <string_view>

#include "common/news/written_date.h"

namespace dateline {

struct DateLine {
  std::optional<Date> published;
  std::optional<Date> updated;
  bool stamped = false;  ///< a word such as "posted" says what happened on that day
  bool named = false;    ///< it also has names
  bool loose = false;    ///< it also has one or two other words
};

/// The dates of `line` if it is short and consists of dates, times, words such as "posted", and at
/// most six names; or if it begins with such a word, whatever follows its dates. nullopt for other
/// lines. `language` as in `parse_date`.
[[nodiscard]] std::optional<DateLine> date_line(std::string_view line, const Date& latest,
                                                std::string_view language = {});

/// Whether `text` consists of dates and times only, without names or words such as "posted"; true
/// for an empty text.
[[nodiscard]] bool is_of_time(std::string_view text);

}  // namespace dateline
