// SPDX-License-Identifier: GPL-2.0-or-later
// Makes text safe for a terminal, measures it in columns, wraps and styles it. Styles are spans
// separate from the text, never escapes inside it, so nothing here ever counts an escape. Pure.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "common/text/span.h"

namespace dateline::cli {

/// Whether a terminal may interpret a character as a command or a change of direction: the ones
/// that printable() replaces, other than tab and newline.
[[nodiscard]] bool steers_terminal(char32_t value);

/// `text` as UTF-8 without terminal controls: a tab becomes a blank, newlines stay; other C0 and C1
/// controls, DEL, bidi marks, overrides and isolates (U+061C, U+200E, U+200F, U+202A-202E,
/// U+2066-2069), U+2028, U+2029 and each ill-formed part of UTF-8 become one U+FFFD each.
[[nodiscard]] std::string printable(std::string_view text);

/// printable() for a single line: newlines become blanks too.
[[nodiscard]] std::string printable_line(std::string_view text);

/// The width of printable(text) in columns: 0 for combining marks, other invisible characters and
/// newlines, 2 for East Asian wide and fullwidth characters and emoji, else 1.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// The layout of lines. A line has `width` columns, including its indent.
struct Layout {
  std::size_t width = 80;   ///< 0: lines break only at newlines of the text
  std::size_t indent = 0;   ///< blanks before the first line
  std::size_t hanging = 0;  ///< blanks before every further line
};

/// A style: the parameters of an SGR sequence ("1;31"). If empty, no escapes are written, which is
/// how colour is switched off.
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

/// printable(text), broken into lines between words (and between East Asian wide characters); a
/// word wider than a line is cut. Drops blanks around a break. `marks` are byte spans of `text` as
/// given, ascending and disjoint (parts outside `text` are ignored); they get `style`, which is
/// closed at the end of each line and reopened after the next line's indent. No newline at the
/// end.
[[nodiscard]] std::string render(std::string_view text, std::span<const Span> marks, Style style,
                                 const Layout& layout);

/// A part of a text and its style.
struct StyledSpan {
  Span text;
  Style style;
};

/// The same with one style per span.
[[nodiscard]] std::string render(std::string_view text, std::span<const StyledSpan> spans,
                                 const Layout& layout);

/// render() without marks: the first line at the margin, the others indented by `hanging_indent`.
[[nodiscard]] std::string wrap(std::string_view text, std::size_t width,
                               std::size_t hanging_indent);

/// printable_line(text), all of it in `style`.
[[nodiscard]] std::string styled(std::string_view text, Style style);

}  // namespace dateline::cli
