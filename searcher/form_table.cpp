// SPDX-License-Identifier: GPL-2.0-or-later
// Filling the table, and one quick look at each form.
#include "searcher/form_table.h"

#include <algorithm>

#include "common/index/vocabulary.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

constexpr std::size_t kMostLetters = 255;  // no further it is counted

}  // namespace

FormTable::FormTable(const Xapian::Database& passages) {
  for_each_form(passages, "", [this](const FormCount& form) {
    text_ += form.form;
    ends_.push_back(text_.size());
    letters_.push_back(
        static_cast<std::uint8_t>(std::min(utf8::code_points(form.form), kMostLetters)));
    kinds_.push_back(kinds_of(form.form));
    return true;
  });
}

std::set<std::string> FormTable::similar(const SimilarTo& word) const {
  std::set<std::string> found;
  for (std::size_t i = 0; i < ends_.size(); ++i) {
    if (letters_[i] < kMostLetters && !word.may_have(letters_[i])) continue;
    const std::size_t begin = i == 0 ? 0 : ends_[i - 1];
    const std::string_view form = std::string_view(text_).substr(begin, ends_[i] - begin);
    if (word(form, kinds_[i])) found.emplace(form);
  }
  return found;
}

}  // namespace dateline
