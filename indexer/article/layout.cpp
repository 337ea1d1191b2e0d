// SPDX-License-Identifier: GPL-2.0-or-later
// Lines, the decision between the two layouts, and joining wrapped lines.
#include "indexer/article/layout.h"

#include <algorithm>

#include "common/text/unicode.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

struct Line {
  Span content;  // without the blanks around it
  std::uint64_t number = 1;
  std::size_t indent = 0;  // blanks before the content
  std::size_t width = 0;   // code points of the content
  bool blank() const { return content.empty(); }
};

bool is_space(char32_t c) {
  return c == U'\v' || c == U'\f' || c == U'\r' || c == 0xFEFF || unicode::is_blank(c);
}

// The code point before `end`, which is the end of one.
utf8::CodePoint last_before(std::string_view text, std::size_t end) {
  std::size_t begin = end - 1;
  while (begin > 0 && !utf8::is_boundary(text[begin])) --begin;
  return utf8::decode(text, begin);
}

Line make_line(std::string_view text, Span raw, std::uint64_t number) {
  Line line;
  line.number = number;
  line.content = {raw.begin, raw.begin};
  std::size_t begin = raw.begin;
  for (; begin < raw.end; ++line.indent) {
    const utf8::CodePoint c = utf8::decode(text, begin);
    if (!is_space(c.value)) break;
    begin += c.size;
  }
  if (begin == raw.end) return line;
  std::size_t end = raw.end;
  for (utf8::CodePoint c = last_before(text, end); is_space(c.value); c = last_before(text, end)) {
    end -= c.size;
  }
  line.content = {begin, end};
  line.width = utf8::code_points(line.content.of(text));
  return line;
}

// Finds the ends of lines: \n, \r\n or a \r of its own. Each kind is looked for only once, however
// many of the other stand before it.
class LineEnds {
 public:
  explicit LineEnds(std::string_view text)
      : text_(text), feed_(find('\n', 0)), return_(find('\r', 0)) {}

  // The first end from `begin` on, which may be the text's; `begin` never goes back.
  Span next(std::size_t begin) {
    if (feed_ < begin) feed_ = find('\n', begin);
    if (return_ < begin) return_ = find('\r', begin);
    const std::size_t end = std::min(feed_, return_);
    if (end == text_.size()) return {end, end};
    return {end, return_ + 1 == feed_ ? feed_ + 1 : end + 1};
  }

 private:
  [[nodiscard]] std::size_t find(char end, std::size_t begin) const {
    return std::min(text_.find(end, begin), text_.size());
  }

  std::string_view text_;
  std::size_t feed_;
  std::size_t return_;
};

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  LineEnds ends(text);
  for (std::size_t begin = 0; begin < text.size();) {
    const Span end = ends.next(begin);
    lines.push_back(make_line(text, {begin, end.begin}, lines.size() + 1));
    begin = end.end;
  }
  return lines;
}

bool ends_sentence(std::string_view content) {
  while (content.ends_with('"') || content.ends_with('\'') || content.ends_with(')')) {
    content.remove_suffix(1);
  }
  for (const std::string_view quote : {"”", "’", "»"}) {
    if (content.ends_with(quote)) content.remove_suffix(quote.size());
  }
  return content.ends_with('.') || content.ends_with('!') || content.ends_with('?') ||
         content.ends_with(':') || content.ends_with("…");
}

bool starts_with_bullet(std::string_view content) {
  return content.starts_with("•") || content.starts_with("* ") || content.starts_with("- ") ||
         content.starts_with("· ") || content.starts_with("– ");
}

std::size_t first_word_width(std::string_view content) {
  return std::min(content.find(' '), content.size());
}

bool is_indented(const Line& previous, const Line& line) {
  return line.indent >= previous.indent + 2;
}

