// SPDX-License-Identifier: GPL-2.0-or-later
// Decides from the tokens of its text whether a passage matches a query's tree: positions,
// frequencies and forms of words. The index only proposes passages.
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

/// A passage to confirm. The functions are called only if its text does not decide.
struct PassageFacts {
  TokenText text;
  std::function<TokenText()> title;        ///< of its article
  std::function<bool()> holds_title;       ///< whether the title is part of the passage
  std::function<std::size_t()> lead_rank;  ///< number of text passages before it in its article
  std::function<bool(const FieldOperand&)> holds_field;
};

/// A place in a text that matches a node.
struct Match {
  std::uint32_t first = 0;  ///< positions of its first and last word
  std::uint32_t last = 0;
  Span text;                                  ///< bytes from its first to its last word
  std::vector<std::uint32_t> positions = {};  ///< of its words, ascending
  friend bool operator==(const Match&, const Match&) = default;
};

/// The number of passages at the beginning of an article that are its lead.
inline constexpr std::size_t kLeadPassages = 2;

/// The largest number of places of one node in one text that are distinguished.
inline constexpr std::size_t kMostMatches = 1000;

/// The most work (Confirmer::work) for one passage, and for all of a query: seconds.
inline constexpr std::uint64_t kMostWork = 500'000'000;

/// Confirms passages for one query. The tree must outlive it and not move; valid until the
/// analyzer clears its cache.
class Confirmer {
 public:
  /// `require_all`: all words of a sequence are required.
  Confirmer(const QueryNode& root, bool require_all, Analyzer& analyzer);

  /// Whether the passage matches the tree by its own words. Of several required words, all but one
  /// may be in the title of its article. Words of NEAR and ATLEAST must be in the text.
  /// Throws Error(usage) if the passage takes too long, as `matches`.
  [[nodiscard]] bool confirms(const PassageFacts& facts) const {
    passage_from_ = work_;
    return holds(root_, facts, Words::own);
  }

  /// The distinct places where `node` of the tree matches a text, ascending. The two words of NEAR
  /// are different words of the text. Brackets, and fields in them, match where their words do.
  [[nodiscard]] std::vector<Match> matches(const QueryNode& node, const TokenText& text) const;

  /// What all passages took so far, in tokens looked at.
  [[nodiscard]] std::uint64_t work() const { return work_; }
  /// The NEAR that took most of it; nullptr if there is none.
  [[nodiscard]] const QueryNode* costliest() const;

 private:
  // Where a word may be: in the passage alone, or in the title of its article too.
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
  [[nodiscard]] std::vector<Match> places(const QueryNode& node, const TokenText& text) const;
  void add_work(const QueryNode& node, std::uint64_t work) const;
  void collect(const QueryNode& node, Analyzer& analyzer);

  const QueryNode& root_;
  bool require_all_;
  std::unordered_map<const QueryWord*, WordMatch> words_;
  mutable std::uint64_t work_ = 0;
  mutable std::uint64_t passage_from_ = 0;  // the work before the current passage
  mutable std::unordered_map<const QueryNode*, std::uint64_t> work_of_;
};

}  // namespace dateline
