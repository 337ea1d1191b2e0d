// SPDX-License-Identifier: GPL-2.0-or-later
// Recall and false matches of name variants on judged spellings, held to floors.
// usage: names_quality [FOLDER [--misses]]; exits with 77 where the folder is not there.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>

#include "common/names/names.h"
#include "tests/quality/names/evaluation.h"

namespace {

using namespace dateline;
using quality::JudgedPair;
using quality::Judgements;

constexpr int kSkipped = 77;
constexpr double kScales[] = {.3, .4, .5, .6, .65, .7, .8, .9, 1.0, 1.1, 1.2, 1.3};

struct Ratios {
  std::vector<double> same, random_names, news_names, negatives;
};

std::size_t within(const std::vector<double>& ratios, double scale) {
  return static_cast<std::size_t>(
      std::count_if(ratios.begin(), ratios.end(), [scale](double r) { return r <= scale; }));
}

double per(std::size_t count, std::size_t all) {
  return all == 0 ? 0 : static_cast<double>(count) / static_cast<double>(all);
}

struct Figures {
  double recall = 0, random_names = 0, news_names = 0;
  std::size_t negatives = 0;
};

void print(const char* what, const Figures& figures) {
  std::printf("%-22s recall %.3f  false per random name %.3f, per news name %.3f  negatives %zu\n",
              what, figures.recall, figures.random_names, figures.news_names, figures.negatives);
}

Figures at_scale(const Judgements& judgements, const Ratios& ratios, double scale) {
  return {per(within(ratios.same, scale), ratios.same.size()),
          per(within(ratios.random_names, scale), judgements.random_queries),
          per(within(ratios.news_names, scale), judgements.news_queries),
          within(ratios.negatives, scale)};
}

// The same through the rules that programs use.
Figures of_tier(const Judgements& judgements, names::NameTier worst) {
  const auto matched = [&](const std::vector<JudgedPair>& pairs) {
    std::size_t count = 0;
    for (const JudgedPair& pair : pairs) {
      const auto found = names::compare_names(judgements.texts[pair.a], judgements.texts[pair.b]);
      if (pair.blocked && found && found->tier <= worst) ++count;
    }
    return count;
  };
  return {per(matched(judgements.same), judgements.same.size()),
          per(matched(judgements.random_names), judgements.random_queries),
          per(matched(judgements.news_names), judgements.news_queries),
          matched(judgements.negatives)};
}

Ratios all_ratios(const Judgements& judgements) {
  const names::Costs& costs = names::default_costs();
  return {ratios(judgements, judgements.same, costs),
          ratios(judgements, judgements.random_names, costs),
          ratios(judgements, judgements.news_names, costs),
          ratios(judgements, judgements.negatives, costs)};
}

void print_lost(const Judgements& judgements) {
  std::vector<JudgedPair> all = judgements.same;
  std::size_t lost = 0;
  std::size_t matched = 0;
  for (JudgedPair& pair : all) pair.blocked = true;
  const auto open = ratios(judgements, all, names::default_costs());
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (open[i] > 1) continue;
    ++matched;
    if (!judgements.same[i].blocked) ++lost;
  }
  std::printf("%zu of %zu matching pairs share no key\n", lost, matched);
}

void print_pairs(const char* what, const Judgements& judgements,
                 const std::vector<JudgedPair>& pairs, const std::vector<double>& found,
                 bool matching) {
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if ((found[i] <= 1) != matching) continue;
    std::printf("%s\t%s\t%s\t%.2f\t%s\n", what, judgements.texts[pairs[i].a].c_str(),
                judgements.texts[pairs[i].b].c_str(), std::min(found[i], 9.0),
                pairs[i].blocked ? "" : "no key");
  }
}

Figures measure(const std::string& folder, quality::Writing writing, bool misses, Figures& sure) {
  const Judgements judgements = quality::read_judgements(folder, writing);
  const Ratios ratios = all_ratios(judgements);
  std::printf("%zu types, %zu + %zu queries, %zu pairs of one name, %zu of different ones\n",
              judgements.types, judgements.random_queries, judgements.news_queries,
              judgements.same.size(), judgements.negatives.size());
  for (const double scale : kScales) {
    char what[32];
    std::snprintf(what, sizeof what, "  threshold x %.2f", scale);
    print(what, at_scale(judgements, ratios, scale));
  }
  print_lost(judgements);
  sure = of_tier(judgements, names::NameTier::automatic);
  const Figures full = of_tier(judgements, names::NameTier::contextual);
  print("  automatic tier", sure);
  print("  with contextual tier", full);
  if (misses) {
    print_pairs("missed", judgements, judgements.same, ratios.same, false);
    print_pairs("random", judgements, judgements.random_names, ratios.random_names, true);
    print_pairs("news", judgements, judgements.news_names, ratios.news_names, true);
    print_pairs("negative", judgements, judgements.negatives, ratios.negatives, true);
  }
  return full;
}

bool holds(bool condition, const char* what) {
  if (!condition) std::printf("FAILED: %s\n", what);
  return condition;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string folder = argc > 1 ? argv[1] : DATELINE_NAMES;
  const bool misses = argc > 2 && std::string_view(argv[2]) == "--misses";
  if (!std::filesystem::exists(folder + "/clusters.tsv")) {
    std::printf("SKIPPED: no judged names in %s\n", folder.c_str());
    return kSkipped;
  }
  Figures sure;
  std::puts("as written");
  const Figures written = measure(folder, quality::Writing::as_written, misses, sure);
  Figures sure_folded;
  std::puts("accents folded");
  const Figures folded = measure(folder, quality::Writing::folded, false, sure_folded);
  bool good = holds(written.recall >= .93, "recall");
  good = holds(folded.recall >= .93, "recall, folded") && good;
  good = holds(written.random_names <= .27, "false matches of random names") && good;
  good = holds(written.news_names <= .73, "false matches of news names") && good;
  good = holds(written.negatives <= 20, "pairs of different names") && good;
  good = holds(sure.recall >= .83, "recall of the automatic tier") && good;
  good = holds(sure.random_names <= .08, "false matches, automatic tier") && good;
  good = holds(sure.news_names <= .3, "false matches of news names, automatic tier") && good;
  good = holds(sure.negatives <= 3, "pairs of different names, automatic tier") && good;
  return good ? 0 : 1;
}
