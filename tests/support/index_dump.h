// SPDX-License-Identifier: GPL-2.0-or-later
// An index as plain lines that depend on neither document numbers nor commits: two indexes that
// answer alike have the same dump.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace dateline::test {

/// Articles with their sources, every passage with its document's length, terms and values, every
/// term with its postings by passage or article id, and the vocabulary; sorted.
[[nodiscard]] std::vector<std::string> dump(const std::filesystem::path& index);

}  // namespace dateline::test
