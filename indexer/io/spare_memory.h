// SPDX-License-Identifier: GPL-2.0-or-later
// What the allocator holds and nobody uses.
#pragma once

namespace dateline {

/// Gives memory that is free back to the system, between stages that have little in common: each
/// would come on top of what the last one needed.
void give_back_memory();

}  // namespace dateline
