// SPDX-License-Identifier: GPL-2.0-or-later
// Rules of excerpts: the best whole sentences in the text's order, cut only where very long, exact
// addresses.
#include "searcher/excerpts/snippet.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <random>
#include <string>

#include "common/text/sentences.h"
#include "common/text/utf8.h"

namespace {

using namespace dateline;

// A passage of these paragraphs, which stands in its source as it is from byte 100 and line 7 on.
Passage passage_of(const std::vector<std::string>& paragraphs) {
  Passage passage;
  for (const std::string& paragraph : paragraphs) {
    if (!passage.text.empty()) passage.text += '\n';
    const std::size_t begin = passage.text.size();
    passage.text += paragraph;
    const auto number = static_cast<std::uint32_t>(passage.parts.size());
    passage.parts.push_back({{begin, passage.text.size()}, 3 + number});
    passage.lines.push_back({begin, 7 + number});
  }
  passage.source = SourceMap::identity(passage.text.size(), 100);
  return passage;
}

// Marks at every place of the words; each mark's term is its word.
std::vector<Highlight> marks(const std::string& text, const std::vector<std::string>& words) {
  std::vector<Highlight> found;
  for (const std::string& word : words) {
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
      found.push_back({{at, at + word.size()}, word, Via::exact});
    }
  }
  std::sort(found.begin(), found.end(),
            [](const Highlight& a, const Highlight& b) { return a.text.begin < b.text.begin; });
  return found;
}

double one(const std::string&) { return 1; }

std::vector<Excerpt> excerpts_of(const Passage& passage, const std::vector<std::string>& words,
                                 const ExcerptOptions& options = {}) {
  return excerpts(passage, marks(passage.text, words), one, options);
}

std::string text_of(const Passage& passage, const Excerpt& excerpt) {
  return std::string(excerpt.text.of(passage.text));
}

constexpr ExcerptOptions kSingle{1, 0, 600};  // no sentence takes the next along

std::string long_sentence(std::size_t words_before, std::size_t words_after) {
  std::string text = "It";
  for (std::size_t i = 0; i < words_before; ++i) text += " before" + std::to_string(i);
  text += " dam";
  for (std::size_t i = 0; i < words_after; ++i) text += " after" + std::to_string(i);
  return text + ".";
}

}  // namespace

TEST_CASE("an excerpt is the whole sentence that holds the most") {
  const Passage passage = passage_of({"One wall here. The dam has a wall. No more of it."});
  const std::vector<Excerpt> found = excerpts_of(passage, {"dam", "wall"}, kSingle);
  REQUIRE(found.size() == 1);
  CHECK(text_of(passage, found[0]) == "The dam has a wall.");
  CHECK_FALSE(found[0].cut_begin);
  CHECK_FALSE(found[0].cut_end);
}

TEST_CASE("a sentence is worth its different terms, not how often it has one") {
  const Passage passage = passage_of({"A wall, wall, wall, wall. A dam and a wall."});
  CHECK(text_of(passage, excerpts_of(passage, {"dam", "wall"}, kSingle)[0]) == "A dam and a wall.");
}

TEST_CASE("terms are worth what the caller says; excerpts are in the text's order") {
  const Passage passage = passage_of({"A wall. A gate. A dam. A gate again."});
  const auto best = [&](std::size_t most) {
    std::vector<std::string> texts;
    for (const Excerpt& excerpt : excerpts(
             passage, marks(passage.text, {"dam", "wall", "gate"}),
             [](const std::string& term) { return term == "gate" ? 2.0 : 1.0; }, {most, 0, 600})) {
      texts.push_back(text_of(passage, excerpt));
    }
    return texts;
  };
  using Texts = std::vector<std::string>;
  CHECK(best(1) == Texts{"A gate."});
  CHECK(best(2) == Texts{"A gate.", "A gate again."});
  CHECK(best(3) == Texts{"A wall.", "A gate.", "A gate again."});
  CHECK(best(4) == Texts{"A wall.", "A gate.", "A dam.", "A gate again."});
}

TEST_CASE("a credit is an excerpt only where nothing else is marked") {
  const Passage passage =
      passage_of({"The dam broke at night. (Reporting by Ada Wall at the dam)"});
  CHECK(text_of(passage, excerpts_of(passage, {"dam", "Wall"})[0]) == "The dam broke at night.");
  CHECK(text_of(passage, excerpts_of(passage, {"Wall"})[0]) ==
        "(Reporting by Ada Wall at the dam)");
  CHECK(text_of(passage, excerpts_of(passage, {})[0]) == "The dam broke at night.");
  CHECK(excerpts_of(passage, {"dam", "Wall"}, {5, 90, 600}).size() == 1);
}

