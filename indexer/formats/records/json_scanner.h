// SPDX-License-Identifier: GPL-2.0-or-later
// Where a JSON value ends, found without building it, in one pass over bytes that come in parts.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace dateline {

/// Values nested deeper than this are refused, so that nothing that follows nests deeper.
inline constexpr std::size_t kDeepestJson = 500;

/// Scans one value. It checks the grammar of RFC 8259 as far as brackets, commas, colons and
/// strings go; the words between them may be any (`NaN`, as Python writes).
class JsonScanner {
 public:
  enum class State {
    more,       ///< the value goes on behind the bytes given
    whole,      ///< it ends at `at`
    malformed,  ///< it cannot go on at `at`
    too_deep,
  };

  /// Goes on with `bytes`: those given before and what follows them, the value's first byte first.
  State scan(std::string_view bytes);
  /// The value ends with the bytes given: a number or word at their end is whole.
  State end();
  [[nodiscard]] std::size_t at() const { return at_; }
  /// Where words stand that JSON has not: `NaN`, `Infinity`, `-Infinity`.
  [[nodiscard]] const std::vector<std::size_t>& foreign_words() const { return foreign_; }

 private:
  enum class Expect { value, value_or_end, key, key_or_end, colon, comma_or_end };

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  State scan_on(std::string_view bytes);
  bool string(std::string_view bytes);
  bool word(std::string_view bytes);
  State step(std::string_view bytes);
  State open(char bracket);
  State close(char bracket);
  State valued();

  std::size_t at_ = 0;
  std::vector<char> open_;  // brackets that close the containers around
  Expect expect_ = Expect::value;
  bool in_string_ = false;
  bool in_word_ = false;
  bool is_key_ = false;
  std::size_t line_end_ = kNone;  // the first line end within a string
  std::vector<std::size_t> foreign_;
};

}  // namespace dateline
