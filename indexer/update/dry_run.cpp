// SPDX-License-Identifier: GPL-2.0-or-later
// The index as it is, with what would have changed kept beside it.
#include "indexer/update/dry_run.h"

#include <xapian.h>

#include <algorithm>
#include <map>
#include <ostream>
#include <set>

#include "common/cli/layout.h"
#include "common/index/folder.h"
#include "common/index/reader.h"
#include "indexer/inputs/file_stream.h"
#include "indexer/run/put_plan.h"
#include "indexer/update/index_databases.h"
#include "indexer/update/known_sources.h"

namespace dateline {

struct DryRun::State {
  explicit State(std::ostream& stream) : out(stream) {}

  std::ostream& out;
  std::optional<IndexReader> index;  // none: there is no index, or it would be built anew
  Settings settings;
  std::map<ArticleId, std::optional<StoredArticle>> changed;  // nothing: it would be gone
  std::string source_path;
  std::set<ArticleId> seen;
  std::vector<std::string> stale;
  std::size_t articles = 0;
  std::size_t passages = 0;

  [[nodiscard]] std::optional<StoredArticle> article(const ArticleId& id) const {
    if (const auto found = changed.find(id); found != changed.end()) return found->second;
    return index ? index->article(id) : std::nullopt;
  }

  // The articles that the index on disk has from a path.
  [[nodiscard]] std::vector<StoredArticle> articles_of(const std::string& path) const {
    std::vector<StoredArticle> found;
    if (!index) return found;
    const std::string term = path_term(path);
    const Xapian::Database& database = index->articles();
    for (auto it = database.postlist_begin(term); it != database.postlist_end(term); ++it) {
      found.push_back(index->article_in(database.get_document(*it)));
    }
    return found;
  }

  void say(std::string_view what, const SourceRef& source, const std::string& title) {
    out << what << '\t' << cli::printable_line(shown_path(source));
    if (source.record) out << ':' << source.record->number;
    out << '\t' << cli::printable_line(title) << '\n';
  }

  // As the writer drops a path of an article; returns whether the article would go.
  bool drop_path(const ArticleId& id, const std::string& path) {
    std::optional<StoredArticle> known = article(id);
    if (!known) return false;
    const std::vector<SourceRef> before = known->sources;
    std::erase_if(known->sources, [&](const SourceRef& source) { return source.path == path; });
    if (known->sources.empty()) {
      --articles;
      passages -= known->passages;
      say("remove", before.front(), known->metadata.title);
      changed[id] = std::nullopt;
      return true;
    }
    if (before.front().path == path) stale.push_back(known->sources.front().path);
    changed[id] = std::move(known);
    return false;
  }
};

DryRun::DryRun(const std::filesystem::path& folder, const Settings& wanted, bool rebuild,
               std::ostream& out)
    : state_(std::make_unique<State>(out)) {
  state_->settings = wanted;
  if (rebuild || !is_index_folder(folder)) return;
  state_->index.emplace(folder);
  state_->settings = state_->index->settings();
  check_same_settings(folder, state_->settings, wanted);
  state_->articles = state_->index->articles().get_doccount();
  state_->passages = state_->index->passages().get_doccount();
}

DryRun::~DryRun() = default;

const Settings& DryRun::settings() const { return state_->settings; }

std::shared_ptr<const RepeatedLines> DryRun::repeated_lines() const {
  return std::make_shared<RepeatedLines>();  // they change zones, not what is added or replaced
}

std::optional<SourceState> DryRun::source(const std::string& path) const {
  return state_->index ? known_source(state_->index->articles(), path) : std::nullopt;
}

std::vector<std::string> DryRun::sources() const {
  return state_->index ? known_sources(state_->index->articles()) : std::vector<std::string>();
}

std::size_t DryRun::articles_from(const std::string& path) const {
  return state_->index ? state_->index->articles().get_termfreq(path_term(path)) : 0;
}

void DryRun::begin_source(const std::string& path) {
  state_->source_path = path;
  state_->seen.clear();
}

PutResult DryRun::put(ReadArticle&& article) {
  State& state = *state_;
  StoredArticle& read = article.article;
  const SourceRef ref = read.sources.front();
  std::optional<StoredArticle> known = state.article(read.id);
  if (!known) {
    state.say("add", ref, read.metadata.title);
    ++state.articles;
    state.passages += read.passages;
    state.seen.insert(read.id);
    state.changed[read.id] = std::move(read);
    return PutResult::added;
  }
  PutPlan plan = plan_put(*known, read, state.seen.contains(read.id));
  if (plan.keep_both) {
    read.id = other_id(read);
    const PutResult result = put(std::move(article));
    return result == PutResult::added ? PutResult::renamed : result;
  }
  state.seen.insert(read.id);
  if (plan.result == PutResult::unchanged) return plan.result;
  if (plan.new_text) {
    for (const SourceRef& source : plan.sources) {  // as the writer does
      if (!ref.record || ref.record->id.empty() || source.path == ref.path) continue;
      state.stale.push_back(source.path);
    }
    state.passages += read.passages;
    state.passages -= known->passages;
    known = std::move(read);
  }
  known->sources = std::move(plan.sources);
  state.say(plan.result == PutResult::replaced ? "replace" : "duplicate", ref,
            known->metadata.title);
  const ArticleId id = known->id;
  state.changed[id] = std::move(known);
  return plan.result;
}

std::size_t DryRun::end_source(const SourceState&) {
  State& state = *state_;
  if (state.source_path == kStandardInput) return 0;
  std::size_t removed = 0;
  for (const StoredArticle& article : state.articles_of(state.source_path)) {
    if (state.seen.contains(article.id)) continue;
    if (state.drop_path(article.id, state.source_path)) ++removed;
  }
  state.seen.clear();
  return removed;
}

void DryRun::touch_source(const std::string&, const SourceState&) {}

std::size_t DryRun::remove_source(const std::string& path) {
  std::size_t removed = 0;
  for (const StoredArticle& article : state_->articles_of(path)) {
    if (state_->drop_path(article.id, path)) ++removed;
  }
  return removed;
}

std::vector<std::string> DryRun::take_stale_sources() {
  std::vector<std::string> stale;
  stale.swap(state_->stale);
  std::sort(stale.begin(), stale.end());
  stale.erase(std::unique(stale.begin(), stale.end()), stale.end());
  return stale;
}
bool DryRun::is_rebuilding() const { return false; }
std::size_t DryRun::pending() const { return 0; }
std::size_t DryRun::articles() const { return state_->articles; }
std::size_t DryRun::passages() const { return state_->passages; }

}  // namespace dateline
