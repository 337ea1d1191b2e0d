// SPDX-License-Identifier: GPL-2.0-or-later
// Consonant skeletons, which the spellings of one name share.
#pragma once

#include <string>
#include <vector>

#include "common/names/lattice.h"

namespace dateline::names {

/// The skeletons of a word's likely readings, sorted; see `block_keys`.
[[nodiscard]] std::vector<std::string> skeletons(const Lattice& lattice);

}  // namespace dateline::names
