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
  for (const char* end : {".", "!", "?", ":", ";", ",", "…", ".”", ".\"", "|"}) {
    CHECK(headline({"Old pier burns down" + std::string(end), kBody}) == std::nullopt);
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
