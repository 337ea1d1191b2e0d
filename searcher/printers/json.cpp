// SPDX-License-Identifier: GPL-2.0-or-later
// Answers as JSON: docs/output.md documents every key, docs/output.schema.json checks them.
#include <array>
#include <charconv>
#include <cmath>
#include <ostream>

#include "searcher/answer/parts.h"
#include "searcher/answer/shown_article.h"
#include "searcher/printers/concordance.h"
#include "searcher/printers/json_writer.h"
#include "searcher/printers/printer.h"

namespace dateline {
namespace {

constexpr int kVersion = 1;
constexpr int kScoreDigits = 6;

// null for an empty text.
std::optional<std::string_view> known(std::string_view text) {
  if (text.empty()) return std::nullopt;
  return text;
}

double rounded_score(double score) {
  std::array<char, 32> digits{};
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), score,
                                          std::chars_format::general, kScoreDigits);
  double rounded = 0;
  if (error == std::errc{}) std::from_chars(digits.data(), end, rounded);
  return std::isfinite(rounded) ? rounded : 0;
}

double rounded_milliseconds(double milliseconds) { return std::round(milliseconds * 1000) / 1000; }

// An array, each element written by `write`.
template <typename List, typename Write>
void put_list(JsonWriter& json, std::string_view name, const List& list, const Write& write) {
  json.key(name);
  json.begin_array();
  for (const auto& item : list) write(item);
  json.end_array();
}

void put_texts(JsonWriter& json, std::string_view name, const std::vector<std::string>& texts) {
  put_list(json, name, texts, [&](const std::string& text) { json.value(text); });
}

void put_highlights(JsonWriter& json, std::string_view name, std::span<const Highlight> highlights,
                    std::string_view text) {
  put_list(json, name, sound_highlights(highlights, text), [&](const Highlight& highlight) {
    json.begin_object();
    json.member("start", highlight.text.begin);
    json.member("end", highlight.text.end);
    json.member("term", highlight.term);
    json.member("via", via_name(highlight.via));
    json.end_object();
  });
}

void put_date(JsonWriter& json, std::string_view name, const std::optional<Date>& date) {
  json.key(name);
  date ? json.value(iso_date(*date)) : json.null();
}

void put_article(JsonWriter& json, const StoredArticle& article) {
  const Metadata& metadata = article.metadata;
  json.key("article");
  json.begin_object();
  json.member("id", hex(article.id));
  json.member("path", path_of(article));
  put_texts(json, "paths", paths_of(article));
  json.member("title", metadata.title);
  json.member("outlet", known(metadata.outlet));
  json.member("via", known(metadata.via));
  put_texts(json, "wire", metadata.wire);
  json.member("byline", known(metadata.byline));
  json.member("url", known(metadata.url));
  json.member("language", known(metadata.language));
  put_date(json, "date", metadata.date);
  json.member("date_source", date_source_name(metadata.date_source));
  put_date(json, "updated", metadata.updated);
  json.end_object();
}

void put_record(JsonWriter& json, const Record* record) {
  json.key("record");
  if (record == nullptr) return json.null();
  json.begin_object();
  json.member("number", record->number);
  json.member("id", known(record->id));
  json.member("byte_start", record->bytes.begin);
  json.member("byte_end", record->bytes.end);
  json.end_object();
}

void put_place(JsonWriter& json, const Address& address) {
  json.member("line_start", address.line_first);
  json.member("line_end", address.line_last);
  json.member("byte_start", address.bytes.begin);
  json.member("byte_end", address.bytes.end);
  if (address.page_first == 0) return;
  json.member("page_start", address.page_first);
  json.member("page_end", address.page_last);
}

void put_excerpt(JsonWriter& json, const Hit& hit, const Excerpt& excerpt) {
  const std::string_view text = excerpt_text(hit, excerpt);
  json.begin_object();
  json.member("text", text);
  put_highlights(json, "highlights", excerpt.highlights, text);
  json.member("paragraph", excerpt.address.paragraph_first);
  put_place(json, excerpt.address);
  json.member("cut_begin", excerpt.cut_begin);
  json.member("cut_end", excerpt.cut_end);
  json.end_object();
}

void put_copy(JsonWriter& json, const Copy& copy) {
  json.begin_object();
  json.member("article_id", hex(copy.article));
  json.member("path", shown_path(copy.source));
  json.member("outlet", known(copy.outlet));
  json.member("similarity", copy.similarity);
  json.end_object();
}

