// SPDX-License-Identifier: GPL-2.0-or-later
// The formats: lines, tsv, jsonl, csv and TREC topics.
#include "searcher/batch/topics.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <istream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>

#include "searcher/ranking/recipe.h"

namespace dateline {
namespace {

using Json = nlohmann::json;

bool blank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

bool next_line(std::istream& in, std::string& line) {
  if (!std::getline(in, line)) return false;
  if (line.ends_with('\r')) line.pop_back();
  return true;
}

// What a topic may say beside its query: options of the command line, by their long names.
struct TopicOption {
  std::string_view name;
  // Stores the value; false if it is none the option takes.
  bool (*set)(SearchRequest& request, const Json& value);
};

template <std::size_t SearchRequest::*Member, std::size_t Low>
bool set_number(SearchRequest& request, const Json& value) {
  std::int64_t number = -1;
  if (value.is_number_integer()) number = value.get<std::int64_t>();
  if (value.is_string()) {
    const std::string text = value.get<std::string>();
    char* end = nullptr;
    number = std::strtoll(text.c_str(), &end, 10);
    if (text.empty() || *end != '\0') return false;
  }
  if (number < static_cast<std::int64_t>(Low) || number > 1'000'000) return false;
  request.*Member = static_cast<std::size_t>(number);
  return true;
}

bool read_switch(const Json& value, bool& target) {
  if (value.is_boolean()) {
    target = value.get<bool>();
    return true;
  }
  if (!value.is_string()) return false;
  const std::string text = value.get<std::string>();
  target = text == "true" || text == "1" || text == "yes";
  return target || text == "false" || text == "0" || text == "no" || text.empty();
}

template <bool QuerySyntax::*Member>
bool set_switch(SearchRequest& request, const Json& value) {
  return read_switch(value, request.syntax.*Member);
}

bool set_explain(SearchRequest& request, const Json& value) {
  return read_switch(value, request.explain);
}

bool set_recipe(SearchRequest& request, const Json& value) {
  const Recipe* recipe = value.is_string() ? find_recipe(value.get<std::string>()) : nullptr;
  if (recipe != nullptr) request.recipe = recipe->name;
  return recipe != nullptr;
}

constexpr auto kTopicOptions = std::to_array<TopicOption>({
    {"top", set_number<&SearchRequest::top, 1>},
    {"offset", set_number<&SearchRequest::offset, 0>},
    {"per-article", set_number<&SearchRequest::per_article, 0>},
    {"excerpts", set_number<&SearchRequest::excerpts, 1>},
    {"all", set_switch<&QuerySyntax::require_all>},
    {"plain", set_switch<&QuerySyntax::plain>},
    {"strict", set_switch<&QuerySyntax::strict>},
    {"recipe", set_recipe},
    {"explain", set_explain},
});

void set_option(Topic& topic, std::string name, const Json& value) {
  std::replace(name.begin(), name.end(), '_', '-');
  for (const TopicOption& option : kTopicOptions) {
    if (option.name != name) continue;
    if (!option.set(topic.request, value)) {
      topic.error = "\"" + name + "\" does not take " +
                    value.dump(-1, ' ', false, Json::error_handler_t::replace);
    }
    return;
  }
  topic.error = "\"" + name + "\" is nothing a query can say";
}

std::string text_of(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  return value.is_number() ? value.dump() : std::string();
}

class LineReader : public TopicReader {
 public:
  LineReader(std::istream& in, const SearchRequest& defaults) : in_(in), defaults_(defaults) {}

