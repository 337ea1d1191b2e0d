// SPDX-License-Identifier: GPL-2.0-or-later
// Answers with whatever bytes and spans there are, for properties of what is printed.
#pragma once

#include <array>
#include <random>

#include "common/cli/layout.h"
#include "common/text/utf8.h"
#include "tests/support/sample_answer.h"

namespace dateline::test {

/// Text of words, escapes, controls, bidi marks, line ends, wide characters and broken UTF-8.
inline std::string hostile_text(std::mt19937& random, std::size_t pieces) {
  constexpr auto kPieces = std::to_array<std::string_view>({"fire",
                                                            " ",
                                                            " ",
                                                            "dockers ",
                                                            "caf\xC3\xA9",
                                                            "\n",
                                                            "\r\n",
                                                            "\t",
                                                            "\x1b[2J",
                                                            "\x1b]8;;x\x07",
                                                            "\x7f",
                                                            "\xC2\x9B"
                                                            "31m",
                                                            "\xE2\x80\xAE",
                                                            "\xE2\x81\xA6",
                                                            "\xE2\x80\xA8",
                                                            "\xE6\x96\xB0\xE7\x96\x86",
                                                            "\xF0\x9F\x94\xA5",
                                                            "\xFF",
                                                            "\xE2\x80",
                                                            "e\xCC\x81",
                                                            "\"",
                                                            "\\",
                                                            "</script>"});
  std::string text;
  std::uniform_int_distribution<std::size_t> any(0, kPieces.size() - 1);
  for (std::size_t i = 0; i < pieces; ++i) text += kPieces[any(random)];
  return text;
}

inline std::vector<Highlight> hostile_highlights(std::mt19937& random, std::size_t size) {
  std::uniform_int_distribution<std::size_t> offset(0, size + 3);
  std::vector<Highlight> highlights;
  for (int i = 0; i < 4; ++i) {
    highlights.push_back({{offset(random), offset(random)}, hostile_text(random, 2), Via::exact});
  }
  return highlights;
}

/// An answer of two hits in which everything that comes from a source or a query is hostile.
inline SearchAnswer hostile_answer(std::mt19937& random) {
  SearchAnswer answer = sample_answer({sample_hit(), record_hit()});
  for (Hit& hit : answer.hits) {
    Metadata& metadata = hit.article.metadata;
    for (std::string* text : {&metadata.title, &metadata.outlet, &metadata.via, &metadata.byline,
                              &hit.article.sources.front().path}) {
      *text = hostile_text(random, random() % 8);
    }
    metadata.wire = {hostile_text(random, 3)};
    hit.matched = random() % 2 == 0 ? Matched::text : Matched::title;
    hit.passage.text = hostile_text(random, random() % 40);
    const std::size_t size = hit.passage.text.size();
    hit.highlights = hostile_highlights(random, size);
    hit.title_highlights = hostile_highlights(random, metadata.title.size());
    hit.explanation = {{{"passage", hostile_text(random, 3), 1, 1, 0, hit.score}}};
    Excerpt& excerpt = hit.excerpts.front();
    excerpt.text = {random() % (size + 3), random() % (size + 3)};
    excerpt.cut_begin = random() % 2 == 0;
    excerpt.cut_end = random() % 2 == 0;
    excerpt.highlights = hostile_highlights(random, size);
  }
  answer.query = hostile_text(random, 5);
  answer.notes = {{hostile_text(random, 5), {}}};
  return answer;
}

/// Whether a text is not UTF-8 or holds a character that could steer a terminal.
inline bool steers(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const utf8::CodePoint read = utf8::decode(text, offset);
    if (!read.valid || cli::steers_terminal(read.value)) return true;
    offset += read.size;
  }
  return false;
}

}  // namespace dateline::test
