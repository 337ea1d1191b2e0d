// SPDX-License-Identifier: GPL-2.0-or-later
// --dry-run: an index that takes articles, says what would become of each, and writes nothing.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <string_view>

#include "indexer/update/ledger_index.h"

namespace dateline {

/// Needs no lock. What is put waits in an unnamed temporary file.
class DryRun final : public LedgerIndex {
 public:
  /// Starts from the index at `folder`, if there is one; with `rebuild` it counts as empty. Each
  /// article that would be added, replaced or removed is printed to `out`: what, place and title,
  /// separated by tabs. Throws what opening an index does; Error(usage) as IndexWriter would.
  DryRun(const std::filesystem::path& folder, const Settings& wanted, bool rebuild,
         std::ostream& out);

  PutResult put(ReadArticle&& read) override;
  [[nodiscard]] bool is_rebuilding() const override { return false; }
  void finish() override {}

 private:
  void say(std::string_view what, const SourceRef& source, const std::string& title);

  std::ostream& out_;
};

}  // namespace dateline
