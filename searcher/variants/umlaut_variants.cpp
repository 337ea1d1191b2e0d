// SPDX-License-Identifier: GPL-2.0-or-later
// Looks up the spellings in the vocabulary.
#include "searcher/variants/umlaut_variants.h"

#include <algorithm>

#include "common/index/name_blocks.h"
#include "common/text/unicode.h"
#include "common/text/utf8.h"
#include "searcher/index/near_forms.h"
#include "searcher/variants/umlauts.h"

namespace dateline {
namespace {

constexpr std::size_t kShortest = 4;             // letters
constexpr std::size_t kMostRemembered = 10'000;  // forms
constexpr double kFewestTogether = 3;            // documents
constexpr double kLeastInformation = 1;          // nats

bool is_searched_so(const QueryWord& word) {
  return !word.stop_word && !word.exact && !word.pattern &&
         utf8::code_points(word.form) >= kShortest;
}

void collect_stems(const QueryNode& node, std::vector<std::string>& stems) {
  if (node.mark == Mark::excluded) return;
  for (const QueryWord& word : node.words) {
    if (!word.stop_word && !word.pattern) stems.push_back(word.stem);
  }
  for (const QueryNode& child : node.children) collect_stems(child, stems);
}

void list(const std::string& word, const FormCount& form, SearchAnswer& answer) {
  auto words = std::find_if(answer.also_matching.begin(), answer.also_matching.end(),
                            [&](const WordForms& known) { return known.word == word; });
  if (words == answer.also_matching.end()) {
    words = answer.also_matching.insert(words, WordForms{word, {}});
  }
  words->forms.push_back({form.form, form.count});
}

}  // namespace

// The index stores it without its accent, so it must not be a different word from that.
bool UmlautFinder::is_umlaut_form(const FormCount& form) const {
  if (form.count == 0) return false;
  const FormCount plain = form_count(index_, unicode::fold_accents(form.form));
  return plain.count <= form.count || is_name_type(plain);
}

UmlautFinder::Spellings UmlautFinder::look_up(const std::string& form) const {
  Spellings found;
  const std::string pairs = with_digraphs(form);
  if (!pairs.empty()) {
    FormCount counted = form_count(index_, pairs);
    if (counted.count > 0) found.certain.push_back(std::move(counted));
    return found;
  }
  for (const std::string& spelling : with_umlauts(form)) {
    FormCount counted = form_count(index_, spelling);
    if (is_umlaut_form(counted)) found.certain.push_back(std::move(counted));
  }
  const FormCount own = form_count(index_, form);
  if (own.count > 0 && !is_name_type(own)) return found;
  for (const std::string& spelling : with_restored_digraphs(form)) {
    FormCount counted = form_count(index_, spelling);
    if (counted.count > 0 && is_name_type(counted))
      found.with_company.push_back(std::move(counted));
  }
  return found;
}

const UmlautFinder::Spellings& UmlautFinder::find(const std::string& form) {
  const auto known = known_.find(form);
  if (known != known_.end()) return known->second;
  if (known_.size() >= kMostRemembered) known_.clear();
  return known_.emplace(form, look_up(form)).first->second;
}

void UmlautFinder::add(QueryWord& word, const std::vector<std::string>& stems,
                       SearchAnswer& answer) {
  const Spellings& found = find(word.form);
  const auto put = [&](const FormCount& form) {
    const auto has_stem = [&](const OtherForm& other) { return other.stem == form.stem; };
    if (form.stem == word.stem || std::any_of(word.others.begin(), word.others.end(), has_stem)) {
      return;
    }
    word.others.push_back({form.form, form.stem, Via::variant});
    list(word.form, form, answer);
  };
  for (const FormCount& form : found.certain) put(form);
  if (found.with_company.empty()) return;
  CoOccurrence pairs(index_);
  for (const FormCount& form : found.with_company) {
    const bool keeps_company =
        std::any_of(stems.begin(), stems.end(), [&](const std::string& stem) {
          return stem != word.stem && pairs.together(form.stem, stem) >= kFewestTogether &&
                 pairs.mutual_information(form.stem, stem) >= kLeastInformation;
        });
    if (keeps_company) put(form);
  }
}

void UmlautFinder::add(QueryNode& node, const std::vector<std::string>& stems,
                       SearchAnswer& answer) {
  if (node.mark == Mark::excluded) return;
  for (QueryWord& word : node.words) {
    if (is_searched_so(word)) add(word, stems, answer);
  }
  const bool apart = node.kind == QueryNode::Kind::near && node.nearness.apart;
  for (QueryNode& child : node.children) {
    add(child, stems, answer);
    if (apart) break;  // the second child is excluded
  }
}

void UmlautFinder::add(Query& query, SearchAnswer& answer) {
  std::vector<std::string> stems;
  collect_stems(query.root, stems);
  add(query.root, stems, answer);
}

}  // namespace dateline
