// SPDX-License-Identifier: GPL-2.0-or-later
// Names are looked up first, so that a mistake in one changes nothing.
#include "indexer/update/removal.h"

#include <algorithm>
#include <ostream>

#include "common/cli/layout.h"
#include "common/error.h"
#include "common/index/id_lookup.h"
#include "common/text/counted.h"
#include "indexer/inputs/file_stream.h"
#include "indexer/inputs/sources.h"

namespace dateline {
namespace {

constexpr std::size_t kListed = 20;

std::vector<std::string> sources_under(const std::vector<std::string>& sources,
                                       const std::string& name) {
  std::vector<std::string> found;
  const std::string path = name == kStandardInput ? name : normal_path(name);
  std::copy_if(sources.begin(), sources.end(), std::back_inserter(found),
               [&](const std::string& source) {
                 return source == path || (source != kStandardInput && is_under(source, path));
               });
  return found;
}

std::optional<ArticleId> article_named(const IndexReader& index, const std::string& name) {
  const std::optional<TypedId> typed = parse_typed_id(name);
  if (!typed || typed->passage) return std::nullopt;
  const std::vector<ArticleId> ids = articles_beginning(index, typed->article);
  if (ids.size() < 2) return ids.empty() ? std::nullopt : std::optional(ids.front());
  std::string list = "it is a prefix of:";
  for (std::size_t i = 0; i < std::min(ids.size(), kListed); ++i) list += "\n" + hex(ids[i]);
  if (ids.size() > kListed) list += "\n… and " + std::to_string(ids.size() - kListed) + " more";
  throw Error(ExitStatus::usage, "the id " + name + " is ambiguous", list);
}

}  // namespace

Removal remove_named(IndexWriter& writer, const IndexReader& index,
                     const std::vector<std::string>& names, std::ostream& out) {
  Removal result;
  const std::vector<std::string> known = writer.sources();
  std::vector<std::string> sources;
  std::vector<ArticleId> articles;
  for (const std::string& name : names) {
    const std::vector<std::string> under = sources_under(known, name);
    sources.insert(sources.end(), under.begin(), under.end());
    if (!under.empty()) continue;
    if (const std::optional<ArticleId> id = article_named(index, name)) {
      articles.push_back(*id);
    } else {
      result.unmatched.push_back(name);
    }
  }
  std::sort(sources.begin(), sources.end());
  sources.erase(std::unique(sources.begin(), sources.end()), sources.end());
  for (const std::string& source : sources) {
    const std::size_t removed = writer.remove_source(source);
    result.articles += removed;
    out << "removed\t" << cli::printable_line(source) << '\t' << counted(removed, "article")
        << '\n';
  }
  for (const ArticleId& id : articles) {
    if (!writer.remove_article(id)) continue;  // it went with its file
    ++result.articles;
    const auto article = index.article(id);
    out << "removed\t" << hex(id) << '\t'
        << cli::printable_line(article ? article->metadata.title : "") << '\n';
  }
  return result;
}

}  // namespace dateline
