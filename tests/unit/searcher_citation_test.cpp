// SPDX-License-Identifier: GPL-2.0-or-later
// What a hit shows: marks in text or title, whole sentences, and addresses whose bytes in the
// source file are the text, found without the maps that were made for it.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "common/text/sentences.h"
#include "common/text/utf8.h"
#include "indexer/formats/format/choice.h"
#include "tests/support/search.h"
#include "tests/support/synthetic_news.h"

namespace {

using namespace dateline;
using test::ask;
using test::IndexFixture;

std::string without_space(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c != ' ' && c != '\n' && c != '\r' && c != '\t') out.push_back(c);
  }
  return out;
}

// The text behind an address of a hit, from the bytes of its source file.
std::string cited(const Hit& hit, const Address& address) {
  const SourceRef& source = hit.article.sources.front();
  const std::string bytes = IndexFixture::bytes_of(source.path);
  const Format* format = format_by_suffix(source.path);
  REQUIRE(format != nullptr);
  const std::string charset = format->charset(bytes);
  if (!source.record) return format->cited_text(bytes, address.bytes, charset);
  const std::string text = format->record_text(source.record->bytes.of(bytes), {bytes, charset});
  return format->cited_text(text, address.bytes, charset);
}

void check_marks(const std::vector<Highlight>& marks, std::string_view text) {
  std::size_t end = 0;
  for (const Highlight& mark : marks) {
    REQUIRE(mark.text.begin >= end);
    REQUIRE(mark.text.begin < mark.text.end);
    REQUIRE(mark.text.end <= text.size());
    REQUIRE(utf8::is_boundary(text[mark.text.begin]));
    REQUIRE((mark.text.end == text.size() || utf8::is_boundary(text[mark.text.end])));
    REQUIRE_FALSE(mark.term.empty());
    end = mark.text.end;
  }
}

void check_excerpts(const Hit& hit) {
  const std::vector<Span> whole = sentences(hit.passage.text);
  REQUIRE_FALSE(hit.excerpts.empty());
  for (const Excerpt& excerpt : hit.excerpts) {
    REQUIRE(excerpt.text.end <= hit.passage.text.size());
    const std::string_view text = excerpt.text.of(hit.passage.text);
    check_marks(excerpt.highlights, text);
    CHECK(excerpt.highlights.empty() == hit.highlights.empty());
    CHECK(text.find('\n') == std::string_view::npos);
    const bool begins = std::any_of(whole.begin(), whole.end(), [&](Span sentence) {
      return sentence.begin == excerpt.text.begin;
    });
    const bool ends = std::any_of(whole.begin(), whole.end(),
                                  [&](Span sentence) { return sentence.end == excerpt.text.end; });
    CHECK(begins != excerpt.cut_begin);
    CHECK(ends != excerpt.cut_end);
    CHECK(hit.address.bytes.contains(excerpt.address.bytes));
    CHECK(excerpt.address.line_first >= hit.address.line_first);
    CHECK(excerpt.address.line_last <= hit.address.line_last);
    CHECK(excerpt.address.paragraph_first == excerpt.address.paragraph_last);
  }
}

void check_hit(const Hit& hit) {
  INFO(hit.article.sources.front().path << ": " << hit.passage.text.substr(0, 400));
  check_marks(hit.highlights, hit.passage.text);
  check_marks(hit.title_highlights, hit.article.metadata.title);
  CHECK(hit.highlights.empty() == (hit.matched == Matched::title));
  CHECK((!hit.highlights.empty() || !hit.title_highlights.empty()));
  check_excerpts(hit);
  if (hit.passage.source.pieces().empty()) return;  // a title field alone has no address
  CHECK(without_space(cited(hit, hit.address)) == without_space(hit.passage.text));
  for (const Excerpt& excerpt : hit.excerpts) {
    CHECK(without_space(cited(hit, excerpt.address)) ==
          without_space(excerpt.text.of(hit.passage.text)));
  }
}

