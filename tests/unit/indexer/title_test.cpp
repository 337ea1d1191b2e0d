// SPDX-License-Identifier: GPL-2.0-or-later
// Which paragraph looks like a headline.
#include "indexer/article/title.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace dateline {
namespace {

std::optional<std::size_t> headline(const std::vector<std::string>& texts) {
  std::vector<Paragraph> paragraphs;
  for (const std::string& text : texts) {
    paragraphs.emplace_back();
    paragraphs.back().text = text;
  }
  return headline_of(paragraphs);
}

const std::string kBody = "The pier burned for hours.";

}  // namespace

TEST_CASE("the headline is the first short paragraph that does not end as a sentence") {
  CHECK(headline({"Old pier burns down", kBody}) == 0);
  CHECK(headline({"By A. Vale.", "Old pier burns down", kBody}) == 1);
  CHECK(headline({"News", "Old pier burns down", kBody}) == 1);  // under four words
  CHECK(headline({kBody, kBody}) == std::nullopt);
  CHECK(headline({}) == std::nullopt);
}

TEST_CASE("ends of sentences and of lists make no headline") {
  for (const char* end : {".", "!", ":", ";", ",", "…", ".”", ".\"", "|"}) {
    CHECK(headline({"Old pier burns down" + std::string(end), kBody}) == std::nullopt);
  }
}

TEST_CASE("a question is a headline where it comes first and there is no other") {
  CHECK(headline({"Why did the old pier burn?", kBody}) == 0);
  CHECK(headline({kBody, "Why did the old pier burn?"}) == std::nullopt);
  CHECK(headline({"Why did the old pier burn?", "Harbour office gives first answers", kBody}) == 1);
}

TEST_CASE("dates, bylines, captions and credits make no headline") {
  for (const char* line :
       {"Tuesday, November 19, 2019, 4:20 pm", "By Ada Brandt and Ole Lind in Ostmark",
        "Ada Brandt - Nov 19, 2019, 10:31 pm", "Photo: Mira Lund, Tide News Service",
        "A boat leaves the pier (AP Photo/Mira Lund)", "Image 1 of 5", "You may also like these"}) {
    INFO(line);
    CHECK(headline({line, "Old pier burns down", kBody}) == 1);
  }
}

TEST_CASE("rows of links and lines of navigation make no headline") {
  for (const char* line : {"Home | World | Business | Sport", "Town Post > News > Courts > Today",
                           "Scores  Fixtures  Tables  Videos", "Skip to main content",
                           "SHARE THIS ARTICLE NOW", "Log in or sign up"}) {
    INFO(line);
    CHECK(headline({line, "Old pier burns down", kBody}) == 1);
  }
}

TEST_CASE("a long paragraph and one far down are no headline") {
  CHECK(headline({std::string(300, 'x') + " y z w", kBody}) == std::nullopt);
  std::vector<std::string> texts(8, kBody);
  texts.emplace_back("Old pier burns down");
  CHECK(headline(texts) == std::nullopt);
}

TEST_CASE("a lone paragraph is a headline with fewer words") {
  CHECK(headline({"Gallery"}) == 0);
  CHECK(headline({kBody}) == std::nullopt);
}

}  // namespace dateline
