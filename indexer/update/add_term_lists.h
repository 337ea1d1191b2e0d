// SPDX-License-Identifier: GPL-2.0-or-later
// Lists of documents' terms for a database that was built without them.
#pragma once

#include <cstddef>
#include <filesystem>

namespace dateline {

/// Whether the database at `folder` has documents, but no lists of their terms: it can be read,
/// served and compacted, but Xapian's writer cannot change or remove a document. Throws
/// Xapian::Error.
[[nodiscard]] bool lacks_term_lists(const std::filesystem::path& folder);

/// Makes the lists out of the postings, with about `memory` bytes. The database stays as it was
/// until they are complete. Nobody may write it meanwhile. Throws Error and Xapian::Error.
void add_term_lists(const std::filesystem::path& folder, std::size_t memory);

}  // namespace dateline
