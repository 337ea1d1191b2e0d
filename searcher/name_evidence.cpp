// SPDX-License-Identifier: GPL-2.0-or-later
// Limits on likeness that grow with what is known of both forms.
#include "searcher/name_evidence.h"

#include <algorithm>

namespace dateline {
namespace {

constexpr double kWorthReading = 0.008;

// The least likeness of one name. Of few passages one that tells is enough; the more there are, the
// likelier it is that two names of one subject are alike (Toyota, Toyoda).
constexpr std::size_t kSeveral = 6;
constexpr double kLimit = 0.075;
constexpr double kLimitOfSeveral = 0.10;
constexpr double kContextualLimit = 0.10;  // for spellings that are not very near
constexpr double kTypoLimit = 0.15;

// Where most occurrences of both forms follow a name, that is a given name or a title, which one
// name has in both spellings. Where most come before one, they are given names themselves, or the
// first part of a name, which is nearly always the same. A neighbour that is sure on the other side
// does as well, and so does company that only one subject has.
constexpr double kMostly = 0.5;
constexpr double kNearlyAlways = 0.75;
constexpr double kSharedBefore = 0.25;
constexpr double kSureBefore = 2;
constexpr double kSharedAfter = 1;
constexpr double kSharedByInflected = 0.5;
constexpr double kSureLikeness = 0.25;

// Without such a neighbour, places and their adjectives, or companies of one trade, would be taken
// for each other; except where one form is so rare that it is a misspelling.
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

// Before many different names: Nicolas and Nicholas keep each other's company, and are two people.
bool is_given_name(const Company& company) {
  std::uint32_t most = 0;
  for (const auto& [stem, neighbour] : company.after) most = std::max(most, neighbour.passages);
  return share(company.after, company) > kNearlyAlways && company.passages > kMisspelt &&
         most < kMostly * static_cast<double>(company.passages);
}

// Whether both forms usually have names next to them, but never the same names.
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