std::string line_of(const std::string& bytes, std::size_t offset) {
  return std::to_string(
      1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

const std::string kLongSentence = [] {
  std::string text = "It";
  for (int i = 0; i < 150; ++i) text += " before" + std::to_string(i);
  text += ", said Rosen of the lantern,";
  for (int i = 0; i < 150; ++i) text += " after" + std::to_string(i);
  return text + ".";
}();

const test::Files kFormats{
    {"plain.txt",
     "About the lantern of the town\n\nFirst comes nothing much. A lantern burns.\n\n"
     "Short one.\nThe lantern’s light. Núria saw it.\n"},
    {"wrapped.txt",
     "About the saffron of the town\n\nThe lantern was lit by the keeper of the tower in the\n"
     "evening, and it burned until the morning, when the day\nbroke over the harbour and the "
     "lantern went out with\nthe first of the boats. Nobody saw the lantern again.\n\n"
     "The keeper of the other tower said he had seen a flood\nof light from the lantern in the "
     "night, and that he had\nthought nothing of it.\n"},
    {"windows.txt",
     "About the caf\xE9 of the town\r\n\r\nThe lantern\x92s light in the caf\xE9 was \x93"
     "dim\x94, he said.\r\n\r\nA lantern of bronze.\r\n"},
    {"long.txt", "About the matter of the town\n\n" + kLongSentence + "\n"},
    {"page.html",
     "<html><head><title>About the lantern hall</title></head><body><article>"
     "<p>The <b>lantern</b> of Caf&eacute; &amp; Co. burns. It&#146;s a <i>lan</i>tern.</p>\n"
     "<p>Another long paragraph of the page stands here so that it is taken for its main text, "
     "with a lantern in it, and more words, and more words still, until it is enough.</p>"
     "</article></body></html>"},
    {"feed.jsonl",
     R"({"id":"1","title":"About a lantern","text":"First line.\n\nThe \u201clantern\u201d of N\u00faria \ud83d\udd25 burns."})"
     "\n"
     R"({"id":"2","title":"The lantern alone","text":""})"
     "\n"}};

}  // namespace

TEST_CASE("hits of every format cite the bytes of their source") {
  const IndexFixture index(kFormats);
  for (const std::string query :
       {"lantern", "\"the lantern\"", "lantern burns", "keeper tower", "café", "nuria light",
        "\"lantern burns\" OR dim", "town", "burns it", "rosen"}) {
    INFO(query);
    SearchRequest asked = test::request(query);
    asked.excerpts = 3;
    const SearchAnswer answer = ask(index, asked);
    CHECK_FALSE(answer.hits.empty());
    for (const Hit& hit : answer.hits) check_hit(hit);
  }
  CHECK(ask(index, "lantern").hits.size() >= 8);
}

TEST_CASE("of plain text the cited bytes and lines are the file's own") {
  const IndexFixture index(kFormats);
  std::size_t seen = 0;
  for (const Hit& hit : ask(index, "lantern burns light").hits) {
    const std::string& path = hit.article.sources.front().path;
    if (!path.ends_with("plain.txt")) continue;
    const std::string bytes = IndexFixture::bytes_of(path);
    for (const Excerpt& excerpt : hit.excerpts) {
      const std::string_view text = excerpt.text.of(hit.passage.text);
      CHECK(excerpt.address.bytes.of(bytes) == text);
      CHECK(std::to_string(excerpt.address.line_first) ==
            line_of(bytes, excerpt.address.bytes.begin));
      CHECK(std::to_string(excerpt.address.line_last) == line_of(bytes, excerpt.address.bytes.end));
      ++seen;
    }
  }
  CHECK(seen > 0);
}

TEST_CASE("an excerpt of a wrapped paragraph has the lines of its own sentence") {
  const IndexFixture index(kFormats);
  const SearchAnswer answer = ask(index, "\"saw the lantern again\"");
  REQUIRE(answer.hits.size() == 1);
  const Excerpt& excerpt = answer.hits[0].excerpts.at(0);
  CHECK(excerpt.text.of(answer.hits[0].passage.text) == "Nobody saw the lantern again.");
  CHECK(excerpt.address.line_first == 6);
  CHECK(excerpt.address.line_last == 6);
  CHECK(answer.hits[0].address.line_first == 3);
}

TEST_CASE("of a sentence of 300 words the part around the match is shown and cited") {
  const IndexFixture index(kFormats);
  const SearchAnswer answer = ask(index, "rosen");
  REQUIRE(answer.hits.size() == 1);
  const Excerpt& excerpt = answer.hits[0].excerpts.at(0);
  CHECK(excerpt.cut_begin);
  CHECK(excerpt.cut_end);
  CHECK(excerpt.text.size() < 700);
  REQUIRE(excerpt.highlights.size() == 1);
  CHECK(excerpt.highlights[0].text.of(excerpt.text.of(answer.hits[0].passage.text)) == "Rosen");
}

TEST_CASE("as many excerpts as asked for, each of another place, the best first") {
  const IndexFixture index(kFormats);
  for (const std::size_t most : {1U, 2U, 5U}) {
    SearchRequest asked = test::request("lantern nobody keeper");
    asked.excerpts = most;
    for (const Hit& hit : ask(index, asked).hits) {
      CHECK(hit.excerpts.size() <= most);
      std::set<std::size_t> begins;
      for (const Excerpt& excerpt : hit.excerpts) {
        CHECK(begins.insert(excerpt.text.begin).second);
      }
    }
  }
}

TEST_CASE("in random collections every hit is marked and cites the bytes of its source") {
  const IndexFixture index(test::synthetic_news(51, 80));
  std::size_t checked = 0;
  for (const std::string& query : test::synthetic_queries(52, 60)) {
    INFO(query);
    SearchRequest asked = test::request(query, 25);
    asked.excerpts = 2;
    for (const Hit& hit : ask(index, asked).hits) {
      check_hit(hit);
      ++checked;
    }
  }
  CHECK(checked > 500);
}
