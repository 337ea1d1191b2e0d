// SPDX-License-Identifier: GPL-2.0-or-later
// Translates a tree into a filter.
#include "searcher/query/filter.h"

#include <algorithm>

#include "searcher/query/tree.h"
#include "searcher/query/window.h"

namespace dateline {
namespace {

using Kind = QueryNode::Kind;

Filter of_window(Window window) {
  Filter filter{Filter::Kind::window};
  filter.window = std::move(window);
  return filter;
}

// Where a required word may be: in the passage alone, or, if another one is in the passage, also
// in the title of its article.
enum class Words : std::uint8_t { own, or_in_title };

// The filter of a node for passages, without weights. For nodes that need a passage's text it is
// what their words require, so that it includes everything that the text may confirm. Words of
// HLEAD may be in the text or the title.
class TreeFilter {
 public:
  enum class Where : std::uint8_t { passage, lead };
  TreeFilter(bool require_all, bool text_decides, Where where = Where::passage)
      : require_all_(require_all), text_decides_(text_decides), in_lead_(where == Where::lead) {}

  [[nodiscard]] Filter matching(const QueryNode& node, Words where) const {
    switch (node.kind) {
      case Kind::word:
        return word(node.words[0], where);
      case Kind::phrase:
        return phrase(node.words);
      case Kind::compound:
        return Filter::all_of(children(node, where));
      case Kind::any_of:
        return any_of(node, where);
      case Kind::all_of:
        return without_excluded(node, all(asked(node), where));
      case Kind::near:
        return near(node);
      case Kind::at_least:
        return matching(node.children.front(), Words::own);
      case Kind::lead:
        return TreeFilter(require_all_, true, Where::lead)
            .matching(node.children.front(), Words::or_in_title);
      case Kind::field:
        return field_filter(node.operand, Level::passages);
      case Kind::sequence:
        break;
    }
    return without_excluded(node, sequence(node, where));
  }

 private:
  using Nodes = std::vector<const QueryNode*>;

  static Nodes asked(const QueryNode& node) {
    Nodes found;
    for (const QueryNode& child : node.children) {
      if (child.mark != Mark::excluded) found.push_back(&child);
    }
    return found;
  }

  // All of `nodes`, by words of the passage or its title. At least one of them, fields aside, must
  // match by the passage's own words, unless an outer node ensures that.
  [[nodiscard]] Filter all(const Nodes& nodes, Words where) const {
    const auto words = std::count_if(nodes.begin(), nodes.end(),
                                     [](const QueryNode* node) { return !is_filter(*node); });
    const Words each = words > 1 ? Words::or_in_title : where;
    std::vector<Filter> parts;
    std::vector<Filter> own;
    for (const QueryNode* node : nodes) {
      parts.push_back(matching(*node, each));
      if (!is_filter(*node)) own.push_back(matching(*node, Words::own));
    }
    if (words > 1 && where == Words::own) parts.push_back(Filter::any_of(std::move(own)));
    return Filter::all_of(std::move(parts));
  }

  // The words of a sequence. Fields are not included: they are always required.
  [[nodiscard]] Filter sequence(const QueryNode& node, Words where) const {
    Nodes demanded;
    Nodes required;
    Nodes others;
    for (const QueryNode* child : asked(node)) {
      const bool is_required = require_all_ || child->mark == Mark::required;
      (is_filter(*child) ? demanded : is_required ? required : others).push_back(child);
    }
    std::vector<Filter> parts;
    for (const QueryNode* filter : demanded) parts.push_back(matching(*filter, where));
    if (!required.empty()) {
      parts.push_back(all(required, where));
    } else if (!others.empty()) {
      std::vector<Filter> any;
      for (const QueryNode* child : others) any.push_back(matching(*child, where));
      parts.push_back(Filter::any_of(std::move(any)));
    }
    return Filter::all_of(std::move(parts));
  }

  [[nodiscard]] std::vector<Filter> children(const QueryNode& node, Words where) const {
    std::vector<Filter> parts;
    for (const QueryNode* child : asked(node)) parts.push_back(matching(*child, where));
    return parts;
  }

  // a OR NOT b: documents with a, and all documents without b.
  [[nodiscard]] Filter any_of(const QueryNode& node, Words where) const {
    std::vector<Filter> parts = children(node, where);
    for (const QueryNode& child : node.children) {
      if (child.mark != Mark::excluded) continue;
      if (is_left_to_text(child)) return Filter::everything();
      parts.push_back(Filter::without(Filter::everything(), matching(child, Words::own)));
    }
    return Filter::any_of(std::move(parts));
  }

  [[nodiscard]] Filter without_excluded(const QueryNode& node, Filter found) const {
    for (const QueryNode& child : node.children) {
      if (child.mark != Mark::excluded || is_left_to_text(child)) continue;
      found = Filter::without(std::move(found), matching(child, Words::own));
    }
    return found;
  }

  // Whether an exclusion is left to the text, since the index would exclude too much.
  [[nodiscard]] bool is_left_to_text(const QueryNode& excluded) const {
    return in_lead_ || needs_text(excluded) || (text_decides_ && holds_phrase(excluded));
  }

  [[nodiscard]] Filter word(const QueryWord& word, Words where) const {
    std::vector<Filter> forms;
    const auto add = [&](const std::string& stem) {
      forms.push_back(Filter::of_term(stem));
      if (where == Words::or_in_title || in_lead_) {
        forms.push_back(Filter::of_term(std::string(prefix::kTitle) + stem));
      }
    };
    add(word.stem);
    for (const std::string& stem : word.joined) add(stem);
    for (const OtherForm& other : word.others) add(other.stem);
    return Filter::any_of(std::move(forms));
  }

