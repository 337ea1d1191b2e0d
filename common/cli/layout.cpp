// SPDX-License-Identifier: GPL-2.0-or-later
// Text becomes cells (one character each, already safe, with its columns and whether it is marked),
// cells become lines, and lines are written with indents and styles.
#include "common/cli/layout.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <vector>

#include "common/cli/char_width.h"
#include "common/text/utf8.h"

namespace dateline::cli {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::string_view kBlank = " ";

/// A character as it will be printed.
struct Safe {
  char32_t value = 0;
  std::string_view bytes;
  std::size_t consumed = 1;  // bytes of the text that it represents
};

Safe safe_at(std::string_view text, std::size_t offset) {
  const utf8::CodePoint read = utf8::decode(text, offset);
  if (!read.valid || steers_terminal(read.value)) {
    return {utf8::kReplacement, kReplacement, read.size};
  }
  if (read.value == U'\t') return {U' ', kBlank, read.size};
  return {read.value, text.substr(offset, read.size), read.size};
}

bool is_blank(char32_t value) {
  return value == U' ' || value == 0x1680 || value == 0x3000 || value == 0x205F ||
         (value >= 0x2000 && value <= 0x200A && value != 0x2007);
}

/// Scripts without blanks between words, where a line may be broken after any character.
bool is_ideographic(char32_t value) {
  return (value >= 0x2E80 && value <= 0x30FF) || (value >= 0x3400 && value <= 0x4DBF) ||
         (value >= 0x4E00 && value <= 0x9FFF) || (value >= 0xF900 && value <= 0xFAFF) ||
         (value >= 0xFF01 && value <= 0xFF60) || (value >= 0x20000 && value <= 0x3FFFF);
}

constexpr std::u32string_view kNeverFirst =
    U"、。，．・：；？！）」』】〉》〕］｝ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ";
constexpr std::u32string_view kNeverLast = U"（「『【〈《〔［｛";

enum class Kind : std::uint8_t { ink, blank, newline };

struct Cell {
  std::string_view bytes;
  char32_t value = 0;
  std::uint8_t columns = 0;
  Kind kind = Kind::ink;
  std::string_view sgr;
};

/// Printable ASCII: most of what is printed.
bool is_plain(char c) { return c >= ' ' && c <= '~'; }

Kind kind_of(char32_t value) {
  if (value == U'\n') return Kind::newline;
  return is_blank(value) ? Kind::blank : Kind::ink;
}

std::vector<Cell> cells_of(std::string_view text, std::span<const StyledSpan> spans) {
  std::vector<Cell> cells;
  cells.reserve(text.size());
  std::size_t next = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    while (next < spans.size() && spans[next].text.end <= offset) ++next;
    const bool inside = next < spans.size() && spans[next].text.begin <= offset;
    const std::string_view sgr = inside ? spans[next].style.sgr : std::string_view();
    if (is_plain(text[offset])) {
      const auto value = static_cast<char32_t>(text[offset]);
      const Kind kind = value == U' ' ? Kind::blank : Kind::ink;
      cells.push_back({text.substr(offset, 1), value, 1, kind, sgr});
      ++offset;
      continue;
    }
    const Safe safe = safe_at(text, offset);
    const Kind kind = kind_of(safe.value);
    const std::size_t columns = kind == Kind::newline ? 0 : char_width(safe.value);
    cells.push_back({safe.bytes, safe.value, static_cast<std::uint8_t>(columns), kind, sgr});
    offset += safe.consumed;
  }
  return cells;
}

/// Cells [begin, end) of one line, and where the next one begins.
struct Line {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t next = 0;
};

bool may_break_before(const std::vector<Cell>& cells, std::size_t at) {
  const Cell& last = cells[at - 1];
  const Cell& first = cells[at];
  if (last.kind == Kind::blank) return false;  // the line ends before its blanks
  if (first.kind == Kind::blank) return true;
  return is_ideographic(last.value) && is_ideographic(first.value) &&
         kNeverFirst.find(first.value) == std::u32string_view::npos &&
         kNeverLast.find(last.value) == std::u32string_view::npos;
}

