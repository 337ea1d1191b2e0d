// SPDX-License-Identifier: GPL-2.0-or-later
// The filter of a query's tree: an expression over sets of documents, independent of any database.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "searcher/query/query.h"
#include "searcher/query/window.h"

namespace dateline {

/// A set of documents, as an expression over what the index knows of a document.
struct Filter {
  enum class Kind : std::uint8_t {
    everything,  ///< all documents
    term,        ///< documents that contain `term`
    window,      ///< documents whose words match `window` by position
    dates,       ///< documents dated within `dates`
    numbers,     ///< documents that contain a number in `numbers`
    all,         ///< the intersection of `parts`; empty if there are none
    any,         ///< the union of `parts`
    without,     ///< parts[0] minus all other parts
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

/// Documents that contain every word of a window, at any position.
[[nodiscard]] Filter words_of(const Window& window);

/// The level a filter is for.
enum class Level : std::uint8_t { passages, articles };

/// Documents that contain each of `terms`, or one of its alternatives.
[[nodiscard]] Filter terms_filter(const std::vector<FieldTerm>& terms);

/// Documents that match a field.
[[nodiscard]] Filter field_filter(const FieldOperand& operand, Level level);

/// Passages that match a tree. A superset if `text_decides`: exclusions that the index cannot
/// express exactly are left to text confirmation. `require_all`: all words of a sequence are
/// required.
[[nodiscard]] Filter passage_filter(const QueryNode& root, bool require_all, bool text_decides);

/// What the fields of a tree require of an article, whatever its words: includes every article
/// with a matching passage. nullopt if they require nothing.
[[nodiscard]] std::optional<Filter> article_filter(const QueryNode& root);

}  // namespace dateline
