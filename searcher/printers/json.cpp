// SPDX-License-Identifier: GPL-2.0-or-later
// Answers as JSON: docs/output.md tells every key, docs/output.schema.json checks them.
#include <array>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>
#include <ostream>

#include "common/cli/safe_json.h"
#include "searcher/printers/concordance.h"
#include "searcher/printers/parts.h"
#include "searcher/printers/printer.h"
#include "searcher/shown_article.h"

namespace dateline {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kVersion = 1;
constexpr int kScoreDigits = 6;

Json text_or_null(std::string_view text) { return text.empty() ? Json(nullptr) : Json(text); }

double rounded_score(double score) {
  std::array<char, 32> digits{};
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), score,
                                          std::chars_format::general, kScoreDigits);
  double rounded = 0;
  if (error == std::errc{}) std::from_chars(digits.data(), end, rounded);
  return std::isfinite(rounded) ? rounded : 0;
}

double rounded_milliseconds(double milliseconds) { return std::round(milliseconds * 1000) / 1000; }

Json highlights_json(std::span<const Highlight> highlights, std::string_view text) {
  Json list = Json::array();
  for (const Highlight& highlight : sound_highlights(highlights, text)) {
    list.push_back({{"start", highlight.text.begin},
                    {"end", highlight.text.end},
                    {"term", highlight.term},
                    {"via", via_name(highlight.via)}});
  }
  return list;
}

Json article_json(const StoredArticle& article) {
  const Metadata& metadata = article.metadata;
  Json json;
  json["id"] = hex(article.id);
  json["path"] = path_of(article);
  json["paths"] = paths_of(article);
  json["title"] = metadata.title;
  json["outlet"] = text_or_null(metadata.outlet);
  json["via"] = text_or_null(metadata.via);
  json["wire"] = metadata.wire;
  json["byline"] = text_or_null(metadata.byline);
  json["url"] = text_or_null(metadata.url);
  json["language"] = text_or_null(metadata.language);
  json["date"] = metadata.date ? Json(iso_date(*metadata.date)) : Json(nullptr);
  json["date_source"] = date_source_name(metadata.date_source);
  json["updated"] = metadata.updated ? Json(iso_date(*metadata.updated)) : Json(nullptr);
  return json;
}

Json record_json(const Record* record) {
  if (record == nullptr) return nullptr;
  return {{"number", record->number},
          {"id", text_or_null(record->id)},
          {"byte_start", record->bytes.begin},
          {"byte_end", record->bytes.end}};
}

void put_place(Json& json, const Address& address) {
  json["line_start"] = address.line_first;
  json["line_end"] = address.line_last;
  json["byte_start"] = address.bytes.begin;
  json["byte_end"] = address.bytes.end;
}

Json excerpt_json(const Hit& hit, const Excerpt& excerpt) {
  const std::string_view text = excerpt_text(hit, excerpt);
  Json json;
  json["text"] = text;
  json["highlights"] = highlights_json(excerpt.highlights, text);
  json["paragraph"] = excerpt.address.paragraph_first;
  put_place(json, excerpt.address);
  json["cut_begin"] = excerpt.cut_begin;
  json["cut_end"] = excerpt.cut_end;
  return json;
}

Json part_json(const ScorePart& part) {
  const bool of_term = !part.term.empty();
  Json json;
  json["part"] = part.part;
  json["term"] = text_or_null(part.term);
  json["weight"] = rounded_score(part.weight);
  json["text_count"] = of_term ? Json(part.text_count) : Json(nullptr);
  json["title_count"] = of_term ? Json(part.title_count) : Json(nullptr);
  json["score"] = rounded_score(part.score);
  return json;
}

Json context_json(const std::vector<ContextParagraph>& paragraphs) {
  Json list = Json::array();
  for (const ContextParagraph& paragraph : paragraphs) {
    Json json;
    json["text"] = paragraph.text;
    json["zone"] = zone_row(paragraph.zone).name;
    json["paragraph"] = paragraph.address.paragraph_first;
    put_place(json, paragraph.address);
    list.push_back(std::move(json));
  }
  return list;
}

Json concordance_json(const Hit& hit) {
  Json list = Json::array();
  for (const ConcordanceLine& line : concordance(hit)) {
    Json json;
    json["left"] = line.left;
    json["match"] = line.match;
    json["right"] = line.right;
    json["paragraph"] = line.address.paragraph_first;
    put_place(json, line.address);
    list.push_back(std::move(json));
  }
  return list;
}

Json hit_json(const Hit& hit, const SearchAnswer& answer, const PrintOptions& options) {
  const bool by_title = hit.matched == Matched::title;
  Json json;
  json["version"] = kVersion;
  json["query_id"] = text_or_null(answer.query_id);
  json["rank"] = hit.rank;
  json["score"] = rounded_score(hit.score);
  json["passage_id"] = passage_id(hit.article.id, hit.passage);
  json["matched"] = by_title ? "title" : "text";
  json["article"] = article_json(hit.article);
  json["record"] = record_json(record_of(hit));
  json["zone"] = zone_row(hit.passage.zone).name;
  json["paragraph_start"] = hit.address.paragraph_first;
  json["paragraph_end"] = hit.address.paragraph_last;
  put_place(json, hit.address);
  json["text"] = hit.passage.text;
  json["highlights"] = highlights_json(hit.highlights, hit.passage.text);
  if (by_title) {
    json["title_highlights"] = highlights_json(hit.title_highlights, hit.article.metadata.title);
  }
  json["excerpts"] = Json::array();
  for (const Excerpt& excerpt : hit.excerpts) {
    json["excerpts"].push_back(excerpt_json(hit, excerpt));
  }
  json["also_in"] = Json::array();
  json["more_in_article"] = hit.more_in_article;
  if (hit.context) {
    json["before"] = context_json(hit.context->before);
    json["after"] = context_json(hit.context->after);
  }
  if (options.kwic) json["kwic"] = concordance_json(hit);
  if (hit.explanation) {
    json["explain"] = Json::array();
    for (const ScorePart& part : *hit.explanation) json["explain"].push_back(part_json(part));
  }
  return json;
}

