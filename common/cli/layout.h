// SPDX-License-Identifier: GPL-2.0-or-later
// Text of articles made safe for a terminal, measured in columns, wrapped and styled. Styles are
// spans beside the text, never escapes inside it, so nothing here ever counts an escape. Pure.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "common/text/span.h"

namespace dateline::cli {

/// Whether a terminal may take a character as a command or as another order of the line: one of
/// those that printable() replaces, a tab or newline not among them.
[[nodiscard]] bool steers_terminal(char32_t value);

/// `text` as UTF-8 that cannot steer a terminal: a tab becomes a blank, newlines stay; other C0
/// and C1 controls, DEL, bidi marks, overrides and isolates (U+061C, U+200E, U+200F, U+202A-202E,
/// U+2066-2069), U+2028, U+2029 and each ill-formed part of UTF-8 become U+FFFD, one each.
[[nodiscard]] std::string printable(std::string_view text);

/// printable() for what must stay on one line: newlines too become blanks.
[[nodiscard]] std::string printable_line(std::string_view text);

/// Columns that printable(text) takes on a line of a terminal: 0 for combining marks and other
/// invisible characters, 2 for East Asian wide and fullwidth ones and emoji, else 1; newlines 0.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// How the lines of a text are laid out. A line holds `width` columns, its indent included.
struct Layout {
  std::size_t width = 80;   ///< 0: lines are broken only where the text has a newline
  std::size_t indent = 0;   ///< blanks before the first line
  std::size_t hanging = 0;  ///< blanks before every other line
};

/// A look: the parameters of an SGR sequence ("1;31"). Empty: no look, and no escapes are written,
/// which is how colour is switched off.
struct Style {
  std::string_view sgr;
};

inline constexpr Style kPlain{};
inline constexpr Style kMatch{"1;31"};
inline constexpr Style kHeading{"1"};
inline constexpr Style kFaint{"2"};
inline constexpr Style kPath{"35"};
inline constexpr Style kNumber{"32"};
inline constexpr Style kWarning{"33"};

/// `text`, printable, broken into lines between words (and between East Asian wide characters);
/// a word wider than a line is cut. Blanks around a break are dropped. `marks` are byte spans of
/// `text` as given, ascending and disjoint (what lies outside `text` is ignored); they get
/// `style`, which is closed at each line's end and opened anew behind the next line's indent. No
/// newline at the end.
[[nodiscard]] std::string render(std::string_view text, std::span<const Span> marks, Style style,
                                 const Layout& layout);

/// A part of a text and its look.
struct StyledSpan {
  Span text;
  Style style;
};

/// The same with a style for each span.
[[nodiscard]] std::string render(std::string_view text, std::span<const StyledSpan> spans,
                                 const Layout& layout);

/// render() without marks: the first line at the margin, the others behind `hanging_indent`.
[[nodiscard]] std::string wrap(std::string_view text, std::size_t width,
                               std::size_t hanging_indent);

/// printable_line(text), all of it in `style`.
[[nodiscard]] std::string styled(std::string_view text, Style style);

}  // namespace dateline::cli
