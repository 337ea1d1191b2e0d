// SPDX-License-Identifier: GPL-2.0-or-later
// A place in a text that moves over what a date is made of.
#pragma once

#include <cstddef>
#include <string_view>

namespace dateline {

/// A run of decimal digits of any script.
struct Number {
  int value = -1;
  std::size_t digits = 0;
};

/// The value of a decimal digit of any script; -1 of anything else.
[[nodiscard]] int digit_value(char32_t code_point);

class DateCursor {
 public:
  DateCursor(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  [[nodiscard]] std::size_t at() const { return at_; }
  [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }

  /// The run of digits here, all of it; a run of over eight has no value.
  Number number();
  /// The run of letters and their marks here.
  std::string_view word();
  /// Moves over `expected`, if it is here.
  bool take(std::string_view expected);
  /// Moves over one of these bytes.
  bool take_any(std::string_view characters);
  /// Moves over blanks, no-break ones and marks of direction too; whether there were any.
  bool blanks();
  /// Moves over that many bytes.
  void skip(std::size_t bytes) { at_ += bytes; }

 private:
  std::string_view text_;
  std::size_t at_;
};

}  // namespace dateline
