// SPDX-License-Identifier: GPL-2.0-or-later
// Splits a passage into the sentences that excerpts use, and marks credits and notes.
#pragma once

#include <string>
#include <vector>

#include "searcher/answer/hit.h"

namespace dateline {

struct ShownSentence {
  Span text;             ///< of the passage's
  std::size_t part = 0;  ///< the part of the passage that contains it
  bool aside = false;    ///< a credit, a dateline or a bare name: not part of the story
  double worth = 0;
  bool used = false;
};

/// The sentences of `passage`; sentences that a mark spans (a phrase can) are joined. Credits at
/// the ends of a sentence are split off; a dateline belongs to the sentence after it. `names` are
/// asides when alone. In a zone that is not searched by default nothing is an aside.
[[nodiscard]] std::vector<ShownSentence> shown_sentences(const Passage& passage,
                                                         const std::vector<Highlight>& highlights,
                                                         const std::vector<std::string>& names);

/// Whether a mark spans `offset`, so that the text must not be cut there.
[[nodiscard]] bool is_inside_mark(std::size_t offset, const std::vector<Highlight>& highlights);

/// Whether `text` is a dateline and nothing else: "PORT ESKER, March 6 (AP) -".
[[nodiscard]] bool is_bare_dateline(std::string_view text);

/// Whether a passage has credits and its zone is searched by default.
[[nodiscard]] bool has_credits(const Passage& passage);

/// Whether all marks in `passage` are in credits.
[[nodiscard]] bool answers_in_credits_only(const Passage& passage,
                                           const std::vector<Highlight>& highlights);

}  // namespace dateline
