// SPDX-License-Identifier: GPL-2.0-or-later
// The second half of the scanner: looks up the words that were read.
#include "common/analysis/scanner.h"
#include "common/analysis/word_chars.h"

namespace dateline {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

// The size of a currency sign right before `offset`.
std::size_t Analyzer::Scanner::sign_before(std::size_t offset) const {
  const std::string_view before = text_.substr(0, offset);
  if (before.ends_with('$')) return 1;
  for (const std::string_view sign : {"€", "£", "¥", "₽", "₸", "₴", "₹"}) {
    if (before.ends_with(sign)) return sign.size();
  }
  return 0;
}

void Analyzer::Scanner::look_up_words() {
  if (waiting_ == 0) return;
  for (std::size_t i = 0; i < waiting_; ++i) look_up(words_[i + 1], words_[i]);
  words_[0] = words_[waiting_];
  if (words_[0].key_size > kHeadBytes) previous_key_ = key_text(words_[0]);
  waiting_ = 0;
  keys_.clear();
}

void Analyzer::Scanner::look_up(const Word& word, const Word& previous) {
  const Slot found = analyzer_.intern(word.key, key_text(word), word.ascii);
  if (word.pair) return look_up_pair(word, found);
  position_ += word.gap;
  if (word.opens_sentence) sentence_open_ = true;
  const bool linked = word.linked && previous_is_token_;
  previous_is_token_ = found.form != kNoForm;
  if (!previous_is_token_) return;
  if (linked) join(previous, word, found);
  Token& token = emit(word, found, position_);
  if (is_digit(text_[word.begin])) {
    token.begin -= static_cast<std::uint32_t>(sign_before(word.begin));
    if (word.end < text_.size() && text_[word.end] == '%') ++token.end;
  }
  sentence_open_ = false;
  previous_is_stop_word_ = found.stop_word != 0;
  previous_position_ = position_++;
  if (word.all_capitals && previous_is_stop_word_ && word.ascii) add_acronym(word);
  if (analyzer_.language().bare_forms != nullptr) add_bare(word, found.form);
}

void Analyzer::Scanner::look_up_pair(const Word& word, const Slot& slot) {
  if (previous_is_token_ && slot.form != kNoForm) {
    emit(word, slot, previous_position_).pair = true;
  }
}

// IT in "the IT sector" is also i.t., the same term as I.T.
void Analyzer::Scanner::add_acronym(const Word& word) {
  if (!stands_out(text_, word.begin, word.end)) return;
  std::string key;
  for (const char letter : key_text(word)) key.append({letter, '.'});
  Token& token = emit(word, analyzer_.intern(make_key(key), key, true), previous_position_);
  token.acronym = true;
}

// A word that may begin with a preposition is also the word without it.
void Analyzer::Scanner::add_bare(const Word& word, FormId form) {
  const std::string folded(analyzer_.folded(form));
  for (const std::string_view bare : analyzer_.language().bare_forms(folded)) {
    const Slot slot = analyzer_.intern(make_key(bare), bare, false);
    if (slot.form != kNoForm) emit(word, slot, previous_position_).bare = true;
  }
}

// counter-terrorism also gives counterterrorism, unless both parts are stop words or numbers.
void Analyzer::Scanner::join(const Word& previous, const Word& word, const Slot& second) {
  const bool is_gone = previous.key_size > kHeadBytes && &previous == words_.data();
  std::string key(is_gone ? previous_key_ : key_text(previous));
  key += key_text(word);
  const bool numbers = !previous.has_letters && !word.has_letters;
  if (numbers || key.size() > kMaxTermBytes || key.find('.') != std::string::npos) return;
  if (tokens_.empty() || (previous_is_stop_word_ && second.stop_word != 0)) return;
  const Slot joined = analyzer_.intern(make_key(key), key, previous.ascii && word.ascii);
  if (joined.form == kNoForm) return;
  Token& token = emit(word, joined, previous_position_);
  token.begin = previous.begin;
  token.capital = previous.starts_upper;
  token.joined = true;
  token.stop_word = false;
}

Token& Analyzer::Scanner::emit(const Word& word, const Slot& slot, std::uint32_t position) {
  Token token;
  token.begin = word.begin;
  token.end = word.end;
  token.position = position;
  token.form = slot.form;
  token.stem = slot.stem;
  token.capital = word.starts_upper;
  token.all_capitals = word.all_capitals;
  token.opens_sentence = sentence_open_;
  token.stop_word = slot.stop_word != 0;
  return tokens_.emplace_back(token);
}

}  // namespace dateline
