// SPDX-License-Identifier: GPL-2.0-or-later
// Fills the table and tests each form quickly.
#include "searcher/index/form_table.h"

#include <algorithm>

#include "common/index/vocabulary.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

constexpr std::size_t kMostLetters = 255;  // counting stops here

}  // namespace

FormTable::FormTable(const Xapian::Database& passages) {
  std::vector<std::vector<std::string>> by_letters(kMostLetters + 1);
  for_each_form(passages, "", [&](const FormCount& form) {
    by_letters[std::min(utf8::code_points(form.form), kMostLetters)].push_back(form.form);
    return true;
  });
  for (const std::vector<std::string>& forms : by_letters) {
    of_letters_.push_back(ends_.size());
    for (const std::string& form : forms) {
      text_ += form;
      ends_.push_back(text_.size());
      kinds_.push_back(kinds_of(form));
      ascii_.push_back(is_ascii(form));
    }
  }
  of_letters_.push_back(ends_.size());
}

std::set<std::string> FormTable::similar(const SimilarTo& word) const {
  std::set<std::string> found;
  for (std::size_t letters = 0; letters <= kMostLetters; ++letters) {
    if (letters < kMostLetters && !word.may_have(letters)) continue;
    for (std::size_t i = of_letters_[letters]; i < of_letters_[letters + 1]; ++i) {
      const std::size_t begin = i == 0 ? 0 : ends_[i - 1];
      const std::string_view form = std::string_view(text_).substr(begin, ends_[i] - begin);
      if (word(form, kinds_[i], ascii_[i])) found.emplace(form);
    }
  }
  return found;
}

}  // namespace dateline
