// SPDX-License-Identifier: GPL-2.0-or-later
// What the index will hold of an article: terms, weights, values, counts of forms.
#include "indexer/run/entries.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <string>

#include "common/index/bytes.h"

namespace dateline {
namespace {

Article article_of(const std::string& title, const std::vector<std::string>& texts) {
  Article article;
  article.path = "a.txt";
  article.metadata.title = title;
  for (const std::string& text : texts) {
    Paragraph paragraph;
    paragraph.text = text;
    paragraph.source = SourceMap::identity(text.size());
    paragraph.lines = {{0, 1}};
    paragraph.number = static_cast<std::uint32_t>(article.paragraphs.size() + 1);
    article.paragraphs.push_back(paragraph);
  }
  return article;
}

ArticleEntries entries(const Article& article, PassageMode mode = PassageMode::paragraphs) {
  ArticleAnalyzer analyzer{Settings{}};
  return entries_of(draft_of(article, mode), analyzer);
}

TermEntry term(const Entry& entry, std::string_view wanted) {
  for (const TermEntry& found : entry.terms) {
    if (found.term == wanted) return found;
  }
  return {};
}

bool has(const Entry& entry, const std::string& boolean_term) {
  return std::count(entry.boolean_terms.begin(), entry.boolean_terms.end(), boolean_term) == 1;
}

FormCount form(const std::vector<FormCount>& forms, std::string_view wanted) {
  for (const FormCount& found : forms) {
    if (found.form == wanted) return found;
  }
  return {};
}

std::string long_text() {
  std::string text;
  for (int i = 0; i < 55; ++i) text += "stone ";
  return text + "wall.";
}

// The words of a passage in the forward index, each with its position.
using Words = std::multimap<std::uint32_t, StemCode>;
Words words_of(const Entry& passage) {
  const auto value = std::find_if(passage.values.begin(), passage.values.end(),
                                  [](const auto& each) { return each.first == Slot::words; });
  REQUIRE(value != passage.values.end());
  const ForwardText text = decode_forward(value->second);
  Words words;
  const auto add = [&](StemCode code, std::uint32_t position, bool joined) {
    words.emplace(position, code);
    if (joined) words.emplace(position + 1, code);
  };
  text.text.for_each(0, add);
  text.title.for_each(text.title_position(), add);
  return words;
}
std::vector<std::uint32_t> positions(const Words& words, std::string_view stem) {
  std::vector<std::uint32_t> found;
  for (const auto& [position, code] : words) {
    if (code == stem_code(stem_hash(stem), 0)) found.push_back(position);
  }
  return found;
}
using Positions = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE("a passage's terms are the stems of its own words, the title is a passage of its own") {
  const ArticleEntries made = entries(article_of("Pier burns", {"The old pier burned."}));
  REQUIRE(made.passages.size() == 2);
  const Entry& title = made.passages[0];
  CHECK(has(title, zone_term(Zone::title)));
  CHECK(term(title, "pier").wdf == 1);
  const Entry& passage = made.passages[1];
  CHECK(term(passage, "old").wdf == 1);
  CHECK(term(passage, "pier").wdf == 1);
  CHECK(std::is_sorted(passage.terms.begin(), passage.terms.end(),
                       [](const TermEntry& a, const TermEntry& b) { return a.term < b.term; }));
  const Words words = words_of(passage);
  CHECK(positions(words, "old") == Positions{1});
  CHECK(positions(words, "burn") == Positions{3});
}

TEST_CASE("a joined form stands at the positions of both its parts") {
  const ArticleEntries made =
      entries(article_of("Drill", {"A counter-terrorism fire.", "Behind the line."}));
  const Words words = words_of(made.passages.at(1));
  CHECK(positions(words, "counter") == Positions{1});
  CHECK(positions(words, "counterterror") == Positions{1, 2});
  CHECK(positions(words, "terror") == Positions{2});
  CHECK(positions(words, "fire") == Positions{3});
  CHECK(positions(words, "behind") == Positions{4 + kParagraphGap});
}

TEST_CASE("every passage has a term for each word of the title") {
  const ArticleEntries made = entries(article_of("Pier burns", {"The old pier fell."}));
  for (const Entry& passage : made.passages) {
    CHECK(has(passage, std::string(prefix::kTitle) + "burn"));
    CHECK(has(passage, std::string(prefix::kTitle) + "pier"));
  }
}

TEST_CASE("documents carry the article's id, the zone and the date") {
  Article article = article_of("Pier burns", {"The old pier fell."});
  article.metadata.date = Date{2021, 4, 5};
  article.paragraphs[0].zone = Zone::caption;
  const ArticleEntries made = entries(article);
  const Entry& passage = made.passages.at(1);
  CHECK(has(passage, article_term(made.article.id)));
  CHECK(has(passage, zone_term(Zone::caption)));
  CHECK(has(made.article_entry, article_term(made.article.id)));
  const std::pair<Slot, std::string> date{Slot::date, "20210405"};
  CHECK(std::count(passage.values.begin(), passage.values.end(), date) == 1);
  CHECK(std::count(made.article_entry.values.begin(), made.article_entry.values.end(), date) == 1);
}

TEST_CASE("an article's terms are its title's and those of zones searched by default") {
  Article article = article_of("Pier burns", {"The pier fell.", "Subscribe now."});
  article.paragraphs[1].zone = Zone::boilerplate;
  const Entry entry = entries(article).article_entry;
  CHECK(term(entry, "pier").wdf == 1 + kTitleWeight);
  CHECK(term(entry, "fall").wdf == 1);
  CHECK(term(entry, "subscrib").wdf == 0);
}

TEST_CASE("a title without text is one passage of its own") {
  const ArticleEntries made = entries(article_of("Pier burns", {}));
  REQUIRE(made.passages.size() == 1);
  CHECK(made.article.passages == 1);
  const Entry& passage = made.passages[0];
  CHECK(has(passage, zone_term(Zone::title)));
  CHECK(positions(words_of(passage), "pier") == Positions{0});
  const StoredPassage stored = decode_passage(passage.data);
  CHECK(stored.passage.text == "Pier burns");
  CHECK(stored.passage.source.pieces().empty());
  CHECK(form(made.forms, "pier").count == 1);
}

TEST_CASE("forms are counted, and capitals only in mid-sentence") {
  const ArticleEntries made = entries(article_of(
      "Vale Burns", {"Vale burned. The Vale and the vale near Vale: Vale counter-fire."}));
  const FormCount vale = form(made.forms, "vale");
  CHECK(vale.count == 6);         // one of them in the title
  CHECK(vale.mid_sentence == 3);  // not the title's, not those after a stop or a colon
  CHECK(vale.capitals == 2);
  CHECK(vale.stem == "vale");
  CHECK(form(made.forms, "counterfire").count == 1);
  CHECK(form(made.forms, "counterfire").mid_sentence == 0);
  CHECK(std::is_sorted(made.forms.begin(), made.forms.end(),
                       [](const FormCount& a, const FormCount& b) { return a.form < b.form; }));
}

TEST_CASE("an analyzer is full when its words take more than its memory, until it forgets them") {
  const Article article = article_of("Vale burns", {long_text()});
  ArticleAnalyzer large{Settings{}};
  ArticleAnalyzer small(Settings{}, 300);
  CHECK_FALSE(small.is_full());
  const ArticleEntries one = entries_of(draft_of(article, PassageMode::paragraphs), large);
  const ArticleEntries other = entries_of(draft_of(article, PassageMode::paragraphs), small);
  CHECK_FALSE(large.is_full());
  CHECK(small.is_full());
  CHECK(one.forms.size() == other.forms.size());
  small.forget();
  CHECK_FALSE(small.is_full());
}

TEST_CASE("in records mode the words of a text with a headline are counted and searched") {
  Article article = article_of("Pier burns", {"Pier burns", "Divers watched."});
  article.paragraphs[0].zone = Zone::title;
  const ArticleEntries made = entries(article, PassageMode::records);
  CHECK(form(made.forms, "divers").count == 1);
  CHECK(term(made.article_entry, "diver").wdf == 1);
}

TEST_CASE("the fingerprint tells content apart and does not see the path") {
  Article article = article_of("Pier burns", {"The pier fell."});
  const std::uint64_t fingerprint = entries(article).article.fingerprint;
  article.path = "elsewhere/b.txt";
  CHECK(entries(article).article.fingerprint == fingerprint);
  article.metadata.outlet = "Harbour Post";
  CHECK(entries(article).article.fingerprint != fingerprint);
}

TEST_CASE("another id replaces the first in every record") {
  const ArticleDraft draft =
      draft_of(article_of("Pier burns", {long_text(), long_text()}), PassageMode::paragraphs);
  std::string records = passage_records(draft);
  const ArticleId id = hash128("another");
  change_id(records, id);
  ByteReader in(records);
  std::size_t passages = 0;
  for (; !in.empty(); ++passages) {
    const StoredPassage stored = decode_passage(in.text());
    CHECK(stored.article == id);
    CHECK(stored.passage.text == draft.passages[passages].text);
  }
  CHECK(passages == draft.passages.size());
}

}  // namespace dateline