 protected:
  // The next line that is neither blank nor, where the format has them, a comment.
  bool content(std::string& line, bool comments) {
    while (next_line(in_, line)) {
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
    return topic;
  }
  std::istream& in() { return in_; }

 private:
  std::istream& in_;
  SearchRequest defaults_;
  std::size_t number_ = 0;
};

// One query a line; its id is its number.
class PlainLines final : public LineReader {
 public:
  using LineReader::LineReader;
  std::optional<Topic> next() override {
    std::string line;
    if (!content(line, true)) return std::nullopt;
    Topic found = topic();
    found.request.query = std::move(line);
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
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) {
      found.error = "there is no tab between an id and a query";
    } else {
      found.request.query_id = line.substr(0, tab);
      found.request.query = line.substr(tab + 1);
    }
    return found;
  }
};

// {"id", "query", options…}, one object a line.
class JsonLines final : public LineReader {
 public:
  using LineReader::LineReader;
  std::optional<Topic> next() override {
    std::string line;
    if (!content(line, false)) return std::nullopt;
    Topic found = topic();
    const Json object = Json::parse(line, nullptr, false);
    if (!object.is_object()) {
      found.error = "the line is not a JSON object";
      return found;
    }
    if (object.contains("id") && !text_of(object["id"]).empty()) {
      found.request.query_id = text_of(object["id"]);
    }
    if (!object.contains("query") || !object["query"].is_string()) {
      found.error = "there is no \"query\" in it";
    }
    for (const auto& [key, value] : object.items()) {
      if (key == "query") {
        found.request.query = text_of(value);
      } else if (key != "id" && found.error.empty()) {
        set_option(found, key, value);
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
    std::vector<std::string> fields;
    do {
      if (!row(fields)) return std::nullopt;
    } while (fields.size() == 1 && blank(fields[0]));
    Topic found = topic();
    found.request.query_id = std::to_string(++rows_);
    if (fields.size() != header_.size()) {
      found.error = "the row has " + std::to_string(fields.size()) + " fields, the header " +
                    std::to_string(header_.size());
      return found;
    }
    bool any_query = false;
    for (std::size_t i = 0; i < fields.size(); ++i) {
      if (header_[i] == "query") {
        found.request.query = fields[i];
        any_query = true;
      } else if (header_[i] == "id") {
        if (!fields[i].empty()) found.request.query_id = fields[i];
      } else if (!fields[i].empty() && found.error.empty()) {
        set_option(found, header_[i], fields[i]);
      }
    }
    if (!any_query) found.error = "the header names no column \"query\"";
    return found;
  }

 private:
  bool row(std::vector<std::string>& fields) {
    fields.assign(1, "");
    bool quoted = false;
    bool any = false;
    for (int c = in().get(); c != std::istream::traits_type::eof(); c = in().get()) {
      any = true;
      const char byte = static_cast<char>(c);
      if (quoted) {
        if (byte != '"') {
          fields.back() += byte;
        } else if (in().peek() == '"') {
          fields.back() += static_cast<char>(in().get());
        } else {
          quoted = false;
        }
      } else if (byte == '"' && fields.back().empty()) {
        quoted = true;
      } else if (byte == ',') {
        fields.emplace_back();
      } else if (byte == '\n') {
        break;
      } else if (byte != '\r' || in().peek() != '\n') {
        fields.back() += byte;
      }
    }
    if (any && header_.empty() && fields[0].starts_with("\xEF\xBB\xBF")) fields[0].erase(0, 3);
    return any;
  }

  std::vector<std::string> header_;
  std::size_t rows_ = 0;
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
    at_ = end;
    Topic found;
    found.request = defaults_;
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
    {"lines", "one query a line", {}, open<PlainLines>},
    {"tsv", "id, tab, query", kTab, open<TabLines>},
    {"jsonl", "an object a line with id, query and options", kJson, open<JsonLines>},
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
  const std::size_t times = ++state_->seen[topic.request.query_id];
  if (times == 1) return;
  if (state_->strict) {
    topic.error = "the id " + topic.request.query_id + " stands for another query already";
    return;
  }
  std::string& id = topic.request.query_id;
  const std::string renamed = id + "." + std::to_string(times);
  topic.notes.push_back({"the id " + id + " was used before; this is " + renamed, {}});
  id = renamed;
  ++state_->seen[id];
}

}  // namespace dateline