// The width lines are wrapped at, 0 if they are not. Evidence: lines that go on in the next are
// mostly about as long as the longer ones of them, and mostly end in mid-sentence.
std::size_t wrap_width(std::string_view text, const std::vector<Line>& lines) {
  constexpr std::size_t kWidest = 120;
  constexpr std::size_t kNarrowest = 40;
  std::vector<std::size_t> widths;
  std::vector<std::size_t> going_on;
  std::size_t in_mid_sentence = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].blank() || lines[i + 1].blank()) continue;
    widths.push_back(lines[i].width + lines[i].indent);
    if (is_indented(lines[i], lines[i + 1])) continue;  // the last line of a paragraph
    going_on.push_back(widths.back());
    if (!ends_sentence(lines[i].content.of(text))) ++in_mid_sentence;
  }
  constexpr std::size_t kLeast = 3;
  if (widths.size() < kLeast || going_on.size() + 1 < kLeast) return 0;
  const auto longer = widths.begin() + static_cast<std::ptrdiff_t>(9 * (widths.size() - 1) / 10);
  std::nth_element(widths.begin(), longer, widths.end());
  const std::size_t width = *longer;
  if (width > kWidest || width < kNarrowest) return 0;
  const auto full = std::count_if(going_on.begin(), going_on.end(),
                                  [width](std::size_t line) { return 10 * line >= 7 * width; });
  const bool wrapped = 10 * static_cast<std::size_t>(full) >= 6 * going_on.size() &&
                       2 * in_mid_sentence > going_on.size();
  return wrapped ? width : 0;
}

// Whether `line` begins a new paragraph although no blank line stands before it.
bool begins_paragraph(std::string_view text, const Line& previous, const Line& line,
                      std::size_t width) {
  if (starts_with_bullet(line.content.of(text))) return true;
  if (is_indented(previous, line)) return true;
  const bool ended = ends_sentence(previous.content.of(text));
  if (ended && line.indent > previous.indent) return true;
  const std::size_t room_needed =
      previous.indent + previous.width + 1 + first_word_width(line.content.of(text));
  // Wrapping takes the next word along where there is room for it.
  const std::size_t room = ended ? 95 * width : 85 * width;
  return 100 * room_needed <= room;
}

// Makes paragraphs of the lines of `text`, a part of `decoded.text` that begins at `offset`.
class ParagraphBuilder {
 public:
  ParagraphBuilder(const SourceMap& source, std::string_view text, std::size_t offset)
      : source_(source), text_(text), offset_(offset) {}

  void reserve(std::size_t paragraphs) { paragraphs_.reserve(paragraphs); }
  void append(const Line& line) {
    const std::string_view content = line.content.of(text_);
    if (!current_.text.empty() && !joins_without_blank(content)) {
      current_.text += ' ';
      const Span between{last_end_ + offset_, line.content.begin + offset_};
      current_.source.append_atomic(1, source_.to_source(between));
    }
    current_.lines.push_back({current_.text.size(), line.number});
    current_.source.append_slice(source_,
                                 {line.content.begin + offset_, line.content.end + offset_});
    current_.text += content;
    last_end_ = line.content.end;
  }
  void close() {
    if (current_.text.empty()) return;
    current_.number = static_cast<std::uint32_t>(paragraphs_.size() + 1);
    paragraphs_.push_back(std::move(current_));
    current_ = Paragraph();
  }
  [[nodiscard]] bool empty() const { return current_.text.empty(); }
  [[nodiscard]] std::vector<Paragraph> take() { return std::move(paragraphs_); }

 private:
  // A word broken at a hyphen: "counter-" / "terrorism".
  [[nodiscard]] bool joins_without_blank(std::string_view next) const {
    const std::string& text = current_.text;
    const auto lower = [](char c) { return c >= 'a' && c <= 'z'; };
    return text.size() > 1 && text.back() == '-' && lower(text[text.size() - 2]) && lower(next[0]);
  }

  const SourceMap& source_;
  std::string_view text_;
  std::size_t offset_;
  std::vector<Paragraph> paragraphs_;
  Paragraph current_;
  std::size_t last_end_ = 0;
};

}  // namespace

Layout layout_of(std::string_view text) {
  return wrap_width(text, lines_of(text)) > 0 ? Layout::soft_wrapped : Layout::line_each;
}

std::vector<Paragraph> paragraphs_of(const DecodedText& decoded) {
  return paragraphs_of(decoded, {0, decoded.text.size()});
}

std::vector<Paragraph> paragraphs_of(const DecodedText& decoded, Span part) {
  const std::string_view text = part.of(decoded.text);
  const std::vector<Line> lines = lines_of(text);
  const std::size_t width = wrap_width(text, lines);
  ParagraphBuilder builder(decoded.source, text, part.begin);
  const auto filled = std::ranges::count_if(lines, [](const Line& line) { return !line.blank(); });
  if (width == 0) builder.reserve(static_cast<std::size_t>(filled));
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool goes_on = width > 0 && !builder.empty() && !lines[i].blank() &&
                         !begins_paragraph(text, lines[i - 1], lines[i], width);
    if (!goes_on) builder.close();
    if (!lines[i].blank()) builder.append(lines[i]);
  }
  builder.close();
  return builder.take();
}

}  // namespace dateline
