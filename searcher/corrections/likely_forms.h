// SPDX-License-Identifier: GPL-2.0-or-later
// How likely a form is what a typed word means, from the word alone: spelling, sound, frequency.
#pragma once

#include <string_view>

#include "common/index/entry.h"

namespace dateline {

/// The cost of typing `typed` for the form: the lesser of typo_cost and, for a name, the distance
/// between spellings of one name.
[[nodiscard]] double spelling_cost(std::string_view typed, const FormCount& meant);

/// The log likelihood, in nats and up to a constant, that `typed` means `meant`.
[[nodiscard]] double log_likelihood(std::string_view typed, const FormCount& meant);

/// Whether a form of this likelihood may be searched when nothing else is found.
[[nodiscard]] bool is_plausible(double log_likelihood);

}  // namespace dateline
