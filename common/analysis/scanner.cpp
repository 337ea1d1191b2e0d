// SPDX-License-Identifier: GPL-2.0-or-later
// The tokenising rules listed in analyzer.h. ASCII goes through one table; other text through ICU.
#include "common/analysis/scanner.h"

#include <utility>

#include "common/analysis/ascii_class.h"
#include "common/analysis/initials.h"
#include "common/analysis/word_chars.h"
#include "common/text/ascii_eight.h"
#include "common/text/unicode.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

using unicode::CharClass;

constexpr std::uint64_t kLowerCaseUs = 'u' | ('s' << 8U);

// An offset in a text, which is under 4 GiB.
std::uint32_t offset(std::size_t place) { return static_cast<std::uint32_t>(place); }

// Whether a short word with a capital may be a part of a degree ("Ph.D.").
bool may_begin_initials(const char* word, std::uint32_t size) {
  constexpr std::uint32_t kLongest = 5;
  return size <= kLongest && ascii_class(*word) == Ascii::upper;
}

// Characters after which the next word opens a sentence, so that its capital does not show a name.
bool opens_sentence(char32_t c) {
  switch (c) {
    case U'.':
    case U'!':
    case U'?':
    case U':':
    case U';':
    case U'"':
    case U'(':
    case U'[':
    case U'|':
    case U'*':
    case U'\n':
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0xAB:
    case 0x2022:
    case 0x2026:
    case 0xB7:
    case 0x2018:
      return true;
    default:
      return false;
  }
}

}  // namespace

void Analyzer::Scanner::run() {
  for (;;) {
    read_common_words();
    if (at_ == text_.size()) break;
    const Ascii cls = ascii_class(text_[at_]);
    if (cls == Ascii::separator) {
      skip_separator();
    } else if (cls != Ascii::not_ascii) {
      if (!is_ascii_letter(text_[at_]) || !read_initials()) read_word();
    } else {
      const utf8::CodePoint c = utf8::decode(text_, at_);
      const CharClass wide = unicode::char_class(c.value);
      if (wide == CharClass::letter || wide == CharClass::digit) {
        read_word();
      } else if (wide == CharClass::ideograph) {
        read_ideographs(ideograph_end(text_, at_));
      } else {
        skip_separator();
      }
    }
  }
  look_up_words();
}

// The fast path for nearly all text: words of up to fifteen ASCII letters and digits, with single
// blanks between them. Stops at a word whose end another rule may change, at another separator, or
// at the last bytes. The bytes of a word are its head, so their order in memory must be that of the
// numbers they are read as.
void Analyzer::Scanner::read_common_words() {
  using ascii::Eight;
  if (std::endian::native != std::endian::little || analyzer_.language().turkic) return;
  while (at_ + kHeadBytes < text_.size()) {
    const char* const from = text_.data() + at_;
    if (*from == ' ') {
      is_linked_ = false;
      ++at_;
      continue;
    }
    const Eight first(from);
    if (first.size() == 0) return;
    Eight second;
    if (first.size() == Eight::kBytes) {
      second = Eight(from + Eight::kBytes);
      if (second.size() == Eight::kBytes) return;
    }
    const std::uint32_t size = first.size() + second.size();
    const bool has_letters = (first.letters() | second.letters()) != 0;
    const char next = from[size];
    if (ascii_class(next) == Ascii::not_ascii || next == '\'') return;
    if (next == '.' && (size == 1 || may_begin_initials(from, size))) return;
    if (!has_letters && (next == '.' || next == ':' || next == ',' || spaces_thousands(next))) {
      return;
    }
    const Head head{first.lower_case(), second.lower_case()};
    const bool all_upper =
        first.capitals() == first.letters() && second.capitals() == second.letters();
    if (all_upper && head[0] == kLowerCaseUs) return;

    Word& word = words_[waiting_ + 1];
    word.key.head = head;
    word.key.hash = short_hash(head);
    word.key_size = size;
    word.begin = offset(at_);
    word.end = offset(at_ + size);
    word.ascii = true;
    word.pair = false;
    word.has_letters = has_letters;
    word.starts_upper = Eight::first(first.capitals());
    word.all_capitals =
        all_upper && Eight::count(first.letters()) + Eight::count(second.letters()) > 1;
    at_ += size;
    queue(word);
  }
}