Line broken_at(const std::vector<Cell>& cells, std::size_t begin, std::size_t end) {
  std::size_t next = end;
  while (next < cells.size() && cells[next].kind == Kind::blank) ++next;
  if (next > end && next < cells.size() && cells[next].kind == Kind::newline) ++next;
  return {begin, end, next};
}

Line line_from(const std::vector<Cell>& cells, std::size_t begin, std::size_t room) {
  std::size_t columns = 0;
  std::size_t break_at = begin;
  for (std::size_t i = begin; i < cells.size(); ++i) {
    if (cells[i].kind == Kind::newline) return {begin, i, i + 1};
    if (i > begin && may_break_before(cells, i)) break_at = i;
    columns += cells[i].columns;
    if (columns <= room || i == begin) continue;
    if (break_at > begin) return broken_at(cells, begin, break_at);
    return {begin, i, i};
  }
  return {begin, cells.size(), cells.size()};
}

void write_line(std::string& out, std::span<const Cell> cells, std::size_t indent) {
  if (cells.empty()) return;
  out.append(indent, ' ');
  std::string_view open;
  const auto change_style = [&out, &open](std::string_view sgr) {
    if (sgr == open) return;
    if (!open.empty()) out.append("\x1b[0m");
    if (!sgr.empty()) out.append("\x1b[").append(sgr).append("m");
    open = sgr;
  };
  std::string_view run;  // adjacent bytes of the text
  for (const Cell& cell : cells) {
    if (run.data() + run.size() == cell.bytes.data() && cell.sgr == open) {
      run = {run.data(), run.size() + cell.bytes.size()};
      continue;
    }
    out.append(run);
    change_style(cell.sgr);
    run = cell.bytes;
  }
  out.append(run);
  change_style({});
}

}  // namespace

bool steers_terminal(char32_t value) {
  if (value < 0x20) return value != U'\n' && value != U'\t';
  if (value < 0x7F) return false;
  return value <= 0x9F || value == 0x061C || value == 0x200E || value == 0x200F ||
         (value >= 0x2028 && value <= 0x202E) || (value >= 0x2066 && value <= 0x2069);
}

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    const Safe safe = safe_at(text, offset);
    out.append(safe.bytes);
    offset += safe.consumed;
  }
  return out;
}

std::string printable_line(std::string_view text) {
  std::string out = printable(text);
  std::ranges::replace(out, '\n', ' ');
  return out;
}

std::size_t display_width(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const Safe safe = safe_at(text, offset);
    if (safe.value != U'\n') columns += char_width(safe.value);
    offset += safe.consumed;
  }
  return columns;
}

std::string render(std::string_view text, std::span<const Span> marks, Style style,
                   const Layout& layout) {
  std::vector<StyledSpan> spans;
  spans.reserve(marks.size());
  for (const Span mark : marks) spans.push_back({mark, style});
  return render(text, spans, layout);
}

std::string render(std::string_view text, std::span<const StyledSpan> spans, const Layout& layout) {
  const std::vector<Cell> cells = cells_of(text, spans);
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  std::size_t begin = 0;
  for (std::size_t indent = layout.indent;; indent = layout.hanging) {
    const std::size_t room = layout.width == 0       ? std::numeric_limits<std::size_t>::max()
                             : layout.width > indent ? layout.width - indent
                                                     : 1;
    const Line line = line_from(cells, begin, room);
    write_line(out, std::span(cells).subspan(line.begin, line.end - line.begin), indent);
    const bool ends_in_newline = line.next > line.end && cells[line.next - 1].kind == Kind::newline;
    if (line.next >= cells.size() && !ends_in_newline) return out;
    out.push_back('\n');
    begin = line.next;
  }
}

std::string wrap(std::string_view text, std::size_t width, std::size_t hanging_indent) {
  return render(text, {}, kPlain, {width, 0, hanging_indent});
}

std::string styled(std::string_view text, Style style) {
  std::string line = printable_line(text);
  if (style.sgr.empty() || line.empty()) return line;
  std::string out;
  out.append("\x1b[").append(style.sgr).append("m").append(line).append("\x1b[0m");
  return out;
}

}  // namespace dateline::cli