void put_lead(JsonWriter& json, const Lead& lead) {
  json.key("lead");
  json.begin_object();
  json.member("text", lead.text);
  json.member("paragraph", lead.address.paragraph_first);
  put_place(json, lead.address);
  json.end_object();
}

void put_part(JsonWriter& json, const ScorePart& part) {
  const bool of_term = !part.term.empty();
  const auto count = [of_term](std::uint32_t number) {
    return of_term ? std::optional(number) : std::nullopt;
  };
  json.begin_object();
  json.member("part", part.part);
  json.member("term", known(part.term));
  json.member("weight", rounded_score(part.weight));
  json.member("text_count", count(part.text_count));
  json.member("title_count", count(part.title_count));
  json.member("score", rounded_score(part.score));
  json.end_object();
}

void put_context(JsonWriter& json, std::string_view name,
                 const std::vector<ContextParagraph>& paragraphs) {
  put_list(json, name, paragraphs, [&](const ContextParagraph& paragraph) {
    json.begin_object();
    json.member("text", paragraph.text);
    json.member("zone", zone_row(paragraph.zone).name);
    json.member("paragraph", paragraph.address.paragraph_first);
    put_place(json, paragraph.address);
    json.end_object();
  });
}

void put_concordance(JsonWriter& json, const Hit& hit) {
  put_list(json, "kwic", concordance(hit), [&](const ConcordanceLine& line) {
    json.begin_object();
    json.member("left", line.left);
    json.member("match", line.match);
    json.member("right", line.right);
    json.member("paragraph", line.address.paragraph_first);
    put_place(json, line.address);
    json.end_object();
  });
}

void put_hit(JsonWriter& json, const Hit& hit, const SearchAnswer& answer,
             const PrintOptions& options) {
  const bool by_title = hit.matched == Matched::title;
  json.begin_object();
  json.member("version", kVersion);
  json.member("query_id", known(answer.query_id));
  json.member("rank", hit.rank);
  json.member("score", rounded_score(hit.score));
  json.member("passage_id", passage_id(hit.article.id, hit.passage));
  json.member("matched", by_title ? "title" : "text");
  put_article(json, hit.article);
  put_record(json, record_of(hit));
  json.member("zone", zone_row(hit.passage.zone).name);
  json.member("paragraph_start", hit.address.paragraph_first);
  json.member("paragraph_end", hit.address.paragraph_last);
  put_place(json, hit.address);
  json.member("text", hit.passage.text);
  put_highlights(json, "highlights", hit.highlights, hit.passage.text);
  const bool is_title = hit.passage.zone == Zone::title;
  if (by_title || is_title || !hit.title_highlights.empty()) {
    put_highlights(json, "title_highlights", hit.title_highlights, hit.article.metadata.title);
  }
  put_list(json, "excerpts", hit.excerpts,
           [&](const Excerpt& excerpt) { put_excerpt(json, hit, excerpt); });
  put_list(json, "also_in", hit.also_in, [&](const Copy& copy) { put_copy(json, copy); });
  json.member("more_in_article", hit.more_in_article);
  if (hit.lead) put_lead(json, *hit.lead);
  if (hit.context) {
    put_context(json, "before", hit.context->before);
    put_context(json, "after", hit.context->after);
  }
  if (options.kwic) put_concordance(json, hit);
  if (hit.explanation) {
    put_list(json, "explain", *hit.explanation,
             [&](const ScorePart& part) { put_part(json, part); });
  }
  json.end_object();
}

void put_forms(JsonWriter& json, std::string_view name, const std::vector<WordForms>& words) {
  json.key(name);
  json.begin_object();
  for (const WordForms& word : words) {
    put_list(json, word.word, word.forms, [&](const FoundForm& found) { json.value(found.form); });
  }
  json.end_object();
}

void put_facet(JsonWriter& json, const Facet& facet) {
  json.begin_object();
  json.member("by", facet_name(facet.field));
  put_list(json, "rows", facet.rows, [&](const FacetRow& row) {
    json.begin_object();
    json.member("value", row.value);
    json.member("passages", row.passages);
    json.member("articles", row.articles);
    json.end_object();
  });
  json.end_object();
}

void put_preference(JsonWriter& json, const DatePreference& preference) {
  json.key("date_preference");
  json.begin_object();
  json.member("from", iso_date(*preference.range.first));
  json.member("to", iso_date(*preference.range.last));
  json.member("words", preference.words);
  json.end_object();
}

