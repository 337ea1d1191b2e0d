// SPDX-License-Identifier: GPL-2.0-or-later
// A correction is capitalised if the typed word was, or if it is a name.
#include "searcher/corrections/correction_list.h"

#include <algorithm>

#include "common/index/name_blocks.h"
#include "common/text/unicode.h"
#include "common/text/utf8.h"
#include "searcher/index/near_forms.h"

namespace dateline {

bool is_typed_capital(std::string_view text, Span place) {
  return unicode::is_upper(utf8::decode(place.of(text), 0).value);
}

void add_correction(QueryWord& word, const std::string& form, const std::string& stem,
                    std::string_view text, const CombinedIndex& index,
                    std::vector<Correction>& corrections) {
  const bool is_there = std::any_of(word.others.begin(), word.others.end(),
                                    [&](const OtherForm& other) { return other.stem == stem; });
  if (is_there) return;
  word.others.push_back({form, stem, Via::correction});
  const std::string typed(word.place.of(text));
  const bool is_listed = std::any_of(corrections.begin(), corrections.end(),
                                     [&](const Correction& known) { return known.word == typed; });
  if (is_listed) return;
  const bool capital = is_typed_capital(text, word.place) || is_name_type(form_count(index, form));
  corrections.push_back({typed, capital ? unicode::capitalised(form) : form,
                         static_cast<std::size_t>(index.holders_in_passages(stem))});
}

}  // namespace dateline
