// SPDX-License-Identifier: GPL-2.0-or-later
// Citations are looked up as --verify does.
#include "tests/support/read_format.h"

#include "common/text/ascii.h"
#include "indexer/article/splitter.h"

namespace dateline::test {
namespace {

std::string without_blanks(std::string_view text) {
  std::string out;
  for (const char byte : text) {
    if (!ascii::is_space(byte)) out.push_back(byte);
  }
  return out;
}

std::string cited(const Article& article, Span span, const Format& format, std::string_view bytes) {
  const std::string charset = format.charset(bytes);
  if (!article.record) return format.cited_text(bytes, span, charset);
  const std::string_view record = article.record->bytes.of(bytes);
  return format.cited_text(format.record_text(record, {bytes, charset}), span, charset);
}

}  // namespace

const Format& format_named(std::string_view name) {
  for (const Format* const format : formats()) {
    if (format->name == name) return *format;
  }
  return *format_by_suffix(name);
}

Reading read_format(std::string_view format_name, std::string_view bytes, const KeyMap& keys) {
  Reading reading;
  const ArticleSink sink{
      [&](Article&& article) { reading.articles.push_back(std::move(article)); },
      [&](Rejection&& rejection) { reading.rejections.push_back(std::move(rejection)); },
      [&](Warning&& warning) { reading.warnings.push_back(std::move(warning)); }, &keys};
  const Format& format = format_named(format_name);
  if (format.document != nullptr) {
    put_document(format.document(bytes, "a"), "a", sink);
  } else if (format.read_records == nullptr) {
    format.read(bytes, "a", sink);
  } else {
    MemoryStream stream(bytes);
    format.read_records(stream, "a", sink);
  }
  return reading;
}

std::vector<std::string> wrong_citations(std::string_view format_name, std::string_view bytes) {
  std::vector<std::string> wrong;
  const Format& format = format_named(format_name);
  const std::string text =
      format.document != nullptr ? document_text(format.document(bytes, "a")) : std::string();
  const std::string_view source = format.document != nullptr ? std::string_view(text) : bytes;
  for (const Article& article : read_format(format_name, bytes).articles) {
    for (const Passage& passage : passages_of(article, PassageMode::paragraphs)) {
      if (passage.source.pieces().empty()) continue;  // a title field, which has no place
      const Span span = address_of(passage, {0, passage.text.size()}).bytes;
      const std::string found = cited(article, span, format, source);
      if (without_blanks(found) != without_blanks(passage.text)) wrong.push_back(found);
    }
  }
  return wrong;
}

}  // namespace dateline::test
