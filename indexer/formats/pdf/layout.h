// SPDX-License-Identifier: GPL-2.0-or-later
// What `pdftotext -bbox-layout` writes, as lines in reading order with their places on the page.
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
  std::string text;  ///< valid UTF-8: words, a blank between two
  Box box;
  double height = 0;       ///< of the type that most of it is in
  double first_word = 0;   ///< how wide the first word is
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

/// Reads `xhtml`, in time that is linear in its size. What is no element of such a file is skipped:
/// any bytes give a layout.
[[nodiscard]] Layout layout_of(std::string_view xhtml);

}  // namespace dateline::pdf
