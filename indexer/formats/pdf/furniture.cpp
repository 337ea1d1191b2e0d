// SPDX-License-Identifier: GPL-2.0-or-later
// Compares the lines in the margins of all pages.
#include "indexer/formats/pdf/furniture.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "common/text/ascii.h"
#include "indexer/formats/pdf/columns.h"

namespace dateline::pdf {
namespace {

constexpr double kMargin = 0.15;      // of the page's height, at its top and bottom
constexpr double kSideMargin = 0.08;  // of the page's width
constexpr double kSamePlace = 8;      // points

double middle(const Line& line) { return (line.box.y_min + line.box.y_max) / 2; }

bool is_in_margin(const Line& line, const Page& page) {
  return line.box.y_max < kMargin * page.height || line.box.y_min > (1 - kMargin) * page.height;
}

bool is_in_side_margin(const Line& line, const Page& page) {
  const double x = (line.box.x_min + line.box.x_max) / 2;
  return x < kSideMargin * page.width || x > (1 - kSideMargin) * page.width;
}

// The text in lower case, each number as `#`.
std::string pattern_of(std::string_view text) {
  std::string pattern;
  for (const char byte : text) {
    if (!ascii::is_digit(byte)) {
      pattern.push_back(ascii::lower(byte));
    } else if (!pattern.ends_with('#')) {
      pattern.push_back('#');
    }
  }
  return pattern;
}

bool is_letter(char byte) {
  return ascii::is_letter(byte) || static_cast<unsigned char>(byte) >= 0x80;
}

std::optional<int> roman_number(std::string_view text) {
  constexpr std::string_view kDigits = "ivxlc";
  constexpr std::array<int, 5> kValues{1, 5, 10, 50, 100};
  constexpr std::size_t kLongest = 8;
  if (text.empty() || text.size() > kLongest) return std::nullopt;
  int sum = 0;
  int last = 0;
  for (auto at = text.rbegin(); at != text.rend(); ++at) {
    const std::size_t digit = kDigits.find(*at);
    if (digit == std::string_view::npos) return std::nullopt;
    const int value = kValues[digit];
    sum += value < last ? -value : value;
    last = value;
  }
  return sum;
}

// The number of a line that is only a number: `12`, `- 12 -`, `xii`.
std::optional<int> lone_number(std::string_view text) {
  constexpr std::string_view kAround = " -.|[]()";
  constexpr std::size_t kLongest = 5;
  const auto is_around = [&](char byte) { return kAround.find(byte) != std::string_view::npos; };
  // Treats an en dash like a hyphen.
  std::string plain(text);
  for (std::size_t at; (at = plain.find("\u2013")) != std::string::npos;) plain.replace(at, 3, "-");
  std::string_view inner = plain;
  while (!inner.empty() && is_around(inner.front())) inner.remove_prefix(1);
  while (!inner.empty() && is_around(inner.back())) inner.remove_suffix(1);
  if (inner.empty() || inner.size() > kLongest + 3) return std::nullopt;
  if (!std::ranges::all_of(inner, ascii::is_digit)) return roman_number(inner);
  if (inner.size() > kLongest) return std::nullopt;
  int value = 0;
  for (const char digit : inner) value = 10 * value + (digit - '0');
  return value;
}

/// The lines in the margins that may be one piece of furniture.
using Group = std::vector<std::size_t>;

class Finder {
 public:
  explicit Finder(const Layout& layout) : layout_(layout), found_(layout.lines.size(), false) {}

  std::vector<bool> find() {
    gather();
    for (auto& [pattern, group] : by_pattern_) mark_repeated(group);
    for (auto& [shift, group] : by_shift_) mark_repeated(group);
    spare_text();
    return std::move(found_);
  }

 private:
  void gather() {
    for (std::size_t i = 0; i < layout_.lines.size(); ++i) {
      const Line& line = layout_.lines[i];
      const Page& page = layout_.pages[line.page - 1];
      if (line.sideways) found_[i] = is_in_side_margin(line, page);
      if (!line.sideways && is_in_margin(line, page)) add(i, line);
    }
  }

  void add(std::size_t i, const Line& line) {
    if (const std::optional<int> number = lone_number(line.text)) {
      const int shift = *number - static_cast<int>(line.page);
      by_shift_[shift].push_back(i);
      if (layout_.pages.size() == 1 && shift == 0) found_[i] = true;
    } else if (std::ranges::any_of(line.text, is_letter)) {
      by_pattern_[pattern_of(line.text)].push_back(i);
    }
  }

  // Marks the lines of a group that are at the same height on two or more pages.
  void mark_repeated(Group& group) {
    const auto height = [this](std::size_t i) { return middle(layout_.lines[i]); };
    std::ranges::sort(group, {}, height);
    for (std::size_t begin = 0; begin < group.size();) {
      std::size_t end = begin + 1;
      while (end < group.size() && height(group[end]) - height(group[end - 1]) < kSamePlace) ++end;
      std::set<std::uint32_t> pages;
      for (std::size_t i = begin; i < end; ++i) pages.insert(layout_.lines[group[i]].page);
      for (std::size_t i = begin; i < end; ++i) {
        if (pages.size() > 1) found_[group[i]] = true;
      }
      begin = end;
    }
  }

  // A line directly adjoining text is text, since pages may look alike. Works from the text to the
  // edge of the page, so that whole paragraphs are kept.
  void spare_text() {
    const std::size_t count = layout_.lines.size();
    for (std::size_t i = count; i-- > 1;) {
      if (!found_[i] && found_[i - 1] && are_of_one_text(i - 1, i)) found_[i - 1] = false;
    }
    for (std::size_t i = 1; i < count; ++i) {
      if (!found_[i - 1] && found_[i] && are_of_one_text(i - 1, i)) found_[i] = false;
    }
  }

  [[nodiscard]] bool are_of_one_text(std::size_t above, std::size_t below) const {
    constexpr double kPitch = 1.6;  // heights
    const Line& a = layout_.lines[above];
    const Line& b = layout_.lines[below];
    const double pitch = b.box.y_max - a.box.y_max;
    return a.page == b.page && same_height(a.height, b.height) && pitch > 0 &&
           pitch < kPitch * a.height && a.box.x_min < b.box.x_max && b.box.x_min < a.box.x_max;
  }

  const Layout& layout_;
  std::vector<bool> found_;
  std::map<std::string, Group> by_pattern_;
  std::map<int, Group> by_shift_;  // lone numbers, by difference from the page's number
};

}  // namespace

std::vector<bool> furniture_of(const Layout& layout) { return Finder(layout).find(); }

}  // namespace dateline::pdf
