// SPDX-License-Identifier: GPL-2.0-or-later
// ICU's word iterator over UTF-8.
#include "common/text/word_breaks.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <memory>

namespace dateline {

std::vector<Span> word_breaks(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> words(
      icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  UText* const opened =
      utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
  const std::unique_ptr<UText, UText* (*)(UText*)> source(opened, utext_close);
  if (U_SUCCESS(status) != 0) words->setText(source.get(), status);
  if (U_FAILURE(status) != 0) return {{0, text.size()}};
  std::vector<Span> found;
  std::size_t begin = 0;
  while (words->next() != icu::BreakIterator::DONE) {
    const auto end = static_cast<std::size_t>(words->current());
    if (end > begin) found.push_back({begin, end});
    begin = end;
  }
  return found;
}

}  // namespace dateline
