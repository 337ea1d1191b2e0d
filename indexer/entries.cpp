// SPDX-License-Identifier: GPL-2.0-or-later
// Counting terms, placing positions, counting forms.
#include "indexer/entries.h"

#include <algorithm>
#include <unordered_map>

#include "common/index/field_words.h"
#include "common/text/ascii.h"
#include "indexer/article/splitter.h"

namespace dateline {
namespace {

using Tokens = std::vector<Token>;

// Counts surface forms over an article's title and passages.
class FormCounter {
 public:
  void add_title(const Tokens& tokens) {
    for (const Token& token : tokens) ++counts_[token.form].count;
  }
  void add_text(const Tokens& tokens) {
    for (const Token& token : tokens) {
      Count& count = counts_[token.form];
      ++count.count;
      if (token.opens_sentence || token.joined) continue;
      ++count.mid_sentence;
      if (token.capital) ++count.capitals;
    }
  }
  [[nodiscard]] std::vector<FormCount> take(const Analyzer& analyzer) {
    std::vector<FormCount> forms;
    forms.reserve(counts_.size());
    for (const auto& [form, count] : counts_) {
      forms.push_back({std::string(analyzer.form(form)),
                       std::string(analyzer.stem(analyzer.stem_of(form))), count.count,
                       count.mid_sentence, count.capitals});
    }
    std::sort(forms.begin(), forms.end(),
              [](const FormCount& a, const FormCount& b) { return a.form < b.form; });
    return forms;
  }

 private:
  struct Count {
    std::int64_t count = 0;
    std::int64_t mid_sentence = 0;
    std::int64_t capitals = 0;
  };
  std::unordered_map<FormId, Count> counts_;
};

// Gathers the terms of one entry.
class TermCounter {
 public:
  explicit TermCounter(const Analyzer& analyzer) : analyzer_(analyzer) {}

  void add(const Tokens& tokens, std::uint32_t weight) {
    for (const Token& token : tokens) at(token.stem).wdf += weight;
  }
  void add_positions(const Tokens& tokens, std::uint32_t first) {
    for (const Token& token : tokens) {
      std::vector<std::uint32_t>& positions = at(token.stem).positions;
      const std::uint32_t position = first + token.position;
      if (positions.empty() || positions.back() < position) positions.push_back(position);
      // A joined form is next to the words on both of its sides.
      if (token.joined && positions.back() <= position) positions.push_back(position + 1);
    }
  }
  [[nodiscard]] bool has(StemId stem) const { return index_.contains(stem); }
  [[nodiscard]] std::vector<TermEntry> take() {
    std::vector<TermEntry> terms = std::move(terms_);
    std::sort(terms.begin(), terms.end(),
              [](const TermEntry& a, const TermEntry& b) { return a.term < b.term; });
    return terms;
  }

 private:
  TermEntry& at(StemId stem) {
    const auto [found, added] = index_.emplace(stem, terms_.size());
    if (added) terms_.push_back({std::string(analyzer_.stem(stem)), 0, {}});
    return terms_[found->second];
  }

