// SPDX-License-Identifier: GPL-2.0-or-later
// JSON lines: one object a line, one object an article. Keys by a table, in order of preference.
#include <nlohmann/json.hpp>

#include <array>
#include <cctype>
#include <map>
#include <optional>

#include "common/text/charset.h"
#include "common/text/utf8.h"
#include "indexer/article/layout.h"
#include "indexer/formats/format.h"

namespace dateline {
namespace {

using Json = nlohmann::json;

// Keys are compared in lower case with `-` as `_`; the first that has a value wins.
constexpr auto kId = std::to_array<std::string_view>({"id", "_id", "docno", "uuid"});
constexpr auto kTitle =
    std::to_array<std::string_view>({"title", "headline", "title_page", "name"});
constexpr auto kText =
    std::to_array<std::string_view>({"text", "maintext", "articlebody", "body", "content",
                                     "bodytext", "plaintext", "article", "full_text"});
constexpr auto kUrl =
    std::to_array<std::string_view>({"url", "link", "article_url", "canonical_link", "sourceurl"});
constexpr auto kDate = std::to_array<std::string_view>(
    {"date", "published", "publish_date", "date_publish", "publishedat", "published_at",
     "publishing_date", "datepublished", "pubdate"});
constexpr auto kOutlet = std::to_array<std::string_view>(
    {"outlet", "source", "source_domain", "domain", "hostname", "site", "sitename",
     "source_hostname", "media_name", "publication", "publisher"});
constexpr auto kByline =
    std::to_array<std::string_view>({"author", "authors", "bylines", "byline", "creator"});
constexpr auto kLanguage =
    std::to_array<std::string_view>({"language", "lang", "inlanguage", "meta_lang"});

std::string normal_key(std::string_view key) {
  std::string out;
  for (const char c : key) {
    out.push_back(c == '-' ? '_' : static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
  }
  return out;
}

bool is_missing(std::string_view text) {
  return text.empty() || text == "None" || text == "null" || text == "nan";
}

// A value as text: a string, a number, the `name` of an object, the parts of a list. Nothing that
// says anything is nested deeper than a few levels.
std::string as_text(const Json& value, int levels = 8) {
  if (levels == 0) return {};
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number()) return value.dump();
  if (value.is_object() && value.contains("name")) return as_text(value["name"], levels - 1);
  std::string joined;
  if (value.is_array()) {
    for (const Json& part : value) {
      const std::string text = as_text(part, levels - 1);
      if (is_missing(text)) continue;
      if (!joined.empty()) joined += ", ";
      joined += text;
    }
  }
  return joined;
}

template <std::size_t N>
std::string first_of(const std::map<std::string, std::string>& fields,
                     const std::array<std::string_view, N>& keys) {
  for (const std::string_view key : keys) {
    const auto found = fields.find(std::string(key));
    if (found != fields.end() && !is_missing(found->second)) return found->second;
  }
  return {};
}

// A field's text as one line without control characters.
std::string one_line(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!space) {
      out.push_back(c);
    } else if (!out.empty() && out.back() != ' ') {
      out.push_back(' ');
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

bool is_url(std::string_view text) { return text.find("://") != std::string_view::npos; }

std::map<std::string, std::string> fields_of(const Json& object) {
  std::map<std::string, std::string> fields;
  for (const auto& [key, value] : object.items()) fields.emplace(normal_key(key), as_text(value));
  return fields;
}

Article article_of(const Json& object, Record record, const std::string& path) {
  const std::map<std::string, std::string> fields = fields_of(object);
  Article article;
  article.path = path;
  record.id = first_of(fields, kId);
  article.record = std::move(record);
  Metadata& metadata = article.metadata;
  metadata.title = one_line(first_of(fields, kTitle));
  metadata.outlet = one_line(first_of(fields, kOutlet));
  metadata.url = one_line(first_of(fields, kUrl));
  if (is_url(metadata.outlet)) {  // some tools keep the address under `source`
    if (metadata.url.empty()) metadata.url = metadata.outlet;
    metadata.outlet.clear();
  }
  metadata.byline = one_line(first_of(fields, kByline));
  metadata.language = one_line(first_of(fields, kLanguage));
  metadata.date = parse_iso_date(first_of(fields, kDate));
  if (metadata.date) metadata.date_source = DateSource::field;
  // The field's text is the source that addresses count in, so that it is decoded as it stands.
  article.paragraphs = paragraphs_of(decode_text(first_of(fields, kText)));
  return article;
}

// Reads line after line. Records that name the same parent, one after the other, are one article.
class Reader {
 public:
  Reader(const std::string& path, const ArticleSink& sink) : path_(path), sink_(sink) {}

  void line(std::string_view line, Record record) {
    const std::uint64_t number = record.number;
    DecodedText decoded;
    if (utf8::valid_prefix(line) < line.size()) {
      decoded = decode_text(line, "utf-8");
      warn_of_repairs(decoded, path_, number, sink_);
      line = decoded.text;
    }
    const Json object = Json::parse(line, nullptr, false);
    if (object.is_discarded()) {
      return reject(number, "is not a whole JSON object",
                    "the line may be cut off; compare it with the one before");
    }
    if (!object.is_object()) {
      return reject(number, "is not a JSON object", "each line must hold one {…}");
    }
    Article article = article_of(object, std::move(record), path_);
    if (article.paragraphs.empty() && article.metadata.title.empty()) {
      return reject(number, "has neither text nor title",
                    "its text must stand under a key such as \"text\" or \"articleBody\"");
    }
    const auto parent = object.find("parent");
    deliver(std::move(article), parent == object.end() ? std::string() : as_text(*parent));
  }

  void end() {
    if (pending_) sink_.article(std::move(*pending_));
    pending_.reset();
  }

 private:
  void reject(std::uint64_t number, std::string reason, std::string hint) {
    sink_.rejection({path_, number, std::move(reason), std::move(hint)});
  }

  void deliver(Article&& article, const std::string& parent) {
    if (is_missing(parent)) {
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
  std::optional<Article> pending_;  // with its parent as its record's id
};

}  // namespace

void read_jsonl(ByteStream& in, const std::string& path, const ArticleSink& sink) {
  StreamReader lines(in);
  if (lines.peek(3).starts_with("\xEF\xBB\xBF")) lines.skip(3);
  std::uint64_t number = 0;
  bool any = false;
  Reader reader(path, sink);
  std::uint64_t begin = lines.offset();
  for (std::string_view line; lines.line(line); begin = lines.offset()) {
    ++number;
    while (line.ends_with('\n') || line.ends_with('\r')) line.remove_suffix(1);
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    any = true;
    reader.line(line, Record{number, {}, {begin, begin + line.size()}});
  }
  reader.end();
  if (!any) sink.rejection({path, 0, "no records in it", ""});
}

std::string jsonl_charset(std::string_view /*bytes*/) { return "utf-8"; }

std::string jsonl_record_text(std::string_view record, std::string_view charset) {
  const bool well_formed = utf8::valid_prefix(record) == record.size();
  const std::string repaired =
      well_formed ? std::string() : decode_part(record, std::string(charset)).text;
  const Json object = Json::parse(well_formed ? record : repaired, nullptr, false);
  return object.is_object() ? first_of(fields_of(object), kText) : std::string();
}

std::string cited_in_record(std::string_view source, Span cited, std::string_view /*charset*/) {
  return cited.end <= source.size() ? decode_text(cited.of(source)).text : std::string();
}

}  // namespace dateline
