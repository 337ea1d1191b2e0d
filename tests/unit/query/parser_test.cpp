// SPDX-License-Identifier: GPL-2.0-or-later
// Rules of reading a query: precedence, repairs and their notes, and what --strict makes of them.
#include <catch2/catch.hpp>
#include <random>
#include <string>

#include "common/error.h"
#include "common/text/utf8.h"
#include "searcher/query/lexer.h"
#include "tests/support/nasty_query.h"
#include "tests/support/query_shape.h"

namespace {

using namespace dateline;
using test::notes_of;
using test::parsed;
using test::shape_of;
using Notes = std::vector<std::string>;

std::string strict_error(std::string_view text) {
  try {
    static_cast<void>(parsed(text, {false, true, false}));
  } catch (const Error& error) {
    CHECK(error.status() == ExitStatus::usage);
    CHECK_FALSE(error.hint().empty());
    return error.what();
  }
  return "";
}

std::string many(std::string_view part, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += part;
  return text;
}

void check_places(const QueryNode& node, const std::string& text) {
  REQUIRE(node.place.begin <= node.place.end);
  REQUIRE(node.place.end <= text.size());
  for (const QueryWord& word : node.words) {
    REQUIRE(word.place.begin < word.place.end);
    REQUIRE(word.place.end <= text.size());
    REQUIRE_FALSE(word.folded.empty());
    REQUIRE_FALSE(word.stem.empty());
  }
  for (const QueryNode& child : node.children) check_places(child, text);
}

}  // namespace

TEST_CASE("ordinary words stand side by side, without a note") {
  for (const std::string_view text :
       {"flood gates of the dam", "Who opened the gates?", "what, then? why!", "e.g. this/that",
        "50% of $4,400", "Masimov's wife", "rock & roll", "C++ [sic] {x} <y>", "don't", "x - y",
        "a + b", "... --- ...dam", "#dam @wall", "and or not near"}) {
    INFO(text);
    CHECK(notes_of(text).empty());
    CHECK(parsed(text).root.kind == QueryNode::Kind::sequence);
  }
  CHECK(shape_of("Flood  gates of the DAM") == "(flood gates of the dam)");
}

TEST_CASE("AND binds before OR, OR before standing side by side") {
  CHECK(shape_of("dam AND wall OR gate AND flood") == "(|(&(dam wall) &(gate flood)))");
  CHECK(shape_of("dam OR wall AND gate") == "(|(dam &(wall gate)))");
  CHECK(shape_of("dam wall OR gate flood") == "(dam |(wall gate) flood)");
  CHECK(shape_of("dam wall AND gate flood") == "(dam &(wall gate) flood)");
  CHECK(shape_of("(dam OR wall) AND gate") == "(&((|(dam wall)) gate))");
  CHECK(shape_of("dam AND (wall gate)") == "(&(dam (wall gate)))");
  CHECK(shape_of("dam AND wall AND gate") == "(&(dam wall gate))");
  CHECK(shape_of("dam OR wall OR gate") == "(|(dam wall gate))");
}

TEST_CASE("NOT between two operands is AND NOT") {
  CHECK(shape_of("dam NOT wall") == "(&(dam -wall))");
  CHECK(shape_of("dam AND NOT wall") == "(&(dam -wall))");
  CHECK(shape_of("dam NOT wall NOT gate") == "(&(dam -wall -gate))");
  CHECK(shape_of("dam OR wall NOT gate") == "(|(dam &(wall -gate)))");
}

TEST_CASE("NOT at the beginning excludes, whatever operator comes next") {
  CHECK(shape_of("NOT wall dam") == "(-wall dam)");
  CHECK(shape_of("NOT wall AND dam") == "(&(-wall dam))");
  CHECK(shape_of("dam OR NOT wall") == "(|(dam -wall))");
  CHECK(shape_of("NOT wall OR dam") == "(|(-wall dam))");
  CHECK(shape_of("(NOT wall dam)") == "((-wall dam))");
  for (const std::string_view text :
       {"NOT wall AND dam", "dam OR NOT wall", "NOT wall OR dam", "NOT wall dam"}) {
    INFO(text);
    CHECK(notes_of(text).empty());
  }
}

TEST_CASE("a bracket that only excludes is itself excluded") {
  CHECK(shape_of("dam AND (NOT wall)") == "(&(dam -|(wall)))");
  CHECK(shape_of("dam (-wall -gate)") == "(dam -|(wall gate))");
  CHECK(shape_of("dam OR (NOT wall)") == "(|(dam -|(wall)))");
  CHECK(shape_of("dam AND NOT (NOT wall)") == "(&(dam |(wall)))");
  CHECK(shape_of("dam (-wall OR -gate)") == "(dam -|(&(wall gate)))");
  CHECK(shape_of("dam (-wall AND -gate)") == "(dam -|(|(wall gate)))");
  CHECK(notes_of("dam AND (NOT wall)").empty());
}

