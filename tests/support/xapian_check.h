// SPDX-License-Identifier: GPL-2.0-or-later
// Xapian's own opinion of a database.
#pragma once

#include <filesystem>

namespace dateline::test {

/// Whether xapian-check finds no error. It is a process of its own, since the library's check does
/// things that sanitizers do not let pass.
[[nodiscard]] bool xapian_finds_sound(const std::filesystem::path& database);

}  // namespace dateline::test
