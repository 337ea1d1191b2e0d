// SPDX-License-Identifier: GPL-2.0-or-later
// From the tree to Xapian queries.
//
// The score is always the plain sum over the plan's terms (OP_OR); what else the query demands is a
// filter beside it. Xapian 1.4 scores OP_AND_MAYBE and scaled phrases wrongly, OP_OR and OP_FILTER
// exactly.
#include "searcher/query/plan.h"

#include <xapian.h>

#include <algorithm>
#include <unordered_map>

#include "common/index/schema.h"
#include "searcher/query/tree.h"
#include "searcher/ranking/bm25.h"

namespace dateline {
namespace {

using Kind = QueryNode::Kind;
using XQuery = Xapian::Query;

bool is_stop_word(const QueryNode& node) {
  return node.kind == Kind::word && node.words[0].stop_word;
}

bool holds_content(const QueryNode& node) {
  if (node.mark == Mark::excluded) return false;
  if (node.kind == Kind::word) return !node.words[0].stop_word;
  if (node.kind == Kind::phrase) return true;
  return std::any_of(node.children.begin(), node.children.end(), holds_content);
}

class Planner {
 public:
  Planner(QueryPlan& plan, const std::function<bool(const std::string&)>& occurs)
      : plan_(plan), occurs_(occurs) {}

  void run() {
    drop_missing_joins(plan_.root);
    keep_stop_words_ = !holds_content(plan_.root);
    if (!keep_stop_words_) drop_stop_words(plan_.root);
    collect(plan_.root);
    plan_.constrained = !is_any_word(plan_.root);
  }

 private:
  void drop_missing_joins(QueryNode& node) {
    for (QueryWord& word : node.words) {
      std::erase_if(word.joined, [this](const std::string& stem) { return !occurs_(stem); });
    }
    for (QueryNode& child : node.children) drop_missing_joins(child);
  }

  // Words side by side: stop words have no say while there is anything else.
  void drop_stop_words(QueryNode& node) {
    if (node.kind == Kind::sequence) {
      std::erase_if(node.children, [](const QueryNode& child) {
        return is_stop_word(child) && child.mark == Mark::plain;
      });
    }
    for (QueryNode& child : node.children) {
      drop_stop_words(child);
      exclude_as_whole(child);
    }
    std::erase_if(node.children, is_empty);
  }

  void collect(const QueryNode& node) {
    if (node.mark == Mark::excluded) return;
    const bool all_stop = std::all_of(node.words.begin(), node.words.end(),
                                      [](const QueryWord& word) { return word.stop_word; });
    for (const QueryWord& word : node.words) {
      if (word.stop_word && !keep_stop_words_ && !(node.kind == Kind::phrase && all_stop)) continue;
      count(word);
    }
    for (const QueryNode& child : node.children) collect(child);
  }
  void count(const QueryWord& word) {
    const auto [found, added] = places_.emplace(word.stem, plan_.terms.size());
    if (added) plan_.terms.push_back({word.stem, 0, {}});
    ScoredTerm& term = plan_.terms[found->second];
    ++term.count;
    for (const std::string& stem : word.joined) {
      const bool known =
          std::find(term.joined.begin(), term.joined.end(), stem) != term.joined.end();
      if (!known) term.joined.push_back(stem);
    }
  }

  // Whether a node is true of a passage as soon as one of its scored terms is in it.
  [[nodiscard]] bool is_any_word(const QueryNode& node) const {
    if (node.mark != Mark::plain) return false;
    if (node.kind == Kind::word) return !node.words[0].stop_word || keep_stop_words_;
    const bool any =
        node.kind == Kind::any_of ||
        (node.kind == Kind::sequence && (!plan_.require_all || node.children.size() == 1));
    return any && std::all_of(node.children.begin(), node.children.end(),
                              [this](const QueryNode& child) { return is_any_word(child); });
  }

  QueryPlan& plan_;
  const std::function<bool(const std::string&)>& occurs_;
  bool keep_stop_words_ = false;
  std::unordered_map<std::string, std::size_t> places_;  // in plan_.terms, by stem
};

XQuery combine(XQuery::op op, const std::vector<XQuery>& parts) {
  if (parts.size() == 1) return parts.front();
  return XQuery(op, parts.begin(), parts.end());
}

// What makes a node true of a passage; weights do not matter here.
class Filter {
 public:
  explicit Filter(bool require_all) : require_all_(require_all) {}

