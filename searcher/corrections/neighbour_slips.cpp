// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the usual neighbours of the intended name in its company.
#include "searcher/corrections/neighbour_slips.h"

#include <algorithm>

#include "common/text/utf8.h"
#include "searcher/corrections/correction_list.h"
#include "searcher/index/edit_distance.h"
#include "searcher/variants/company.h"

namespace dateline {
namespace {

constexpr double kMoreFrequent = 20;  // times: the searched form compared with the typed one
constexpr std::size_t kSample = 64;   // passages
constexpr std::size_t kFewest = 20;   // passages of the sample with the name
constexpr double kMostly = 0.5;
constexpr std::size_t kShortest = 4;  // letters

bool may_be_slip(const QueryNode& node) {
  if (node.kind != QueryNode::Kind::word || node.mark == Mark::excluded) return false;
  const QueryWord& word = node.words[0];
  return !word.exact && !word.capital && !word.pattern && !word.stop_word &&
         utf8::code_points(word.form) >= kShortest;
}

class NeighbourCorrector {
 public:
  NeighbourCorrector(Query& query, const CombinedIndex& index, Analyzer& analyzer,
                     std::vector<Correction>& corrections)
      : query_(query), index_(index), analyzer_(analyzer), corrections_(corrections) {}

  void walk(QueryNode& node) {
    if (node.mark == Mark::excluded) return;
    for (std::size_t i = 0; i < node.children.size(); ++i) {
      walk(node.children[i]);
      if (node.kind != QueryNode::Kind::sequence || !may_be_slip(node.children[i])) continue;
      const OtherForm* const meant = form_meant(node.children[i].words[0]);
      if (meant == nullptr) continue;
      const Company company =
          CompanyReader(index_, analyzer_).read(meant->form, meant->stem, kSample);
      if (company.passages < kFewest) continue;
      if (i > 0) correct(node.children[i - 1], company.before, company.passages);
      if (i + 1 < node.children.size()) {
        correct(node.children[i + 1], company.after, company.passages);
      }
    }
  }

 private:
  // The most frequent form that is searched for a rare word.
  [[nodiscard]] const OtherForm* form_meant(const QueryWord& word) const {
    const OtherForm* best = nullptr;
    double most = kMoreFrequent * (index_.holders_in_passages(word.stem) + 1);
    for (const OtherForm& other : word.others) {
      const double holders = index_.holders_in_passages(other.stem);
      if (holders < most) continue;
      best = &other;
      most = holders;
    }
    return best;
  }

  void correct(QueryNode& node, const Neighbours& beside, std::size_t passages) {
    if (!may_be_slip(node)) return;
    QueryWord& word = node.words[0];
    if (beside.count(analyzer_.stem_id(word.stem)) > 0) return;
    for (const auto& [id, neighbour] : beside) {
      if (neighbour.passages < kMostly * static_cast<double>(passages)) continue;
      const std::string form(analyzer_.form(neighbour.form));
      if (edit_distance(word.form, form, 1) != 1) continue;
      add_correction(word, form, std::string(analyzer_.stem(id)), query_.text, index_,
                     corrections_);
    }
  }

  Query& query_;
  const CombinedIndex& index_;
  Analyzer& analyzer_;
  std::vector<Correction>& corrections_;
};

}  // namespace

void correct_neighbours(Query& query, const CombinedIndex& index, Analyzer& analyzer,
                        std::vector<Correction>& corrections) {
  NeighbourCorrector(query, index, analyzer, corrections).walk(query.root);
}

}  // namespace dateline
