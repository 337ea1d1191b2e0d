// SPDX-License-Identifier: GPL-2.0-or-later
// Bytes become text by the charset the page declares, text becomes paragraphs that know their
// bytes.
#include "indexer/formats/html/html.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "common/text/ascii.h"
#include "common/text/charset.h"
#include "indexer/formats/format/decoding.h"
#include "indexer/formats/format/rows.h"
#include "indexer/formats/html/json_text.h"
#include "indexer/formats/html/page.h"
#include "indexer/formats/html/page_zones.h"
#include "indexer/formats/html/paragraphs.h"

namespace dateline {
namespace {

/// The value behind `name` and an equals sign in a tag, in quotes or not; empty if there is none.
std::string_view declared_value(std::string_view tag, std::string_view name) {
  std::size_t at = tag.find(name);
  if (at == std::string_view::npos) return {};
  tag = ascii::trim(tag.substr(at + name.size()));
  if (!tag.starts_with('=')) return {};
  tag = ascii::trim(tag.substr(1));
  while (!tag.empty() && (tag.front() == '"' || tag.front() == '\'')) tag.remove_prefix(1);
  return tag.substr(0, tag.find_first_of(" \t\n\f\r\"';>"));
}

/// The charset that the beginning of a page declares, by <meta charset>, <meta http-equiv> or an
/// XML declaration; empty if none. (WHATWG HTML, section 13.2.3.2, in short.)
std::string declared_charset(std::string_view bytes) {
  constexpr std::size_t kSearched = 4096;
  const std::string head = ascii::lower(bytes.substr(0, kSearched));
  const std::string_view rest(head);
  for (std::size_t at = head.find('<'); at < head.size(); at = head.find('<', at + 1)) {
    if (rest.substr(at).starts_with("<!--")) {
      at = std::min(head.find("-->", at + 2), head.size() - 1);
      continue;
    }
    const std::string_view tag = rest.substr(at, rest.find('>', at) - at);
    std::string_view label;
    if (tag.starts_with("<meta")) label = declared_value(tag, "charset");
    if (tag.starts_with("<?xml")) label = declared_value(tag, "encoding");
    if (!label.empty()) return std::string(label);
  }
  return {};
}

constexpr const char* kSaveAsShown = "a page that a script writes must be saved as shown";

/// Whether anything but the title and the page around the text was found.
bool has_text(const Article& article) {
  return std::ranges::any_of(article.paragraphs, [](const Paragraph& paragraph) {
    return paragraph.zone == Zone::body || paragraph.zone == Zone::caption;
  });
}

constexpr auto kSuffixes = std::to_array<std::string_view>({".html", ".htm", ".xhtml"});

}  // namespace

void read_html(std::string_view bytes, const std::string& path, const ArticleSink& sink) {
  const DecodedText decoded = decode_text(bytes, declared_charset(bytes));
  const std::optional<HtmlPage> page = parse_html(decoded.text);
  if (!page) {
    sink.rejection({path, 0, "cannot be parsed as HTML", {}});
    return;
  }
  Article article = html_article(*page, decoded.text);
  article.path = path;
  if (article.paragraphs.empty()) {
    sink.rejection({path, 0, "no text found", kSaveAsShown});
    return;
  }
  if (!has_text(article)) {
    sink.warning({path, 0, "no text of an article found; " + std::string(kSaveAsShown)});
  }
  for (Paragraph& paragraph : article.paragraphs) {
    paragraph.source = paragraph.source.through(decoded.source);
  }
  note_decoding(decoded, path, 0, sink);
  sink.article(std::move(article));
}

std::string html_charset(std::string_view bytes) {
  return decode_text(bytes, declared_charset(bytes)).charset;
}

// The cited bytes are read as a page of their own, in which they stand in a paragraph: at the very
// beginning of a page characters may be skipped.
std::string cited_in_html(std::string_view source, Span cited, std::string_view charset) {
  const std::string decoded = decode_cited(source, cited, std::string(charset));
  if (is_in_script(source, cited.begin)) return text_of_json_part(decoded);
  const std::string part = "<p>" + decoded;
  std::string text;
  if (const std::optional<HtmlPage> page = parse_html(part)) {
    for (const Paragraph& paragraph : page_paragraphs(*page, part).paragraphs) {
      text += paragraph.text;
    }
  }
  return text;
}

bool looks_like_html(std::string_view head) {
  const std::string begin = ascii::lower(head.substr(0, 1024));
  return begin.starts_with("<!doctype html") || begin.starts_with("<html") ||
         (begin.starts_with("<") && begin.find("<html") != std::string::npos);
}

const Format kHtmlFormat{
    .name = "html",
    .suffixes = kSuffixes,
    .looks_like = looks_like_html,
    .charset = html_charset,
    .read = read_html,
    .cited_text = cited_in_html,
};

}  // namespace dateline
