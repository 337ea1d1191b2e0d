// SPDX-License-Identifier: GPL-2.0-or-later
// The ledger's decisions, printed.
#include "indexer/update/dry_run.h"

#include <unistd.h>

#include <ostream>

#include "common/cli/layout.h"
#include "common/index/folder.h"

namespace dateline {
namespace {

std::optional<IndexReader> base_of(const std::filesystem::path& folder, const Settings& wanted,
                                   bool rebuild) {
  if (rebuild || !is_index_folder(folder)) return std::nullopt;
  IndexReader index(folder);
  check_same_settings(folder, index.settings(), wanted);
  return index;
}

std::filesystem::path temporary_spool() {
  return std::filesystem::temp_directory_path() /
         ("dateline-dry-run." + std::to_string(::getpid()));
}

}  // namespace

DryRun::DryRun(const std::filesystem::path& folder, const Settings& wanted, bool rebuild,
               std::ostream& out)
    : LedgerIndex(folder, base_of(folder, wanted, rebuild), wanted, temporary_spool()), out_(out) {
  ledger().on_removal([this](const StoredArticle& article) {
    say("remove", article.sources.front(), article.metadata.title);
  });
}

void DryRun::say(std::string_view what, const SourceRef& source, const std::string& title) {
  out_ << what << '\t' << cli::printable_line(shown_path(source));
  if (source.record) out_ << ':' << source.record->number;
  out_ << '\t' << cli::printable_line(title) << '\n';
}

PutResult DryRun::put(ReadArticle&& read) {
  const SourceRef ref = read.article.sources.front();
  const ArticleId id = read.article.id;
  const std::string title = read.article.metadata.title;
  read.records.clear();  // no passage is read again
  const PutResult result = LedgerIndex::put(std::move(read));
  switch (result) {
    case PutResult::added:
    case PutResult::renamed:
      say("add", ref, title);
      break;
    case PutResult::replaced:
    case PutResult::duplicate: {
      const std::optional<StoredArticle> article = ledger().article(id);
      say(result == PutResult::replaced ? "replace" : "duplicate", ref,
          article ? article->metadata.title : title);
      break;
    }
    case PutResult::unchanged:
      break;
  }
  return result;
}

}  // namespace dateline
