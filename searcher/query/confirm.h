// SPDX-License-Identifier: GPL-2.0-or-later
// Whether a query's tree is true of a passage, by the tokens of its text: where words stand, how
// often, in which form. The index only says which passages to look at.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/analysis/analyzer.h"
#include "searcher/query/query.h"
#include "searcher/query/word_match.h"

namespace dateline {

/// A text and its tokens.
struct TokenText {
  std::string_view text;
  std::span<const Token> tokens;
};

/// What a query asks about a passage. The functions are called only where the text leaves it open.
struct PassageFacts {
  TokenText text;
  std::function<TokenText()> title;        ///< of its article
  std::function<bool()> holds_title;       ///< whether the title is a part of the passage
  std::function<std::size_t()> lead_rank;  ///< how many passages of text its article has before it
  std::function<bool(const FieldOperand&)> holds_field;
};

/// A place of a text that a node matches.
struct Match {
  std::uint32_t first = 0;  ///< positions of its first and its last word
  std::uint32_t last = 0;
  Span text;                                  ///< bytes, from its first word to its last
  std::vector<std::uint32_t> positions = {};  ///< of its words, ascending
  friend bool operator==(const Match&, const Match&) = default;
};

/// The first so many passages of an article are its lead.
inline constexpr std::size_t kLeadPassages = 2;

/// Most places of one node in one text that are told apart.
inline constexpr std::size_t kMostMatches = 1000;

/// Confirms one query; a pure function of what is asked about. The tree must outlive it and stay
/// where it is; it holds until the analyzer forgets.
class Confirmer {
 public:
  /// `require_all`: of words side by side all are required.
  Confirmer(const QueryNode& root, bool require_all, Analyzer& analyzer);

  /// Whether the tree is true of a passage, by its own words; of several that are required, all but
  /// one may stand in the title of its article. What is near or counted stands in the text.
  [[nodiscard]] bool confirms(const PassageFacts& facts) const {
    return holds(root_, facts, Words::own);
  }

  /// The places where `node` of the tree matches a text, ascending, each once. Two words near each
  /// other are two words of the text. Brackets, and fields in them, match where their words do.
  [[nodiscard]] std::vector<Match> matches(const QueryNode& node, const TokenText& text) const;

 private:
  // Where a word may stand: in the passage alone, or in the title of its article as well.
  enum class Words : std::uint8_t { own, or_in_title };
  using Nodes = std::vector<const QueryNode*>;
  [[nodiscard]] bool holds(const QueryNode& node, const PassageFacts& facts, Words where) const;
  [[nodiscard]] bool holds_all(const Nodes& nodes, const PassageFacts& facts, Words where) const;
  [[nodiscard]] bool holds_sequence(const QueryNode& node, const PassageFacts& facts,
                                    Words where) const;
  [[nodiscard]] bool holds_word(const QueryWord& word, const TokenText& text) const;
  [[nodiscard]] bool holds_lead(const QueryNode& child, const PassageFacts& facts) const;
  [[nodiscard]] std::vector<Match> words(const QueryWord& word, const TokenText& text) const;
  [[nodiscard]] std::vector<Match> phrases(std::span<const QueryWord* const> words,
                                           const TokenText& text) const;
  [[nodiscard]] std::vector<Match> compounds(const QueryNode& node, const TokenText& text) const;
  [[nodiscard]] std::vector<Match> nears(const QueryNode& node, const TokenText& text) const;
  [[nodiscard]] std::vector<Match> brackets(const QueryNode& node, const TokenText& text) const;
  void collect(const QueryNode& node, Analyzer& analyzer);

  const QueryNode& root_;
  bool require_all_;
  std::unordered_map<const QueryWord*, WordMatch> words_;
};

}  // namespace dateline
