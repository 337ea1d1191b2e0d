// SPDX-License-Identifier: GPL-2.0-or-later
// What makes a query's tree true of a passage or an article: sets of documents, before any
// database.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "searcher/query/query.h"
#include "searcher/query/window.h"

namespace dateline {

/// A set of documents, put together from what the index can tell of one.
struct Filter {
  enum class Kind : std::uint8_t {
    everything,  ///< all documents
    term,        ///< those that hold `term`
    window,      ///< those with words at places that fit `window`
    dates,       ///< those with a date in `dates`
    numbers,     ///< those that hold a number in `numbers`
    all,         ///< those in every one of `parts`; none if there are no parts
    any,         ///< those in at least one of `parts`
    without,     ///< those in parts[0], but not in any other
  };
  Kind kind = Kind::any;
  std::string term = {};
  Window window = {};
  DateRange dates = {};
  NumberRange numbers = {};
  std::vector<Filter> parts = {};

  [[nodiscard]] static Filter everything() { return {Kind::everything}; }
  [[nodiscard]] static Filter of_term(std::string term) { return {Kind::term, std::move(term)}; }
  [[nodiscard]] static Filter of_dates(const DateRange& dates);
  [[nodiscard]] static Filter all_of(std::vector<Filter> parts);
  [[nodiscard]] static Filter any_of(std::vector<Filter> parts);
  [[nodiscard]] static Filter all_terms(const std::vector<std::string>& terms);
  [[nodiscard]] static Filter any_term(const std::vector<std::string>& terms);
  [[nodiscard]] static Filter without(Filter from, Filter what);
  friend bool operator==(const Filter&, const Filter&) = default;
};

/// The documents with every word of a window, wherever it stands.
[[nodiscard]] Filter words_of(const Window& window);

/// The level a filter is for.
enum class Level : std::uint8_t { passages, articles };

/// The documents that hold every one of `terms`, or one of its others.
[[nodiscard]] Filter terms_filter(const std::vector<FieldTerm>& terms);

/// The documents that a field asks for.
[[nodiscard]] Filter field_filter(const FieldOperand& operand, Level level);

/// The passages that a tree is true of. Where the text decides it is a superset: what the index
/// cannot exclude exactly is left to the text. `require_all`: of words side by side all are
/// required.
[[nodiscard]] Filter passage_filter(const QueryNode& root, bool require_all, bool text_decides);

/// What the fields of a tree demand of an article, whatever words it holds: nothing is left out
/// that has a passage the tree is true of. Nothing where they demand nothing.
[[nodiscard]] std::optional<Filter> article_filter(const QueryNode& root);

}  // namespace dateline
