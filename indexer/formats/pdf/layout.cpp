// SPDX-License-Identifier: GPL-2.0-or-later
// A scanner for the elements of one program's output.
#include "indexer/formats/pdf/layout.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "common/text/ascii.h"
#include "common/text/utf8.h"
#include "indexer/formats/markup/references.h"

namespace dateline::pdf {
namespace {

constexpr double kFarthest = 1e6;  // points; no page is that large

// The value of the attribute `name` of a tag; empty if it has none.
std::string_view attribute(std::string_view tag, std::string_view name) {
  for (std::size_t at = tag.find(name); at != std::string_view::npos; at = tag.find(name, at + 1)) {
    std::string_view rest = tag.substr(at + name.size());
    if (at == 0 || !ascii::is_space(tag[at - 1]) || !rest.starts_with("=\"")) continue;
    rest.remove_prefix(2);
    return rest.substr(0, rest.find('"'));
  }
  return {};
}

double number(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || !std::isfinite(value)) return 0;
  return std::clamp(value, -kFarthest, kFarthest);
}

// The four numbers of `xMin="…" yMin="…" xMax="…" yMax="…"`, in this order.
Box box_of(std::string_view tag) {
  std::array<double, 4> values{};
  for (double& value : values) {
    const std::size_t open = tag.find('"');
    if (open == std::string_view::npos) break;
    tag.remove_prefix(open + 1);
    value = number(tag.substr(0, tag.find('"')));
    tag.remove_prefix(std::min(tag.find('"'), tag.size() - 1) + 1);
  }
  return {values[0], values[1], std::max(values[0], values[2]), std::max(values[1], values[3])};
}

// A bullet of the symbol fonts that word processors use.
constexpr bool is_symbol_bullet(char32_t c) {
  return c == 0xF0B7 || c == 0xF0A7 || c == 0xF0D8 || c == 0xF076;
}

// Fonts have glyphs for Latin ligatures, which are several letters.
constexpr std::array<std::string_view, 7> kLigatures{"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

// Appends `text` as valid UTF-8 without control characters.
void append_clean(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint c = utf8::decode(text, at);
    at += c.size;
    if (c.value >= 0xFB00 && c.value < 0xFB00 + kLigatures.size()) {
      out += kLigatures[c.value - 0xFB00];
    } else if (is_symbol_bullet(c.value)) {
      out += "•";
    } else if (c.value < 0x20 || (c.value >= 0x7F && c.value < 0xA0)) {
      if (!out.empty() && out.back() != ' ') out.push_back(' ');
    } else {
      utf8::append(out, c.value);
    }
  }
}

std::string clean(std::string_view source) {
  std::string text;
  append_clean(text, source.find('&') == std::string_view::npos ? source : html_text(source));
  return ascii::one_line(text);
}

/// Iterates over tags.
class Reader {
 public:
  explicit Reader(std::string_view xhtml) : rest_(xhtml) {}

  Layout read() {
    while (next_tag()) {
      if (is("word")) {
        word();
      } else if (is("line")) {
        begin_line();
      } else if (is("page")) {
        begin_page();
      } else if (is("title") && layout_.pages.empty()) {
        layout_.title = clean(text_before("</title>"));
      } else if (is("meta") && layout_.pages.empty()) {
        meta();
      }
    }
    end_line();
    end_page();
    return std::move(layout_);
  }

 private:
  bool next_tag() {
    const std::size_t open = rest_.find('<');
    if (open == std::string_view::npos) return false;
    const std::size_t close = rest_.find('>', open);
    if (close == std::string_view::npos) return false;
    tag_ = rest_.substr(open + 1, close - open - 1);
    rest_.remove_prefix(close + 1);
    return true;
  }

  [[nodiscard]] bool is(std::string_view name) const {
    return tag_.starts_with(name) && (tag_.size() == name.size() || tag_[name.size()] == ' ');
  }

  // The text before the next tag, which should be `end`.
  std::string_view text_before(std::string_view end) {
    const std::string_view text = rest_.substr(0, rest_.find('<'));
    rest_.remove_prefix(text.size());
    if (rest_.starts_with(end)) rest_.remove_prefix(end.size());
    return text;
  }

  void meta() {
    const std::string_view name = attribute(tag_, "name");
    const std::string_view content = attribute(tag_, "content");
    if (name == "Author") layout_.author = clean(content);
    if (name == "CreationDate") layout_.created = clean(content);
  }

  void begin_page() {
    end_line();
    end_page();
    Page page;
    page.width = number(attribute(tag_, "width"));
    page.height = number(attribute(tag_, "height"));
    page.first_line = layout_.lines.size();
    layout_.pages.push_back(page);
  }
  void end_page() {
    if (!layout_.pages.empty()) layout_.pages.back().last_line = layout_.lines.size();
  }

  void begin_line() {
    end_line();
    line_.box = box_of(tag_);
  }
  void end_line() {
    // A line that is much taller than wide runs sideways, unless it has only a letter or two.
    constexpr std::size_t kLeast = 4;
    line_.sideways =
        line_.box.height() > 2 * line_.box.width() && utf8::code_points(line_.text) >= kLeast;
    if (line_.sideways) line_.height = line_.box.width();
    line_.page = static_cast<std::uint32_t>(layout_.pages.size());
    if (!line_.text.empty() && line_.page > 0) layout_.lines.push_back(std::move(line_));
    line_ = {};
    heights_.clear();
    most_bytes_ = 0;
  }

  void word() {
    const Box box = box_of(tag_);
    const std::string text = clean(text_before("</word>"));
    if (text.empty() || continues_leader(text)) return;
    if (line_.text.empty()) {
      line_.first_word = box.width();
    } else {
      line_.text.push_back(' ');
    }
    line_.text += text;
    count_height(box.height(), text.size());
  }

  // Dot leaders from an entry to its page are shortened to three.
  [[nodiscard]] bool continues_leader(std::string_view text) const {
    return text.find_first_not_of('.') == std::string_view::npos && line_.text.ends_with(". . .");
  }

  // The height of most of the line's text.
  void count_height(double height, std::size_t bytes) {
    const auto same = [height](const auto& seen) { return std::abs(seen.first - height) < 0.1; };
    auto found = std::ranges::find_if(heights_, same);
    if (found == heights_.end()) {
      if (heights_.size() == kMostHeights) return;
      found = heights_.insert(heights_.end(), {height, 0});
    }
    found->second += bytes;
    if (found->second > most_bytes_) {
      most_bytes_ = found->second;
      line_.height = found->first;
    }
  }

  std::string_view rest_;
  std::string_view tag_;
  Layout layout_;
  Line line_;
  static constexpr std::size_t kMostHeights = 16;
  std::vector<std::pair<double, std::size_t>> heights_;  // heights in the line and their text sizes
  std::size_t most_bytes_ = 0;
};

}  // namespace

Layout layout_of(std::string_view xhtml) { return Reader(xhtml).read(); }

}  // namespace dateline::pdf
