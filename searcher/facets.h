// SPDX-License-Identifier: GPL-2.0-or-later
// Counting what matches by outlet, agency, day and the like. Pure: plain values in, rows out.
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

/// What passages are counted by. The dates are days of publication, by period.
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

/// Whether the rows of a field are periods in order of time.
[[nodiscard]] bool is_period(FacetField field);

/// The fields of a list parted by commas, in its order and each once; `date` is `date:day`. Nothing
/// where one of them is no field.
[[nodiscard]] std::optional<std::vector<FacetField>> parse_facets(std::string_view list);

/// The names of all fields, parted by commas.
[[nodiscard]] std::string facet_names();

/// A field as `--by` names it: `outlet`, `day`, `week`, `month` or `year`.
[[nodiscard]] std::optional<FacetField> parse_chart_unit(std::string_view name);

/// One row: so many of the matching passages, and of the articles they are from, have that value.
struct FacetRow {
  std::optional<std::string> value;  ///< nothing: it is not known, or the article has none
  std::size_t passages = 0;
  std::size_t articles = 0;
  friend bool operator==(const FacetRow&, const FacetRow&) = default;
};

/// The counts by one field. Rows of periods ascend; others begin with the most passages, then the
/// most articles, then go by value. What is not known comes last.
struct Facet {
  FacetField field = FacetField::outlet;
  std::vector<FacetRow> rows;
};

/// The matching passages of one article.
struct ArticleMatches {
  Metadata metadata;                               ///< of it, `date` at least
  std::string path;                                ///< that addresses count in
  std::size_t passages = 0;                        ///< that match
  std::array<std::size_t, kZones.size()> zones{};  ///< of them by zone, where zones are counted
};

/// Whether counting by `field` takes more than the day of an article.
[[nodiscard]] bool needs_article(FacetField field);

/// Counts by each of `fields`. An article of several agencies counts for each of them.
[[nodiscard]] std::vector<Facet> count_facets(std::span<const FacetField> fields,
                                              std::span<const ArticleMatches> articles);

/// Most rows that `with_gaps` gives.
inline constexpr std::size_t kMostPeriods = 1000;

/// The same counts with a row of zeros for each period between the first and the last that has
/// none; unchanged where that were more than kMostPeriods rows, or where rows are no periods.
[[nodiscard]] Facet with_gaps(Facet facet);

/// The `count` rows with the most passages, in the order they stand in, what is not known always
/// among them.
[[nodiscard]] std::vector<FacetRow> largest(const Facet& facet, std::size_t count);

}  // namespace dateline
