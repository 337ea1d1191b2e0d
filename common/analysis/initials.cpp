// SPDX-License-Identifier: GPL-2.0-or-later
// Reads letters and stops, one part after the other.
#include "common/analysis/initials.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/analysis/ascii_class.h"
#include "common/analysis/word_chars.h"
#include "common/text/ascii.h"
#include "common/text/unicode.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

// Parts of degrees with more than one letter.
constexpr auto kDegreeParts =
    std::to_array<std::string_view>({"arch", "ch", "com", "ed", "eng", "litt", "ll", "med", "mus",
                                     "ph", "pharm", "phil", "psy", "sc", "tech", "th"});
static_assert(std::is_sorted(kDegreeParts.begin(), kDegreeParts.end()));
constexpr std::size_t kLongestPart = 5;

bool is_upper(std::string_view text, std::size_t at) {
  return at < text.size() && ascii_class(text[at]) == Ascii::upper;
}

// The size of the part at `at`: one letter, or a part of a degree; 0 for a longer word.
std::size_t part_size(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && end - at <= kLongestPart && is_ascii_letter(text[end])) ++end;
  const std::size_t size = end - at;
  if (size < 2 || size > kLongestPart || !is_upper(text, at)) return size == 1 ? 1 : 0;
  const std::string part = ascii::lower(text.substr(at, size));
  return std::binary_search(kDegreeParts.begin(), kDegreeParts.end(), part) ? size : 0;
}

std::size_t blank_size(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  const utf8::CodePoint c = utf8::decode(text, at);
  return c.value == U' ' || (c.size > 1 && unicode::is_blank(c.value)) ? c.size : 0;
}

class Reader {
 public:
  Reader(std::string_view text, std::size_t at) : text_(text), begin_(at), end_(at) {}

  Initials read() {
    while (read_part()) {
    }
    if (parts_ == 0) return {0, begin_};
    read_last();
    const bool name_follows = capitals_ && degrees_ == 0 && begins_name(text_, end_);
    const bool apart = !begins_word(text_, end_) || name_follows;
    if (parts_ < 2 || parts_ == degrees_ || !apart) return {0, end_};
    return {end_, end_};
  }

 private:
  // A part with its stop and the blank before it.
  bool read_part() {
    const std::size_t blank = parts_ == 0 || (parts_ > 1 && !spaced_) ? 0 : blank_size(text_, end_);
    const std::size_t at = end_ + blank;
    const std::size_t size = part_size(text_, at);
    if (size == 0 || at + size >= text_.size() || text_[at + size] != '.') return false;
    const bool upper = is_upper(text_, at);
    if (blank > 0 && !(upper && size == 1 && may_be_spaced())) return false;
    spaced_ = spaced_ || blank > 0;
    take(at, size, upper);
    end_ = at + size + 1;
    return true;
  }
  // The last part, without a stop.
  void read_last() {
    const std::size_t size = part_size(text_, end_);
    if (size == 0 || continues_word(text_, end_ + size)) return;
    if (size > 1 && degrees_ > 0) return;
    take(end_, size, is_upper(text_, end_));
    end_ += size;
  }
  void take(std::size_t at, std::size_t size, bool upper) {
    if (parts_ == 0) first_ = text_.substr(at, size);
    ++parts_;
    if (size > 1) ++degrees_;
    capitals_ = capitals_ && upper;
  }
  // "Ed. J. Pell" is an editor.
  [[nodiscard]] bool may_be_spaced() const {
    return capitals_ && (degrees_ == 0 || (parts_ == 1 && first_ == "Ph"));
  }

  std::string_view text_;
  std::size_t begin_;
  std::size_t end_;
  std::size_t parts_ = 0;
  std::size_t degrees_ = 0;
  std::string_view first_;
  bool spaced_ = false;
  bool capitals_ = true;
};

}  // namespace

Initials initials_at(std::string_view text, std::size_t at) { return Reader(text, at).read(); }

}  // namespace dateline
