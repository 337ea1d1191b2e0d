// SPDX-License-Identifier: GPL-2.0-or-later
// The names of months and of the days of the week.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace dateline {

/// The month (1 to 12) that a word names, whole or cut short, in any case, with or without accents,
/// in one of some seventy languages. Where languages disagree, `language` (a code: "hr", "pt-BR";
/// empty if unknown) decides, else the one that more is written in.
[[nodiscard]] std::optional<int> month_named(std::string_view word, std::string_view language = {});

/// Whether a word names a day of the week, in the same languages.
[[nodiscard]] bool is_weekday(std::string_view word, std::string_view language = {});

/// A month's name at the beginning of a text.
struct NamedMonth {
  int month = 0;
  bool persian = false;  ///< of the Persian calendar
  std::size_t size = 0;  ///< bytes of the name
};

/// The name that `text` begins with, the longest one if it has several words ("tháng 11").
[[nodiscard]] std::optional<NamedMonth> month_at(std::string_view text,
                                                 std::string_view language = {});

}  // namespace dateline
