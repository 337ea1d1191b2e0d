// SPDX-License-Identifier: GPL-2.0-or-later
// Looking at a paragraph once.
#include "indexer/article/zones/line.h"

#include <algorithm>

#include "common/text/ascii.h"
#include "common/text/find.h"

namespace dateline::zones {
namespace {

constexpr std::size_t kMostBytes = 400;  // a longer text has many words, and nobody looks closer

constexpr unsigned char byte(char c) { return static_cast<unsigned char>(c); }

constexpr bool is_ascii_alnum(char c) { return ascii::is_digit(c) || ascii::is_letter(c); }

// Punctuation and symbols of more than one byte: U+0080-U+00BF, U+2000-U+2BFF, U+3000-U+303F.
bool is_wide_mark(std::string_view text) {
  const unsigned char first = byte(text[0]);
  if (first == 0xC2) return true;
  if (first == 0xE2 && text.size() > 1) return byte(text[1]) <= 0xAF;
  return first == 0xE3 && text.size() > 1 && byte(text[1]) == 0x80;
}

std::size_t size_of(char lead) {
  const unsigned char c = byte(lead);
  if (c < 0x80) return 1;
  if (c < 0xE0) return 2;
  return c < 0xF0 ? 3 : 4;
}

bool is_ideograph(char lead) { return byte(lead) >= 0xE3 && byte(lead) <= 0xE9; }

struct WordCount {
  std::size_t words = 0;
  bool has_word = false;
  bool has_digit = false;
  bool has_marks = false;
};

// What an ASCII byte is to the count of words; a byte may be several of these.
constexpr unsigned kInWord = 1;
constexpr unsigned kBlank = 2;  // parts words
constexpr unsigned kDigit = 4;
constexpr unsigned kMark = 8;

constexpr auto kKinds = [] {
  std::array<std::uint8_t, 128> kinds{};
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    const char c = static_cast<char>(i);
    unsigned kind = 0;
    if (c == ' ' || c == '\t') kind |= kBlank;
    if (is_ascii_alnum(c)) kind |= kInWord;
    if (ascii::is_digit(c)) kind |= kDigit;
    if (c == '|' || c == '>') kind |= kMark;
    kinds[i] = static_cast<std::uint8_t>(kind);
  }
  return kinds;
}();

// What an ASCII byte is where case, the kind of a blank and which digit do not count.
constexpr auto kFolded = [] {
  std::array<char, 128> folded{};
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const char c = ascii::lower(static_cast<char>(i));
    const bool blank = (kKinds[i] & kBlank) != 0;
    folded[i] = blank ? ' ' : (kKinds[i] & kDigit) != 0 ? '#' : c;
  }
  return folded;
}();

WordCount count_words(std::string_view text) {
  WordCount count;
  std::size_t ideographs = 0;
  // 0 or 1 and no bool: where words begin cannot be foretold, so it must not be a branch.
  unsigned inside = 0;
  unsigned seen = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (byte(c) < 0x80) {
      const unsigned kind = kKinds[byte(c)];
      seen |= kind;
      const unsigned before = inside;
      inside = (inside | (kind & kInWord)) & ~(kind / kBlank);
      count.words += inside & ~before;
      ++at;
      continue;
    }
    if (is_wide_mark(text.substr(at))) {
      count.has_marks |= byte(c) != 0xE2 || text.substr(at).starts_with("›");
      if (text.substr(at).starts_with("\xC2\xA0")) inside = 0;
    } else if (is_ideograph(c)) {
      ++ideographs;
    } else {
      count.words += 1 - inside;
      inside = 1;
    }
    at += size_of(c);
  }
  count.words += (ideographs + 1) / 2;
  count.has_word = count.words > 0;
  count.has_digit = (seen & kDigit) != 0;
  count.has_marks |= (seen & kMark) != 0 || has_sign(text, "  ");
  return count;
}

// What stands before an item of a list or a link.
std::size_t bullet_size(std::string_view text) {
  if (text.empty() || (text[0] != 'o' && is_ascii_alnum(text[0]))) return 0;
  for (const std::string_view mark : {"•", "·", "▪", "●", "◦", "‣", "»", "›", "►", "▶", "→", "■"}) {
    if (text.starts_with(mark)) return mark.size();
  }
  for (const std::string_view mark : {"* ", "- ", "+ ", "o ", "> ", "– ", "— "}) {
    if (text.starts_with(mark)) return mark.size();
  }
  return 0;
}