// The members of the summary; hits follow.
void put_summary(JsonWriter& json, const SearchAnswer& answer) {
  json.member("version", kVersion);
  json.member("query_id", known(answer.query_id));
  json.member("query", answer.query);
  json.member("passages", answer.passages);
  json.member("articles", answer.articles);
  json.member("outlets", answer.outlets);
  json.member("exact", answer.exact);
  json.member("milliseconds", rounded_milliseconds(answer.milliseconds));
  put_list(json, "corrections", answer.corrections, [&](const Correction& correction) {
    json.begin_object();
    json.member("word", correction.word);
    json.member("form", correction.form);
    json.member("passages", correction.passages);
    json.end_object();
  });
  put_forms(json, "also_matching", answer.also_matching);
  put_forms(json, "similar_names", answer.similar_names);
  json.member("did_you_mean", known(answer.did_you_mean));
  json.member("other_zones", answer.other_zones);
  json.member("undated", answer.undated);
  put_list(json, "notes", answer.notes, [&](const Note& note) { json.value(note.text); });
  if (answer.date_preference) put_preference(json, *answer.date_preference);
  json.member("error", known(answer.error));
  if (!answer.facets.empty()) {
    put_list(json, "facets", answer.facets, [&](const Facet& facet) { put_facet(json, facet); });
  }
  if (answer.chart) {
    json.key("chart");
    put_facet(json, *answer.chart);
  }
}

// A failed query has found nothing.
std::span<const Hit> hits_of(const SearchAnswer& answer) {
  return answer.error.empty() ? std::span<const Hit>(answer.hits) : std::span<const Hit>();
}

void put_shown_paragraph(JsonWriter& json, const ShownParagraph& paragraph) {
  const ZoneRow& zone = zone_row(paragraph.zone);
  json.begin_object();
  json.member("text", paragraph.text);
  json.member("zone", zone.name);
  json.member("searched", zone.searched_by_default);
  json.member("paragraph", paragraph.address.paragraph_first);
  put_place(json, paragraph.address);
  if (paragraph.record) put_record(json, &*paragraph.record);
  put_list(json, "marked", paragraph.marked, [&](const Span& mark) {
    json.begin_object();
    json.member("start", mark.begin);
    json.member("end", mark.end);
    json.end_object();
  });
  json.end_object();
}

void write_shown(std::ostream& out, const ShownArticle& shown, JsonWriter::Layout layout) {
  JsonWriter json(layout);
  json.begin_object();
  json.member("version", kVersion);
  json.member("passage_id", known(shown.passage));
  put_article(json, shown.article);
  const auto& sources = shown.article.sources;
  put_record(json, sources.empty() || !sources.front().record ? nullptr : &*sources.front().record);
  put_list(json, "paragraphs", shown.paragraphs,
           [&](const ShownParagraph& paragraph) { put_shown_paragraph(json, paragraph); });
  json.end_object();
  out << json.take() << '\n';
}

class JsonPrinter final : public Printer {
 public:
  using Printer::Printer;

  void answer(const SearchAnswer& answer) override {
    JsonWriter json(JsonWriter::Layout::indented);
    json.begin_object();
    put_summary(json, answer);
    put_list(json, "hits", hits_of(answer),
             [&](const Hit& hit) { put_hit(json, hit, answer, options()); });
    json.end_object();
    out() << json.take() << '\n';
  }
};

class JsonLinesPrinter final : public Printer {
 public:
  using Printer::Printer;

  void answer(const SearchAnswer& answer) override {
    std::string lines;
    for (const Hit& hit : hits_of(answer)) {
      JsonWriter json(JsonWriter::Layout::one_line);
      put_hit(json, hit, answer, options());
      lines += json.take() + '\n';
    }
    JsonWriter json(JsonWriter::Layout::one_line);
    json.begin_object();
    put_summary(json, answer);
    json.end_object();
    out() << lines << json.take() << '\n';
  }
};

}  // namespace

void print_article_json(std::ostream& out, const ShownArticle& article, const PrintOptions&) {
  write_shown(out, article, JsonWriter::Layout::indented);
}

void print_article_jsonl(std::ostream& out, const ShownArticle& article, const PrintOptions&) {
  write_shown(out, article, JsonWriter::Layout::one_line);
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
