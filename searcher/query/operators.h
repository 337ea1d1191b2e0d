// SPDX-License-Identifier: GPL-2.0-or-later
// The operators of the query language in one table: AND, W/5, HLEAD(…)…
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "searcher/query/query.h"

namespace dateline {

/// What an operator does. Those from `at_least` on precede a bracket, the others are between two
/// operands.
enum class OperatorKind : std::uint8_t {
  conjunction,
  disjunction,
  negation,
  nearness,
  at_least,
  lead,
  capitals,
};

struct OperatorRow {
  std::string_view word;  ///< as typed, in capitals
  OperatorKind kind;
  std::string_view example;   ///< a query on corpus/articles, for the manual
  std::string_view finds;     ///< what the example finds
  bool takes_number = false;  ///< directly after the word: W/5, ATLEAST3
  Nearness nearness = {};
};

/// The distance of NEAR without a number.
inline constexpr std::uint32_t kNearDistance = 10;

/// The largest number an operator takes, and the largest boost.
inline constexpr std::uint32_t kLargestNumber = 1000;
inline constexpr double kLargestBoost = 100;

/// Every operator.
inline constexpr std::array<OperatorRow, 12> kOperators{{
    {"AND", OperatorKind::conjunction, "warehouse AND fire", "both"},
    {"OR", OperatorKind::disjunction, "dam OR maps", "at least one"},
    {"NOT", OperatorKind::negation, "fire NOT insurer", "the first and not the second"},
    {"NEAR",
     OperatorKind::nearness,
     "wall NEAR dam",
     "words at most 10 apart, in any order",
     false,
     {Nearness::Unit::words, kNearDistance}},
    {"NEAR/",
     OperatorKind::nearness,
     "wall NEAR/5 dam",
     "words at most 5 apart, in any order; side by side is 1",
     true,
     {Nearness::Unit::words}},
    {"W/",
     OperatorKind::nearness,
     "wall W/5 dam",
     "the same as NEAR/5",
     true,
     {Nearness::Unit::words}},
    {"PRE/",
     OperatorKind::nearness,
     "fire PRE/5 warehouse",
     "the same, the first word before the second",
     true,
     {Nearness::Unit::words, 0, true}},
    {"W/S",
     OperatorKind::nearness,
     "warehouse W/S fire",
     "both in one sentence",
     false,
     {Nearness::Unit::sentence}},
    {"W/P",
     OperatorKind::nearness,
     "warehouse W/P fire",
     "both in one passage, not counting its title",
     false,
     {Nearness::Unit::passage}},
    {"ATLEAST", OperatorKind::at_least, "ATLEAST2(dam)", "the word twice or more", true},
    {"HLEAD", OperatorKind::lead, "HLEAD(dam) AND engineers",
     "what the bracket says, in the title or in the first two passages of the article"},
    {"CAPS", OperatorKind::capitals, "CAPS(library)",
     "the word with a capital letter at its start"},
}};

/// Whether an operator precedes a bracket.
[[nodiscard]] constexpr bool is_function(OperatorKind kind) {
  return kind >= OperatorKind::at_least;
}

/// A word read as an operator.
struct FoundOperator {
  const OperatorRow* row = nullptr;  ///< never null
  std::string_view number;           ///< digits; empty if it has none
};

/// The operator that `word` names, followed by digits alone if it takes a number; else nullopt.
[[nodiscard]] std::optional<FoundOperator> find_operator(std::string_view word);

/// The boost after `^`: 2, 0.5. nullopt if it is not a number.
[[nodiscard]] std::optional<double> parse_boost(std::string_view typed);

}  // namespace dateline
