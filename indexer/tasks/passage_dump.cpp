// SPDX-License-Identifier: GPL-2.0-or-later
// Articles to lines of passages, without an index.
#include "indexer/tasks/passage_dump.h"

#include <algorithm>
#include <exception>
#include <ostream>
#include <set>
#include <utility>

#include "common/cli/layout.h"
#include "common/error.h"
#include "common/text/counted.h"
#include "indexer/article/splitter.h"

namespace dateline {
namespace {

// The same record id may stand above another text, which is another article then.
Hash128 content_hash(const std::vector<Passage>& passages) {
  StreamHash hash;
  for (const Passage& passage : passages) hash.add(passage.text + '\n');
  return hash.value();
}

class Dump {
 public:
  Dump(const ReadOptions& options, std::ostream& out, DumpTo to)
      : options_(options), out_(out), to_(to) {
    sink_.article = [this](Article&& article) { put(article); };
    sink_.rejection = [this](Rejection&& rejection) {
      report_.rejections.push_back(std::move(rejection));
    };
    sink_.warning = [this](Warning&& warning) { report_.warnings.push_back(std::move(warning)); };
  }

  void read(const SourceFile& file);
  Report report(const SourceList& sources);

 private:
  void put(const Article& article);
  void fail(const SourceFile& file, std::string reason, std::string hint) {
    report_.rejections.push_back({file.path, 0, std::move(reason), std::move(hint)});
  }

  const ReadOptions& options_;
  std::ostream& out_;
  DumpTo to_;
  ArticleSink sink_;
  Report report_;
  std::set<std::pair<Hash128, Hash128>> seen_;  // ids and contents
};

void Dump::put(const Article& article) {
  const ArticleId id = article_id(article);
  std::vector<Passage> passages = passages_of(article, options_.passages);
  if (passages.empty()) passages.emplace_back().text = article.metadata.title;  // as in the index
  const bool is_new = seen_.emplace(id, content_hash(passages)).second;
  report_.count(is_new ? PutResult::added : PutResult::duplicate);
  if (!is_new) return;
  const std::string name = hex(id);
  for (Passage& passage : passages) {
    std::string& text = passage.text;
    std::replace_if(
        text.begin(), text.end(), [](char byte) { return byte >= '\t' && byte <= '\r'; }, ' ');
    if (to_ == DumpTo::terminal) text = cli::printable_line(text);
    out_ << ++report_.passages_in_index << '\t' << name << '\t' << text << '\n';
  }
}

void Dump::read(const SourceFile& file) {
  try {
    const auto skipped = read_articles(file, options_, sink_);
    for (const auto& [suffix, count] : skipped) report_.files_skipped[suffix] += count;
    if (skipped.empty()) ++report_.files_read;
  } catch (const Error& error) {
    fail(file, error.what(), error.hint());
  } catch (const std::exception& error) {  // as in a run: one monstrous file does not stop it
    fail(file, std::string("cannot be processed: ") + error.what(), "");
  }
}

Report Dump::report(const SourceList& sources) {
  report_.rejections.insert(report_.rejections.begin(), sources.rejections.begin(),
                            sources.rejections.end());
  report_.warnings.insert(report_.warnings.begin(), sources.warnings.begin(),
                          sources.warnings.end());
  return std::move(report_);
}

}  // namespace

Report dump_passages(const SourceList& sources, const ReadOptions& options, std::ostream& out,
                     DumpTo to) {
  Dump dump(options, out, to);
  for (const SourceFile& file : sources.files) {
    if (!out) break;
    dump.read(file);
  }
  return dump.report(sources);
}

void print_dump_counts(std::ostream& out, const Report& report) {
  out << counted(report.files_read, "file")
      << " read: " << counted(report.passages_in_index, "passage") << " of "
      << counted(report.articles_added, "article") << " dumped";
  if (report.articles_duplicate > 0) out << ", " << counted(report.articles_duplicate, "duplicate");
  if (!report.rejections.empty()) out << ", " << report.rejections.size() << " refused";
  out << '\n';
}

}  // namespace dateline
