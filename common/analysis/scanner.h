// SPDX-License-Identifier: GPL-2.0-or-later
// One pass over a text that cuts it into tokens; a part of the analyzer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/analyzer.h"

namespace dateline {

class Analyzer::Scanner {
 public:
  Scanner(Analyzer& analyzer, std::string_view text, std::vector<Token>& tokens)
      : analyzer_(analyzer), text_(text), tokens_(tokens) {}

  void run();

 private:
  // The word being read: its key (ASCII in lower case, other bytes as they are) and what is known.
  struct Word {
    std::string key;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t letters = 0;
    std::size_t capitals = 0;
    bool ascii = true;
    bool digits_only = true;
    bool starts_upper = false;
  };

  void skip_separator();
  bool read_initials();
  void read_word();
  void read_ideograph(std::size_t size);
  void read_run();
  bool read_number_separator();
  bool read_thousands();
  bool read_apostrophe();
  void finish_word();
  void join_with_previous(const Slot& second);
  void emit(const Slot& slot, bool joined, std::size_t begin, std::size_t end,
            std::uint32_t position);
  [[nodiscard]] bool word_begins_at(std::size_t offset) const;
  [[nodiscard]] bool word_continues_at(std::size_t offset) const;
  [[nodiscard]] std::size_t apostrophe_at(std::size_t offset) const;
  [[nodiscard]] std::size_t hyphen_at(std::size_t offset) const;
  [[nodiscard]] std::size_t thousands_mark_at(std::size_t offset) const;
  [[nodiscard]] std::size_t sign_before(std::size_t offset) const;

  Analyzer& analyzer_;
  std::string_view text_;
  std::vector<Token>& tokens_;
  std::size_t at_ = 0;
  std::uint32_t position_ = 0;
  bool sentence_open_ = true;  // the next word opens a sentence
  Word word_;
  Word linked_;  // the word before, if a hyphen links it to the next
  std::uint32_t linked_position_ = 0;
  std::size_t no_initials_before_ = 0;  // where a chain of letters and stops led into a word
  bool is_linked_ = false;
};

}  // namespace dateline
