// SPDX-License-Identifier: GPL-2.0-or-later
// The table of columns.
#include "searcher/printers/columns.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "searcher/answer/parts.h"
#include "searcher/printers/wording.h"
#include "searcher/trec/run.h"

namespace dateline {
namespace {

constexpr std::string_view kDefault =
    "rank,score,outlet,date,title,path,excerpt_line,excerpt,passage_id";
constexpr std::string_view kListed = "; ";  // between several values of one cell

std::string excerpt_of(const Hit& hit) {
  std::vector<std::string> texts;
  for (const Excerpt& excerpt : hit.excerpts) {
    texts.push_back((excerpt.cut_begin ? "…" : "") + std::string(excerpt_text(hit, excerpt)) +
                    (excerpt.cut_end ? "…" : ""));
  }
  return joined(texts, "\n");
}

std::string day(const std::optional<Date>& date) { return date ? iso_date(*date) : ""; }

// `number` counts from 1; 0 means none.
std::string place(std::uint64_t number) { return number == 0 ? "" : std::to_string(number); }

// `of` applied to each excerpt, one line each; to the passage if there are none.
template <typename Of>
std::string by_excerpt(const Hit& hit, const Of& of) {
  std::vector<std::string> lines;
  for (const Excerpt& excerpt : hit.excerpts) lines.push_back(of(excerpt.address));
  if (lines.empty()) lines.push_back(of(hit.address));
  return joined(lines, "\n");
}

template <std::string Metadata::*Member>
std::string metadata(const Hit& hit, const SearchAnswer&) {
  return hit.article.metadata.*Member;
}

template <auto Member>
std::string counted_place(const Hit& hit, const SearchAnswer&) {
  return place(hit.address.*Member);
}

constexpr auto kColumns = std::to_array<Column>({
    {"query_id", [](const Hit&, const SearchAnswer& answer) { return answer.query_id; }},
    {"query", [](const Hit&, const SearchAnswer& answer) { return answer.query; }},
    {"rank", [](const Hit& hit, const SearchAnswer&) { return std::to_string(hit.rank); }},
    {"score", [](const Hit& hit, const SearchAnswer&) { return run_score(hit.score); }},
    {"passage_id",
     [](const Hit& hit, const SearchAnswer&) { return passage_id(hit.article.id, hit.passage); }},
    {"matched",
     [](const Hit& hit, const SearchAnswer&) {
       return std::string(hit.matched == Matched::title ? "title" : "text");
     }},
    {"article_id", [](const Hit& hit, const SearchAnswer&) { return hex(hit.article.id); }},
    {"path", [](const Hit& hit, const SearchAnswer&) { return path_of(hit.article); }},
    {"paths",
     [](const Hit& hit, const SearchAnswer&) { return joined(paths_of(hit.article), kListed); }},
    {"title", metadata<&Metadata::title>},
    {"outlet", metadata<&Metadata::outlet>},
    {"via", metadata<&Metadata::via>},
    {"wire", [](const Hit& hit,
                const SearchAnswer&) { return joined(hit.article.metadata.wire, kListed); }},
    {"byline", metadata<&Metadata::byline>},
    {"url", metadata<&Metadata::url>},
    {"language", metadata<&Metadata::language>},
    {"date", [](const Hit& hit, const SearchAnswer&) { return day(hit.article.metadata.date); }},
    {"date_source",
     [](const Hit& hit, const SearchAnswer&) {
       return std::string(date_source_name(hit.article.metadata.date_source));
     }},
    {"updated",
     [](const Hit& hit, const SearchAnswer&) { return day(hit.article.metadata.updated); }},
    {"record",
     [](const Hit& hit, const SearchAnswer&) {
       const Record* const record = record_of(hit);
       return record == nullptr ? "" : std::to_string(record->number);
     }},
    {"record_id",
     [](const Hit& hit, const SearchAnswer&) {
       const Record* const record = record_of(hit);
       return record == nullptr ? "" : record->id;
     }},
    {"zone", [](const Hit& hit,
                const SearchAnswer&) { return std::string(zone_row(hit.passage.zone).name); }},
    {"paragraph_start", counted_place<&Address::paragraph_first>},
    {"paragraph_end", counted_place<&Address::paragraph_last>},
    {"page_start", counted_place<&Address::page_first>},
    {"page_end", counted_place<&Address::page_last>},
    {"line_start", counted_place<&Address::line_first>},
    {"line_end", counted_place<&Address::line_last>},
    {"byte_start",
     [](const Hit& hit, const SearchAnswer&) { return std::to_string(hit.address.bytes.begin); }},
    {"byte_end",
     [](const Hit& hit, const SearchAnswer&) { return std::to_string(hit.address.bytes.end); }},
    {"text", [](const Hit& hit, const SearchAnswer&) { return hit.passage.text; }},
    {"excerpt", [](const Hit& hit, const SearchAnswer&) { return excerpt_of(hit); }},
    {"excerpt_line",
     [](const Hit& hit, const SearchAnswer&) {
       return by_excerpt(hit, [](const Address& at) { return place(at.line_first); });
     }},
    {"citation",
     [](const Hit& hit, const SearchAnswer&) {
       return by_excerpt(hit, [&](const Address& at) { return file_and_line(hit, at); });
     }},
    {"also_in",
     [](const Hit& hit, const SearchAnswer&) {
       std::vector<std::string> paths;
       for (const Copy& copy : hit.also_in) paths.push_back(shown_path(copy.source));
       return joined(paths, kListed);
     }},
    {"more_in_article",
     [](const Hit& hit, const SearchAnswer&) { return std::to_string(hit.more_in_article); }},
});

const Column* find_column(std::string_view name) {
  const auto* const found = std::find_if(kColumns.begin(), kColumns.end(),
                                         [name](const Column& c) { return c.name == name; });
  return found == kColumns.end() ? nullptr : found;
}

}  // namespace

std::span<const Column> columns() { return kColumns; }

std::optional<std::vector<const Column*>> parse_columns(std::string_view list) {
  std::vector<const Column*> chosen;
  for (std::size_t begin = 0; begin <= list.size();) {
    const std::size_t end = std::min(list.find(',', begin), list.size());
    const Column* const column = find_column(list.substr(begin, end - begin));
    if (column == nullptr) return std::nullopt;
    chosen.push_back(column);
    begin = end + 1;
  }
  return chosen;
}

std::vector<const Column*> default_columns(bool batch) {
  std::vector<const Column*> chosen = *parse_columns(kDefault);
  if (batch) chosen.insert(chosen.begin(), find_column("query_id"));
  return chosen;
}

std::string column_names() {
  std::string names;
  for (const Column& column : kColumns) {
    names.append(names.empty() ? "" : ",").append(column.name);
  }
  return names;
}

}  // namespace dateline
