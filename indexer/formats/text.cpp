// SPDX-License-Identifier: GPL-2.0-or-later
// Plain text: one article a file, with a head or without.
#include "common/text/charset.h"
#include "indexer/article/title.h"
#include "indexer/formats/format.h"
#include "indexer/formats/text_head.h"

namespace dateline {

void read_text(std::string_view bytes, const std::string& path, const ArticleSink& sink) {
  const DecodedText decoded = decode_text(bytes);
  note_decoding(decoded, path, 0, sink);
  Article article;
  article.path = path;
  const std::size_t body = read_text_head(decoded, article);
  const std::size_t head_paragraphs = article.paragraphs.size();
  append_text(decoded, body, article);
  if (article.paragraphs.empty()) {
    sink.rejection({path, 0, "no text in it", ""});
    return;
  }
  if (article.metadata.title.empty()) {
    const std::span<Paragraph> text = std::span(article.paragraphs).subspan(head_paragraphs);
    if (const auto headline = headline_of(text)) {
      text[*headline].zone = Zone::title;
      article.metadata.title = text[*headline].text;
    }
  }
  sink.article(std::move(article));
}

std::string text_charset(std::string_view bytes) { return decode_text(bytes).charset; }

std::string cited_in_text(std::string_view source, Span cited, std::string_view charset) {
  return decode_cited(source, cited, std::string(charset));
}

}  // namespace dateline
