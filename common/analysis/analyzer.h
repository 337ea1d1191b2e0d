// SPDX-License-Identifier: GPL-2.0-or-later
// THE analyzer: index, query and highlight all see text through it.
//
// A token is a run of letters and digits in lower case, its accents folded, stemmed. Rules:
//   Masimov’s          masimov (the possessive belongs to no token)
//   don't, O’Brien     dont, obrien (languages with elision split instead: l'homme -> l, homme)
//   4,400 = 4'400      4400: thousands separators go, a blank and a point by the language
//                      (thousands.h); 4.5, 08:30, 10.0.0.1 are one token each
//   €98.7, 12%         98.7, 12, the sign within the token's span
//   U.N., J. F. K.     un, jfk (initials.h); where that would be a stop word the stops stay:
//                      U.S. -> u.s.
//   US                 u.s. (in capitals only; us is the pronoun; other languages have us for both)
//   the IT desk        the, it, desk and, at the position of it, i.t.: a stop word in capitals that
//                      stands out is also an acronym
//   counter-terrorism  counter, terrorism and, joined, counterterrorism at the first one's position
//   港口火              港, 口, 火 and the pairs 港口, 口火, each at its first character's position
#pragma once

#include <array>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/analysis/id_table.h"
#include "common/analysis/language.h"
#include "common/analysis/token.h"

namespace dateline {

/// Not thread-safe: one for each thread. Ids belong to one analyzer and are valid until `forget`.
class Analyzer {
 public:
  explicit Analyzer(const Language& language);
  /// An analyzer for texts in which only some words matter: those whose stems begin with one of the
  /// bytes `initials`. Other words are still tokens, but may share one form without text, whose
  /// stem is empty. Do not call forget().
  Analyzer(const Language& language, std::string_view initials);
  ~Analyzer();
  Analyzer(const Analyzer&) = delete;
  Analyzer& operator=(const Analyzer&) = delete;

  /// Splits `text` (valid UTF-8, under 4 GiB) into `tokens`, replacing their old content.
  void analyze(std::string_view text, std::vector<Token>& tokens);

  /// The word as written, in lower case and NFC, without stops and thousands separators.
  [[nodiscard]] std::string_view form(FormId id) const { return forms_[id].surface; }
  /// The form with accents folded, not stemmed.
  [[nodiscard]] std::string_view folded(FormId id) const { return forms_[id].folded; }
  /// The index term.
  [[nodiscard]] std::string_view stem(StemId id) const { return stems_[id]; }
  /// The stem of a form.
  [[nodiscard]] StemId stem_of(FormId id) const { return forms_[id].stem; }
  /// The id of an index term; a new one for a new term.
  [[nodiscard]] StemId stem_id(std::string_view stem);

  [[nodiscard]] std::size_t forms() const { return forms_.size(); }
  [[nodiscard]] std::size_t stems() const { return stems_.size(); }
  /// Clears all ids and cached forms, which bounds memory over long inputs.
  void forget();

  [[nodiscard]] const Language& language() const { return language_; }
  [[nodiscard]] bool is_stop_word(std::string_view folded) const;

  /// The longest index term in bytes; a longer word ends in a hash.
  static constexpr std::size_t kMaxTermBytes = 80;

 private:
  class Scanner;
  struct Stemmer;
  // First bytes and lengths of the stop words, which rule out most other words.
  class StopWordShapes {
   public:
    explicit StopWordShapes(std::span<const std::string_view> words);
    [[nodiscard]] bool may_be(std::string_view word) const {
      return !word.empty() && word.size() < kLengths &&
             (lengths_[static_cast<unsigned char>(word[0])] >> word.size() & 1U) != 0;
    }

   private:
    static constexpr std::size_t kLengths = 32;
    std::array<std::uint32_t, 256> lengths_{};  // by first byte: a bit for each
  };
  struct Form {
    std::string surface;
    std::string folded;
    StemId stem = 0;
    bool stop_word = false;
  };
  // What identifies a key (the text of a word before it is looked up): its first sixteen bytes,
  // padded with zeros, and the hash of all of it.
  using Head = std::array<std::uint64_t, 2>;
  struct Key {
    Head head{};
    std::uint64_t hash = 0;
    // Compares three numbers; comparing arrays would be a call.
    bool operator==(const Key& other) const {
      return ((hash ^ other.hash) | (head[0] ^ other.head[0]) | (head[1] ^ other.head[1])) == 0;
    }
  };
  // The entry of a key. Two slots fill a cache line, so nearly all words and their stems are found
  // without touching other memory.
  struct Slot {
    Key key;
    FormId form = kFree;
    StemId stem : 31 = 0;
    StemId stop_word : 1 = 0;
  };

  static constexpr std::size_t kHeadBytes = sizeof(Head);
  static constexpr FormId kNoForm = 0xFFFFFFFF;  // a key without a form (marks alone)
  static constexpr FormId kFree = 0xFFFFFFFE;
  static constexpr FormId kUnknown = 0;  // the form of words that do not matter

  [[nodiscard]] static Key make_key(std::string_view text);
  [[nodiscard]] static std::uint64_t short_hash(const Head& head);
  // The slot where the search for a key starts.
  [[nodiscard]] std::size_t place_of(const Key& key) const {
    return (key.hash >> 1U) & (slots_.size() - 1);
  }
  // Prefetches it.
  void expect(const Key& key) const { __builtin_prefetch(&slots_[place_of(key)]); }
  [[nodiscard]] bool holds(const Key& key, std::string_view text) const;
  [[nodiscard]] bool holds_long(const Key& key, std::string_view text) const;
  Slot intern(const Key& key, std::string_view text, bool ascii);
  Slot add(const Key& key, std::string_view text, bool ascii);
  FormId make_form(std::string_view key, bool ascii);
  std::string stemmed(const Form& form);
  void grow();
  void put(const Slot& slot);

  [[nodiscard]] bool is_known(std::string_view key, bool ascii) const {
    return !ascii || initials_.empty() || key.empty() ||
           initials_.find(key[0]) != std::string::npos;
  }

  const Language& language_;
  StopWordShapes stop_words_;
  std::string initials_;  // empty: all words are known
  std::unique_ptr<Stemmer> stemmer_;
  std::vector<Slot> slots_;  // open addressing, a power of two
  std::size_t used_ = 0;
  std::unordered_map<std::uint64_t, std::string> long_keys_;  // by hash, keys over kHeadBytes
  std::deque<Form> forms_;
  std::deque<std::string> stems_;
  IdTable form_ids_;  // by surface, for non-ASCII spellings
  IdTable stem_ids_;
  std::string keys_;  // of the scanner
};

}  // namespace dateline
