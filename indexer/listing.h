// SPDX-License-Identifier: GPL-2.0-or-later
// --list: the articles of an index.
#pragma once

#include <iosfwd>

#include "common/index/reader.h"

namespace dateline {

/// How --list and --stats print.
enum class ListFormat { text, json };

/// Writes the articles in the order they were first put: as text a line for each place, with id,
/// place and title parted by tabs; as JSON an object a line. Returns how many there are.
std::size_t list_articles(const IndexReader& index, ListFormat format, std::ostream& out);

}  // namespace dateline
