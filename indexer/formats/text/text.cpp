// SPDX-License-Identifier: GPL-2.0-or-later
// Plain text: one article a file, with a head, as from a wire, or without either.
#include <array>

#include "common/text/charset.h"
#include "indexer/article/title.h"
#include "indexer/formats/format/decoding.h"
#include "indexer/formats/format/rows.h"
#include "indexer/formats/text/text_head.h"
#include "indexer/formats/text/wire_file.h"

namespace dateline {
namespace {

void read_text(std::string_view bytes, const std::string& path, const ArticleSink& sink) {
  const DecodedText decoded = decode_text(bytes);
  note_decoding(decoded, path, 0, sink);
  Article article;
  article.path = path;
  std::size_t body = read_text_head(decoded, article);
  if (body == 0) body = read_wire_head(decoded, article);
  const std::size_t end = wire_end(decoded.text, body);
  const std::size_t head_paragraphs = article.paragraphs.size();
  append_text(decoded, {body, end}, article);
  append_wire_end(decoded, end, article);
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

constexpr auto kSuffixes =
    std::to_array<std::string_view>({".txt", ".text", ".md", ".markdown", ".mdown"});

}  // namespace

const Format kTextFormat{
    .name = "text",
    .suffixes = kSuffixes,
    .charset = text_charset,
    .read = read_text,
    .cited_text = cited_in_text,
};

}  // namespace dateline
