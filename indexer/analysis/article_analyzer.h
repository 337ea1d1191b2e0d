// SPDX-License-Identifier: GPL-2.0-or-later
// Which terms the documents of an article have: the one place where this is said.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "common/analysis/analyzer.h"
#include "common/index/schema.h"
#include "common/index/settings.h"
#include "common/index/stored.h"
#include "indexer/analysis/document_terms.h"
#include "indexer/analysis/form_tally.h"
#include "indexer/analysis/forward_encoder.h"
#include "indexer/analysis/term_table.h"

namespace dateline {

/// Takes the documents of an article: its passages in order, then itself. The terms are good until
/// the call returns; what is not counted in words (paths) may be added to them.
class DocumentSink {
 public:
  DocumentSink() = default;
  virtual ~DocumentSink() = default;
  DocumentSink(const DocumentSink&) = delete;
  DocumentSink& operator=(const DocumentSink&) = delete;
  /// `words`: the value of Slot::words.
  virtual void passage(const Passage& passage, const DocumentTerms& terms, std::string words) = 0;
  virtual void article(DocumentTerms& terms) = 0;
};

/// Analyses articles. Terms of a passage are the stems of its own words. The title is a passage of
/// its own; but where a record is a passage and its article has no other, the title is part of it,
/// and its words count kTitleWeight times. The forward index has the words in their order. Terms of
/// the article are those of the title, kTitleWeight times, and of all passages of zones that are
/// searched by default.
/// docs/index-format.md lists those of fields. Not thread-safe.
class ArticleAnalyzer {
 public:
  /// The language is that of `settings`. `memory`: bytes for the words that are remembered, about.
  explicit ArticleAnalyzer(const Settings& settings, std::size_t memory = kMemory)
      : analyzer_(*find_language(settings.language)),
        terms_(analyzer_),
        records_are_passages_(settings.passages != PassageMode::paragraphs),
        memory_(memory) {}

  void analyze(const StoredArticle& article, std::span<const Passage> passages,
               std::span<const LineKey> lines, DocumentSink& sink);

  [[nodiscard]] Analyzer& analyzer() { return analyzer_; }
  [[nodiscard]] TermTable& terms() { return terms_; }
  /// The forms counted since the last call, sorted.
  [[nodiscard]] std::vector<FormCount> take_forms() { return forms_.take(analyzer_); }
  /// The same as a run of forms (FormRunReader).
  [[nodiscard]] std::string take_form_run() { return forms_.take_run(analyzer_); }
  /// Whether so much is remembered that it is time to forget it, once the forms are taken.
  [[nodiscard]] bool is_full() const;
  void forget();

 private:
  static constexpr std::size_t kMemory = std::size_t{128} << 20U;
  void add_words(std::span<const Token> tokens, std::uint32_t weight, DocumentTerms& document);
  void add_common(const StoredArticle& article);
  void add_title_terms(DocumentTerms& document);
  void passage(const Passage& passage, bool holds_title, std::uint32_t place, DocumentSink& sink);

  Analyzer analyzer_;
  TermTable terms_;
  bool records_are_passages_;
  std::size_t memory_;
  ForwardEncoder forward_{analyzer_};
  FormTally forms_;
  DocumentTerms passage_terms_;
  DocumentTerms article_terms_;
  std::vector<Token> title_;
  std::vector<Token> text_;
  std::vector<TermId> words_;   // that are being added to a document
  std::vector<TermId> common_;  // of every document of the article
  std::vector<std::string> field_terms_;
};

}  // namespace dateline
