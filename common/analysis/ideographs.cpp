// SPDX-License-Identifier: GPL-2.0-or-later
// Scans scripts without blanks: each character is a word, and each with the next one a pair at the
// same position. So a run of characters is found by its pairs, wherever its words begin and end.
#include "common/analysis/scanner.h"
#include "common/analysis/word_chars.h"

namespace dateline {

// A run whose first character ends at `end`.
void Analyzer::Scanner::read_ideographs(std::size_t end) {
  is_linked_ = false;
  for (;;) {
    const std::size_t next = ideograph_end(text_, end);
    queue_ideographs(end, false);
    if (next == end) break;
    queue_ideographs(next, true);
    at_ = end;
    end = next;
  }
  at_ = end;
  is_linked_ = false;  // not a part of a hyphenated word
}

// The text from here to `end` as one word.
void Analyzer::Scanner::queue_ideographs(std::size_t end, bool pair) {
  begin_word();
  keys_.append(text_.substr(at_, end - at_));
  word_->ascii = false;
  word_->digits_only = false;
  word_->pair = pair;
  word_->end = static_cast<std::uint32_t>(end);
  end_word();
}

}  // namespace dateline
