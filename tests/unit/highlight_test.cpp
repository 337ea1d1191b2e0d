// SPDX-License-Identifier: GPL-2.0-or-later
// Rules of marking: what is marked, how far, and as an answer to what.
#include "searcher/excerpts/highlight.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>

#include "common/text/utf8.h"
#include "tests/support/nasty_query.h"

namespace {

using namespace dateline;

struct Marked {
  std::string text;
  std::vector<Highlight> marks;
};

Marked mark(std::string_view query_text, std::string text) {
  Analyzer analyzer(*find_language("english"));
  Query query = parse_query(query_text, {}, analyzer);
  const auto occurs = [](const std::string&) { return true; };
  const QueryPlan plan = plan_query(query, {}, occurs, query.notes);
  const Highlighter highlighter(plan, analyzer);
  std::vector<Token> tokens;
  analyzer.analyze(text, tokens);
  return {std::move(text), highlighter.highlights(tokens)};
}

// The text with its marks in brackets.
std::string shown(const std::string& query, const std::string& text) {
  const Marked found = mark(query, text);
  std::string out = found.text;
  for (auto it = found.marks.rbegin(); it != found.marks.rend(); ++it) {
    out.insert(it->text.end, "]");
    out.insert(it->text.begin, "[");
  }
  return out;
}

// Each mark as `term:via`.
std::vector<std::string> answers(const std::string& query, const std::string& text) {
  std::vector<std::string> found;
  for (const Highlight& highlight : mark(query, text).marks) {
    found.push_back(highlight.term + ':' + std::string(via_name(highlight.via)));
  }
  return found;
}

using Answers = std::vector<std::string>;

}  // namespace

TEST_CASE("every occurrence of a query word is marked, whatever its case and accents") {
  CHECK(shown("dam cafe", "The dam. DAM! Café by the Dam") ==
        "The [dam]. [DAM]! [Café] by the [Dam]");
  CHECK(shown("dam", "damage and adamant") == "damage and adamant");
}

TEST_CASE("a form as typed is marked as exact, another of its stem as stem") {
  CHECK(answers("flooding", "The flooding flooded the floods, Flooding") ==
        Answers{"flooding:exact", "flooding:stem", "flooding:stem", "flooding:exact"});
}

TEST_CASE("a form that was typed is exact even where another of its stem was typed before it") {
  CHECK(answers("flooding flooded", "It flooded.") == Answers{"flooded:exact"});
}

TEST_CASE("the possessive is no part of a mark") {
  CHECK(shown("masimov", "Masimov's and Masimov’s wife") == "[Masimov]'s and [Masimov]’s wife");
  CHECK(shown("masimov's", "Masimov said") == "[Masimov] said");
}

TEST_CASE("stop words are marked only in a query of nothing else and within phrases") {
  CHECK(shown("the dam of stone", "the dam of stone") == "the [dam] of [stone]");
  CHECK(shown("who was it", "Who was there? It was he") == "[Who] [was] there? [It] [was] he");
  CHECK(shown("\"dam of stone\"", "the dam of stone") == "the [dam of stone]");
}

TEST_CASE("what is excluded is not marked") {
  CHECK(shown("dam -wall", "dam and wall") == "[dam] and wall");
  CHECK(shown("dam NOT \"stone wall\"", "dam, stone wall") == "[dam], stone wall");
  CHECK(shown("dam NOT (wall OR gate)", "dam wall gate") == "[dam] wall gate");
}

TEST_CASE("a phrase is one mark; its words elsewhere are none") {
  CHECK(shown("\"flood gates\"", "The flood gates: gates and flood. Flooded gate!") ==
        "The [flood gates]: gates and flood. [Flooded gate]!");
  CHECK(answers("\"flood gates\"", "the flood gates") == Answers{"flood gates:phrase"});
}

TEST_CASE("a word that is asked for alone too is marked inside and outside of the phrase as one") {
  CHECK(shown("\"flood gates\" gate", "Flood gates and a gate") == "[Flood gates] and a [gate]");
}

