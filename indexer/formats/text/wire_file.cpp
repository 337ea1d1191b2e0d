// SPDX-License-Identifier: GPL-2.0-or-later
// Recognises lines by their form and keeps them out of the layout of the story, whose lines are
// wrapped.
#include "indexer/formats/text/wire_file.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "common/text/ascii.h"
#include "common/text/find.h"
#include "indexer/formats/text/text_head.h"

namespace dateline {
namespace {

constexpr std::size_t kMostLines = 16;  // in a head
constexpr std::size_t kLongestLine = 120;

enum class Kind : std::uint8_t { none, slug, control, caret, dashes, note };

struct Line {
  Span span;
  std::size_t next = 0;  // where the next one begins
};

std::optional<Line> line_at(std::string_view text, std::size_t begin) {
  if (begin >= text.size()) return std::nullopt;
  const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
  const bool pair = text.substr(end, 2) == "\r\n";
  return Line{{begin, end}, std::min(end + (pair ? 2 : 1), text.size())};
}

// "BC-HARBOUR-CRANE", also after the letters of a category: "r i BC-Harbour".
bool is_slug(std::string_view line) {
  while (line.starts_with('^')) line.remove_prefix(1);
  while (line.size() > 2 && ascii::is_letter(line[0]) && line[1] == ' ') line.remove_prefix(2);
  const std::string begin = ascii::lower(line.substr(0, 3));
  const bool cycle = begin == "bc-" || begin == "am-" || begin == "pm-";
  return cycle && line.size() > 3 && ascii::is_letter(line[3]);
}

// Characters that begin and end parts of a message, "ZCZC", "a0123----".
bool is_control(std::string_view line) {
  if (line.find_first_of("\x01\x02\x03\x04") != std::string_view::npos) return true;
  if (ascii::lower(line.substr(0, 4)) == "zczc") return true;
  std::size_t digits = 1;
  while (digits < line.size() && ascii::is_digit(line[digits])) ++digits;
  return !line.empty() && ascii::is_letter(line[0]) && digits >= 4 && digits <= 6 &&
         line.substr(digits).starts_with("--");
}

bool is_note(std::string_view line) {
  const std::string begin = ascii::lower(line.substr(0, 16));
  for (const std::string_view opening :
       {"eds:", "^eds:", "eds,", "editors:", "note to editors", "attention"}) {
    if (begin.starts_with(opening)) return true;
  }
  return false;
}

// "-- Crane falls into harbour --"
bool is_dashed(std::string_view line) {
  if (!line.starts_with("--")) return false;
  const std::size_t text = line.find_first_not_of("- ");
  return text != std::string_view::npos && ascii::words(line) > 1 && !line.ends_with('.') &&
         !line.ends_with(',');
}

Kind kind_of(std::string_view line) {
  line = ascii::trim(line);
  if (line.empty() || line.size() > kLongestLine) return Kind::none;
  if (is_slug(line)) return Kind::slug;
  if (is_control(line)) return Kind::control;
  if (is_note(line)) return Kind::note;
  if (line.starts_with('^') || line.ends_with('<')) return Kind::caret;
  return is_dashed(line) ? Kind::dashes : Kind::none;
}

// A line of the head without the marks around it.
std::string_view without_marks(std::string_view line, Kind kind) {
  if (kind != Kind::caret && kind != Kind::dashes) return line;
  const std::string_view marks = kind == Kind::caret ? "^<>= \t\r" : "- \t\r";
  const std::size_t begin = std::min(line.find_first_not_of(marks), line.size());
  return line.substr(begin, line.find_last_not_of(marks) + 1 - begin);
}

bool is_byline(std::string_view line) { return line.starts_with("By ") || line.starts_with("BY "); }

// Whether a line of the head, without its marks, is the headline.
bool is_headline(std::string_view line, Kind kind) {
  if (kind != Kind::caret && kind != Kind::dashes) return false;
  if (is_byline(line)) return false;
  for (const std::string_view other : {"AP Photo", "With ", "Adds "}) {
    if (line.starts_with(other)) return false;
  }
  constexpr std::size_t kLeastWords = 3;
  return ascii::words(line) >= kLeastWords;
}

struct HeadLine {
  Line line;
  Kind kind;
};

// The lines at the beginning of a text that are the head of a wire file.
std::vector<HeadLine> head_lines(std::string_view text) {
  std::vector<HeadLine> head;
  std::size_t begin = 0;
  while (const std::optional<Line> line = line_at(text, begin)) {
    begin = line->next;
    const std::string_view content = line->span.of(text);
    if (ascii::trim(content).empty()) continue;
    const Kind kind = kind_of(content);
    if (kind == Kind::none || head.size() == kMostLines) break;
    head.push_back({*line, kind});
  }
  const bool wire = std::ranges::any_of(head, [](const HeadLine& line) {
    return line.kind == Kind::slug || line.kind == Kind::control || line.kind == Kind::dashes;
  });
  if (!wire) head.clear();
  return head;
}

// A mark on its own line that ends a story or a part of it.
bool is_end_mark(std::string_view line) {
  constexpr auto kMarks =
      std::to_array<std::string_view>({"end", "ends", "endit", "ends it", "more", "nnnn", "30", "0",
                                       "end of story", "end text", "reuter", "reuters"});
  constexpr std::string_view kAround = "-–—#*=/()[]<>^ \t\r\x03\x04";
  line = ascii::trim(line);
  if (line.size() > 24) return false;
  const std::size_t begin = line.find_first_not_of(kAround);
  if (begin == std::string_view::npos) return !line.empty();
  const std::string_view word = line.substr(begin, line.find_last_not_of(kAround) + 1 - begin);
  const bool bare = word.size() == line.size();
  // A bare word may be the article's: "More".
  if (bare && (ascii::is_digit(word[0]) || ascii::lower(word) == "more")) return false;
  return std::ranges::find(kMarks, ascii::lower(word)) != kMarks.end();
}

// "AP-NY-03-24-87 1200EST<"
bool is_filing_time(std::string_view line) {
  line = ascii::trim(line);
  if (!line.starts_with("AP-") && !line.starts_with("Reut")) return false;
  return line.size() < 40 && (line.starts_with("AP-") || has_sign(line, ":")) &&
         std::ranges::any_of(line, ascii::is_digit);
}

void append_line(const DecodedText& decoded, Span span, Zone zone, Article& article) {
  const std::size_t first = article.paragraphs.size();
  append_text(decoded, span, article);
  for (std::size_t i = first; i < article.paragraphs.size(); ++i) {
    article.paragraphs[i].zone = zone;
    article.paragraphs[i].rule = "wire mark";
  }
}

}  // namespace

std::size_t read_wire_head(const DecodedText& decoded, Article& article) {
  const std::string_view text = decoded.text;
  const std::vector<HeadLine> head = head_lines(text);
  for (const HeadLine& each : head) {
    const std::string_view line = without_marks(each.line.span.of(text), each.kind);
    const auto begin = static_cast<std::size_t>(line.data() - text.data());
    const Span span{begin, begin + line.size()};
    const bool headline = article.metadata.title.empty() && is_headline(line, each.kind);
    if (headline) article.metadata.title = line;
    const Zone other = is_byline(line) ? Zone::byline : Zone::source_note;
    const bool named = headline || other == Zone::byline;
    append_line(decoded, named ? span : each.line.span, headline ? Zone::title : other, article);
  }
  return head.empty() ? 0 : head.back().line.next;
}

std::size_t wire_end(std::string_view text, std::size_t begin) {
  constexpr int kMostMarks = 8;
  std::size_t end = text.size();
  int marks = 0;
  for (std::size_t at = text.size(); at > begin && marks < kMostMarks;) {
    const std::size_t last = text.find_last_not_of("\r\n", at - 1);
    if (last == std::string_view::npos || last < begin) break;
    const std::size_t before = text.find_last_of("\r\n", last);
    const std::size_t line = before == std::string_view::npos ? 0 : before + 1;
    if (line <= begin) break;  // a text of marks alone is not a story
    const std::string_view content = text.substr(line, last + 1 - line);
    if (!ascii::trim(content).empty()) {
      if (!is_end_mark(content) && !is_filing_time(content)) break;
      end = line;
      ++marks;
    }
    at = line;
  }
  return end;
}

void append_wire_end(const DecodedText& decoded, std::size_t end, Article& article) {
  while (const std::optional<Line> line = line_at(decoded.text, end)) {
    append_line(decoded, line->span, Zone::source_note, article);
    end = line->next;
  }
}

}  // namespace dateline
