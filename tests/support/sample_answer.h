// SPDX-License-Identifier: GPL-2.0-or-later
// Answers made by hand, for what only shows them.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "searcher/answer/hit.h"

namespace dateline::test {

inline constexpr std::string_view kSampleText =
    "Two of the dead were night-shift dockers. The third was a firefighter, Piotr Wrona, 34, who "
    "was caught beneath a falling roof beam, Brakspear said.";

/// The place of `word` in `text`, which must hold it.
inline Span place_of(std::string_view text, std::string_view word) {
  const std::size_t begin = text.find(word);
  return {begin, begin + word.size()};
}

inline Highlight highlight(std::string_view text, std::string_view word, Via via = Via::exact) {
  return {place_of(text, word), std::string(word), via};
}

/// A hit in the body of a text file; its one excerpt is its second sentence.
inline Hit sample_hit() {
  Hit hit;
  hit.rank = 1;
  hit.score = 7.41324999;
  hit.article.id = hash128("a");
  hit.article.metadata.title = "Three dead as fire tears through warehouse";
  hit.article.metadata.outlet = "Meridian Wire";
  hit.article.metadata.date = Date{2019, 3, 6};
  hit.article.metadata.date_source = DateSource::field;
  hit.article.sources = {{"port-esker/fire.txt", {}}};
  hit.passage.text = kSampleText;
  hit.passage.hash = 0x5d20'0000'0001;
  hit.passage.parts = {{{0, kSampleText.size()}, 4}};
  hit.address = {4, 4, 7, 8, {512, 512 + kSampleText.size()}};
  hit.highlights = {highlight(kSampleText, "dockers", Via::stem), highlight(kSampleText, "beam")};
  const Span sentence{42, kSampleText.size()};
  const std::string_view text = sentence.of(kSampleText);
  Excerpt excerpt;
  excerpt.text = sentence;
  excerpt.highlights = {highlight(text, "beam")};
  excerpt.address = {4, 4, 8, 8, {554, 512 + kSampleText.size()}};
  hit.excerpts = {excerpt};
  return hit;
}

inline SearchAnswer sample_answer(std::vector<Hit> hits = {sample_hit()}) {
  SearchAnswer answer;
  answer.query = "dockers beam";
  answer.passages = 12;
  answer.articles = 5;
  answer.outlets = 1;
  answer.milliseconds = 1.94321;
  answer.hits = std::move(hits);
  return answer;
}

/// A hit by its title alone.
inline Hit title_hit() {
  Hit hit = sample_hit();
  hit.matched = Matched::title;
  hit.highlights.clear();
  hit.excerpts.front().highlights.clear();
  hit.title_highlights = {highlight(hit.article.metadata.title, "warehouse")};
  return hit;
}

/// A hit that tells what its score is made of.
inline Hit explained_hit() {
  Hit hit = sample_hit();
  hit.score = 12.5;
  hit.explanation = {{{"passage", "docker", 2.25, 1, 0, 2.5},
                      {"article", "beam", 3.3, 12, 1, 7.0 + 1.0 / 3},
                      {"lead", {}, 3, 0, 0, 2.0 + 2.0 / 3}}};
  return hit;
}

/// A hit in the third record of a stream.
inline Hit record_hit() {
  Hit hit = sample_hit();
  hit.article.sources = {{"feeds/export.jsonl", Record{3, "nr-00391", {12040, 16522}}}};
  return hit;
}

}  // namespace dateline::test
