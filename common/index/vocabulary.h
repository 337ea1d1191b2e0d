// SPDX-License-Identifier: GPL-2.0-or-later
// The vocabulary, or surface-form dictionary: every form with its stem and counts, for example
// `caught`: stem `catch`, 12 occurrences, 12 within sentences, none of these capitalised.
//
// It is kept in the metadata of passages/ as sorted blocks of front-coded forms. The key of a block
// is its last form, so that one seek finds the block a form is in.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/entry.h"
#include "common/index/name_blocks.h"

namespace Xapian {
class Database;
}  // namespace Xapian

namespace dateline {

/// Gives forms one by one in ascending order, each once; nullptr after the last.
using FormSource = std::function<const FormCount*()>;

/// Emits every entry of the vocabulary, name blocks included; makes these with `threads` threads.
void write_vocabulary(const FormSource& next, const MetadataSink& sink, unsigned threads = 1);

/// The counts of one form (as from Analyzer::form); nullopt if it does not occur.
[[nodiscard]] std::optional<FormCount> find_form(const Xapian::Database& passages,
                                                 std::string_view form);

/// Calls `visit` for every form that begins with `prefix`, in byte order, until it returns false.
void for_each_form(const Xapian::Database& passages, std::string_view prefix,
                   const std::function<bool(const FormCount&)>& visit);

/// Calls `visit` for every form from `first` on, in byte order, until it returns false.
void for_each_form_from(const Xapian::Database& passages, std::string_view first,
                        const std::function<bool(const FormCount&)>& visit);

/// The same within one block, the bytes of a metadata value. visit_block() returns whether `visit`
/// wants more.
[[nodiscard]] std::optional<FormCount> find_in_block(std::string_view block, std::string_view form);
[[nodiscard]] bool visit_block(std::string_view block, std::string_view first,
                               const std::function<bool(const FormCount&)>& visit);

}  // namespace dateline
