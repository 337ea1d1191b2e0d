// SPDX-License-Identifier: GPL-2.0-or-later
// Recognises HTML by its tags; the HTML reader makes the paragraphs.
#include "indexer/formats/records/html_field.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "common/text/ascii.h"
#include "common/text/find.h"
#include "indexer/article/layout.h"
#include "indexer/formats/format/decoding.h"
#include "indexer/formats/html/html.h"
#include "indexer/formats/html/page.h"
#include "indexer/formats/html/page_zones.h"
#include "indexer/formats/markup/references.h"
#include "indexer/formats/markup/sgml_text.h"

namespace dateline {
namespace {

// Elements of texts, sorted.
constexpr auto kNames = std::to_array<std::string_view>(
    {"a",      "abbr",   "article", "aside", "b",      "blockquote", "body",    "br",
     "center", "cite",   "code",    "div",   "em",     "figcaption", "figure",  "font",
     "footer", "h1",     "h2",      "h3",    "h4",     "h5",         "h6",      "head",
     "header", "hr",     "html",    "i",     "iframe", "img",        "li",      "main",
     "ol",     "p",      "pre",     "q",     "s",      "script",     "section", "small",
     "span",   "strong", "style",   "sub",   "sup",    "table",      "tbody",   "td",
     "th",     "time",   "tr",      "u",     "ul",     "video"});
static_assert(std::ranges::is_sorted(kNames));

// Elements whose tags end paragraphs, so that line ends do not.
constexpr auto kParagraphs =
    std::to_array<std::string_view>({"p", "br", "div", "article", "body", "section", "td"});
constexpr auto kBlocks = std::to_array<std::string_view>(
    {"p", "div", "article", "section", "body", "html", "blockquote", "ul", "ol", "h1", "h2", "h3",
     "h4", "table", "figure", "main"});

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_element(std::string_view name) { return std::ranges::binary_search(kNames, name); }

// Calls `use` with each tag of a known element and its place until it returns true; returns whether
// it did.
template <typename Use>
bool any_tag(std::string_view text, const Use& use) {
  for (std::size_t at = text.find('<'); at != std::string_view::npos;) {
    const SgmlMarkup tag = sgml_markup(text.substr(at));
    if (tag.size > 0 && is_element(tag.name) && use(tag, at)) return true;
    at = text.find('<', at + std::max<std::size_t>(tag.size, 1));
  }
  return false;
}

// Whether the text before `at` mentions the tag: in "write <br> here" and in quotation marks a tag
// is the subject of the text.
bool is_attached(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  const char before = text[at - 1];
  return !ascii::is_space(before) && before != '"' && before != '\'' && before != '`' &&
         before != '(';
}

bool begins_with_element(std::string_view text) {
  text = ascii::trim(text);
  if (text.starts_with("<!--")) return true;
  if (ascii::lower(text.substr(0, 9)) == "<!doctype") return true;
  if (!text.starts_with('<')) return false;
  const SgmlMarkup tag = sgml_markup(text);
  return tag.size > 0 && !tag.closing && is_one_of(kBlocks, tag.name);
}

// A single <b> or <i> may be the subject of the text; two are markup.
bool has_tags(std::string_view text) {
  if (text.find('<') == std::string_view::npos) return false;
  if (begins_with_element(text)) return true;
  std::vector<std::string> open;
  std::size_t paragraphs = 0;
  std::size_t letters = 0;
  return any_tag(text, [&](const SgmlMarkup& tag, std::size_t at) {
    if (tag.name == "br" || tag.name == "img") return is_attached(text, at) || tag.name == "img";
    if (!tag.closing) {
      open.push_back(tag.name);
      return (tag.name == "p" || tag.name == "li") && ++paragraphs > 2;
    }
    if (!is_attached(text, at) || std::find(open.begin(), open.end(), tag.name) == open.end()) {
      return false;
    }
    return tag.name.size() > 1 || tag.name == "a" || tag.name == "p" || ++letters > 1;
  });
}

bool has_reference(std::string_view text) {
  constexpr std::size_t kLongest = 12;
  for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
    const std::string_view reference = text.substr(at, kLongest);
    const std::size_t end = reference.find(';');
    if (end == std::string_view::npos || end < 3) continue;
    const std::string_view name = reference.substr(0, end + 1);
    if (html_text(name) != name) return true;
  }
  return false;
}

// Whether a text without tags is completely escaped HTML.
bool is_escaped(std::string_view text) {
  return has_sign(text, "&lt;") && !has_tags(text) && has_tags(html_text(text));
}

bool is_page(std::string_view html) {
  constexpr std::size_t kSearched = 1024;
  return looks_like_html(ascii::trim(html.substr(0, kSearched)));
}

DecodedText unescaped(std::string_view text) {
  DecodedText html;
  append_html_text(html.text, html.source, text, 0);
  return html;
}

void append(DecodedText& text, std::string_view source, Span part) {
  text.text += part.of(source);
  text.source.append_verbatim(part.size(), part.begin);
}

// The ends of paragraphs in a text whose elements end none: at blank lines, or at every line end if
// each line is a paragraph.
std::vector<std::size_t> paragraph_ends(std::string_view text) {
  const bool tags = any_tag(text, [](const SgmlMarkup& tag, std::size_t /*at*/) {
    return is_one_of(kParagraphs, tag.name);
  });
  if (tags) return {};
  const bool blocks = any_tag(text, [](const SgmlMarkup& tag, std::size_t /*at*/) {
    return is_one_of(kBlocks, tag.name) || tag.name == "li";
  });
  const bool each = !blocks && layout_of(text) == Layout::line_each;
  std::vector<std::size_t> ends;
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at)) {
    const std::size_t next = std::min(text.find_first_not_of(" \t\r\n", at), text.size());
    const bool blank_line = text.find('\n', at + 1) < next;
    if (each || blank_line) ends.push_back(at);
    at = next;
  }
  return ends;
}

