// SPDX-License-Identifier: GPL-2.0-or-later
// Chooses the scoring terms of a tree and decides how its matches are found.
#include "searcher/query/plan.h"

#include <algorithm>
#include <unordered_map>

#include "searcher/query/tree.h"

namespace dateline {
namespace {

using Kind = QueryNode::Kind;

bool is_stop_word(const QueryNode& node) {
  return node.kind == Kind::word && node.words[0].stop_word;
}

bool holds_content(const QueryNode& node) {
  if (node.mark == Mark::excluded) return false;
  if (node.kind == Kind::word) return !node.words[0].stop_word;
  if (node.kind == Kind::phrase) return true;
  if (node.kind == Kind::near && node.nearness.apart) return holds_content(node.children.front());
  return std::any_of(node.children.begin(), node.children.end(), holds_content);
}

bool asks_field(const QueryNode& node) {
  if (node.mark == Mark::excluded) return false;
  return node.kind == Kind::field ||
         std::any_of(node.children.begin(), node.children.end(), asks_field);
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
    plan_.needs_text = needs_text(plan_.root);
    plan_.wordless = holds_without_words(plan_.root);
    plan_.has_field = asks_field(plan_.root);
  }

 private:
  void drop_missing_joins(QueryNode& node) {
    for (QueryWord& word : node.words) {
      std::erase_if(word.joined, [this](const std::string& stem) { return !occurs_(stem); });
    }
    for (QueryNode& child : node.children) drop_missing_joins(child);
  }

  // In a sequence stop words do not count if there is any other word.
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
    const bool apart = node.kind == Kind::near && node.nearness.apart;
    for (const QueryNode& child : node.children) {
      collect(child);
      if (apart) break;  // the second child is excluded and does not score
    }
  }
  void count(const QueryWord& word) {
    const auto [found, added] = places_.emplace(word.stem, plan_.terms.size());
    if (added) plan_.terms.push_back({word.stem, 0, {}, {}, word.boost});
    ScoredTerm& term = plan_.terms[found->second];
    term.boost = std::max(term.boost, word.boost);
    ++term.count;
    for (const std::string& stem : word.joined) add_once(term.joined, stem);
    for (const OtherForm& other : word.others) {
      if (other.stem != word.stem) add_once(term.others, other.stem);
    }
  }
  static void add_once(std::vector<std::string>& stems, const std::string& stem) {
    if (std::find(stems.begin(), stems.end(), stem) == stems.end()) stems.push_back(stem);
  }

  // Whether a passage matches a node as soon as it contains one of its scored terms.
  [[nodiscard]] bool is_any_word(const QueryNode& node) const {
    if (node.mark != Mark::plain || node.kind == Kind::field) return false;
    if (needs_text(node)) return false;
    if (node.kind == Kind::word) return !node.words[0].stop_word || keep_stop_words_;
    const bool any =
        node.kind == Kind::any_of ||
        (node.kind == Kind::sequence && (!plan_.require_all || node.children.size() == 1));
    return any && std::all_of(node.children.begin(), node.children.end(),
                              [this](const QueryNode& child) { return is_any_word(child); });
  }

  // Whether a passage without any of a node's scored terms can match it.
  [[nodiscard]] bool holds_without_words(const QueryNode& node) const {
    const auto is_asked = [](const QueryNode& child) { return child.mark != Mark::excluded; };
    const auto holds = [this](const QueryNode& child) { return holds_without_words(child); };
    const auto& children = node.children;
    switch (node.kind) {
      case Kind::field:
        return true;
      case Kind::word:
        return node.words[0].stop_word && !keep_stop_words_;
      case Kind::phrase:
        return false;
      case Kind::any_of:
        return std::any_of(children.begin(), children.end(), [&](const QueryNode& child) {
          return !is_asked(child) || holds(child);
        });
      case Kind::near:
        if (node.nearness.apart) return holds(children.front());
        break;
      case Kind::sequence:
        if (!plan_.require_all && !has_required(node)) {
          return is_filter(node) ||
                 std::any_of(children.begin(), children.end(), [&](const QueryNode& child) {
                   return is_asked(child) && !is_filter(child) && holds(child);
                 });
        }
        break;
      default:
        break;
    }
    return std::all_of(children.begin(), children.end(), [&](const QueryNode& child) {
      const bool optional = node.kind == Kind::sequence && !plan_.require_all &&
                            child.mark != Mark::required && !is_filter(child);
      return !is_asked(child) || optional || holds(child);
    });
  }
  static bool has_required(const QueryNode& node) {
    return std::any_of(node.children.begin(), node.children.end(), [](const QueryNode& child) {
      return child.mark == Mark::required && !is_filter(child);
    });
  }

  QueryPlan& plan_;
  const std::function<bool(const std::string&)>& occurs_;
  bool keep_stop_words_ = false;
  std::unordered_map<std::string, std::size_t> places_;  // index into plan_.terms, by stem
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

void plan_for_servers(QueryPlan& plan) {
  plan.for_servers = true;
  plan.needs_text = plan.needs_text || holds_phrase(plan.root);
}

}  // namespace dateline
