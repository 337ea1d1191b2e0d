// SPDX-License-Identifier: GPL-2.0-or-later
// Reads candidates through Xapian.
#include "searcher/ranking/candidate_reader.h"

#include <xapian.h>

#include <algorithm>

#include "common/index/document.h"
#include "common/index/schema.h"
#include "searcher/index/backend.h"

namespace dateline {

namespace {

// The largest number of bytes of cached passages, and of cached articles.
constexpr std::size_t kMostText = std::size_t{48} << 20U;
constexpr std::size_t kMostArticles = std::size_t{16} << 20U;

template <typename T>
std::size_t bytes_in(const std::vector<T>& values) {
  return values.capacity() * sizeof(T);
}

constexpr auto kArticleSlot = static_cast<Xapian::valueno>(Slot::article);

// Estimates of the memory the two take.
std::size_t bytes_of(const StoredPassage& stored, const std::vector<Token>& tokens) {
  const Passage& passage = stored.passage;
  return sizeof(StoredPassage) + passage.text.capacity() + bytes_in(passage.parts) +
         bytes_in(passage.lines) + bytes_in(passage.source.pieces()) + bytes_in(tokens);
}
std::size_t bytes_of(const ScoredArticle& article) {
  constexpr std::size_t kMetadata = 512;
  return sizeof(ScoredArticle) + kMetadata + bytes_in(article.title);
}

std::vector<Candidate> in_order(std::vector<Candidate> candidates) {
  std::sort(candidates.begin(), candidates.end(),
            [](const Candidate& a, const Candidate& b) { return a.number < b.number; });
  return candidates;
}

ScoredPassage unread_passage(const Candidate& candidate, DocumentNumber article) {
  ScoredPassage passage;
  passage.number = candidate.number;
  passage.article = article;
  passage.passage_part = candidate.passage_score;
  passage.score = passage.passage_part;
  return passage;
}

}  // namespace

CandidateReader::CandidateReader(const CombinedIndex& index, Analyzer& analyzer)
    : index_(index), analyzer_(analyzer), texts_(kMostText), articles_(kMostArticles) {
  reset(nullptr, nullptr);
}

void CandidateReader::reset(std::shared_ptr<const Families> families, ForwardMemory* memory) {
  families_ = std::move(families);
  forward_.emplace(passage_source(index_), memory);
  forget();
}

void CandidateReader::forget() {
  texts_.clear();
  articles_.clear();
}

// For ascending passages.
std::vector<DocumentNumber> CandidateReader::articles_of(
    const std::vector<Candidate>& candidates) const {
  std::vector<DocumentNumber> articles;
  if (families_) {
    for (const Candidate& each : candidates) articles.push_back(families_->article_of(each.number));
    return articles;
  }
  const std::unique_ptr<SlotValues> values = index_.backend().values(Slot::article);
  for (const Candidate& each : candidates) {
    articles.push_back(index_.article_number(each.number, decode_number(values->of(each.number))));
  }
  return articles;
}

const CandidateReader::Text& CandidateReader::text_of(DocumentNumber passage) {
  if (const Text* known = texts_.find(passage)) return *known;
  Text text;
  text.stored = index_.passage(passage);
  analyzer_.analyze(text.stored.passage.text, tokens_);
  text.tokens = tokens_;  // a copy has no spare capacity
  const std::size_t bytes = bytes_of(text.stored, text.tokens);
  return texts_.keep(passage, std::move(text), bytes);
}

const ScoredArticle* CandidateReader::article(DocumentNumber number) {
  if (const ScoredArticle* known = articles_.find(number)) return known;
  ScoredArticle article;
  try {
    article.stored = index_.article(number);
  } catch (const Xapian::DocNotFoundError&) {
    return nullptr;
  }
  analyzer_.analyze(article.stored.metadata.title, article.title);
  const std::size_t bytes = bytes_of(article);
  return &articles_.keep(number, std::move(article), bytes);
}

bool CandidateReader::read_article(const ScoredPassage& passage, ScoredArticles& articles) {
  auto found = articles.find(passage.article);
  if (found == articles.end()) {
    const ScoredArticle* const read = article(passage.article);
    if (read == nullptr) return false;
    found = articles.emplace(passage.article, *read).first;
  }
  return found->second.stored.id == passage.stored.article;
}

std::vector<ScoredPassage> CandidateReader::unread(const std::vector<Candidate>& candidates) {
  const std::vector<Candidate> ascending = in_order(candidates);
  const std::vector<DocumentNumber> articles = articles_of(ascending);
  std::vector<ScoredPassage> passages;
  passages.reserve(ascending.size());
  for (std::size_t i = 0; i < ascending.size(); ++i) {
    passages.push_back(unread_passage(ascending[i], articles[i]));
  }
  return passages;
}

// Reads each document once, for its words and its text.
std::vector<ScoredPassage> CandidateReader::read_documents(
    const std::vector<Candidate>& candidates) {
  std::vector<ScoredPassage> passages;
  std::vector<std::size_t> ends;
  for (const Candidate& candidate : in_order(candidates)) {
    // Postings only lead to existing documents, so existence is not checked again.
    const Xapian::Document document =
        index_.passages().get_document(candidate.number, Xapian::DOC_ASSUME_VALID);
    const DocumentNumber article = decode_number(document.get_value(kArticleSlot));
    ScoredPassage& passage = passages.emplace_back(
        unread_passage(candidate, index_.article_number(candidate.number, article)));
    passage.stored = index_.passage(candidate.number, document);
    passage.has_text = true;
    words_ += document.get_value(static_cast<Xapian::valueno>(Slot::words));
    ends.push_back(words_.size());
  }
  std::size_t begin = 0;
  for (std::size_t i = 0; i < passages.size(); ++i) {
    passages[i].words = decode_forward(std::string_view(words_).substr(begin, ends[i] - begin));
    begin = ends[i];
  }
  return passages;
}

std::vector<ScoredPassage> CandidateReader::read_words(const std::vector<Candidate>& candidates) {
  words_.clear();
  if (index_.backend().policy().sends_whole_documents) return read_documents(candidates);
  std::vector<ScoredPassage> passages = unread(candidates);
  std::vector<DocumentNumber> numbers;
  for (const ScoredPassage& passage : passages) numbers.push_back(passage.number);
  struct Part {
    std::size_t passage = 0;
    std::size_t end = 0;
  };
  std::vector<Part> parts;
  forward_->read(numbers, [&](std::size_t i, std::string_view value) {
    words_ += value;
    parts.push_back({i, words_.size()});
  });
  std::size_t begin = 0;
  for (const Part& part : parts) {
    passages[part.passage].words =
        decode_forward(std::string_view(words_).substr(begin, part.end - begin));
    begin = part.end;
  }
  return passages;
}

bool CandidateReader::read_text(ScoredPassage& passage, ScoredArticles& articles) {
  if (!passage.has_text) {
    passage.stored = index_.passage(passage.number);
    passage.has_text = true;
  }
  return read_article(passage, articles);
}

void CandidateReader::read_texts(std::vector<ScoredPassage>& passages, ScoredArticles& articles) {
  std::erase_if(passages, [&](ScoredPassage& passage) { return !read_text(passage, articles); });
}

bool CandidateReader::read_tokens(ScoredPassage& passage, ScoredArticles& articles) {
  if (passage.tokens.empty()) {
    const Text& text = text_of(passage.number);
    if (!passage.has_text) passage.stored = text.stored;
    passage.has_text = true;
    passage.tokens = text.tokens;
  }
  return read_article(passage, articles);
}

}  // namespace dateline
