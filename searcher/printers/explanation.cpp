// SPDX-License-Identifier: GPL-2.0-or-later
// Columns are as wide as their contents.
#include "searcher/printers/explanation.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace dateline {
namespace {

constexpr std::size_t kNumbers = 4;  // score, weight, in text, in title

struct Row {
  std::array<std::string, kNumbers> numbers;
  std::string name;
};

std::string decimals(double number) { return fmt::format("{:.4f}", number); }

Row row_of(const ScorePart& part) {
  Row row{{decimals(part.score), decimals(part.weight), "", ""}, std::string(part.part)};
  std::replace(row.name.begin(), row.name.end(), '_', ' ');
  if (part.term.empty()) return row;
  row.numbers[2] = std::to_string(part.text_count);
  row.numbers[3] = std::to_string(part.title_count);
  row.name += "  " + part.term;
  return row;
}

}  // namespace

std::vector<std::string> explanation_table(const std::vector<ScorePart>& parts, double score) {
  std::vector<Row> rows{{{"score", "weight", "in text", "in title"}, "part"}};
  for (const ScorePart& part : parts) rows.push_back(row_of(part));
  rows.push_back({{decimals(score), "", "", ""}, "sum"});
  std::array<std::size_t, kNumbers> widths{};
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < kNumbers; ++i) {
      widths[i] = std::max(widths[i], row.numbers[i].size());
    }
  }
  std::vector<std::string> lines;
  for (const Row& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < kNumbers; ++i) {
      line += fmt::format("{:>{}}  ", row.numbers[i], widths[i]);
    }
    lines.push_back(line + row.name);
  }
  return lines;
}

}  // namespace dateline
