// SPDX-License-Identifier: GPL-2.0-or-later
// Which questions expect which kind of answer, and which words can be one.
#include "searcher/ranking/expected_answer.h"

#include <catch2/catch.hpp>

using namespace dateline;

TEST_CASE("a question word decides what kind of answer is expected") {
  const auto kind = [](std::string_view query) { return expected_answer(query, "english"); };
  CHECK(kind("When did the dam break?") == AnswerKind::date);
  CHECK(kind("in what year was it built") == AnswerKind::date);
  CHECK(kind("How many people were hurt?") == AnswerKind::number);
  CHECK(kind("HOW MUCH was paid") == AnswerKind::number);
  CHECK(kind("who built the dam") == AnswerKind::name);
  CHECK(kind("to whom, and why") == AnswerKind::name);
  CHECK(kind("dam wall") == AnswerKind::none);
  CHECK(kind("why did it break") == AnswerKind::none);
  CHECK(kind("") == AnswerKind::none);
}

TEST_CASE("question words are whole words, punctuation is none of them") {
  const auto kind = [](std::string_view query) { return expected_answer(query, "english"); };
  CHECK(kind("whenever the whole dam") == AnswerKind::none);
  CHECK(kind("show many dams") == AnswerKind::none);
  CHECK(kind("the dam: who?") == AnswerKind::name);
  CHECK(kind("(when)") == AnswerKind::date);
}

TEST_CASE("only English has question words") {
  for (const std::string_view language : {"english", "earlyenglish", "porter", "lovins"}) {
    CHECK(expected_answer("who", language) == AnswerKind::name);
  }
  for (const std::string_view language : {"german", "none", ""}) {
    CHECK(expected_answer("who", language) == AnswerKind::none);
  }
}

TEST_CASE("months and years are dates") {
  for (const std::string_view word : {"april", "may", "september", "1914", "2021", "1000"}) {
    INFO(word);
    CHECK(is_date_word(word));
  }
  for (const std::string_view word :
       {"monday", "3000", "914", "19145", "0123", "1,9", "", "20a1"}) {
    INFO(word);
    CHECK_FALSE(is_date_word(word));
  }
}

TEST_CASE("digits and number words are numbers") {
  for (const std::string_view word : {"4400", "4.5", "7th", "two", "dozen", "million", "half"}) {
    INFO(word);
    CHECK(is_number_word(word));
  }
  for (const std::string_view word : {"many", "one-off", "x7", ""}) {
    INFO(word);
    CHECK_FALSE(is_number_word(word));
  }
}
