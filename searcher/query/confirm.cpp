// SPDX-License-Identifier: GPL-2.0-or-later
// Evaluates a tree and finds its places, node by node.
#include "searcher/query/confirm.h"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "common/error.h"
#include "common/text/sentences.h"
#include "searcher/query/canonical.h"
#include "searcher/query/note.h"
#include "searcher/query/tree.h"

namespace dateline {
namespace {

using Kind = QueryNode::Kind;

// Work is counted in tokens looked at. Comparing two places takes as long as ten, keeping both as
// one, sorted, as two hundred.
constexpr std::uint64_t kPairWork = 10;
constexpr std::uint64_t kHullWork = 200;

// Sorts, removes duplicates, and keeps the first ones of very many.
void settle(std::vector<Match>& matches) {
  const auto key = [](const Match& match) {
    return std::tie(match.first, match.last, match.positions);
  };
  std::sort(matches.begin(), matches.end(),
            [&](const Match& a, const Match& b) { return key(a) < key(b); });
  const auto same = [&](const Match& a, const Match& b) { return key(a) == key(b); };
  matches.erase(std::unique(matches.begin(), matches.end(), same), matches.end());
  if (matches.size() > kMostMatches) matches.resize(kMostMatches);
}

// A compound is at the positions of both its parts.
bool stands_at(const Token& token, std::uint32_t position) {
  return token.position == position || (token.joined && token.position + 1 == position);
}

Match match_of(const Token& token) {
  Match match{token.position, token.position, {token.begin, token.end}, {token.position}};
  if (token.joined) match.positions.push_back(++match.last);
  return match;
}

Match hull(const Match& a, const Match& b) {
  Match both{std::min(a.first, b.first),
             std::max(a.last, b.last),
             {std::min(a.text.begin, b.text.begin), std::max(a.text.end, b.text.end)}};
  std::set_union(a.positions.begin(), a.positions.end(), b.positions.begin(), b.positions.end(),
                 std::back_inserter(both.positions));
  return both;
}

bool share_a_word(const Match& a, const Match& b) {
  return std::any_of(a.positions.begin(), a.positions.end(), [&](std::uint32_t position) {
    return std::binary_search(b.positions.begin(), b.positions.end(), position);
  });
}

std::uint32_t distance(const Match& a, const Match& b) {
  if (a.last < b.first) return b.first - a.last;
  return b.last < a.first ? a.first - b.last : 0;
}

// Decides which matches of two nodes are near.
class Nearby {
 public:
  Nearby(const Nearness& nearness, const TokenText& text) : nearness_(nearness), text_(text) {
    if (nearness.unit == Nearness::Unit::sentence) sentences_ = sentences(text.text);
  }

  bool operator()(const Match& a, const Match& b) const {
    if (share_a_word(a, b)) return false;
    if (nearness_.ordered && b.first <= a.last) return false;
    const Span both{std::min(a.text.begin, b.text.begin), std::max(a.text.end, b.text.end)};
    switch (nearness_.unit) {
      case Nearness::Unit::passage:
        return true;
      case Nearness::Unit::sentence:
        return in_one_sentence(both);
      case Nearness::Unit::words:
        break;
    }
    return distance(a, b) <= nearness_.distance &&
           both.of(text_.text).find('\n') == std::string_view::npos;
  }

 private:
  [[nodiscard]] bool in_one_sentence(Span place) const {
    return std::any_of(sentences_.begin(), sentences_.end(),
                       [place](Span sentence) { return sentence.contains(place); });
  }

