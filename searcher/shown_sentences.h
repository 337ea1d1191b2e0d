// SPDX-License-Identifier: GPL-2.0-or-later
// Splits a passage into the sentences that excerpts use, and marks credits and notes.
#pragma once

#include <string>
#include <vector>

#include "searcher/hit.h"

namespace dateline {

struct ShownSentence {
  Span text;             ///< of the passage's
  std::size_t part = 0;  ///< the passage's part it is in
  bool aside = false;    ///< a credit, a dateline or a bare name: no part of the story
  double worth = 0;
  bool used = false;
};

/// The sentences of `passage`; those that a mark holds together (a phrase may) are one. Credits at
/// the ends of a sentence are cut off; a dateline opens the sentence that follows. `names` are
/// asides where they stand alone. In a zone that is not searched by default nothing is an aside.
[[nodiscard]] std::vector<ShownSentence> shown_sentences(const Passage& passage,
                                                         const std::vector<Highlight>& highlights,
                                                         const std::vector<std::string>& names);

/// Whether a mark goes on across `offset`: a text is not cut there.
[[nodiscard]] bool is_inside_mark(std::size_t offset, const std::vector<Highlight>& highlights);

/// Whether `text` is a dateline and nothing else: "PORT ESKER, March 6 (AP) -".
[[nodiscard]] bool is_bare_dateline(std::string_view text);

/// Whether a passage of a zone that is searched by default has credits.
[[nodiscard]] bool has_credits(const Passage& passage);

/// Whether everything that is marked in `passage` is in credits.
[[nodiscard]] bool answers_in_credits_only(const Passage& passage,
                                           const std::vector<Highlight>& highlights);

}  // namespace dateline
