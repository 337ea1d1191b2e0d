// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes as what pdftotext wrote of a document: its paragraphs are sound, and on pages.
#include <cstdint>
#include <string>

#include "indexer/formats/format/decoding.h"
#include "indexer/formats/pdf/document.h"
#include "tests/fuzz/check.h"

namespace dateline {
namespace {

Document& document() {
  static Document read;
  return read;
}

void deliver(std::string_view /*bytes*/, const std::string& path, const ArticleSink& sink) {
  put_document(Document(document()), path, sink);
}

void check_pages() {
  for (const Paragraph& paragraph : article_of(Document(document())).paragraphs) {
    const std::vector<TextPage>& pages = paragraph.pages;
    fuzz::require(!pages.empty() && pages.front().text_begin == 0, "pages begin at 0");
    for (std::size_t i = 0; i < pages.size(); ++i) {
      fuzz::require(pages[i].page > 0, "pages count from 1");
      fuzz::require(pages[i].text_begin < paragraph.text.size(), "a page has text");
      fuzz::require(i == 0 || (pages[i - 1].text_begin < pages[i].text_begin &&
                               pages[i - 1].page < pages[i].page),
                    "pages ascend");
    }
  }
}

}  // namespace
}  // namespace dateline

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dateline;
  const auto* bytes = reinterpret_cast<const char*>(data);
  document() = pdf::document_of({bytes, size}, "seed.pdf");
  if (!document().refused.empty()) return 0;
  check_pages();
  const Format format{.name = "pdf", .read = deliver, .cited_text = cited_in_record};
  fuzz::check_format(document_text(document()), format, fuzz::Cited::the_passage);
  return 0;
}