  const Analyzer& analyzer_;
  std::unordered_map<StemId, std::size_t> index_;
  std::vector<TermEntry> terms_;
};

void sort_unique(std::vector<std::string>& terms) {
  std::sort(terms.begin(), terms.end());
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
}

// The terms and values that every document of an article has: its id, its date, and the words that
// fields look for.
struct CommonTerms {
  std::vector<std::string> terms;
  std::vector<std::pair<Slot, std::string>> values;
};

CommonTerms common_terms(const StoredArticle& article, const Tokens& title,
                         const Analyzer& analyzer) {
  CommonTerms common;
  const Metadata& metadata = article.metadata;
  for (const Token& token : title) {
    common.terms.push_back(std::string(prefix::kTitle).append(analyzer.stem(token.stem)));
  }
  append_field_terms(common.terms, prefix::kOutlet, metadata.outlet);
  for (const std::string& agency : metadata.wire) {
    append_field_terms(common.terms, prefix::kWire, agency);
  }
  append_field_terms(common.terms, prefix::kByline, metadata.byline);
  common.terms.push_back(article_term(article.id));
  sort_unique(common.terms);
  if (metadata.date) common.values.emplace_back(Slot::date, date_value(*metadata.date));
  return common;
}

void add_common(Entry& entry, const CommonTerms& common) {
  entry.boolean_terms.insert(entry.boolean_terms.end(), common.terms.begin(), common.terms.end());
  entry.values = common.values;
}

// The passage that holds the title's phrases: the first that every search looks at.
std::size_t lead_of(std::span<const Passage> passages) {
  for (std::size_t i = 0; i < passages.size(); ++i) {
    if (zone_row(passages[i].zone).searched_by_default) return i;
  }
  return 0;
}

Entry passage_entry(const StoredPassage& stored, const CommonTerms& common, const Tokens& title,
                    const Tokens& text, std::size_t lead, const Analyzer& analyzer) {
  TermCounter counter(analyzer);
  counter.add(text, 1);
  counter.add_positions(text, kFirstPosition);
  Entry entry;
  // In an article of a title alone the title is its text; and what has no word at all ("|", a lone
  // full stop) is not found by its title either.
  if (stored.passage.zone != Zone::title && !text.empty()) {
    std::vector<StemId> title_only;
    for (const Token& token : title) {
      if (!counter.has(token.stem)) title_only.push_back(token.stem);
    }
    std::sort(title_only.begin(), title_only.end());
    title_only.erase(std::unique(title_only.begin(), title_only.end()), title_only.end());
    for (const StemId stem : title_only) {
      entry.boolean_terms.push_back(std::string(prefix::kTitleOnly).append(analyzer.stem(stem)));
    }
    counter.add(title, kTitleWeight);
    if (stored.passage.sequence == lead) {
      const std::uint32_t last = kFirstPosition + text.back().position;
      counter.add_positions(title, last + kParagraphGap);
    }
  }
  entry.boolean_terms.push_back(zone_term(stored.passage.zone));
  add_common(entry, common);
  entry.terms = counter.take();
  entry.data = encode(stored);
  return entry;
}

std::string title_of(const Passage& passage, const StoredArticle& article) {
  return passage.sequence == 0 ? article.metadata.title : std::string();
}

// Everything but the paths, so that the same article under another path has the same one; and the
// zones that lines have in the article alone.
std::uint64_t fingerprint_of(StoredArticle article, std::span<const Passage> passages) {
  article.sources.clear();
  std::string all = encode(article);
  for (const Passage& passage : passages) {
    all += encode({article.id, title_of(passage, article), passage});
  }
  return low64(hash128(all));
}

Passage title_passage(const std::string& title) {
  Passage passage;
  passage.zone = Zone::title;
  passage.text = title;
  passage.parts.push_back({{0, title.size()}, 0});
  passage.hash = text_hash48(title);
  return passage;
}

}  // namespace

ArticleEntries entries_of(const Article& article, PassageMode mode, Analyzer& analyzer,
                          const RepeatedLines& repeated) {
  StoredArticle stored;
  stored.id = article_id(article);
  stored.metadata = article.metadata;
  std::vector<Passage> passages = passages_of(article, mode);
  if (passages.empty()) passages.push_back(title_passage(stored.metadata.title));
  stored.passages = static_cast<std::uint32_t>(passages.size());
  stored.story = story_of(passages);
  stored.fingerprint = fingerprint_of(stored, passages);
  stored.sources.push_back({article.path, article.record, article.member});
  if (mode == PassageMode::paragraphs) {
    passages = with_repeated_lines(std::move(passages), repeated.lines);
  }
  ArticleEntries entries = entries_of(std::move(stored), std::move(passages), mode, analyzer);
  entries.lines_version = repeated.version;
  return entries;
}

ArticleEntries entries_of(StoredArticle article, std::vector<Passage> passages, PassageMode mode,
                          Analyzer& analyzer) {
  ArticleEntries entries;
  StoredArticle& stored = entries.article;
  stored = std::move(article);
  stored.passages = static_cast<std::uint32_t>(passages.size());

  FormCounter forms;
  TermCounter article_terms(analyzer);
  Tokens title;
  Tokens text;
  analyzer.analyze(stored.metadata.title, title);
  forms.add_title(title);
  article_terms.add(title, kTitleWeight);
  const CommonTerms common = common_terms(stored, title, analyzer);

  if (mode == PassageMode::paragraphs) entries.lines = repeatable_lines(passages);
  for (const LineKey line : entries.lines) {
    entries.article_entry.boolean_terms.push_back(line_term(line));
  }
  const std::size_t lead = lead_of(passages);
  for (Passage& passage : passages) {
    analyzer.analyze(passage.text, text);
    if (passage.zone != Zone::title) {  // else it is the title, counted already
      forms.add_text(text);
      if (zone_row(passage.zone).searched_by_default) article_terms.add(text, 1);
    }
    ZoneShare& zone = entries.zones[static_cast<std::size_t>(passage.zone)];
    ++zone.passages;
    zone.words += ascii::words(passage.text);
    entries.passages.push_back(
        passage_entry({stored.id, title_of(passage, stored), std::move(passage)}, common, title,
                      text, lead, analyzer));
  }
  entries.article_entry.terms = article_terms.take();
  add_common(entries.article_entry, common);
  append_field_terms(entries.article_entry.boolean_terms, prefix::kUrl, stored.metadata.url);
  entries.forms = forms.take(analyzer);
  return entries;
}

std::vector<FormCount> form_counts(std::span<const StoredPassage> passages, Analyzer& analyzer) {
  FormCounter forms;
  Tokens tokens;
  for (const StoredPassage& stored : passages) {
    if (stored.passage.sequence == 0) {
      analyzer.analyze(stored.title, tokens);
      forms.add_title(tokens);
    }
    if (stored.passage.zone == Zone::title) continue;
    analyzer.analyze(stored.passage.text, tokens);
    forms.add_text(tokens);
  }
  return forms.take(analyzer);
}

void change_id(ArticleEntries& entries, const ArticleId& id) {
  const std::string old_term = article_term(entries.article.id);
  const std::string term = article_term(id);
  const auto replace = [&](Entry& entry) {
    std::replace(entry.boolean_terms.begin(), entry.boolean_terms.end(), old_term, term);
  };
  entries.article.id = id;
  replace(entries.article_entry);
  for (Entry& passage : entries.passages) {
    replace(passage);
    StoredPassage stored = decode_passage(passage.data);
    stored.article = id;
    passage.data = encode(stored);
  }
}

}  // namespace dateline
