// SPDX-License-Identifier: GPL-2.0-or-later
// An array by the analyzer's number of the form.
#include "indexer/analysis/form_tally.h"

#include <algorithm>
#include <utility>

namespace dateline {

FormTally::Count& FormTally::at(FormId form) {
  if (form >= counts_.size()) {
    counts_.resize(std::max<std::size_t>(form + std::size_t{1}, 2 * counts_.size()));
  }
  Count& count = counts_[form];
  if (count.count == 0) seen_.push_back(form);
  return count;
}

void FormTally::add_title(std::span<const Token> tokens) {
  for (const Token& token : tokens) ++at(token.form).count;
}

void FormTally::add_text(std::span<const Token> tokens) {
  for (const Token& token : tokens) {
    Count& count = at(token.form);
    ++count.count;
    if (token.opens_sentence || token.joined) continue;
    ++count.mid_sentence;
    if (token.capital) ++count.capitals;
  }
}

std::vector<FormCount> FormTally::take(const Analyzer& analyzer) {
  std::vector<FormCount> forms;
  forms.reserve(seen_.size());
  for (const FormId form : seen_) {
    const Count count = std::exchange(counts_[form], {});
    forms.push_back({std::string(analyzer.form(form)),
                     std::string(analyzer.stem(analyzer.stem_of(form))), count.count,
                     count.mid_sentence, count.capitals});
  }
  seen_.clear();
  std::sort(forms.begin(), forms.end(),
            [](const FormCount& a, const FormCount& b) { return a.form < b.form; });
  return forms;
}

}  // namespace dateline