TEST_CASE("a query that only excludes is searched for, with a note at each place") {
  CHECK(shape_of("NOT wall") == "(wall)");
  CHECK(shape_of("-wall -gate") == "(wall gate)");
  CHECK(shape_of("x NOT") == "(x not)");
  CHECK(notes_of("-wall -gate").size() == 2);
  CHECK(notes_of("NOT wall").front() ==
        "[wall] there is nothing to exclude it from, so it is searched for");
  for (const std::string_view text :
       {"(NOT wall)", "NOT (wall OR gate)", "-wall AND -gate", "NOT wall AND NOT gate",
        "NOT wall NOT gate", "-(-wall)", "((-wall))"}) {
    INFO(text);
    const Query query = parsed(text);
    CHECK(test::shape(query.root).find("wall") != std::string::npos);
    CHECK(query.root.children.front().mark == Mark::plain);
  }
  CHECK(notes_of("NOT wall AND NOT gate").size() == 1);
}

TEST_CASE("an operator with nothing to stand between is a word, with a note") {
  CHECK(shape_of("AND now the weather") == "(and now the weather)");
  CHECK(shape_of("the weather AND") == "(the weather and)");
  CHECK(shape_of("dam OR") == "(dam or)");
  CHECK(shape_of("dam AND OR wall") == "(dam and or wall)");
  CHECK(shape_of("dam AND AND wall") == "(dam and and wall)");
  CHECK(shape_of("(AND dam)") == "((and dam))");
  CHECK(shape_of("(dam OR)") == "((dam or))");
  CHECK(notes_of("AND now the weather") ==
        Notes{"[AND] the operator is missing an operand and is read as a word"});
  CHECK(notes_of("dam AND OR wall").size() == 2);
}

TEST_CASE("a query all in capitals has no operators") {
  CHECK(shape_of("DAM AND WALL OR GATE") == "(dam and wall or gate)");
  CHECK(notes_of("DAM AND WALL OR GATE").empty());
}

TEST_CASE("+ requires and - excludes a word, a phrase or a bracket") {
  CHECK(shape_of("+dam -wall gate") == "(+dam -wall gate)");
  CHECK(shape_of("+\"dam wall\" -(gate flood)") == "(+\"dam wall\" -(gate flood))");
  CHECK(shape_of("-flood-gate dam") == "(-[flood gate] dam)");
}

TEST_CASE("the parts of one typed word belong together, side by side with others they are words") {
  CHECK(shape_of("Nur-Sultan") == "(nur sultan)");
  CHECK(shape_of("Nur-Sultan AND dam") == "(&([nur sultan] dam))");
  CHECK(shape_of("Nur-Sultan OR dam") == "(|([nur sultan] dam))");
  CHECK(shape_of("+Nur-Sultan dam") == "(+[nur sultan] dam)");
  CHECK(shape_of("and/or AND dam") == "(&([and or] dam))");
}

TEST_CASE(
    "thousands separators, possessives, accents and initials are read as the index reads them") {
  CHECK(shape_of("4,400") == "(4400)");
  CHECK(shape_of("4 400 4.5 08:30") == "(4 400 4.5 08:30)");
  CHECK(shape_of("4\u202F400") == "(4400)");
  CHECK(shape_of("Masimov's Masimov’s") == "(masimov masimov)");
  CHECK(shape_of("Café O’Brien") == "(cafe obrien)");
  CHECK(shape_of("U.N. UN J.F.K.") == "(un un jfk)");
}

TEST_CASE("US in capitals is the country, us the pronoun") {
  const Query country = parsed("US dam");
  CHECK(country.root.children[0].words[0].folded == "u.s.");
  CHECK_FALSE(country.root.children[0].words[0].stop_word);
  const Query pronoun = parsed("us dam");
  CHECK(pronoun.root.children[0].words[0].folded == "us");
  CHECK(pronoun.root.children[0].words[0].stop_word);
  CHECK(parsed("U.S. dam").root.children[0].words[0].stem ==
        country.root.children[0].words[0].stem);
}

TEST_CASE("a question mark is punctuation") {
  CHECK(shape_of("who opened the gates?") == "(who opened the gates)");
  CHECK(shape_of("? dam ?? wall ?gate") == "(dam wall gate)");
  CHECK(notes_of("who opened the gates?").empty());
}

