// SPDX-License-Identifier: GPL-2.0-or-later
// JSON: one object an article, one a line or in any other shape. Keys by the table in keys.cpp.
#include <optional>

#include "common/error.h"
#include "common/text/charset.h"
#include "indexer/formats/format.h"
#include "indexer/formats/json_record.h"
#include "indexer/formats/json_values.h"

namespace dateline {
namespace {

// Makes articles of records. Those that name the same parent, one after the other, are one.
class Reader {
 public:
  Reader(const std::string& path, const ArticleSink& sink)
      : path_(path), sink_(sink), keys_(keys_of(sink)) {}

  void record(std::string_view bytes, Record record) {
    any_ = true;
    const std::uint64_t number = record.number;
    std::string repaired;
    const std::string_view whole = utf8_record(bytes, repaired);
    if (!repaired.empty()) {
      note_decoding(decode_text(bytes, "utf-8"), path_, number, sink_);
    } else if (sink_.facts != nullptr) {
      InputFacts::count(sink_.facts->charsets, "utf-8");
    }
    JsonRecord read = json_record(whole, keys_);
    if (!read.refused.empty()) {
      return refuse(number, std::move(read.refused), std::move(read.hint));
    }
    Article article = record_article(read.values, std::move(record), path_, keys_, sink_.facts);
    if (article.paragraphs.empty() && article.metadata.title.empty()) {
      return refuse(number, "has neither text nor title",
                    "its text must stand under a key such as \"text\" or \"articleBody\", or one "
                    "that --map text=KEY names");
    }
    warn_of_cut(article, sink_);
    deliver(std::move(article), read.parent);
  }

  void refuse(std::uint64_t number, std::string reason, std::string hint) {
    any_ = true;
    sink_.rejection({path_, number, std::move(reason), std::move(hint)});
  }

  void end() {
    if (pending_) sink_.article(std::move(*pending_));
    pending_.reset();
  }

  [[nodiscard]] bool any() const { return any_; }

 private:
  void deliver(Article&& article, const std::string& parent) {
    if (parent.empty()) {
      end();
      sink_.article(std::move(article));
      return;
    }
    for (Paragraph& paragraph : article.paragraphs) paragraph.record = article.record;
    if (pending_ && pending_->record->id == parent) {
      pending_->record->bytes.end = article.record->bytes.end;
      for (Paragraph& paragraph : article.paragraphs) {
        paragraph.number = static_cast<std::uint32_t>(pending_->paragraphs.size() + 1);
        pending_->paragraphs.push_back(std::move(paragraph));
      }
      return;
    }
    end();
    pending_ = std::move(article);
    pending_->record->id = parent;
  }

  const std::string& path_;
  const ArticleSink& sink_;
  const KeyMap& keys_;
  bool any_ = false;
  std::optional<Article> pending_;  // with its parent as its record's id
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

}  // namespace

void read_json(ByteStream& in, const std::string& path, const ArticleSink& sink) {
  StreamReader stream(in);
  Reader reader(path, sink);
  try {
    const std::string_view mark = stream.peek(3);
    if (mark.starts_with("\xFF\xFE") || mark.starts_with("\xFE\xFF")) {
      return reader.refuse(0, "is in UTF-16", "convert it with iconv -f UTF-16 -t UTF-8");
    }
    if (mark.starts_with("\xEF\xBB\xBF")) stream.skip(3);
    if (json_shape(stream) == JsonShape::lines) {
      read_lines(stream, reader);
    } else {
      read_json_values(stream, {[&](std::string_view bytes, Record record) {
                                  reader.record(bytes, std::move(record));
                                },
                                [&](std::uint64_t number, std::string reason, std::string hint) {
                                  reader.refuse(number, std::move(reason), std::move(hint));
                                }});
    }
  } catch (const Error&) {  // what was read before the stream failed counts
    reader.end();
    throw;
  }
  reader.end();
  if (!reader.any()) sink.rejection({path, 0, "no records in it", ""});
}

std::string json_charset(std::string_view /*bytes*/) { return "utf-8"; }

std::string json_record_text(std::string_view record, std::string_view /*charset*/) {
  return json_record_field(record, {});
}

std::string json_record_field(std::string_view record, const RecordContext& context) {
  std::string repaired;
  const KeyMap& keys = keys_of(context.keys);
  const JsonRecord read = json_record(utf8_record(record, repaired), keys);
  return value_of(read.values, Field::text, keys);
}

std::string cited_in_record(std::string_view source, Span cited, std::string_view /*charset*/) {
  return cited.end <= source.size() ? decode_text(cited.of(source)).text : std::string();
}

}  // namespace dateline
