// SPDX-License-Identifier: GPL-2.0-or-later
// Walks the tree with the context of each word.
#include "searcher/variants/query_variants.h"

#include <algorithm>
#include <functional>

#include "common/index/field_words.h"

namespace dateline {
namespace {

bool has_variants(const QueryWord& word) { return !word.stop_word && !word.exact && !word.pattern; }

// NOT W/5 excludes by its second child.
bool is_excluding(const QueryNode& node) {
  return node.kind == QueryNode::Kind::near && node.nearness.apart;
}

void collect_stems(const QueryNode& node, std::vector<std::string>& stems) {
  if (node.mark == Mark::excluded) return;
  for (const QueryWord& word : node.words) {
    if (!word.stop_word && !word.pattern) stems.push_back(word.stem);
  }
  for (const QueryNode& child : node.children) {
    collect_stems(child, stems);
    if (is_excluding(node)) break;
  }
}

// The same walk for const and mutable nodes.
template <typename Node>
class Walk {
 public:
  using Word = std::conditional_t<std::is_const_v<Node>, const QueryWord, QueryWord>;
  using Use = std::function<void(Word&, const QuerySurroundings&)>;
  using UseFields = std::function<void(Node&)>;

  Walk(Node& root, Use use, UseFields use_fields)
      : use_(std::move(use)), use_fields_(std::move(use_fields)) {
    collect_stems(root, stems_);
    walk(root, nullptr);
  }

 private:
  void walk(Node& node, const QueryWord* next) {
    if (node.mark == Mark::excluded) return;
    use_fields_(node);
    for (std::size_t i = 0; i < node.words.size(); ++i) {
      const bool last = i + 1 == node.words.size();
      use_word(node.words[i], last ? next : &node.words[i + 1], !last);
    }
    for (std::size_t i = 0; i < node.children.size(); ++i) {
      const bool side_by_side =
          node.kind == QueryNode::Kind::sequence && i + 1 < node.children.size();
      walk(node.children[i], side_by_side ? first_word(node.children[i + 1]) : nullptr);
      if (is_excluding(node)) break;
    }
  }

  static const QueryWord* first_word(const QueryNode& node) {
    const bool one = node.kind == QueryNode::Kind::word && node.mark != Mark::excluded;
    return one ? &node.words.front() : nullptr;
  }

  void use_word(Word& word, const QueryWord* next, bool in_phrase) {
    if (!has_variants(word)) return;
    QuerySurroundings surroundings;
    if (next != nullptr && !next->stop_word && !next->pattern) {
      surroundings.next_form = next->form;
      surroundings.next_stem = next->stem;
      surroundings.in_phrase = in_phrase;
    }
    for (const std::string& stem : stems_) {
      if (stem != word.stem) surroundings.stems.push_back(stem);
    }
    use_(word, surroundings);
  }

  Use use_;
  UseFields use_fields_;
  std::vector<std::string> stems_;
};

// Titles are indexed by stems, names of authors by words.
void add_field_variants(const FieldRow& field, FieldTerm& term, VariantFinder& finder) {
  const std::string prefix(field.prefix);
  for (const NameVariant& variant : finder.find(term.form).searched) {
    if (field.kind == FieldKind::stems) {
      term.others.push_back(prefix + variant.stem);
    } else {
      append_field_terms(term.others, prefix, variant.form);
    }
  }
}

void list(std::vector<WordForms>& lists, const std::string& word,
          const std::vector<NameVariant>& variants) {
  if (variants.empty()) return;
  auto listed = std::find_if(lists.begin(), lists.end(),
                             [&](const WordForms& forms) { return forms.word == word; });
  if (listed == lists.end()) {
    WordForms& added = lists.emplace_back();
    added.word = word;
    listed = lists.end() - 1;
  }
  for (const NameVariant& variant : variants) {
    const bool known =
        std::any_of(listed->forms.begin(), listed->forms.end(),
                    [&](const FoundForm& form) { return form.form == variant.form; });
    if (!known) listed->forms.push_back({variant.form, variant.count});
  }
}

}  // namespace

void add_variants(QueryNode& node, VariantFinder& finder) {
  const auto add = [&](QueryWord& word, const QuerySurroundings& surroundings) {
    for (const NameVariant& variant : finder.find(word.form, surroundings).searched) {
      if (variant.stem == word.stem) continue;
      word.others.push_back({variant.form, variant.stem, Via::variant});
    }
  };
  const auto add_to_fields = [&](QueryNode& of) {
    for (FieldTerm& term : of.operand.terms) {
      if (!term.form.empty()) add_field_variants(*of.operand.field, term, finder);
    }
  };
  Walk<QueryNode>(node, add, add_to_fields);
}

void list_variants(const QueryNode& node, VariantFinder& finder, SearchAnswer& answer) {
  const auto list_both = [&](const std::string& form, const NameVariants& variants) {
    list(answer.also_matching, form, variants.searched);
    list(answer.similar_names, form, variants.suggested);
  };
  const auto list_word = [&](const QueryWord& word, const QuerySurroundings& surroundings) {
    list_both(word.form, finder.find(word.form, surroundings));
  };
  const auto list_fields = [&](const QueryNode& of) {
    for (const FieldTerm& term : of.operand.terms) {
      if (!term.form.empty()) list_both(term.form, finder.find(term.form));
    }
  };
  Walk<const QueryNode>(node, list_word, list_fields);
}

}  // namespace dateline
