// SPDX-License-Identifier: GPL-2.0-or-later
// Counting terms.
#include "indexer/analysis/article_analyzer.h"

#include <algorithm>

#include "common/index/field_words.h"

namespace dateline {
namespace {

// What is remembered of a form, a stem and a term in the analyzer, the tables of terms, and the
// places of terms in documents and lists of postings; measured with words of ten letters.
constexpr std::size_t kFormBytes = 220;
constexpr std::size_t kStemBytes = 88;
constexpr std::size_t kTermBytes = 130;
constexpr std::size_t kTextBytes = 110;  // more, of a term that is not made of a stem

}  // namespace

bool ArticleAnalyzer::is_full() const {
  return forms_.is_full() || analyzer_.forms() * kFormBytes + analyzer_.stems() * kStemBytes +
                                     terms_.size() * kTermBytes + terms_.of_texts() * kTextBytes >
                                 memory_;
}

void ArticleAnalyzer::forget() {
  static_cast<void>(take_forms());
  analyzer_.forget();
  terms_.forget();
  forward_.forget();
}

// Terms are far apart in memory: they are fetched some tokens ahead.
void ArticleAnalyzer::add_words(std::span<const Token> tokens, std::uint32_t weight,
                                DocumentTerms& document) {
  constexpr std::size_t kAhead = 8;
  words_.clear();
  for (const Token& token : tokens) {
    words_.push_back(terms_.of_stem(StemTerm::plain, token.stem));
    document.expect(words_.back());
    if (words_.size() > kAhead) document.add(words_[words_.size() - kAhead - 1], weight);
  }
  for (std::size_t i = words_.size() - std::min(kAhead, words_.size()); i < words_.size(); ++i) {
    document.add(words_[i], weight);
  }
}

// The terms that every document of an article has: its id, and the words that fields look for.
void ArticleAnalyzer::add_common(const StoredArticle& article) {
  common_.clear();
  const Metadata& metadata = article.metadata;
  field_terms_.clear();
  append_field_terms(field_terms_, prefix::kOutlet, metadata.outlet);
  for (const std::string& agency : metadata.wire) {
    append_field_terms(field_terms_, prefix::kWire, agency);
  }
  append_field_terms(field_terms_, prefix::kByline, metadata.byline);
  field_terms_.push_back(article_term(article.id));
  for (const std::string& term : field_terms_) common_.push_back(terms_.of_text(term));
}

void ArticleAnalyzer::add_title_terms(DocumentTerms& document) {
  for (const Token& token : title_) document.add(terms_.of_stem(StemTerm::title, token.stem), 0);
}

void ArticleAnalyzer::passage(const Passage& passage, bool holds_title, std::uint32_t place,
                              DocumentSink& sink) {
  passage_terms_.clear();
  add_words(text_, 1, passage_terms_);
  // The text's words alone so far, each once: the article's are counted by them.
  if (passage.zone != Zone::title && zone_row(passage.zone).searched_by_default) {
    for (const DocumentTerm& term : passage_terms_.terms()) article_terms_.add(term.id, term.wdf);
  }
  // What has no word at all ("|", a lone full stop) is not found by its title either.
  const std::span<const Token> title = holds_title && !text_.empty() ? title_ : std::span<Token>();
  add_words(title, kTitleWeight, passage_terms_);
  add_title_terms(passage_terms_);
  passage_terms_.add(terms_.of_text(zone_term(passage.zone)), 0);
  for (const TermId term : common_) passage_terms_.add(term, 0);
  ForwardText words;
  words.place = place;
  sink.passage(passage, passage_terms_, forward_.encode(words, title, text_));
}

void ArticleAnalyzer::analyze(const StoredArticle& article, std::span<const Passage> passages,
                              std::span<const LineKey> lines, DocumentSink& sink) {
  analyzer_.analyze(article.metadata.title, title_);
  forms_.add_title(title_);
  article_terms_.clear();
  add_words(title_, kTitleWeight, article_terms_);
  add_common(article);
  const bool holds_title =
      records_are_passages_ && passages.size() == 1 && passages[0].zone != Zone::title;
  std::uint32_t place = 0;  // of a passage in the text
  for (const Passage& each : passages) {
    const bool is_title = each.zone == Zone::title;
    analyzer_.analyze(each.text, text_);
    // Else it is the title, counted already.
    if (!is_title) forms_.add_text(text_);
    passage(each, holds_title, is_title ? 0 : ++place, sink);
  }
  for (const TermId term : common_) article_terms_.add(term, 0);
  add_title_terms(article_terms_);
  for (const LineKey line : lines) article_terms_.add(terms_.of_text(line_term(line)), 0);
  field_terms_.clear();
  append_field_terms(field_terms_, prefix::kUrl, article.metadata.url);
  for (const std::string& term : field_terms_) article_terms_.add(terms_.of_text(term), 0);
  sink.article(article_terms_);
}

}  // namespace dateline
