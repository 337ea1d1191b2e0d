// SPDX-License-Identifier: GPL-2.0-or-later
// The formats: lines, tsv, jsonl, csv and TREC topics; repeated ids.
#include "searcher/batch/topics.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <istream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>

#include "common/text/charset_mark.h"
#include "common/text/counted.h"
#include "searcher/batch/topic_options.h"

namespace dateline {
namespace {

using Json = nlohmann::json;

bool blank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

// Longer lines, and rows of csv, are errors and are not kept in memory.
constexpr std::size_t kMostLineBytes = std::size_t{1} << 20U;
constexpr std::string_view kTooLong = "the line is longer than 1 MiB";

// The next line without its end, or its beginning if it is too long; false at the end.
bool read_line(std::istream& in, std::string& line) {
  line.clear();
  bool any = false;
  for (int c = in.get(); c != std::istream::traits_type::eof(); c = in.get()) {
    any = true;
    if (c == '\n') break;
    if (line.size() <= kMostLineBytes) line += static_cast<char>(c);
  }
  return any;
}

std::string fields(std::size_t count) { return counted(count, "field"); }

std::string text_of(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  return value.is_number() ? value.dump() : std::string();
}

class LineReader : public TopicReader {
 public:
  LineReader(std::istream& in, const SearchRequest& defaults) : in_(in), defaults_(defaults) {}

 protected:
  // The next line that is neither blank nor, in formats with comments, a comment.
  bool content(std::string& line, bool comments) {
    while (read_line(in_, line)) {
      is_too_long_ = line.size() > kMostLineBytes;
      if (line.ends_with('\r')) line.pop_back();
      if (++line_ == 1 && line.starts_with(kUtf8Mark)) line.erase(0, kUtf8Mark.size());
      const bool comment = comments && (line.starts_with("# ") || line == "#");
      if (blank(line) || comment) continue;
      ++number_;
      return true;
    }
    return false;
  }
  [[nodiscard]] Topic topic() const {
    Topic topic;
    topic.request = defaults_;
    topic.request.query_id = std::to_string(number_);
    topic.line = line_;
    if (is_too_long_) topic.error = kTooLong;
    return topic;
  }
  std::istream& in() { return in_; }

