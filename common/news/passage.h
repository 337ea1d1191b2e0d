// SPDX-License-Identifier: GPL-2.0-or-later
// A passage, the unit that is indexed, ranked and cited: one paragraph, several short ones, or a
// piece of a long one. For a short paragraph followed by a piece of another:
//
//   text   "The dam broke.\nWater reached the town by noon."
//   parts  {14 bytes of paragraph 3}, {31 bytes of paragraph 4}
//   source maps these bytes to the file, lines to its lines
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/news/article.h"
#include "common/text/hash.h"

namespace dateline {

/// Identifies an article across re-indexing; 128 bits.
using ArticleId = Hash128;

/// A paragraph, or a piece of one, in a passage's text.
struct PassagePart {
  Span text;
  std::uint32_t paragraph = 0;
  friend bool operator==(const PassagePart&, const PassagePart&) = default;
};

/// `text` is the parts, separated by line ends.
struct Passage {
  std::uint32_t sequence = 0;  ///< within the article, from 0
  Zone zone = Zone::body;
  /// Set if the lines are boilerplate only because many articles of the collection repeat them: the
  /// zone they would have otherwise.
  std::optional<Zone> alone = {};
  std::string text;
  std::vector<PassagePart> parts;  ///< in order, never empty
  SourceMap source;                ///< text -> source, as Paragraph::source
  std::vector<TextLine> lines;
  std::vector<TextPage> pages;   ///< empty if the source has no pages
  std::optional<Record> record;  ///< if the record is a passage of a larger article
  std::uint64_t hash = 0;        ///< 48 bits of the hash of the normalised text
  std::uint32_t repeat = 0;      ///< the number of earlier passages of the article with that hash
  friend bool operator==(const Passage&, const Passage&) = default;
};

/// The place of a part of a passage in its source.
struct Address {
  std::uint32_t paragraph_first = 0;
  std::uint32_t paragraph_last = 0;
  std::uint64_t line_first = 0;
  std::uint64_t line_last = 0;
  Span bytes;
  std::uint32_t page_first = 0;  ///< 0 if the source has no pages
  std::uint32_t page_last = 0;
};

/// The address of the bytes `text` of `passage.text`.
[[nodiscard]] Address address_of(const Passage& passage, Span text);

/// `9c1e…#5d20…`, with `.n` for the n-th repeat.
[[nodiscard]] std::string passage_id(const ArticleId& article, const Passage& passage);

/// The id of an article: from its record's own id if it has one, else from title and text.
[[nodiscard]] ArticleId article_id(const Article& article);

/// 48 bits of the hash of a text in which only letters and digits count, ignoring case.
[[nodiscard]] std::uint64_t text_hash48(std::string_view text);

}  // namespace dateline
