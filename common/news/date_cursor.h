// SPDX-License-Identifier: GPL-2.0-or-later
// A cursor that reads the parts of a date from a text.
#pragma once

#include <cstddef>
#include <string_view>

namespace dateline {

/// A run of decimal digits of any script.
struct Number {
  int value = -1;
  std::size_t digits = 0;
};

/// The value of a decimal digit of any script; -1 for any other character.
[[nodiscard]] int digit_value(char32_t code_point);

class DateCursor {
 public:
  DateCursor(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  [[nodiscard]] std::size_t at() const { return at_; }
  [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }

  /// Reads the whole run of digits here; a run of more than eight has no value.
  Number number();
  /// Reads the run of letters and their marks here.
  std::string_view word();
  /// Skips `expected`, if it is here.
  bool take(std::string_view expected);
  /// Skips one of these bytes.
  bool take_any(std::string_view characters);
  /// Skips blanks, including no-break ones and direction marks; returns whether there were any.
  bool blanks();
  /// Skips `count` bytes.
  void skip(std::size_t bytes) { at_ += bytes; }

 private:
  std::string_view text_;
  std::size_t at_;
};

}  // namespace dateline
