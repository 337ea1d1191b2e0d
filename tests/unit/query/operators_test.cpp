// SPDX-License-Identifier: GPL-2.0-or-later
// Rules of reading operators that look at texts: NEAR, W/S, ATLEAST, HLEAD, CAPS, = and ^.
#include "searcher/query/operators.h"

#include <catch2/catch.hpp>
#include <string>

#include "common/error.h"
#include "searcher/query/canonical.h"
#include "tests/support/query_shape.h"

namespace {

using namespace dateline;
using test::notes_of;
using test::parsed;
using test::shape_of;

std::string error_of(std::string_view text) {
  try {
    static_cast<void>(parsed(text));
  } catch (const Error& error) {
    CHECK(error.status() == ExitStatus::usage);
    return error.what();
  }
  return "";
}

std::string canonical_of(std::string_view text) { return canonical(parsed(text).root); }

}  // namespace

TEST_CASE("nearness is an operator in capitals, with or without a number") {
  CHECK(shape_of("dam NEAR/5 wall") == "(~5(dam wall))");
  CHECK(shape_of("dam W/5 wall") == "(~5(dam wall))");
  CHECK(shape_of("dam NEAR wall") == "(~10(dam wall))");
  CHECK(shape_of("dam PRE/2 wall") == "(<2(dam wall))");
  CHECK(shape_of("dam W/S wall") == "(~s(dam wall))");
  CHECK(shape_of("dam W/P wall") == "(~p(dam wall))");
  CHECK(shape_of("dam NOT W/5 wall") == "(!~5(dam wall))");
  CHECK(shape_of("dam NOT PRE/5 wall") == "(!<5(dam wall))");
  CHECK(shape_of("dam w/5 wall") == "(dam w 5 wall)");
  CHECK(shape_of("DAM NEAR/5 WALL") == "(dam near 5 wall)");
  CHECK(shape_of("dam W/x wall") == "(dam w x wall)");
  CHECK(shape_of("dam NEARBY wall") == "(dam nearby wall)");
}

TEST_CASE("an operator that takes no number is a word with one behind it") {
  CHECK(shape_of("dam AND5 wall") == "(dam and5 wall)");
  CHECK(shape_of("dam OR2 wall NOT1 x") == "(dam or2 wall not1 x)");
}

TEST_CASE("nearness binds before NOT, AND and OR, from left to right") {
  CHECK(shape_of("a AND b W/3 c OR d") == "(|(&(a ~3(b c)) d))");
  CHECK(shape_of("a W/3 b W/4 c") == "(~4(~3(a b) c))");
  CHECK(shape_of("dam NOT wall W/3 gate") == "(&(dam -~3(wall gate)))");
  CHECK(shape_of("+dam W/3 wall gate") == "(+~3(dam wall) gate)");
  CHECK(shape_of("gate -dam W/3 wall") == "(gate -~3(dam wall))");
  CHECK(shape_of("dam W/3 -wall") == "(!~3(dam wall))");
  CHECK(shape_of("\"old dam\" PRE/3 Nur-Sultan") == "(<3(\"old dam\" [nur sultan]))");
}

TEST_CASE("what stands beside a bracket is near each of its operands") {
  CHECK(shape_of("(a OR b) W/3 c") == "(~3(|(a b) c))");
  CHECK(shape_of("(a AND b) W/3 c") == "(&(~3(a c) ~3(b c)))");
  CHECK(shape_of("c W/3 (a NOT b)") == "(&(~3(c a) -~3(c b)))");
  CHECK(shape_of("(a b) W/3 c") == "((~3(a c) ~3(b c)))");
  CHECK(shape_of("(+a b) W/3 c") == "((+~3(a c) ~3(b c)))");
  CHECK(shape_of("(dam) W/3 ((wall))") == "(~3(dam wall))");
  CHECK(shape_of("(outlet:post OR a) W/3 c") == "(|(outlet:post ~3(a c)))");
  CHECK(shape_of("HLEAD(dam) W/3 wall") == "(lead(~3(dam wall)))");
  CHECK(shape_of("c NOT W/3 (a AND b)") == "(!~3(c &(a b)))");
}

TEST_CASE("functions stand right before a bracket") {
  CHECK(shape_of("ATLEAST3(dam)") == "(3x(dam))");
  CHECK(shape_of("some ATLEAST2(dam OR wall)") == "(some 2x((|(dam wall))))");
  CHECK(shape_of("some HLEAD(dam wall)") == "(some lead((dam wall)))");
  CHECK(shape_of("some HLEAD(NOT dam)") == "(some -lead(|(dam)))");
  CHECK(shape_of("some CAPS(polish \"night shift\")") ==
        "(some (CAPS:polish \"CAPS:night CAPS:shift\"))");
  CHECK(shape_of("HLEAD (dam) is caps") == "(hlead (dam) is caps)");
  CHECK(shape_of("some -HLEAD(dam)") == "(some -lead(dam))");
}

