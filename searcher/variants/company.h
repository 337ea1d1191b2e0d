// SPDX-License-Identifier: GPL-2.0-or-later
// The company of a word: the words and names beside it in a sample of its passages. Two spellings
// of one name keep the same company ("Muammar", "Libya", "Tripoli"); two names that are only spelt
// alike do not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/analysis/analyzer.h"
#include "searcher/index/combined_index.h"

namespace dateline {

/// A word beside another one.
struct Neighbour {
  FormId form = 0;             ///< of those it has, the first by letters
  std::uint32_t passages = 0;  ///< passages of the sample that have it
};
using Neighbours = std::unordered_map<StemId, Neighbour>;

/// The company of a form in a sample of the passages that have it. Stop words do not count.
struct Company {
  std::size_t passages = 0;  ///< the sample's size
  bool complete = false;     ///< whether the sample is every passage with the form
  Neighbours near;           ///< words within six tokens
  Neighbours names;          ///< capitalised words of the passage
  Neighbours before;         ///< capitalised words directly before the form: given names, titles
  Neighbours after;          ///< and directly after it: surnames, second parts of names
};

/// How alike the company of two forms is.
struct SharedCompany {
  /// The geometric mean of two cosines, of the words near and of the names in the passages, both
  /// weighted by positive pointwise mutual information. 0 to 1.
  double likeness = 0;
  /// The best shared word directly before and after: the share of passages that have it, in the
  /// form where it is smaller, times its idf.
  double before = 0;
  double after = 0;
  std::vector<std::string> words;  ///< what is shared, the weightiest first
};

/// Reads and compares company. Its ids are the analyzer's.
class CompanyReader {
 public:
  CompanyReader(const CombinedIndex& index, Analyzer& analyzer)
      : index_(index), analyzer_(analyzer) {}

  /// The company of a form in at most `most` passages, spread evenly over all that have its stem.
  [[nodiscard]] Company read(std::string_view form, const std::string& stem, std::size_t most);

  /// Compares the company of two forms with these stems.
  [[nodiscard]] SharedCompany compare(const Company& a, std::string_view stem_a, const Company& b,
                                      std::string_view stem_b);

  /// The words near both forms that at most `most` passages have, sorted.
  [[nodiscard]] std::vector<std::string> shared_rare(const Company& a, const Company& b,
                                                     double most);

 private:
  struct Weighing;
  void add_passage(std::string_view text, std::string_view form, Company& company);
  [[nodiscard]] double idf(StemId stem) const;

  const CombinedIndex& index_;
  Analyzer& analyzer_;
  std::vector<Token> tokens_;
};

}  // namespace dateline
