// SPDX-License-Identifier: GPL-2.0-or-later
// Which words of a sentence answer which kind of question, and how well.
#include "searcher/ranking/expected_answer.h"

#include <catch2/catch.hpp>
#include <map>
#include <string>

#include "common/analysis/analyzer.h"

using namespace dateline;

namespace {

// The answers in a sentence with their qualities, by the words, folded.
std::map<std::string, double> answers(AnswerKind kind, const std::string& sentence,
                                      const std::string& asked = "") {
  Analyzer analyzer(*find_language("english"));
  std::vector<Token> tokens;
  analyzer.analyze(sentence, tokens);
  std::vector<SentenceWord> words;
  std::size_t end = 0;
  for (const Token& token : tokens) {
    if (token.joined) continue;
    const std::string_view typed =
        std::string_view(sentence).substr(token.begin, token.end - token.begin);
    words.push_back({analyzer.folded(token.form), typed,
                     std::string_view(sentence).substr(end, token.begin - end), token.capital,
                     typed == asked});
    end = token.end;
  }
  std::vector<FoundAnswer> found;
  find_answers(kind, *question_words("english"), words, found);
  std::map<std::string, double> result;
  for (const FoundAnswer& answer : found) {
    std::string text;
    for (std::size_t i = answer.begin; i < answer.end; ++i) {
      text += (text.empty() ? "" : " ") + std::string(words[i].folded);
    }
    result[text] = answer.quality;
  }
  return result;
}

using Found = std::map<std::string, double>;

}  // namespace

TEST_CASE("a number counts, a day and an hour do not, a year and a percentage hardly") {
  CHECK(answers(AnswerKind::count, "On June 4, 2021 at 10:30 about 3,100 dockers met") ==
        Found{{"2021", 0.3}, {"3100", 1}});
  CHECK(answers(AnswerKind::count, "Jan. 9: 12 men") == Found{{"12", 1}});
  CHECK(answers(AnswerKind::count, "Some 40 percent, or two hundred, left for $5 in 1,900 boats") ==
        Found{{"40", 0.5}, {"two hundred", 1}, {"5", 0.3}, {"1900", 1}});
}

TEST_CASE("how much is answered by money and percentages before other numbers") {
  CHECK(answers(AnswerKind::amount, "It paid $4.5 billion, not 7 euros, for 12 ships") ==
        Found{{"4.5 billion", 1}, {"7", 1}, {"12", 0.6}});
}

TEST_CASE("how long and how old are answered by numbers with a unit of time") {
  CHECK(answers(AnswerKind::duration, "Pell, 56, waited three weeks with 9 men") ==
        Found{{"56", 1}, {"three", 1}, {"9", 0.5}});
}

TEST_CASE("a unit that the question names is what it counts") {
  CHECK(answers(AnswerKind::count, "The fair lasts 15 days", "days") == Found{{"15", 1}});
  CHECK(answers(AnswerKind::count, "The fair lasts 15 days") == Found{{"15", 0.5}});
}

TEST_CASE("months, years and, less, days of the week and hours are dates") {
  CHECK(answers(AnswerKind::date, "On Monday at 10:30 it closed; in May 1931 it had opened") ==
        Found{{"monday", 0.5}, {"10:30", 0.5}, {"may", 1}, {"1931", 1}});
}

TEST_CASE("a name has a capital within its sentence and is no month or day") {
  CHECK(answers(AnswerKind::name, "Police met Rosen on Monday") == Found{{"rosen", 1}});
}

TEST_CASE("a place is a name behind a preposition of place") {
  CHECK(answers(AnswerKind::place, "Then Rosen was held in Butner") == Found{{"butner", 1}});
}

TEST_CASE("a reason is introduced by a word of cause") {
  CHECK(answers(AnswerKind::reason, "They left because it rained") == Found{{"because", 1}});
}

TEST_CASE("what is asked is no answer, and no question has none") {
  CHECK(answers(AnswerKind::count, "Two of 9 men", "9") == Found{{"two", 1}});
  CHECK(answers(AnswerKind::none, "Rosen paid $5 in May").empty());
}
