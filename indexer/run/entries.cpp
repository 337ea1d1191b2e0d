// SPDX-License-Identifier: GPL-2.0-or-later
// Drafts, and terms as text.
#include "indexer/run/entries.h"

#include <algorithm>

#include "common/index/bytes.h"
#include "common/text/ascii.h"
#include "indexer/article/splitter.h"
#include "indexer/run/fingerprint.h"

namespace dateline {
namespace {

Passage title_passage(const std::string& title) {
  Passage passage;
  passage.zone = Zone::title;
  passage.text = title;
  passage.parts.push_back({{0, title.size()}, 0});
  passage.hash = text_hash48(title);
  return passage;
}

// Makes entries of an article's documents.
class EntryMaker final : public DocumentSink {
 public:
  EntryMaker(const TermTable& terms, ArticleEntries& entries) : terms_(terms), entries_(entries) {}

  void passage(const Passage& passage, const DocumentTerms& terms, std::string words) override {
    Entry& entry = entries_.passages.emplace_back();
    fill(entry, terms);
    entry.values.emplace_back(Slot::words, std::move(words));
    entry.data = encode_passage(entries_.article, passage);
  }
  void article(DocumentTerms& terms) override { fill(entries_.article_entry, terms); }

 private:
  void fill(Entry& entry, const DocumentTerms& terms) {
    for (const DocumentTerm& term : terms.terms()) {
      const std::string& text = terms_.text(term.id);
      if (term.wdf == 0) {
        entry.boolean_terms.push_back(text);
      } else {
        entry.terms.push_back({text, term.wdf});
      }
    }
    std::sort(entry.terms.begin(), entry.terms.end(),
              [](const TermEntry& a, const TermEntry& b) { return a.term < b.term; });
    const std::optional<Date>& date = entries_.article.metadata.date;
    if (date) entry.values.emplace_back(Slot::date, date_value(*date));
  }

  const TermTable& terms_;
  ArticleEntries& entries_;
};

}  // namespace

std::string encode_passage(const StoredArticle& article, const Passage& passage) {
  return encode(article.id, article.metadata.title, passage, passage.record);
}

std::string passage_records(const ArticleDraft& draft) {
  ByteWriter out;
  for (const Passage& passage : draft.passages) out.text(encode_passage(draft.article, passage));
  return out.take();
}

// Records are bytes, so that the one writer has little to do, and to give back.
ReadArticle packed(ArticleDraft&& draft) {
  ReadArticle read;
  read.zones = zone_shares(draft.passages);
  read.records = passage_records(draft);
  read.article = std::move(draft.article);
  read.lines = std::move(draft.lines);
  return read;
}

void change_id(std::string& records, const ArticleId& id) {
  ByteReader in(records);
  while (!in.empty()) {
    const std::string_view record = in.text();
    std::copy(id.bytes.begin(), id.bytes.end(), records.begin() + (record.data() - records.data()));
  }
}

ArticleDraft draft_of(const Article& article, PassageMode mode) {
  ArticleDraft draft;
  StoredArticle& stored = draft.article;
  stored.id = article_id(article);
  stored.metadata = article.metadata;
  draft.passages = passages_of(article, mode);
  if (draft.passages.empty()) draft.passages.push_back(title_passage(stored.metadata.title));
  stored.passages = static_cast<std::uint32_t>(draft.passages.size());
  stored.story = story_of(draft.passages);
  stored.fingerprint = fingerprint_of(stored, draft.passages);
  stored.sources.push_back({article.path, article.record, article.member});
  if (mode == PassageMode::paragraphs) draft.lines = repeatable_lines(draft.passages);
  return draft;
}

ZoneShares zone_shares(std::span<const Passage> passages) {
  ZoneShares shares{};
  for (const Passage& passage : passages) {
    ZoneShare& zone = shares[static_cast<std::size_t>(passage.zone)];
    ++zone.passages;
    zone.words += ascii::words(passage.text);
  }
  return shares;
}

ArticleEntries entries_of(ArticleDraft draft, ArticleAnalyzer& analyzer, const LineSet& repeated) {
  if (!draft.lines.empty()) {
    draft.passages = with_repeated_lines(std::move(draft.passages), repeated);
  }
  ArticleEntries entries;
  entries.article = std::move(draft.article);
  entries.article.passages = static_cast<std::uint32_t>(draft.passages.size());
  entries.lines = std::move(draft.lines);
  EntryMaker maker(analyzer.terms(), entries);
  analyzer.analyze(entries.article, draft.passages, entries.lines, maker);
  entries.forms = analyzer.take_forms();
  return entries;
}

}  // namespace dateline
