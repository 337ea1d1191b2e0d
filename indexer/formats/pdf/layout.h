// SPDX-License-Identifier: GPL-2.0-or-later
// Reads the output of `pdftotext -bbox-layout`: lines in reading order with their positions.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::pdf {

/// In points, from the upper left corner of the page.
struct Box {
  double x_min = 0;
  double y_min = 0;
  double x_max = 0;
  double y_max = 0;
  [[nodiscard]] double width() const { return x_max - x_min; }
  [[nodiscard]] double height() const { return y_max - y_min; }
};

struct Line {
  std::string text;  ///< valid UTF-8: words separated by single blanks
  Box box;
  double height = 0;       ///< height of its main type size
  double first_word = 0;   ///< width of the first word
  std::uint32_t page = 0;  ///< from 1
  bool sideways = false;   ///< runs up or down the page
};

struct Page {
  double width = 0;
  double height = 0;
  std::size_t first_line = 0;  ///< its lines are [first_line, last_line)
  std::size_t last_line = 0;
};

struct Layout {
  std::string title;
  std::string author;
  std::string created;  ///< `2022-01-08T10:15:00Z`
  std::vector<Page> pages;
  std::vector<Line> lines;
};

/// Reads `xhtml` in linear time. Skips unknown elements: any bytes give a layout.
[[nodiscard]] Layout layout_of(std::string_view xhtml);

}  // namespace dateline::pdf
