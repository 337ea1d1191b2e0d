// SPDX-License-Identifier: GPL-2.0-or-later
// Columns are as wide as their contents; bars use eighths of a block unless ASCII is asked for.
#include "searcher/printers/bars.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "common/cli/layout.h"
#include "common/text/utf8.h"
#include "searcher/printers/wording.h"

namespace dateline {
namespace {

constexpr std::size_t kMostTableRows = 20;
constexpr std::size_t kMostBars = 40;
constexpr std::size_t kUsualWidth = 80;
constexpr std::size_t kShortestBar = 10;  // minimum of the longest bar, even if lines get too wide
constexpr std::size_t kEighths = 8;
constexpr std::string_view kBlock = "█";
constexpr std::array<std::string_view, kEighths> kParts{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};

std::string more(std::size_t count) { return "and " + grouped(count) + " more"; }

// `name` on one line of at most `most` columns.
std::string shortened(std::string_view name, std::size_t most, bool ascii) {
  const std::string whole = cli::printable_line(name);
  if (cli::display_width(whole) <= most) return whole;
  const std::string_view ellipsis = ascii ? "..." : "…";
  const std::size_t room = most - std::min(most, cli::display_width(ellipsis));
  std::string cut;
  for (std::size_t offset = 0; offset < whole.size();) {
    const std::size_t size = utf8::decode(whole, offset).size;
    if (cli::display_width(whole.substr(0, offset + size)) > room) break;
    cut.append(whole, offset, size);
    offset += size;
  }
  return cut.append(ellipsis);
}

std::string padded(const std::string& name, std::size_t columns) {
  return name + std::string(columns - std::min(columns, cli::display_width(name)), ' ');
}

// A bar for `count` of `most` on a scale of `room` columns.
std::string bar(std::size_t count, std::size_t most, std::size_t room, bool ascii) {
  if (count == 0) return {};
  const double share = static_cast<double>(count) / static_cast<double>(most);
  const std::size_t cells = room * (ascii ? 1 : kEighths);
  const auto exact = static_cast<std::size_t>(share * static_cast<double>(cells) + 0.5);
  const std::size_t length = std::clamp<std::size_t>(exact, 1, cells);
  if (ascii) return std::string(length, '#');
  std::string text;
  for (std::size_t i = 0; i < length / kEighths; ++i) text += kBlock;
  return text.append(kParts[length % kEighths]);
}

}  // namespace

std::vector<std::string> count_table(const Facet& facet) {
  if (facet.rows.empty()) return {};
  const std::vector<FacetRow> rows = largest(facet, kMostTableRows);
  std::vector<std::array<std::string, 3>> cells{{"passages", "articles", facet_title(facet.field)}};
  for (const FacetRow& row : rows) {
    cells.push_back({grouped(row.passages), grouped(row.articles),
                     cli::printable_line(row_name(facet.field, row))});
  }
  std::array<std::size_t, 2> widths{};
  for (const auto& line : cells) {
    for (std::size_t i = 0; i < widths.size(); ++i) {
      widths[i] = std::max(widths[i], line[i].size());
    }
  }
  std::vector<std::string> lines;
  for (const auto& [passages, articles, name] : cells) {
    lines.push_back(
        fmt::format("{:>{}}  {:>{}}  {}", passages, widths[0], articles, widths[1], name));
  }
  if (rows.size() < facet.rows.size()) {
    lines.push_back(std::string(widths[0] + widths[1] + 4, ' ') +
                    more(facet.rows.size() - rows.size()));
  }
  return lines;
}

std::vector<std::string> bar_chart(const Facet& chart, const BarStyle& style) {
  if (chart.rows.empty()) return {};
  const std::size_t width = style.width == 0 ? kUsualWidth : style.width;
  const std::vector<FacetRow> rows =
      is_period(chart.field) ? chart.rows : largest(chart, kMostBars);
  std::vector<std::string> names{facet_title(chart.field)};
  std::vector<std::string> counts{"passages"};
  std::size_t most = 1;
  for (const FacetRow& row : rows) {
    names.push_back(
        shortened(row_name(chart.field, row), std::max(width / 3, kShortestBar), style.ascii));
    counts.push_back(grouped(row.passages));
    most = std::max(most, row.passages);
  }
  std::size_t name_width = 0;
  std::size_t count_width = 0;
  for (std::size_t i = 0; i < names.size(); ++i) {
    name_width = std::max(name_width, cli::display_width(names[i]));
    count_width = std::max(count_width, counts[i].size());
  }
  const std::size_t taken = name_width + count_width + 4;
  const std::size_t room = std::max(width - std::min(width, taken), kShortestBar);
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < names.size(); ++i) {
    std::string line =
        fmt::format("{}  {:>{}}", padded(names[i], name_width), counts[i], count_width);
    if (i > 0 && rows[i - 1].passages > 0) {
      line += "  " + bar(rows[i - 1].passages, most, room, style.ascii);
    }
    lines.push_back(std::move(line));
  }
  if (rows.size() < chart.rows.size()) lines.push_back(more(chart.rows.size() - rows.size()));
  return lines;
}

}  // namespace dateline
