// SPDX-License-Identifier: GPL-2.0-or-later
// Reads a file that a person named.
#pragma once

#include <optional>
#include <string>

namespace dateline::cli {

/// The content of the file `path`; nullopt if it cannot be read or is a folder.
[[nodiscard]] std::optional<std::string> read_file(const std::string& path);

}  // namespace dateline::cli
