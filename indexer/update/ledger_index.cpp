// SPDX-License-Identifier: GPL-2.0-or-later
// Sources as they come and go; articles are the ledger's.
#include "indexer/update/ledger_index.h"

#include "common/error.h"

namespace dateline {

void check_same_settings(const std::filesystem::path& folder, const Settings& there,
                         const Settings& wanted) {
  if (there.language != wanted.language) {
    throw Error(
        ExitStatus::usage,
        "the index " + folder.string() + " is in " + there.language + ", not " + wanted.language,
        "leave --language out, or rebuild it with --rebuild");
  }
  if (there.passages != wanted.passages) {
    throw Error(ExitStatus::usage,
                "the index " + folder.string() + " was made with --passages " +
                    std::string(passage_mode_name(there.passages)),
                "leave --passages out, or rebuild it with --rebuild");
  }
}

LedgerIndex::LedgerIndex(const std::filesystem::path& folder, std::optional<IndexReader> base,
                         const Settings& settings, std::filesystem::path spool)
    : settings_(settings),
      base_(std::move(base)),
      ledger_(base_ ? &*base_ : nullptr, settings_, std::move(spool)) {
  if (base_) table_ = read_source_table(folder, base_->manifest());
}

std::optional<SourceState> LedgerIndex::source(const std::string& path) const {
  const auto found = table_.sources.find(path);
  return found == table_.sources.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::string> LedgerIndex::sources() const {
  std::vector<std::string> paths;
  for (const auto& [path, state] : table_.sources) paths.push_back(path);
  return paths;
}

void LedgerIndex::begin_source(const std::string& path) {
  source_path_ = path;
  ledger_.begin_source(path);
}

std::size_t LedgerIndex::end_source(const SourceState& state) {
  const std::size_t gone = ledger_.end_source();
  touch_source(source_path_, state);
  return gone;
}

void LedgerIndex::touch_source(const std::string& path, const SourceState& state) {
  const std::optional<SourceState> known = source(path);
  SourceState comparable = state;
  if (known) comparable.read_at = known->read_at;
  if (known && *known == comparable && !is_racy(*known)) return;
  table_.sources[path] = state;
  has_other_sources_ = true;
}

std::size_t LedgerIndex::remove_source(const std::string& path) {
  has_other_sources_ = table_.sources.erase(path) > 0 || has_other_sources_;
  return ledger_.remove_source(path);
}

}  // namespace dateline
