// SPDX-License-Identifier: GPL-2.0-or-later
// How likely a form is what was meant by a word, going by the word alone: its spelling, its sound
// and how often it occurs.
#pragma once

#include <string_view>

#include "common/index/entry.h"

namespace dateline {

/// The cost of typing `typed` for the form: typo_cost or, for a name, the distance of two spellings
/// of one name, whichever is less.
[[nodiscard]] double spelling_cost(std::string_view typed, const FormCount& meant);

/// The log likelihood, in nats and up to a constant, that `meant` was meant by `typed`.
[[nodiscard]] double log_likelihood(std::string_view typed, const FormCount& meant);

/// Whether a form of this likelihood may be searched where nothing else is found.
[[nodiscard]] bool is_plausible(double log_likelihood);

}  // namespace dateline
