// SPDX-License-Identifier: GPL-2.0-or-later
// The elements of pdftotext's XHTML.
#include "tests/support/made_layout.h"

#include <fmt/format.h>

#include <algorithm>

#include "common/text/utf8.h"

namespace dateline::test {
namespace {

std::string box(double x, double y, double width, double height) {
  return fmt::format(R"( xMin="{:.6f}" yMin="{:.6f}" xMax="{:.6f}" yMax="{:.6f}")", x, y, x + width,
                     y + height);
}

double width_of(std::string_view text, double height) {
  return static_cast<double>(utf8::code_points(text)) * height / 2;
}

}  // namespace

MadePages& MadePages::title(std::string_view text) {
  head_ += fmt::format("<title>{}</title>\n", text);
  return *this;
}

MadePages& MadePages::property(std::string_view name, std::string_view value) {
  head_ += fmt::format("<meta name=\"{}\" content=\"{}\"/>\n", name, value);
  return *this;
}

MadePages& MadePages::page() {
  if (open_) body_ += "  </page>\n";
  open_ = true;
  body_ += "  <page width=\"600.000000\" height=\"800.000000\">\n";
  return *this;
}

MadePages& MadePages::line(double x, double y, double height, std::string_view text) {
  body_ += fmt::format("        <line{}>\n", box(x, y, width_of(text, height), height));
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    body_ += fmt::format("          <word{}>{}</word>\n", box(x, y, width_of(word, height), height),
                         word);
    x += width_of(word, height) + height / 2;
    text.remove_prefix(std::min(word.size() + 1, text.size()));
  }
  body_ += "        </line>\n";
  return *this;
}

MadePages& MadePages::column(double x, double y, std::string_view text) {
  while (!text.empty()) {
    const std::string_view each = text.substr(0, text.find('\n'));
    if (!each.empty()) line(x, y, 10, each);
    y += 12;
    text.remove_prefix(std::min(each.size() + 1, text.size()));
  }
  return *this;
}

std::string MadePages::xhtml() const {
  return "<html><head>\n" + head_ + "</head>\n<body>\n<doc>\n" + body_ +
         (open_ ? "  </page>\n" : "") + "</doc>\n</body>\n</html>\n";
}

}  // namespace dateline::test
