// SPDX-License-Identifier: GPL-2.0-or-later
// Tables of aliases: what a line means, and what is refused.
#include "common/index/aliases.h"

#include <catch2/catch.hpp>
#include <string>

#include "common/error.h"

namespace dateline {
namespace {

using Words = std::vector<std::string>;

std::string refusal(const std::string& text) {
  try {
    static_cast<void>(parse_aliases(text, "names.csv"));
  } catch (const Error& error) {
    CHECK(error.status() == ExitStatus::usage);
    return error.what();
  }
  return {};
}

}  // namespace

TEST_CASE("words of a line are one name, words of a line with a mark are none") {
  const Aliases aliases = parse_aliases(
      "# capitals\n\nAstana, Nur-Sultan,Aqmola\n!Masimov,Kasimov,Qasimov\nastana,Целиноград\n",
      "names.csv");
  CHECK(aliases.together_with("astana") == Words{"aqmola", "nursultan", "целиноград"});
  CHECK(aliases.together_with("nursultan") == Words{"aqmola", "astana"});
  CHECK(aliases.together_with("almaty").empty());
  CHECK(aliases.are_apart("kasimov", "masimov"));
  CHECK(aliases.are_apart("kasimov", "qasimov"));
  CHECK_FALSE(aliases.are_apart("astana", "aqmola"));
}

TEST_CASE("a table is the same after writing and reading it") {
  const Aliases aliases = parse_aliases("A1,B2\n!C3,D4,E5\n", "x");
  const Aliases again = parse_aliases(to_text(aliases), "x");
  CHECK(again.groups == aliases.groups);
  CHECK(again.apart == aliases.apart);
}

TEST_CASE("a line that is no group is refused with its number") {
  CHECK(refusal("A,B\nOne\n") == "names.csv, line 2: has fewer than two words");
  CHECK(refusal("New York,Gotham\n") == "names.csv, line 1: 'New York' is not a single word");
  CHECK(refusal("A,,B\n") == "names.csv, line 1: '' is not a single word");
  CHECK(refusal("A,\xFF\n") == "names.csv is not in UTF-8");
}

}  // namespace dateline
