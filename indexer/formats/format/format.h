// SPDX-License-Identifier: GPL-2.0-or-later
// What an input format is: it turns the bytes of one file into articles, and is pure. Each format
// defines its own row:
//
//   const Format kTextFormat{.name = "text", .suffixes = kSuffixes, .read = read_text, ...};
//
// rows.h declares them, table.cpp lists them.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "common/news/article.h"
#include "common/text/span.h"
#include "indexer/formats/format/document.h"
#include "indexer/formats/format/input_facts.h"
#include "indexer/inputs/byte_stream.h"
#include "indexer/inputs/problem.h"

namespace dateline {

class KeyMap;

/// Where a format delivers what it reads, in the order of the input.
struct ArticleSink {
  std::function<void(Article&&)> article;
  std::function<void(Rejection&&)> rejection;
  std::function<void(Warning&&)> warning;
  const KeyMap* keys = nullptr;   ///< what --map adds to the keys of records; nullptr: nothing
  InputFacts* facts = nullptr;    ///< where it is counted how things were read; nullptr: nowhere
  std::string_view charset = {};  ///< what the stream was decoded to UTF-8 from; empty: it was not
};

/// What has to be known of a stream to read one record of it.
struct RecordContext {
  std::string_view head = {};     ///< the beginning of the stream, up to 64 KB
  std::string_view charset = {};  ///< as the format's `charset` says of `head`
  const KeyMap* keys = nullptr;   ///< as the sink's
};

/// The charset of a stream whose records each have their own: UTF-8 stands for it.
[[nodiscard]] std::string own_charset(std::string_view bytes);

/// One input format. Exactly one of `read`, `read_records` and `document` is set. None of the
/// functions throws on any bytes.
struct Format {
  std::string_view name;                            ///< as in reports
  std::span<const std::string_view> suffixes = {};  ///< lower case, with the dot
  /// Whether a file is plainly of this format: `head` is its beginning, without a byte order mark
  /// and white space before it. nullptr if content never tells.
  bool (*looks_like)(std::string_view head) = nullptr;
  /// The charset in which `read` or `read_records` takes input that begins with `bytes`.
  std::string (*charset)(std::string_view bytes) = own_charset;
  /// Reads `bytes`, the whole content of the file `path`.
  void (*read)(std::string_view bytes, const std::string& path, const ArticleSink& sink) = nullptr;
  /// Reads a stream of records, in the memory of one record; throws only what the stream throws.
  void (*read_records)(ByteStream& in, const std::string& path, const ArticleSink& sink) = nullptr;
  /// Extracts the document that `bytes`, the whole content of the file `name`, are. Set where they
  /// are not text; citations then count in `document_text` of the result.
  Document (*document)(std::string_view bytes, std::string_view name) = nullptr;
  /// The text that the citations of a record's passages count in, out of the record's bytes. Set if
  /// `read_records` is.
  std::string (*record_text)(std::string_view record, const RecordContext& context) = nullptr;
  /// What a citation stands for, found without the maps that reading made for it: the bytes `cited`
  /// of `source` (the file in `charset`, or a record's text), decoded, without markup; nothing if
  /// they are not there. White space may differ from the passage's.
  std::string (*cited_text)(std::string_view source, Span cited,
                            std::string_view charset) = nullptr;
};

}  // namespace dateline
