// SPDX-License-Identifier: GPL-2.0-or-later
// Zones of judged lines. usage: zone_lines LINES.tsv [--without RULE]   (or: zone_lines --rules)
// LINES.tsv: page, line number, label, share, text, with a line of names first. A page's text is
// its rows in order. Prints page, line number, zone and rule, a row a line.
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "indexer/article/zones.h"
#include "indexer/formats/format/rows.h"

namespace {

using namespace dateline;

struct Page {
  std::string id;
  std::vector<std::string> numbers;
  std::string text;  // a row a line
};

std::vector<std::string> fields_of(const std::string& row) {
  std::vector<std::string> fields;
  std::size_t begin = 0;
  while (fields.size() < 4) {
    const std::size_t end = row.find('\t', begin);
    if (end == std::string::npos) return {};
    fields.push_back(row.substr(begin, end - begin));
    begin = end + 1;
  }
  fields.push_back(row.substr(begin));
  return fields;
}

std::vector<Page> read_pages(std::istream& in) {
  std::vector<Page> pages;
  std::string row;
  std::getline(in, row);
  while (std::getline(in, row)) {
    const std::vector<std::string> fields = fields_of(row);
    if (fields.empty()) continue;
    if (pages.empty() || pages.back().id != fields[0]) pages.push_back({fields[0], {}, {}});
    Page& page = pages.back();
    page.numbers.push_back(fields[1]);
    page.text += fields[4];
    page.text += "\n\n";  // a row of its own: the texts are cut, so their widths say nothing
  }
  return pages;
}

void print_zones(const Page& page, std::string_view without) {
  std::map<std::uint64_t, const Paragraph*> at;
  Article article;
  ArticleSink sink;
  sink.article = [&](Article&& read) { article = std::move(read); };
  sink.rejection = [](Rejection&&) {};
  sink.warning = [](Warning&&) {};
  kTextFormat.read(page.text, "page.txt", sink);
  assign_zones_without(article, without);
  for (const Paragraph& paragraph : article.paragraphs) {
    for (const TextLine& line : paragraph.lines) at[line.line] = &paragraph;
  }
  for (std::size_t i = 0; i < page.numbers.size(); ++i) {
    const auto found = at.find(2 * i + 1);
    if (found == at.end()) {
      std::cout << page.id << '\t' << page.numbers[i] << "\tboilerplate\tblank\n";
      continue;
    }
    const Paragraph& paragraph = *found->second;
    std::cout << page.id << '\t' << page.numbers[i] << '\t' << zone_row(paragraph.zone).name << '\t'
              << paragraph.rule << '\n';
  }
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> args(argv + 1, argv + argc);
  if (args.size() == 1 && args[0] == "--rules") {
    for (const std::string_view name : zone_rule_names()) std::cout << name << '\n';
    return 0;
  }
  const bool leaves_out = args.size() == 3 && args[1] == "--without";
  if (args.size() != 1 && !leaves_out) {
    std::cerr << "usage: zone_lines LINES.tsv [--without RULE] | --rules\n";
    return 2;
  }
  std::ifstream in(args[0]);
  if (!in) {
    std::cerr << "zone_lines: cannot read " << args[0] << '\n';
    return 6;
  }
  for (const Page& page : read_pages(in)) print_zones(page, leaves_out ? args[2] : std::string());
  return 0;
}
