// SPDX-License-Identifier: GPL-2.0-or-later
// What --color, --hyperlink and --pager take.
#pragma once

namespace dateline::cli {

/// Whether to do something that suits a terminal: `automatic` is where it can be seen to suit.
enum class When { automatic, always, never };

}  // namespace dateline::cli
