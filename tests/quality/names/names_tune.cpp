// SPDX-License-Identifier: GPL-2.0-or-later
// Coordinate descent over the costs of name variants, by hand: names_tune FOLDER [0|1]
// With 0 or 1 it learns from the clusters of that parity and reports both halves.
#include <array>
#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

#include "tests/quality/names/evaluation.h"

namespace {

using namespace dateline;
using names::Cost;
using names::Costs;
using names::kPhones;
using quality::JudgedPair;
using quality::Judgements;

constexpr double kSoftness = .08;  // width of the step between matched and not

// A working point of the matcher: the scale of the threshold, and what recall is worth there in
// false matches.
struct Point {
  double scale, recall, random_name, news_name, negative;
};
constexpr Point kPoints[] = {{1.0, 1.0, .15, .05, .10}, {.5, .8, .40, .12, .20}};

constexpr int kAll = -1;

double soft_count(const std::vector<JudgedPair>& pairs, const std::vector<double>& ratios,
                  double scale, int half) {
  double sum = 0;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (half != kAll && pairs[i].cluster % 2 != static_cast<std::size_t>(half)) continue;
    sum += 1 / (1 + std::exp((ratios[i] - scale) / (kSoftness * scale)));
  }
  return sum;
}

double pairs_in(const std::vector<JudgedPair>& pairs, int half) {
  double sum = 0;
  for (const JudgedPair& pair : pairs) {
    if (half == kAll || pair.cluster % 2 == static_cast<std::size_t>(half)) ++sum;
  }
  return sum;
}

double loss(const Judgements& judged, const Costs& costs, int half) {
  const auto same = ratios(judged, judged.same, costs);
  const auto random = ratios(judged, judged.random_names, costs);
  const auto news = ratios(judged, judged.news_names, costs);
  const auto negatives = ratios(judged, judged.negatives, costs);
  const double share = half == kAll ? 1 : .5;
  double sum = 0;
  for (const Point& p : kPoints) {
    sum -= p.recall * soft_count(judged.same, same, p.scale, half) / pairs_in(judged.same, half);
    sum += p.random_name * soft_count(judged.random_names, random, p.scale, half) /
           (static_cast<double>(judged.random_queries) * share);
    sum += p.news_name * soft_count(judged.news_names, news, p.scale, half) /
           (static_cast<double>(judged.news_queries) * share);
    sum += p.negative * soft_count(judged.negatives, negatives, p.scale, kAll) /
           static_cast<double>(judged.negatives.size());
  }
  return sum;
}

void report(const char* what, const Judgements& judged, const Costs& costs, int half) {
  const double share = half == kAll ? 1 : .5;
  const auto count = [&](const std::vector<JudgedPair>& pairs, double scale) {
    const auto found = ratios(judged, pairs, costs);
    double sum = 0;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      const bool counts = half == kAll || pairs[i].cluster % 2 == static_cast<std::size_t>(half);
      if (counts && found[i] <= scale) ++sum;
    }
    return sum;
  };
  for (const double scale : {.5, .6, 1.0}) {
    std::printf(
        "%s x %.1f: recall %.3f, %.3f a random name, %.3f a news name\n", what, scale,
        count(judged.same, scale) / pairs_in(judged.same, half),
        count(judged.random_names, scale) / (static_cast<double>(judged.random_queries) * share),
        count(judged.news_names, scale) / (static_cast<double>(judged.news_queries) * share));
  }
}

// A cost that may be changed: one or two cells of a table.
struct Knob {
  std::string name;
  std::vector<Cost*> cells;
};

std::vector<Knob> knobs(Costs& costs) {
  std::vector<Knob> found;
  const auto label = [](std::size_t a, std::size_t b) {
    return std::string{names::kPhoneLetters[a], names::kPhoneLetters[b]};
  };
  for (std::size_t a = 0; a < kPhones; ++a) {
    for (std::size_t b = a + 1; b < kPhones; ++b) {
      auto& inner = costs.substitution;
      auto& last = costs.last_substitution;
      const bool vowels = b < names::kVowels;
      if (inner[a][b] < 100 || vowels) {
        Knob knob{label(a, b), {&inner[a][b], &inner[b][a]}};
        if (last[a][b] == inner[a][b] && !vowels) {
          knob.cells.insert(knob.cells.end(), {&last[a][b], &last[b][a]});
        }
        found.push_back(knob);
      }
      if (last[a][b] != inner[a][b] || vowels) {
        found.push_back({label(a, b) + " last", {&last[a][b], &last[b][a]}});
      }
    }
  }
  for (std::size_t place = 0; place < names::kPlaces; ++place) {
    Knob vowels{"vowel omitted " + std::to_string(place), {}};
    for (std::size_t phone = 0; phone < kPhones; ++phone) {
      Cost& cost = costs.omission[place][phone];
      if (cost >= 100) continue;
      found.push_back(
          {std::string{names::kPhoneLetters[phone]} + " omitted " + std::to_string(place),
           {&cost}});
    }
  }
  found.push_back({"first factor", {&costs.first_factor}});
  for (std::size_t i = 3; i <= names::kLongest; ++i) {
    found.push_back({"threshold " + std::to_string(i), {&costs.threshold[i]}});
  }
  return found;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  const int half = argc > 2 ? std::stoi(argv[2]) : kAll;
  const Judgements judged = quality::read_judgements(argv[1], quality::Writing::folded);
  Costs costs = names::default_costs();
  const auto report_all = [&] {
    report(half == kAll ? "all" : "learnt from", judged, costs, half);
    if (half != kAll) report("held back  ", judged, costs, 1 - half);
  };
  report_all();
  double best = loss(judged, costs, half);
  constexpr double kGain = 4e-4;  // a change must be worth this, so that no single name makes it
  constexpr Cost kMost = 120;
  std::vector<Knob> all = knobs(costs);
  std::vector<Cost> before;
  for (const Knob& knob : all) before.push_back(*knob.cells[0]);
  for (int round = 0; round < 3; ++round) {
    bool changed = false;
    for (Knob& knob : all) {
      for (const Cost step : {5, -5}) {
        for (;;) {
          const Cost old = *knob.cells[0];
          const Cost next = old + step;
          if (next < 0 || (next > kMost && knob.name != "first factor")) break;
          for (Cost* cell : knob.cells) *cell = next;
          const double now = loss(judged, costs, half);
          if (now + kGain < best) {
            best = now;
            changed = true;
            continue;
          }
          for (Cost* cell : knob.cells) *cell = old;
          break;
        }
      }
    }
    if (!changed) break;
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (*all[i].cells[0] != before[i]) {
      std::printf("%s: %d -> %d\n", all[i].name.c_str(), before[i], *all[i].cells[0]);
    }
  }
  report_all();
  return 0;
}
