// SPDX-License-Identifier: GPL-2.0-or-later
// Speed of name variants over 100,000 types. usage: names_bench [VOCABULARY.json]
// The types: those of the vocabulary if given, and names put together of syllables.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "common/names/names.h"
#include "common/text/unicode.h"

namespace {

using namespace dateline;

constexpr std::size_t kTypes = 100'000;
constexpr std::size_t kQueries = 1'000;
constexpr int kRuns = 5;

double cpu_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

// Consonants about as often as names have them, a vowel after each.
std::string made_up(std::mt19937& random) {
  static const std::vector<std::string> kOnsets = {
      "m", "s",  "k",  "r",  "l",  "n",  "b",  "d",  "t", "v",  "h",  "g",  "j", "z",  "p",
      "f", "kh", "sh", "ch", "zh", "br", "st", "kr", "",  "nd", "rt", "ll", "y", "ss", "mb"};
  static const std::vector<std::string> kVowels = {"a", "a", "e", "i", "o", "u", "ou", "ai"};
  static const std::vector<std::string> kEnds = {"",  "n",   "v",   "ov", "ev", "r",   "s",
                                                 "l", "ian", "ski", "i",  "er", "ton", "man"};
  std::string word;
  const std::size_t syllables = 2 + random() % 3;
  for (std::size_t i = 0; i < syllables; ++i) {
    word += kOnsets[random() % kOnsets.size()] + kVowels[random() % kVowels.size()];
  }
  return word + kEnds[random() % kEnds.size()];
}

std::vector<names::NameType> make_types(const char* vocabulary) {
  std::set<std::string> words;
  if (vocabulary != nullptr) {
    std::ifstream in(vocabulary);
    const nlohmann::json counts = nlohmann::json::parse(in);
    for (const auto& item : counts.at("cap").items()) {
      words.insert(unicode::fold_accents(unicode::lower_case(item.key(), false)));
    }
  }
  std::mt19937 random(11);
  while (words.size() < kTypes) words.insert(made_up(random));
  std::vector<names::NameType> types;
  for (const std::string& word : words) types.push_back({word, 1});
  return types;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<names::NameType> types = make_types(argc > 1 ? argv[1] : nullptr);
  double start = cpu_seconds();
  const names::NameIndex index(types);
  std::printf("%zu types indexed in %.2f s, %.1f bytes of blocks each\n", types.size(),
              cpu_seconds() - start,
              static_cast<double>(index.block_bytes()) / static_cast<double>(types.size()));
  std::vector<std::string> queries;
  std::mt19937 random(5);
  for (std::size_t i = 0; i < kQueries; ++i) queries.push_back(types[random() % types.size()].word);
  std::size_t matches = 0;
  std::size_t candidates = 0;
  double best = 1e9;
  std::vector<double> slowest;
  for (int run = 0; run < kRuns; ++run) {
    matches = candidates = 0;
    std::vector<double> times;
    const double begin = cpu_seconds();
    for (const std::string& query : queries) {
      start = cpu_seconds();
      matches += index.match(query).size();
      times.push_back(cpu_seconds() - start);
    }
    if (const double all = cpu_seconds() - begin; all < best) {
      best = all;
      slowest = times;
    }
  }
  for (const std::string& query : queries) candidates += index.candidates(query).size();
  std::sort(slowest.begin(), slowest.end());
  constexpr double kMilliseconds = 1e3;
  const auto each = static_cast<double>(kQueries);
  std::printf(
      "%.3f ms a query (median %.3f, 99 of 100 within %.3f), %.0f candidates, %.1f matches\n",
      best / each * kMilliseconds, slowest[kQueries / 2] * kMilliseconds,
      slowest[kQueries * 99 / 100] * kMilliseconds, static_cast<double>(candidates) / each,
      static_cast<double>(matches) / each);
  return 0;
}
