// SPDX-License-Identifier: GPL-2.0-or-later
// Tags by their shape, references as in HTML.
#include "indexer/formats/markup/sgml_text.h"

#include <algorithm>

#include "common/text/ascii.h"
#include "indexer/article/layout.h"
#include "indexer/formats/markup/references.h"

namespace dateline {
namespace {

constexpr std::size_t kLongestTag = 4096;
constexpr std::size_t kLongestComment = 1 << 16;

bool is_name_byte(char byte) {
  return ascii::is_letter(byte) || ascii::is_digit(byte) || byte == '-' || byte == '_' ||
         byte == '.' || byte == ':';
}

// The size of a reference to a control character that `text` begins with; 0 if there is none.
std::size_t control_reference(std::string_view text) {
  if (!text.starts_with("&#")) return 0;
  std::size_t at = 2;
  unsigned value = 0;
  while (at < text.size() && at < 6 && ascii::is_digit(text[at])) {
    value = 10 * value + static_cast<unsigned>(text[at++] - '0');
  }
  const bool control = at > 2 && value < 32 && value != '\t' && value != '\n' && value != '\r';
  return control && at < text.size() && text[at] == ';' ? at + 1 : 0;
}

}  // namespace

SgmlMarkup sgml_markup(std::string_view text) {
  SgmlMarkup markup;
  if (text.starts_with("<!--")) {
    // None goes beyond the beginning of another: so a thousand that never end cost no more than
    // one.
    const std::string_view comment = text.substr(0, kLongestComment);
    const std::size_t end = comment.substr(0, comment.find("<!--", 4)).find("-->", 4);
    markup.size = end == std::string_view::npos ? 0 : end + 3;
    return markup;
  }
  std::size_t at = 1;
  const bool declaration = text.starts_with("<!") || text.starts_with("<?");
  markup.closing = text.starts_with("</");
  if (declaration || markup.closing) at = 2;
  if (at >= text.size() || !ascii::is_letter(text[at])) return {};
  while (at < text.size() && is_name_byte(text[at])) ++at;
  const std::size_t end = text.substr(0, kLongestTag).find_first_of("<>", at);
  if (end == std::string_view::npos || text[end] != '>') return {};
  if (at < end && text[at] != '/' && !ascii::is_space(text[at])) return {};
  if (!declaration)
    markup.name = ascii::lower(text.substr(markup.closing ? 2 : 1, at - (markup.closing ? 2 : 1)));
  markup.attributes = text.substr(at, end - at);
  markup.size = end + 1;
  return markup;
}

std::string sgml_attribute(std::string_view attributes, std::string_view name) {
  const std::string lower = ascii::lower(attributes);
  for (std::size_t at = lower.find(name); at != std::string::npos; at = lower.find(name, at + 1)) {
    if (at > 0 && !ascii::is_space(lower[at - 1])) continue;
    std::string_view value = ascii::trim(attributes.substr(at + name.size()));
    if (!value.starts_with('=')) continue;
    value = ascii::trim(value.substr(1));
    const bool quoted = value.starts_with('"') || value.starts_with('\'');
    if (!quoted) return html_text(value.substr(0, value.find_first_of(" \t\r\n/>")));
    return html_text(value.substr(1, std::min(value.find(value.front(), 1), value.size()) - 1));
  }
  return {};
}

void append_sgml_data(DecodedText& text, std::string_view data, std::size_t begin) {
  std::size_t from = 0;
  for (std::size_t at = data.find("&#"); at != std::string_view::npos;) {
    const std::size_t size = control_reference(data.substr(at));
    if (size > 0) {
      append_html_text(text.text, text.source, data.substr(from, at - from), begin + from);
      from = at + size;
    }
    at = data.find("&#", at + std::max<std::size_t>(size, 2));
  }
  append_html_text(text.text, text.source, data.substr(from), begin + from);
}

void join_lines(std::string& text) {
  for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at)) {
    const std::size_t next = std::min(text.find_first_not_of(" \t\r\n", at), text.size());
    const bool blank_line = text.find('\n', at + 1) < next;
    if (!blank_line) {
      text[at] = ' ';
      if (at > 0 && text[at - 1] == '\r') text[at - 1] = ' ';
    }
    at = next;
  }
}

std::vector<std::size_t> line_begins(std::string_view text) {
  std::vector<std::size_t> begins;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool lone_return = text[at] == '\r' && (at + 1 == text.size() || text[at + 1] != '\n');
    if (text[at] == '\n' || lone_return) begins.push_back(at + 1);
  }
  return begins;
}

std::vector<Paragraph> paragraphs_in(const DecodedText& text, std::string_view source) {
  return paragraphs_in(text, line_begins(source));
}

std::vector<Paragraph> paragraphs_in(const DecodedText& text,
                                     const std::vector<std::size_t>& begins) {
  std::vector<Paragraph> paragraphs = paragraphs_of(text);
  for (Paragraph& paragraph : paragraphs) {
    paragraph.lines.clear();
    for (std::size_t at = 0; at < paragraph.text.size();
         at = paragraph.text.find(' ', at) + 1) {  // a line begins with a word
      const Span place = paragraph.source.to_source({at, at + 1});
      const auto next = std::ranges::upper_bound(begins, place.begin);
      const auto line = static_cast<std::uint64_t>(next - begins.begin()) + 1;
      if (at == 0 || line > paragraph.lines.back().line) paragraph.lines.push_back({at, line});
      if (paragraph.text.find(' ', at) == std::string::npos) break;
    }
  }
  return paragraphs;
}

std::string cited_in_sgml(std::string_view source, Span cited, std::string_view /*charset*/) {
  if (cited.end > source.size()) return {};
  const std::string_view part = cited.of(source);
  DecodedText text;
  std::size_t data = 0;
  for (std::size_t at = part.find('<'); at != std::string_view::npos;) {
    const std::size_t size = sgml_markup(part.substr(at)).size;
    if (size > 0) {
      append_sgml_data(text, part.substr(data, at - data), 0);
      data = at + size;
    }
    at = part.find('<', at + std::max<std::size_t>(size, 1));
  }
  append_sgml_data(text, part.substr(data), 0);
  return text.text;
}

std::string xml_charset(std::string_view bytes) {
  const std::size_t at = bytes.substr(0, 100).find("<?xml");
  if (at == std::string_view::npos) return {};
  return ascii::lower(sgml_attribute(sgml_markup(bytes.substr(at)).attributes, "encoding"));
}

}  // namespace dateline
