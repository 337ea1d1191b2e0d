// SPDX-License-Identifier: GPL-2.0-or-later
// What is known about the terminal: whether there is one, how wide it is, whether to use colour.
// The layout of text for it is in common/cli/layout.h.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "common/cli/hyperlink.h"
#include "common/cli/layout.h"
#include "common/cli/when.h"

namespace dateline::cli {

/// Whether the locale's characters are UTF-8, as the first of $LC_ALL, $LC_CTYPE and $LANG that is
/// not empty says.
[[nodiscard]] bool shows_utf8();

[[nodiscard]] bool stdout_is_terminal();
[[nodiscard]] bool stderr_is_terminal();

/// Columns of the terminal: $COLUMNS if it is a whole number from 1 to 10000, else what the
/// terminal of stdout (or else of stderr) says, else 80.
[[nodiscard]] std::size_t terminal_width();

/// What links need to be addresses: this host, and the folder that relative paths start from.
[[nodiscard]] LinkBase link_base(const std::string& folder);

/// What of the environment decides on colour.
struct ColorContext {
  bool terminal = false;                     ///< the stream is a terminal
  std::optional<std::string_view> term;      ///< $TERM
  std::optional<std::string_view> no_color;  ///< $NO_COLOR
};

/// Whether to use colour: "always" and "never" decide; otherwise only on a terminal whose TERM is
/// set and not "dumb", and not if NO_COLOR is set and not empty (no-color.org).
[[nodiscard]] bool uses_color(When choice, const ColorContext& context);

/// Whether to write links: "always" and "never" decide; otherwise on a terminal with colour.
[[nodiscard]] bool links_on_stdout(When hyperlink, When color);

/// uses_color() for the stdout or stderr of this process.
[[nodiscard]] bool color_on_stdout(When choice);
[[nodiscard]] bool color_on_stderr(When choice);

}  // namespace dateline::cli