  static void add_title_words(Window& window) {
    for (std::vector<std::string>& stems : window.places) {
      for (std::size_t i = stems.size(); i-- > 0;) {
        stems.push_back(std::string(prefix::kTitle) + stems[i]);
      }
    }
  }

  [[nodiscard]] Filter phrase(const std::vector<QueryWord>& words) const {
    Window window;
    for (const QueryWord& word : words) {
      std::vector<std::string>& stems = window.places.emplace_back();
      stems.push_back(word.stem);
      for (const OtherForm& other : word.others) stems.push_back(other.stem);
    }
    if (in_lead_) add_title_words(window);
    if (in_lead_ || window.places.size() < 2) return words_of(window);
    return of_window(std::move(window));
  }

  // For two single words positions are checked; for anything else both sides are required.
  [[nodiscard]] Filter near(const QueryNode& node) const {
    std::vector<Filter> sides;
    for (const QueryNode& child : node.children) {
      if (!sides.empty() && node.nearness.apart) break;
      sides.push_back(matching(child, Words::own));
    }
    const bool words = node.nearness.unit == Nearness::Unit::words && !node.nearness.apart &&
                       std::all_of(node.children.begin(), node.children.end(), is_single_term);
    if (!words || in_lead_ || node.children.size() < 2 ||
        node.children[0].words[0].stem == node.children[1].words[0].stem) {
      return Filter::all_of(std::move(sides));
    }
    return of_window({{{node.children[0].words[0].stem}, {node.children[1].words[0].stem}},
                      node.nearness.distance,
                      node.nearness.ordered});
  }
  static bool is_single_term(const QueryNode& node) {
    return node.kind == Kind::word && node.words[0].joined.empty() && node.words[0].others.empty();
  }

  bool require_all_;
  bool text_decides_;
  bool in_lead_;
};

}  // namespace

Filter Filter::of_dates(const DateRange& dates) {
  Filter filter{Kind::dates};
  filter.dates = dates;
  return filter;
}

Filter Filter::all_of(std::vector<Filter> parts) {
  if (parts.size() == 1) return std::move(parts.front());
  Filter filter{Kind::all};
  filter.parts = std::move(parts);
  return filter;
}

Filter Filter::any_of(std::vector<Filter> parts) {
  if (parts.size() == 1) return std::move(parts.front());
  Filter filter{Kind::any};
  filter.parts = std::move(parts);
  return filter;
}

Filter Filter::all_terms(const std::vector<std::string>& terms) {
  std::vector<Filter> parts;
  for (const std::string& term : terms) parts.push_back(of_term(term));
  return all_of(std::move(parts));
}

Filter Filter::any_term(const std::vector<std::string>& terms) {
  std::vector<Filter> parts;
  for (const std::string& term : terms) parts.push_back(of_term(term));
  return any_of(std::move(parts));
}

Filter Filter::without(Filter from, Filter what) {
  Filter filter{Kind::without};
  filter.parts.push_back(std::move(from));
  filter.parts.push_back(std::move(what));
  return filter;
}

Filter words_of(const Window& window) {
  std::vector<Filter> places;
  for (const std::vector<std::string>& stems : window.places) {
    places.push_back(Filter::any_term(stems));
  }
  return Filter::all_of(std::move(places));
}

Filter terms_filter(const std::vector<FieldTerm>& terms) {
  std::vector<Filter> parts;
  for (const FieldTerm& term : terms) parts.push_back(Filter::any_term(terms_of(term)));
  return Filter::all_of(std::move(parts));
}

Filter field_filter(const FieldOperand& operand, Level level) {
  switch (operand.field->kind) {
    case FieldKind::date:
      return Filter::of_dates(operand.dates);
    case FieldKind::like:
      return {};
    case FieldKind::number: {
      if (operand.number_terms) return Filter::any_term(*operand.number_terms);
      Filter filter{Filter::Kind::numbers};
      filter.numbers = operand.numbers;
      return filter;
    }
    case FieldKind::article_words:
      if (level == Level::passages) return Filter::any_term(operand.articles);
      break;
    default:
      break;
  }
  return terms_filter(operand.terms);
}

Filter passage_filter(const QueryNode& root, bool require_all, bool text_decides) {
  return TreeFilter(require_all, text_decides).matching(root, Words::own);
}

std::optional<Filter> article_filter(const QueryNode& node) {
  if (node.kind == Kind::field) {
    if (node.operand.field->kind == FieldKind::zone) return std::nullopt;
    return field_filter(node.operand, Level::articles);
  }
  std::vector<Filter> demanded;
  for (const QueryNode& child : node.children) {
    if (child.mark == Mark::excluded) {
      if (node.kind == Kind::any_of) return std::nullopt;
      continue;
    }
    const bool optional = node.kind == Kind::sequence && !is_filter(child);
    const std::optional<Filter> demand = optional ? std::nullopt : article_filter(child);
    if (demand) demanded.push_back(*demand);
    if (!demand && node.kind == Kind::any_of) return std::nullopt;
  }
  if (demanded.empty()) return std::nullopt;
  return node.kind == Kind::any_of ? Filter::any_of(std::move(demanded))
                                   : Filter::all_of(std::move(demanded));
}

}  // namespace dateline
