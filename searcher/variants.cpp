// SPDX-License-Identifier: GPL-2.0-or-later
// Candidates by block key, distance, context (docs/names.md).
#include "searcher/variants.h"

#include <xapian.h>

#include <algorithm>
#include <iterator>

#include "common/index/field_words.h"
#include "common/index/name_blocks.h"
#include "common/names/names.h"

namespace dateline {
namespace {

// Where spellings are less near than to be searched at once, the company they keep decides: words
// within so many tokens, in so many of their passages, that so few passages of a hundred hold.
constexpr std::size_t kNear = 6;
constexpr Xapian::doccount kReadPassages = 12;
constexpr double kRareShare = 0.01;
constexpr double kFewestRare = 5;
// Words so frequent that a second spelling of one of them would be a name of its own.
constexpr std::int64_t kFrequent = 100;
// Of candidates that company decides on so many are looked at, the nearest.
constexpr std::size_t kMostDoubtful = 8;

void sort_variants(std::vector<NameVariant>& variants) {
  std::sort(variants.begin(), variants.end(), [](const NameVariant& a, const NameVariant& b) {
    if (a.distance != b.distance) return a.distance < b.distance;
    return a.count != b.count ? a.count > b.count : a.form < b.form;
  });
}

}  // namespace

FormCount VariantFinder::count_of(const std::string& form) const {
  FormCount sum{form, {}};
  for (const IndexReader& reader : index_.readers()) {
    const std::optional<FormCount> found = reader.form(form);
    if (!found) continue;
    sum.stem = found->stem;
    sum.count += found->count;
    sum.mid_sentence += found->mid_sentence;
    sum.capitals += found->capitals;
  }
  return sum;
}

// A word that is not there in this form may be a name in a spelling of the user's own; unless its
// stem is there, which makes it an inflected word that needs no other spelling.
bool VariantFinder::is_asked_as_name(const std::string& form, const FormCount& count) {
  if (count.count > 0) return may_be_name(count);
  std::vector<Token> tokens;
  analyzer_.analyze(form, tokens);
  if (tokens.size() != 1) return false;
  const std::string_view stem = analyzer_.stem(tokens[0].stem);
  return stem == analyzer_.folded(tokens[0].form) ||
         index_.holders_in_passages(std::string(stem)) == 0;
}

std::vector<std::string> VariantFinder::forms_near(const std::string& form) const {
  std::vector<std::string> forms;
  for (const std::string& key : names::block_keys(form)) {
    for (const IndexReader& reader : index_.readers()) {
      std::vector<std::string> found = names_with_key(reader.passages(), key);
      std::move(found.begin(), found.end(), std::back_inserter(forms));
    }
  }
  std::sort(forms.begin(), forms.end());
  forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
  return forms;
}

// The rare words that stand near a form, sorted.
std::vector<std::string> VariantFinder::company(const std::string& form, const std::string& stem) {
  const Xapian::Database& passages = index_.passages();
  const double most = std::max(kFewestRare, kRareShare * passages.get_doccount());
  std::vector<std::string> words;
  std::vector<Token> tokens;
  Xapian::Enquire enquire(passages);
  enquire.set_query(Xapian::Query(stem));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  const Xapian::MSet first = enquire.get_mset(0, kReadPassages);
  for (auto it = first.begin(); it != first.end(); ++it) {
    const StoredPassage stored = index_.passage(*it);
    analyzer_.analyze(stored.passage.text, tokens);
    for (std::size_t at = 0; at < tokens.size(); ++at) {
      if (analyzer_.form(tokens[at].form) != form) continue;
      const std::size_t end = std::min(tokens.size(), at + kNear + 1);
      for (std::size_t i = at > kNear ? at - kNear : 0; i < end; ++i) {
        if (i != at && !tokens[i].stop_word) words.emplace_back(analyzer_.stem(tokens[i].stem));
      }
    }
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  std::erase_if(words, [&](const std::string& word) {
    return word == stem || index_.holders_in_passages(word) > most;
  });
  return words;
}

const Aliases& VariantFinder::aliases() {
  if (!aliases_) {
    std::string text;
    for (const IndexReader& reader : index_.readers()) {
      text += reader.passages().get_metadata(key::kAliases);
    }
    aliases_ = parse_aliases(text, "the aliases of the index");
  }
  return *aliases_;
}

// What the user says goes before what spellings say.
void VariantFinder::add_aliases(const std::string& form, NameVariants& variants) {
  for (const std::string& other : aliases().together_with(form)) {
    const FormCount count = count_of(other);
    if (count.count == 0) continue;
    for (std::vector<NameVariant>* list : {&variants.searched, &variants.suggested}) {
      std::erase_if(*list, [&](const NameVariant& variant) { return variant.form == other; });
    }
    variants.searched.push_back({other, count.stem, count.count, 0});
  }
  for (std::vector<NameVariant>* list : {&variants.searched, &variants.suggested}) {
    std::erase_if(
        *list, [&](const NameVariant& variant) { return aliases().are_apart(form, variant.form); });
  }
  sort_variants(variants.searched);
}

NameVariants VariantFinder::look_up(const std::string& form) {
  NameVariants variants;
  FormCount own = count_of(form);
  if (!is_asked_as_name(form, own)) return variants;
  if (own.stem.empty()) {
    std::vector<Token> tokens;
    analyzer_.analyze(form, tokens);
    if (tokens.size() == 1) own.stem = analyzer_.stem(tokens[0].stem);
  }
  std::vector<names::NameType> types;
  for (std::string& near : forms_near(form)) types.push_back({std::move(near), 0});
  std::vector<NameVariant> doubtful;
  for (const names::NameMatch& match : names::match_names(form, types)) {
    const std::string& word = types[match.type].word;
    const FormCount count = count_of(word);
    if (count.count == 0 || count.stem == own.stem) continue;
    const NameVariant variant{word, count.stem, count.count, match.distance};
    if (match.tier == names::NameTier::automatic) {
      variants.searched.push_back(variant);
    } else if (match.tier == names::NameTier::contextual && own.count > 0 &&
               std::min(own.count, count.count) < kFrequent && doubtful.size() < kMostDoubtful) {
      doubtful.push_back(variant);
    } else {
      variants.suggested.push_back(variant);
    }
  }
  if (!doubtful.empty()) {
    const std::vector<std::string> words = company(form, own.stem);
    for (const NameVariant& variant : doubtful) {
      const std::vector<std::string> others = company(variant.form, variant.stem);
      std::vector<std::string> shared;
      std::set_intersection(words.begin(), words.end(), others.begin(), others.end(),
                            std::back_inserter(shared));
      std::erase_if(shared, [&](const std::string& word) { return word == variant.stem; });
      (shared.empty() ? variants.suggested : variants.searched).push_back(variant);
    }
  }
  sort_variants(variants.searched);
  sort_variants(variants.suggested);
  return variants;
}

const NameVariants& VariantFinder::find(const std::string& form) {
  std::shared_ptr<const NameVariants>& known = known_[form];
  if (!known && memory_) known = memory_->variants.find(form);
  if (!known) {
    NameVariants variants = look_up(form);
    add_aliases(form, variants);
    known = std::make_shared<const NameVariants>(std::move(variants));
    if (memory_) memory_->variants.keep(form, known);
  }
  return *known;
}

namespace {

bool has_variants(const QueryWord& word) { return !word.stop_word && !word.exact && !word.pattern; }

// Titles are held by stems, names of authors by words.
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

}  // namespace

void add_variants(QueryNode& node, VariantFinder& finder) {
  if (node.mark == Mark::excluded) return;
  for (FieldTerm& term : node.operand.terms) {
    if (!term.form.empty()) add_field_variants(*node.operand.field, term, finder);
  }
  for (QueryWord& word : node.words) {
    if (!has_variants(word)) continue;
    for (const NameVariant& variant : finder.find(word.form).searched) {
      if (variant.stem == word.stem) continue;
      word.others.push_back({variant.form, variant.stem, Via::variant});
    }
  }
  // NOT W/5 excludes by its second child.
  const bool apart = node.kind == QueryNode::Kind::near && node.nearness.apart;
  for (QueryNode& child : node.children) {
    if (!apart || &child == &node.children.front()) add_variants(child, finder);
  }
}

void list_variants(const QueryNode& node, VariantFinder& finder, SearchAnswer& answer) {
  if (node.mark == Mark::excluded) return;
  const auto list = [](std::vector<WordForms>& lists, const std::string& word,
                       const std::vector<NameVariant>& variants) {
    const bool listed = std::any_of(lists.begin(), lists.end(),
                                    [&](const WordForms& forms) { return forms.word == word; });
    if (variants.empty() || listed) return;
    WordForms& forms = lists.emplace_back();
    forms.word = word;
    for (const NameVariant& variant : variants)
      forms.forms.push_back({variant.form, variant.count});
  };
  const auto list_both = [&](const std::string& form) {
    const NameVariants& variants = finder.find(form);
    list(answer.also_matching, form, variants.searched);
    list(answer.similar_names, form, variants.suggested);
  };
  for (const FieldTerm& term : node.operand.terms) {
    if (!term.form.empty()) list_both(term.form);
  }
  for (const QueryWord& word : node.words) {
    if (has_variants(word)) list_both(word.form);
  }
  const bool apart = node.kind == QueryNode::Kind::near && node.nearness.apart;
  for (const QueryNode& child : node.children) {
    if (!apart || &child == &node.children.front()) list_variants(child, finder, answer);
  }
}

}  // namespace dateline
