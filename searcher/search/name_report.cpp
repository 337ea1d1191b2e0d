// SPDX-License-Identifier: GPL-2.0-or-later
// Counts the occurrences of spellings in the passages that contain them.
#include "searcher/search/name_report.h"

#include <fmt/format.h>
#include <xapian.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>
#include <unordered_set>

#include "common/cli/layout.h"
#include "common/error.h"
#include "common/index/document.h"
#include "common/text/counted.h"
#include "common/text/unicode.h"
#include "searcher/variants/variants.h"

namespace dateline {
namespace {

void add_article(const StoredArticle& article, Spelling& spelling) {
  const Metadata& metadata = article.metadata;
  ++spelling.articles;
  ++spelling.outlets[metadata.outlet];
  if (!metadata.date) {
    ++spelling.undated;
    return;
  }
  spelling.first = std::min(spelling.first.value_or(*metadata.date), *metadata.date);
  spelling.last = std::max(spelling.last.value_or(*metadata.date), *metadata.date);
}

void count(const CombinedIndex& index, Analyzer& analyzer, const std::string& stem,
           Spelling& spelling) {
  std::unordered_set<DocumentNumber> articles;
  std::vector<Token> tokens;
  const Xapian::Database& passages = index.passages();
  for (auto it = passages.postlist_begin(stem); it != passages.postlist_end(stem); ++it) {
    const Xapian::Document document = passages.get_document(*it);
    const StoredPassage stored = index.passage(*it, document);
    analyzer.analyze(stored.passage.text, tokens);
    const auto found = std::count_if(tokens.begin(), tokens.end(), [&](const Token& token) {
      return analyzer.form(token.form) == spelling.form;
    });
    if (found == 0) continue;
    spelling.occurrences += static_cast<std::size_t>(found);
    ++spelling.passages;
    const DocumentNumber article = index.article_number(
        *it, decode_number(document.get_value(static_cast<Xapian::valueno>(Slot::article))));
    if (!articles.insert(article).second) continue;
    try {
      add_article(index.article(article), spelling);
    } catch (const Xapian::DocNotFoundError&) {  // the index moved on between its two databases
    }
  }
}

std::vector<std::pair<std::string, std::size_t>> by_count(
    const std::map<std::string, std::size_t>& counts) {
  std::vector<std::pair<std::string, std::size_t>> rows(counts.begin(), counts.end());
  std::stable_sort(rows.begin(), rows.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  return rows;
}

std::string dates_of(const Spelling& spelling) {
  if (!spelling.first) return "dates unknown";
  std::string text = iso_date(*spelling.first);
  if (*spelling.last != *spelling.first) text += " to " + iso_date(*spelling.last);
  if (spelling.undated > 0) text += fmt::format(", {} undated", spelling.undated);
  return text;
}

// The reason why a spelling is searched, in brackets.
std::string reason_text(const Spelling& spelling) {
  if (spelling.reason.empty()) return {};
  if (spelling.shared.empty()) return fmt::format(", by {}", spelling.reason);
  return fmt::format(", by {}: {}", spelling.reason,
                     cli::printable_line(fmt::format("{}", fmt::join(spelling.shared, ", "))));
}

void print_text(std::ostream& out, const std::vector<Spelling>& spellings) {
  for (const Spelling& spelling : spellings) {
    out << fmt::format(
        "{} ({}{}): {} in {} of {}", cli::printable_line(unicode::capitalised(spelling.form)),
        spelling.kind, reason_text(spelling), counted(spelling.occurrences, "occurrence"),
        counted(spelling.passages, "passage"), counted(spelling.articles, "article"));
    out << (spelling.articles > 0 ? ", " + dates_of(spelling) : "") << '\n';
    for (const auto& [outlet, articles] : by_count(spelling.outlets)) {
      out << fmt::format("  {:>6}  {}\n", articles,
                         outlet.empty() ? "outlet unknown" : cli::printable_line(outlet));
    }
  }
}

void print_json(std::ostream& out, const std::vector<Spelling>& spellings) {
  using Json = nlohmann::ordered_json;
  const auto date = [](const std::optional<Date>& day) {
    return day ? Json(iso_date(*day)) : Json(nullptr);
  };
  Json list = Json::array();
  for (const Spelling& spelling : spellings) {
    Json outlets = Json::object();
    for (const auto& [outlet, articles] : by_count(spelling.outlets)) outlets[outlet] = articles;
    list.push_back({{"form", spelling.form},
                    {"kind", spelling.kind},
                    {"distance", spelling.distance},
                    {"reason", spelling.reason.empty() ? Json(nullptr) : Json(spelling.reason)},
                    {"shared", spelling.shared},
                    {"occurrences", spelling.occurrences},
                    {"passages", spelling.passages},
                    {"articles", spelling.articles},
                    {"undated", spelling.undated},
                    {"first_date", date(spelling.first)},
                    {"last_date", date(spelling.last)},
                    {"outlets", outlets}});
  }
  out << list.dump(-1, ' ', true, Json::error_handler_t::replace) << '\n';
}

std::string csv_field(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string quoted = "\"";
  for (const char byte : text) quoted += byte == '"' ? "\"\"" : std::string(1, byte);
  return quoted + '"';
}

// One row per outlet; a spelling that does not occur has a row without one.
void print_csv(std::ostream& out, const std::vector<Spelling>& spellings) {
  out << "form,kind,distance,occurrences,outlet,articles,first_date,last_date,reason,shared\r\n";
  for (const Spelling& spelling : spellings) {
    auto rows = by_count(spelling.outlets);
    if (rows.empty()) rows.emplace_back("", 0);
    for (const auto& [outlet, articles] : rows) {
      out << csv_field(spelling.form) << ',' << spelling.kind << ',' << spelling.distance << ','
          << spelling.occurrences << ',' << csv_field(outlet) << ',' << articles << ','
          << (spelling.first ? iso_date(*spelling.first) : "") << ','
          << (spelling.last ? iso_date(*spelling.last) : "") << ',' << spelling.reason << ','
          << csv_field(fmt::format("{}", fmt::join(spelling.shared, " "))) << "\r\n";
    }
  }
}

}  // namespace

std::vector<Spelling> spellings_of(const std::vector<IndexLocation>& indexes,
                                   std::string_view name) {
  const CombinedIndex index(indexes);
  Analyzer analyzer(*find_language(index.settings().language));
  std::vector<Token> tokens;
  analyzer.analyze(name, tokens);
  if (tokens.size() != 1) {
    throw Error(ExitStatus::usage, "--variants takes one name of one word",
                "ask for the parts of a name one by one");
  }
  VariantFinder finder(index, analyzer);
  const std::string typed(analyzer.form(tokens[0].form));
  const NameVariants& variants = finder.find(typed);
  std::vector<Spelling> spellings;
  const auto add = [&](const NameVariant& variant, std::string_view kind) {
    Spelling& spelling = spellings.emplace_back();
    spelling.form = variant.form;
    spelling.kind = kind;
    spelling.distance = variant.distance;
    spelling.reason = reason_name(variant.reason);
    spelling.shared = variant.shared;
    count(index, analyzer, variant.stem, spelling);
  };
  add({typed, std::string(analyzer.stem(tokens[0].stem))}, "typed");
  for (const NameVariant& variant : variants.searched) add(variant, "searched");
  for (const NameVariant& variant : variants.suggested) add(variant, "suggested");
  return spellings;
}

bool print_spellings(std::ostream& out, const std::vector<Spelling>& spellings,
                     std::string_view format) {
  if (format == "text") {
    print_text(out, spellings);
  } else if (format == "json") {
    print_json(out, spellings);
  } else if (format == "csv") {
    print_csv(out, spellings);
  } else {
    return false;
  }
  return true;
}

}  // namespace dateline
