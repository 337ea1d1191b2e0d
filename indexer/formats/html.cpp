// SPDX-License-Identifier: GPL-2.0-or-later
// Reads one page of HTML as one article: bytes to text by the charset the page declares, text to
// paragraphs that know their bytes, and what the head says about the page.
#include <algorithm>
#include <optional>
#include <utility>

#include "common/text/ascii.h"
#include "common/text/charset.h"
#include "indexer/formats/format.h"
#include "indexer/formats/html_head.h"
#include "indexer/formats/html_page.h"
#include "indexer/formats/html_paragraphs.h"
#include "indexer/formats/html_zones.h"

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

/// The head's metadata, the title completed from the text.
Metadata metadata_of(const PageHead& head, const PageParagraphs& content) {
  Metadata metadata = head.metadata;
  if (metadata.title.empty() && !content.headlines.empty()) {
    metadata.title = content.paragraphs[content.headlines.front()].text;
  }
  if (metadata.title.empty()) metadata.title = head.title;
  metadata.title = without_site_name(metadata.title, metadata.outlet);
  return metadata;
}

/// `text` without spaces and no-break spaces.
std::string letters_of(std::string_view text) {
  std::string letters;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool no_break_space = text.substr(at, 2) == "\u00A0";
    if (no_break_space) ++at;
    if (!no_break_space && !ascii::is_space(text[at])) letters.push_back(text[at]);
  }
  return letters;
}

/// Gives Zone::title to the first paragraph that is the title, and to the first <h1> that holds the
/// title or a part of it.
void mark_title(PageParagraphs& content, std::string_view title) {
  const std::string wanted = letters_of(title);
  if (wanted.empty()) return;
  const auto equal = std::ranges::find(content.paragraphs, wanted, [](const Paragraph& paragraph) {
    return letters_of(paragraph.text);
  });
  if (equal != content.paragraphs.end()) equal->zone = Zone::title;
  const auto headline = std::ranges::find_if(content.headlines, [&](std::size_t index) {
    const std::string text = letters_of(content.paragraphs[index].text);
    return wanted.find(text) != std::string::npos || text.find(wanted) != std::string::npos;
  });
  if (headline != content.headlines.end()) content.paragraphs[*headline].zone = Zone::title;
}

}  // namespace

void read_html(std::string_view bytes, const std::string& path, const ArticleSink& sink) {
  const DecodedText decoded = decode_text(bytes, declared_charset(bytes));
  const std::optional<HtmlPage> page = parse_html(decoded.text);
  if (!page) {
    sink.rejection({path, 0, "cannot be parsed as HTML", {}});
    return;
  }
  PageParagraphs content = page_paragraphs(*page, decoded.text);
  Article article;
  article.path = path;
  const PageHead head = read_head(*page);
  article.metadata = metadata_of(head, content);
  if (content.paragraphs.empty() && article.metadata.title.empty()) {
    sink.rejection(
        {path, 0, "no text found", "a page that a script writes must be saved as shown"});
    return;
  }
  assign_html_zones(content, *page, head.article_body);
  mark_title(content, article.metadata.title);
  for (Paragraph& paragraph : content.paragraphs) {
    paragraph.source = paragraph.source.through(decoded.source);
  }
  article.paragraphs = std::move(content.paragraphs);
  warn_of_repairs(decoded, path, 0, sink);
  sink.article(std::move(article));
}

std::string html_charset(std::string_view bytes) {
  return decode_text(bytes, declared_charset(bytes)).charset;
}

// The cited bytes are read as a page of their own, in which they stand in a paragraph: at the very
// beginning of a page characters may be passed over.
std::string cited_in_html(std::string_view source, Span cited, std::string_view charset) {
  const std::string part = "<p>" + decode_part(cited.of(source), std::string(charset)).text;
  std::string text;
  if (const std::optional<HtmlPage> page = parse_html(part)) {
    for (const Paragraph& paragraph : page_paragraphs(*page, part).paragraphs) {
      text += paragraph.text;
    }
  }
  return text;
}

}  // namespace dateline
