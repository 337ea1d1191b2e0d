// SPDX-License-Identifier: GPL-2.0-or-later
// Well-known phrases that stand alone or at the beginning of a short line.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dateline::zones {

/// What a phrase is a sign of; each group is a rule (table.cpp).
enum class PhraseGroup : std::uint8_t {
  none,
  site,         ///< the page at work: navigation, accounts, sharing, cookies, forms
  section,      ///< names of sections and networks, alone on a line
  more,         ///< leads to another story
  label,        ///< names a kind of story; in a list of links
  closing,      ///< the heading of a list of other stories
  photo,        ///< names a picture's source
  caption,      ///< opens a caption
  agency,       ///< an agency or its writers, alone on a line
  byline,       ///< opens a byline
  source_note,  ///< rights, sources and who else reported
};

/// A phrase counts in lines of at most so many words.
inline constexpr std::size_t kMostPhraseWords = 40;

/// The group of the longest phrase that the folded line (fold_head) of so many words is, or begins
/// with. Some phrases begin sentences, too: those count only where the line is none. A sentence of
/// the article that opens as a phrase does has no group (is_own_sentence).
[[nodiscard]] PhraseGroup phrase_group(std::string_view folded, std::size_t words,
                                       bool ends_sentence);

}  // namespace dateline::zones
