// SPDX-License-Identifier: GPL-2.0-or-later
// Converts a document to an article: each line of its text is a paragraph.
#include "indexer/formats/format/document.h"

#include <algorithm>
#include <utility>

#include "common/text/ascii.h"
#include "indexer/formats/format/format.h"

namespace dateline {
namespace {

// The part of a paragraph's text that is its line.
Span line_within(std::string_view text) {
  const std::string_view line = ascii::trim(text);
  const std::size_t begin = static_cast<std::size_t>(line.data() - text.data());
  return {begin, begin + line.size()};
}

// A paragraph as its line in the document's text.
std::string line_of(std::string_view text) {
  std::string line(line_within(text).of(text));
  std::ranges::replace_if(
      line, [](char byte) { return byte >= '\t' && byte <= '\r'; }, ' ');
  return line;
}

}  // namespace

std::string document_text(const Document& document) {
  std::string text;
  for (const DocumentParagraph& paragraph : document.paragraphs) {
    const std::string line = line_of(paragraph.text);
    if (!line.empty()) text.append(line).push_back('\n');
  }
  return text;
}

Article article_of(Document&& document) {
  Article article;
  article.metadata = std::move(document.metadata);
  std::size_t at = 0;
  for (const DocumentParagraph& part : document.paragraphs) {
    Paragraph paragraph;
    paragraph.text = line_of(part.text);
    if (paragraph.text.empty()) continue;
    append_places(paragraph.pages, 0, part.pages, line_within(part.text));
    paragraph.zone = part.zone;
    paragraph.rule = part.rule;
    paragraph.source = SourceMap::identity(paragraph.text.size(), at);
    paragraph.number = static_cast<std::uint32_t>(article.paragraphs.size() + 1);
    paragraph.lines = {{0, paragraph.number}};
    at += paragraph.text.size() + 1;
    article.paragraphs.push_back(std::move(paragraph));
  }
  return article;
}

void put_document(Document&& document, const std::string& path, const ArticleSink& sink) {
  for (std::string& warning : document.warnings) sink.warning({path, 0, std::move(warning)});
  if (!document.refused.empty()) {
    sink.rejection({path, 0, std::move(document.refused), std::move(document.hint)});
    return;
  }
  Article article = article_of(std::move(document));
  article.path = path;
  if (article.paragraphs.empty() && article.metadata.title.empty()) {
    sink.rejection({path, 0, "no text in it", ""});
    return;
  }
  sink.article(std::move(article));
}

}  // namespace dateline
