// SPDX-License-Identifier: GPL-2.0-or-later
// A passage: what is indexed, ranked and cited. One paragraph, short neighbours, or a piece of one.
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

/// A paragraph, or a piece of one, within a passage's text.
struct PassagePart {
  Span text;
  std::uint32_t paragraph = 0;
  friend bool operator==(const PassagePart&, const PassagePart&) = default;
};

/// `text` is the parts, a line end between two.
struct Passage {
  std::uint32_t sequence = 0;  ///< within the article, from 0
  Zone zone = Zone::body;
  /// Set where the lines are boilerplate only because many articles of the collection repeat them:
  /// the zone they would have in the article alone.
  std::optional<Zone> alone = {};
  std::string text;
  std::vector<PassagePart> parts;  ///< in order, never empty
  SourceMap source;                ///< text -> source, as Paragraph::source
  std::vector<TextLine> lines;
  std::vector<TextPage> pages;   ///< empty where the source has no pages
  std::optional<Record> record;  ///< set where the record is a passage of a larger article
  std::uint64_t hash = 0;        ///< 48 bits of the hash of the normalised text
  std::uint32_t repeat = 0;      ///< how many passages of the article before it have that hash
  friend bool operator==(const Passage&, const Passage&) = default;
};

/// Where a part of a passage stands in its source.
struct Address {
  std::uint32_t paragraph_first = 0;
  std::uint32_t paragraph_last = 0;
  std::uint64_t line_first = 0;
  std::uint64_t line_last = 0;
  Span bytes;
  std::uint32_t page_first = 0;  ///< 0 where the source has no pages
  std::uint32_t page_last = 0;
};

/// The address of the bytes `text` of `passage.text`.
[[nodiscard]] Address address_of(const Passage& passage, Span text);

/// `9c1e…#5d20…`, with `.n` for the n-th repeat.
[[nodiscard]] std::string passage_id(const ArticleId& article, const Passage& passage);

/// The id of an article: by its record's own id if it has one, else by title and text.
[[nodiscard]] ArticleId article_id(const Article& article);

/// 48 bits of the hash of a text in which only words and digits count, and no case.
[[nodiscard]] std::uint64_t text_hash48(std::string_view text);

}  // namespace dateline