 private:
  std::istream& in_;
  SearchRequest defaults_;
  std::size_t number_ = 0;
  std::size_t line_ = 0;
  bool is_too_long_ = false;
};

// One query a line; its id is its number.
class PlainLines final : public LineReader {
 public:
  using LineReader::LineReader;
  std::optional<Topic> next() override {
    std::string line;
    if (!content(line, true)) return std::nullopt;
    Topic found = topic();
    if (found.error.empty()) found.request.query = std::move(line);
    return found;
  }
};

// id, tab, query.
class TabLines final : public LineReader {
 public:
  using LineReader::LineReader;
  std::optional<Topic> next() override {
    std::string line;
    if (!content(line, true)) return std::nullopt;
    Topic found = topic();
    if (!found.error.empty()) return found;
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) {
      found.error = "there is no tab between an id and a query";
    } else {
      const std::string id = line.substr(0, tab);
      if (!blank(id)) found.request.query_id = id;
      found.request.query = line.substr(tab + 1);
    }
    return found;
  }
};

std::string set_json_option(SearchRequest& request, const std::string& name, const Json& value) {
  if (value.is_string()) return set_topic_option(request, name, value.get<std::string>());
  // Any other value may be nested too deeply to print.
  return set_topic_option(request, name, value.is_primitive() ? value.dump() : "a list or object");
}

// {"id", "query", options…}, one object a line.
class JsonLines final : public LineReader {
 public:
  using LineReader::LineReader;
  std::optional<Topic> next() override {
    std::string line;
    if (!content(line, false)) return std::nullopt;
    Topic found = topic();
    if (!found.error.empty()) return found;
    const Json object = Json::parse(line, nullptr, false);
    if (!object.is_object()) {
      found.error = "this is not a JSON object";
      return found;
    }
    if (object.contains("id") && !text_of(object["id"]).empty()) {
      found.request.query_id = text_of(object["id"]);
    }
    if (!object.contains("query") || !object["query"].is_string()) {
      found.error = "it has no \"query\"";
    }
    for (const auto& [key, value] : object.items()) {
      if (key == "query") {
        found.request.query = text_of(value);
      } else if (key != "id" && found.error.empty()) {
        found.error = set_json_option(found.request, key, value);
      }
    }
    return found;
  }
};

// RFC 4180 with a header row; columns as the keys of JSON lines.
class CsvRows final : public LineReader {
 public:
  using LineReader::LineReader;
  std::optional<Topic> next() override {
    if (header_.empty() && !row(header_)) return std::nullopt;
    std::vector<std::string> row_fields;
    do {
      if (!row(row_fields)) return std::nullopt;
    } while (row_fields.size() == 1 && blank(row_fields[0]));
    Topic found = topic();
    found.request.query_id = std::to_string(++rows_);
    found.line = begin_;
    if (row_fields.size() != header_.size()) {
      found.error = "the row has " + fields(row_fields.size()) + ", the header " +
                    std::to_string(header_.size());
    }
    if (is_too_long_) found.error = kTooLong;
    if (open_quote_) found.error = "a quotation mark is never closed";
    if (!found.error.empty()) return found;
    bool any_query = false;
    for (std::size_t i = 0; i < row_fields.size(); ++i) {
      if (header_[i] == "query") {
        found.request.query = row_fields[i];
        any_query = true;
      } else if (header_[i] == "id") {
        if (!row_fields[i].empty()) found.request.query_id = row_fields[i];
      } else if (!row_fields[i].empty() && found.error.empty()) {
        found.error = set_topic_option(found.request, header_[i], row_fields[i]);
      }
    }
    if (!any_query) found.error = "the header has no column \"query\"";
    return found;
  }

 private:
  bool row(std::vector<std::string>& into) {
    into.assign(1, "");
    bool quoted = false;
    bool any = false;
    begin_ = line_;
    std::size_t bytes = 0;
    for (int c = in().get(); c != std::istream::traits_type::eof(); c = in().get()) {
      any = true;
      const char byte = static_cast<char>(c);
      if (byte == '\n') ++line_;
      if (++bytes > kMostLineBytes) {  // skipped; only quotation marks say where the row ends
        if (byte == '"') quoted = !quoted;
        if (byte == '\n' && !quoted) break;
        continue;
      }
      if (quoted) {
        if (byte != '"') {
          into.back() += byte;
        } else if (in().peek() == '"') {
          into.back() += static_cast<char>(in().get());
        } else {
          quoted = false;
        }
      } else if (byte == '"' && into.back().empty()) {
        quoted = true;
      } else if (byte == ',') {
        into.emplace_back();
      } else if (byte == '\n') {
        break;
      } else if (byte != '\r' || in().peek() != '\n') {
        into.back() += byte;
      }
      if (begin_ == 1 && into.size() == 1 && into[0] == kUtf8Mark) into[0].clear();
    }
    open_quote_ = quoted;
    is_too_long_ = bytes > kMostLineBytes;
    return any;
  }

  std::vector<std::string> header_;
  std::size_t rows_ = 0;
  std::size_t line_ = 1;
  std::size_t begin_ = 1;  // line where the row begins
  bool open_quote_ = false;
  bool is_too_long_ = false;
};

// <top> <num> Number: 301 <title> words … </top>: the title is the query.
class TrecTopics final : public TopicReader {
 public:
  TrecTopics(std::istream& in, const SearchRequest& defaults)
      : text_(std::istreambuf_iterator<char>(in), {}), defaults_(defaults) {}

