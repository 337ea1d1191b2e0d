// SPDX-License-Identifier: GPL-2.0-or-later
// Ids that survive what does not matter, and addresses.
#include "common/news/passage.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "common/text/ascii.h"

namespace dateline {
namespace {

Article article_of(const std::vector<std::string>& paragraphs) {
  Article article;
  for (const std::string& text : paragraphs) {
    Paragraph paragraph;
    paragraph.text = text;
    article.paragraphs.push_back(paragraph);
  }
  return article;
}

/// Two paragraphs, "one two" on lines 3 and 4 and "three" on line 7, from byte 100 and 200 on.
Passage two_paragraphs() {
  Passage passage;
  passage.text = "one two\nthree";
  passage.parts = {{{0, 7}, 2}, {{8, 13}, 4}};
  passage.source.append_verbatim(3, 100);
  passage.source.append_atomic(1, {103, 105});
  passage.source.append_verbatim(3, 105);
  passage.source.append_atomic(1, {108, 200});
  passage.source.append_verbatim(5, 200);
  passage.lines = {{0, 3}, {4, 4}, {8, 7}};
  return passage;
}

}  // namespace

TEST_CASE("an article is known by its record's id, else by its text") {
  Article article = article_of({"Title words", "The pier burned."});
  const ArticleId by_text = article_id(article);
  article.path = "elsewhere.txt";
  article.metadata.outlet = "Harbour Post";
  CHECK(article_id(article) == by_text);
  article.record = Record{7, "", {0, 10}};
  CHECK(article_id(article) == by_text);
  article.record->id = "a7";
  const ArticleId by_id = article_id(article);
  CHECK(by_id != by_text);
  article.paragraphs.clear();
  CHECK(article_id(article) == by_id);
}

TEST_CASE("blanks and case do not change an article's id, words and paragraphs do") {
  const ArticleId id = article_id(article_of({"The pier burned.", "Nobody was hurt."}));
  CHECK(article_id(article_of({"the  PIER\tburned. ", "Nobody\u00A0was hurt."})) == id);
  CHECK(article_id(article_of({"The pier burned. Nobody was hurt."})) != id);
  CHECK(article_id(article_of({"The pier burned", "Nobody was hurt."})) != id);
  CHECK(article_id(article_of({"Nobody was hurt.", "The pier burned."})) != id);
}

TEST_CASE("an article without text is known by its title") {
  Article one;
  one.metadata.title = "Pier burns";
  Article other;
  other.metadata.title = "Pier opens";
  CHECK(article_id(one) != article_id(other));
}

TEST_CASE("the hash of a text has 48 bits and sees neither blanks nor case") {
  CHECK(text_hash48("The pier burned") == text_hash48(" the  PIER\n\u00A0burned\t"));
  CHECK(text_hash48("The pier burned") != text_hash48("The pier burne d"));
  CHECK(text_hash48("anything") >> 48U == 0);
  CHECK(text_hash48("") == text_hash48(" \n"));
}

TEST_CASE("white space and case are the same wherever in a long text they stand") {
  static const std::vector<std::string> kBlanks{" ",  "\t", "\n",  "\v",     "\f",
                                                "\r", "  ", " \n", "\u00A0", "\u00A0 "};
  std::mt19937 random(3);
  for (int round = 0; round < 2'000; ++round) {
    std::string text = random() % 4 == 0 ? kBlanks[random() % kBlanks.size()] : "";
    std::string plain;
    for (auto words = random() % 30; words > 0; --words) {
      static const std::vector<std::string> kWords{"Pier",   "QUAY", "\u00C4",
                                                   "\u00BB", "x\b",  "4,400"};
      const std::string& word = kWords[random() % kWords.size()];
      text += word + kBlanks[random() % 3 == 0 ? random() % kBlanks.size() : 0];
      plain += (plain.empty() ? "" : " ") + ascii::lower(word);
    }
    CAPTURE(text);
    REQUIRE(text_hash48(text) == low64(hash128(plain)) >> 16U);
  }
}

TEST_CASE("a passage id is the article's, the hash and, for repeats, a number") {
  Passage passage;
  passage.hash = 0x0123456789ABU;
  const ArticleId article{{0x9C, 0x1E}};
  CHECK(passage_id(article, passage) == "9c1e0000000000000000000000000000#0123456789ab");
  passage.repeat = 1;
  CHECK(passage_id(article, passage) == "9c1e0000000000000000000000000000#0123456789ab.2");
}

TEST_CASE("an address names the paragraphs, lines and bytes of just that part") {
  const Passage passage = two_paragraphs();
  const auto check = [&](Span text, std::uint32_t paragraph_first, std::uint32_t paragraph_last,
                         std::uint64_t line_first, std::uint64_t line_last, Span bytes) {
    CAPTURE(text.begin, text.end);
    const Address address = address_of(passage, text);
    CHECK(address.paragraph_first == paragraph_first);
    CHECK(address.paragraph_last == paragraph_last);
    CHECK(address.line_first == line_first);
    CHECK(address.line_last == line_last);
    CHECK(address.bytes == bytes);
  };
  check({0, 13}, 2, 4, 3, 7, {100, 205});
  check({0, 3}, 2, 2, 3, 3, {100, 103});
  check({1, 7}, 2, 2, 3, 4, {101, 108});
  check({4, 7}, 2, 2, 4, 4, {105, 108});
  check({8, 13}, 4, 4, 7, 7, {200, 205});
  check({5, 9}, 2, 4, 4, 7, {106, 201});
  check({12, 13}, 4, 4, 7, 7, {204, 205});
}

TEST_CASE("an address names the pages of just that part, where there are pages") {
  Passage passage = two_paragraphs();
  CHECK(address_of(passage, {0, 13}).page_first == 0);
  passage.pages = {{0, 7}, {4, 8}};
  const auto pages = [&](Span text) {
    const Address address = address_of(passage, text);
    return std::pair(address.page_first, address.page_last);
  };
  CHECK(pages({0, 13}) == std::pair(7U, 8U));
  CHECK(pages({0, 4}) == std::pair(7U, 7U));
  CHECK(pages({4, 7}) == std::pair(8U, 8U));
  CHECK(pages({8, 13}) == std::pair(8U, 8U));
}

TEST_CASE("the places of a part of a text count from its beginning") {
  const std::vector<TextPage> places{{0, 1}, {10, 2}, {20, 3}};
  const auto within = [&](Span text) {
    std::vector<TextPage> found{{0, 9}};
    append_places(found, 100, places, text);
    found.erase(found.begin());
    return found;
  };
  using Places = std::vector<TextPage>;
  CHECK(within({0, 25}) == Places{{100, 1}, {110, 2}, {120, 3}});
  CHECK(within({5, 10}) == Places{{100, 1}});
  CHECK(within({10, 20}) == Places{{100, 2}});
  CHECK(within({15, 21}) == Places{{100, 2}, {105, 3}});
}

}  // namespace dateline