void Analyzer::Scanner::skip_separator() {
  is_linked_ = false;
  if (text_[at_] == ' ') {  // nearly always
    ++at_;
    return;
  }
  const utf8::CodePoint c = utf8::decode(text_, at_);
  if (opens_sentence(c.value)) opens_sentence_ = true;
  if (c.value == U'\n') gap_ += kParagraphGap;
  at_ += c.size;
}

void Analyzer::Scanner::begin_word() {
  word_ = &words_[waiting_ + 1];
  *word_ = Word{};
  word_->begin = offset(at_);
  word_->key_begin = offset(keys_.size());
  letters_ = 0;
  capitals_ = 0;
}

// U.S., U.N, a.m., J. K., Ph.D.
bool Analyzer::Scanner::read_initials() {
  if (at_ < no_initials_before_) return false;
  const Initials found = initials_at(text_, at_);
  if (found.end == 0) {
    no_initials_before_ = found.chain;
    return false;
  }
  const std::size_t end = found.end;
  begin_word();
  word_->end = offset(end);
  word_->digits_only = false;
  for (const char c : text_.substr(at_, end - at_)) {
    if (!is_ascii_letter(c)) continue;
    ++letters_;
    if (ascii_class(c) == Ascii::upper) ++capitals_;
    keys_ += static_cast<char>(c | 0x20);
  }
  word_->starts_upper = ascii_class(text_[at_]) == Ascii::upper;
  if (analyzer_.is_stop_word(key())) {
    const std::string plain(key());
    keys_.resize(word_->key_begin);
    for (const char c : plain) keys_.append({c, '.'});
  }
  at_ = end;
  is_linked_ = false;
  read_apostrophe();
  end_word();
  return true;
}

void Analyzer::Scanner::read_word() {
  begin_word();
  do {
    read_run();
    word_->end = offset(at_);
  } while (read_thousands() || read_number_separator() || read_apostrophe());
  end_word();
}

void Analyzer::Scanner::read_run() {
  const bool first = key().empty();
  const std::size_t letters = letters_;
  const std::size_t capitals = capitals_;
  while (at_ < text_.size()) {
    const char c = text_[at_];
    const Ascii cls = ascii_class(c);
    if (cls == Ascii::lower || cls == Ascii::digit) {
      keys_ += c;
      if (cls == Ascii::lower) ++letters_;
      ++at_;
    } else if (cls == Ascii::upper) {
      if (first && key().empty()) word_->starts_upper = true;
      if (c == 'I' && analyzer_.language().turkic) {
        keys_ += "ı";
        word_->ascii = false;
      } else {
        keys_ += static_cast<char>(c | 0x20);
      }
      ++letters_;
      ++capitals_;
      ++at_;
    } else if (cls == Ascii::not_ascii) {
      const utf8::CodePoint wide = utf8::decode(text_, at_);
      const CharClass wide_class = unicode::char_class(wide.value);
      if (wide_class != CharClass::letter && wide_class != CharClass::mark &&
          wide_class != CharClass::digit) {
        break;
      }
      if (wide_class == CharClass::letter) {
        const bool upper = unicode::is_upper(wide.value);
        if (first && key().empty()) word_->starts_upper = upper;
        ++letters_;
        if (upper) ++capitals_;
      }
      keys_.append(text_.substr(at_, wide.size));
      word_->ascii = false;
      word_->digits_only = false;
      at_ += wide.size;
    } else {
      break;
    }
  }
  if (letters_ != letters || capitals_ != capitals) word_->digits_only = false;
}

void Analyzer::Scanner::end_word() {
  const bool country = key() == "us" && capitals_ == 2 && word_->end - word_->begin == 2;
  if (country && analyzer_.is_stop_word(key())) {
    keys_.resize(word_->key_begin);
    keys_ += "u.s.";
  }
  word_->key_size = offset(key().size());
  word_->key = make_key(key());
  word_->has_letters = letters_ > 0;
  word_->all_capitals = letters_ > 1 && capitals_ == letters_;
  if (word_->key_size <= kHeadBytes) keys_.resize(word_->key_begin);
  queue(*word_);
}

void Analyzer::Scanner::queue(Word& word) {
  analyzer_.expect(word.key);
  word.gap = std::exchange(gap_, 0);
  word.opens_sentence = std::exchange(opens_sentence_, false);
  word.linked = std::exchange(is_linked_, false);
  const char next = at_ < text_.size() ? text_[at_] : ' ';
  if (next != ' ' && at_ == word.end) read_hyphen();
  if (++waiting_ == kWordsAhead) look_up_words();
}

}  // namespace dateline
