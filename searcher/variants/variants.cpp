// SPDX-License-Identifier: GPL-2.0-or-later
// Finds candidates by block key and distance, then weighs the evidence (docs/names.md).
#include "searcher/variants/variants.h"

#include <xapian.h>

#include <algorithm>
#include <cmath>
#include <iterator>

#include "common/index/name_blocks.h"
#include "common/text/utf8.h"
#include "searcher/variants/name_evidence.h"

namespace dateline {
namespace {

// In a collection this small, chance similarities are as rare as the evidence: a near spelling is
// searched, another one if both are near the same rare word.
constexpr double kFewPassages = 500;
constexpr double kRareShare = 0.01;
constexpr double kFewestRare = 5;
constexpr std::int64_t kFrequentInFew = 100;

// A distance that only romanisation causes (Tokayev, Toqaev): near enough for a word that does not
// occur itself, and for another script, whose words share no company.
constexpr double kRomanisation = 0.10;

// The number of nearest candidates that are decided by company.
constexpr std::size_t kMostJudged = 8;
constexpr std::size_t kMostInQuery = 4;

// The least share of the passages with a variant in which the next word of the query follows it,
// for a search outside phrases to mean that name.
constexpr double kMostlyBefore = 0.5;
constexpr Xapian::doccount kReadBefore = 8;

// A word of the query keeps company with a candidate if they share this many times more passages
// than by chance.
constexpr double kLift = 5;

void sort_variants(std::vector<NameVariant>& variants) {
  std::sort(variants.begin(), variants.end(), [](const NameVariant& a, const NameVariant& b) {
    if (a.distance != b.distance) return a.distance < b.distance;
    return a.count != b.count ? a.count > b.count : a.form < b.form;
  });
}

bool has_digit(std::string_view form) {
  return std::any_of(form.begin(), form.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Hebrew and Arabic omit vowels, so that other words look like spellings of a name.
bool is_vowelless(std::string_view form) {
  const char32_t first = utf8::decode(form, 0).value;
  return first >= 0x590 && first <= 0x8FF;
}

}  // namespace

struct VariantFinder::Candidate {
  NameVariant variant;
  names::NameTier tier = names::NameTier::contextual;
};

// The word whose variants are sought, and its company as far as it was read.
struct VariantFinder::Asked {
  std::string form;
  FormCount own;
  bool other_script = false;
  std::optional<Company> first;
  std::optional<Company> full;
};

FormCount VariantFinder::count_of(const std::string& form) const {
  FormCount sum{form, {}};
  for (const auto& segment : index_.segments()) {
    const std::optional<FormCount> found = segment->form(form);
    if (!found) continue;
    sum.stem = found->stem;
    sum.count += found->count;
    sum.mid_sentence += found->mid_sentence;
    sum.capitals += found->capitals;
  }
  return sum;
}

// A word that does not occur in this form may be a name in the user's own spelling, unless its
// stem occurs: then it is an inflected word that needs no variants.
bool VariantFinder::is_asked_as_name(const std::string& form, const FormCount& count) {
  if (has_digit(form)) return false;
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
    for (const auto& segment : index_.segments()) {
      std::vector<std::string> found = names_with_key(segment->passages(), key);
      std::move(found.begin(), found.end(), std::back_inserter(forms));
    }
  }
  std::sort(forms.begin(), forms.end());
  forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
  // A form may be a name in one segment and no name in all together.
  if (index_.segments().size() > 1) {
    std::erase_if(forms, [this](const std::string& each) { return !is_name_type(count_of(each)); });
  }
  return forms;
}

const Aliases& VariantFinder::aliases() {
  if (!aliases_) {
    std::string text;
    for (const IndexReader& index : index_.indexes()) text += index.aliases();
    aliases_ = parse_aliases(text, "the aliases of the index");
  }
  return *aliases_;
}

// The user's aliases take precedence over spelling.
void VariantFinder::add_aliases(const std::string& form, NameVariants& variants) {
  for (const std::string& other : aliases().together_with(form)) {
    const FormCount count = count_of(other);
    if (count.count == 0) continue;
    for (std::vector<NameVariant>* list : {&variants.searched, &variants.suggested}) {
      std::erase_if(*list, [&](const NameVariant& variant) { return variant.form == other; });
    }
    variants.searched.push_back({other, count.stem, count.count, 0, VariantReason::alias});
  }
  for (std::vector<NameVariant>* list : {&variants.searched, &variants.suggested}) {
    std::erase_if(
        *list, [&](const NameVariant& variant) { return aliases().are_apart(form, variant.form); });
  }
  sort_variants(variants.searched);
}

// The forms of the collection that are spelt like the word, the nearest first.
std::vector<VariantFinder::Candidate> VariantFinder::candidates(const Asked& asked) const {
  std::vector<names::NameType> types;
  for (std::string& near : forms_near(asked.form)) types.push_back({std::move(near), 0});
  std::vector<Candidate> found;
  for (const names::NameMatch& match : names::match_names(asked.form, types)) {
    const std::string& word = types[match.type].word;
    const FormCount count = count_of(word);
    if (count.count == 0 || count.stem == asked.own.stem || has_digit(word)) continue;
    NameVariant variant{word, count.stem, count.count, match.distance};
    variant.typo = match.tier == names::NameTier::typo;
    found.push_back({std::move(variant), match.tier});
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Candidate& a, const Candidate& b) { return a.tier < b.tier; });
  return found;
}

// If company says little or is missing.
void VariantFinder::judge_in_few(Asked& asked, Candidate& candidate) {
  NameVariant& variant = candidate.variant;
  if (candidate.tier == names::NameTier::automatic) {
    variant.reason = VariantReason::spelling;
  } else if (candidate.tier == names::NameTier::contextual &&
             std::min(asked.own.count, variant.count) < kFrequentInFew) {
    if (!asked.first) asked.first = reader_.read(asked.form, asked.own.stem, kFullSample);
    const Company company = reader_.read(variant.form, variant.stem, kFullSample);
    const double most = std::max(kFewestRare, kRareShare * index_.passage_level().documents);
    variant.shared = reader_.shared_rare(*asked.first, company, most);
    if (!variant.shared.empty()) variant.reason = VariantReason::company;
  }
}

void VariantFinder::judge_by_company(Asked& asked, Candidate& candidate) {
  NameVariant& variant = candidate.variant;
  if (!asked.first) asked.first = reader_.read(asked.form, asked.own.stem, kFirstSample);
  Company company = reader_.read(variant.form, variant.stem, kFirstSample);
  SharedCompany shared = reader_.compare(*asked.first, asked.own.stem, company, variant.stem);
  if (!may_be_one_name(shared)) return;
  if (!asked.full) {
    asked.full =
        asked.first->complete ? asked.first : reader_.read(asked.form, asked.own.stem, kFullSample);
  }
  if (!company.complete) company = reader_.read(variant.form, variant.stem, kFullSample);
  shared = reader_.compare(*asked.full, asked.own.stem, company, variant.stem);
  if (!is_one_name(asked.form, *asked.full, variant.form, company, shared, candidate.tier)) return;
  variant.reason = VariantReason::company;
  variant.shared = std::move(shared.words);
}

// Whether both forms have the same name next to them, each in its own script.
bool VariantFinder::has_neighbours_in_common(Asked& asked, const Candidate& candidate) {
  if (!asked.first) asked.first = reader_.read(asked.form, asked.own.stem, kFirstSample);
  const Company company =
      reader_.read(candidate.variant.form, candidate.variant.stem, kFirstSample);
  const auto forms_beside = [&](const Company& of) {
    std::vector<std::string> forms;
    for (const Neighbours* neighbours : {&of.before, &of.after}) {
      for (const auto& [stem, neighbour] : *neighbours) {
        forms.emplace_back(analyzer_.form(neighbour.form));
      }
    }
    return forms;
  };
  const std::vector<std::string> others = forms_beside(company);
  for (const std::string& form : forms_beside(*asked.first)) {
    for (const std::string& other : others) {
      const auto found = names::compare_names(form, other);
      if (found && found->tier == names::NameTier::automatic) return true;
    }
  }
  return false;
}

void VariantFinder::judge(Asked& asked, Candidate& candidate) {
  NameVariant& variant = candidate.variant;
  const bool is_near =
      candidate.tier == names::NameTier::automatic && variant.distance <= kRomanisation;
  const bool apart_by_script = names::is_of_another_script(variant.form) != asked.other_script;
  if (asked.own.count > 0 && apart_by_script &&
      (is_vowelless(variant.form) || is_vowelless(asked.form))) {
    if (is_near && has_neighbours_in_common(asked, candidate)) {
      variant.reason = VariantReason::company;
    }
  } else if (index_.passage_level().documents < kFewPassages) {
    judge_in_few(asked, candidate);
  } else if (asked.own.count == 0 || apart_by_script) {
    if (is_near) variant.reason = VariantReason::spelling;
  } else {
    judge_by_company(asked, candidate);
  }
}

NameVariants VariantFinder::look_up(const std::string& form) {
  NameVariants variants;
  Asked asked{form, count_of(form), names::is_of_another_script(form), {}, {}};
  variants.occurs = asked.own.count > 0;
  if (!is_asked_as_name(form, asked.own)) return variants;
  if (asked.own.stem.empty()) {
    std::vector<Token> tokens;
    analyzer_.analyze(form, tokens);
    if (tokens.size() == 1) asked.own.stem = analyzer_.stem(tokens[0].stem);
  }
  std::size_t judged = 0;
  for (Candidate& candidate : candidates(asked)) {
    if (judged++ < kMostJudged) judge(asked, candidate);
    const bool is_searched = candidate.variant.reason != VariantReason::none;
    (is_searched ? variants.searched : variants.suggested).push_back(std::move(candidate.variant));
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

// Reads passages with both words. Outside phrases the variant is searched alone, so most of its
// occurrences must precede the next word: else Mikhail Khodorkovsky would find every Michael.
bool VariantFinder::stands_before(const NameVariant& variant,
                                  const QuerySurroundings& surroundings) {
  Xapian::Enquire enquire(index_.passages());
  enquire.set_query(Xapian::Query(Xapian::Query::OP_AND, Xapian::Query(variant.stem),
                                  Xapian::Query(surroundings.next_stem)));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  const bool mostly = !surroundings.in_phrase;
  const double all = index_.holders_in_passages(variant.stem);
  const Xapian::MSet both =
      enquire.get_mset(0, kReadBefore, mostly ? static_cast<Xapian::doccount>(all) : 0);
  if (mostly && both.get_matches_lower_bound() < kMostlyBefore * all) return false;
  std::vector<Token> tokens;
  for (auto it = both.begin(); it != both.end(); ++it) {
    analyzer_.analyze(index_.passage(*it).passage.text, tokens);
    std::erase_if(tokens, [](const Token& token) { return token.joined; });
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
      if (tokens[i].capital && analyzer_.form(tokens[i].form) == variant.form &&
          analyzer_.stem(tokens[i + 1].stem) == surroundings.next_stem) {
        return true;
      }
    }
  }
  return false;
}

void VariantFinder::judge_in_query(const QuerySurroundings& surroundings, bool occurs,
                                   NameVariant& variant) {
  if (!surroundings.next_stem.empty() && stands_before(variant, surroundings)) {
    variant.reason = VariantReason::surname;
    variant.shared = {surroundings.next_form};
    return;
  }
  if (occurs || surroundings.stems.empty()) return;
  for (const std::string& stem : surroundings.stems) {
    if (!keep_company(variant.stem, stem)) continue;
    variant.reason = VariantReason::company;
    variant.shared.push_back(stem);
  }
}

// Whether two words occur in one passage more often than by chance.
bool VariantFinder::keep_company(const std::string& a, const std::string& b) const {
  const double by_chance = index_.holders_in_passages(a) * index_.holders_in_passages(b) /
                           std::max(1.0, index_.passage_level().documents);
  Xapian::Enquire enquire(index_.passages());
  enquire.set_query(Xapian::Query(Xapian::Query::OP_AND, Xapian::Query(a), Xapian::Query(b)));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  const double wanted = std::max(1.0, kLift * by_chance);
  const Xapian::MSet both = enquire.get_mset(0, 1, static_cast<Xapian::doccount>(wanted) + 1);
  return both.get_matches_lower_bound() >= wanted;
}

const NameVariants& VariantFinder::find(const std::string& form,
                                        const QuerySurroundings& surroundings) {
  const NameVariants& all = find(form);
  if (all.suggested.empty()) return all;
  const bool before_name =
      !surroundings.next_form.empty() && may_be_name(count_of(surroundings.next_form));
  if (!before_name && (all.occurs || surroundings.stems.empty())) return all;
  std::string key = form + '\n' + (surroundings.in_phrase ? "\"" : "") + surroundings.next_stem;
  if (!all.occurs) {
    for (const std::string& stem : surroundings.stems) key += '\n' + stem;
  }
  const auto [known, added] = known_in_query_.try_emplace(std::move(key), all);
  if (!added) return known->second;
  NameVariants& variants = known->second;
  std::size_t judged = 0;
  QuerySurroundings judged_by = surroundings;
  if (!before_name) judged_by.next_stem.clear();
  for (NameVariant& variant : variants.suggested) {
    if (variant.typo || judged++ >= kMostInQuery) continue;
    judge_in_query(judged_by, variants.occurs, variant);
    if (variant.reason != VariantReason::none) variants.searched.push_back(variant);
  }
  std::erase_if(variants.suggested,
                [](const NameVariant& variant) { return variant.reason != VariantReason::none; });
  sort_variants(variants.searched);
  return variants;
}

}  // namespace dateline
