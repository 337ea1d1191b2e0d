// SPDX-License-Identifier: GPL-2.0-or-later
// JSON: one object an article, one a line or in any other shape. Keys by the table in keys.cpp.
#include <algorithm>
#include <array>

#include "common/text/ascii.h"
#include "common/text/charset.h"
#include "common/text/charset_mark.h"
#include "indexer/formats/format/decoding.h"
#include "indexer/formats/format/format.h"
#include "indexer/formats/format/rows.h"
#include "indexer/formats/records/html_field.h"
#include "indexer/formats/records/json_feed.h"
#include "indexer/formats/records/json_record.h"
#include "indexer/formats/records/json_values.h"
#include "indexer/formats/records/record_joiner.h"
#include "indexer/formats/records/unread_text.h"

namespace dateline {
namespace {

constexpr std::size_t kHead = std::size_t{1} << 16U;

// Makes articles of records.
class Reader {
 public:
  Reader(const std::string& path, const ArticleSink& sink)
      : path_(path), sink_(sink), keys_(keys_of(sink)), joiner_(sink), unread_(sink) {}

  void record(std::string_view bytes, Record record) {
    any_ = true;
    const std::uint64_t number = record.number;
    DecodedText decoded;
    const std::string_view whole = utf8_record(bytes, charset_, decoded);
    note_decoding(decoded, path_, number, sink_);
    JsonRecord read = json_record(whole, keys_);
    if (!read.warning.empty()) sink_.warning({path_, number, read.warning});
    if (!read.refused.empty()) {
      return refuse(number, std::move(read.refused), std::move(read.hint));
    }
    const RecordFields fields(read.values, keys_);
    Article article = record_article(fields, std::move(record), path_, sink_.facts);
    complete(article.metadata);
    if (article.paragraphs.empty() && article.metadata.title.empty()) {
      return refuse(number, "has neither text nor title",
                    "its text must stand under a key such as \"text\" or \"articleBody\", or one "
                    "that --map text=KEY names");
    }
    unread_.add(read.unread, path_, number);
    warn_of_cut(article, sink_);
    const std::string_view name = fields.value(Field::article);
    joiner_.add(std::move(article), name.empty() ? read.parent : std::string(name));
  }

  void refuse(std::uint64_t number, std::string reason, std::string hint) {
    any_ = true;
    sink_.rejection({path_, number, std::move(reason), std::move(hint)});
  }

  /// What the records' feed says holds for each that does not say it.
  void set_feed(JsonFeed feed) { feed_ = std::move(feed); }

  /// Calls `records`, which reads them all, of a stream that begins in `charset`.
  void read(std::string charset, const std::function<void()>& records) {
    charset_ = std::move(charset);
    joiner_.deliver(records);
  }

  [[nodiscard]] bool any() const { return any_; }

 private:
  void complete(Metadata& metadata) const {
    if (metadata.outlet.empty()) metadata.outlet = ascii::one_line(feed_.title);
    if (metadata.language.empty()) metadata.language = feed_.language;
  }

  const std::string& path_;
  const ArticleSink& sink_;
  const KeyMap& keys_;
  JsonFeed feed_;
  bool any_ = false;
  std::string charset_;
  RecordJoiner joiner_;
  UnreadReport unread_;
};

// Numbers are those of lines.
void read_lines(StreamReader& in, Reader& reader) {
  std::uint64_t number = 0;
  std::uint64_t begin = in.offset();
  bool continued = false;  // the line is what is left of one that is too long
  for (std::string_view line; in.line(line, kLongestRecord); begin = in.offset()) {
    const bool whole = line.ends_with('\n') || line.size() < kLongestRecord;
    if (!continued) ++number;
    if (!continued && !whole) reader.refuse(number, "is longer than any record may be", "");
    const bool skipped = continued || !whole;
    continued = !whole;
    if (skipped) continue;
    while (line.ends_with('\n') || line.ends_with('\r')) line.remove_suffix(1);
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    reader.record(line, Record{number, {}, {begin, begin + line.size()}});
  }
}

void read_records(StreamReader& stream, Reader& reader) {
  if (stream.peek(kUtf8Mark.size()).starts_with(kUtf8Mark)) stream.skip(kUtf8Mark.size());
  reader.set_feed(json_feed(stream.peek(kHead).substr(0, kHead)));
  if (json_shape(stream) == JsonShape::lines) return read_lines(stream, reader);
  read_json_values(stream, {[&](std::string_view bytes, Record record) {
                              reader.record(bytes, std::move(record));
                            },
                            [&](std::uint64_t number, std::string reason, std::string hint) {
                              reader.refuse(number, std::move(reason), std::move(hint));
                            }});
}

void read_json(ByteStream& in, const std::string& path, const ArticleSink& sink) {
  StreamReader stream(in);
  Reader reader(path, sink);
  reader.read(lines_charset(stream.peek(kHead)), [&] { read_records(stream, reader); });
  if (!reader.any()) sink.rejection({path, 0, "no records in it", ""});
}

std::string json_record_text(std::string_view record, const RecordContext& context) {
  DecodedText decoded;
  const KeyMap& keys = keys_of(context.keys);
  const JsonRecord read =
      json_record(utf8_record(record, std::string(context.charset), decoded), keys);
  return value_of(read.values, Field::text, keys);
}

// Whether a text that begins so is an object with a member, or a list of such.
bool looks_like_json(std::string_view head) {
  const auto skip = [&head] {
    head.remove_prefix(std::min(head.find_first_not_of(" \t\r\n"), head.size()));
  };
  if (head.starts_with('[')) head.remove_prefix(1);
  skip();
  if (!head.starts_with('{')) return false;
  head.remove_prefix(1);
  skip();
  if (!head.starts_with('"')) return false;
  head.remove_prefix(std::min(head.find('"', 1), head.size() - 1) + 1);
  skip();
  return head.starts_with(':');
}

constexpr auto kSuffixes = std::to_array<std::string_view>({".jsonl", ".ndjson", ".json"});

}  // namespace

const Format kJsonFormat{
    .name = "json",
    .suffixes = kSuffixes,
    .looks_like = looks_like_json,
    .charset = lines_charset,
    .read_records = read_json,
    .record_text = json_record_text,
    .cited_text = cited_in_field,
};

}  // namespace dateline
