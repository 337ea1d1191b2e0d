// SPDX-License-Identifier: GPL-2.0-or-later
// What the properties of a document are worth: programs fill them, often with what nobody meant.
#pragma once

#include <string_view>

namespace dateline::pdf {

/// Whether a title is one, and not the name of a file or of a template. `name` is the file's.
[[nodiscard]] bool is_plausible_title(std::string_view title, std::string_view name);

/// Whether an author is somebody's name, and not that of an account.
[[nodiscard]] bool is_plausible_author(std::string_view author);

}  // namespace dateline::pdf
