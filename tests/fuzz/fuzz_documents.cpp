// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes as a DOCX, ODT or EPUB file. What is no zip is put into one as the text of each kind,
// since a zip with a changed byte is damaged and seldom gets as far as its text.
#include <cstdint>

#include "tests/fuzz/check.h"
#include "tests/support/zip_file.h"

namespace dateline::fuzz {
namespace {

void check(const std::string& bytes, std::string_view suffix) {
  check_format(bytes, *format_by_suffix(suffix), Cited::the_passage);
}

void check_parts(const std::string& xml) {
  check(test::zip_of({{"word/document.xml", xml}, {"word/styles.xml", xml}}), ".docx");
  check(test::zip_of({{"word/document.xml", "<p><t>a</t></p>"},
                      {"word/footnotes.xml", xml},
                      {"word/header1.xml", xml},
                      {"docProps/core.xml", xml}}),
        ".docx");
  check(test::zip_of({{"content.xml", xml}, {"styles.xml", xml}, {"meta.xml", xml}}), ".odt");
  const std::string container = "<rootfile full-path=\"a.opf\"/>";
  check(test::zip_of({{"META-INF/container.xml", container},
                      {"a.opf", "<item id=\"i\" href=\"a.xhtml\"/><itemref idref=\"i\"/>"},
                      {"a.xhtml", xml}}),
        ".epub");
  check(test::zip_of({{"META-INF/container.xml", container},
                      {"META-INF/encryption.xml", xml},
                      {"a.opf", xml},
                      {"OPS/text/one.xhtml", "<p>a</p>"}}),
        ".epub");
}

}  // namespace
}  // namespace dateline::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  if (!bytes.starts_with("PK")) {
    dateline::fuzz::check_parts(bytes);
    return 0;
  }
  for (const char* suffix : {".docx", ".odt", ".epub"}) dateline::fuzz::check(bytes, suffix);
  return 0;
}
