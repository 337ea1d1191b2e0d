// SPDX-License-Identifier: GPL-2.0-or-later
// Decides which words are spellings of one name: Tokayev, Toqaev, Tokajew, Токаев.
//
// Words are as from the analyzer: lower case, NFC, with or without accents (accents help: š is sh).
// Capitals, apostrophes, hyphens and a possessive 's do no harm. The caller must exclude common
// words: this room knows spellings, not dictionaries. docs/names.md has the method and the
// measurements.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::names {

/// Shorter names have no variants (Arabic omits vowels: one letter fewer).
inline constexpr std::size_t kMinLetters = 4;

/// The strength of a match, best first.
enum class NameTier : std::uint8_t {
  automatic,   ///< near enough to be searched unasked
  contextual,  ///< searched if the context agrees, else suggested
  typo,        ///< one wrong letter in a name of six or more: suggested, never searched. Block keys
  ///< only find those that keep their consonants
};

/// How two words compare.
struct NameComparison {
  double distance = 0;  ///< 0 for the same spelling; 1 for one unrelated consonant
  NameTier tier = NameTier::contextual;
};

/// A word of the collection and its frequency.
struct NameType {
  std::string word;
  std::uint32_t frequency = 0;
};

/// A word that may be a spelling of the query.
struct NameMatch {
  std::size_t type = 0;  ///< its index among the candidates
  double distance = 0;
  NameTier tier = NameTier::contextual;
  friend bool operator==(const NameMatch&, const NameMatch&) = default;
};

/// The distance of two spellings: symmetric, 0 if their letters are the same. nullopt if they
/// cannot be one name: they begin with different classes of sound, the ending makes one a feminine,
/// plural or demonym of the other, or a letter belongs to an unknown script. The parts of
/// hyphenated words are compared one by one and their distances added.
[[nodiscard]] std::optional<double> name_distance(std::string_view a, std::string_view b);

/// The largest distance of spellings of one name; grows with the number of sounds of the shorter
/// one.
[[nodiscard]] double name_threshold(std::string_view a, std::string_view b);

/// How well `a` and `b` match by all rules; nullopt if they do not.
[[nodiscard]] std::optional<NameComparison> compare_names(std::string_view a, std::string_view b);

/// Keys of which the spellings of one name share at least one: skeletons of consonant classes, in
/// ASCII capitals, sorted, at most `kMaxBlockKeys`. The same function serves index and query.
/// Empty for a word that has no variants.
[[nodiscard]] std::vector<std::string> block_keys(std::string_view word);
inline constexpr std::size_t kMaxBlockKeys = 16;

/// The candidates that are other spellings of `query`, sorted by distance, then descending
/// frequency, then word. The query's own spelling is not a match.
[[nodiscard]] std::vector<NameMatch> match_names(std::string_view query,
                                                 std::span<const NameType> candidates);

/// Whether `word` is in a known script other than Latin.
[[nodiscard]] bool is_of_another_script(std::string_view word);

/// An index of names in memory. An index on disk that stores `block_keys` does not need it.
class NameIndex {
 public:
  /// Takes types in any order; `match` numbers them as given.
  explicit NameIndex(std::vector<NameType> types);
  ~NameIndex();
  NameIndex(NameIndex&&) noexcept;
  NameIndex& operator=(NameIndex&&) noexcept;

  /// `match_names` over all types.
  [[nodiscard]] std::vector<NameMatch> match(std::string_view query) const;
  /// The types that share a key with `query`, ascending.
  [[nodiscard]] std::vector<std::uint32_t> candidates(std::string_view query) const;
  [[nodiscard]] std::span<const NameType> types() const;
  /// The memory of the blocks in bytes.
  [[nodiscard]] std::size_t block_bytes() const;

 private:
  struct Blocks;
  std::vector<NameType> types_;
  std::unique_ptr<Blocks> blocks_;
};

}  // namespace dateline::names
