// SPDX-License-Identifier: GPL-2.0-or-later
// German and Nordic letters and their two-letter spellings: Börse, Boerse.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// `form` with every ä, ö, ü, å, æ and ø as ae, oe, ue, aa, ae, oe; empty if it has none of them.
/// ß is not converted: it is ss in the index. `form` is in lower case, NFC.
[[nodiscard]] std::string with_digraphs(std::string_view form);

/// `form` with one or more of its ae, oe, ue and aa as a single letter: mueller gives müller. Only
/// the first three such pairs change.
[[nodiscard]] std::vector<std::string> with_umlauts(std::string_view form);

/// `form` with one of its a, o and u as two letters, as if an accent were missing: borse gives
/// boerse.
[[nodiscard]] std::vector<std::string> with_restored_digraphs(std::string_view form);

}  // namespace dateline
