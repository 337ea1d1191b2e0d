// SPDX-License-Identifier: GPL-2.0-or-later
// --remove: removes articles from an index by file, folder or id.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <vector>

#include "common/index/reader.h"
#include "indexer/update/index_writer.h"

namespace dateline {

struct Removal {
  std::size_t articles = 0;            ///< removed
  std::vector<std::string> unmatched;  ///< names that match nothing in the index
};

/// Removes with `writer` what each of `names` matches in `index`, the same index: a file or a
/// folder by its indexed path, or an article by its id or a unique prefix. Writes what was removed
/// to `out`. Does not commit. Throws Error(usage), before any change, if a prefix matches several
/// articles.
[[nodiscard]] Removal remove_named(IndexWriter& writer, const IndexReader& index,
                                   const std::vector<std::string>& names, std::ostream& out);

}  // namespace dateline
