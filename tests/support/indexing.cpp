// SPDX-License-Identifier: GPL-2.0-or-later
// From paths or texts to an index.
#include "tests/support/indexing.h"

#include <stdexcept>

#include "common/index/manifest.h"

#include "indexer/formats/format/rows.h"
#include "indexer/run/entries.h"
#include "indexer/update/index_writer.h"

namespace dateline::test {
namespace {

Article article_of(const std::string& path, std::string_view text) {
  Article read;
  kTextFormat.read(text, path,
                   {[&](Article&& article) { read = std::move(article); },
                    [](Rejection&& rejection) { throw std::runtime_error(rejection.reason); },
                    [](Warning&&) {}});
  return read;
}

}  // namespace

ReadArticle read(const Article& article) {
  return packed(draft_of(article, PassageMode::paragraphs));
}

Report index_paths(const std::filesystem::path& index, const std::vector<std::string>& paths,
                   const Settings& settings, Prune prune, const BulkOptions& bulk) {
  IndexWriter writer(index, settings, IndexWriter::Start::from_index, bulk);
  RunOptions options;
  options.threads = 2;
  options.prune = prune;
  options.progress = ProgressStyle::none;
  return run_indexing(writer, list_sources(paths, index.string()), options);
}

Report build_paths(const std::filesystem::path& index, const std::vector<std::string>& paths,
                   const BulkOptions& bulk, const Settings& settings) {
  IndexWriter writer(index, settings, IndexWriter::Start::from_nothing, bulk);
  RunOptions options;
  options.threads = 2;
  options.progress = ProgressStyle::none;
  return run_indexing(writer, list_sources(paths, index.string()), options);
}

SegmentFolder only_segment(const std::filesystem::path& index) {
  const Manifest manifest = read_manifest(index);
  if (manifest.segments.size() != 1) throw std::runtime_error("the index has several segments");
  return {index / manifest.segments.front().name};
}

ReadArticle read_article(const std::string& path, std::string_view text) {
  return read(article_of(path, text));
}

ArticleEntries text_entries(const std::string& path, std::string_view text) {
  ArticleAnalyzer analyzer{Settings{}};
  return entries_of(draft_of(article_of(path, text), PassageMode::paragraphs), analyzer);
}

ReadArticle read_record(const std::string& path, std::uint64_t number, const std::string& id,
                        const std::string& text) {
  Article article;
  article.path = path;
  article.record = Record{number, id, {0, text.size()}};
  Paragraph paragraph;
  paragraph.text = text;
  paragraph.source = SourceMap::identity(text.size());
  paragraph.lines = {{0, 1}};
  paragraph.number = 1;
  article.paragraphs.push_back(paragraph);
  return read(article);
}

}  // namespace dateline::test
