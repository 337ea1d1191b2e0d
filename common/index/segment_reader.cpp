// SPDX-License-Identifier: GPL-2.0-or-later
// Opens the databases of a segment and reads single articles out of them.
#include "common/index/segment_reader.h"

#include <xapian.h>

#include <algorithm>

#include "common/analysis/language.h"
#include "common/error.h"
#include "common/glass/table_reader.h"
#include "common/index/folder.h"
#include "common/index/served.h"
#include "common/index/served_vocabulary.h"
#include "common/index/vocabulary.h"

namespace dateline {
namespace {

// Straight from its file if possible: libxapian makes three copies of it on the way.
std::string read_dictionary(const SegmentFolder& segment, const Xapian::Database& passages) {
  constexpr std::size_t kRoom = std::size_t{256} << 10U;  // unused room costs nothing
  auto table = glass::TableReader::open(segment.passages(), passages.get_revision());
  std::string dictionary;
  dictionary.reserve(kRoom);
  if (table && table->read_metadata(key::kDictionary, dictionary)) return dictionary;
  return dictionary_of(passages);
}

}  // namespace

void check_schema(const Settings& settings, const IndexLocation& location) {
  const char* const hint =
      "rebuild it with dateline-index --rebuild, or use the program that made it";
  if (settings.schema != kSchemaVersion) {
    throw Error(ExitStatus::bad_index,
                "the index " + location.name() + " has layout version " +
                    std::to_string(settings.schema) + "; this program reads version " +
                    std::to_string(kSchemaVersion),
                hint);
  }
  if (find_language(settings.language) == nullptr) {
    throw Error(ExitStatus::bad_index,
                "the index " + location.name() + " is in " + settings.language +
                    ", a language that this program does not know",
                hint);
  }
}

SegmentReader::SegmentReader(const IndexLocation& location, std::filesystem::path folder)
    : folder_(std::move(folder)) {
  const SegmentFolder segment{folder_};
  passages_ = std::make_unique<Xapian::Database>(segment.passages().string());
  articles_ = std::make_unique<Xapian::Database>(segment.articles().string());
  settings_ = settings_from_json(passages_->get_metadata(key::kSettings));
  check_schema(settings_, location);
  records_ = std::make_unique<RecordUnpacker>(read_dictionary(segment, *passages_));
}

SegmentReader::SegmentReader(const IndexLocation& location) {
  const ServedIndex& served = location.served.value();
  passages_ = std::make_unique<Xapian::Database>(open_served(served.passages, served.timeout));
  articles_ = std::make_unique<Xapian::Database>(open_served(served.articles, served.timeout));
  settings_ = served_settings(*passages_, served);
  check_schema(settings_, location);
  records_ = std::make_unique<RecordUnpacker>(dictionary_of(*passages_));
  check_pair(*passages_, *articles_, *records_, served);
  vocabulary_ = std::make_unique<ServedVocabulary>(*passages_);
}

SegmentReader::~SegmentReader() = default;
SegmentReader::SegmentReader(SegmentReader&&) noexcept = default;
SegmentReader& SegmentReader::operator=(SegmentReader&&) noexcept = default;

bool SegmentReader::follow_server() {
  if (!vocabulary_) return false;
  const bool passages = passages_->reopen();
  const bool moved = articles_->reopen() || passages;
  if (!moved) return false;
  forms_.clear();
  vocabulary_ = std::make_unique<ServedVocabulary>(*passages_);
  return true;
}

std::string SegmentReader::record_in(const Xapian::Document& document) const {
  return std::string(records_->unpacked(document.get_data()));
}

StoredPassage SegmentReader::passage_in(const Xapian::Document& document) const {
  return decode_passage(records_->unpacked(document.get_data()));
}

StoredArticle SegmentReader::article_in(const Xapian::Document& document) const {
  return decode_article(records_->unpacked(document.get_data()));
}

std::uint32_t SegmentReader::find(const ArticleId& id) const {
  const std::string term = article_term(id);
  const auto found = articles_->postlist_begin(term);
  return found == articles_->postlist_end(term) ? 0 : *found;
}

StoredArticle SegmentReader::article(std::uint32_t number) const {
  return article_in(articles_->get_document(number));
}

std::optional<StoredArticle> SegmentReader::article(const ArticleId& id) const {
  const std::uint32_t number = find(id);
  return number == 0 ? std::nullopt : std::optional(article(number));
}

std::vector<StoredPassage> SegmentReader::passages_of(const ArticleId& id) const {
  std::vector<StoredPassage> found;
  const std::string term = article_term(id);
  for (auto it = passages_->postlist_begin(term); it != passages_->postlist_end(term); ++it) {
    found.push_back(passage_in(passages_->get_document(*it)));
  }
  std::sort(found.begin(), found.end(), [](const StoredPassage& a, const StoredPassage& b) {
    return a.passage.sequence < b.passage.sequence;
  });
  return found;
}

void SegmentReader::for_each_article(
    const std::function<void(std::uint32_t, const StoredArticle&)>& use) const {
  for (auto it = articles_->postlist_begin(""); it != articles_->postlist_end(""); ++it) {
    use(*it, article(*it));
  }
}

std::optional<FormCount> SegmentReader::form(std::string_view form) const {
  constexpr std::size_t kMostRemembered = 20'000;
  const auto known = forms_.find(std::string(form));
  if (known != forms_.end()) return known->second;
  if (forms_.size() >= kMostRemembered) forms_.clear();
  const std::optional<FormCount> found =
      vocabulary_ ? vocabulary_->find(form) : find_form(*passages_, form);
  return forms_.emplace(form, found).first->second;
}

void SegmentReader::for_each_form_from(std::string_view first,
                                       const std::function<bool(const FormCount&)>& visit) const {
  if (vocabulary_) return vocabulary_->for_each_from(first, visit);
  dateline::for_each_form_from(*passages_, first, visit);
}

void SegmentReader::for_each_form(std::string_view prefix,
                                  const std::function<bool(const FormCount&)>& visit) const {
  for_each_form_from(
      prefix, [&](const FormCount& form) { return form.form.starts_with(prefix) && visit(form); });
}

}  // namespace dateline
