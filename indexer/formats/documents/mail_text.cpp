// SPDX-License-Identifier: GPL-2.0-or-later
// Lines get a part (own, quoted, closing); runs of one part are laid out like any plain text.
#include "indexer/formats/documents/mail_text.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/text/ascii.h"
#include "common/text/charset.h"
#include "indexer/article/layout.h"

namespace dateline {
namespace {

enum class Part { own, quoted, closing };

struct Line {
  std::string text;  // without the marks of quotations
  std::size_t depth = 0;
  Part part = Part::own;
  bool blank() const { return ascii::trim(text).empty(); }
};

bool is_signature_mark(std::string_view line) { return line == "-- " || line == "--"; }

// Removes `>` marks from a line, even with blanks between them.
Line line_of(std::string_view raw, bool flowed) {
  Line line;
  while (raw.starts_with('>') || (!flowed && line.depth > 0 && raw.starts_with(" >"))) {
    raw.remove_prefix(raw.starts_with('>') ? 1 : 2);
    ++line.depth;
  }
  if ((flowed || line.depth > 0) && raw.starts_with(' ')) raw.remove_prefix(1);
  line.text = raw;
  return line;
}

std::vector<Line> lines_of(std::string_view text, bool flowed) {
  std::vector<Line> lines;
  while (!text.empty()) {
    std::string_view raw = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(raw.size() + 1, text.size()));
    if (raw.ends_with('\r')) raw.remove_suffix(1);
    lines.push_back(line_of(raw, flowed));
  }
  return lines;
}

// Joins the lines of each paragraph; a signature's mark ends one although it ends with a blank.
std::vector<Line> unfolded(std::vector<Line>&& lines, bool joins) {
  std::vector<Line> whole;
  bool goes_on = false;
  for (Line& line : lines) {
    const bool mark = is_signature_mark(line.text);
    const bool soft = !mark && line.text.ends_with(' ');
    if (soft && joins) line.text.pop_back();
    if (goes_on && !mark && line.depth == whole.back().depth) {
      whole.back().text += line.text;
    } else {
      whole.push_back(std::move(line));
    }
    goes_on = soft;
  }
  return whole;
}

// A forwarded text is the content of the mail.
constexpr auto kForwarded = std::to_array<std::string_view>(
    {"forward", "weitergeleitet", "transf", "reenviad", "encaminhad", "inoltrat", "doorgestuurd",
     "vidarebefordra", "videresend", "пересыл", "перенаправ"});

bool says_forwarded(std::string_view line) {
  const std::string lower = ascii::lower(line);
  return std::ranges::any_of(
      kForwarded, [&](std::string_view word) { return lower.find(word) != std::string::npos; });
}

// `-----Original Message-----`, in any language.
bool opens_original(std::string_view line) {
  constexpr std::size_t kDashes = 4;
  constexpr std::size_t kLongest = 60;
  line = ascii::trim(line);
  const std::size_t begin = line.find_first_not_of('-');
  const std::size_t end = line.find_last_not_of('-');
  if (begin == std::string_view::npos || begin < kDashes) return false;
  return line.size() - 1 - end >= kDashes && end - begin < kLongest && !says_forwarded(line);
}

// `From: Mara Elst <mara@gazette.example>`, as in a quoted head.
bool is_head_field(std::string_view line) {
  line = ascii::trim(line);
  while (line.starts_with('*')) line.remove_prefix(1);
  const std::size_t colon = line.find(':');
  return colon != std::string_view::npos && colon > 0 && colon < 20 && colon + 1 < line.size();
}

bool has_head(const std::vector<Line>& lines, std::size_t begin) {
  constexpr std::size_t kLeast = 2;
  std::size_t fields = 0;
  for (std::size_t i = begin; i < lines.size() && i < begin + 5; ++i) {
    if (is_head_field(lines[i].text)) ++fields;
  }
  return fields >= kLeast;
}

// Whether a text has a time of day or an address of mail.
bool has_time_or_address(std::string_view text) {
  for (std::size_t at = text.find(':'); at != std::string_view::npos; at = text.find(':', at + 1)) {
    if (at > 0 && at + 1 < text.size() && ascii::is_digit(text[at - 1]) &&
        ascii::is_digit(text[at + 1])) {
      return true;
    }
  }
  return text.find('@') != std::string_view::npos;
}

// The head of the answered mail, as Outlook puts it above that mail: three or more fields on their
// own. After a line that says so, the mail is forwarded.
bool opens_answered(const std::vector<Line>& lines, std::size_t at) {
  constexpr std::size_t kLeast = 3;
  constexpr std::size_t kMost = 6;
  if (at > 0 && !lines[at - 1].blank() && lines[at - 1].text.find("____") != 0) return false;
  std::size_t before = at;
  while (before > 0 && lines[before - 1].blank()) --before;
  if (before > 0 && says_forwarded(lines[before - 1].text)) return false;
  std::size_t fields = 0;
  bool sent = false;
  for (; at < lines.size() && !lines[at].blank() && fields < kMost; ++at, ++fields) {
    if (lines[at].depth > 0 || !is_head_field(lines[at].text)) return false;
    sent = sent || has_time_or_address(lines[at].text);
  }
  return fields >= kLeast && sent;
}

bool opens_list_footer(const std::vector<Line>& lines, std::size_t at) {
  constexpr std::size_t kLine = 20;
  constexpr std::size_t kFooter = 8;  // lines
  const std::string_view line = ascii::trim(lines[at].text);
  return lines[at].depth == 0 && line.size() >= kLine && lines.size() - at <= kFooter &&
         line.find_first_not_of('_') == std::string_view::npos;
}

// The line before a quotation that names who wrote it and when: it ends with a colon and has a
// number in it. It may be wrapped.
void mark_announcement(std::vector<Line>& lines, std::size_t quoted) {
  constexpr std::size_t kMostLines = 3;
  std::size_t end = quoted;
  while (end > 0 && lines[end - 1].blank()) --end;
  if (end == 0 || quoted - end > 1 || lines[end - 1].part != Part::own) return;
  if (!ascii::trim(lines[end - 1].text).ends_with(':')) return;
  std::size_t begin = end;
  while (begin > 0 && end - begin < kMostLines && !lines[begin - 1].blank() &&
         lines[begin - 1].part == Part::own) {
    --begin;
  }
  const bool dated =
      std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(begin),
                  lines.begin() + static_cast<std::ptrdiff_t>(end),
                  [](const Line& line) { return std::ranges::any_of(line.text, ascii::is_digit); });
  if (!dated) return;
  for (std::size_t i = begin; i < end; ++i) lines[i].part = Part::quoted;
}

