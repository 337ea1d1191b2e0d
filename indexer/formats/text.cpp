// SPDX-License-Identifier: GPL-2.0-or-later
// Plain text: one article a file.
#include "common/text/charset.h"
#include "indexer/article/layout.h"
#include "indexer/article/title.h"
#include "indexer/formats/format.h"

namespace dateline {

void read_text(std::string_view bytes, const std::string& path, const ArticleSink& sink) {
  const DecodedText decoded = decode_text(bytes);
  warn_of_repairs(decoded, path, 0, sink);
  Article article;
  article.path = path;
  article.paragraphs = paragraphs_of(decoded);
  if (article.paragraphs.empty()) {
    sink.rejection({path, 0, "no text in it", ""});
    return;
  }
  if (const auto headline = headline_of(article.paragraphs)) {
    article.paragraphs[*headline].zone = Zone::title;
    article.metadata.title = article.paragraphs[*headline].text;
  }
  sink.article(std::move(article));
}

std::string text_charset(std::string_view bytes) { return decode_text(bytes).charset; }

std::string cited_in_text(std::string_view source, Span cited, std::string_view charset) {
  return decode_part(cited.of(source), std::string(charset)).text;
}

}  // namespace dateline
