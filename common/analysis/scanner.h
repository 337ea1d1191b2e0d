// SPDX-License-Identifier: GPL-2.0-or-later
// One pass over a text that cuts it into tokens; a part of the analyzer.
#pragma once

#include <array>
#include <bit>
#include <cstring>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/analyzer.h"

namespace dateline {

/// Words are read some ahead of being looked up, so that what leads from them to their forms is on
/// its way from memory meanwhile.
class Analyzer::Scanner {
 public:
  Scanner(Analyzer& analyzer, std::string_view text, std::vector<Token>& tokens)
      : analyzer_(analyzer), keys_(analyzer.keys_), text_(text), tokens_(tokens) {
    keys_.clear();
  }

  void run();

 private:
  // A word as it is read. Its key (ASCII in lower case, other bytes as they are) is in `keys_`.
  struct Word {
    Key key;
    std::uint32_t key_begin = 0;
    std::uint32_t key_size = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t letters = 0;
    std::uint32_t capitals = 0;
    std::uint32_t gap = 0;  // positions left free before it
    bool ascii = true;
    bool digits_only = true;
    bool starts_upper = false;
    bool opens_sentence = false;
    bool linked = false;  // by a hyphen to the word before
  };
  static_assert(sizeof(Word) <= 64);  // a cache line

  // Reading: text to words.
  void skip_separator();
  void skip_wide();
  void begin_word();
  bool read_initials();
  void read_word();
  void read_ideograph(std::size_t size);
  void read_run();
  void read_plain();
  bool read_number_separator();
  bool read_thousands();
  bool read_apostrophe();
  void end_word();
  [[nodiscard]] std::string_view key() const {
    return std::string_view(keys_).substr(word_->key_begin);
  }
  [[nodiscard]] bool word_begins_at(std::size_t offset) const;
  [[nodiscard]] bool word_continues_at(std::size_t offset) const;
  [[nodiscard]] std::size_t apostrophe_at(std::size_t offset) const;
  [[nodiscard]] std::size_t hyphen_at(std::size_t offset) const;
  [[nodiscard]] std::size_t thousands_mark_at(std::size_t offset) const;
  [[nodiscard]] std::size_t sign_before(std::size_t offset) const;

  // Looking up: words to tokens.
  void look_up_words();
  void look_up(const Word& word);
  void join_with_previous(const Word& word, const Slot& slot);
  Token& emit(const Word& word, const Slot& slot, std::uint32_t position);
  [[nodiscard]] std::string_view key_text(const Word& word) const {
    return std::string_view(keys_).substr(word.key_begin, word.key_size);
  }

  static constexpr std::size_t kWordsAhead = 32;

  Analyzer& analyzer_;
  std::string& keys_;  // of the words that wait
  std::string_view text_;
  std::vector<Token>& tokens_;

  std::size_t at_ = 0;
  std::uint32_t gap_ = 0;  // what the next word finds before it
  bool opens_sentence_ = true;
  bool is_linked_ = false;
  std::size_t no_initials_before_ = 0;  // where a chain of letters and stops led into a word
  std::array<Word, kWordsAhead> words_;
  std::size_t waiting_ = 0;
  Word* word_ = nullptr;  // the one being read, behind those that wait

  std::uint32_t position_ = 0;  // of the next token
  bool sentence_open_ = true;   // the next token opens a sentence
  Word previous_;               // the word looked up last
  std::string previous_key_;    // its key, once `keys_` has it no more
  std::uint32_t previous_position_ = 0;
  bool previous_is_token_ = false;
};

// The lowest bit of a hash tells long keys, all of which is hashed by the library.
inline Analyzer::Key Analyzer::make_key(std::string_view text) {
  Key key;
  if (text.size() > kHeadBytes) {
    std::memcpy(key.head.data(), text.data(), kHeadBytes);
    key.hash = std::hash<std::string_view>{}(text) | 1U;
    return key;
  }
  std::memcpy(key.head.data(), text.data(), text.size());
  std::uint64_t hash = key.head[0] * 0x9E3779B97F4A7C15U + std::rotl(key.head[1], 32);
  hash = (hash ^ (hash >> 32U)) * 0xD6E8FEB86659FD93U;
  key.hash = (hash ^ (hash >> 29U)) << 1U;
  return key;
}

}  // namespace dateline