void mark_parts(std::vector<Line>& lines) {
  Part rest = Part::own;  // of all that follows
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Line& line = lines[i];
    if (rest == Part::own && line.depth == 0) {
      if (is_signature_mark(line.text) || opens_list_footer(lines, i)) {
        rest = Part::closing;
      } else if ((opens_original(line.text) && has_head(lines, i + 1)) ||
                 opens_answered(lines, i)) {
        rest = Part::quoted;
      }
    }
    line.part = line.depth > 0 ? Part::quoted : rest;
    const bool begins = line.depth > 0 && (i == 0 || lines[i - 1].depth == 0);
    if (begins) mark_announcement(lines, i);
  }
}

bool has_own_words(const std::vector<Line>& lines) {
  return std::ranges::any_of(
      lines, [](const Line& line) { return line.part == Part::own && !line.blank(); });
}

void append(std::vector<DocumentParagraph>& paragraphs, std::string text, Part part, bool own) {
  const bool is_text = part == Part::own || (part == Part::quoted && !own);
  const std::string_view rule = part == Part::quoted ? "mail quotation" : "mail signature";
  paragraphs.push_back({std::move(text), is_text ? Zone::body : Zone::boilerplate,
                        is_text ? std::string_view("mail") : rule});
}

}  // namespace

std::vector<DocumentParagraph> mail_paragraphs(std::string_view text, MailFlow flow) {
  std::vector<Line> lines = lines_of(text, flow.flowed);
  if (flow.flowed) lines = unfolded(std::move(lines), flow.joins);
  mark_parts(lines);
  const bool own = has_own_words(lines);
  std::vector<DocumentParagraph> paragraphs;
  if (flow.flowed) {
    for (Line& line : lines) {
      if (!line.blank()) append(paragraphs, std::move(line.text), line.part, own);
    }
    return paragraphs;
  }
  // The layout of the whole text, with a blank line where the part or the depth changes.
  std::string laid_out;
  std::vector<Part> parts;  // of the lines in it
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool changes =
        i > 0 && (lines[i].part != lines[i - 1].part || lines[i].depth != lines[i - 1].depth);
    if (changes) {
      laid_out += '\n';
      parts.push_back(lines[i].part);
    }
    laid_out.append(lines[i].text).push_back('\n');
    parts.push_back(lines[i].part);
  }
  for (Paragraph& paragraph : paragraphs_of(decode_part(laid_out, "utf-8"))) {
    const std::size_t line = paragraph.lines.front().line - 1;
    append(paragraphs, std::move(paragraph.text), parts[std::min(line, parts.size() - 1)], own);
  }
  return paragraphs;
}

}  // namespace dateline
