// SPDX-License-Identifier: GPL-2.0-or-later
// Limits of similarity that grow with the evidence about both forms.
#include "searcher/variants/name_evidence.h"

#include <algorithm>

namespace dateline {
namespace {

constexpr double kWorthReading = 0.008;

// The least similarity of two spellings of one name. With few passages one telling word is enough;
// the more there are, the likelier it is that two names of one subject look alike (Toyota,
// Toyoda).
constexpr std::size_t kSeveral = 6;
constexpr double kLimit = 0.075;
constexpr double kLimitOfSeveral = 0.10;
constexpr double kContextualLimit = 0.10;  // for spellings that are not very similar
constexpr double kTypoLimit = 0.15;

// If most occurrences of both forms follow a name, it is a given name or a title, and both
// spellings of a name share it. If most precede a name, the forms are given names or the first
// part of a name, and what follows is nearly always the same. A certain neighbour on the other
// side also suffices, and so does company that belongs to one subject only.
constexpr double kMostly = 0.5;
constexpr double kNearlyAlways = 0.75;
constexpr double kSharedBefore = 0.25;
constexpr double kSureBefore = 2;
constexpr double kSharedAfter = 1;
constexpr double kSharedByInflected = 0.5;
constexpr double kSureLikeness = 0.25;

// Without such a neighbour, places and their adjectives, or companies of one trade, would be
// confused; unless one form is so rare that it is a misspelling.
constexpr double kLikenessAlone = 0.13;
constexpr std::size_t kMisspelt = 3;

double share(const Neighbours& neighbours, const Company& company) {
  std::size_t sum = 0;
  for (const auto& [stem, neighbour] : neighbours) sum += neighbour.passages;
  return static_cast<double>(sum) / static_cast<double>(company.passages);
}

double limit_for(std::size_t passages, bool has_neighbour, names::NameTier tier) {
  double likeness = passages < kSeveral ? kLimit : kLimitOfSeveral;
  if (!has_neighbour && passages > kMisspelt) likeness = std::max(likeness, kLikenessAlone);
  if (tier == names::NameTier::contextual) likeness = std::max(likeness, kContextualLimit);
  if (tier == names::NameTier::typo) likeness = std::max(likeness, kTypoLimit);
  return likeness;
}

// Argentina and Argentine, Bahrain and Bahraini, Tanzania and Tanzanian.
bool may_be_inflected(std::string_view a, std::string_view b) {
  constexpr std::size_t kEnding = 2;
  constexpr std::string_view kLetters = "aeinosuy";
  const auto same = static_cast<std::size_t>(
      std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
  const auto is_ending = [&](std::string_view tail) {
    return tail.size() <= kEnding && tail.find_first_not_of(kLetters) == std::string_view::npos;
  };
  return is_ending(a.substr(same)) && is_ending(b.substr(same));
}

// Given names precede many different names: Nicolas and Nicholas keep the same company but are two
// people.
bool is_given_name(const Company& company) {
  std::uint32_t most = 0;
  for (const auto& [stem, neighbour] : company.after) most = std::max(most, neighbour.passages);
  return share(company.after, company) > kNearlyAlways && company.passages > kMisspelt &&
         most < kMostly * static_cast<double>(company.passages);
}

// Whether both forms usually have names next to them but never the same ones.
bool have_other_neighbours(const Company& a, const Company& b, const SharedCompany& shared) {
  const bool follow = std::min(share(a.before, a), share(b.before, b)) > kMostly;
  if (follow && shared.before < kSharedBefore && shared.after < kSharedAfter) return true;
  const bool precede = std::min(share(a.after, a), share(b.after, b)) > kMostly;
  return precede && shared.after < kSharedAfter && shared.before < kSureBefore;
}

}  // namespace

bool may_be_one_name(const SharedCompany& shared) { return shared.likeness >= kWorthReading; }

bool is_one_name(std::string_view form_a, const Company& a, std::string_view form_b,
                 const Company& b, const SharedCompany& shared, names::NameTier tier) {
  if (a.passages == 0 || b.passages == 0) return false;
  const double beside = std::max(shared.before, shared.after);
  const std::size_t passages = std::min(a.passages, b.passages);
  if (shared.likeness < limit_for(passages, beside >= kSharedBefore, tier)) return false;
  if (shared.likeness >= kSureLikeness) return true;
  if (is_given_name(a) && is_given_name(b)) return false;
  if (have_other_neighbours(a, b, shared)) return false;
  return beside >= kSharedByInflected || !may_be_inflected(form_a, form_b);
}

}  // namespace dateline
