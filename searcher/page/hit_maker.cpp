// SPDX-License-Identifier: GPL-2.0-or-later
// Marks come first, since they choose the excerpts.
#include "searcher/page/hit_maker.h"

#include <utility>

#include "searcher/excerpts/context.h"
#include "searcher/excerpts/snippet.h"

namespace dateline {
namespace {

ExcerptOptions excerpt_options(const SearchRequest& request, const Metadata& metadata,
                               const ScoredPassage& passage) {
  ExcerptOptions options;
  options.most = request.excerpts;
  options.answer = passage.answer;
  options.answer_worth = passage.answer_part;
  options.names = metadata.wire;
  options.names.push_back(metadata.outlet);
  return options;
}

}  // namespace

Hit make_hit(const CombinedIndex& index, const SearchRequest& request, Marker& marker,
             const Worth& worth, const ScoredArticle& article, ScoredPassage&& passage) {
  Hit hit;
  const DocumentNumber number = passage.article;
  const Metadata& metadata = article.stored.metadata;
  hit.score = passage.score;
  hit.article = article.stored;
  hit.passage = std::move(passage.stored.passage);
  hit.address = address_of(hit.passage, {0, hit.passage.text.size()});
  if (request.excerpts == 0) return hit;
  hit.highlights = marker.marks(hit.passage.text, passage.tokens);
  hit.title_highlights = marker.marks(metadata.title, {});
  // Neither has a place to mark if "a b" OR NOT c matches a passage without c.
  if (hit.highlights.empty() && !hit.title_highlights.empty()) hit.matched = Matched::title;
  if (hit.passage.zone == Zone::title) hit.lead = lead_of(index, hit, number);
  hit.excerpts = request.full ? paragraphs(hit.passage, hit.highlights)
                              : excerpts(hit.passage, hit.highlights, worth,
                                         excerpt_options(request, metadata, passage));
  if (request.context > 0) hit.context = context_of(index, hit, number, request.context);
  return hit;
}

Copy copy_in(const StoredArticle& article) {
  const SourceRef source = article.sources.empty() ? SourceRef() : article.sources.front();
  return {article.id, source, article.metadata.outlet, 1};
}

}  // namespace dateline
