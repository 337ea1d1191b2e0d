// SPDX-License-Identifier: GPL-2.0-or-later
// Counts matching passages by outlet, agency, day and the like. Pure: plain values in, rows out.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/news/article.h"

namespace dateline {

/// What passages are counted by. Dates are publication dates, by period.
enum class FacetField : std::uint8_t {
  outlet,
  wire,
  byline,
  language,
  folder,  ///< the folder of the article's path
  zone,
  day,
  week,  ///< named by its Monday
  month,
  year,
};

/// The name of a field, as in `--facets` and in JSON: `outlet`, `date:month`.
[[nodiscard]] std::string_view facet_name(FacetField field);

/// Whether the rows of a field are periods in chronological order.
[[nodiscard]] bool is_period(FacetField field);

/// The fields of a comma-separated list, in its order and without repeats; `date` is `date:day`.
/// nullopt if one is unknown.
[[nodiscard]] std::optional<std::vector<FacetField>> parse_facets(std::string_view list);

/// The names of all fields, separated by commas.
[[nodiscard]] std::string facet_names();

/// A field as `--by` names it: `outlet`, `day`, `week`, `month` or `year`.
[[nodiscard]] std::optional<FacetField> parse_chart_unit(std::string_view name);

/// One row: a value, and the number of matching passages and of their articles that have it.
struct FacetRow {
  std::optional<std::string> value;  ///< nullopt: unknown, or the article has none
  std::size_t passages = 0;
  std::size_t articles = 0;
  friend bool operator==(const FacetRow&, const FacetRow&) = default;
};

/// The counts by one field. Periods are sorted by time; other rows by passages, then articles,
/// both descending, then value. Unknown values come last.
struct Facet {
  FacetField field = FacetField::outlet;
  std::vector<FacetRow> rows;
};

/// The matching passages of one article.
struct ArticleMatches {
  Metadata metadata;                               ///< of it, `date` at least
  std::string path;                                ///< the file that addresses refer to
  std::size_t passages = 0;                        ///< that match
  std::array<std::size_t, kZones.size()> zones{};  ///< `passages` by zone, if zones are counted
};

/// Whether counting by `field` needs more than the article's day.
[[nodiscard]] bool needs_article(FacetField field);

/// Counts by each of `fields`. An article of several agencies counts for each of them.
[[nodiscard]] std::vector<Facet> count_facets(std::span<const FacetField> fields,
                                              std::span<const ArticleMatches> articles);

/// The largest number of rows that `with_gaps` returns.
inline constexpr std::size_t kMostPeriods = 1000;

/// The same counts with a row of zeros for each missing period between the first and the last;
/// unchanged if that would exceed kMostPeriods rows, or if rows are not periods.
[[nodiscard]] Facet with_gaps(Facet facet);

/// The `count` rows with the most passages, in their present order; the unknown value is always
/// kept.
[[nodiscard]] std::vector<FacetRow> largest(const Facet& facet, std::size_t count);

}  // namespace dateline
