// SPDX-License-Identifier: GPL-2.0-or-later
// Samples passages, counts neighbours, and compares them by cosines of positive pointwise mutual
// information.
#include "searcher/variants/company.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "common/text/utf8.h"
#include "searcher/index/backend.h"

namespace dateline {
namespace {

constexpr std::size_t kNear = 6;

// The share of passages with a word in which it is near another word by chance, since a window is
// a small part of a passage. Capitalised words are counted in the whole passage.
constexpr double kNearByChance = 0.15;
constexpr double kNamesByChance = 1;

constexpr std::size_t kMostShown = 6;

// Scripts without capitals start with Hebrew and Arabic; there any word may be a name.
bool may_be_name(const Token& token, std::string_view form) {
  return token.capital || (!form.empty() && utf8::decode(form, 0).value >= 0x590);
}

// Two words of one name are not separated by a comma or the end of a sentence.
bool adjoin(const Token& first, const Token& second) { return second.begin <= first.end + 1; }

// Counts the stems of a passage. Of the forms of a stem the first by letters is shown and compared,
// whatever the order of passages.
void count(Neighbours& neighbours, const std::set<std::pair<StemId, FormId>>& seen,
           const Analyzer& analyzer) {
  StemId last = 0;
  bool first = true;
  for (const auto& [stem, form] : seen) {
    const auto [at, is_new] = neighbours.try_emplace(stem);
    Neighbour& neighbour = at->second;
    if (is_new || analyzer.form(form) < analyzer.form(neighbour.form)) neighbour.form = form;
    if (first || stem != last) ++neighbour.passages;
    first = false;
    last = stem;
  }
}

}  // namespace

// Positive pointwise mutual information of the words in one type of neighbourhood.
struct CompanyReader::Weighing {
  const CombinedIndex& index;
  const Analyzer& analyzer;
  double by_chance = 1;
  StemId ignored_a = 0;
  StemId ignored_b = 0;

  // The square root of the share favours words that are always present.
  [[nodiscard]] double weight(StemId stem, const Neighbour& neighbour, std::size_t passages) const {
    if (stem == ignored_a || stem == ignored_b) return 0;
    const double share = neighbour.passages / static_cast<double>(passages);
    const double expected = by_chance *
                            (index.holders_in_passages(std::string(analyzer.stem(stem))) + 1) /
                            std::max(1.0, index.passage_level().documents);
    return std::max(0.0, std::log(share / expected)) * std::sqrt(share);
  }

