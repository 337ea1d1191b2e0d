// SPDX-License-Identifier: GPL-2.0-or-later
// Scans scripts for JSON strings, ignoring their context; unescapes the chosen string with a source
// map and reads it as HTML, which also suits plain text.
#include "indexer/formats/html/json_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "common/text/ascii.h"
#include "common/text/utf8.h"
#include "indexer/formats/html/paragraphs.h"

namespace dateline {
namespace {

constexpr std::size_t kLeastBody = 200;    // bytes of an articleBody
constexpr std::size_t kLeastString = 400;  // bytes of another string
constexpr std::size_t kLongestString = std::size_t{4} << 20U;

// Keys whose strings are about the page, not its text; sorted.
constexpr auto kOtherKeys = std::to_array<std::string_view>(
    {"alt", "caption", "css", "description", "html_head", "query", "script", "style", "styles"});
static_assert(std::ranges::is_sorted(kOtherKeys));

/// The position of the closing quote of the string whose content begins at `begin`.
std::size_t string_end(std::string_view text, std::size_t begin) {
  for (std::size_t at = begin; at < text.size(); ++at) {
    if (text[at] == '\\') {
      ++at;
    } else if (text[at] == '"') {
      return at;
    }
  }
  return text.size();
}

std::size_t after_space(std::string_view text, std::size_t at) {
  while (at < text.size() && ascii::is_space(text[at])) ++at;
  return at;
}

/// Calls `use` with each key and string in `text` that a colon joins.
template <typename Use>
void for_each_string(std::string_view text, const Use& use) {
  for (std::size_t at = text.find('"'); at < text.size(); at = text.find('"', at)) {
    const Span key{at + 1, string_end(text, at + 1)};
    at = key.end + 1;
    const std::size_t colon = after_space(text, at);
    if (colon >= text.size() || text[colon] != ':') continue;
    const std::size_t quote = after_space(text, colon + 1);
    if (quote >= text.size() || text[quote] != '"') continue;
    const Span value{quote + 1, string_end(text, quote + 1)};
    if (value.end >= text.size()) return;
    use(key.of(text), value);
    at = value.end + 1;
  }
}

/// Whether a string looks like text of some length: words between blanks, and sentences.
bool is_prose(std::string_view text) {
  const auto blanks = static_cast<std::size_t>(std::ranges::count(text, ' '));
  return 12 * blanks > text.size() && text.find(". ") != std::string_view::npos;
}

/// The longest string that may be the article's, in bytes of the page's text; empty if there is
/// none.
Span text_string(const HtmlPage& page) {
  Span body;
  Span other;
  const std::string_view text(page.text);
  for (const HtmlNode& node : page.nodes) {
    if (node.name != "script") continue;
    for_each_string(node.text.of(text), [&](std::string_view key, Span value) {
      const Span found{node.text.begin + value.begin, node.text.begin + value.end};
      if (found.size() > kLongestString) return;
      const bool is_body = key == "articleBody" || key == "reviewBody";
      Span& best = is_body ? body : other;
      if (found.size() <= best.size()) return;
      if (!is_body && (std::ranges::binary_search(kOtherKeys, key) || !is_prose(found.of(text)))) {
        return;
      }
      best = found;
    });
  }
  if (body.size() >= kLeastBody) return body;
  return other.size() >= kLeastString ? other : Span{};
}

/// The UTF-16 code unit of the escape at `at`: \u and four hex digits.
std::optional<char32_t> unit_at(std::string_view text, std::size_t at) {
  if (text.substr(at, 2) != "\\u" || at + 6 > text.size()) return std::nullopt;
  unsigned value = 0;
  const char* const end = text.data() + at + 6;
  if (std::from_chars(text.data() + at + 2, end, value, 16).ptr != end) return std::nullopt;
  return static_cast<char32_t>(value);
}

struct Escape {
  char32_t character = 0;
  std::size_t size = 2;  // bytes it takes
};

/// The escape at `at`, which is a backslash.
Escape escape_at(std::string_view text, std::size_t at) {
  const char name = at + 1 < text.size() ? text[at + 1] : ' ';
  if (name == 'n' || name == 'r' || name == 't' || name == 'b' || name == 'f') {
    return {static_cast<char32_t>(name == 'n' || name == 'r' ? '\n' : ' '), 2};
  }
  const std::optional<char32_t> first = unit_at(text, at);
  if (!first) return {static_cast<unsigned char>(name), 2};
  const std::optional<char32_t> second = unit_at(text, at + 6);
  const bool pair =
      second && *first >= 0xD800 && *first < 0xDC00 && *second >= 0xDC00 && *second < 0xE000;
  if (pair) return {0x10000 + ((*first - 0xD800) << 10U) + (*second - 0xDC00), 12};
  return {*first == 0 ? U' ' : *first, 6};
}

struct MappedText {
  std::string text;
  SourceMap source;
};

/// A JSON string without its escapes; line ends outside markup end paragraphs.
MappedText unescaped(std::string_view json) {
  MappedText out;
  for (std::size_t at = 0; at < json.size();) {
    const std::size_t escape = std::min(json.find('\\', at), json.size());
    out.text += json.substr(at, escape - at);
    if (escape > at) out.source.append_verbatim(escape - at, at);
    at = escape;
    if (at >= json.size()) break;
    const Escape found = escape_at(json, at);
    const std::size_t end = std::min(at + found.size, json.size());
    const std::size_t before = out.text.size();
    utf8::append(out.text, found.character);
    out.source.append_atomic(out.text.size() - before, {at, end});
    at = end;
  }
  return out;
}

bool has_markup(std::string_view text) {
  return text.find("</") != std::string_view::npos || text.find("<p") != std::string_view::npos ||
         text.find("<br") != std::string_view::npos;
}

/// Reads a part of `text` as HTML and appends its paragraphs.
void read_part(const MappedText& text, Span part, std::vector<Paragraph>& paragraphs) {
  const std::string_view html = part.of(text.text);
  const std::optional<HtmlPage> page = parse_html(html);
  if (!page) return;
  const SourceMap source = text.source.slice(part);
  for (Paragraph& paragraph : page_paragraphs(*page, html).paragraphs) {
    paragraph.source = paragraph.source.through(source);
    paragraphs.push_back(std::move(paragraph));
  }
}

std::vector<Paragraph> paragraphs_of(const MappedText& text) {
  std::vector<Paragraph> paragraphs;
  if (has_markup(text.text)) {
    read_part(text, {0, text.text.size()}, paragraphs);
    return paragraphs;
  }
  for (std::size_t at = 0; at < text.text.size();) {
    const std::size_t end = std::min(text.text.find('\n', at), text.text.size());
    if (end > at) read_part(text, {at, end}, paragraphs);
    at = end + 1;
  }
  return paragraphs;
}

}  // namespace

std::vector<Paragraph> script_paragraphs(const HtmlPage& page, std::string_view html) {
  const Span string = text_string(page);
  if (string.empty()) return {};
  std::vector<Paragraph> paragraphs = paragraphs_of(unescaped(string.of(page.text)));
  const SourceMap source = page.source.slice(string);
  std::uint32_t number = 0;
  std::uint64_t line = 1;
  std::size_t counted = 0;  // bytes whose line ends are in `line`
  for (Paragraph& paragraph : paragraphs) {
    paragraph.source = paragraph.source.through(source);
    paragraph.number = ++number;
    const std::size_t begin = paragraph.source.to_source({0, paragraph.text.size()}).begin;
    line +=
        static_cast<std::uint64_t>(std::ranges::count(html.substr(counted, begin - counted), '\n'));
    counted = begin;
    paragraph.lines = {{0, line}};
  }
  return paragraphs;
}

std::string text_of_json_part(std::string_view part) {
  std::string text;
  for (const Paragraph& paragraph : paragraphs_of(unescaped(part))) text += paragraph.text;
  return text;
}

bool is_in_script(std::string_view html, std::size_t offset) {
  const std::string_view before = html.substr(0, offset);
  const std::size_t floor = before.size() - std::min(before.size(), 2 * kLongestString);
  for (std::size_t at = before.rfind('<'); at != std::string_view::npos && at >= floor;
       at = at == 0 ? std::string_view::npos : before.rfind('<', at - 1)) {
    const std::string tag = ascii::lower(before.substr(at, 8));
    if (tag.starts_with("</script")) return false;
    if (tag.starts_with("<script")) return true;
  }
  return false;
}

}  // namespace dateline
