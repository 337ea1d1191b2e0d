// SPDX-License-Identifier: GPL-2.0-or-later
// The operators of the query language in one table: AND, W/5, HLEAD(…)…
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "searcher/query/query.h"

namespace dateline {

/// What an operator does. Those from `at_least` on stand before a bracket, the others between two
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
  bool takes_number = false;  ///< right behind the word: W/5, ATLEAST3
  Nearness nearness = {};
};

/// How far apart words may stand where NEAR does not say it.
inline constexpr std::uint32_t kNearDistance = 10;

/// The largest number an operator takes, and the largest boost.
inline constexpr std::uint32_t kLargestNumber = 1000;
inline constexpr double kLargestBoost = 100;

/// Every operator.
inline constexpr std::array<OperatorRow, 12> kOperators{{
    {"AND", OperatorKind::conjunction},
    {"OR", OperatorKind::disjunction},
    {"NOT", OperatorKind::negation},
    {"NEAR", OperatorKind::nearness, false, {Nearness::Unit::words, kNearDistance}},
    {"NEAR/", OperatorKind::nearness, true, {Nearness::Unit::words}},
    {"W/", OperatorKind::nearness, true, {Nearness::Unit::words}},
    {"PRE/", OperatorKind::nearness, true, {Nearness::Unit::words, 0, true}},
    {"W/S", OperatorKind::nearness, false, {Nearness::Unit::sentence}},
    {"W/P", OperatorKind::nearness, false, {Nearness::Unit::passage}},
    {"ATLEAST", OperatorKind::at_least, true},
    {"HLEAD", OperatorKind::lead},
    {"CAPS", OperatorKind::capitals},
}};

/// Whether an operator stands before a bracket.
[[nodiscard]] constexpr bool is_function(OperatorKind kind) {
  return kind >= OperatorKind::at_least;
}

/// A word read as an operator.
struct FoundOperator {
  const OperatorRow* row = nullptr;  ///< never null
  std::string_view number;           ///< digits; empty where it takes none, or has none
};

/// The operator that `word` is, with nothing but digits behind its name if it takes a number.
[[nodiscard]] std::optional<FoundOperator> find_operator(std::string_view word);

/// The boost that is typed behind `^`: 2, 0.5. Nothing if it is no number.
[[nodiscard]] std::optional<double> parse_boost(std::string_view typed);

}  // namespace dateline
