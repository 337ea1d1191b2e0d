// SPDX-License-Identifier: GPL-2.0-or-later
// F alone: what it learns from, and whom it rewards. recipe_test.cpp has its formula.
#include "searcher/ranking/feedback.h"

#include <catch2/catch.hpp>

#include "tests/support/made_passages.h"
#include "tests/support/search.h"

namespace {

using namespace dateline;
using test::IndexFixture;

/// Articles of one passage beside the title, with fillers so that no word is common.
test::Files articles() {
  test::Files files;
  for (int i = 0; i < 40; ++i) {
    files["f" + std::to_string(i) + ".txt"] =
        "About the quiet town\n\nFiller x" + std::to_string(i) + " stands here.";
  }
  files["a1.txt"] = "About the old dam\n\nThe dam held the glacier back.";
  files["a2.txt"] = "About a warm year\n\nThe glacier is melting.";
  return files;
}

/// All passages; P of those with `word` is `strength`.
std::vector<ScoredPassage> candidates(const CombinedIndex& index, CandidateReader& reader,
                                      std::string_view word, double strength) {
  std::vector<Candidate> all;
  for (DocumentNumber number = 1; number <= 2 * 42; ++number) all.push_back({number});
  std::vector<ScoredPassage> passages = reader.read_words(all);
  for (ScoredPassage& passage : passages) {
    const std::string text = index.passage(passage.number).passage.text;
    passage.length = passage.words.text.size();
    passage.passage_part = text.find(word) != std::string::npos ? strength : 0;
  }
  return passages;
}

}  // namespace

TEST_CASE("a passage is rewarded for what the best passage says beside the query") {
  const IndexFixture fixture(articles());
  const CombinedIndex index({fixture.index()});
  test::MadePassages made;
  CandidateReader reader(index, made.analyzer());
  const QueryTerms query({made.term("dam", 1)}, made.analyzer());
  std::vector<ScoredPassage> passages = candidates(index, reader, "dam held", 5);
  ScoredArticles read;
  Feedback(index, made.analyzer(), reader).score(query, read, passages);
  std::size_t rewarded = 0;
  for (const ScoredPassage& passage : passages) {
    const bool says =
        index.passage(passage.number).passage.text.find("glacier") != std::string::npos;
    CHECK((passage.feedback_part > 0) == says);
    rewarded += says ? 1 : 0;
  }
  CHECK(rewarded == 2);
}

TEST_CASE("passages without a score are no feedback documents") {
  const IndexFixture fixture(articles());
  const CombinedIndex index({fixture.index()});
  test::MadePassages made;
  CandidateReader reader(index, made.analyzer());
  std::vector<ScoredPassage> passages = candidates(index, reader, "dam", 0);
  ScoredArticles read;
  Feedback(index, made.analyzer(), reader).score({}, read, passages);
  for (const ScoredPassage& passage : passages) CHECK(passage.feedback_part == 0);
}
