// SPDX-License-Identifier: GPL-2.0-or-later
// The table of keys. docs/formats.md says which tools they come from.
#include "indexer/formats/records/keys.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "common/news/moment.h"
#include "common/text/ascii.h"
#include "common/text/charset.h"
#include "indexer/article/layout.h"
#include "indexer/article/publication.h"
#include "indexer/formats/records/html_field.h"

namespace dateline {
namespace {

using Keys = std::span<const std::string_view>;

constexpr auto kTitle = std::to_array<std::string_view>(
    {"title", "headline", "title_page", "webtitle", "name", "headline.main", "og_title"});
// What is only about the article comes last: it is better than nothing.
constexpr auto kText = std::to_array<std::string_view>({"text",
                                                        "maintext",
                                                        "articlebody",
                                                        "article_body",
                                                        "body",
                                                        "content",
                                                        "bodytext",
                                                        "body_text",
                                                        "plaintext",
                                                        "plain_text",
                                                        "article",
                                                        "article_text",
                                                        "full_text",
                                                        "fulltext",
                                                        "raw_text",
                                                        "content_text",
                                                        "story",
                                                        "content_html",
                                                        "html_content",
                                                        "contenthtml",
                                                        "body_html",
                                                        "bodyhtml",
                                                        "article_html",
                                                        "content:encoded",
                                                        "content_encoded",
                                                        "contents",
                                                        "content_elements",
                                                        "contentelements",
                                                        "paragraphs",
                                                        "blocks",
                                                        "html",
                                                        "raw_html",
                                                        "description",
                                                        "lede",
                                                        "lead_paragraph",
                                                        "summary",
                                                        "excerpt",
                                                        "abstract",
                                                        "short_description",
                                                        "meta_description"});
constexpr auto kDate = std::to_array<std::string_view>({"date",
                                                        "published",
                                                        "publish_date",
                                                        "date_publish",
                                                        "publishedat",
                                                        "published_at",
                                                        "publishing_date",
                                                        "published_date",
                                                        "datepublished",
                                                        "date_published",
                                                        "pubdate",
                                                        "pub_date",
                                                        "publication_date",
                                                        "webpublicationdate",
                                                        "first_publish_date",
                                                        "display_date",
                                                        "seendate",
                                                        "timestamp",
                                                        "created_at",
                                                        "warc_date"});
constexpr auto kUpdated =
    std::to_array<std::string_view>({"updated", "date_modify", "datemodified", "date_modified",
                                     "modified", "updated_at", "updatedat", "last_modified"});
constexpr auto kOutlet = std::to_array<std::string_view>(
    {"outlet", "source", "source_domain", "domain", "hostname", "site", "sitename",
     "source_hostname", "media_name", "publication", "publisher", "source.name", "source_name",
     "site_name", "thread.site_full", "thread.site", "meta_site_name", "newspaper"});
constexpr auto kByline = std::to_array<std::string_view>(
    {"author", "authors", "bylines", "byline", "creator", "dc:creator", "author_name", "writer",
     "byline.original", "credits.by"});
constexpr auto kUrl = std::to_array<std::string_view>(
    {"url", "link", "article_url", "canonical_link", "canonical_url", "sourceurl", "source_url",
     "mainentityofpage", "warc_target_uri", "permalink", "thread.url", "web_url", "weburl",
     "mainentityofpage.@id"});
constexpr auto kLanguage =
    std::to_array<std::string_view>({"language", "lang", "inlanguage", "meta_lang"});
constexpr auto kId = std::to_array<std::string_view>({"id", "_id", "docno", "uuid"});
constexpr auto kArticle = std::to_array<std::string_view>(
    {"article_id", "articleid", "doc_id", "docid", "document_id", "parent_id", "parent"});

struct Row {
  Field field;
  Keys keys;
};
constexpr auto kRows = std::to_array<Row>({
    {Field::title, kTitle},
    {Field::text, kText},
    {Field::date, kDate},
    {Field::outlet, kOutlet},
    {Field::byline, kByline},
    {Field::url, kUrl},
    {Field::language, kLanguage},
    {Field::id, kId},
    {Field::updated, kUpdated},
    {Field::article, kArticle},
});
constexpr auto kNames = std::to_array<std::string_view>(
    {"title", "text", "date", "outlet", "byline", "url", "language", "id", "updated", "article"});
static_assert(kRows.size() == kFieldCount && kNames.size() == kFieldCount);

// The uses of each key of the table.
const std::vector<KeyMap::Use>& table_uses(std::string_view key) {
  using Uses = std::vector<KeyMap::Use>;
  static const auto uses = [] {
    std::unordered_map<std::string_view, Uses> all;
    for (const Row& row : kRows) {
      for (std::size_t rank = 0; rank < row.keys.size(); ++rank) {
        all[row.keys[rank]].push_back({row.field, rank});
      }
    }
    return all;
  }();
  static const Uses none;
  const auto found = uses.find(key);
  return found == uses.end() ? none : found->second;
}

bool is_url(std::string_view text) { return text.find("://") != std::string_view::npos; }

// Tables write lists as Python does: "['A. Vale', 'B. Orme']".
std::string without_list_marks(std::string text) {
  if (text.size() < 4 || !text.starts_with('[') || !text.ends_with(']')) return text;
  const char quote = text[1];
  if ((quote != '\'' && quote != '"') || text[text.size() - 2] != quote) return text;
  text = text.substr(2, text.size() - 4);
  const std::string between = std::string(1, quote) + ", " + quote;
  for (std::size_t at = text.find(between); at != std::string::npos; at = text.find(between, at)) {
    text.replace(at, between.size(), ", ");
  }
  return text;
}

void fill(std::string& known, std::string& more) {
  if (known.empty()) known = std::move(more);
}

// The field's text is the source that addresses count in, so that it is decoded as it stands. What
// a page under it says of itself comes after what the record says.
void read_text_field(std::string_view text, Article& article) {
  const DecodedText decoded = decode_text(text);
  if (!is_markup(decoded.text)) {
    article.paragraphs = paragraphs_of(decoded);
    return;
  }
  Article read = markup_article(decoded);
  article.paragraphs = std::move(read.paragraphs);
  Metadata& known = article.metadata;
  fill(known.title, read.metadata.title);
  fill(known.outlet, read.metadata.outlet);
  fill(known.byline, read.metadata.byline);
  fill(known.url, read.metadata.url);
  fill(known.language, read.metadata.language);
  if (known.date) return;
  known.date = read.metadata.date;
  known.date_source = read.metadata.date_source;
}

// What a source cut its text off with; empty if it did not.
std::string_view cut_mark(std::string_view text) {
  constexpr std::string_view kEnd = " chars]";
  text = ascii::trim(text);
  if (!text.ends_with(kEnd)) return {};
  const std::size_t begin = text.rfind("[+");
  if (begin == std::string_view::npos) return {};
  const std::string_view mark = text.substr(begin);
  const std::string_view digits = mark.substr(2, mark.size() - 2 - kEnd.size());
  const bool counts = !digits.empty() && std::all_of(digits.begin(), digits.end(), ascii::is_digit);
  return counts ? mark : std::string_view();
}

}  // namespace

Keys field_names() { return kNames; }

std::string normal_key(std::string_view key) {
  std::string out = ascii::lower(ascii::trim(key));
  std::replace_if(
      out.begin(), out.end(), [](char c) { return c == '-' || c == ' '; }, '_');
  return out;
}

bool is_missing(std::string_view value) {
  value = ascii::trim(value);
  if (value.size() > 4) return false;
  const std::string lower = ascii::lower(value);
  return lower.empty() || lower == "none" || lower == "null" || lower == "nan";
}

bool KeyMap::add(std::string_view assignment) {
  const std::size_t equals = assignment.find('=');
  if (equals == std::string_view::npos) return false;
  const auto name = std::find(kNames.begin(), kNames.end(), assignment.substr(0, equals));
  const std::string key = normal_key(assignment.substr(equals + 1));
  if (name == kNames.end() || key.empty() || key.find('\n') != std::string::npos) return false;
  added_.emplace_back(static_cast<Field>(name - kNames.begin()), key);
  added_text_.append(*name).append("=").append(key).append("\n");
  return true;
}

void KeyMap::add_all(std::string_view lines) {
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    add(lines.substr(0, end));
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
}

KeyMap record_keys(const KeyMap& keys, PassageMode passages) {
  KeyMap all = keys;
  if (passages == PassageMode::given) all.add("article=article");
  return all;
}

const KeyMap& keys_of(const KeyMap* keys) {
  static const KeyMap none;
  return keys == nullptr ? none : *keys;
}

bool KeyMap::maps(Field field, std::string_view key) const {
  return std::any_of(added_.begin(), added_.end(),
                     [&](const auto& each) { return each.first == field && each.second == key; });
}

bool KeyMap::maps(Field field) const {
  return std::any_of(added_.begin(), added_.end(),
                     [field](const auto& each) { return each.first == field; });
}

std::vector<std::string_view> KeyMap::keys(Field field) const {
  std::vector<std::string_view> keys;
  for (const auto& [mapped, key] : added_) {
    if (mapped == field) keys.emplace_back(key);
  }
  if (field == Field::article && keys.empty()) return keys;
  for (const std::string_view key : kRows[static_cast<std::size_t>(field)].keys) {
    if (field != Field::text || !maps(Field::article, key)) keys.push_back(key);
  }
  return keys;
}

void KeyMap::uses_of(std::string_view key, std::vector<Use>& uses) const {
  uses.clear();
  bool names_article = false;
  for (std::size_t i = 0; i < added_.size(); ++i) {
    if (added_[i].second != key) continue;
    uses.push_back({added_[i].first, i});
    names_article = names_article || added_[i].first == Field::article;
  }
  for (const Use& use : table_uses(key)) {
    const bool taken = use.field == Field::text && names_article;
    const bool asked = use.field != Field::article || maps(Field::article);
    if (asked && !taken) uses.push_back({use.field, added_.size() + use.rank});
  }
}

RecordFields::RecordFields(const FieldValues& values, const KeyMap& keys) : values_(values) {
  std::array<std::size_t, kFieldCount> ranks{};
  std::vector<KeyMap::Use> uses;
  for (const auto& each : values) {
    keys.uses_of(each.first, uses);
    if (uses.empty() || is_missing(each.second)) continue;
    for (const KeyMap::Use& use : uses) {
      const auto field = static_cast<std::size_t>(use.field);
      if (chosen_[field] != nullptr && ranks[field] <= use.rank) continue;
      chosen_[field] = &each;
      ranks[field] = use.rank;
    }
  }
}

std::string_view RecordFields::key(Field field) const {
  const auto* chosen = chosen_[static_cast<std::size_t>(field)];
  return chosen == nullptr ? std::string_view() : chosen->first;
}

std::string_view RecordFields::value(Field field) const {
  const auto* chosen = chosen_[static_cast<std::size_t>(field)];
  return chosen == nullptr ? std::string_view() : chosen->second;
}

std::string value_of(const FieldValues& values, Field field, const KeyMap& keys) {
  return std::string(RecordFields(values, keys).value(field));
}

Article record_article(const RecordFields& fields, Record record, const std::string& path,
                       InputFacts* facts) {
  if (facts != nullptr) {
    std::string use;
    for (std::size_t i = 0; i < kNames.size(); ++i) {
      const std::string_view key = fields.key(static_cast<Field>(i));
      if (key.empty()) continue;
      use.assign(kNames[i]).append("=").append(key);
      InputFacts::count(facts->keys, use);
    }
  }
  const auto line = [&](Field field) { return markup_line(fields.value(field)); };
  Article article;
  article.path = path;
  record.id = fields.value(Field::id);
  article.record = std::move(record);
  Metadata& metadata = article.metadata;
  metadata.title = line(Field::title);
  metadata.outlet = line(Field::outlet);
  metadata.url = line(Field::url);
  if (is_url(metadata.outlet)) {  // some tools keep the address under `source`
    if (metadata.url.empty()) metadata.url = metadata.outlet;
    metadata.outlet.clear();
    const auto site = fields.values().find("source_hostname");
    if (site != fields.values().end() && !is_missing(site->second))
      metadata.outlet = ascii::one_line(site->second);
  }
  metadata.byline = without_list_marks(line(Field::byline));
  metadata.language = line(Field::language);
  if (const auto moment = parse_moment(fields.value(Field::date))) {
    metadata.date = local_day(*moment, metadata.url);
  }
  metadata.updated = parse_date(fields.value(Field::updated));
  if (metadata.date) metadata.date_source = DateSource::field;
  read_text_field(fields.value(Field::text), article);
  return article;
}

void warn_of_cut(const Article& article, const ArticleSink& sink) {
  if (article.paragraphs.empty()) return;
  const std::string_view mark = cut_mark(article.paragraphs.back().text);
  if (mark.empty()) return;
  sink.warning({article.path, article.record ? article.record->number : 0,
                "its source cut the text off: " + std::string(mark)});
}

}  // namespace dateline
