// SPDX-License-Identifier: GPL-2.0-or-later
// Which words are spellings of one name: Tokayev, Toqaev, Tokajew, Токаев.
//
// Words are given as the analyzer has them: lower case, NFC, with or without their accents (accents
// help: š is sh). Capitals, apostrophes, hyphens and a possessive 's do no harm. Words of common
// vocabulary are the caller's to keep out: this room knows spellings, not dictionaries.
// docs/names.md has the method and what was measured.
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

/// Names of fewer letters have no other spellings (Arabic, without its vowels: one letter fewer).
inline constexpr std::size_t kMinLetters = 4;

/// What to do with a match, best first.
enum class NameTier : std::uint8_t {
  automatic,   ///< near enough to be searched without asking
  contextual,  ///< searched if the context agrees, else suggested
  typo,        ///< one letter wrong in a name of six or more: suggested, never searched. Keys
               ///< bring together those alone whose consonants stay
};

/// How two words compare.
struct NameComparison {
  double distance = 0;  ///< 0 for one spelling; 1 is the worth of an unrelated consonant
  NameTier tier = NameTier::contextual;
};

/// A word of the collection and how often it stands there.
struct NameType {
  std::string word;
  std::uint32_t frequency = 0;
};

/// A word that may be a spelling of what was asked for.
struct NameMatch {
  std::size_t type = 0;  ///< its place among the candidates
  double distance = 0;
  NameTier tier = NameTier::contextual;
  friend bool operator==(const NameMatch&, const NameMatch&) = default;
};

/// The distance of two spellings: symmetric, 0 where their letters are the same. Nothing if they
/// cannot be one name: they begin with different classes of sound, one is a feminine, plural or
/// demonym of the other by its ending, or a letter is of no script that is known here. The parts of
/// hyphenated words are compared one by one and their distances summed.
[[nodiscard]] std::optional<double> name_distance(std::string_view a, std::string_view b);

/// The largest distance that spellings of one name have; grows with the shorter one's sounds.
[[nodiscard]] double name_threshold(std::string_view a, std::string_view b);

/// Whether and how well `a` and `b` match, every rule applied; nothing if they do not.
[[nodiscard]] std::optional<NameComparison> compare_names(std::string_view a, std::string_view b);

/// Keys such that spellings of one name share at least one: skeletons of consonant classes, ASCII
/// capitals, sorted, at most `kMaxBlockKeys`. The same for the words of an index and for a query.
/// Empty for a word that has no other spellings.
[[nodiscard]] std::vector<std::string> block_keys(std::string_view word);
inline constexpr std::size_t kMaxBlockKeys = 16;

/// The candidates that are other spellings of `query`, nearest first, then the more frequent, then
/// by word. The query's own spelling is no match.
[[nodiscard]] std::vector<NameMatch> match_names(std::string_view query,
                                                 std::span<const NameType> candidates);

/// Whether `word` is written in letters that are read here, but not in Latin ones.
[[nodiscard]] bool is_of_another_script(std::string_view word);

/// Names held in memory. An index on disk that stores `block_keys` of each type can do without.
class NameIndex {
 public:
  /// Takes types of any order; `match` numbers them as given.
  explicit NameIndex(std::vector<NameType> types);
  ~NameIndex();
  NameIndex(NameIndex&&) noexcept;
  NameIndex& operator=(NameIndex&&) noexcept;

  /// As `match_names` over all types.
  [[nodiscard]] std::vector<NameMatch> match(std::string_view query) const;
  /// The types that share a key with `query`, ascending.
  [[nodiscard]] std::vector<std::uint32_t> candidates(std::string_view query) const;
  [[nodiscard]] std::span<const NameType> types() const;
  /// Bytes that the blocks take.
  [[nodiscard]] std::size_t block_bytes() const;

 private:
  struct Blocks;
  std::vector<NameType> types_;
  std::unique_ptr<Blocks> blocks_;
};

}  // namespace dateline::names
