// SPDX-License-Identifier: GPL-2.0-or-later
// The text of a cited range of HTML, by a scanner that shares nothing with the reader: tags,
// comments, scripts and styles go, character references are resolved.
#include <libxml/HTMLparser.h>

#include <array>
#include <cctype>
#include <charconv>
#include <optional>

#include "common/text/charset.h"
#include "common/text/utf8.h"
#include "indexer/formats/format.h"

namespace dateline {
namespace {

bool starts_with_name(std::string_view html, std::size_t at, std::string_view name) {
  if (at + name.size() > html.size()) return false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if ((html[at + i] | 0x20) != name[i]) return false;
  }
  return at + name.size() == html.size() || html.find_first_of(" \t\r\n\f/>", at + name.size()) ==
                                                at + name.size();
}

// After the tag, comment or declaration that begins at `at`; `at` + 1 if it is a bare '<'.
std::size_t after_markup(std::string_view html, std::size_t at) {
  const auto behind = [html](std::string_view end, std::size_t from) {
    const std::size_t found = html.find(end, from);
    return found == std::string_view::npos ? html.size() : found + end.size();
  };
  if (html.substr(at, 4) == "<!--") return behind("-->", at + 4);
  for (const std::string_view raw : {"script", "style", "template", "svg", "textarea", "select"}) {
    if (!starts_with_name(html, at + 1, raw)) continue;
    const std::string close = "</" + std::string(raw);
    for (std::size_t end = at; (end = html.find("</", end)) != std::string_view::npos; end += 2) {
      if (starts_with_name(html, end + 2, raw)) return behind(">", end);
    }
    return html.size();
  }
  const char next = at + 1 < html.size() ? html[at + 1] : ' ';
  const bool tag = (next | 0x20) >= 'a' && (next | 0x20) <= 'z';
  if (!tag && next != '/' && next != '!' && next != '?') return at + 1;
  char quote = 0;
  for (std::size_t i = at + 1; i < html.size(); ++i) {
    const char c = html[i];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      if (tag && html[i - 1] == '=') quote = c;
    } else if (c == '>') {
      return i + 1;
    }
  }
  return html.size();
}

// What windows-1252 has where the numbers of controls are often used.
constexpr std::array<char32_t, 32> kC1{
    0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6,  0x2030, 0x160,
    0x2039, 0x152,  0x8D,   0x17D,  0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};

// Resolves the reference at `at` ('&') into `out`; returns where it ends, `at` if it is none.
std::size_t resolve(std::string_view html, std::size_t at, std::string& out) {
  std::size_t end = at + 1;
  if (end < html.size() && html[end] == '#') {
    ++end;
    const bool hexadecimal = end < html.size() && (html[end] | 0x20) == 'x';
    if (hexadecimal) ++end;
    std::uint32_t code = 0;
    const char* const first = html.data() + end;
    const auto parsed =
        std::from_chars(first, html.data() + html.size(), code, hexadecimal ? 16 : 10);
    if (parsed.ptr == first) return at;
    end += static_cast<std::size_t>(parsed.ptr - first);
    if (parsed.ec != std::errc()) code = 0x110000;
    utf8::append(out, code >= 0x80 && code < 0xA0 ? kC1[code - 0x80] : code);
  } else {
    while (end < html.size() && std::isalnum(static_cast<unsigned char>(html[end])) != 0) ++end;
    const std::string name(html.substr(at + 1, end - at - 1));
    const auto* entity = htmlEntityLookup(reinterpret_cast<const xmlChar*>(name.c_str()));
    if (entity == nullptr) return at;
    utf8::append(out, entity->value);
  }
  return end < html.size() && html[end] == ';' ? end + 1 : end;
}

}  // namespace

std::string cited_in_html(std::string_view source, Span cited, std::string_view file) {
  const std::string charset = decode_text(file).charset;
  std::string bytes(cited.of(source));
  if (charset == "utf-16le") bytes.insert(0, "\xFF\xFE");  // a part has no mark of its own
  if (charset == "utf-16be") bytes.insert(0, "\xFE\xFF");
  const std::string html = decode_text(bytes, charset).text;
  std::string text;
  for (std::size_t at = 0; at < html.size();) {
    if (html[at] == '<') {
      const std::size_t after = after_markup(html, at);
      if (after == at + 1) text += '<';
      at = after;
    } else if (const std::size_t end = html[at] == '&' ? resolve(html, at, text) : at; end > at) {
      at = end;
    } else {
      text += html[at++];
    }
  }
  return text;
}

}  // namespace dateline