  [[nodiscard]] XQuery matching(const QueryNode& node, bool own_text) const {
    switch (node.kind) {
      case Kind::word:
        return word(node.words[0], own_text);
      case Kind::phrase:
        return phrase(node.words, own_text);
      case Kind::compound:
        return combine(XQuery::OP_AND, children(node, Mark::plain, Mark::required, own_text));
      case Kind::any_of:
        return any_of(node, own_text);
      case Kind::all_of:
        return without_excluded(
            node, combine(XQuery::OP_AND, children(node, Mark::plain, Mark::required, own_text)));
      case Kind::sequence:
        break;
    }
    const bool any_required =
        require_all_ ||
        std::any_of(node.children.begin(), node.children.end(),
                    [](const QueryNode& child) { return child.mark == Mark::required; });
    const Mark first = require_all_ ? Mark::plain : any_required ? Mark::required : Mark::plain;
    const std::vector<XQuery> parts = children(node, first, Mark::required, own_text);
    return without_excluded(node, combine(any_required ? XQuery::OP_AND : XQuery::OP_OR, parts));
  }

 private:
  [[nodiscard]] std::vector<XQuery> children(const QueryNode& node, Mark one, Mark other,
                                             bool own_text) const {
    std::vector<XQuery> parts;
    for (const QueryNode& child : node.children) {
      if (child.mark == one || child.mark == other) parts.push_back(matching(child, own_text));
    }
    return parts;
  }

  // a OR NOT b: what holds a, and all that does not hold b.
  [[nodiscard]] XQuery any_of(const QueryNode& node, bool own_text) const {
    std::vector<XQuery> parts = children(node, Mark::plain, Mark::required, own_text);
    for (const QueryNode& child : node.children) {
      if (child.mark != Mark::excluded) continue;
      parts.emplace_back(XQuery::OP_AND_NOT, XQuery::MatchAll, matching(child, true));
    }
    return combine(XQuery::OP_OR, parts);
  }

  [[nodiscard]] XQuery without_excluded(const QueryNode& node, XQuery found) const {
    for (const QueryNode& child : node.children) {
      if (child.mark != Mark::excluded) continue;
      found = XQuery(XQuery::OP_AND_NOT, found, matching(child, true));
    }
    return found;
  }

  // A term stands for a passage's own words and its title's; XT marks those of the title alone.
  static XQuery term(const std::string& stem, bool own_text) {
    if (!own_text) return XQuery(stem);
    return XQuery(XQuery::OP_AND_NOT, XQuery(stem), XQuery(std::string(prefix::kTitleOnly) + stem));
  }

  static XQuery word(const QueryWord& word, bool own_text) {
    std::vector<XQuery> forms{term(word.stem, own_text)};
    for (const std::string& stem : word.joined) forms.push_back(term(stem, own_text));
    return combine(XQuery::OP_OR, forms);
  }

  // The first passage holds its title's phrases as well. Those with a word of the title alone are
  // not its own; a phrase of the title whose words its text has too, though apart, passes for one.
  static XQuery phrase(const std::vector<QueryWord>& words, bool own_text) {
    std::vector<XQuery> stems;
    std::vector<XQuery> of_title;
    for (const QueryWord& word : words) {
      stems.emplace_back(word.stem);
      of_title.emplace_back(std::string(prefix::kTitleOnly) + word.stem);
    }
    const XQuery found(XQuery::OP_PHRASE, stems.begin(), stems.end(),
                       static_cast<Xapian::termcount>(stems.size()));
    if (!own_text) return found;
    return XQuery(XQuery::OP_AND_NOT, found, combine(XQuery::OP_OR, of_title));
  }

  bool require_all_;
};

}  // namespace

QueryPlan plan_query(const Query& query, const QuerySyntax& syntax,
                     const std::function<bool(const std::string&)>& occurs,
                     std::vector<Note>& notes) {
  QueryPlan plan;
  plan.root = query.root;
  plan.require_all = syntax.require_all;
  Planner(plan, occurs).run();
  if (plan.terms.size() > kMostTerms) {
    notes.push_back({"only the first " + std::to_string(kMostTerms) + " of " +
                         std::to_string(plan.terms.size()) + " different words count",
                     {0, query.text.size()}});
    plan.terms.resize(kMostTerms);
  }
  return plan;
}

XQuery article_query(const QueryPlan& plan) {
  std::vector<XQuery> terms;
  for (const ScoredTerm& term : plan.terms) {
    if (term.joined.empty()) {
      terms.emplace_back(term.stem, term.count);
      continue;
    }
    std::vector<XQuery> forms{XQuery(term.stem)};
    forms.insert(forms.end(), term.joined.begin(), term.joined.end());
    // OP_SYNONYM knows no counts within the query, so their saturation is a factor of its own.
    const double factor = (kBm25K3 + 1) * term.count / (kBm25K3 + term.count);
    terms.emplace_back(XQuery::OP_SCALE_WEIGHT,
                       XQuery(XQuery::OP_SYNONYM, forms.begin(), forms.end()), factor);
  }
  return combine(XQuery::OP_OR, terms);
}

XQuery passage_query(const QueryPlan& plan) {
  const XQuery scored = article_query(plan);
  if (!plan.constrained) return scored;
  return XQuery(XQuery::OP_FILTER, scored, Filter(plan.require_all).matching(plan.root, false));
}

}  // namespace dateline