TEST_CASE("an open quotation mark is ignored with a note") {
  CHECK(shape_of("\"dam wall") == "(dam wall)");
  CHECK(shape_of("dam “wall gate") == "(dam wall gate)");
  CHECK(shape_of("\"dam wall\" \"gate") == "(\"dam wall\" gate)");
  CHECK(notes_of("dam “wall gate") ==
        Notes{"[“] the quotation mark is never closed and is ignored"});
}

TEST_CASE("a phrase of one word is a word, one of none is nothing") {
  CHECK(shape_of("\"dam\" wall") == "(dam wall)");
  CHECK(shape_of("\"\" wall") == "(wall)");
  CHECK(shape_of("wall AND \"?!\"") == "(wall)");
  CHECK(shape_of("\"?!\" OR wall") == "(wall)");
}

TEST_CASE("a bracket without a partner is ignored with a note at its place") {
  CHECK(shape_of("(dam wall") == "(dam wall)");
  CHECK(shape_of("dam wall)") == "(dam wall)");
  CHECK(shape_of(")dam( wall") == "(dam wall)");
  CHECK(shape_of("((dam) AND wall") == "(&((dam) wall))");
  CHECK(notes_of("dam) wall") == Notes{"[)] the bracket was never opened and is ignored"});
  CHECK(notes_of("dam (wall") == Notes{"[(] the bracket is never closed and is ignored"});
  CHECK(notes_of(")(").size() == 3);
}

TEST_CASE("empty brackets are nothing") {
  CHECK(shape_of("dam () wall") == "(dam wall)");
  CHECK(shape_of("dam AND () wall") == "(dam wall)");
  CHECK(shape_of("dam -() wall") == "(dam wall)");
}

TEST_CASE("name:value is text with a note unless the name is a field") {
  CHECK(shape_of("permutation:,") == "(permutation)");
  CHECK(notes_of("permutation:,") ==
        Notes{"[permutation:,] permutation is not a field, so permutation:, is read as text"});
  CHECK(shape_of("author:Rosen dam") == "(author rosen dam)");
  CHECK(notes_of("author:Rosen dam").size() == 1);
  CHECK(notes_of("-author:Rosen dam").size() == 1);
}

TEST_CASE("addresses, times, a colon at the end and colons in phrases get no note") {
  for (const std::string_view text :
       {"http://x.example/y", "https://x", "08:30", "dam: wall", ":dam", "std::vector",
        "dam :", "\"author:Rosen\"", "ratio 4:3"}) {
    INFO(text);
    CHECK(notes_of(text).empty());
  }
}

TEST_CASE("a query without a word is noted and has no tree") {
  for (const std::string_view text : {"", "   ", "?!", "...", "\"\"", "-", "—", "«»"}) {
    INFO(text);
    CHECK(shape_of(text) == "()");
    REQUIRE_FALSE(notes_of(text).empty());
    CHECK(notes_of(text).back().ends_with("the query has no words"));
  }
}

TEST_CASE("two words side by side may also be written as one") {
  const Query query = parsed("counter terrorism the unit 4 men");
  const auto joined = [&](std::size_t child) { return query.root.children[child].words[0].joined; };
  REQUIRE(joined(0).size() == 1);
  CHECK(joined(0) == joined(1));
  CHECK(joined(0).front().starts_with("counterterror"));
  CHECK(joined(2).empty());  // a stop word
  CHECK(joined(4).empty());  // a number
  const Query hyphen = parsed("counter-terrorism");
  CHECK(hyphen.root.children[0].words[0].joined == joined(0));
  CHECK(hyphen.root.children[1].words[0].joined == joined(0));
}

TEST_CASE("three words side by side may also be written as one") {
  const Query query = parsed("north river bank robbery");
  const auto has = [&](std::size_t child, const std::string& form) {
    const auto& joined = query.root.children[child].words[0].joined;
    return std::find(joined.begin(), joined.end(), form) != joined.end();
  };
  for (const std::size_t child : {0U, 1U, 2U}) CHECK(has(child, "northriverbank"));
  CHECK_FALSE(has(3, "northriverbank"));
  CHECK(has(0, "northriv"));
  CHECK_FALSE(has(2, "northriv"));
}

TEST_CASE("words that are required, excluded or apart are not joined") {
  CHECK(parsed("+counter terrorism").root.children[1].words[0].joined.empty());
  CHECK(parsed("counter -terrorism").root.children[0].words[0].joined.empty());
  CHECK(parsed("counter \"x y\" terrorism").root.children[0].words[0].joined.empty());
}

TEST_CASE("plain reads operators, brackets, quotes and signs as text, without notes") {
  const QuerySyntax plain{true, false, false};
  CHECK(shape_of("dam AND (wall OR \"flood gate) -not +it author:x", plain) ==
        "(dam and wall or flood gate not it author x)");
  CHECK(notes_of("dam AND (wall OR \"flood gate) -not +it author:x", plain).empty());
}

