// SPDX-License-Identifier: GPL-2.0-or-later
// An array by the analyzer's number of the form.
#include "indexer/analysis/form_tally.h"

#include <algorithm>
#include <utility>

#include "common/index/form_run.h"
#include "common/text/text_head.h"

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
  words_ += tokens.size();
  for (const Token& token : tokens) ++at(token.form).count;
}

void FormTally::add_text(std::span<const Token> tokens) {
  words_ += tokens.size();
  for (const Token& token : tokens) {
    Count& count = at(token.form);
    ++count.count;
    if (token.opens_sentence || token.joined) continue;
    ++count.mid_sentence;
    if (token.capital) ++count.capitals;
  }
}

template <typename Use>
void FormTally::take_sorted(const Analyzer& analyzer, Use use) {
  struct Seen {
    std::uint64_t head = 0;  // the form's first bytes, which tell most apart
    FormId form = 0;
  };
  std::vector<Seen> sorted;
  sorted.reserve(seen_.size());
  for (const FormId form : seen_) sorted.push_back({text_head(analyzer.form(form)), form});
  seen_.clear();
  words_ = 0;
  std::sort(sorted.begin(), sorted.end(), [&](const Seen& a, const Seen& b) {
    return a.head != b.head ? a.head < b.head : analyzer.form(a.form) < analyzer.form(b.form);
  });
  FormCount form;
  for (const Seen& seen : sorted) {
    const Count count = std::exchange(counts_[seen.form], {});
    form.form = analyzer.form(seen.form);
    form.stem = analyzer.stem(analyzer.stem_of(seen.form));
    form.count = count.count;
    form.mid_sentence = count.mid_sentence;
    form.capitals = count.capitals;
    use(form);
  }
}

std::vector<FormCount> FormTally::take(const Analyzer& analyzer) {
  std::vector<FormCount> forms;
  forms.reserve(seen_.size());
  take_sorted(analyzer, [&](const FormCount& form) { forms.push_back(form); });
  return forms;
}

std::string FormTally::take_run(const Analyzer& analyzer) {
  FormRunWriter run;
  take_sorted(analyzer, [&](const FormCount& form) { run.add(form); });
  return run.take();
}

}  // namespace dateline
