// SPDX-License-Identifier: GPL-2.0-or-later
// How far apart two spellings are at their best readings.
#pragma once

#include "common/names/costs.h"
#include "common/names/lattice.h"

namespace dateline::names {

/// The least cost, over all readings of both, of turning one into the other: what the readings cost
/// and an alignment of their phones. Symmetric. `kNever` if it is more than `limit`, if either
/// cannot be read, or if every reading within the limit begins with another class of sound.
/// Allocates nothing.
[[nodiscard]] Cost alignment(const Lattice& a, const Lattice& b, const Costs& costs, Cost limit);

}  // namespace dateline::names
