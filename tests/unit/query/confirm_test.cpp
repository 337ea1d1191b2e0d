// SPDX-License-Identifier: GPL-2.0-or-later
// Rules of confirming by a passage's text, each on a sentence or two.
#include "searcher/query/confirm.h"

#include <catch2/catch.hpp>
#include <string>

#include "tests/support/query_shape.h"

namespace {

using namespace dateline;

// A passage with the title of its article and how many passages of text stand before it.
struct Place {
  std::string text;
  std::string title = {};
  std::size_t rank = 5;
  bool field = false;
  bool holds_title = false;
};

bool confirms(std::string_view typed, const Place& place, bool require_all = false) {
  Analyzer analyzer(*find_language("english"));
  const Query query = parse_query(typed, {}, analyzer);
  std::vector<Token> tokens;
  std::vector<Token> title;
  analyzer.analyze(place.text, tokens);
  analyzer.analyze(place.title, title);
  const PassageFacts facts{{place.text, tokens},
                           [&] {
                             return TokenText{place.title, title};
                           },
                           [&] { return place.holds_title; },
                           [&] { return place.rank; },
                           [&](const FieldOperand&) { return place.field; }};
  return Confirmer(query.root, require_all, analyzer).confirms(facts);
}

bool confirms(std::string_view typed, std::string_view text) {
  return confirms(typed, Place{std::string(text)});
}

// The texts of the matches of the query's first operand.
std::vector<std::string> matches(std::string_view typed, std::string_view text) {
  Analyzer analyzer(*find_language("english"));
  const Query query = parse_query(typed, {}, analyzer);
  std::vector<Token> tokens;
  analyzer.analyze(text, tokens);
  const Confirmer confirmer(query.root, false, analyzer);
  std::vector<std::string> found;
  for (const Match& match : confirmer.matches(query.root.children.front(), {text, tokens})) {
    found.emplace_back(match.text.of(text));
  }
  return found;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("near means that positions differ by no more") {
  CHECK(confirms("dam NEAR/3 wall", "the dam has a wall"));
  CHECK_FALSE(confirms("dam NEAR/2 wall", "the dam has a wall"));
  CHECK(confirms("walls NEAR/3 dams", "the dam has a wall"));
  CHECK(confirms("dam W/1 wall", "dam wall"));
  CHECK(confirms("wall PRE/3 gone", "the wall is soon gone"));
  CHECK_FALSE(confirms("gone PRE/3 wall", "the wall is soon gone"));
}

TEST_CASE("what a passage takes has a bound, and the error names the group") {
  std::string text;
  for (int i = 0; i < 1200; ++i) text += "dam wall ";
  CHECK(confirms("dam NEAR/1000 wall", text));
  CHECK_THROWS_WITH(confirms("dam NEAR/1000 wall NEAR/1000 dam NEAR/1000 wall NEAR/1000 dam", text),
                    Catch::Contains("NEAR/1000") && Catch::Contains("too many places"));
}

TEST_CASE("near never reaches across a line end") {
  CHECK_FALSE(confirms("dam W/5 wall", "the dam\nthe wall"));
  CHECK_FALSE(confirms("dam W/500 wall", "the dam\nthe wall"));
  CHECK(confirms("dam W/500 wall", "the dam " + std::string(600, '.') + " the wall"));
}

TEST_CASE("what is near is two words, not one twice") {
  CHECK_FALSE(confirms("dam W/5 dams", "the dam"));
  CHECK(confirms("dam W/5 dams", "the dam, a dam"));
  CHECK_FALSE(confirms("(dam W/5 wall) W/5 dam", "dam wall"));
  CHECK(confirms("(dam W/5 wall) W/5 dam", "dam wall dam"));
  CHECK(confirms("(dam W/5 wall) W/5 old", "dam old wall"));
}

TEST_CASE("a phrase is near by its nearest end") {
  CHECK(confirms("\"night shift\" W/2 ended", "the night shift has ended"));
  CHECK_FALSE(confirms("\"night shift\" W/1 ended", "the night shift has ended"));
  CHECK_FALSE(confirms("\"night shift\" W/5 ended", "the shift of the night ended"));
  CHECK(confirms("Nur-Sultan W/2 visit", "a visit of Nur Sultan"));
  CHECK(confirms("\"counterterrorism branch\" W/2 head", "head of the counter-terrorism branch") ==
        false);
  CHECK(confirms("\"counterterrorism branch\" W/3 head", "head of the counter-terrorism branch"));
}

TEST_CASE("W/S is one sentence, W/P one passage's own text") {
  CHECK(confirms("dam W/S wall", "A dam of wood has no such wall. Gone."));
  CHECK_FALSE(confirms("dam W/S wall", "A dam of wood. The wall."));
  CHECK(confirms("dam W/P wall", "A dam of wood.\nThe wall."));
  CHECK_FALSE(confirms("dam W/P wall", Place{"A dam of wood.", "The wall"}));
}

TEST_CASE("NOT W/n is one that stands alone, whatever others do") {
  CHECK(confirms("dam NOT W/2 wall", "dam wall and far from there a dam"));
  CHECK_FALSE(confirms("dam NOT W/2 wall", "dam wall"));
  CHECK(confirms("dam NOT W/2 wall", "dam"));
  CHECK_FALSE(confirms("dam NOT W/2 wall", "wall"));
  CHECK(confirms("dam NOT PRE/2 wall", "wall dam"));
  CHECK(confirms("dam NOT W/S wall", "A wall. A dam."));
}

TEST_CASE("ATLEAST counts places that do not overlap") {
  CHECK(confirms("some ATLEAST2(dam)", "dam, dams"));
  CHECK_FALSE(confirms("+ATLEAST2(dam) x", "x dam"));
  CHECK_FALSE(confirms("+ATLEAST3(dam OR wall) x", "x dam wall"));
  CHECK(confirms("+ATLEAST3(dam OR wall) x", "dam wall dam"));
  CHECK_FALSE(confirms("+ATLEAST2(counter-terrorism) x", "counter-terrorism"));
  CHECK(confirms("+ATLEAST2(counter-terrorism) x", "counter-terrorism counterterrorism"));
}

TEST_CASE("CAPS and = look at the word as written") {
  CHECK(confirms("CAPS(polish)", "the Polish army"));
  CHECK_FALSE(confirms("CAPS(polish)", "polish the shoes"));
  CHECK(confirms("=walls", "its Walls"));
  CHECK_FALSE(confirms("=walls", "its wall"));
  CHECK(confirms("=cafe", "a café"));
  CHECK(confirms("=\"dam walls\"", "dam walls"));
  CHECK_FALSE(confirms("=\"dam walls\"", "dams walls"));
}

TEST_CASE("HLEAD is the title or the first passages") {
  CHECK(confirms("HLEAD(dam)", Place{"a dam", "", kLeadPassages - 1}));
  CHECK_FALSE(confirms("HLEAD(dam)", Place{"a dam", "", kLeadPassages}));
  CHECK(confirms("HLEAD(dam)", Place{"none", "the dam", 7}));
  CHECK(confirms("HLEAD(dam AND wall)", Place{"a wall", "the dam", 0}));
  CHECK_FALSE(confirms("HLEAD(dam AND wall)", Place{"a wall", "the dam", 7}));
  CHECK(confirms("HLEAD(dam W/2 wall)", Place{"none", "the dam wall", 7}));
  CHECK_FALSE(confirms("x -HLEAD(dam)", Place{"x", "the dam", 7}));
}

TEST_CASE("of several words that are required all but one may stand in the title") {
  CHECK(confirms("dam AND =wall", Place{"a dam", "the wall"}));
  CHECK(confirms("+dam +=wall", Place{"a dam", "the wall"}));
  CHECK(confirms("dam =wall", Place{"a dam", "the wall"}, true));
  CHECK_FALSE(confirms("dam AND =wall", Place{"none", "the dam wall"}));
  CHECK_FALSE(confirms("=wall", Place{"a dam", "the wall"}));
  CHECK_FALSE(confirms("gate OR =wall", Place{"a dam", "the wall"}));
  CHECK(confirms("dam AND (gate OR =wall)", Place{"a dam", "the wall"}));
  CHECK_FALSE(confirms("outlet:post AND =wall", Place{"a dam", "the wall", 0, true}));
  CHECK_FALSE(confirms("dam NOT =wall", Place{"dam wall", ""}));
  CHECK(confirms("dam NOT =wall", Place{"a dam", "the wall"}));
}

TEST_CASE("phrases and words near each other stand in the passage itself") {
  CHECK_FALSE(confirms("\"old =wall\" AND =dam", Place{"dam", "the old wall", 0}));
  CHECK_FALSE(confirms("dam NEAR/3 wall", Place{"x", "the dam wall", 0}));
}

TEST_CASE("a title that is a part of the passage counts as its words") {
  const auto record = [](std::string_view text) {
    return Place{std::string(text), "the old wall", 0, false, true};
  };
  CHECK(confirms("=wall", record("a dam")));
  CHECK(confirms("\"old =wall\" AND =dam", record("dam")));
  CHECK_FALSE(confirms("=dam NOT wall", record("dam")));
}

TEST_CASE("operators, signs and fields join what is confirmed") {
  CHECK(confirms("(dam W/2 wall) OR gate", "a gate"));
  CHECK_FALSE(confirms("(dam W/2 wall) AND gate", "a gate"));
  CHECK(confirms("+gate dam W/2 wall", "a gate"));
  CHECK_FALSE(confirms("+gate +dam W/2 wall", "a gate"));
  CHECK(confirms("gate -dam W/2 wall", "a gate, dam far from any wall"));
  CHECK_FALSE(confirms("gate -dam W/2 wall", "a gate, dam wall"));
  CHECK(confirms("x OR NOT dam W/2 wall", "nothing"));
  CHECK_FALSE(confirms("dam W/2 wall outlet:post", Place{"dam wall", "", 0, false}));
  CHECK(confirms("dam W/2 wall outlet:post", Place{"dam wall", "", 0, true}));
  CHECK_FALSE(confirms("gate dam W/2 wall", Place{"a gate"}, true));
}

TEST_CASE("the title excludes nothing, beside what the text has to tell") {
  CHECK(confirms("=dam -harbour", Place{"a dam", "Harbour news"}));
  CHECK_FALSE(confirms("=dam -harbour", Place{"a dam of the harbour", "News"}));
}

TEST_CASE("a form that joins two words is one word of a phrase") {
  CHECK_FALSE(confirms("\"counter-terrorism unit\" W/9 =head",
                       "head of a counterterrorism counterterrorism unit"));
  CHECK(confirms("\"counter-terrorism unit\" W/9 =head", "head of a counter terrorism unit"));
}

TEST_CASE("matches are the places of a node, each once") {
  CHECK(matches("dam W/2 wall", "dam wall dam") == Texts{"dam wall", "wall dam"});
  CHECK(matches("dam OR dams", "dam dams") == Texts{"dam", "dams"});
  CHECK(matches("\"a dam\"", "a dam a dam") == Texts{"a dam", "a dam"});
  CHECK(matches("Nur-Sultan", "Nur Sultan, Nursultan") == Texts{"Nur", "Nursultan"});
}
