// SPDX-License-Identifier: GPL-2.0-or-later
// Decides how the end of one line and the beginning of the next belong together.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>

#include "indexer/formats/pdf/layout.h"

namespace dateline::pdf {

/// Whether `text` ends like a sentence, ignoring closing quotation marks and brackets.
[[nodiscard]] bool ends_sentence(std::string_view text);

/// Whether a sentence may continue in `text`: its first letter is not upper-case.
[[nodiscard]] bool opens_in_lower_case(std::string_view text);

/// Whether `text` begins like an item of a list: `•`, `(a)`, `12.`, `–`.
[[nodiscard]] bool opens_as_item(std::string_view text);

/// Whether `text` begins with `•` or the like, which occurs only in lists.
[[nodiscard]] bool opens_with_bullet(std::string_view text);

/// Whether `text` is only the label of an item: `•`, `2.1`.
[[nodiscard]] bool is_item_label(std::string_view text);

/// Whether `text` ends with a letter and a hyphen.
[[nodiscard]] bool ends_hyphenated(std::string_view text);

/// Joins lines. Joins a word that is hyphenated at the end of a line, unless it has its hyphen
/// elsewhere in the document.
class LineJoiner {
 public:
  /// `layout` must outlive this.
  explicit LineJoiner(const Layout& layout) : layout_(layout) {}

  /// Appends `line` to `text`; returns its offset there.
  std::size_t append(std::string& text, std::string_view line);

 private:
  [[nodiscard]] bool is_compound(std::string_view word);
  void learn();

  const Layout& layout_;
  std::unordered_set<std::string> compounds_;  // in lower case
  bool learnt_ = false;
};

}  // namespace dateline::pdf
