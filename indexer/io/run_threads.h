// SPDX-License-Identifier: GPL-2.0-or-later
// The same work in several threads.
#pragma once

#include <functional>

namespace dateline {

/// Calls `work` in `count` threads, this one among them, and waits for all. Throws what the first
/// of them threw.
void run_threads(unsigned count, const std::function<void()>& work);

}  // namespace dateline
