// SPDX-License-Identifier: GPL-2.0-or-later
// The table of languages. An index has one, chosen when it is built.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// A word and the word that it is a form of.
struct IrregularForm {
  std::string_view form;
  std::string_view verb;
};

/// What the analyzer knows about a language.
struct Language {
  std::string_view name;     ///< as in `--language`; also the name of its Snowball stemmer
  bool folds_first = false;  ///< folds accents before stemming (the stemmer does not know them)
  bool elides = false;       ///< l'homme, dell'arte: an apostrophe ends the article before it
  bool turkic = false;       ///< I lowers to ı
  std::span<const std::string_view> stop_words = {};  ///< folded, sorted
  bool keeps_initial = false;  ///< a stem begins with the first letter of its word
  std::span<const IrregularForm> irregular = {};  ///< by form, sorted
  bool blank_thousands = false;                   ///< 4 400: a blank separates thousands
  bool point_thousands = false;                   ///< 4.400: a point separates thousands
  /// Stems a folded word instead of Snowball's stemmer.
  std::string (*stem)(std::string_view folded) = nullptr;
  /// The readings of a folded word without short words that are written as part of it.
  std::vector<std::string_view> (*bare_forms)(std::string_view folded) = nullptr;
};

/// All languages in alphabetical order, then `none`, which does not stem.
[[nodiscard]] std::span<const Language> languages();

/// The language with this name; nullptr if there is none.
[[nodiscard]] const Language* find_language(std::string_view name);

}  // namespace dateline
