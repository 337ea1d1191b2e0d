// SPDX-License-Identifier: GPL-2.0-or-later
// The invariants of articles and passages, whatever the bytes they were read from.
#include "tests/fuzz/check.h"

#include <cstdio>
#include <cstdlib>
#include <string>

#include "common/analysis/analyzer.h"
#include "common/text/unicode.h"
#include "common/text/utf8.h"
#include "indexer/article/splitter.h"
#include "indexer/run/entries.h"

namespace dateline::fuzz {
namespace {

std::string without_white(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint c = utf8::decode(text, at);
    const bool control = c.value < 0x20 || c.value == 0xFEFF;
    if (!control && !unicode::is_blank(c.value)) out.append(text.substr(at, c.size));
    at += c.size;
  }
  return out;
}

void check_text(std::string_view text, const char* what) {
  require(utf8::valid_prefix(text) == text.size(), what);
}

void check_article(const Article& article) {
  check_text(article.metadata.title, "a title is valid UTF-8");
  check_text(article.metadata.url, "an address is valid UTF-8");
  require(!article.paragraphs.empty() || !article.metadata.title.empty(),
          "an article says something");
  std::uint32_t last = 0;
  for (const Paragraph& paragraph : article.paragraphs) {
    check_text(paragraph.text, "a paragraph is valid UTF-8");
    require(!paragraph.text.empty(), "a paragraph has text");
    require(paragraph.text.find('\n') == std::string::npos, "a paragraph has no line ends");
    require(paragraph.source.text_size() == paragraph.text.size(), "a map covers its text");
    require(paragraph.number > last, "paragraphs are numbered in order");
    last = paragraph.number;
    require(!paragraph.lines.empty() && paragraph.lines[0].text_begin == 0, "lines begin at 0");
    for (std::size_t i = 1; i < paragraph.lines.size(); ++i) {
      require(paragraph.lines[i - 1].text_begin < paragraph.lines[i].text_begin, "lines ascend");
    }
  }
}

void check_citation(const Article& article, const Passage& passage, std::string_view bytes,
                    const Format& format, Cited cited_text) {
  const std::optional<Record>& record = passage.record ? passage.record : article.record;
  const Span cited = address_of(passage, {0, passage.text.size()}).bytes;
  require(cited.begin <= cited.end, "a citation is a range");
  require(record || cited.end <= bytes.size(), "a citation lies in the file");
  require(!record || Span{0, bytes.size()}.contains(record->bytes), "a record lies in the stream");
  if (passage.source.pieces().empty() || cited_text == Cited::anything) return;
  const std::string charset = format.charset(bytes);
  const std::string field = record
                                ? format.record_text(record->bytes.of(bytes),
                                                     {bytes.substr(0, 1U << 16U), charset, nullptr})
                                : "";
  const std::string text =
      format.cited_text(record ? std::string_view(field) : bytes, cited, charset);
  require(without_white(text) == without_white(passage.text), "the cited bytes are the passage");
}

}  // namespace

void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "not so: %s\n", what);
  std::abort();
}

void check_format(std::string_view bytes, const Format& format, Cited cited_text) {
  static ArticleAnalyzer& analyzer = *new ArticleAnalyzer(Settings{});
  if (analyzer.analyzer().forms() > 100'000) analyzer.forget();
  const auto sink_of = [&](std::string_view source) {
    return ArticleSink{
        [&, source](Article&& article) {
          check_article(article);
          for (const Passage& passage : passages_of(article, PassageMode::paragraphs)) {
            check_citation(article, passage, source, format, cited_text);
          }
          static_cast<void>(entries_of(draft_of(article, PassageMode::paragraphs), analyzer));
        },
        [](Rejection&&) {}, [](Warning&&) {}};
  };
  if (format.read_records != nullptr) {
    MemoryStream stream(bytes);
    format.read_records(stream, "seed", sink_of(bytes));
  } else if (format.document != nullptr) {
    Document document = format.document(bytes, "seed");
    const std::string text = document_text(document);
    put_document(std::move(document), "seed", sink_of(text));
  } else {
    format.read(bytes, "seed", sink_of(bytes));
  }
}

}  // namespace dateline::fuzz
