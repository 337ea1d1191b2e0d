// SPDX-License-Identifier: GPL-2.0-or-later
// Gathers articles, then builds.
#include "indexer/bulk/bulk_writer.h"

#include <map>
#include <optional>

#include "common/error.h"
#include "common/index/folder.h"
#include "common/version.h"
#include "indexer/index_databases.h"

namespace dateline {

struct BulkWriter::State {
  State(const std::filesystem::path& index, const Settings& wanted, const BulkOptions& bulk)
      : folder((prepare_index_folder(index), index)),
        lock(folder),
        settings(wanted),
        options(bulk),
        replaces(is_index_folder(folder)),
        aliases(aliases_of(folder)),
        generation(new_generation(folder)),
        gathered(std::in_place, generation.folder / "articles.tmp") {}

  std::filesystem::path folder;
  WriterLock lock;
  Settings settings;
  BulkOptions options;
  bool replaces;
  std::string aliases;
  Generation generation;
  std::optional<GatheredArticles> gathered;
  std::map<std::string, SourceState> sources;
  std::string source_path;
  std::optional<BulkResult> result;
};

BulkWriter::BulkWriter(const std::filesystem::path& folder, const Settings& wanted,
                       const BulkOptions& options)
    : state_(std::make_unique<State>(folder, wanted, options)) {}

BulkWriter::~BulkWriter() {
  if (state_->result) return;
  state_->gathered.reset();
  std::error_code error;
  std::filesystem::remove_all(state_->generation.folder, error);
}

const Settings& BulkWriter::settings() const { return state_->settings; }

std::shared_ptr<const RepeatedLines> BulkWriter::repeated_lines() const {
  return std::make_shared<RepeatedLines>();  // known when all articles are
}

std::optional<SourceState> BulkWriter::source(const std::string& path) const {
  const auto found = state_->sources.find(path);
  return found == state_->sources.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::string> BulkWriter::sources() const {
  std::vector<std::string> paths;
  for (const auto& [path, source] : state_->sources) paths.push_back(path);
  return paths;
}

std::size_t BulkWriter::articles_from(const std::string& path) const {
  return state_->gathered->articles_from(path);
}

void BulkWriter::begin_source(const std::string& path) {
  state_->source_path = path;
  state_->gathered->begin_source(path);
}

PutResult BulkWriter::put(ReadArticle&& read) {
  return state_->gathered->put(std::move(read.draft));
}

std::size_t BulkWriter::end_source(const SourceState& state) {
  const std::size_t removed = state_->gathered->end_source();
  touch_source(state_->source_path, state);
  return removed;
}

void BulkWriter::touch_source(const std::string& path, const SourceState& state) {
  state_->sources[path] = state;
}

std::size_t BulkWriter::remove_source(const std::string& path) {
  state_->sources.erase(path);
  return state_->gathered->remove_source(path);
}

std::vector<std::string> BulkWriter::take_stale_sources() {
  return state_->gathered->take_stale_sources();
}

bool BulkWriter::is_rebuilding() const { return state_->replaces; }
std::size_t BulkWriter::pending() const { return 0; }
void BulkWriter::commit() {}

void BulkWriter::finish() {
  State& state = *state_;
  MetadataEntries of_passages{{key::kSettings, to_json(state.settings)},
                              {key::kAliases, state.aliases},
                              {key::kCommit, "1"}};
  MetadataEntries of_articles{{key::kCommit, "1"}};
  for (const auto& [path, source] : state.sources) {
    of_articles[source_key(path)] = encode_state(source, path);
  }
  const BulkResult result =
      build_databases(*state.gathered, state.settings, state.generation, std::move(of_passages),
                      std::move(of_articles), state.options);
  state.gathered.reset();
  make_current(state.folder, state.generation);
  state.result = result;
}

std::size_t BulkWriter::articles() const {
  return state_->result ? state_->result->articles : state_->gathered->articles();
}

std::size_t BulkWriter::passages() const {
  return state_->result ? state_->result->passages : state_->gathered->passages();
}

void BulkWriter::set_aliases(const Aliases& aliases) { state_->aliases = to_text(aliases); }

}  // namespace dateline