// If no tag separates paragraphs, inserts a <p> without source bytes at line ends.
DecodedText with_paragraphs(std::string_view text) {
  constexpr std::string_view kBegin = "<p>";
  DecodedText html;
  std::size_t from = 0;
  for (const std::size_t end : paragraph_ends(text)) {
    append(html, text, {from, end});
    html.text += kBegin;
    html.source.append_atomic(kBegin.size(), {end, end});
    from = end;
  }
  append(html, text, {from, text.size()});
  return html;
}

// Zones whose rules have the names of line rules, which would reset them.
bool named_as_line_rule(Zone zone) {
  return zone == Zone::heading || zone == Zone::byline || zone == Zone::credit;
}

std::optional<Article> read(const DecodedText& html) {
  const std::optional<HtmlPage> page = parse_html(html.text);
  if (!page) return std::nullopt;
  // All of a fragment is the article's, but for what its elements say.
  HtmlEvidence fragment;
  fragment.json_ld = fragment.semantics = fragment.scoring = false;
  Article article = html_article(*page, html.text, is_page(html.text) ? HtmlEvidence{} : fragment);
  for (Paragraph& paragraph : article.paragraphs) {
    paragraph.source = paragraph.source.through(html.source);
    if (named_as_line_rule(paragraph.zone)) paragraph.rule = "markup";
  }
  return article;
}

}  // namespace

bool is_markup(std::string_view text) { return has_tags(text) || has_reference(text); }

Article markup_article(const DecodedText& field) {
  DecodedText html = with_paragraphs(field.text);
  if (is_escaped(field.text)) {
    const DecodedText once = unescaped(field.text);
    html = with_paragraphs(once.text);
    html.source = html.source.through(once.source);
  }
  Article article = read(html).value_or(Article());
  for (Paragraph& paragraph : article.paragraphs) {
    paragraph.source = paragraph.source.through(field.source);
  }
  return article;
}

std::string markup_line(std::string_view field) {
  if (!is_markup(field)) return ascii::one_line(field);
  std::string line;
  const DecodedText decoded = decode_text(field);
  for (const Paragraph& paragraph : markup_article(decoded).paragraphs) {
    if (!line.empty()) line += ' ';
    line += paragraph.text;
  }
  return ascii::one_line(line);
}

std::string cited_in_field(std::string_view source, Span cited, std::string_view charset) {
  if (cited.end > source.size()) return {};
  if (!is_markup(source)) return cited_in_record(source, cited, charset);
  if (!is_escaped(source)) return cited_in_html(source, cited, "utf-8");
  const std::string html = html_text(cited.of(source));
  return cited_in_html(html, {0, html.size()}, "utf-8");
}

std::string escaped_markup(std::string_view text) {
  std::string out;
  for (const char byte : text) {
    if (byte == '<') {
      out += "&lt;";
    } else if (byte == '&') {
      out += "&amp;";
    } else {
      out.push_back(byte);
    }
  }
  return out;
}

}  // namespace dateline
