// SPDX-License-Identifier: GPL-2.0-or-later
// How much of judged pages' article text is found, by shingles of four words: precision, recall and
// F1, with each kind of evidence left out, and a floor under the whole. Exits with 77 where there
// are no judged pages: html/ID.html.gz and ground-truth.json, {ID: {"articleBody": TEXT}}.
#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/text/charset.h"
#include "indexer/article/zones.h"
#include "indexer/formats/html/page_zones.h"

namespace {

using namespace dateline;

// Measured .967; the floor leaves room for a trade between pages, not for a loss.
constexpr double kLeastF1 = 0.955;

struct JudgedPage {
  std::string id;
  std::string html;
  std::string body;  // what people marked
};

std::string unzipped(const std::filesystem::path& path) {
  std::string bytes;
  std::FILE* const pipe = popen(("gzip -dc '" + path.string() + "'").c_str(), "r");
  if (pipe == nullptr) return bytes;
  std::array<char, 65536> part{};
  while (const std::size_t size = std::fread(part.data(), 1, part.size(), pipe)) {
    bytes.append(part.data(), size);
  }
  pclose(pipe);
  return bytes;
}

std::vector<JudgedPage> judged_pages(const std::filesystem::path& folder) {
  std::vector<JudgedPage> pages;
  std::ifstream file(folder / "ground-truth.json");
  const auto truth = nlohmann::json::parse(file, nullptr, false);
  if (!truth.is_object()) return pages;
  for (const auto& [id, judgement] : truth.items()) {
    pages.push_back({id, decode_text(unzipped(folder / "html" / (id + ".html.gz"))).text,
                     judgement["articleBody"].get<std::string>()});
  }
  return pages;
}

/// Words as runs of letters, digits and bytes beyond ASCII, in lower case.
std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words(1);
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const bool punctuation = byte == 0xE2 && at + 2 < text.size() && text[at + 1] == '\x80';
    if (punctuation) at += 2;
    if (punctuation || (byte < 0x80 && std::isalnum(byte) == 0 && byte != '_')) {
      if (!words.back().empty()) words.emplace_back();
    } else {
      words.back().push_back(static_cast<char>(std::tolower(byte)));
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

using Shingles = std::unordered_map<std::size_t, int>;  // by a hash of the words

Shingles shingles_of(const std::string& text) {
  const std::vector<std::string> words = words_of(text);
  Shingles shingles;
  if (words.empty()) return shingles;
  const std::ptrdiff_t size = std::min<std::ptrdiff_t>(4, std::ssize(words));
  for (auto at = words.begin(); at + size <= words.end(); ++at) {
    std::size_t hash = 0;
    for (auto word = at; word < at + size; ++word) {
      hash = hash * 1099511628211U + std::hash<std::string>()(*word);
    }
    ++shingles[hash];
  }
  return shingles;
}

int count(const Shingles& shingles) {
  int all = 0;
  for (const auto& [hash, times] : shingles) all += times;
  return all;
}

int common(const Shingles& some, const Shingles& others) {
  int both = 0;
  for (const auto& [hash, times] : some) {
    const auto at = others.find(hash);
    if (at != others.end()) both += std::min(times, at->second);
  }
  return both;
}

struct Score {
  double precision = 0;
  double recall = 0;
  [[nodiscard]] double f1() const {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }
};

Score score(const std::string& found, const std::string& wanted) {
  const Shingles got = shingles_of(found);
  const Shingles want = shingles_of(wanted);
  const double both = common(want, got);
  return {got.empty() ? (want.empty() ? 1.0 : 0.0) : both / count(got),
          want.empty() ? 1.0 : both / count(want)};
}

/// Which zones count as found, and how they were told.
struct Run {
  const char* name;
  HtmlEvidence evidence;
  std::vector<Zone> zones{Zone::body, Zone::heading};
  bool with_line_rules = false;  // the rules for the lines of any text, after those for pages
};

std::vector<Paragraph> zoned(const JudgedPage& judged, const Run& run) {
  const auto page = parse_html(judged.html);
  Article article = html_article(*page, judged.html, run.evidence);
  if (run.with_line_rules) assign_zones(article);
  return std::move(article.paragraphs);
}

bool is_found(const Paragraph& paragraph, const Run& run) {
  return std::ranges::find(run.zones, paragraph.zone) != run.zones.end();
}

std::string found_text(const std::vector<Paragraph>& paragraphs, const Run& run) {
  std::string text;
  for (const Paragraph& paragraph : paragraphs) {
    if (is_found(paragraph, run)) text += paragraph.text + "\n";
  }
  return text;
}

Score mean_score(const std::vector<JudgedPage>& pages, const Run& run) {
  Score mean;
  for (const JudgedPage& page : pages) {
    const Score one = score(found_text(zoned(page, run), run), page.body);
    mean.precision += one.precision / static_cast<double>(pages.size());
    mean.recall += one.recall / static_cast<double>(pages.size());
  }
  return mean;
}

void print(const char* name, const Score& score) {
  std::printf("%-34s %.3f %.3f %.3f\n", name, score.precision, score.recall, score.f1());
}

std::vector<Run> runs() {
  const HtmlEvidence all;
  std::vector<Run> runs{{"all evidence", all}};
  const auto without = [&](const char* name, bool HtmlEvidence::*evidence) {
    runs.push_back({name, all});
    runs.back().evidence.*evidence = false;
  };
  without("without JSON-LD", &HtmlEvidence::json_ld);
  without("without article, main, itemprop", &HtmlEvidence::semantics);
  without("without scoring", &HtmlEvidence::scoring);
  without("without class names", &HtmlEvidence::names);
  without("without nav, aside, roles", &HtmlEvidence::structure);
  without("without links", &HtmlEvidence::links);
  runs.push_back({"scoring alone", {false, false, true, false, false, false}});
  runs.push_back({"body alone", all, {Zone::body}});
  runs.push_back({"body, heading, caption", all, {Zone::body, Zone::heading, Zone::caption}});
  runs.push_back({"title too", all, {Zone::body, Zone::heading, Zone::title}});
  runs.push_back({"then the rules for lines", all, {Zone::body, Zone::heading}, true});
  runs.push_back({"all text", all, {}});
  for (const ZoneRow& row : kZones) runs.back().zones.push_back(row.zone);
  return runs;
}

/// The pages, worst first.
void print_pages(const std::vector<JudgedPage>& pages) {
  const Run run = runs().front();
  std::multimap<double, std::string> rows;
  for (const JudgedPage& page : pages) {
    const Score one = score(found_text(zoned(page, run), run), page.body);
    std::array<char, 200> row{};
    std::snprintf(row.data(), row.size(), "%s %.3f %.3f %.3f", page.id.c_str(), one.precision,
                  one.recall, one.f1());
    rows.emplace(one.f1(), row.data());
  }
  for (const auto& [f1, row] : rows) std::cout << row << '\n';
}

/// The elements around the place of a paragraph, innermost first.
std::string elements_around(const HtmlPage& page, const Span& nodes) {
  std::string path;
  for (std::size_t at = nodes.begin; at-- > 0;) {
    const HtmlNode& node = page.nodes[at];
    if (node.name.empty() || node.end <= nodes.begin) continue;
    path += " < " + node.name;
    for (const char* const name : {"class", "id", "itemprop", "role"}) {
      if (const auto value = node.attribute(name)) path += " " + std::string(*value);
    }
  }
  return path.substr(0, 400);
}

/// The paragraphs of pages with their zones, those wrong marked with an exclamation mark.
void print_paragraphs(const std::vector<JudgedPage>& pages, const std::string& id) {
  const Run run = runs().front();
  for (const JudgedPage& page : pages) {
    if (!page.id.starts_with(id)) continue;
    const Shingles wanted = shingles_of(page.body);
    const auto parsed = parse_html(page.html);
    const PageParagraphs content = page_paragraphs(*parsed, page.html);
    for (const Paragraph& paragraph : zoned(page, run)) {
      const Shingles shingles = shingles_of(paragraph.text);
      const int both = common(shingles, wanted);
      const bool want = 2 * both >= std::max(1, count(shingles));
      std::cout << (want == is_found(paragraph, run) ? "  "
                    : want                           ? "!-"
                                                     : "!+")
                << ' ' << zone_row(paragraph.zone).name << '/' << paragraph.rule << ": "
                << paragraph.text.substr(0, 150) << '\n';
      if (want == is_found(paragraph, run)) continue;
      std::cout << "         "
                << elements_around(*parsed, content.places[paragraph.number - 1].nodes) << '\n';
    }
  }
}

}  // namespace

// html_quality [FOLDER] [--pages | --page ID]
int main(int count, char** arguments) {
  const std::vector<std::string> words(arguments + 1, arguments + count);
  const std::string folder = words.empty() ? DATELINE_PAGES : words[0];
  const std::vector<JudgedPage> pages = judged_pages(folder);
  if (pages.empty()) {
    std::cout << "skipped: no judged pages in " << folder << '\n';
    return 77;
  }
  if (words.size() > 2) return print_paragraphs(pages, words[2]), 0;
  if (words.size() > 1) return print_pages(pages), 0;
  std::cout << pages.size() << " pages" << std::string(19, ' ') << "precision recall F1\n";
  double whole = 0;
  for (const Run& run : runs()) {
    const Score mean = mean_score(pages, run);
    print(run.name, mean);
    if (whole == 0) whole = mean.f1();
  }
  if (whole >= kLeastF1) return 0;
  std::printf("F1 is below the floor of %.3f\n", kLeastF1);
  return 1;
}
