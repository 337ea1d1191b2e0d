// SPDX-License-Identifier: GPL-2.0-or-later
// Keeps markup within what a parser reads in time that grows with the page's size alone.
#pragma once

#include <string>

namespace dateline {

/// Overwrites in `html`, without moving a byte, what would make libxml2 need quadratic time: end
/// tags that end nothing under very deep nesting become comments, and of a tag with more than some
/// thousand attributes the rest is blanked. Other pages stay as they are.
void bound_markup(std::string& html);

}  // namespace dateline
