// SPDX-License-Identifier: GPL-2.0-or-later
// One pass over the bytes, which goes no further than what it is sure of.
#include "indexer/formats/records/plain_object.h"

#include <algorithm>

#include "common/text/ascii.h"
#include "common/text/find.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

constexpr std::size_t kMostDigits = 300;  // any such number is one of JSON's reader, too

// What may not stand in a string as it is.
constexpr auto kIsControl = [](auto c) { return c < 0x20; };

std::optional<char32_t> hex4(std::string_view digits) {
  if (digits.size() < 4) return std::nullopt;
  char32_t value = 0;
  for (const char c : digits.substr(0, 4)) {
    const char low = ascii::lower(c);
    const bool letter = low >= 'a' && low <= 'f';
    if (!letter && !ascii::is_digit(c)) return std::nullopt;
    value = value * 16 + static_cast<char32_t>(letter ? low - 'a' + 10 : c - '0');
  }
  return value;
}

class ObjectReader {
 public:
  explicit ObjectReader(std::string_view bytes) : bytes_(bytes) {}

  // Whether all of the bytes are an object that this reads.
  bool read(std::vector<PlainMember>& members) {
    skip_blanks();
    if (!take('{')) return false;
    skip_blanks();
    if (!take('}')) {
      do {
        if (!member(members.emplace_back())) return false;
      } while (take(','));
      if (!take('}')) return false;
    }
    skip_blanks();
    return at_ == bytes_.size();
  }

 private:
  [[nodiscard]] char here() const { return at_ < bytes_.size() ? bytes_[at_] : '\0'; }
  bool take(char c) {
    if (here() != c) return false;
    ++at_;
    return true;
  }
  void skip_blanks() {
    while (here() == ' ' || here() == '\t' || here() == '\n' || here() == '\r') ++at_;
  }

  bool member(PlainMember& member) {
    skip_blanks();
    if (!string(member.key)) return false;
    skip_blanks();
    if (!take(':')) return false;
    skip_blanks();
    if (!value(member.value)) return false;
    skip_blanks();
    return true;
  }

  bool value(std::string& text) {
    const char c = here();
    if (c == '"') return string(text);
    if (c == '-' || ascii::is_digit(c)) return integer(text);
    for (const std::string_view word : {"null", "true", "false"}) {
      if (!bytes_.substr(at_).starts_with(word)) continue;
      at_ += word.size();
      return true;
    }
    return false;
  }

  // What follows a whole number or a word must be a blank, a comma or the end, which the caller
  // looks for. `-0` is written in other ways than it is read.
  bool integer(std::string& text) {
    const std::size_t begin = at_;
    const bool negative = take('-');
    const std::size_t first = at_;
    while (ascii::is_digit(here())) ++at_;
    const std::size_t digits = at_ - first;
    const bool zero = digits > 0 && bytes_[first] == '0';
    if (digits == 0 || digits > kMostDigits || (zero && (digits > 1 || negative))) return false;
    text = bytes_.substr(begin, at_ - begin);
    return true;
  }

  bool string(std::string& text) {
    if (!take('"')) return false;
    for (;;) {
      const std::size_t end = find_byte(bytes_, at_, kIsByte<'"'>, kIsByte<'\\'>, kIsControl);
      text += bytes_.substr(at_, end - at_);
      at_ = end;
      if (take('"')) return true;
      if (!take('\\') || !escape(text)) return false;
    }
  }

  bool escape(std::string& text) {
    constexpr std::string_view kNames = "\"\\/bfnrt";
    constexpr std::string_view kValues = "\"\\/\b\f\n\r\t";
    if (take('u')) return code_unit(text);
    const std::size_t found = at_ < bytes_.size() ? kNames.find(bytes_[at_]) : std::string::npos;
    if (found == std::string_view::npos) return false;
    ++at_;
    text += kValues[found];
    return true;
  }

  // Behind `\u`. Half a surrogate pair is no character.
  bool code_unit(std::string& text) {
    const auto unit = hex4(bytes_.substr(at_));
    if (!unit || (*unit >= 0xDC00 && *unit <= 0xDFFF)) return false;
    at_ += 4;
    if (*unit < 0xD800 || *unit > 0xDFFF) {
      utf8::append(text, *unit);
      return true;
    }
    if (!take('\\') || !take('u')) return false;
    const auto low = hex4(bytes_.substr(at_));
    if (!low || *low < 0xDC00 || *low > 0xDFFF) return false;
    at_ += 4;
    utf8::append(text, 0x10000 + ((*unit - 0xD800) << 10U) + (*low - 0xDC00));
    return true;
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
};

// By key, of those with one key the last.
void order(std::vector<PlainMember>& members) {
  const auto key_less = [](const PlainMember& a, const PlainMember& b) { return a.key < b.key; };
  std::stable_sort(members.begin(), members.end(), key_less);
  const auto repeated = [](const PlainMember& a, const PlainMember& b) { return a.key == b.key; };
  const auto kept = std::unique(members.rbegin(), members.rend(), repeated);
  members.erase(members.begin(), kept.base());
}

}  // namespace

std::optional<std::vector<PlainMember>> plain_members(std::string_view object) {
  if (utf8::valid_prefix(object) != object.size()) return std::nullopt;
  std::vector<PlainMember> members;
  if (!ObjectReader(object).read(members)) return std::nullopt;
  order(members);
  return members;
}

}  // namespace dateline
