// SPDX-License-Identifier: GPL-2.0-or-later
// What is one word of a query, and what several.
#include <catch2/catch.hpp>
#include <string>

#include "tests/support/query_shape.h"

namespace {

using namespace dateline;
using test::notes_of;
using test::parsed;
using test::shape_of;

}  // namespace

TEST_CASE("a stop word in capitals is an acronym, unless all of the query is in capitals") {
  CHECK(shape_of("IT strike") == "(i.t. strike)");
  CHECK(shape_of("IT") == "(i.t.)");
  CHECK(shape_of("\"the IT desk\"") == "(\"the i.t. desk\")");
  CHECK(shape_of("+IT-desk") == "(+[i.t. desk])");
  CHECK(shape_of("it strike") == "(it strike)");
  CHECK(shape_of("STRIKE HITS IT DESK") == "(strike hits it desk)");
  CHECK_FALSE(parsed("WHO strike").root.children[0].words[0].stop_word);
}

TEST_CASE("initials and numbers with blanks are one word") {
  CHECK(shape_of("Q. X. Vellman") == "(qx vellman)");
  CHECK(shape_of("\"Q. X. Vellman\"") == "(\"qx vellman\")");
  CHECK(shape_of("-Q. X. dam") == "(-qx dam)");
  CHECK(shape_of("dam Ph. D. wall") == "(dam phd wall)");
}

TEST_CASE("a run of a script without blanks is a word of two characters, or a phrase of pairs") {
  CHECK(shape_of("港口") == "(港口)");
  CHECK(shape_of("港") == "(港)");
  CHECK(shape_of("港口区 dam") == "(\"港口 口区\" dam)");
  CHECK(shape_of("港口、水坝") == "(港口 水坝)");
  CHECK(shape_of("G7峰会") == "(\"g7 峰会\")");
  CHECK(shape_of("\"港口区 水坝\"") == "(\"港口 口区 区 水坝\")");
  CHECK(shape_of("\"水坝 dam\"") == "(\"水坝 坝 dam\")");
  CHECK(shape_of("+水坝 =港口") == "(+水坝 =港口)");
  CHECK(shape_of("水坝* dam*") == "(水坝 dam*)");
  CHECK(shape_of("항구에서") == "(\"항구 구에 에서\")");
}

TEST_CASE("of a sentence in a script without blanks the words are side by side") {
  const Query query = parsed("港口昨天的火灾");
  REQUIRE(query.root.children.size() == 4);
  CHECK(test::shape(query.root) == "(港口 昨天 的 火灾)");
  CHECK(query.root.children[2].words[0].stop_word);
  CHECK_FALSE(query.root.children[0].words[0].stop_word);
}

TEST_CASE("a pasted address is a phrase, whatever signs it has") {
  const std::string words = "(\"post example dam id 7 x y\")";
  CHECK(shape_of("https://www.post.example/dam?id=7&x=*y") == words);
  CHECK(shape_of("www.post.example/dam?id=7&x=y") == words);
  CHECK(shape_of("post.example/dam?id=7&x=y") == words);
  CHECK(shape_of("\"https://post.example/dam?id=7\"") == "(\"https post example dam id 7\")");
  CHECK(shape_of("https://post.example/dam_(wall)^2") == "(\"post example dam wall 2\")");
  CHECK(notes_of("https://post.example/dam?id=7&author:x").empty());
}
