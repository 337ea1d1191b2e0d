// SPDX-License-Identifier: GPL-2.0-or-later
// The tables of costs. docs/names.md says how they were found.
#include "common/names/costs.h"

#include <string_view>

namespace dateline::names {
namespace {

struct Pair {
  std::string_view phones;
  Cost cost = 0;
};

// Vowels. Where a language writes none, or reduces those without stress, outlets write what they
// hear: o/u and e/i are nearest (Arabic has three vowels), a/e and a/o next.
constexpr Pair kVowelPairs[] = {{"ei", 5},  {"ou", 10}, {"ae", 20}, {"ao", 40}, {"au", 35},
                                {"iu", 40}, {"ai", 60}, {"eo", 45}, {"eu", 35}, {"io", 40}};

// Consonants that one letter of a source script, or one sound, is written as.
constexpr Pair kConsonantPairs[] = {
    {"bp", 50},  // Pinyin b is Wade-Giles p
    {"dt", 50},  // the same; final d is t in Turkish and German ears
    {"gk", 25},  // Persian and Pinyin; Armenian east and west
    {"sz", 30},  // s between vowels; German s and z
    {"fv", 25},  // -ov, -of, -off
    {"vw", 10},  // one letter in most scripts
    {"SZ", 40},
    {"JX", 40},
    {"CX", 25},
    {"Ks", 100},
    {"Kh", 5},   // kh, ch, x and h for one letter
                 // of Cyrillic or Arabic
    {"Kk", 35},  // kh heard as k
    {"Kg", 40},
    {"gh", 45},  // Ukrainian and Russian readings of one letter
    {"SX", 40},  // French ch is sh
    {"Jy", 20},  // Spanish y, Turkish and German j
    {"JZ", 5},   // Kazakh and Kyrgyz zh is j
    {"Zy", 30},
    {"Cs", 40},
    {"Cz", 25},  // German z is ts; Slavic c without its mark
    {"Ss", 35},  // sh whose mark was taken off
    {"Zz", 25},
    {"Xs", 60},
    {"Jz", 50},
    {"Ct", 50},
    {"bv", 50},
    {"Xk", 60},
    {"mn", 45},
    {"CS", 50},
    {"Jg", 40},
    {"gw", 70},
    {"dz", 60},
    {"hk", 60},
};

// A vowel and a glide that are one letter.
constexpr Pair kGlidePairs[] = {{"iy", 0}, {"uw", 5}, {"ow", 20}, {"ey", 35}, {"uv", 50}};

constexpr Cost kUnrelated = 100;
constexpr Cost kVowelForConsonant = 120;

// The last vowel shows gender and number in Slavic and Romance languages: -a is neither -i nor -y
// (Navalnaya, Navalny; Polish -ska, -ski). -o and -a are Ukrainian and Belarusian for one suffix.
constexpr Pair kLastPairs[] = {{"dt", 15}, {"bp", 25}, {"ae", 30}, {"ei", 35}, {"ai", kNever},
                               {"au", 60}, {"iu", 60}, {"io", 60}, {"ou", 30}};

using Table = std::array<std::array<Cost, kPhones>, kPhones>;

void set(Table& table, const Pair& pair) {
  const Phone a = phone_of(pair.phones[0]);
  const Phone b = phone_of(pair.phones[1]);
  table[a][b] = pair.cost;
  table[b][a] = pair.cost;
}

Table substitutions() {
  Table table{};
  for (std::size_t a = 0; a < kPhones; ++a) {
    for (std::size_t b = 0; b < kPhones; ++b) {
      const bool alike = is_vowel(static_cast<Phone>(a)) == is_vowel(static_cast<Phone>(b));
      table[a][b] = a == b ? 0 : alike ? kUnrelated : kVowelForConsonant;
    }
  }
  for (const Pair& pair : kVowelPairs) set(table, pair);
  for (const Pair& pair : kConsonantPairs) set(table, pair);
  for (const Pair& pair : kGlidePairs) set(table, pair);
  return table;
}

Table last_substitutions(Table table) {
  for (const Pair& pair : kLastPairs) set(table, pair);
  return table;
}

struct Omission {
  char phone;
  Cost inner, beside_vowel, first, last;
};

// Defaults for phones without a row. A consonant at either end is never omitted: it makes a plural,
// a demonym or another name. Neither is a last vowel, except the silent -e of French.
constexpr Omission kVowelOmission{' ', 55, 35, kNever, kNever};
constexpr Omission kConsonantOmission{' ', 100, 100, kNever, kNever};
constexpr Omission kOmissions[] = {
    {'a', 55, 50, kNever, kNever},
    {'e', 55, 45, kNever, 65},  // Sadr, Sader; Poutine has a row of its own
    {'y', 15, 30, 20, 60},      // Tokayev, Tokaev; Yeltsin, Eltsin; but not Israel, Israeli
    {'h', 30, 35, kNever, 30},  // Soleimani; Haniyeh, Haniye
    {'K', 60, 60, kNever, kNever},
    {'w', 40, 35, kNever, 40},
};

void set(std::array<std::array<Cost, kPhones>, kPlaces>& table, Phone phone, const Omission& row) {
  table[static_cast<std::size_t>(Place::inner)][phone] = row.inner;
  table[static_cast<std::size_t>(Place::beside_vowel)][phone] = row.beside_vowel;
  table[static_cast<std::size_t>(Place::first)][phone] = row.first;
  table[static_cast<std::size_t>(Place::last)][phone] = row.last;
}

Costs make_costs() {
  Costs costs;
  costs.substitution = substitutions();
  costs.last_substitution = last_substitutions(costs.substitution);
  for (std::size_t phone = 0; phone < kPhones; ++phone) {
    const auto value = static_cast<Phone>(phone);
    set(costs.omission, value, is_vowel(value) ? kVowelOmission : kConsonantOmission);
  }
  for (const Omission& row : kOmissions) set(costs.omission, phone_of(row.phone), row);
  costs.threshold = {0, 0, 10, 10, 15, 30, 50, 68, 90, 108, 108, 108, 108};
  return costs;
}

}  // namespace

const Costs& default_costs() {
  static const Costs costs = make_costs();
  return costs;
}

}  // namespace dateline::names
