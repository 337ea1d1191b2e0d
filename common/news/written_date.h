// SPDX-License-Identifier: GPL-2.0-or-later
// Dates as people and programs write them. Of what could be two days neither is taken.
#pragma once

#include <optional>
#include <string_view>

#include "common/news/date.h"
#include "common/text/span.h"

namespace dateline {

/// A day that no date is later than, where nobody knows better.
inline constexpr Date kLastDay{9999, 12, 31};

/// Whether an article can have been published on that day: from 1800 to `latest`, and not on
/// 1970-01-01, which is what a program writes that knows no date.
[[nodiscard]] bool is_credible_date(const Date& date, const Date& latest = kLastDay);

/// Reads a date field, which begins with the date or with one word before it. The shapes:
/// `2022-01-08` and `2022/1/8`, also with a time behind them, `20220108`, `January 08, 2022`,
/// `Jan. 5, 2022`, `8 January 2022`, `Sat, 08 Jan 2022 10:00:00 GMT` (there with two digits of the
/// year, too), `Sat Jan 08 10:00:00 2022`, `2022年1月8日`, `2022. január 8.`, seconds or
/// milliseconds since 1970, `8.1.2022`, and `25/01/2022` or `01/25/2022` where one of the numbers
/// is over 12 or both are the same. Months in the languages of `month_named`, digits of any script,
/// years as Thailand counts them and days of the Persian calendar. `language` is a code such as
/// "fr" or "en-GB", empty if unknown: where it writes days first, `08/01/2022` is a date. The day
/// is the one that is written, in whatever time zone. Nothing for any other text, and for days that
/// are not credible.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text, const Date& latest = kLastDay,
                                             std::string_view language = {});

/// A date within a text.
struct WrittenDate {
  Date date;
  Span place;
};

/// The first credible date within `text`, of the shapes of `parse_date` but for plain numbers
/// (`20220108` and seconds).
[[nodiscard]] std::optional<WrittenDate> find_date(std::string_view text,
                                                   const Date& latest = kLastDay,
                                                   std::string_view language = {});

/// The date of a field that may hold more than a date: what `parse_date` reads, else the first date
/// within it ("Published in print on 8 January 2022, page 4").
[[nodiscard]] std::optional<Date> date_of_field(std::string_view text);

/// The date of a record of an archive, which may be short: what `date_of_field` reads, `910514` for
/// 1991-05-14, `03/24/87` for 1987-03-24 (the month is first). Years of two digits up to 49 are of
/// the century after 2000, as in e-mail.
[[nodiscard]] std::optional<Date> date_of_archive(std::string_view text);

}  // namespace dateline