TEST_CASE("a credit without a full stop before it is cut off its sentence") {
  const Passage passage = passage_of({"Page is chief of the dam (Compiled by Ada Wall)"});
  CHECK(text_of(passage, excerpts_of(passage, {"dam"})[0]) == "Page is chief of the dam");
}

TEST_CASE("a dateline or the outlet's name alone is no excerpt") {
  const Passage passage = passage_of({"ORLO, March 6 (AP)! The dam at Orlo broke.", "Tide News."});
  ExcerptOptions options = kSingle;
  options.names = {"Tide News"};
  CHECK(text_of(passage, excerpts_of(passage, {"ORLO"}, options)[0]) ==
        "ORLO, March 6 (AP)! The dam at Orlo broke.");
  CHECK(text_of(passage, excerpts_of(passage, {"News", "dam"}, options)[0]) ==
        "ORLO, March 6 (AP)! The dam at Orlo broke.");
}

TEST_CASE("no more excerpts than there are sentences with a mark") {
  const Passage passage = passage_of({"A wall. No. A dam. No."});
  CHECK(excerpts_of(passage, {"dam", "wall"}, {9, 0, 600}).size() == 2);
  CHECK(excerpts_of(passage, {"dam", "wall"}, {0, 0, 600}).empty());
}

TEST_CASE("a passage without marks gives its first sentence") {
  const Passage passage = passage_of({"First of all. Then more."});
  const std::vector<Excerpt> found = excerpts_of(passage, {}, {3, 0, 600});
  REQUIRE(found.size() == 1);
  CHECK(text_of(passage, found[0]) == "First of all.");
  CHECK(found[0].highlights.empty());
}

TEST_CASE("an empty passage gives no excerpt") {
  CHECK(excerpts_of(passage_of({""}), {"dam"}).empty());
}

TEST_CASE("a short sentence takes the next of its paragraph along, never one of the next") {
  const Passage passage =
      passage_of({"The dam broke. Nobody was hurt that night.", "Another paragraph."});
  CHECK(text_of(passage, excerpts_of(passage, {"dam"})[0]) ==
        "The dam broke. Nobody was hurt that night.");
  const Passage last = passage_of({"Nobody was hurt. The dam broke.", "Another paragraph."});
  CHECK(text_of(last, excerpts_of(last, {"dam"})[0]) == "The dam broke.");
}

TEST_CASE("no sentence is shown twice") {
  const Passage passage = passage_of({"The dam. A wall. A gate. Dams."});
  std::size_t shown = 0;
  for (const Excerpt& excerpt : excerpts_of(passage, {"dam", "wall", "gate"}, {9, 90, 600})) {
    shown += excerpt.text.size();
    for (const Highlight& mark : excerpt.highlights) CHECK(mark.text.end <= excerpt.text.size());
  }
  CHECK(shown <= passage.text.size());
}

TEST_CASE("marks of an excerpt count from its begin") {
  const Passage passage = passage_of({"No. The dam has a wall."});
  const Excerpt excerpt = excerpts_of(passage, {"dam", "wall"}, kSingle)[0];
  REQUIRE(excerpt.highlights.size() == 2);
  CHECK(excerpt.highlights[0].text.of(text_of(passage, excerpt)) == "dam");
  CHECK(excerpt.highlights[1].text.of(text_of(passage, excerpt)) == "wall");
}

TEST_CASE("a phrase across two sentences is shown with both of them") {
  const Passage passage = passage_of({"No. He saw the dam. Walls are high. No."});
  const std::vector<Excerpt> found = excerpts_of(passage, {"dam. Walls"}, kSingle);
  REQUIRE(found.size() == 1);
  CHECK(text_of(passage, found[0]) == "He saw the dam. Walls are high.");
  REQUIRE(found[0].highlights.size() == 1);
}

TEST_CASE("an excerpt has its own paragraph, lines and bytes") {
  const Passage passage = passage_of({"First of all.", "No. The dam broke. No.", "Last."});
  const Excerpt excerpt = excerpts_of(passage, {"dam"}, kSingle)[0];
  CHECK(excerpt.address.paragraph_first == 4);
  CHECK(excerpt.address.paragraph_last == 4);
  CHECK(excerpt.address.line_first == 8);
  CHECK(excerpt.address.line_last == 8);
  CHECK(excerpt.address.bytes == Span{100 + excerpt.text.begin, 100 + excerpt.text.end});
}

