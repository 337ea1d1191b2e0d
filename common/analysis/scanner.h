// SPDX-License-Identifier: GPL-2.0-or-later
// Splits a text into tokens in one pass; a part of the analyzer.
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

/// Words are read some way ahead of looking them up, so that their slots are prefetched meanwhile.
class Analyzer::Scanner {
 public:
  Scanner(Analyzer& analyzer, std::string_view text, std::vector<Token>& tokens)
      : analyzer_(analyzer), keys_(analyzer.keys_), text_(text), tokens_(tokens) {
    keys_.clear();
  }

  void run();

 private:
  // A word as read. Its key is ASCII in lower case, with other bytes unchanged; a key that is
  // longer than a head is in `keys_`.
  struct Word {
    Key key;
    std::uint32_t key_begin = 0;
    std::uint32_t key_size = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t gap = 0;  // positions skipped before it
    bool ascii = true;
    bool digits_only = true;
    bool has_letters = false;
    bool starts_upper = false;
    bool all_capitals = false;
    bool opens_sentence = false;
    bool linked = false;  // by a hyphen to the word before
    bool pair = false;    // the last character and the one after it
  };
  static_assert(sizeof(Word) <= 64);  // a cache line

  // Reading: text to words.
  void read_common_words();
  void skip_separator();
  void skip_wide();
  void begin_word();
  bool read_initials();
  void read_word();
  void read_ideographs(std::size_t end);
  void queue_ideographs(std::size_t end, bool pair);
  void read_run();
  bool read_number_separator();
  [[nodiscard]] bool spaces_thousands(char next) const {
    return next == ' ' && analyzer_.language().blank_thousands;
  }
  bool read_thousands();
  bool read_apostrophe();
  void end_word();
  void queue(Word& word);
  void read_hyphen();
  [[nodiscard]] std::string_view key() const {
    return std::string_view(keys_).substr(word_->key_begin);
  }
  [[nodiscard]] std::size_t apostrophe_at(std::size_t offset) const;
  [[nodiscard]] std::size_t hyphen_at(std::size_t offset) const;
  [[nodiscard]] std::size_t sign_before(std::size_t offset) const;

  // Looking up: words to tokens.
  void look_up_words();
  void look_up(const Word& word, const Word& previous);
  void look_up_pair(const Word& word, const Slot& slot);
  void join(const Word& previous, const Word& word, const Slot& slot);
  void add_acronym(const Word& word);
  void add_bare(const Word& word, FormId form);
  Token& emit(const Word& word, const Slot& slot, std::uint32_t position);
  [[nodiscard]] std::string_view key_text(const Word& word) const {
    if (word.key_size <= kHeadBytes) {
      return {reinterpret_cast<const char*>(word.key.head.data()), word.key_size};
    }
    return std::string_view(keys_).substr(word.key_begin, word.key_size);
  }

  static constexpr std::size_t kWordsAhead = 32;

  Analyzer& analyzer_;
  std::string& keys_;  // long keys of waiting words and of the word being read
  std::string_view text_;
  std::vector<Token>& tokens_;

  std::size_t at_ = 0;
  std::uint32_t gap_ = 0;  // positions skipped before the next word
  bool opens_sentence_ = true;
  bool is_linked_ = false;
  std::size_t no_initials_before_ = 0;       // the end of letters and stops that led into a word
  std::array<Word, kWordsAhead + 1> words_;  // the one looked up last, then those that wait
  std::size_t waiting_ = 0;
  Word* word_ = nullptr;     // the one being read, after those that wait
  std::size_t letters_ = 0;  // letters of it
  std::size_t capitals_ = 0;

  std::uint32_t position_ = 0;  // of the next token
  bool sentence_open_ = true;   // the next token opens a sentence
  std::string previous_key_;    // the last looked-up key if long, once `keys_` is empty
  std::uint32_t previous_position_ = 0;
  bool previous_is_token_ = false;
  bool previous_is_stop_word_ = false;
};

// The lowest bit of a hash marks long keys, which the library hashes whole.
inline std::uint64_t Analyzer::short_hash(const Head& head) {
  std::uint64_t hash = head[0] * 0x9E3779B97F4A7C15U + std::rotl(head[1], 32);
  hash = (hash ^ (hash >> 32U)) * 0xD6E8FEB86659FD93U;
  return (hash ^ (hash >> 29U)) << 1U;
}

inline Analyzer::Key Analyzer::make_key(std::string_view text) {
  Key key;
  if (text.size() > kHeadBytes) {
    std::memcpy(key.head.data(), text.data(), kHeadBytes);
    key.hash = std::hash<std::string_view>{}(text) | 1U;
    return key;
  }
  std::memcpy(key.head.data(), text.data(), text.size());
  key.hash = short_hash(key.head);
  return key;
}

inline Analyzer::Slot Analyzer::intern(const Key& key, std::string_view text, bool ascii) {
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = place_of(key); slots_[at].form != kFree; at = (at + 1) & mask) {
    const Slot& slot = slots_[at];
    if (slot.key == key && holds(key, text)) return slot;
  }
  return add(key, text, ascii);
}

// Whether a slot with this key belongs to `text`.
inline bool Analyzer::holds(const Key& key, std::string_view text) const {
  return text.size() <= kHeadBytes || holds_long(key, text);
}

}  // namespace dateline