void skip_blanks(std::string_view& text) {
  while (true) {
    if (text.starts_with(' ') || text.starts_with('\t') || text.starts_with('|')) {
      text.remove_prefix(1);
    } else if (text.starts_with("\xC2\xA0")) {
      text.remove_prefix(2);
    } else {
      return;
    }
  }
}

// One character of two bytes in lower case: À to Þ, Ѐ to Я.
void lower_two(char& first, char& second) {
  const unsigned char a = byte(first);
  const unsigned char b = byte(second);
  if (a == 0xC3 && b >= 0x80 && b <= 0x9E && b != 0x97) second = static_cast<char>(b + 0x20);
  if (a == 0xD0 && b >= 0x90 && b <= 0x9F) second = static_cast<char>(b + 0x20);
  if (a == 0xD0 && b >= 0xA0 && b <= 0xAF) {
    first = static_cast<char>(0xD1);
    second = static_cast<char>(b - 0x20);
  }
}

std::string_view without_closing(std::string_view text) {
  while (true) {
    const std::size_t before = text.size();
    for (const std::string_view mark : {"\"", "'", ")", "]", " ", "”", "’", "»", "“", "\xC2\xA0"}) {
      if (text.ends_with(mark)) text.remove_suffix(mark.size());
    }
    if (text.size() == before) return text;
  }
}

}  // namespace

bool ends_as_sentence(std::string_view text) {
  if (text.empty()) return false;
  const char last = text.back();
  if (last == '.' || last == '!' || last == '?') return true;
  if (is_ascii_alnum(last)) return false;
  text = without_closing(text);
  for (const std::string_view stop : {".", "!", "?", "…", "。", "！", "？", "؟", "।", "։"}) {
    if (text.ends_with(stop)) return true;
  }
  return false;
}

std::size_t fold_head(std::string_view text, std::array<char, 80>& out) {
  std::size_t size = 0;
  char last = 0;
  // Of a run of blanks or digits, its sign stands once.
  const auto put = [&](char c, bool in_run) {
    out[size] = c;
    size += in_run && c == last ? 0 : 1;
    last = c;
  };
  for (std::size_t at = 0; at < text.size() && size + 4 <= out.size();) {
    const char first = text[at];
    if (byte(first) < 0x80) {
      ++at;
      put(kFolded[byte(first)], (kKinds[byte(first)] & (kBlank | kDigit)) != 0);
      continue;
    }
    const std::size_t width = std::min(size_of(first), text.size() - at);
    const std::string_view c = text.substr(at, width);
    at += width;
    if (c == "\xC2\xA0") {
      put(' ', true);
    } else if (c == "’" || c == "‘") {
      put('\'', false);
    } else {
      std::copy(c.begin(), c.end(), out.begin() + static_cast<std::ptrdiff_t>(size));
      if (width == 2) lower_two(out[size], out[size + 1]);
      size += width;
      last = c.back();
    }
  }
  while (size > 0 && out[size - 1] == ' ') --size;
  return size;
}

Line line_of(std::string_view text, std::size_t begin) {
  Line line;
  line.begin = begin;
  line.cut_off = text.ends_with("...") || text.ends_with("…");
  line.ends_sentence = ends_as_sentence(text);
  skip_blanks(text);
  if (const std::size_t size = bullet_size(text); size > 0) {
    line.bullet = true;
    text.remove_prefix(size);
    skip_blanks(text);
  }
  if (text.starts_with('(') || text.starts_with('[')) {
    line.opens_bracket = true;
    text.remove_prefix(1);
  }
  line.text = text;
  if (text.size() > kMostBytes) {
    line.words = Line::kManyWords;
    line.has_word = true;
    return line;
  }
  const WordCount count = count_words(text);
  line.words = static_cast<std::uint8_t>(std::min(count.words, Line::kManyWords));
  line.has_word = count.has_word;
  line.has_digit = count.has_digit;
  line.has_marks = count.has_marks;
  if (line.words > kMostPhraseWords) return line;
  line.head_size = static_cast<std::uint8_t>(fold_head(text.substr(0, 120), line.head));
  line.phrase = phrase_group(line.folded(), line.words, line.ends_sentence);
  return line;
}

}  // namespace dateline::zones
