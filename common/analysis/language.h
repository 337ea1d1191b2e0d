// SPDX-License-Identifier: GPL-2.0-or-later
// The table of languages: one an index, chosen when it is made and remembered in it.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// A word whose stem is that of another.
struct IrregularForm {
  std::string_view form;
  std::string_view verb;
};

/// What the analyzer has to know about a language.
struct Language {
  std::string_view name;     ///< as in `--language`; also the name of its Snowball stemmer
  bool folds_first = false;  ///< accents come off before stemming (the stemmer knows none)
  bool elides = false;       ///< l'homme, dell'arte: an apostrophe ends the article before it
  bool turkic = false;       ///< I lowers to ı
  std::span<const std::string_view> stop_words = {};  ///< folded, sorted
  bool keeps_initial = false;  ///< a stem begins with the letter that its word begins with
  std::span<const IrregularForm> irregular = {};  ///< by form, sorted
  bool blank_thousands = false;                   ///< 4 400: a blank sets thousands apart
  bool point_thousands = false;                   ///< 4.400: a point does
  /// Stems a folded word in place of Snowball's stemmer.
  std::string (*stem)(std::string_view folded) = nullptr;
  /// What a folded word may be without the short words that are written as a part of it.
  std::vector<std::string_view> (*bare_forms)(std::string_view folded) = nullptr;
};

/// Every language, in alphabetical order, and last `none`, which does not stem.
[[nodiscard]] std::span<const Language> languages();

/// The language of that name; nullptr if there is none.
[[nodiscard]] const Language* find_language(std::string_view name);

}  // namespace dateline
