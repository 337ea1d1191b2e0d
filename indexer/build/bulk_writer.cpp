// SPDX-License-Identifier: GPL-2.0-or-later
// Gathers articles, then builds.
#include "indexer/build/bulk_writer.h"

#include <map>
#include <optional>

#include "common/error.h"
#include "common/index/folder.h"
#include "indexer/build/dictionary.h"
#include "indexer/io/output_file.h"
#include "indexer/update/index_databases.h"

namespace dateline {

namespace {

namespace fs = std::filesystem;

// An index that is built, or one of several.
struct Target {
  explicit Target(const fs::path& index)
      : folder((prepare_index_folder(index), index)),
        lock(folder),
        replaces(is_index_folder(folder)),
        generation(new_generation(folder)) {}

  fs::path folder;
  WriterLock lock;
  bool replaces;
  Generation generation;
};

fs::path shard_folder(const fs::path& folder, std::uint32_t shard) {
  return folder / ("shard-" + std::to_string(shard));
}

// A folder of shards has nothing else in it.
void prepare_cluster_folder(const fs::path& folder) {
  if (is_index_folder(folder)) {
    throw Error(ExitStatus::usage, folder.string() + " is an index, no folder of several",
                "name another folder with --index");
  }
  fs::create_directories(folder);
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (name == kClusterFileName || name.starts_with("shard-")) continue;
    throw Error(ExitStatus::usage, folder.string() + " has other things in it than indexes",
                "name another folder with --index");
  }
}

}  // namespace

struct BulkWriter::State {
  State(const fs::path& index, const Settings& wanted, const BulkOptions& bulk)
      : folder(index), settings(wanted), options(bulk) {
    settings.shards = options.shards;
    if (options.shards > 1) prepare_cluster_folder(folder);
    for (std::uint32_t shard = 1; shard <= options.shards; ++shard) {
      const fs::path place = options.shards == 1 ? folder : shard_folder(folder, shard);
      targets.push_back(std::make_unique<Target>(place));
    }
    aliases = aliases_of(targets.front()->folder);
    gathered.emplace(targets.front()->generation.folder / "articles.tmp");
  }

  fs::path folder;
  Settings settings;
  BulkOptions options;
  std::vector<std::unique_ptr<Target>> targets;
  std::string aliases;
  std::optional<GatheredArticles> gathered;
  std::map<std::string, SourceState> sources;
  std::string source_path;
  std::optional<BulkResult> result;

  void write_cluster_file() const;
  void remove_other_shards() const;
};

fs::path first_index(const fs::path& folder) {
  return fs::exists(folder / kClusterFileName) ? shard_folder(folder, 1) : folder;
}

// Names the shards, for searching them as one.
void BulkWriter::State::write_cluster_file() const {
  OutputFile file(folder / kClusterFileName);
  for (const auto& target : targets) file.append(target->folder.filename().string() + '\n');
  file.sync();
}

// Those of an earlier build that had more.
void BulkWriter::State::remove_other_shards() const {
  for (std::uint32_t shard = options.shards + 1; fs::exists(shard_folder(folder, shard)); ++shard) {
    fs::remove_all(shard_folder(folder, shard));
  }
}

BulkWriter::BulkWriter(const fs::path& folder, const Settings& wanted, const BulkOptions& options)
    : state_(std::make_unique<State>(folder, wanted, options)) {}

BulkWriter::~BulkWriter() {
  if (state_->result) return;
  state_->gathered.reset();
  std::error_code error;
  for (const auto& target : state_->targets) fs::remove_all(target->generation.folder, error);
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

PutResult BulkWriter::put(ReadArticle&& read) { return state_->gathered->put(std::move(read)); }

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

bool BulkWriter::is_rebuilding() const { return state_->targets.front()->replaces; }
std::size_t BulkWriter::pending() const { return 0; }
void BulkWriter::commit() {}

void BulkWriter::finish() {
  State& state = *state_;
  const MetadataEntries of_passages{{key::kAliases, state.aliases},
                                    {key::kCommit, "1"},
                                    {key::kDictionary, learnt_dictionary(state.gathered->spool())}};
  MetadataEntries of_articles{{key::kCommit, "1"}};
  for (const auto& [path, source] : state.sources) {
    of_articles[source_key(path)] = encode_state(source, path);
  }
  const LineSet repeated = state.gathered->repeated_lines();
  BulkResult all;
  Settings settings = state.settings;
  for (const auto& target : state.targets) {
    const BulkResult one =
        state.options.build(*state.gathered, repeated, settings, target->generation, of_passages,
                            of_articles, state.options);
    all.articles += one.articles;
    all.passages += one.passages;
    ++settings.shard;
  }
  state.gathered.reset();
  for (const auto& target : state.targets) make_current(target->folder, target->generation);
  if (state.targets.size() > 1) {
    state.write_cluster_file();
    state.remove_other_shards();
  }
  state.result = all;
}

std::size_t BulkWriter::articles() const {
  return state_->result ? state_->result->articles : state_->gathered->articles();
}

std::size_t BulkWriter::passages() const {
  return state_->result ? state_->result->passages : state_->gathered->passages();
}

void BulkWriter::set_aliases(const Aliases& aliases) { state_->aliases = to_text(aliases); }

}  // namespace dateline
