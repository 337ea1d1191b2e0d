// SPDX-License-Identifier: GPL-2.0-or-later
// A stream of JSON is walked by its brackets; only records are ever whole in memory.
#include "indexer/formats/records/json_values.h"

#include <algorithm>
#include <array>

#include "common/text/ascii.h"
#include "indexer/formats/records/json_record.h"
#include "indexer/formats/records/json_scanner.h"

namespace dateline {
namespace {

// Members of an outermost object that hold the records.
constexpr auto kLists =
    std::to_array<std::string_view>({"articles", "data", "items", "stories", "results", "posts",
                                     "documents", "docs", "entries", "records", "hits", "news"});
// An object with one of these is a record, whatever list it also has.
constexpr auto kOwnText = std::to_array<std::string_view>(
    {"text", "maintext", "articlebody", "body", "content", "bodytext", "plaintext", "full_text"});

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Looks ahead in a stream without moving in it.
class Ahead {
 public:
  explicit Ahead(StreamReader& in, std::size_t offset = 0) : in_(in), offset_(offset) {}

  [[nodiscard]] std::size_t offset() const { return offset_; }
  // The next byte that is neither blank nor comma; 0 at the end or beyond the longest record.
  char next() {
    for (;; ++offset_) {
      const std::string_view bytes = in_.peek(offset_ + 1);
      if (offset_ >= std::min(bytes.size(), kLongestRecord)) return '\0';
      const char c = bytes[offset_];
      if (!ascii::is_space(c) && c != ',') return c;
    }
  }
  void step() { ++offset_; }
  // Passes over the value that begins here, which is in `value` until the stream is touched;
  // otherwise gives what is wrong with it.
  JsonScanner::State value(std::string_view& value) {
    JsonScanner scanner;
    for (std::size_t want = offset_ + 1;;) {
      const std::string_view bytes = in_.peek(want);
      if (offset_ >= bytes.size()) return JsonScanner::State::malformed;
      const std::string_view rest = bytes.substr(offset_);
      JsonScanner::State state = scanner.scan(rest);
      const bool ended = bytes.size() < want || rest.size() > kLongestRecord;
      if (state == JsonScanner::State::more && ended) state = scanner.end();
      if (state == JsonScanner::State::more) {
        want = bytes.size() + 1;
        continue;
      }
      value = rest.substr(0, std::min(scanner.at(), rest.size()));
      if (state == JsonScanner::State::whole) offset_ += value.size();
      return state;
    }
  }

 private:
  StreamReader& in_;
  std::size_t offset_;
};

std::string key_of(std::string_view quoted) {
  return quoted.size() < 2 ? std::string() : normal_key(quoted.substr(1, quoted.size() - 2));
}

// Whether an object says something of an article.
bool is_article(std::string_view object) {
  const KeyMap keys;
  DecodedText decoded;
  const JsonRecord record = json_record(utf8_record(object, "utf-8", decoded), keys);
  return !value_of(record.values, Field::text, keys).empty() ||
         !value_of(record.values, Field::title, keys).empty();
}

// Whether the object that begins here has its records in a list.
bool holds_list(StreamReader& in, std::size_t offset = 0) {
  Ahead ahead(in, offset + 1);
  std::string_view value;
  while (ahead.next() == '"') {
    if (ahead.value(value) != JsonScanner::State::whole) return false;
    const std::string key = key_of(value);
    if (is_one_of(kOwnText, key) || ahead.next() != ':') return false;
    ahead.step();
    const char begin = ahead.next();
    if (begin == '[' && is_one_of(kLists, key)) {
      Ahead first(in, ahead.offset() + 1);
      if (first.next() == '{') {
        const bool whole = first.value(value) == JsonScanner::State::whole;
        if (!whole || is_article(value)) return true;
      }
    }
    if (ahead.value(value) != JsonScanner::State::whole) return false;
  }
  return false;
}

class ValueReader {
 public:
  ValueReader(StreamReader& in, const JsonRecords& records) : in_(in), records_(records) {}

  void read() {
    for (char c = next(); c != '\0'; c = next()) {
      if (c == '[') {
        in_.skip(1);
        elements();
      } else if (c == '{' && holds_list(in_)) {
        members();
      } else if (c == '{') {
        record();
      } else {
        refuse("is not a JSON object", "each record must be one {…}");
        skip_line();
      }
    }
  }

 private:
  void refuse(std::string reason, std::string hint = {}) {
    records_.refuse(++number_, std::move(reason), std::move(hint));
  }

  // The next byte that is neither blank nor comma, where the stream then is; 0 at the end.
  char next() {
    for (;;) {
      const std::string_view bytes = in_.peek(1);
      if (bytes.empty()) return '\0';
      std::size_t at = 0;
      while (at < bytes.size() && (ascii::is_space(bytes[at]) || bytes[at] == ',')) {
        column_ = bytes[at] == '\n' ? 0 : column_ + 1;
        ++at;
      }
      const bool found = at < bytes.size();
      const char c = found ? bytes[at] : '\0';
      in_.skip(at);
      if (found) return c == '\0' ? '\x01' : c;  // a zero byte is no end
    }
  }

