// SPDX-License-Identifier: GPL-2.0-or-later
// The alphabet of random queries.
#include "tests/support/nasty_query.h"

#include <array>
#include <string_view>

namespace dateline::test {
namespace {

constexpr auto kWords = std::to_array<std::string_view>(
    {"dam",   "wall",       "walls",     "flood",    "gates",         "rosen", "the",
     "of",    "who",        "US",        "us",       "U.S.",          "4,400", "4400",
     "4.5",   "flood-gate", "floodgate", "Rosen's",  "Петров",        "café",  "水",
     "and",   "not",        "http://x",  "name:dam", "permutation:,", "w?ll",  "wall?",
     "dam*",  "w?lls",      "*ood*",     "gate~1",   "flod~2",        "dam~",  "x",
     "Dam's", "e\u0301tude"});
constexpr auto kOperators = std::to_array<std::string_view>(
    {"AND", "OR", "NOT", "AND NOT", "OR NOT", "(",  ")",  "+",   "-",
     "\"",  "“",  "”",   "«",       "「",     ":",  "?",  "...", "((",
     "))",  "-(", "+(",  "-\"",     "\u00A0", "\t", "\n", "—",   "\U0001F525"});

template <typename Choices>
std::string_view any_of(const Choices& choices, std::mt19937& random) {
  return choices[std::uniform_int_distribution<std::size_t>(0, choices.size() - 1)(random)];
}

}  // namespace

std::string nasty_query(std::mt19937& random) {
  std::string query;
  const int parts = std::uniform_int_distribution<int>(1, 20)(random);
  for (int i = 0; i < parts; ++i) {
    const int kind = std::uniform_int_distribution<int>(0, 9)(random);
    query += kind < 5 ? any_of(kWords, random) : any_of(kOperators, random);
    if (std::uniform_int_distribution<int>(0, 9)(random) < 7) query += ' ';
  }
  return query;
}

}  // namespace dateline::test
