// SPDX-License-Identifier: GPL-2.0-or-later
// The table of input formats. A format turns the bytes of one file into articles; it is pure.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "common/news/article.h"
#include "common/text/charset.h"
#include "indexer/formats/documents/document.h"
#include "indexer/formats/input_facts.h"
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
  std::string_view head;         ///< what the stream begins with, 64 KB of it if there are so many
  std::string_view charset;      ///< as the format's `charset` says of `head`
  const KeyMap* keys = nullptr;  ///< as the sink's
};

/// One input format.
struct Format {
  std::string_view name;                       ///< as in reports
  std::span<const std::string_view> suffixes;  ///< lower case, with the dot
  /// Reads `bytes`, the whole content of the file `path`. Never throws on any bytes. nullptr where
  /// `read_records` or `document` does.
  void (*read)(std::string_view bytes, const std::string& path, const ArticleSink& sink);
  /// Reads a stream of records, in the memory of one record; throws nothing but what the stream
  /// does. nullptr where a file is one article.
  void (*read_records)(ByteStream& in, const std::string& path, const ArticleSink& sink);
  /// The charset that `read` takes a file of these bytes to be in.
  std::string (*charset)(std::string_view bytes);
  /// The text that the citations of a record's passages count in, out of the record's bytes;
  /// nullptr where they count in the file itself.
  std::string (*record_text)(std::string_view record, std::string_view charset);
  /// What a citation stands for, found without the maps that `read` made for it: the bytes `cited`
  /// of `source` (the file in `charset`, or a record's text), decoded, without markup; nothing if
  /// they are not there. White space may differ from the passage's.
  std::string (*cited_text)(std::string_view source, Span cited, std::string_view charset);
  /// Whether a file is plainly of this format: `head` is its beginning, without a byte order mark
  /// and white space before it. nullptr where nothing tells.
  bool (*looks_like)(std::string_view head) = nullptr;
  /// As `record_text`, and called instead of it, where the record alone does not tell its text.
  std::string (*record_field)(std::string_view record, const RecordContext& context) = nullptr;
  /// Extracts the document that `bytes`, the whole content of the file `name`, are. Set where they
  /// are not text; citations then count in `document_text` of the result. Never throws.
  Document (*document)(std::string_view bytes, std::string_view name) = nullptr;
};

/// The text that the citations of a record count in, by `record_field` or else `record_text`.
[[nodiscard]] std::string record_text(const Format& format, std::string_view record,
                                      const RecordContext& context);

/// Every format, the first being the one for text of no other format.
[[nodiscard]] std::span<const Format> formats();

/// The format whose suffix `path` has; nullptr if none.
[[nodiscard]] const Format* format_by_suffix(std::string_view path);

/// The format of a file with a known suffix, nullptr if it has none: the suffix's, unless the
/// content is plainly of another format of records (a collection named `.txt`).
[[nodiscard]] const Format* format_of(std::string_view path, std::string_view first_bytes);

/// The format a file without a known suffix is in; plain text if nothing speaks for another.
[[nodiscard]] const Format& format_by_content(std::string_view first_bytes);

/// What kind of binary data begins with `first_bytes` ("a PDF document"); empty if it may be text.
[[nodiscard]] std::string_view binary_kind(std::string_view first_bytes);

void read_text(std::string_view bytes, const std::string& path, const ArticleSink& sink);
void read_html(std::string_view bytes, const std::string& path, const ArticleSink& sink);
void read_json(ByteStream& in, const std::string& path, const ArticleSink& sink);
void read_csv(ByteStream& in, const std::string& path, const ArticleSink& sink);
void read_warc(ByteStream& in, const std::string& path, const ArticleSink& sink);
void read_sgml(ByteStream& in, const std::string& path, const ArticleSink& sink);
void read_feed(ByteStream& in, const std::string& path, const ArticleSink& sink);
void read_lexis(ByteStream& in, const std::string& path, const ArticleSink& sink);
/// A PDF document, by the program `pdftotext`; refused where that is missing or fails.
Document read_pdf(std::string_view bytes, std::string_view name);
/// Counts the charset of a file, or of the record of that number, and warns of repairs in it.
void note_decoding(const DecodedText& decoded, const std::string& path, std::uint64_t record,
                   const ArticleSink& sink);

std::string text_charset(std::string_view bytes);
std::string html_charset(std::string_view bytes);
std::string json_charset(std::string_view bytes);
std::string json_record_text(std::string_view record, std::string_view charset);
std::string json_record_field(std::string_view record, const RecordContext& context);
std::string csv_charset(std::string_view bytes);
std::string csv_record_text(std::string_view record, std::string_view charset);
std::string csv_record_field(std::string_view record, const RecordContext& context);
std::string feed_charset(std::string_view bytes);
std::string own_charset(std::string_view bytes);  // of streams whose records each have their own
std::string warc_record_text(std::string_view record, std::string_view charset);
std::string sgml_record_text(std::string_view record, std::string_view charset);
std::string feed_record_text(std::string_view record, std::string_view charset);
std::string whole_record_text(std::string_view record, std::string_view charset);
bool looks_like_html(std::string_view head);
bool looks_like_warc(std::string_view head);
bool looks_like_sgml(std::string_view head);
bool looks_like_feed(std::string_view head);
bool looks_like_lexis(std::string_view head);
bool looks_like_pdf(std::string_view head);
std::string cited_in_text(std::string_view source, Span cited, std::string_view charset);
std::string cited_in_html(std::string_view source, Span cited, std::string_view charset);
std::string cited_in_sgml(std::string_view source, Span cited, std::string_view charset);
std::string cited_in_feed(std::string_view source, Span cited, std::string_view charset);
std::string cited_in_record(std::string_view source, Span cited, std::string_view charset);

}  // namespace dateline