  void elements() {
    for (char c = next(); c != ']'; c = next()) {
      if (c == '\0') {
        return records_.refuse(0, "ends within a list", "the file may be cut off");
      }
      if (c == '{') {
        record();
        continue;
      }
      refuse("is not a JSON object", "each record must be one {…}");
      if (!skip_value()) skip_line();
    }
    in_.skip(1);
  }

  // The members of the outermost object; those that are lists of records are read.
  void members() {
    in_.skip(1);
    std::string_view value;
    for (char c = next(); c == '"'; c = next()) {
      Ahead ahead(in_);
      if (ahead.value(value) != JsonScanner::State::whole) break;
      const std::string key = key_of(value);
      in_.skip(ahead.offset());
      if (next() != ':') break;
      in_.skip(1);
      if (next() == '[' && is_one_of(kLists, key)) {
        in_.skip(1);
        elements();
      } else if (!skip_value()) {
        break;
      }
    }
    if (next() == '}') return in_.skip(1);
    records_.refuse(0, "ends within an object", "the file may be cut off");
    skip_line();
  }

  void record() {
    Ahead ahead(in_);
    std::string_view value;
    const std::size_t column = column_;
    const std::size_t begin = in_.offset();
    switch (ahead.value(value)) {
      case JsonScanner::State::whole:
        records_.record(value, Record{++number_, {}, {begin, begin + value.size()}});
        in_.skip(ahead.offset());
        return;
      case JsonScanner::State::too_deep:
        refuse("is nested deeper than " + std::to_string(kDeepestJson) + " levels");
        if (!skip_value()) skip_line();
        return;
      case JsonScanner::State::more:
      case JsonScanner::State::malformed:
        refuse(value.size() > kLongestRecord ? "is longer than any record may be"
                                             : "is not a whole JSON object",
               "it may be cut off; compare it with the one before");
        return to_next_line_like(column);
    }
  }

  // Passes over a value by its brackets alone; false if it does not end.
  bool skip_value() {
    std::size_t depth = 0;
    bool in_string = false;
    bool escaped = false;
    bool in_word = false;
    for (std::string_view bytes = in_.peek(1); !bytes.empty(); bytes = in_.peek(1)) {
      for (std::size_t at = 0; at < bytes.size(); ++at) {
        const char c = bytes[at];
        bool ends = false;
        if (in_string) {
          in_string = escaped || c != '"';
          escaped = !escaped && c == '\\';
          ends = !in_string && depth == 0;
        } else if (depth == 0 && in_word &&
                   (ascii::is_space(c) || c == ',' || c == ']' || c == '}')) {
          in_.skip(at);
          return true;
        } else if (c == '"') {
          in_string = true;
        } else if (c == '[' || c == '{') {
          ++depth;
        } else if (c == ']' || c == '}') {
          if (depth == 0) return false;
          ends = --depth == 0;
        } else {
          in_word = depth == 0;
        }
        if (!ends) continue;
        in_.skip(at + 1);
        return true;
      }
      in_.skip(bytes.size());
    }
    return in_word;
  }

  void skip_line() {
    constexpr std::size_t kPart = std::size_t{1} << 20U;
    std::string_view line;
    while (in_.line(line, kPart) && !line.ends_with('\n')) {
    }
    column_ = 0;
  }

  // To the next line that begins with an object, or ends a list, no deeper than `column`.
  void to_next_line_like(std::size_t column) {
    for (;;) {
      skip_line();
      const std::string_view bytes = in_.peek(column + 1);
      if (bytes.empty()) return;
      std::size_t at = 0;
      while (at < bytes.size() && at < column && (bytes[at] == ' ' || bytes[at] == '\t')) ++at;
      if (at < bytes.size() && (bytes[at] == '{' || bytes[at] == ']')) return;
    }
  }

  StreamReader& in_;
  const JsonRecords& records_;
  std::uint64_t number_ = 0;
  std::size_t column_ = 0;  // of the next byte, as far as blanks say
};

}  // namespace

JsonShape json_shape(StreamReader& in) {
  Ahead ahead(in);
  const char begin = ahead.next();
  if (begin == '[') return JsonShape::values;
  if (begin != '{') return JsonShape::lines;
  if (holds_list(in, ahead.offset())) return JsonShape::values;
  std::string_view value;
  const JsonScanner::State state = ahead.value(value);
  const std::size_t line_end = value.rfind('\n');
  if (state != JsonScanner::State::whole) {  // a damaged line, or one that is nested too deep
    const bool at_line_begin = line_end != std::string_view::npos &&
                               value.find_first_not_of(" \r\n", line_end) == std::string_view::npos;
    return line_end == std::string_view::npos || at_line_begin ? JsonShape::lines
                                                               : JsonShape::values;
  }
  if (line_end != std::string_view::npos) return JsonShape::values;
  const std::string_view rest = in.peek(ahead.offset() + 1).substr(ahead.offset());
  const std::size_t text = rest.find_first_not_of(" \t\r");
  const bool line_ends = text == std::string_view::npos || rest[text] == '\n' || rest[text] == '\0';
  return line_ends ? JsonShape::lines : JsonShape::values;
}

void read_json_values(StreamReader& in, const JsonRecords& records) {
  ValueReader(in, records).read();
}

}  // namespace dateline
