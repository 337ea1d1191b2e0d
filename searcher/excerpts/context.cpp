// SPDX-License-Identifier: GPL-2.0-or-later
// All passages of an article share a term; their document numbers do not give their order.
#include "searcher/excerpts/context.h"

#include <xapian.h>

#include <algorithm>

#include "common/index/document.h"
#include "common/index/schema.h"
#include "common/index/stored.h"
#include "searcher/excerpts/snippet.h"

namespace dateline {
namespace {

std::vector<Passage> passages_of(const CombinedIndex& index, const ArticleId& id,
                                 DocumentNumber article) {
  const std::string term = article_term(id);
  const Xapian::Database& database = index.passages();
  std::vector<Passage> passages;
  for (auto it = database.postlist_begin(term); it != database.postlist_end(term); ++it) {
    const Xapian::Document document = database.get_document(*it);
    const std::uint32_t local =
        decode_number(document.get_value(static_cast<Xapian::valueno>(Slot::article)));
    // Several indexes may contain the same article.
    if (index.article_number(*it, local) != article) continue;
    passages.push_back(index.passage(*it, document).passage);
  }
  std::sort(passages.begin(), passages.end(),
            [](const Passage& a, const Passage& b) { return a.sequence < b.sequence; });
  return passages;
}

}  // namespace

std::optional<Lead> lead_of(const CombinedIndex& index, const Hit& hit, DocumentNumber article) {
  const std::vector<Passage> passages = passages_of(index, hit.article.id, article);
  const auto body = std::ranges::find(passages, Zone::body, &Passage::zone);
  if (body == passages.end()) return std::nullopt;
  const std::vector<Excerpt> first = excerpts(*body, {}, [](const std::string&) { return 0; }, {});
  if (first.empty()) return std::nullopt;
  return Lead{std::string(first.front().text.of(body->text)), first.front().address};
}

Context context_of(const CombinedIndex& index, const Hit& hit, DocumentNumber article,
                   std::size_t count) {
  Context context;
  for (const Passage& passage : passages_of(index, hit.article.id, article)) {
    if (passage.sequence == hit.passage.sequence || passage.zone == Zone::title) continue;
    std::vector<ContextParagraph>& side =
        passage.sequence < hit.passage.sequence ? context.before : context.after;
    for (const PassagePart& part : passage.parts) {
      side.push_back(
          {std::string(part.text.of(passage.text)), passage.zone, address_of(passage, part.text)});
    }
  }
  const std::size_t before = context.before.size() - std::min(context.before.size(), count);
  context.before.erase(context.before.begin(),
                       context.before.begin() + static_cast<std::ptrdiff_t>(before));
  context.after.resize(std::min(context.after.size(), count));
  return context;
}

}  // namespace dateline
