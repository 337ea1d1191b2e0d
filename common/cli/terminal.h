// SPDX-License-Identifier: GPL-2.0-or-later
// Facts about the terminal: whether there is one, its width, whether to use colour. Layout of text
// is in common/cli/layout.h.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "common/cli/hyperlink.h"
#include "common/cli/layout.h"
#include "common/cli/when.h"

namespace dateline::cli {

/// Whether the locale's charset is UTF-8, by the first of $LC_ALL, $LC_CTYPE and $LANG that is not
/// empty.
[[nodiscard]] bool shows_utf8();

[[nodiscard]] bool stdout_is_terminal();
[[nodiscard]] bool stderr_is_terminal();

/// The width of the terminal in columns: $COLUMNS if it is a whole number from 1 to 10000, else
/// the width that the terminal of stdout (or else stderr) reports, else 80.
[[nodiscard]] std::size_t terminal_width();

/// The base of links: this host, and the folder that relative paths start from.
[[nodiscard]] LinkBase link_base(const std::string& folder);

/// The facts that decide on colour.
struct ColorContext {
  bool terminal = false;                     ///< the stream is a terminal
  std::optional<std::string_view> term;      ///< $TERM
  std::optional<std::string_view> no_color;  ///< $NO_COLOR
};

/// Whether to use colour: "always" and "never" decide; otherwise only on a terminal whose TERM is
/// set and not "dumb", and not if NO_COLOR is non-empty (no-color.org).
[[nodiscard]] bool uses_color(When choice, const ColorContext& context);

/// Whether to write links: "always" and "never" decide; otherwise only on a terminal with colour.
[[nodiscard]] bool links_on_stdout(When hyperlink, When color);

/// uses_color() for the stdout or stderr of this process.
[[nodiscard]] bool color_on_stdout(When choice);
[[nodiscard]] bool color_on_stderr(When choice);

}  // namespace dateline::cli
