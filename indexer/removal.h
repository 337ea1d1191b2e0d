// SPDX-License-Identifier: GPL-2.0-or-later
// --remove: articles out of an index by file, folder or id.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <vector>

#include "common/index/reader.h"
#include "indexer/index_writer.h"

namespace dateline {

struct Removal {
  std::size_t articles = 0;            ///< that went
  std::vector<std::string> unmatched;  ///< names that nothing in the index has
};

/// Takes out of `writer` what each of `names` names in `index`, the same index as it is: a file or
/// a folder as the index knows its path, or an article by its id or the beginning of it. Says to
/// `out` what went. Commits nothing. Throws Error(usage), before anything is changed, where an id
/// begins several articles.
[[nodiscard]] Removal remove_named(IndexWriter& writer, const IndexReader& index,
                                   const std::vector<std::string>& names, std::ostream& out);

}  // namespace dateline