TEST_CASE("of a very long sentence the part around the match is shown, from word to word") {
  for (const auto& [before, after] : std::map<std::size_t, std::size_t>{
           {0, 200}, {1, 200}, {10, 200}, {15, 200}, {100, 100}, {200, 10}, {201, 1}, {202, 0}}) {
    INFO(before << " " << after);
    const Passage passage = passage_of({"No. " + long_sentence(before, after) + " No."});
    const Excerpt excerpt = excerpts_of(passage, {" dam"}, kSingle)[0];
    const std::string text = text_of(passage, excerpt);
    CHECK(text.find(" dam") != std::string::npos);
    CHECK(text.size() >= 500);
    CHECK(text.size() <= 640);
    CHECK(excerpt.cut_begin == !text.starts_with("It "));
    CHECK(excerpt.cut_end == !text.ends_with("."));
    CHECK((excerpt.cut_begin || excerpt.cut_end));
    if (excerpt.cut_begin) CHECK(passage.text[excerpt.text.begin - 1] == ' ');
    if (excerpt.cut_end) CHECK(passage.text[excerpt.text.end] == ' ');
    CHECK(text.front() != ' ');
    CHECK(excerpt.address.bytes.size() == text.size());
  }
}

TEST_CASE("a sentence just as long as allowed is not cut") {
  std::string sentence = "The dam";
  while (sentence.size() < 599) sentence += sentence.size() % 7 == 0 ? ' ' : 'x';
  sentence += '.';
  REQUIRE(sentence.size() == 600);
  const Passage passage = passage_of({sentence});
  const Excerpt excerpt = excerpts_of(passage, {"dam"}, kSingle)[0];
  CHECK(text_of(passage, excerpt) == sentence);
  CHECK_FALSE(excerpt.cut_end);
}

TEST_CASE("a very long sentence without a mark is cut at its end") {
  const Passage passage = passage_of({long_sentence(100, 100)});
  const Excerpt excerpt = excerpts_of(passage, {})[0];
  CHECK(excerpt.text.begin == 0);
  CHECK(excerpt.cut_end);
}

TEST_CASE("a very long sentence in a script without blanks is cut between characters") {
  std::string sentence;
  for (int i = 0; i < 400; ++i) sentence += "水";
  const std::size_t match = sentence.size();
  sentence += "坝";
  for (int i = 0; i < 400; ++i) sentence += "门";
  const Passage passage = passage_of({sentence});
  const Excerpt excerpt = excerpts_of(passage, {"坝"}, kSingle)[0];
  CHECK(excerpt.text.contains({match, match + 3}));
  CHECK(excerpt.cut_begin);
  CHECK(excerpt.cut_end);
  CHECK(excerpt.text.size() <= 600 + 2 * 83);
  CHECK(utf8::is_boundary(passage.text[excerpt.text.begin]));
  CHECK(utf8::is_boundary(passage.text[excerpt.text.end]));
}

TEST_CASE("excerpts of any passage are whole sentences unless cut, with all their marks") {
  std::mt19937 random(4);
  const auto below = [&](std::size_t bound) {
    return std::uniform_int_distribution<std::size_t>(0, bound - 1)(random);
  };
  const std::vector<std::string> words{"dam", "wall", "gate", "the", "Dr.", "é水", "x"};
  for (int round = 0; round < 400; ++round) {
    std::vector<std::string> paragraphs(1 + below(3));
    for (std::string& paragraph : paragraphs) {
      for (std::size_t i = below(6) == 0 ? 300 : below(40); i > 0; --i) {
        paragraph += words[below(words.size())] + (below(9) == 0 ? ". Then" : "") + ' ';
      }
      paragraph += "end.";
    }
    const Passage passage = passage_of(paragraphs);
    const std::vector<Highlight> found = marks(passage.text, {"dam", "é水"});
    const ExcerptOptions options{1 + below(4), below(2) * 90, 100 + below(500)};
    const std::vector<Span> whole = sentences(passage.text);
    for (const Excerpt& excerpt : excerpts(passage, found, one, options)) {
      INFO(passage.text.substr(0, 2000) << "\n" << text_of(passage, excerpt));
      const auto is_begin = std::any_of(whole.begin(), whole.end(), [&](Span sentence) {
        return sentence.begin == excerpt.text.begin;
      });
      const auto is_end = std::any_of(whole.begin(), whole.end(), [&](Span sentence) {
        return sentence.end == excerpt.text.end;
      });
      CHECK(is_begin != excerpt.cut_begin);
      CHECK(is_end != excerpt.cut_end);
      const auto inside = std::count_if(found.begin(), found.end(), [&](const Highlight& mark) {
        return excerpt.text.contains(mark.text);
      });
      CHECK(static_cast<std::size_t>(inside) == excerpt.highlights.size());
      CHECK((inside > 0) == !excerpt.highlights.empty());
      if (!found.empty()) CHECK(inside > 0);
    }
  }
}
