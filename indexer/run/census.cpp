// SPDX-License-Identifier: GPL-2.0-or-later
// Counting articles, and the counts as text and as JSON.
#include "indexer/run/census.h"

#include <fmt/format.h>
#include <xapian.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>
#include <unordered_map>
#include <vector>

#include "common/cli/safe_json.h"
#include "common/cli/terminal.h"
#include "common/text/ascii.h"
#include "common/text/counted.h"
#include "indexer/run/source_table.h"

namespace dateline {
namespace {

std::string share(std::size_t part, std::size_t whole) {
  const double percent =
      whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
  return fmt::format("{} ({:.0f} %)", part, percent);
}

using Counts = InputFacts::Counts;

void print_counts(std::ostream& out, std::string_view name, const Counts& counts,
                  std::size_t most) {
  if (counts.empty()) return;
  std::vector<const Counts::value_type*> rows;
  for (const auto& row : counts) rows.push_back(&row);
  std::stable_sort(rows.begin(), rows.end(),
                   [](const auto* a, const auto* b) { return a->second > b->second; });
  out << name << '\n';
  for (std::size_t i = 0; i < std::min(most, rows.size()); ++i) {
    out << fmt::format("  {:>9}  {}\n", rows[i]->second, cli::printable_line(rows[i]->first));
  }
  if (rows.size() > most) out << fmt::format("  … and {} more\n", rows.size() - most);
}

void print_zones(std::ostream& out, const Census& census) {
  std::size_t words = 0;
  for (const ZoneShare& zone : census.zones) words += zone.words;
  out << "zones       passages      words\n";
  for (const ZoneRow& row : kZones) {
    const ZoneShare& zone = census.zones[static_cast<std::size_t>(row.zone)];
    if (zone.passages == 0) continue;
    out << fmt::format("  {:<11} {:>6}  {:>9} {:>4.0f} %{}\n", row.name, zone.passages, zone.words,
                       100.0 * static_cast<double>(zone.words) /
                           static_cast<double>(std::max<std::size_t>(words, 1)),
                       row.searched_by_default ? "" : "   not searched unless asked");
  }
}

}  // namespace

void Census::add(const StoredArticle& article, const ZoneShares& shares) {
  const Metadata& metadata = article.metadata;
  ++articles;
  bool text = false;
  for (std::size_t i = 0; i < zones.size(); ++i) {
    zones[i].passages += shares[i].passages;
    zones[i].words += shares[i].words;
    text = text || (kZones[i].zone != Zone::title && shares[i].passages > 0);
  }
  if (!text) ++without_text;
  if (metadata.title.empty()) ++without_title;
  if (metadata.byline.empty()) ++without_byline;
  if (metadata.url.empty()) ++without_url;
  if (metadata.outlet.empty()) {
    ++without_outlet;
  } else {
    ++outlets[metadata.outlet];
  }
  if (!metadata.language.empty()) ++languages[metadata.language];
  if (!metadata.date) {
    ++without_date;
    return;
  }
  ++date_sources[std::string(date_source_name(metadata.date_source))];
  first_date = std::min(first_date.value_or(*metadata.date), *metadata.date);
  last_date = std::max(last_date.value_or(*metadata.date), *metadata.date);
}

Census census_of(const IndexReader& index) {
  std::unordered_map<std::uint64_t, ZoneShares> shares;  // by the low bits of the article's id
  for (const auto& segment : index.segments()) {
    const Xapian::Database& passages = segment->passages();
    for (auto it = passages.postlist_begin(""); it != passages.postlist_end(""); ++it) {
      const StoredPassage stored = segment->passage_in(passages.get_document(*it));
      const auto number = static_cast<std::size_t>(stored.passage.zone);
      ZoneShare& zone = shares[low64(stored.article)][number];
      ++zone.passages;
      zone.words += ascii::words(stored.passage.text);
    }
  }
  Census census;
  index.for_each_article(
      [&](const StoredArticle& article) { census.add(article, shares[low64(article.id)]); });
  const SourceTable table = read_source_table(index.location().folder, index.manifest());
  for (const auto& [path, state] : table.sources) census.inputs += state.facts;
  return census;
}

void print_census(std::ostream& out, const Census& census, std::size_t most) {
  const auto lacking = [&](std::string_view what, std::size_t count) {
    if (count > 0) out << fmt::format("  {:<15} {}\n", what, share(count, census.articles));
  };
  out << counted(census.articles, "article") << '\n';
  lacking("without text", census.without_text);
  lacking("without title", census.without_title);
  lacking("without date", census.without_date);
  lacking("without outlet", census.without_outlet);
  lacking("without byline", census.without_byline);
  lacking("without url", census.without_url);
  if (census.first_date) {
    out << fmt::format("dates from {} to {}\n", iso_date(*census.first_date),
                       iso_date(*census.last_date));
  }
  print_counts(out, "dates known from", census.date_sources, most);
  print_counts(out, "outlets", census.outlets, most);
  print_counts(out, "languages", census.languages, most);
  print_counts(out, "articles by format", census.inputs.formats, most);
  print_counts(out, "fields by key", census.inputs.keys, most);
  print_counts(out, "files and records by charset", census.inputs.charsets, most);
  if (census.inputs.repaired > 0) {
    out << fmt::format("  {:>9}  of them with ill-formed bytes, replaced\n",
                       census.inputs.repaired);
  }
  print_counts(out, "records with text that is not read, by key (name it with --map text=KEY)",
               census.inputs.unread, most);
  print_counts(out, "refused", census.inputs.refusals, most);
  print_zones(out, census);
}

std::string to_json(const Census& census) {
  using Json = nlohmann::ordered_json;
  const auto date = [](const std::optional<Date>& day) {
    return day ? Json(iso_date(*day)) : Json(nullptr);
  };
  Json zones = Json::object();
  for (const ZoneRow& row : kZones) {
    const ZoneShare& zone = census.zones[static_cast<std::size_t>(row.zone)];
    zones[std::string(row.name)] = {{"passages", zone.passages}, {"words", zone.words}};
  }
  const Json json{{"articles", census.articles},
                  {"without_text", census.without_text},
                  {"without_title", census.without_title},
                  {"without_date", census.without_date},
                  {"without_outlet", census.without_outlet},
                  {"without_byline", census.without_byline},
                  {"without_url", census.without_url},
                  {"first_date", date(census.first_date)},
                  {"last_date", date(census.last_date)},
                  {"date_sources", census.date_sources},
                  {"outlets", census.outlets},
                  {"languages", census.languages},
                  {"formats", census.inputs.formats},
                  {"keys", census.inputs.keys},
                  {"charsets", census.inputs.charsets},
                  {"repaired", census.inputs.repaired},
                  {"unread", census.inputs.unread},
                  {"refusals", census.inputs.refusals},
                  {"zones", zones}};
  return cli::safe_json(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace dateline
