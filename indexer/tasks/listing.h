// SPDX-License-Identifier: GPL-2.0-or-later
// --list: the articles of an index.
#pragma once

#include <iosfwd>

#include "common/index/reader.h"

namespace dateline {

/// How --list and --stats print.
enum class ListFormat { text, json };

/// Writes the articles in the order of their first locations: as text one line per location, with
/// id, location and title separated by tabs; as JSON one object per line. Returns their number.
std::size_t list_articles(const IndexReader& index, ListFormat format, std::ostream& out);

}  // namespace dateline
