// SPDX-License-Identifier: GPL-2.0-or-later
// Rules of what scores and what is demanded: stop words, joined forms, limits.
#include "searcher/query/plan.h"

#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "tests/support/query_shape.h"

namespace {

using namespace dateline;

struct Planned {
  QueryPlan plan;
  std::vector<Note> notes;
};

Planned planned(std::string_view text, const QuerySyntax& syntax = {},
                const std::set<std::string>& vocabulary = {}) {
  Planned result;
  const Query query = test::parsed(text, syntax);
  result.plan = plan_query(
      query, syntax, [&](const std::string& stem) { return vocabulary.contains(stem); },
      result.notes);
  return result;
}

// The scored terms, `term*count` where the query holds one more than once, `term/joined` where a
// joined form stands for it too.
std::string terms_of(std::string_view text, const QuerySyntax& syntax = {},
                     const std::set<std::string>& vocabulary = {}) {
  std::string found;
  for (const ScoredTerm& term : planned(text, syntax, vocabulary).plan.terms) {
    found += (found.empty() ? "" : " ") + term.stem;
    if (term.count > 1) found += "*" + std::to_string(term.count);
    for (const std::string& joined : term.joined) found += "/" + joined;
  }
  return found;
}

bool constrained(std::string_view text, const QuerySyntax& syntax = {}) {
  return planned(text, syntax).plan.constrained;
}

constexpr QuerySyntax kAll{false, false, true};

}  // namespace

TEST_CASE("scored terms are the stems of the query's words, each once with its count") {
  CHECK(terms_of("flooded gates flooding Gate dam") == "flood*2 gate*2 dam");
  CHECK(terms_of("dam dam AND dam \"dam wall\"") == "dam*4 wall");
}

TEST_CASE("stop words do not score while there is anything else") {
  CHECK(terms_of("who opened the gates of the dam") == "open gate dam");
  CHECK(test::shape(planned("who opened the gates of the dam").plan.root) == "(opened gates dam)");
  CHECK(terms_of("the OR dam") == "dam");
}

TEST_CASE("a stop word with a sign is demanded or excluded") {
  CHECK(planned("+the dam").plan.constrained);
  CHECK(planned("dam -the").plan.constrained);
}

TEST_CASE("a query of stop words alone keeps them") {
  CHECK(terms_of("who was it") == "who was it");
  CHECK(terms_of("to be or not to be") == "to*2 be*2 or not");
  CHECK(terms_of("WHO WAS IT") == "who was it");
  CHECK(terms_of("the -dam") == "the");
}

TEST_CASE("brackets of stop words are gone, with or without an operator or an exclusion") {
  const auto root = [](std::string_view text) { return test::shape(planned(text).plan.root); };
  CHECK(root("dam AND (the of)") == "(&(dam))");
  CHECK(root("dam AND ((he) OR (she))") == "(&(dam))");
  CHECK(root("dam (he (she (it)))") == "(dam)");
  CHECK(root("dam AND (his -wall)") == "(&(dam -|(wall)))");
  CHECK(root("dam AND (his -(her -wall))") == "(&(dam (|(wall))))");
}

TEST_CASE("a phrase keeps its stop words in what it demands, not in what scores") {
  const Planned found = planned("\"gates of the dam\" the wall");
  CHECK(test::shape(found.plan.root) == "(\"gates of the dam\" wall)");
  CHECK(terms_of("\"gates of the dam\" the wall") == "gate dam wall");
}

TEST_CASE("a phrase of stop words alone scores by them") {
  CHECK(terms_of("\"to be or not to be\" dam") == "to*2 be*2 or not dam");
  CHECK(terms_of("\"who was it\"") == "who was it");
}

TEST_CASE("the country US scores, the pronoun us does not") {
  CHECK(terms_of("US troops") == "u.s. troop");
  CHECK(terms_of("us troops") == "troop");
  CHECK(terms_of("U.S. troops") == "u.s. troop");
}

TEST_CASE("what is excluded does not score") {
  CHECK(terms_of("dam -wall NOT \"flood gate\"") == "dam");
  CHECK(terms_of("dam NOT (wall OR gate)") == "dam");
}

