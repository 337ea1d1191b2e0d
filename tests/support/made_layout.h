// SPDX-License-Identifier: GPL-2.0-or-later
// Pages as `pdftotext -bbox-layout` writes them, of made-up lines.
#pragma once

#include <string>
#include <string_view>

namespace dateline::test {

/// Each letter is half as wide as the type is high, and so is a blank.
class MadePages {
 public:
  MadePages& title(std::string_view text);
  MadePages& property(std::string_view name, std::string_view value);
  /// Begins a page of 600 by 800 points.
  MadePages& page();
  /// A line of the page, its top left corner at `x`, `y`. `text` is written as it is.
  MadePages& line(double x, double y, double height, std::string_view text);
  /// Lines below each other, 12 points apart, of type of 10 points; a line end in `text` each.
  MadePages& column(double x, double y, std::string_view text);

  [[nodiscard]] std::string xhtml() const;

 private:
  std::string head_;
  std::string body_;
  bool open_ = false;
};

}  // namespace dateline::test