TEST_CASE("a phrase matches stems, possessives and punctuation between its words") {
  CHECK(shown("\"minister resigned\"", "The minister’s resigning") == "The [minister’s resigning]");
  CHECK(shown("\"flood gates\"", "a flood-gate, a flood, gate") ==
        "a [flood-gate], a [flood, gate]");
  CHECK(shown("\"Rosen's dam\"", "Rosen dams") == "[Rosen dams]");
}

TEST_CASE("a phrase does not reach across paragraphs nor over other words") {
  CHECK(shown("\"flood gates\"", "flood\ngates") == "flood\ngates");
  CHECK(shown("\"flood gates\"", "flood the gates") == "flood the gates");
  CHECK(shown("\"flood gates\"", "gates flood") == "gates flood");
}

TEST_CASE("phrases with a word twice, and overlapping ones, are found") {
  CHECK(shown("\"dam dam wall\"", "dam dam dam wall") == "dam [dam dam wall]");
  CHECK(shown("\"dam wall\"", "dam wall dam wall") == "[dam wall] [dam wall]");
}

TEST_CASE("a joined form is marked as a whole for its parts and for itself") {
  for (const std::string query :
       {"counter-terrorism", "counter terrorism", "counterterrorism", "Counter-Terrorism unit"}) {
    INFO(query);
    CHECK(shown(query, "the counter-terrorism squad") == "the [counter-terrorism] squad");
    CHECK(shown(query, "the counterterrorism squad") == "the [counterterrorism] squad");
  }
  CHECK(shown("counter-terrorism", "counter to terrorism") == "[counter] to [terrorism]");
}

TEST_CASE("a joined form stands beside the words on both of its sides in a phrase") {
  CHECK(shown("\"counterterrorism squad\"", "the counter-terrorism squad") ==
        "the [counter-terrorism squad]");
  CHECK(shown("\"new counterterrorism\"", "a new counter-terrorism squad") ==
        "a [new counter-terrorism] squad");
  CHECK(shown("\"counter counterterrorism\"", "the counter-terrorism squad") ==
        "the [counter-terrorism] squad");
}

TEST_CASE("initials, numbers and their signs are marked as written") {
  CHECK(shown("US troops", "U.S. troops with us") == "[U.S.] [troops] with us");
  CHECK(shown("U.N.", "the UN, the U.N. here") == "the [UN], the [U.N.] here");
  CHECK(shown("4400 12", "$4,400 and 12% of 4\u00A0400") == "[$4,400] and [12%] of [4\u00A0400]");
}

TEST_CASE("an empty plan marks nothing") { CHECK(shown("?!", "dam wall") == "dam wall"); }

TEST_CASE("marks lie inside the text, ascend, are disjoint and stand between characters") {
  std::mt19937 random(8);
  for (int round = 0; round < 600; ++round) {
    const std::string query = test::nasty_query(random);
    const Marked found = mark(query, test::nasty_query(random) + test::nasty_query(random));
    INFO(query << " | " << found.text);
    std::size_t end = 0;
    for (const Highlight& highlight : found.marks) {
      REQUIRE(highlight.text.begin >= end);
      REQUIRE(highlight.text.begin < highlight.text.end);
      REQUIRE(highlight.text.end <= found.text.size());
      REQUIRE(utf8::is_boundary(found.text[highlight.text.begin]));
      if (highlight.text.end < found.text.size()) {
        REQUIRE(utf8::is_boundary(found.text[highlight.text.end]));
      }
      REQUIRE_FALSE(highlight.term.empty());
      end = highlight.text.end;
    }
  }
}

TEST_CASE("via has the names of the JSON contract") {
  CHECK(via_name(Via::exact) == "exact");
  CHECK(via_name(Via::stem) == "stem");
  CHECK(via_name(Via::phrase) == "phrase");
  CHECK(via_name(Via::variant) == "variant");
  CHECK(via_name(Via::wildcard) == "wildcard");
  CHECK(via_name(Via::fuzzy) == "fuzzy");
}
