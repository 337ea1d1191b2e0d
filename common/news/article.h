// SPDX-License-Identifier: GPL-2.0-or-later
// An article as a format reads it: metadata and paragraphs, each with its place in the source.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/news/date.h"
#include "common/news/zone.h"
#include "common/text/source_map.h"

namespace dateline {

/// From text offset `text_begin` on, the text is on source line `line` (from 1).
struct TextLine {
  std::size_t text_begin = 0;
  std::uint64_t line = 1;
  friend bool operator==(const TextLine&, const TextLine&) = default;
};

/// From text offset `text_begin` on, the text is on page `page` (from 1) of its document.
struct TextPage {
  std::size_t text_begin = 0;
  std::uint32_t page = 1;
  friend bool operator==(const TextPage&, const TextPage&) = default;
};

/// Appends the places of the part `text` to `to`, for a text that contains this part from `begin`
/// on. The place that `text` begins in moves to its beginning.
template <typename Place>
void append_places(std::vector<Place>& to, std::size_t begin, const std::vector<Place>& places,
                   Span text) {
  const std::size_t before = to.size();
  for (Place place : places) {
    if (place.text_begin >= text.end) break;
    place.text_begin -= std::min(place.text_begin, text.begin);
    if (place.text_begin == 0) to.resize(before);
    place.text_begin += begin;
    to.push_back(place);
  }
}

/// The place of a record in a stream (JSONL, CSV, WARC...).
struct Record {
  std::uint64_t number = 0;  ///< from 1
  std::string id;            ///< the record's own id; empty if it has none
  Span bytes;                ///< the record in the (decompressed) stream
  friend bool operator==(const Record&, const Record&) = default;
};

/// A paragraph. `text` is valid UTF-8 without line ends. `source` maps it to bytes of the file, or
/// of the decoded text field if the article is a record of a stream.
struct Paragraph {
  std::string text;
  Zone zone = Zone::body;
  std::string_view rule = {};  ///< the name of the rule that gave its zone; may be empty
  SourceMap source;
  std::vector<TextLine> lines;   ///< ascending, the first at text offset 0
  std::vector<TextPage> pages;   ///< likewise; empty if the source has no pages
  std::uint32_t number = 0;      ///< within the article, from 1
  std::optional<Record> record;  ///< if the article consists of several records
};

/// What is known about an article; unknown stays empty.
struct Metadata {
  std::string title;
  std::string outlet;
  std::string via;
  std::vector<std::string> wire;
  std::string byline;
  std::string url;
  std::string language;
  std::optional<Date> date;
  DateSource date_source = DateSource::none;
  std::optional<Date> updated;  ///< when it was last changed, by its own account
  friend bool operator==(const Metadata&, const Metadata&) = default;
};

struct Article {
  std::string path;              ///< the source file, as the user named it
  std::string member;            ///< the file inside it if it is an archive; else empty
  std::optional<Record> record;  ///< set where the file is a stream of records
  Metadata metadata;
  std::vector<Paragraph> paragraphs;
};

}  // namespace dateline
