// SPDX-License-Identifier: GPL-2.0-or-later
// Streams JSON without building a tree.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace dateline {

/// Escapes terminal control characters; ill-formed UTF-8 becomes U+FFFD. The caller closes what it
/// opens, and names every member of an object.
class JsonWriter {
 public:
  enum class Layout : std::uint8_t { one_line, indented };
  explicit JsonWriter(Layout layout) : layout_(layout) {}

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }

  /// Writes the name of the next value of an object.
  void key(std::string_view name);

  void value(std::string_view text);
  void value(const char* text) { value(std::string_view(text)); }
  void value(bool truth);
  void value(double number);
  void value(std::integral auto number) {
    separate();
    out_ += std::to_string(number);
  }
  void null();
  template <typename T>
  void value(const std::optional<T>& known) {
    known ? value(*known) : null();
  }
  void member(std::string_view name, const auto& known) {
    key(name);
    value(known);
  }

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void open(char bracket);
  void close(char bracket);
  void separate();
  void break_line();
  void quoted(std::string_view text);

  Layout layout_;
  std::string out_;
  std::size_t depth_ = 0;
  bool first_ = true;   // the innermost array or object is empty so far
  bool named_ = false;  // a name was written and its value comes next
};

}  // namespace dateline
