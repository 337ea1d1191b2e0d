// SPDX-License-Identifier: GPL-2.0-or-later
// Parses dates as people and programs write them. A date that could be two days is neither.
#pragma once

#include <optional>
#include <string_view>

#include "common/news/date.h"
#include "common/text/span.h"

namespace dateline {

/// The latest credible day if nothing better is known.
inline constexpr Date kLastDay{9999, 12, 31};

/// Whether an article can have been published on that day: from 1800 to `latest`, except
/// 1970-01-01, which programs write if they do not know the date.
[[nodiscard]] bool is_credible_date(const Date& date, const Date& latest = kLastDay);

/// Parses a date field, which begins with the date or with one word before it. The shapes:
/// `2022-01-08` and `2022/1/8`, optionally with a time, `20220108`, `January 08, 2022`, `Jan. 5,
/// 2022`, `8 January 2022`, `Sat, 08 Jan 2022 10:00:00 GMT` (here also with a two-digit year), `Sat
/// Jan 08 10:00:00 2022`, `2022年1月8日`, `2022. január 8.`, seconds or milliseconds since 1970,
/// `8.1.2022`, and `25/01/2022` or `01/25/2022` if one of the numbers is over 12 or both are equal.
/// Months in the languages of `month_named`, digits of any script, Thai years and Persian days.
/// `language` is a code such as "fr" or "en-GB", empty if unknown: if it writes days first,
/// `08/01/2022` is a date. The day is the one that is written, in any time zone. nullopt for any
/// other text and for days that are not credible.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text, const Date& latest = kLastDay,
                                             std::string_view language = {});

/// A date within a text.
struct WrittenDate {
  Date date;
  Span place;
};

/// The first credible date within `text`, in a shape of `parse_date` other than a plain number
/// (`20220108` and seconds).
[[nodiscard]] std::optional<WrittenDate> find_date(std::string_view text,
                                                   const Date& latest = kLastDay,
                                                   std::string_view language = {});

/// The date of a field that may contain more than a date: as `parse_date` reads it, else the first
/// date within it ("Published in print on 8 January 2022, page 4").
[[nodiscard]] std::optional<Date> date_of_field(std::string_view text);

/// The date of a record of an archive, which may be short: as `date_of_field` reads it, `910514`
/// for 1991-05-14, `03/24/87` for 1987-03-24 (month first). As in e-mail, two-digit years up to 49
/// are after 2000.
[[nodiscard]] std::optional<Date> date_of_archive(std::string_view text);

}  // namespace dateline
