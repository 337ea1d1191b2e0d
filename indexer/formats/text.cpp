// SPDX-License-Identifier: GPL-2.0-or-later
// Plain text: one article a file.
#include "common/text/charset.h"
#include "indexer/article/layout.h"
#include "indexer/article/title.h"
#include "indexer/formats/format.h"

namespace dateline {

void read_text(std::string_view bytes, const std::string& path, const ArticleSink& sink) {
  const DecodedText decoded = decode_text(bytes);
  if (decoded.repaired > 0) {
    sink.warning({path, 0, std::to_string(decoded.repaired) + " ill-formed bytes of " +
                               decoded.charset + " replaced"});
  }
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

std::string cited_in_text(std::string_view source, Span cited, std::string_view file) {
  const std::string charset = decode_text(file.substr(0, std::size_t{1} << 20U)).charset;
  std::string bytes(cited.of(source));
  if (charset == "utf-16le") bytes.insert(0, "\xFF\xFE");  // a part has no mark of its own
  if (charset == "utf-16be") bytes.insert(0, "\xFE\xFF");
  return decode_text(bytes, charset).text;
}

}  // namespace dateline
