// SPDX-License-Identifier: GPL-2.0-or-later
// No function here trusts a span.
#include "searcher/answer/parts.h"

#include <algorithm>

#include "common/text/utf8.h"

namespace dateline {
namespace {

bool is_between_characters(std::string_view text, std::size_t offset) {
  return offset >= text.size() || utf8::is_boundary(text[offset]);
}

}  // namespace

std::vector<Highlight> sound_highlights(std::span<const Highlight> highlights,
                                        std::string_view text) {
  std::vector<Highlight> sound;
  std::size_t free_from = 0;
  const std::size_t valid_until = utf8::valid_prefix(text);
  for (const Highlight& highlight : highlights) {
    const auto [begin, end] = highlight.text;
    if (begin < free_from || begin >= end || end > valid_until) continue;
    if (!is_between_characters(text, begin) || !is_between_characters(text, end)) continue;
    sound.push_back(highlight);
    free_from = end;
  }
  return sound;
}

std::string_view excerpt_text(const Hit& hit, const Excerpt& excerpt) {
  const std::string_view text = hit.passage.text;
  const std::size_t end = std::min(excerpt.text.end, text.size());
  return text.substr(std::min(excerpt.text.begin, end), end - std::min(excerpt.text.begin, end));
}

std::string path_of(const StoredArticle& article) {
  if (article.sources.empty()) return {};
  return shown_path(article.sources.front());
}

const Record* record_of(const Hit& hit) {
  if (hit.passage.record) return &*hit.passage.record;
  if (hit.article.sources.empty() || !hit.article.sources.front().record) return nullptr;
  return &*hit.article.sources.front().record;
}

std::vector<std::vector<const Hit*>> hits_by_article(const std::vector<Hit>& hits) {
  std::vector<std::vector<const Hit*>> articles;
  for (const Hit& hit : hits) {
    const auto same = std::ranges::find_if(articles, [&](const std::vector<const Hit*>& others) {
      return others.front()->article.id == hit.article.id;
    });
    if (same == articles.end()) {
      articles.push_back({&hit});
    } else {
      same->push_back(&hit);
    }
  }
  return articles;
}

std::size_t first_number(const std::vector<Hit>& hits) {
  return hits.empty() ? 1 : hits.front().rank;
}

bool is_title_hit(const Hit& hit) {
  return hit.passage.zone == Zone::title && hit.passage.text == hit.article.metadata.title;
}

std::optional<Hit> lead_hit(const Hit& hit) {
  if (!is_title_hit(hit) || !hit.lead) return std::nullopt;
  Hit lead = hit;
  lead.passage.zone = Zone::body;
  lead.passage.text = hit.lead->text;
  lead.address = hit.lead->address;
  lead.highlights.clear();
  lead.excerpts = {{{0, hit.lead->text.size()}, false, false, {}, hit.lead->address}};
  return lead;
}

bool is_web_address(std::string_view url) {
  return url.starts_with("https://") || url.starts_with("http://");
}

std::vector<std::string> paths_of(const StoredArticle& article) {
  std::vector<std::string> paths;
  for (const SourceRef& source : article.sources) {
    std::string path = shown_path(source);
    if (paths.empty() || paths.back() != path) paths.push_back(std::move(path));
  }
  return paths;
}

}  // namespace dateline