TEST_CASE("strict accepts what needs no repair") {
  for (const std::string_view text :
       {"dam AND (wall OR gate) NOT \"flood gate\"", "who opened the gates?", "4,400 Nur-Sultan",
        "http://x", "+dam -wall", "NOT wall AND dam", "dam AND (NOT wall)"}) {
    INFO(text);
    CHECK(strict_error(text).empty());
  }
}

TEST_CASE("strict makes the first note an error with a caret under its place") {
  CHECK(strict_error("dam AND") ==
        "the operator is missing an operand and is read as a word\n"
        "  dam AND\n"
        "      ^");
  CHECK(strict_error("\"dam wall") ==
        "the quotation mark is never closed and is ignored\n"
        "  \"dam wall\n"
        "  ^");
  CHECK(strict_error("permutation:,").find("\n  permutation:,\n  ^") != std::string::npos);
  CHECK(strict_error("").starts_with("the query has no words"));
}

TEST_CASE("the caret counts characters, not bytes, and keeps tabs") {
  CHECK(strict_error("плотина é (x") ==
        "the bracket is never closed and is ignored\n"
        "  плотина é (x\n"
        "            ^");
  CHECK(strict_error("dam\twall)") ==
        "the bracket was never opened and is ignored\n"
        "  dam\twall)\n"
        "     \t    ^");
}

TEST_CASE("a query that is not UTF-8 is a usage error that says at which byte") {
  for (const std::string& text : {std::string("dam \xFF wall"), std::string("caf\xE9"),
                                  std::string("\xC3"), std::string("x\xED\xA0\x80")}) {
    try {
      static_cast<void>(parsed(text));
      FAIL("no error");
    } catch (const Error& error) {
      CHECK(error.status() == ExitStatus::usage);
      CHECK(std::string(error.what()).find("UTF-8") != std::string::npos);
    }
  }
  CHECK_THROWS_WITH(parsed("dam \xFF wall"), Catch::Contains("byte 4"));
}

TEST_CASE("a null byte parts words") {
  CHECK(shape_of(std::string_view("dam\0wall", 8)) == "(dam wall)");
}

TEST_CASE("brackets and signs of any depth neither overflow the stack nor lose a word") {
  const std::size_t deep = 100'000;
  for (const std::string& text :
       {many("(", deep) + "dam" + many(")", deep), many("(", deep) + "dam", "dam" + many(")", deep),
        many("-(", deep) + "dam", many("-(", deep) + "dam" + many(")", deep),
        many("+(", deep) + "dam" + many(")", deep), many("-\"", 10'000) + "dam",
        many("x AND (", 4'000) + "dam" + many(")", 4'000),
        many("NOT (", 4'000) + "dam" + many(")", 4'000), many("NOT ", 4'000) + "dam",
        many("(x OR ", 4'000) + "dam" + many(")", 4'000)}) {
    INFO(text.substr(0, 12));
    const std::string read = shape_of(text);
    CHECK(read.find("dam") != std::string::npos);
  }
}

TEST_CASE("of a very long query the first 10,000 words are read, with a note") {
  CHECK(notes_of(many("dam ", kMostQueryWords)).empty());
  const Notes notes = notes_of(many("dam ", kMostQueryWords) + "wall (gate");
  REQUIRE(notes.size() == 1);
  CHECK(notes.front().find("only its first 10000 words") != std::string::npos);
  CHECK(shape_of(many("dam ", kMostQueryWords) + "wall").find("wall") == std::string::npos);
}

TEST_CASE("brackets within too many brackets are ignored with a note") {
  CHECK(notes_of(many("(", 100) + "dam" + many(")", 100)).empty());
  const Notes notes = notes_of(many("(", 150) + "dam" + many(")", 150));
  REQUIRE(notes.size() == 1);
  CHECK(notes.front().find("nested too deeply") != std::string::npos);
}

TEST_CASE("any text in UTF-8 is read without an error, its places inside it") {
  std::mt19937 random(77);
  Analyzer analyzer(*find_language("english"));
  for (int round = 0; round < 4000; ++round) {
    const std::string text = test::nasty_query(random);
    INFO(text);
    const Query query = parse_query(text, {}, analyzer);
    CHECK(query.text == text);
    check_places(query.root, text);
    for (const Note& note : query.notes) {
      REQUIRE(note.place.begin <= note.place.end);
      REQUIRE(note.place.end <= text.size());
      REQUIRE_FALSE(note.text.empty());
    }
    const Query again = parse_query(text, {}, analyzer);
    CHECK(test::shape(again.root) == test::shape(query.root));
    CHECK(again.notes == query.notes);
  }
}
