// SPDX-License-Identifier: GPL-2.0-or-later
// The values of --color, --hyperlink and --pager.
#pragma once

namespace dateline::cli {

/// When to do something for a terminal; `automatic` detects whether it suits.
enum class When { automatic, always, never };

}  // namespace dateline::cli