  const Nearness& nearness_;
  const TokenText& text_;
  std::vector<Span> sentences_;
};

// The number of matches that do not contain each other.
std::size_t count_apart(std::vector<Match> matches) {
  std::sort(matches.begin(), matches.end(),
            [](const Match& a, const Match& b) { return a.last < b.last; });
  std::size_t count = 0;
  std::uint32_t end = 0;
  for (const Match& match : matches) {
    if (count > 0 && match.first <= end) continue;
    ++count;
    end = match.last;
  }
  return count;
}

}  // namespace

Confirmer::Confirmer(const QueryNode& root, bool require_all, Analyzer& analyzer)
    : root_(root), require_all_(require_all) {
  collect(root, analyzer);
}

void Confirmer::collect(const QueryNode& node, Analyzer& analyzer) {
  for (const QueryWord& word : node.words) {
    // A compound of two words is not a word of a phrase.
    QueryWord meant = word;
    if (node.kind == Kind::phrase) meant.joined.clear();
    words_.emplace(&word, WordMatch(meant, analyzer));
  }
  for (const QueryNode& child : node.children) collect(child, analyzer);
}

bool Confirmer::holds_word(const QueryWord& word, const TokenText& text) const {
  return std::any_of(text.tokens.begin(), text.tokens.end(), words_.at(&word));
}

bool Confirmer::holds(const QueryNode& node, const PassageFacts& facts, Words where) const {
  const auto child_holds = [&](const QueryNode& child) {
    return child.mark == Mark::excluded ? !holds(child, facts, Words::own)
                                        : holds(child, facts, where);
  };
  const auto in_title = [&] { return where == Words::or_in_title || facts.holds_title(); };
  switch (node.kind) {
    case Kind::word:
      return holds_word(node.words[0], facts.text) ||
             (in_title() && holds_word(node.words[0], facts.title()));
    case Kind::phrase:
      return !places(node, facts.text).empty() ||
             (facts.holds_title() && !places(node, facts.title()).empty());
    case Kind::compound:
    case Kind::any_of:
      return node.kind == Kind::compound
                 ? std::all_of(node.children.begin(), node.children.end(), child_holds)
                 : std::any_of(node.children.begin(), node.children.end(), child_holds);
    case Kind::near:
    case Kind::at_least:
      return !places(node, facts.text).empty();
    case Kind::lead:
      return holds_lead(node.children.front(), facts);
    case Kind::field:
      return facts.holds_field(node.operand);
    case Kind::all_of:
    case Kind::sequence:
      break;
  }
  return holds_sequence(node, facts, where);
}

// Whether all `nodes` match, by words of the passage or its title. At least one of them, fields
// aside, must match by the passage's own words, unless an outer node ensures that.
bool Confirmer::holds_all(const Nodes& nodes, const PassageFacts& facts, Words where) const {
  bool own = where == Words::or_in_title;
  bool asks = false;
  for (const QueryNode* node : nodes) {
    const bool by_itself = holds(*node, facts, Words::own);
    if (!by_itself && !holds(*node, facts, Words::or_in_title)) return false;
    if (is_filter(*node)) continue;
    asks = true;
    own = own || by_itself;
  }
  return own || !asks;
}

// Fields are always required; of the words any, or all required ones.
bool Confirmer::holds_sequence(const QueryNode& node, const PassageFacts& facts,
                               Words where) const {
  Nodes required;
  Nodes others;
  bool asks_words = false;  // whether a required node is not a field
  for (const QueryNode& child : node.children) {
    if (child.mark == Mark::excluded) {
      if (holds(child, facts, Words::own)) return false;
      continue;
    }
    const bool is_required =
        node.kind == Kind::all_of || require_all_ || child.mark == Mark::required;
    (is_filter(child) || is_required ? required : others).push_back(&child);
    asks_words = asks_words || (is_required && !is_filter(child));
  }
  if (!holds_all(required, facts, where)) return false;
  return asks_words || others.empty() ||
         std::any_of(others.begin(), others.end(),
                     [&](const QueryNode* child) { return holds(*child, facts, where); });
}

// The title and the first passages are the lead; the title counts for every passage of its
// article.
bool Confirmer::holds_lead(const QueryNode& child, const PassageFacts& facts) const {
  PassageFacts title = facts;
  title.text = facts.title();
  title.title = [] { return TokenText{}; };
  if (!title.text.tokens.empty() && holds(child, title, Words::own)) return true;
  return holds(child, facts, Words::or_in_title) && facts.lead_rank() < kLeadPassages;
}

std::vector<Match> Confirmer::words(const QueryWord& word, const TokenText& text) const {
  std::vector<Match> found;
  const WordMatch& matches = words_.at(&word);
  work_ += text.tokens.size();
  for (const Token& token : text.tokens) {
    if (matches(token)) found.push_back(match_of(token));
  }
  return found;
}

// Words at consecutive positions.
std::vector<Match> Confirmer::phrases(std::span<const QueryWord* const> words,
                                      const TokenText& text) const {
  std::vector<const WordMatch*> wanted;
  for (const QueryWord* word : words) wanted.push_back(&words_.at(word));
  work_ += text.tokens.size();
  std::vector<Match> found;
  for (std::size_t first = 0; first < text.tokens.size(); ++first) {
    const Token& begin = text.tokens[first];
    if (!(*wanted.front())(begin)) continue;
    for (std::uint32_t start = begin.position; stands_at(begin, start); ++start) {
      Match match{start, start, {begin.begin, begin.end}, {start}};
      std::size_t at = first;
      std::size_t from = first;  // tokens before it are too early
      for (std::size_t word = 1; word < wanted.size(); ++word) {
        const std::uint32_t position = start + static_cast<std::uint32_t>(word);
        while (from < text.tokens.size() && text.tokens[from].position + 1 < position) ++from;
        for (at = from; at < text.tokens.size() && text.tokens[at].position <= position; ++at) {
          if (stands_at(text.tokens[at], position) && (*wanted[word])(text.tokens[at])) break;
        }
        if (at == text.tokens.size() || text.tokens[at].position > position) break;
        match.last = position;
        match.positions.push_back(position);
        match.text.end = std::max<std::size_t>(match.text.end, text.tokens[at].end);
      }
      if (match.positions.size() < wanted.size()) continue;
      if (start > begin.position) {  // the second part of a compound, whose first part is there too
        match.first = begin.position;
        match.positions.insert(match.positions.begin(), begin.position);
      }
      found.push_back(std::move(match));
    }
  }
  return found;
}

// The parts of one typed word: adjacent, or written as one.
std::vector<Match> Confirmer::compounds(const QueryNode& node, const TokenText& text) const {
  std::vector<const QueryWord*> parts;
  for (const QueryNode& child : node.children) {
    for (const QueryWord& word : child.words) parts.push_back(&word);
  }
  if (parts.empty()) return {};
  std::vector<Match> found = phrases(parts, text);
  for (const Token& token : text.tokens) {
    const bool all = std::all_of(parts.begin(), parts.end(),
                                 [&](const QueryWord* word) { return words_.at(word)(token); });
    if (all) found.push_back(match_of(token));
  }
  return found;
}

std::vector<Match> Confirmer::nears(const QueryNode& node, const TokenText& text) const {
  const std::vector<Match> left = places(node.children.front(), text);
  if (left.empty() || node.children.size() < 2) return left;
  const std::vector<Match> right = places(node.children[1], text);
  const Nearby near(node.nearness, text);
  std::vector<Match> found;
  for (const Match& a : left) {
    const std::size_t before = found.size();
    add_work(node, kPairWork * right.size());
    if (node.nearness.apart) {
      if (std::none_of(right.begin(), right.end(), [&](const Match& b) { return near(a, b); })) {
        found.push_back(a);
      }
      continue;
    }
    for (const Match& b : right) {
      if (near(a, b)) found.push_back(hull(a, b));
    }
    add_work(node, kHullWork * (found.size() - before));
    if (found.size() > 4 * kMostMatches) settle(found);
  }
  return found;
}

std::vector<Match> Confirmer::brackets(const QueryNode& node, const TokenText& text) const {
  const bool every = node.kind == Kind::all_of || node.kind == Kind::compound ||
                     (node.kind == Kind::sequence && require_all_);
  std::vector<Match> found;
  for (const QueryNode& child : node.children) {
    if (child.kind == Kind::field) continue;
    std::vector<Match> more = places(child, text);
    if (child.mark == Mark::excluded) {
      if (!more.empty() && node.kind != Kind::any_of) return {};
      continue;
    }
    const bool required = child.mark == Mark::required && node.kind != Kind::any_of;
    if (more.empty() && (every || required)) return {};
    std::move(more.begin(), more.end(), std::back_inserter(found));
  }
  return found;
}

std::vector<Match> Confirmer::matches(const QueryNode& node, const TokenText& text) const {
  passage_from_ = work_;
  return places(node, text);
}

const QueryNode* Confirmer::costliest() const {
  const auto most =
      std::max_element(work_of_.begin(), work_of_.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == work_of_.end() ? nullptr : most->first;
}

// Counts work; what one passage takes is bounded.
void Confirmer::add_work(const QueryNode& node, std::uint64_t work) const {
  work_ += work;
  if (work_ - passage_from_ <= kMostWork) return;
  throw Error(ExitStatus::usage,
              short_quote(canonical(node)) + " compares too many places of words in one passage",
              "make its distance or its groups smaller, or split the query");
}

std::vector<Match> Confirmer::places(const QueryNode& node, const TokenText& text) const {
  std::vector<Match> found;
  const std::uint64_t before = work_;
  switch (node.kind) {
    case Kind::word:
      found = words(node.words[0], text);
      break;
    case Kind::phrase: {
      std::vector<const QueryWord*> wanted;
      for (const QueryWord& word : node.words) wanted.push_back(&word);
      found = phrases(wanted, text);
      break;
    }
    case Kind::compound:
      // A run of characters among its parts is a phrase, and has no word at its last position.
      found = holds_phrase(node) ? brackets(node, text) : compounds(node, text);
      break;
    case Kind::near:
      found = nears(node, text);
      work_of_[&node] += work_ - before;
      break;
    case Kind::at_least:
      found = brackets(node, text);
      if (count_apart(found) < node.count) found.clear();
      break;
    case Kind::lead:
    case Kind::all_of:
    case Kind::any_of:
    case Kind::sequence:
      found = brackets(node, text);
      break;
    case Kind::field:
      break;
  }
  settle(found);
  return found;
}

}  // namespace dateline
