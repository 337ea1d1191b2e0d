// SPDX-License-Identifier: GPL-2.0-or-later
// The distance of two spellings at their best readings.
#pragma once

#include "common/names/costs.h"
#include "common/names/lattice.h"

namespace dateline::names {

/// The least cost, over all readings of both, of turning one into the other: the costs of the
/// readings plus an alignment of their phones. Symmetric. `kNever` if it exceeds `limit`, if either
/// cannot be read, or if all readings within the limit begin with different classes of sound.
/// Allocates nothing.
[[nodiscard]] Cost alignment(const Lattice& a, const Lattice& b, const Costs& costs, Cost limit);

}  // namespace dateline::names
