// SPDX-License-Identifier: GPL-2.0-or-later
// What a query asks for, and which of its words only ask.
#include "searcher/query/question.h"

#include <catch2/catch.hpp>
#include <string>

#include "searcher/query/plan.h"

using namespace dateline;

namespace {

// The kind, and the opener as it stands in the query.
std::pair<AnswerKind, std::string> read(std::string_view query,
                                        std::string_view language = "english") {
  const auto found = find_question(query, language);
  if (!found) return {AnswerKind::none, ""};
  return {found->kind, std::string(found->opener.of(query))};
}

using Read = std::pair<AnswerKind, std::string>;

std::vector<std::string> scored(std::string_view text, const QuerySyntax& syntax = {}) {
  Analyzer analyzer(*find_language("english"));
  Query query = parse_query(text, syntax, analyzer);
  std::vector<std::string> stems;
  const auto occurs = [](const std::string&) { return true; };
  for (const ScoredTerm& term : plan_query(query, syntax, occurs, query.notes).terms) {
    stems.push_back(term.stem);
  }
  return stems;
}

using Stems = std::vector<std::string>;

}  // namespace

TEST_CASE("an opener says what kind of answer is expected") {
  CHECK(read("How many people were hurt?") == Read{AnswerKind::count, "How many"});
  CHECK(read("HOW MUCH was paid") == Read{AnswerKind::amount, "HOW MUCH"});
  CHECK(read("how old is the dam") == Read{AnswerKind::duration, "how old"});
  CHECK(read("When did the dam break?") == Read{AnswerKind::date, "When"});
  CHECK(read("in what year was it built") == Read{AnswerKind::date, "what year"});
  CHECK(read("what percentage was lost") == Read{AnswerKind::share, "what percentage"});
  CHECK(read("who built the dam") == Read{AnswerKind::name, "who"});
  CHECK(read("to whom, and why") == Read{AnswerKind::name, "whom"});
  CHECK(read("where did it break") == Read{AnswerKind::place, "where"});
  CHECK(read("why did it break") == Read{AnswerKind::reason, "why"});
  CHECK(read("causes of the fire") == Read{AnswerKind::reason, "causes of"});
  CHECK(read("which dam broke") == Read{AnswerKind::none, "which"});
}

TEST_CASE("words that open no question are content") {
  CHECK(read("many happy returns") == Read{});
  CHECK(read("the region where herders live") == Read{});
  CHECK(read("show many dams") == Read{});
  CHECK(read("whenever the whole dam") == Read{});
  CHECK(read("") == Read{});
  CHECK(read("fire: how many hurt") == Read{AnswerKind::count, "how many"});
  CHECK(read("after the fire how many were hurt?") == Read{AnswerKind::count, "how many"});
}

TEST_CASE("a clause with when goes behind a question") {
  CHECK(read("when the rain stopped, how many were hurt") == Read{AnswerKind::count, "how many"});
  CHECK(read("when the rain stopped") == Read{AnswerKind::date, "when"});
}

TEST_CASE("only languages with question words ask") {
  CHECK(read("who", "porter").first == AnswerKind::name);
  for (const std::string_view language : {"german", "none", ""}) {
    CHECK(read("who", language) == Read{});
  }
}

TEST_CASE("words that ask do not score, and --all does not require them") {
  CHECK(scored("how many were arrested?") == Stems{"arrest"});
  QuerySyntax all;
  all.require_all = true;
  CHECK(scored("how much was stolen", all) == Stems{"steal"});
  CHECK(scored("many happy returns") == Stems{"mani", "happi", "return"});
}

TEST_CASE("where a query only asks, its words are searched for") {
  CHECK(scored("how many?") == Stems{"how", "mani"});
}

TEST_CASE("signs and quotation marks keep a word that asks") {
  CHECK(scored("how +many were arrested?") == Stems{"mani", "arrest"});
  CHECK(scored("how =many were arrested?") == Stems{"mani", "arrest"});
  CHECK(scored("\"how many\" were arrested?") == Stems{"mani", "arrest"});
}
