// SPDX-License-Identifier: GPL-2.0-or-later
// Which format a file is in: by its suffix, else by its first bytes.
#pragma once

#include <span>
#include <string_view>

#include "indexer/formats/format/format.h"

namespace dateline {

/// Every format, the first being the one for text of no other format. table.cpp, above all formats,
/// defines it: a mail reads what is attached to it in any of them.
[[nodiscard]] std::span<const Format* const> formats();

/// The format whose suffix `path` has; nullptr if none.
[[nodiscard]] const Format* format_by_suffix(std::string_view path);

/// The format of a file with a known suffix, nullptr if it has none: the suffix's, unless the
/// content is plainly of another format of records (a collection named `.txt`).
[[nodiscard]] const Format* format_of(std::string_view path, std::string_view first_bytes);

/// The format a file without a known suffix is in; plain text if nothing speaks for another.
[[nodiscard]] const Format& format_by_content(std::string_view first_bytes);

/// What kind of binary data begins with `first_bytes` ("a PNG image"); empty if it may be text.
[[nodiscard]] std::string_view binary_kind(std::string_view first_bytes);

}  // namespace dateline
