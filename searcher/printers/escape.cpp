// SPDX-License-Identifier: GPL-2.0-or-later
// One pass over the characters for each format.
#include "searcher/printers/escape.h"

#include <algorithm>

#include "common/cli/layout.h"
#include "common/text/utf8.h"
#include "searcher/answer/parts.h"

namespace dateline {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// Well-formed text without terminal control characters; keeps tabs and line ends, all as `\n`.
std::string clean(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    const utf8::CodePoint read = utf8::decode(text, offset);
    if (read.value == U'\r') {
      const bool pair = offset + 1 < text.size() && text[offset + 1] == '\n';
      if (!pair) out += '\n';
    } else if (!read.valid || cli::steers_terminal(read.value)) {
      out += kReplacement;
    } else {
      out.append(text, offset, read.size);
    }
    offset += read.size;
  }
  return out;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Whether a character of Markdown may be markup anywhere.
bool is_markup(char c) {
  constexpr std::string_view kMarkup = "\\`*_{}[]<>#|~&$^!@";
  return kMarkup.find(c) != std::string_view::npos;
}

// Whether text[at], preceded on its line by digits at most, makes the line a list or a heading.
bool begins_block(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (at == 0) return c == '-' || c == '+' || c == '=' || c == ':';
  if (c != '.' && c != ')') return false;
  for (std::size_t i = 0; i < at; ++i) {
    if (!is_digit(text[i])) return false;
  }
  return true;
}

// Whether GitHub's Markdown turns the text around text[at] into a link.
bool begins_link(std::string_view text, std::size_t at) {
  if (text[at] == ':') return text.substr(at + 1, 2) == "//";
  return text[at] == '.' && at >= 3 &&
         (text.substr(at - 3, 3) == "www" || text.substr(at - 3, 3) == "WWW");
}

}  // namespace

std::string csv_cell(std::string_view text) {
  const std::string cell = clean(text);
  const bool plain = cell.find_first_of(",\"\n") == std::string::npos &&
                     (cell.empty() || (cell.front() != ' ' && cell.back() != ' '));
  if (plain) return cell;
  std::string quoted = "\"";
  for (const char c : cell) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

std::string tsv_cell(std::string_view text) {
  std::string cell;
  for (const char c : clean(text)) {
    switch (c) {
      case '\t':
        cell += "\\t";
        break;
      case '\n':
        cell += "\\n";
        break;
      case '\\':
        cell += "\\\\";
        break;
      default:
        cell += c;
    }
  }
  return cell;
}

std::string html_escaped(std::string_view text) {
  std::string out;
  for (const char c : clean(text)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string markdown_escaped(std::string_view text) {
  const std::string line = cli::printable_line(clean(text));
  std::string out;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (is_markup(line[i]) || begins_block(line, i) || begins_link(line, i)) out += '\\';
    out += line[i];
  }
  return out;
}

std::string markdown_code(std::string_view text) {
  const std::string line = cli::printable_line(clean(text));
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char c : line) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  const std::string fence(longest + 1, '`');
  const std::string_view pad = longest > 0 ? " " : "";
  return fence + std::string(pad) + line + std::string(pad) + fence;
}

std::string marked_text(std::string_view text, std::span<const Highlight> highlights,
                        const MarkedForm& form) {
  std::string out;
  std::size_t at = 0;
  for (const Highlight& mark : sound_highlights(highlights, text)) {
    out += form.escape(text.substr(at, mark.text.begin - at));
    out.append(form.open).append(form.escape(mark.text.of(text))).append(form.close);
    at = mark.text.end;
  }
  return out + form.escape(text.substr(at));
}

}  // namespace dateline