  double cosine(const Neighbours& a, std::size_t passages_a, const Neighbours& b,
                std::size_t passages_b, std::vector<std::pair<double, FormId>>& shared) const {
    double product = 0;
    double square_a = 0;
    double square_b = 0;
    for (const auto& [stem, neighbour] : b) {
      const double weight_b = weight(stem, neighbour, passages_b);
      square_b += weight_b * weight_b;
    }
    for (const auto& [stem, neighbour] : a) {
      const double weight_a = weight(stem, neighbour, passages_a);
      square_a += weight_a * weight_a;
      const auto found = b.find(stem);
      if (weight_a == 0 || found == b.end()) continue;
      const double both = weight_a * weight(stem, found->second, passages_b);
      product += both;
      if (both > 0) shared.emplace_back(both, neighbour.form);
    }
    return product == 0 ? 0 : product / std::sqrt(square_a * square_b);
  }
};

double CompanyReader::idf(StemId stem) const {
  return std::log(std::max(1.0, index_.passage_level().documents) /
                  std::max(1.0, index_.holders_in_passages(std::string(analyzer_.stem(stem)))));
}

void CompanyReader::add_passage(std::string_view text, std::string_view form, Company& company) {
  std::set<std::pair<StemId, FormId>> near;
  std::set<std::pair<StemId, FormId>> before;
  std::set<std::pair<StemId, FormId>> after;
  analyzer_.analyze(text, tokens_);
  std::erase_if(tokens_, [](const Token& token) { return token.joined; });
  const auto add = [](std::set<std::pair<StemId, FormId>>& to, const Token& token) {
    if (!token.stop_word) to.emplace(token.stem, token.form);
  };
  const auto is_name = [&](const Token& token) {
    return may_be_name(token, analyzer_.form(token.form));
  };
  for (std::size_t at = 0; at < tokens_.size(); ++at) {
    if (analyzer_.form(tokens_[at].form) != form || !is_name(tokens_[at])) continue;
    const std::size_t end = std::min(tokens_.size(), at + kNear + 1);
    for (std::size_t i = at > kNear ? at - kNear : 0; i < end; ++i) {
      if (i != at) add(near, tokens_[i]);
    }
    if (at > 0 && is_name(tokens_[at - 1]) && adjoin(tokens_[at - 1], tokens_[at])) {
      add(before, tokens_[at - 1]);
    }
    if (at + 1 < tokens_.size() && is_name(tokens_[at + 1]) &&
        adjoin(tokens_[at], tokens_[at + 1])) {
      add(after, tokens_[at + 1]);
    }
  }
  if (near.empty()) return;
  ++company.passages;
  std::set<std::pair<StemId, FormId>> names;
  for (const Token& token : tokens_) {
    if (is_name(token)) add(names, token);
  }
  count(company.near, near, analyzer_);
  count(company.names, names, analyzer_);
  count(company.before, before, analyzer_);
  count(company.after, after, analyzer_);
}

Company CompanyReader::read(std::string_view form, const std::string& stem, std::size_t most) {
  Company company;
  for (const DocumentNumber number : index_.backend().sample(stem, most)) {
    add_passage(index_.passage(number).passage.text, form, company);
  }
  company.complete = index_.holders_in_passages(stem) <= static_cast<double>(most);
  return company;
}

SharedCompany CompanyReader::compare(const Company& a, std::string_view stem_a, const Company& b,
                                     std::string_view stem_b) {
  SharedCompany shared;
  if (a.passages == 0 || b.passages == 0) return shared;
  std::vector<std::pair<double, FormId>> words;
  Weighing weighing{index_, analyzer_, kNearByChance, analyzer_.stem_id(stem_a),
                    analyzer_.stem_id(stem_b)};
  const double near = weighing.cosine(a.near, a.passages, b.near, b.passages, words);
  if (near == 0) return shared;
  weighing.by_chance = kNamesByChance;
  std::vector<std::pair<double, FormId>> names;
  shared.likeness =
      std::sqrt(near * weighing.cosine(a.names, a.passages, b.names, b.passages, names));
  const auto best = [&](const Neighbours& beside_a, const Neighbours& beside_b) {
    double most = 0;
    for (const auto& [stem, neighbour] : beside_a) {
      const auto found = beside_b.find(stem);
      if (found == beside_b.end()) continue;
      const double share = std::min(neighbour.passages / static_cast<double>(a.passages),
                                    found->second.passages / static_cast<double>(b.passages));
      most = std::max(most, share * idf(stem));
    }
    return most;
  };
  shared.before = best(a.before, b.before);
  shared.after = best(a.after, b.after);
  std::sort(words.begin(), words.end(), [&](const auto& x, const auto& y) {
    return x.first != y.first ? x.first > y.first
                              : analyzer_.form(x.second) < analyzer_.form(y.second);
  });
  for (const auto& [weight, form] : words) {
    if (shared.words.size() < kMostShown) shared.words.emplace_back(analyzer_.form(form));
  }
  return shared;
}

std::vector<std::string> CompanyReader::shared_rare(const Company& a, const Company& b,
                                                    double most) {
  std::vector<std::string> shared;
  for (const auto& [stem, neighbour] : a.near) {
    if (b.near.count(stem) == 0) continue;
    if (index_.holders_in_passages(std::string(analyzer_.stem(stem))) > most) continue;
    shared.emplace_back(analyzer_.form(neighbour.form));
  }
  std::sort(shared.begin(), shared.end());
  return shared;
}

}  // namespace dateline
