// SPDX-License-Identifier: GPL-2.0-or-later
// Reading the judged spellings and measuring pairs of them.
#include "tests/quality/names/evaluation.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <stdexcept>

#include "common/names/names.h"
#include "common/text/unicode.h"
#include "common/text/utf8.h"

namespace dateline::quality {
namespace {

constexpr std::size_t kNewsQueries = 1000;
constexpr std::size_t kMinLetters = 4;
constexpr double kWidest = 2;  // ratios past this are not told apart

std::vector<std::vector<std::string>> rows_of(const std::string& path) {
  std::ifstream in(path);
  if (!in) throw std::runtime_error("cannot read " + path);
  std::vector<std::vector<std::string>> rows;
  for (std::string line; std::getline(in, line);) {
    std::vector<std::string> cells(1);
    for (const char byte : line) {
      if (byte == '\t') {
        cells.emplace_back();
      } else {
        cells.back() += byte;
      }
    }
    rows.push_back(std::move(cells));
  }
  return rows;
}

class Reader {
 public:
  Reader(const std::string& folder, Writing writing) : folder_(folder), writing_(writing) {}

  Judgements read() {
    read_clusters();
    read_vocabulary();
    read_negatives();
    pair_within_clusters();
    pair_with_types();
    return std::move(found_);
  }

 private:
  std::string written(const std::string& word) const {
    std::string lower = unicode::lower_case(word, false);
    return writing_ == Writing::folded ? unicode::fold_accents(lower) : lower;
  }

  std::size_t word(const std::string& text) {
    const auto [at, added] = places_.try_emplace(text, found_.texts.size());
    if (added) {
      found_.texts.push_back(text);
      found_.words.emplace_back(text);
      keys_.push_back(names::block_keys(text));
    }
    return at->second;
  }

  void read_clusters() {
    for (const auto& row : rows_of(folder_ + "/clusters.tsv")) {
      Cluster cluster;
      std::string spelling;
      for (const char byte : row.at(3) + "|") {
        if (byte != '|') {
          spelling += byte;
          continue;
        }
        cluster.words.push_back(word(written(spelling)));
        spelling.clear();
      }
      found_.clusters.push_back(std::move(cluster));
    }
  }

  // Types mostly capitalised, of four letters and more, the most frequent first.
  void read_vocabulary() {
    std::ifstream in(folder_ + "/vocabulary.json");
    const nlohmann::json counts = nlohmann::json::parse(in);
    std::map<std::string, std::size_t> capitals;
    for (const auto& [type, count] : counts.at("cap").items()) {
      capitals[unicode::lower_case(type, false)] += count.get<std::size_t>();
    }
    std::map<std::string, std::size_t> types;
    for (const auto& [type, count] : capitals) {
      const auto low = counts.at("low").find(type);
      if (low != counts.at("low").end() && low->get<std::size_t>() >= count) continue;
      const auto letters = std::count_if(type.begin(), type.end(), utf8::is_boundary);
      if (static_cast<std::size_t>(letters) >= kMinLetters) types[written(type)] += count;
    }
    std::vector<std::pair<std::size_t, std::string>> sorted;
    for (const auto& [type, count] : types) sorted.emplace_back(count, type);
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    for (const auto& [count, type] : sorted) types_.push_back(word(type));
    found_.types = types_.size();
    for (const std::size_t type : types_) {
      for (const std::string& key : keys_[type]) by_key_[key].push_back(type);
    }
  }

  void read_negatives() {
    const auto rows = rows_of(folder_ + "/negatives.tsv");
    for (std::size_t i = 1; i < rows.size(); ++i) {
      const std::size_t a = word(written(rows[i].at(0)));
      const std::size_t b = word(written(rows[i].at(1)));
      if (rows[i].at(2).find("ambiguous") != std::string::npos) {
        found_.ambiguous.emplace_back(a, b);
      } else {
        found_.negatives.push_back({a, b, 0, true});
      }
    }
  }

  bool share_key(std::size_t a, std::size_t b) const {
    return std::any_of(keys_[a].begin(), keys_[a].end(), [this, b](const std::string& key) {
      return std::binary_search(keys_[b].begin(), keys_[b].end(), key);
    });
  }

  std::string folded(std::size_t place) const { return unicode::fold_accents(found_.texts[place]); }

  void pair_within_clusters() {
    for (std::size_t i = 0; i < found_.clusters.size(); ++i) {
      const std::vector<std::size_t>& words = found_.clusters[i].words;
      for (std::size_t a = 0; a < words.size(); ++a) {
        for (std::size_t b = a + 1; b < words.size(); ++b) {
          if (folded(words[a]) == folded(words[b])) continue;
          found_.same.push_back({words[a], words[b], i, share_key(words[a], words[b])});
        }
      }
    }
  }

  void pair_with_types(std::size_t query, std::size_t cluster, const std::set<std::string>& own,
                       std::vector<JudgedPair>& pairs) {
    std::set<std::size_t> candidates;
    for (const std::string& key : keys_[query]) {
      if (const auto at = by_key_.find(key); at != by_key_.end()) {
        candidates.insert(at->second.begin(), at->second.end());
      }
    }
    for (const std::size_t type : candidates) {
      if (own.count(folded(type)) == 0) pairs.push_back({query, type, cluster, true});
    }
  }

  void pair_with_types() {
    for (std::size_t i = 0; i < found_.clusters.size(); ++i) {
      std::set<std::string> own;
      for (const std::size_t spelling : found_.clusters[i].words) own.insert(folded(spelling));
      for (const std::size_t spelling : found_.clusters[i].words) {
        ++found_.random_queries;
        pair_with_types(spelling, i, own, found_.random_names);
      }
    }
    for (std::size_t i = 0; i < std::min(kNewsQueries, types_.size()); ++i) {
      ++found_.news_queries;
      pair_with_types(types_[i], i, {folded(types_[i])}, found_.news_names);
    }
    for (auto* pairs : {&found_.random_names, &found_.news_names}) {
      const std::vector<double> near = ratios(found_, *pairs, names::default_costs());
      std::vector<JudgedPair> kept;
      for (std::size_t i = 0; i < pairs->size(); ++i) {
        if (near[i] <= kWidest) kept.push_back((*pairs)[i]);
      }
      *pairs = std::move(kept);
    }
  }

  std::string folder_;
  Writing writing_;
  Judgements found_;
  std::map<std::string, std::size_t> places_;
  std::vector<std::vector<std::string>> keys_;
  std::vector<std::size_t> types_;
  std::map<std::string, std::vector<std::size_t>> by_key_;
};

}  // namespace

Judgements read_judgements(const std::string& folder, Writing writing) {
  return Reader(folder, writing).read();
}

std::vector<double> ratios(const Judgements& judgements, const std::vector<JudgedPair>& pairs,
                           const names::Costs& costs) {
  std::vector<double> found;
  found.reserve(pairs.size());
  for (const JudgedPair& pair : pairs) {
    const names::Spelling& a = judgements.words[pair.a];
    const names::Spelling& b = judgements.words[pair.b];
    const names::Cost most = names::threshold(a, b, costs);
    const names::Cost limit = static_cast<names::Cost>(most * kWidest);
    const names::Cost distance =
        most == 0 || !pair.blocked ? names::kNever : names::distance(a, b, costs, limit);
    found.push_back(distance > limit ? kFarApart : static_cast<double>(distance) / most);
  }
  return found;
}

}  // namespace dateline::quality