  std::optional<Topic> next() override {
    const std::size_t begin = text_.find("<top>", at_);
    if (begin == std::string::npos) return std::nullopt;
    const std::size_t end = std::min(text_.find("</top>", begin), text_.size());
    const std::string_view top = std::string_view(text_).substr(begin, end - begin);
    const std::string_view before = std::string_view(text_).substr(at_, begin - at_);
    line_ += static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    Topic found;
    found.request = defaults_;
    found.line = line_;
    line_ += static_cast<std::size_t>(std::count(top.begin(), top.end(), '\n'));
    at_ = end;
    found.request.query_id = field(top, "<num>", "Number:");
    found.request.query = field(top, "<title>", "Topic:");
    ++number_;
    if (found.request.query_id.empty()) found.request.query_id = std::to_string(number_);
    if (found.request.query.empty()) found.error = "the topic has no <title>";
    return found;
  }

 private:
  static std::string field(std::string_view top, std::string_view tag, std::string_view label) {
    std::size_t begin = top.find(tag);
    if (begin == std::string_view::npos) return {};
    begin += tag.size();
    std::string_view value = top.substr(begin, top.find('<', begin) - begin);
    const std::size_t first = value.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    value.remove_prefix(first);
    if (value.starts_with(label)) value.remove_prefix(label.size());
    std::string out;
    for (const char c : value) {
      const bool space = std::isspace(static_cast<unsigned char>(c)) != 0;
      if (!space) {
        out += c;
      } else if (!out.empty() && out.back() != ' ') {
        out += ' ';
      }
    }
    if (out.ends_with(' ')) out.pop_back();
    return out;
  }

  std::string text_;
  SearchRequest defaults_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;  // line of at_
  std::size_t number_ = 0;
};

template <typename Reader>
std::unique_ptr<TopicReader> open(std::istream& in, const SearchRequest& defaults) {
  return std::make_unique<Reader>(in, defaults);
}

constexpr auto kTab = std::to_array<std::string_view>({".tsv"});
constexpr auto kJson = std::to_array<std::string_view>({".jsonl", ".ndjson"});
constexpr auto kCsv = std::to_array<std::string_view>({".csv"});
constexpr auto kTrec = std::to_array<std::string_view>({".topics", ".trec", ".xml"});

constexpr auto kTopicFormats = std::to_array<TopicFormat>({
    {"lines", "one query per line", {}, open<PlainLines>},
    {"tsv", "id, tab, query", kTab, open<TabLines>},
    {"jsonl", "one object per line with id, query and options", kJson, open<JsonLines>},
    {"csv", "a header row with id, query and options", kCsv, open<CsvRows>},
    {"trec", "TREC topics, by their titles", kTrec, open<TrecTopics>},
});

}  // namespace

std::span<const TopicFormat> topic_formats() { return kTopicFormats; }

const TopicFormat& topic_format_of(std::string_view path) {
  for (const TopicFormat& format : kTopicFormats) {
    for (const std::string_view suffix : format.suffixes) {
      if (path.ends_with(suffix)) return format;
    }
  }
  return kTopicFormats.front();
}

struct TopicIds::State {
  bool strict;
  std::map<std::string, std::size_t, std::less<>> seen;
};

TopicIds::TopicIds(bool strict) : state_(std::make_unique<State>(State{strict, {}})) {}
TopicIds::~TopicIds() = default;

void TopicIds::check(Topic& topic) {
  std::string& id = topic.request.query_id;
  auto& seen = state_->seen;
  std::size_t& times = seen[id];
  if (++times == 1) return;
  if (state_->strict) {
    if (topic.error.empty()) topic.error = "the id " + id + " already belongs to another query";
    return;
  }
  const auto renamed = [&] { return id + "." + std::to_string(times); };
  while (seen.contains(renamed())) ++times;
  topic.notes.push_back({"the id " + id + " was used before; this is " + renamed(), {}});
  id = renamed();
  seen[id] = 1;
}

}  // namespace dateline
