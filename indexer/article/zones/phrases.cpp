// SPDX-License-Identifier: GPL-2.0-or-later
// The tables of phrases, found by their first word.
#include "indexer/article/zones/phrases.h"

#include <algorithm>
#include <span>
#include <unordered_map>
#include <vector>

#include "common/text/ascii.h"
#include "common/text/find.h"
#include "indexer/article/zones/phrases_article.h"
#include "indexer/article/zones/phrases_page.h"
#include "indexer/article/zones/sentences.h"

namespace dateline::zones {
namespace {

enum class Match : std::uint8_t {
  opening,  // the line begins with it, a word ending there
  loose,    // the same, but the line does not end as a sentence does
  line,     // the line is it, but for punctuation and a number behind
};

struct Phrase {
  std::string_view text;
  Match match;
  PhraseGroup group;
  std::size_t most_words;  // of the line
};

struct Table {
  PhraseGroup group;
  Match match;
  std::size_t most_words;
  std::string_view phrases;  // parted by bars
};

constexpr Table kTables[] = {
    {PhraseGroup::site, Match::opening, 14, kSiteOpenings},
    {PhraseGroup::site, Match::loose, 14, kSiteLooseOpenings},
    {PhraseGroup::site, Match::line, 5, kSiteLines},
    {PhraseGroup::section, Match::line, 5, kSectionLines},
    {PhraseGroup::more, Match::opening, 18, kMoreOpenings},
    {PhraseGroup::more, Match::loose, 18, kMoreLooseOpenings},
    {PhraseGroup::more, Match::line, 5, kMoreLines},
    {PhraseGroup::label, Match::opening, 18, kLabelOpenings},
    {PhraseGroup::closing, Match::loose, 9, kClosingOpenings},
    {PhraseGroup::closing, Match::line, 5, kClosingLines},
    {PhraseGroup::photo, Match::opening, 14, kPhotoOpenings},
    {PhraseGroup::photo, Match::loose, 14, kPhotoLooseOpenings},
    {PhraseGroup::photo, Match::line, 5, kPhotoLines},
    {PhraseGroup::caption, Match::opening, kMostPhraseWords, kCaptionOpenings},
    {PhraseGroup::caption, Match::loose, kMostPhraseWords, kCaptionLooseOpenings},
    {PhraseGroup::agency, Match::opening, 9, kAgencyOpenings},
    {PhraseGroup::agency, Match::line, 5, kAgencyLines},
    {PhraseGroup::byline, Match::opening, 16, kBylineOpenings},
    {PhraseGroup::byline, Match::line, 5, kBylineLines},
    {PhraseGroup::source_note, Match::opening, kMostPhraseWords, kSourceNoteOpenings},
    {PhraseGroup::source_note, Match::loose, kMostPhraseWords, kSourceNoteLooseOpenings},
};

bool in_word(char c) {
  return ascii::is_letter(c) || ascii::is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

std::string_view first_word(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size() && in_word(text[size])) ++size;
  return text.substr(0, size);
}

class PhraseIndex {
 public:
  PhraseIndex() {
    for (const Table& table : kTables) {
      for (std::string_view rest = table.phrases; !rest.empty();) {
        const std::size_t size = std::min(rest.find('|'), rest.size());
        const std::string_view text = rest.substr(0, size);
        rest.remove_prefix(std::min(size + 1, rest.size()));
        phrases_[first_word(text)].push_back({text, table.match, table.group, table.most_words});
        openings_.add(text);
      }
    }
  }
  // The phrases that the line may begin with: those of its first word.
  [[nodiscard]] std::span<const Phrase> for_line(std::string_view line) const {
    if (!openings_.may_open(line)) return {};
    const auto found = phrases_.find(first_word(line));
    return found == phrases_.end() ? std::span<const Phrase>() : found->second;
  }

 private:
  std::unordered_map<std::string_view, std::vector<Phrase>> phrases_;
  WordOpenings openings_;
};

std::string_view without_end(std::string_view text) {
  const std::size_t last = text.find_last_not_of(" :.!?>|#()+*,-");
  text = text.substr(0, last == std::string_view::npos ? 0 : last + 1);
  for (const std::string_view mark : {"»", "›", "…", "→"}) {
    if (text.ends_with(mark)) text.remove_suffix(mark.size());
  }
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

bool opens_with(std::string_view line, std::string_view phrase) {
  if (!line.starts_with(phrase)) return false;
  return line.size() == phrase.size() || !in_word(phrase.back()) || !in_word(line[phrase.size()]);
}

}  // namespace

PhraseGroup phrase_group(std::string_view folded, std::size_t words, bool ends_sentence) {
  static const PhraseIndex index;
  std::string_view longest;
  PhraseGroup group = PhraseGroup::none;
  const std::span<const Phrase> candidates = index.for_line(folded);
  if (candidates.empty()) return group;
  const std::string_view whole = words <= 5 ? without_end(folded) : std::string_view();
  for (const Phrase& phrase : candidates) {
    if (words > phrase.most_words || phrase.text.size() <= longest.size()) continue;
    if (phrase.match == Match::loose && ends_sentence && words > 3) continue;
    const bool fits =
        phrase.match == Match::line ? whole == phrase.text : opens_with(folded, phrase.text);
    if (!fits) continue;
    longest = phrase.text;
    group = phrase.group;
  }
  const bool own = ends_sentence && is_own_sentence(group, longest, folded, words);
  return own ? PhraseGroup::none : group;
}

}  // namespace dateline::zones
