// SPDX-License-Identifier: GPL-2.0-or-later
// A noisy channel model without context.
#include "searcher/corrections/likely_forms.h"

#include <algorithm>
#include <cmath>

#include "common/index/name_blocks.h"
#include "common/names/names.h"
#include "searcher/corrections/typo_cost.h"

namespace dateline {
namespace {

constexpr double kCostOfSlip = 4.5;  // nats, for a cost of 1
constexpr double kFarthestName = 0.45;
constexpr double kMostCount = 300;  // more occurrences do not make a form likelier
constexpr double kLeast = 0;

}  // namespace

double spelling_cost(std::string_view typed, const FormCount& meant) {
  const double cost = typo_cost(typed, meant.form);
  if (!is_name_type(meant)) return cost;
  const auto names = names::compare_names(typed, meant.form);
  if (!names || names->tier == names::NameTier::typo || names->distance > kFarthestName)
    return cost;
  return std::min(cost, names->distance);
}

double log_likelihood(std::string_view typed, const FormCount& meant) {
  const double count = std::clamp(static_cast<double>(meant.count), 1.0, kMostCount);
  return std::log(count) - kCostOfSlip * spelling_cost(typed, meant);
}

bool is_plausible(double log_likelihood) { return log_likelihood >= kLeast; }

}  // namespace dateline