TEST_CASE("joined forms that occur in the index stand for the words they join") {
  CHECK(terms_of("counter terrorism") == "counter terror");
  const std::string joined = "counterterror";
  CHECK(test::parsed("counterterrorism").root.children[0].words[0].stem == joined);
  const std::string both = "counter/counterterror terror/counterterror";
  CHECK(terms_of("counter terrorism", {}, {joined}) == both);
  CHECK(terms_of("counter-terrorism", {}, {joined}) == both);
  CHECK(terms_of("counter-terrorism counter-terrorism", {}, {joined}) ==
        "counter*2/counterterror terror*2/counterterror");
  CHECK(terms_of("counter terrorism counterterrorism", {}, {joined}) == both + " counterterror");
}

TEST_CASE("words side by side demand no more than that one of them occurs") {
  CHECK_FALSE(constrained("flood gates of the dam"));
  CHECK_FALSE(constrained("dam OR wall"));
  CHECK_FALSE(constrained("(dam wall) OR gate"));
  CHECK_FALSE(constrained("who was it"));
  CHECK_FALSE(constrained("dam", kAll));
}

TEST_CASE("AND, NOT, phrases, signs and require-all demand more") {
  CHECK(constrained("dam AND wall"));
  CHECK(constrained("dam NOT wall"));
  CHECK(constrained("\"dam wall\""));
  CHECK(constrained("+dam wall"));
  CHECK(constrained("dam -wall"));
  CHECK(constrained("dam wall", kAll));
  CHECK(constrained("Nur-Sultan OR dam"));
}

TEST_CASE("a query without words has an empty plan") {
  CHECK(planned("").plan.empty());
  CHECK(planned("?! ...").plan.empty());
}

TEST_CASE("a query with any word has a plan that is not empty") {
  for (const std::string_view text :
       {"the", "-dam", "NOT dam", "-dam AND -wall", "NOT dam AND NOT wall", "(NOT dam)", "AND",
        "x AND", "-(the)", "\"the\""}) {
    INFO(text);
    CHECK_FALSE(planned(text).plan.empty());
  }
}

TEST_CASE("a form is more than that one of the terms occurs") {
  CHECK(planned("=dam").plan.constrained);
  CHECK(planned("CAPS(dam) wall").plan.constrained);
  CHECK_FALSE(planned("dam wall").plan.constrained);
}

TEST_CASE("what is no word may stand for the terms beside it") {
  for (const char* typed : {"dam OR date:2020", "dam OR NOT wall", "(dam OR date:2020) date:2021",
                            "dam OR the", "date:2020"}) {
    INFO(typed);
    CHECK(planned(typed).plan.wordless);
  }
  for (const char* typed : {"dam date:2020", "dam NOT wall", "dam -wall", "+dam date:2020",
                            "\"dam wall\" OR gate", "(dam OR date:2020) AND wall", "dam wall"}) {
    INFO(typed);
    CHECK_FALSE(planned(typed).plan.wordless);
  }
}

TEST_CASE("of a very long query the first 400 different words count, with a note") {
  std::string text;
  for (int i = 0; i < 5'000; ++i) text += "w" + std::to_string(i) + " ";
  const Planned found = planned(text);
  CHECK(found.plan.terms.size() == kMostTerms);
  CHECK(found.plan.terms.front().stem == "w0");
  CHECK(found.plan.terms.back().stem == "w399");
  REQUIRE(found.notes.size() == 1);
  CHECK(found.notes.front().text == "only the first 400 of 5000 different words count");
  CHECK(planned("dam wall").notes.empty());
}

TEST_CASE("50,000 words that may be joined with their neighbours do not hang") {
  std::string text;
  std::set<std::string> vocabulary;
  for (int i = 0; i < 50'000; ++i) {
    for (int digit = i + 300'000; digit > 0; digit /= 10)
      text += static_cast<char>('a' + digit % 10);
    text += ' ';
  }
  CHECK(planned(text).plan.terms.size() == kMostTerms);
}
