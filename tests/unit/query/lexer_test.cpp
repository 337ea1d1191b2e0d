// SPDX-License-Identifier: GPL-2.0-or-later
// Rules of cutting a query: what is an operator, what is a quotation mark, what is mere text.
#include "searcher/query/lexer.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>

#include "common/text/utf8.h"
#include "tests/support/nasty_query.h"

namespace {

using namespace dateline;
using Kind = Lexeme::Kind;

// `w:` text, `p:` a phrase's text, operators by name.
std::vector<std::string> cut(std::string_view text) {
  std::vector<Note> notes;
  std::vector<std::string> found;
  for (const Lexeme& lexeme : lexemes(text, *find_language("english"), notes)) {
    const std::string of(lexeme.text.of(text));
    switch (lexeme.kind) {
      case Kind::text:
        found.push_back("w:" + of);
        break;
      case Kind::phrase:
        found.push_back("p:" + of);
        break;
      case Kind::op_and:
        found.emplace_back("AND");
        break;
      case Kind::op_or:
        found.emplace_back("OR");
        break;
      case Kind::op_not:
        found.emplace_back("NOT");
        break;
      default:
        found.push_back(of);
    }
  }
  return found;
}

using Cut = std::vector<std::string>;

}  // namespace

TEST_CASE("words are cut at white space of every kind and at brackets") {
  CHECK(cut("") == Cut{});
  CHECK(cut(" \t\n\r ") == Cut{});
  CHECK(cut("flood\tdam\nwall") == Cut{"w:flood", "w:dam", "w:wall"});
  CHECK(cut("flood\u00A0dam\u2009wall\u3000gate") == Cut{"w:flood", "w:dam", "w:wall", "w:gate"});
  CHECK(cut("(flood dam)wall") == Cut{"(", "w:flood", "w:dam", ")", "w:wall"});
}

TEST_CASE("AND, OR and NOT are operators only in capitals") {
  CHECK(cut("dam AND wall OR gate NOT flood") ==
        Cut{"w:dam", "AND", "w:wall", "OR", "w:gate", "NOT", "w:flood"});
  CHECK(cut("dam and wall or gate not flood And Or Not") == Cut{"w:dam", "w:and", "w:wall", "w:or",
                                                                "w:gate", "w:not", "w:flood",
                                                                "w:And", "w:Or", "w:Not"});
  CHECK(cut("dam ANDES NOTE ORE AND.") == Cut{"w:dam", "w:ANDES", "w:NOTE", "w:ORE", "w:AND."});
}

TEST_CASE("a query without a lower-case letter has no operators") {
  CHECK(cut("DAM AND WALL NOT GATE") == Cut{"w:DAM", "w:AND", "w:WALL", "w:NOT", "w:GATE"});
  CHECK(cut("1914 OR 1918") == Cut{"w:1914", "w:OR", "w:1918"});
  CHECK(cut("ПЛОТИНА AND ВОДА") == Cut{"w:ПЛОТИНА", "w:AND", "w:ВОДА"});
  CHECK(cut("Плотина AND ВОДА") == Cut{"w:Плотина", "AND", "w:ВОДА"});
  CHECK(cut("السد AND الماء") == Cut{"w:السد", "AND", "w:الماء"});
}

TEST_CASE("signs and brackets stay operators in a query all in capitals") {
  CHECK(cut("(DAM) -WALL +GATE") == Cut{"(", "w:DAM", ")", "-", "w:WALL", "+", "w:GATE"});
}

TEST_CASE("a phrase stands between quotation marks of any kind, also two different ones") {
  for (const std::string_view text :
       {"\"dam wall\"", "\u201Cdam wall\u201D", "\u201Edam wall\u201C", "\u201Ddam wall\u201D",
        "\u00ABdam wall\u00BB", "\u00BBdam wall\u00AB", "\u2039dam wall\u203A",
        "\u300Cdam wall\u300D", "\u300Edam wall\u300F", "\u301Ddam wall\u301E",
        "\uFF02dam wall\uFF02", "\u201Fdam wall\u201D", "\"dam wall\u201D"}) {
    INFO(text);
    CHECK(cut(text) == Cut{"p:dam wall"});
  }
}

TEST_CASE("an apostrophe is no quotation mark") {
  CHECK(cut("Masimov's 'dam wall' o’clock") ==
        Cut{"w:Masimov's", "w:'dam", "w:wall'", "w:o’clock"});
}

TEST_CASE("a phrase keeps operators, brackets and signs as text") {
  CHECK(cut("\"dam AND (wall -gate\"") == Cut{"p:dam AND (wall -gate"});
}

TEST_CASE("the place of a phrase has its marks, its text has not") {
  std::vector<Note> notes;
  const std::vector<Lexeme> found = lexemes("x “dam”", *find_language("english"), notes);
  REQUIRE(found.size() == 2);
  CHECK(found[1].place == Span{2, 11});
  CHECK(found[1].text == Span{5, 8});
}

TEST_CASE("a quotation mark without a partner is ignored with a note at its place") {
  std::vector<Note> notes;
  const std::string_view text = "\"dam wall\" “gate";
  const std::vector<Lexeme> found = lexemes(text, *find_language("english"), notes);
  REQUIRE(found.size() == 2);
  CHECK(found[1].kind == Kind::text);
  REQUIRE(notes.size() == 1);
  CHECK(notes[0].place == Span{11, 14});
}

TEST_CASE("+ and - are operators only right before a word, phrase or bracket and after a break") {
  CHECK(cut("+dam -wall") == Cut{"+", "w:dam", "-", "w:wall"});
  CHECK(cut("-\"dam wall\" +(gate)") == Cut{"-", "p:dam wall", "+", "(", "w:gate", ")"});
  CHECK(cut("(-dam)") == Cut{"(", "-", "w:dam", ")"});
  CHECK(cut("Nur-Sultan a+b dam-") == Cut{"w:Nur-Sultan", "w:a+b", "w:dam-"});
  CHECK(cut("dam - wall + gate") == Cut{"w:dam", "w:-", "w:wall", "w:+", "w:gate"});
  CHECK(cut("--dam +-wall") == Cut{"w:--dam", "w:+-wall"});
  CHECK(cut("\"dam\"-wall") == Cut{"p:dam", "w:-wall"});
  CHECK(cut("dam\u00A0-wall") == Cut{"w:dam", "-", "w:wall"});
  CHECK(cut("-плотина") == Cut{"-", "w:плотина"});
}

TEST_CASE(
    "lexemes ascend, are disjoint, lie in the text and leave out only white space and marks") {
  std::mt19937 random(20240117);
  for (int round = 0; round < 2000; ++round) {
    const std::string text = test::nasty_query(random);
    INFO(text);
    std::vector<Note> notes;
    std::size_t end = 0;
    for (const Lexeme& lexeme : lexemes(text, *find_language("english"), notes)) {
      REQUIRE(lexeme.place.begin >= end);
      REQUIRE(lexeme.place.begin < lexeme.place.end);
      REQUIRE(lexeme.place.end <= text.size());
      REQUIRE(lexeme.place.contains(lexeme.text));
      REQUIRE(utf8::is_boundary(text[lexeme.place.begin]));
      end = lexeme.place.end;
    }
    for (const Note& note : notes) REQUIRE(note.place.end <= text.size());
  }
}