Json forms_json(const std::vector<WordForms>& words) {
  Json json = Json::object();
  for (const WordForms& word : words) {
    Json forms = Json::array();
    for (const FoundForm& found : word.forms) forms.push_back(found.form);
    json[word.word] = std::move(forms);
  }
  return json;
}

Json facet_json(const Facet& facet) {
  Json json;
  json["by"] = facet_name(facet.field);
  json["rows"] = Json::array();
  for (const FacetRow& row : facet.rows) {
    json["rows"].push_back({{"value", row.value ? Json(*row.value) : Json(nullptr)},
                            {"passages", row.passages},
                            {"articles", row.articles}});
  }
  return json;
}

Json summary_json(const SearchAnswer& answer) {
  Json json;
  json["version"] = kVersion;
  json["query_id"] = text_or_null(answer.query_id);
  json["query"] = answer.query;
  json["passages"] = answer.passages;
  json["articles"] = answer.articles;
  json["outlets"] = answer.outlets;
  json["exact"] = answer.exact;
  json["milliseconds"] = rounded_milliseconds(answer.milliseconds);
  json["also_matching"] = forms_json(answer.also_matching);
  json["similar_names"] = forms_json(answer.similar_names);
  json["did_you_mean"] = text_or_null(answer.did_you_mean);
  json["other_zones"] = answer.other_zones;
  json["undated"] = answer.undated;
  json["notes"] = Json::array();
  for (const Note& note : answer.notes) json["notes"].push_back(note.text);
  json["error"] = text_or_null(answer.error);
  if (!answer.facets.empty()) {
    json["facets"] = Json::array();
    for (const Facet& facet : answer.facets) json["facets"].push_back(facet_json(facet));
  }
  if (answer.chart) json["chart"] = facet_json(*answer.chart);
  return json;
}

// A query that failed has found nothing.
std::span<const Hit> hits_of(const SearchAnswer& answer) {
  return answer.error.empty() ? std::span<const Hit>(answer.hits) : std::span<const Hit>();
}

// nlohmann escapes C0 alone; the rest of what steers a terminal is in strings too.
void write(std::ostream& out, const Json& json, int indent) {
  out << cli::safe_json(json.dump(indent, ' ', false, Json::error_handler_t::replace)) << '\n';
}

Json shown_json(const ShownArticle& shown) {
  Json json;
  json["version"] = kVersion;
  json["passage_id"] = text_or_null(shown.passage);
  json["article"] = article_json(shown.article);
  const auto& sources = shown.article.sources;
  json["record"] = sources.empty() || !sources.front().record
                       ? Json(nullptr)
                       : record_json(&*sources.front().record);
  json["paragraphs"] = Json::array();
  for (const ShownParagraph& paragraph : shown.paragraphs) {
    const ZoneRow& zone = zone_row(paragraph.zone);
    Json row;
    row["text"] = paragraph.text;
    row["zone"] = zone.name;
    row["searched"] = zone.searched_by_default;
    row["paragraph"] = paragraph.address.paragraph_first;
    put_place(row, paragraph.address);
    if (paragraph.record) row["record"] = record_json(&*paragraph.record);
    row["marked"] = Json::array();
    for (const Span& mark : paragraph.marked) {
      row["marked"].push_back({{"start", mark.begin}, {"end", mark.end}});
    }
    json["paragraphs"].push_back(std::move(row));
  }
  return json;
}

class JsonPrinter final : public Printer {
 public:
  using Printer::Printer;

  void answer(const SearchAnswer& answer) override {
    Json json = summary_json(answer);
    json["hits"] = Json::array();
    for (const Hit& hit : hits_of(answer)) json["hits"].push_back(hit_json(hit, answer, options()));
    write(out(), json, 2);
  }
};

class JsonLinesPrinter final : public Printer {
 public:
  using Printer::Printer;

  void answer(const SearchAnswer& answer) override {
    for (const Hit& hit : hits_of(answer)) write(out(), hit_json(hit, answer, options()), -1);
    write(out(), summary_json(answer), -1);
  }
};

}  // namespace

void print_article_json(std::ostream& out, const ShownArticle& article, const PrintOptions&) {
  write(out, shown_json(article), 2);
}

void print_article_jsonl(std::ostream& out, const ShownArticle& article, const PrintOptions&) {
  write(out, shown_json(article), -1);
}

std::unique_ptr<Printer> make_json_printer(std::ostream& out, std::ostream& notes,
                                           const PrintOptions& options) {
  return std::make_unique<JsonPrinter>(out, notes, options);
}

std::unique_ptr<Printer> make_jsonl_printer(std::ostream& out, std::ostream& notes,
                                            const PrintOptions& options) {
  return std::make_unique<JsonLinesPrinter>(out, notes, options);
}

}  // namespace dateline
