// SPDX-License-Identifier: GPL-2.0-or-later
// Gathers articles, builds a segment of them, commits.
#include "indexer/update/index_writer.h"

#include <algorithm>

#include "common/analysis/language.h"
#include "common/error.h"
#include "common/index/stemming.h"
#include "indexer/build/dictionary.h"
#include "indexer/io/output_file.h"
#include "indexer/update/merge_policy.h"

namespace dateline {

namespace fs = std::filesystem;

namespace {

fs::path shard_folder(const fs::path& folder, std::uint32_t shard) {
  return folder / ("shard-" + std::to_string(shard));
}

// A folder of shards has nothing else in it.
void prepare_cluster_folder(const fs::path& folder) {
  if (is_index_folder(folder)) {
    throw Error(ExitStatus::usage, folder.string() + " is an index, not a folder of several",
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

// An index that is written: one, or each of several shards.
struct IndexWriter::Target {
  explicit Target(const fs::path& index)
      : folder((prepare_index_folder(index), index)), lock(folder) {}

  fs::path folder;
  WriterLock lock;
  std::optional<SegmentRecord> written;  // the new segment, not yet committed
};

struct IndexWriter::State {
  State(const fs::path& index, const Settings& wanted, Start start, const BulkOptions& bulk);

  fs::path folder;
  Settings settings;
  BulkOptions options;
  std::vector<std::unique_ptr<Target>> targets;
  bool replaces = false;            // another index
  std::optional<IndexReader> base;  // until the ledger has it
  std::string aliases;
  bool has_other_aliases = false;
  bool merges_all = false;

  void write_cluster_file() const;
  void remove_other_shards() const;
};

IndexWriter::State::State(const fs::path& index, const Settings& wanted, Start start,
                          const BulkOptions& bulk)
    : folder(index), settings(wanted), options(bulk) {
  if (find_language(wanted.language) == nullptr) {
    throw Error(ExitStatus::usage, "there is no language " + wanted.language);
  }
  settings.shards = options.shards;
  if (options.shards > 1) prepare_cluster_folder(folder);
  for (std::uint32_t shard = 1; shard <= options.shards; ++shard) {
    const fs::path place = options.shards == 1 ? folder : shard_folder(folder, shard);
    targets.push_back(std::make_unique<Target>(place));
  }
  const fs::path& first = targets.front()->folder;
  aliases = aliases_of(first);
  const bool exists = is_index_folder(first);
  if (exists && start == Start::from_index) {
    base.emplace(first);
    check_same_settings(first, base->settings(), wanted);
    settings = base->settings();
    remove_leftovers(first, &base->manifest());
  }
  replaces = exists && start == Start::from_nothing;
}

fs::path first_index(const fs::path& folder) {
  return fs::exists(folder / kClusterFileName) ? shard_folder(folder, 1) : folder;
}

std::string aliases_of(const fs::path& folder) {
  if (!is_index_folder(folder)) return {};
  try {
    return read_manifest(folder).aliases;
  } catch (const Error&) {
    return {};  // an index of another layout, or a damaged one: what --rebuild is for
  }
}

// Names the shards, for searching them as one.
void IndexWriter::State::write_cluster_file() const {
  OutputFile file(folder / kClusterFileName);
  for (const auto& target : targets) file.append(target->folder.filename().string() + '\n');
  file.sync();
}

// Those of an earlier build that had more.
void IndexWriter::State::remove_other_shards() const {
  for (std::uint32_t shard = options.shards + 1; fs::exists(shard_folder(folder, shard)); ++shard) {
    fs::remove_all(shard_folder(folder, shard));
  }
}

IndexWriter::IndexWriter(const fs::path& folder, const Settings& wanted, Start start,
                         const BulkOptions& options)
    : IndexWriter(std::make_unique<State>(folder, wanted, start, options)) {}

IndexWriter::IndexWriter(std::unique_ptr<State> state)
    : LedgerIndex(state->targets.front()->folder, std::move(state->base), state->settings,
                  state->targets.front()->folder / kSpoolName),
      state_(std::move(state)) {}

IndexWriter::~IndexWriter() {
  std::error_code error;
  for (const auto& target : state_->targets) {
    if (target->written) fs::remove_all(target->folder / target->written->name, error);
  }
}

bool IndexWriter::is_rebuilding() const { return state_->replaces; }

void IndexWriter::set_aliases(const Aliases& aliases) {
  state_->aliases = to_text(aliases);
  state_->has_other_aliases = !base() || base()->manifest().aliases != state_->aliases;
}

void IndexWriter::merge_all() { state_->merges_all = base() && base()->segments().size() > 1; }

bool IndexWriter::is_dirty() {
  return !base() || ledger().is_changed() || has_other_sources() || state_->has_other_aliases ||
         state_->merges_all;
}

// What stays of the commit that the writer started from, after moving what does not stay to the
// articles that become a new segment.
std::vector<SegmentRecord> IndexWriter::kept_segments() {
  std::vector<SegmentRecord> kept;
  if (!base()) return kept;
  const std::vector<SegmentRecord>& segments = base()->manifest().segments;
  std::vector<bool> moved = ledger().rewritten();
  for (std::size_t i = 0; i < segments.size(); ++i) {
    if (segments[i].articles == 0 || state_->merges_all) moved[i] = true;
    if (moved[i]) ledger().move(i);
  }
  std::vector<std::size_t> rest;
  std::vector<std::uint64_t> sizes;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    if (moved[i]) continue;
    rest.push_back(i);
    sizes.push_back(segments[i].passages);
  }
  const std::vector<bool> merged = segments_to_merge(sizes, ledger().gathered_passages());
  for (std::size_t i = 0; i < rest.size(); ++i) {
    if (merged[i]) {
      ledger().move(rest[i]);
    } else {
      kept.push_back(segments[rest[i]]);
    }
  }
  return kept;
}

void IndexWriter::build(Target& target, std::uint32_t shard) {
  State& state = *state_;
  GatheredArticles& gathered = ledger().gathered();
  Settings settings = with_stemming(state.settings);
  settings.shard = shard;
  const SegmentFolder folder = new_segment(target.folder);
  target.written.emplace().name = folder.folder.filename().string();
  const MetadataEntries of_passages{{key::kAliases, state.aliases},
                                    {key::kDictionary, learnt_dictionary(gathered.spool())}};
  const BulkResult result = state.options.build(gathered, table().repeated, settings, folder,
                                                of_passages, {}, state.options);
  sync_tree(folder.folder);
  target.written->articles = result.articles;
  target.written->passages = result.passages;
  target.written->files = records_below(folder.folder);
}

void IndexWriter::commit(Target& target, std::vector<SegmentRecord> segments) {
  Manifest manifest;
  manifest.commit = last_commit(target.folder) + 1;
  if (base()) manifest.commit = std::max(manifest.commit, base()->manifest().commit + 1);
  manifest.aliases = state_->aliases;
  manifest.segments = std::move(segments);
  if (target.written) manifest.segments.push_back(*target.written);
  manifest.sources = write_source_table(target.folder, manifest.commit, table());
  commit_manifest(target.folder, manifest);
  target.written.reset();
}

void IndexWriter::finish() {
  State& state = *state_;
  if (!is_dirty()) return;
  std::vector<SegmentRecord> kept;
  const bool writes_segments = !base() || ledger().is_changed() || state.merges_all;
  if (writes_segments) {
    table().repeated = ledger().settle_lines(std::move(table().repeated));
    kept = kept_segments();
    const bool has_articles = ledger().gathered_passages() > 0;
    for (std::uint32_t shard = 1; shard <= state.targets.size(); ++shard) {
      if (has_articles || kept.empty()) build(*state.targets[shard - 1], shard);
    }
  } else {
    kept = base()->manifest().segments;
  }
  for (const auto& target : state.targets) commit(*target, kept);
  if (state.targets.size() > 1) {
    state.write_cluster_file();
    state.remove_other_shards();
  }
}

}  // namespace dateline
