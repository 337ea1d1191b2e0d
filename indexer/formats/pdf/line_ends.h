// SPDX-License-Identifier: GPL-2.0-or-later
// What the end of one line and the beginning of the next say about how they belong together.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>

#include "indexer/formats/pdf/layout.h"

namespace dateline::pdf {

/// Whether `text` ends as a sentence does, closing quotation marks and brackets aside.
[[nodiscard]] bool ends_sentence(std::string_view text);

/// Whether a sentence may run on into `text`: its first letter is not in upper case.
[[nodiscard]] bool opens_in_lower_case(std::string_view text);

/// Whether `text` opens as an item of a list: `•`, `(a)`, `12.`, `–`.
[[nodiscard]] bool opens_as_item(std::string_view text);

/// Whether `text` opens with `•` or the like, which stands nowhere else.
[[nodiscard]] bool opens_with_bullet(std::string_view text);

/// Whether `text` is what an item opens with, and nothing else: `•`, `2.1`.
[[nodiscard]] bool is_item_label(std::string_view text);

/// Whether `text` ends with a letter and a hyphen.
[[nodiscard]] bool ends_hyphenated(std::string_view text);

/// Puts lines together. A word that a hyphen divides at the end of a line is one word again, unless
/// it has its hyphen elsewhere in the document.
class LineJoiner {
 public:
  /// `layout` must outlive this.
  explicit LineJoiner(const Layout& layout) : layout_(layout) {}

  /// Appends `line` to `text`; returns where it begins there.
  std::size_t append(std::string& text, std::string_view line);

 private:
  [[nodiscard]] bool is_compound(std::string_view word);
  void learn();

  const Layout& layout_;
  std::unordered_set<std::string> compounds_;  // in lower case
  bool learnt_ = false;
};

}  // namespace dateline::pdf
