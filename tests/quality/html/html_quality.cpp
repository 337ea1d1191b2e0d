// SPDX-License-Identifier: GPL-2.0-or-later
// How much of judged pages' article text is found as it is indexed, that is after the rules for
// lines: precision, recall and F1, with each kind of evidence and each rule left out, and a floor
// under the whole. Exits with 77 where there are no judged pages.
#include <algorithm>
#include <array>
#include <cstdio>
#include <iostream>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "indexer/article/zones.h"
#include "indexer/formats/html/page_zones.h"
#include "tests/quality/html/judged_pages.h"
#include "tests/quality/html/text_score.h"

namespace {

using namespace dateline;

// Below what is measured; room for a trade between pages, not for a loss.
constexpr double kLeastShingles = 0.978;
constexpr double kLeastSegments = 0.93;

/// Which zones count as found, and how they are decided.
struct Run {
  std::string name;
  HtmlEvidence evidence{};
  std::vector<Zone> zones{Zone::body, Zone::heading};
  bool with_line_rules = true;
  std::string without_rule{};
};

std::vector<Paragraph> zoned(const JudgedPage& judged, const Run& run) {
  const auto page = parse_html(judged.html);
  if (!page) return {};
  Article article = html_article(*page, judged.html, run.evidence);
  if (run.with_line_rules) assign_zones_without(article, run.without_rule);
  return std::move(article.paragraphs);
}

bool is_found(const Paragraph& paragraph, const Run& run) {
  return std::ranges::find(run.zones, paragraph.zone) != run.zones.end();
}

std::string found_text(const JudgedPage& page, const Run& run) {
  std::string text;
  for (const Paragraph& paragraph : zoned(page, run)) {
    if (is_found(paragraph, run)) text += paragraph.text + "\n";
  }
  return text;
}

bool has_segments(const JudgedPage& page) { return page.body.empty(); }

/// Mean over pages whose article is known, sums where segments are.
Score score_of(std::span<const JudgedPage> pages, const Run& run) {
  Score mean;
  SegmentCounts counts;
  for (const JudgedPage& page : pages) {
    const std::string text = found_text(page, run);
    if (has_segments(page)) {
      counts += segment_counts(text, page);
      continue;
    }
    const Score one = shingle_score(text, page.body);
    mean.precision += one.precision / static_cast<double>(pages.size());
    mean.recall += one.recall / static_cast<double>(pages.size());
  }
  return has_segments(pages.front()) ? counts.score() : mean;
}

std::vector<Run> runs() {
  std::vector<Run> runs{{"all evidence"}};
  const auto without = [&](const char* name, bool HtmlEvidence::*evidence) {
    runs.push_back({name});
    runs.back().evidence.*evidence = false;
  };
  without("without JSON-LD", &HtmlEvidence::json_ld);
  without("without article, main, itemprop", &HtmlEvidence::semantics);
  without("without scoring", &HtmlEvidence::scoring);
  without("without class names", &HtmlEvidence::names);
  without("without nav, aside, roles", &HtmlEvidence::structure);
  without("without links", &HtmlEvidence::links);
  runs.push_back({"scoring alone", {false, false, true, false, false, false}});
  runs.push_back({"without the rules for lines"});
  runs.back().with_line_rules = false;
  runs.push_back({"body alone", {}, {Zone::body}});
  runs.push_back({"body, heading, caption", {}, {Zone::body, Zone::heading, Zone::caption}});
  runs.push_back({"title too", {}, {Zone::body, Zone::heading, Zone::title}});
  runs.push_back({"all text", {}, {}});
  for (const ZoneRow& row : kZones) runs.back().zones.push_back(row.zone);
  return runs;
}

std::vector<Run> runs_of_rules() {
  std::vector<Run> runs{{"all rules"}};
  for (const std::string_view rule : zone_rule_names()) {
    runs.push_back({"without " + std::string(rule)});
    runs.back().without_rule = rule;
  }
  return runs;
}

/// Prints a row a run; returns the F1 of the first.
double print_runs(std::span<const JudgedPage> pages, std::span<const Run> runs) {
  std::cout << pages.size() << " pages" << std::string(22, ' ') << "precision recall F1\n";
  double whole = 0;
  for (const Run& run : runs) {
    const Score score = score_of(pages, run);
    if (whole == 0) whole = score.f1();
    std::printf("%-34s %.4f %.4f %.4f %+.4f\n", run.name.c_str(), score.precision, score.recall,
                score.f1(), score.f1() - whole);
  }
  return whole;
}

/// The pages, worst first.
void print_pages(std::span<const JudgedPage> pages) {
  std::multimap<double, std::string> rows;
  for (const JudgedPage& page : pages) {
    const std::string text = found_text(page, {});
    std::array<char, 200> row{};
    double key = 0;
    if (has_segments(page)) {
      const SegmentCounts counts = segment_counts(text, page);
      key = -counts.lost - counts.kept;
      std::snprintf(row.data(), row.size(), "%s lost %d kept %d", page.id.c_str(), counts.lost,
                    counts.kept);
    } else {
      const Score score = shingle_score(text, page.body);
      key = score.f1();
      std::snprintf(row.data(), row.size(), "%s %.3f %.3f %.3f", page.id.c_str(), score.precision,
                    score.recall, score.f1());
    }
    rows.emplace(key, row.data());
  }
  for (const auto& [key, row] : rows) std::cout << row << '\n';
}

/// The elements around the place of a paragraph, innermost first.
std::string elements_around(const HtmlPage& page, const Span& nodes) {
  std::string path;
  for (std::size_t at = nodes.begin; at-- > 0;) {
    const HtmlNode& node = page.nodes[at];
    if (node.name.empty() || node.end <= nodes.begin) continue;
    path += " < " + node.name;
    for (const char* const name : {"class", "id", "itemprop", "role", "style"}) {
      if (const auto value = node.attribute(name)) path += " " + std::string(*value);
    }
  }
  return path.substr(0, 700);
}

bool holds_any(const std::string& text, const std::vector<std::string>& segments) {
  return std::ranges::any_of(segments, [&](const std::string& segment) {
    return text.find(squeezed(segment)) != std::string::npos;
  });
}

/// How a paragraph was judged: '-' is lost, '+' is wrongly kept, ' ' is right or unknown.
char verdict(const JudgedPage& page, const Shingles& wanted, const Paragraph& paragraph) {
  const bool found = is_found(paragraph, {});
  if (has_segments(page)) {
    const std::string text = squeezed(paragraph.text);
    if (!found && holds_any(text, page.with)) return '-';
    return found && holds_any(text, page.without) ? '+' : ' ';
  }
  const Shingles shingles = shingles_of(paragraph.text);
  const bool want = 2 * common(shingles, wanted) >= std::max(1, count(shingles));
  return want == found ? ' ' : want ? '-' : '+';
}

/// The paragraphs of pages with their zones, those wrong marked with an exclamation mark.
void print_paragraphs(std::span<const JudgedPage> pages, const std::string& id) {
  for (const JudgedPage& page : pages) {
    if (!page.id.starts_with(id)) continue;
    const Shingles wanted = shingles_of(page.body);
    const auto parsed = parse_html(page.html);
    const PageParagraphs content = page_paragraphs(*parsed, page.html);
    for (const Paragraph& paragraph : zoned(page, {})) {
      const char mark = verdict(page, wanted, paragraph);
      std::cout << (mark == ' ' ? ' ' : '!') << mark << ' ' << zone_row(paragraph.zone).name << '/'
                << paragraph.rule << ": " << paragraph.text.substr(0, 150) << '\n';
      if (mark == ' ' || paragraph.number > content.places.size()) continue;
      std::cout << "         "
                << elements_around(*parsed, content.places[paragraph.number - 1].nodes) << '\n';
    }
  }
}

/// Keeps the pages whose place is even, or odd.
std::vector<JudgedPage> half_of(std::vector<JudgedPage> pages, const std::string& half) {
  std::size_t place = 0;
  std::erase_if(pages, [&](const JudgedPage&) { return place++ % 2 != (half == "odd" ? 1U : 0U); });
  return pages;
}

int measure(const std::string& folder, double floor) {
  const std::vector<JudgedPage> pages = judged_pages(folder);
  if (pages.empty()) {
    std::cout << "skipped: no judged pages in " << folder << '\n';
    return 77;
  }
  const std::array<Run, 1> whole{{{"all evidence"}}};
  if (print_runs(pages, whole) >= floor) return 0;
  std::printf("F1 is below the floor of %.3f\n", floor);
  return 1;
}

}  // namespace

// html_quality: the floors. html_quality FOLDER [--half even|odd] [--rules|--pages|--page ID]
int main(int count, char** arguments) {
  std::vector<std::string> words(arguments + 1, arguments + count);
  if (words.empty()) {
    const int pages = measure(DATELINE_PAGES, kLeastShingles);
    const int segments = measure(DATELINE_WEBPAGES, kLeastSegments);
    return pages == 77 ? segments : segments == 77 ? pages : std::max(pages, segments);
  }
  std::vector<JudgedPage> pages = judged_pages(words[0]);
  words.erase(words.begin());
  if (words.size() > 1 && words[0] == "--half") {
    pages = half_of(std::move(pages), words[1]);
    words.erase(words.begin(), words.begin() + 2);
  }
  if (pages.empty()) return 77;
  if (words.empty()) return print_runs(pages, runs()), 0;
  if (words[0] == "--rules") return print_runs(pages, runs_of_rules()), 0;
  if (words[0] == "--one") return print_runs(pages, std::vector<Run>{{"all evidence"}}), 0;
  if (words.size() > 1) return print_paragraphs(pages, words[1]), 0;
  return print_pages(pages), 0;
}
