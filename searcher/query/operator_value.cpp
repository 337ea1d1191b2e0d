// SPDX-License-Identifier: GPL-2.0-or-later
// Parses the values of operators and reports errors with a caret.
#include "searcher/query/operator_value.h"

#include <optional>
#include <string>

#include "common/error.h"
#include "searcher/query/field_operand.h"

namespace dateline {
namespace {

[[noreturn]] void refuse(std::string_view query, const std::string& what, std::size_t at) {
  throw Error(ExitStatus::usage, with_caret(query, what, at),
              "to search for it as text, put it in quotation marks");
}

}  // namespace

void refuse_operator(const Lexeme& lexeme, std::string_view query, std::string_view lacks) {
  refuse(query, std::string(lexeme.place.of(query)).append(" ").append(lacks), lexeme.place.begin);
}

std::uint32_t operator_number(const Lexeme& lexeme, std::string_view query) {
  const std::optional<double> number = number_value(lexeme.text.of(query));
  if (!number || *number < 1 || *number > kLargestNumber) {
    refuse(query,
           std::string(lexeme.op->word) + " takes a number from 1 to " +
               std::to_string(kLargestNumber),
           lexeme.text.begin);
  }
  return static_cast<std::uint32_t>(*number);
}

double boost_of(const Lexeme& lexeme, std::string_view query) {
  const double boost = parse_boost(lexeme.text.of(query)).value_or(1);
  if (boost > kLargestBoost) {
    refuse(query, "a boost is at most " + std::to_string(static_cast<int>(kLargestBoost)),
           lexeme.text.begin);
  }
  return boost;
}

}  // namespace dateline
