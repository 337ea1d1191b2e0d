// SPDX-License-Identifier: GPL-2.0-or-later
// From an article's paragraphs to its passages.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "common/index/settings.h"
#include "common/news/passage.h"

namespace dateline {

/// Sizes of passages in words (docs/ranking.md has the measurements behind them).
struct PassageSize {
  std::size_t pack_words = 60;    ///< neighbours are packed while they stay within this
  std::size_t whole_words = 150;  ///< a longer paragraph is cut between sentences...
  std::size_t piece_words = 120;  ///< ...into the fewest even pieces of at most this
};

/// A paragraph or a piece of one, on its way into a passage.
struct PassageUnit {
  const Paragraph* paragraph = nullptr;
  Span text;                  ///< of the paragraph
  std::size_t words = 0;      ///< in `text`
  bool whole = true;          ///< not a piece: it may share a passage with its neighbours
  std::optional<Zone> alone;  ///< as Passage::alone
  std::optional<Zone> apart;  ///< the zone of a piece that is not of the paragraph's

  [[nodiscard]] Zone zone() const { return apart.value_or(paragraph->zone); }
};

/// Packs neighbours of one zone into passages, and numbers these. Units stay apart where a
/// paragraph is missing between them: a passage is one stretch of its source.
[[nodiscard]] std::vector<Passage> pack(std::span<const PassageUnit> units, PassageMode mode,
                                        const PassageSize& size = {});

/// The passages of an article: its title first, then its text in order. The title is the paragraph
/// that says it, with the place where it stands, or else the field of that name, which has none;
/// other paragraphs of zone title are left out. All other paragraphs are in a passage. A passage
/// never joins zones and never ends inside a sentence. In other modes than paragraphs all of a
/// record is one passage, and only an article of several records has a passage for its title.
[[nodiscard]] std::vector<Passage> passages_of(const Article& article, PassageMode mode,
                                               const PassageSize& size = {});

}  // namespace dateline
