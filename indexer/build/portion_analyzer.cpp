// SPDX-License-Identifier: GPL-2.0-or-later
// Passages that do not change go on as the bytes they were read as.
#include "indexer/build/portion_analyzer.h"

#include <algorithm>
#include <utility>

#include "common/index/field_words.h"
#include "indexer/run/entries.h"

namespace dateline {

namespace {

// Of so many articles the words are counted before their records are packed. Both look into memory
// here and there all the time: each finds more of its own in the processor's caches that way.
constexpr std::size_t kTogether = 128;

}  // namespace

class PortionAnalyzer::Sink final : public DocumentSink {
 public:
  explicit Sink(PortionAnalyzer& owner) : owner_(owner) {}

  void begin(const StoredArticle& article) {
    article_ = &article;
    ++number_;
  }
  void passage(const Passage& /*passage*/, const DocumentTerms& terms, std::string words) override {
    owner_.passages_.add(terms, date());
    owner_.passages_.set_place(number_, words);
  }
  void article(DocumentTerms& terms) override {
    TermTable& table = owner_.analyzer_.terms();
    std::vector<std::string> of_paths;
    for (const SourceRef& source : article_->sources) {
      of_paths.push_back(path_term(source.path));
      append_field_terms(of_paths, prefix::kPathWord, source.path);
    }
    for (const std::string& term : of_paths) terms.add(table.of_text(term), 0);
    owner_.articles_.add(terms, date());
  }

 private:
  [[nodiscard]] std::string date() const {
    const std::optional<Date>& date = article_->metadata.date;
    return date ? date_value(*date) : std::string();
  }

  PortionAnalyzer& owner_;
  const StoredArticle* article_ = nullptr;
  std::uint32_t number_ = 0;  // of the article within the portion, from 1
};

PortionAnalyzer::PortionAnalyzer(const Settings& settings, const GatheredArticles& gathered,
                                 const ArticleSpool& spool, const LineSet& repeated,
                                 std::string_view dictionary, std::size_t memory)
    : settings_(settings),
      gathered_(gathered),
      spool_(spool),
      repeated_(repeated),
      analyzer_(settings, memory),
      passages_(analyzer_.terms()),
      articles_(analyzer_.terms()),
      records_(dictionary) {}

// Passages that stay as they are have all that is counted in them, and no more.
std::span<const Passage> PortionAnalyzer::words_of(std::span<const std::string_view> records) {
  if (words_.size() < records.size()) words_.resize(records.size());
  for (std::size_t i = 0; i < records.size(); ++i) decode_words(records[i], words_[i]);
  return std::span(words_).first(records.size());
}

void PortionAnalyzer::take_work(std::size_t number, std::size_t begin) {
  Work& work = work_.emplace_back(Work{spool_.decode(bytes_, begin, number), {}});
  SpooledArticle& spooled = work.spooled;
  gathered_.complete(number, spooled.article);
  const bool changes = gathered_.has_zones(number) ||
                       std::any_of(spooled.lines.begin(), spooled.lines.end(),
                                   [this](LineKey line) { return repeated_.contains(line); });
  if (!changes) return;
  for (const std::string_view record : spooled.passages) {
    work.changed.push_back(decode_passage(record).passage);
  }
  work.changed = with_repeated_lines(std::move(work.changed), repeated_);
  spooled.article.passages = static_cast<std::uint32_t>(work.changed.size());
  spooled.passages.clear();
}

void PortionAnalyzer::analyze(const Work& work, Sink& sink) {
  const SpooledArticle& spooled = work.spooled;
  sink.begin(spooled.article);
  analyzer_.analyze(spooled.article,
                    work.changed.empty() ? words_of(spooled.passages) : std::span(work.changed),
                    spooled.lines, sink);
}

void PortionAnalyzer::pack(const Work& work) {
  const StoredArticle& article = work.spooled.article;
  for (const std::string_view record : work.spooled.passages) {
    passages_.add_record(records_, record);
  }
  for (const Passage& passage : work.changed) {
    passages_.add_record(records_, encode_passage(article, passage));
  }
  articles_.add_record(records_, encode(article));
}

Portion PortionAnalyzer::analyze(std::size_t begin, std::size_t end) {
  spool_.read(begin, end, bytes_);
  Sink sink(*this);
  for (std::size_t number = begin; number < end;) {
    work_.clear();
    for (; number < end && work_.size() < kTogether; ++number) {
      if (!gathered_.is_alive(number)) continue;
      if (gathered_.shard_of(number, settings_.shards) != settings_.shard) continue;
      take_work(number, begin);
    }
    for (const Work& work : work_) analyze(work, sink);
    for (const Work& work : work_) pack(work);
  }
  Portion portion{passages_.take(), articles_.take()};
  if (analyzer_.is_full()) {
    form_runs_.push_back(analyzer_.take_form_run());
    analyzer_.forget();
  }
  return portion;
}

void PortionAnalyzer::use(Portion&& done) {
  passages_.use(std::move(done.passages));
  articles_.use(std::move(done.articles));
}

std::vector<std::string> PortionAnalyzer::take_form_runs() {
  form_runs_.push_back(analyzer_.take_form_run());
  return std::exchange(form_runs_, {});
}

}  // namespace dateline