TEST_CASE("an equals sign asks for a form, alone and behind + and -") {
  CHECK(shape_of("=walls dam") == "(=walls dam)");
  CHECK(shape_of("+=walls dam -=gates") == "(+=walls dam -=gates)");
  CHECK(shape_of("=\"dam walls\" x") == "(\"=dam =walls\" x)");
  CHECK(shape_of("(=walls) a=b x = y") == "((=walls) a b x y)");
  QuerySyntax exact;
  exact.exact = true;
  CHECK(shape_of("flood-gate \"dam walls\"", exact) == "(=flood =gate \"=dam =walls\")");
}

TEST_CASE("a boost stands behind a word, a phrase or a bracket, not behind a number") {
  CHECK(shape_of("dam^2 wall") == "(dam^2.0 wall)");
  CHECK(shape_of("dam^0.5 wall") == "(dam^0.5 wall)");
  CHECK(shape_of("\"dam wall\"^3 x") == "(\"dam^3.0 wall^3.0\" x)");
  CHECK(shape_of("(dam wall)^3 x") == "((dam^3.0 wall^3.0) x)");
  CHECK(shape_of("10^6 cells") == "(10 6 cells)");
  CHECK(shape_of("mc^x ^2 dam") == "(mc x 2 dam)");
  CHECK(notes_of("10^6 mc^x ^2 dam").empty());
  CHECK(error_of("dam^101").starts_with("a boost is at most 100\n  dam^101\n      ^"));
}

TEST_CASE("a range of numbers is a field") {
  CHECK(shape_of("num:4000..4500") == "(num:4000..4500)");
  CHECK(shape_of("num:4,400") == "(num:4400..4400)");
  CHECK(shape_of("num:..4500 x") == "(num:..4500 x)");
  CHECK(shape_of("num:\"4,000 .. 4,500\"") == "(num:4000..4500)");
  for (const std::string value : {"many", "5..3", "..", "1..2..3", "44,00", "-3"}) {
    CHECK(error_of("num:" + value).find("is neither a number nor a range") != std::string::npos);
  }
}

TEST_CASE("operators that cannot be read are errors with their place") {
  CHECK(error_of("dam NEAR/0 wall").starts_with("NEAR/ takes a number from 1 to 1000\n"));
  CHECK(error_of("dam W/1001 wall") ==
        "W/ takes a number from 1 to 1000\n  dam W/1001 wall\n        ^");
  CHECK(error_of("dam W/99999999999999999999 wall") != "");
  CHECK(error_of("some ATLEAST(dam)").starts_with("ATLEAST takes a number"));
  CHECK(error_of("some HLEAD()") == "HLEAD has no word to work on\n  some HLEAD()\n       ^");
  CHECK(error_of("some CAPS(?)") != "");
  CHECK(error_of("dam W/5 ?!").starts_with("W/5 has no word to work on"));
  CHECK(error_of("dam W/5 outlet:post").starts_with("W/5 has no word"));
  CHECK(error_of("dam ATLEAST2(x outlet:y)").starts_with("ATLEAST2 works on words, not on"));
  CHECK(error_of("dam NOT W/5 (x outlet:y)").starts_with("W/5 works on words, not on a field"));
}

TEST_CASE("an operator with nothing beside it is words, with a note") {
  using Notes = std::vector<std::string>;
  const std::string stray = "the operator is missing an operand and is read as a word";
  CHECK(shape_of("dam NEAR/5") == "(dam near 5)");
  CHECK(notes_of("dam NEAR/5") == Notes{"[NEAR/5] " + stray});
  CHECK(shape_of("W/S dam") == "(w s dam)");
  CHECK(shape_of("dam NOT W/5") == "(dam not w 5)");
  CHECK(shape_of("some HLEAD(dam") == "(some hlead dam)");
}

TEST_CASE("of very many operators of nearness the last are words") {
  std::string text = "x";
  for (int i = 0; i < 150; ++i) text += " W/5 x";
  CHECK(notes_of(text).size() == 50);
}

TEST_CASE("brackets that multiply stay as they are") {
  const std::string many = "(a AND b AND c AND d AND e AND f AND g AND h AND i)";
  CHECK(shape_of(many + " W/5 " + many).starts_with("(~5(&("));
  CHECK(shape_of("x W/5 " + many).starts_with("(&(~5(x a)"));
}

TEST_CASE("the canonical form reads as the query does") {
  CHECK(canonical_of("dam near w/5") == "dam near w 5");
  CHECK(canonical_of("a AND b W/3 c OR d") == "(a AND (b NEAR/3 c)) OR d");
  CHECK(canonical_of("+dam -\"old wall\" =walls") == "+dam -\"old wall\" =walls");
  for (const std::string_view text :
       {"dam NEAR/5 (wall OR gates)", "some ATLEAST2(dam) HLEAD(\"old wall\")", "(+a -b)^2 c",
        "=walls CAPS(polish) num:4..5 date:2022 zone:body", "a PRE/2 b NOT W/S c",
        "outlet:\"harbour post\" AND (x W/P Nur-Sultan)", "a OR NOT b",
        "num:..7 date:2020..2021"}) {
    const std::string once = canonical_of(text);
    INFO(once);
    CHECK(shape_of(once) == shape_of(canonical_of(once)));
    CHECK(canonical_of(once) == canonical_of(canonical_of(once)));
  }
}
