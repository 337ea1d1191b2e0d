// SPDX-License-Identifier: GPL-2.0-or-later
// Walks both databases of an index.
#include "tests/support/index_dump.h"

#include <xapian.h>

#include <algorithm>
#include <map>
#include <stdexcept>

#include "common/index/document.h"
#include "common/index/length_floors.h"
#include "common/index/reader.h"

namespace dateline::test {
namespace {

using Names = std::map<Xapian::docid, std::string>;
using Lines = std::vector<std::string>;

// The terms of each document, by the postings: databases have no lists of them.
class DocumentTerms {
 public:
  explicit DocumentTerms(const Xapian::Database& database) {
    for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
      for (auto it = database.postlist_begin(*term); it != database.postlist_end(*term); ++it) {
        terms_[*it] += ' ' + *term + ' ' + std::to_string(it.get_wdf());
      }
    }
  }

  std::string of(Xapian::docid document) const {
    const auto found = terms_.find(document);
    return hex(hash128(found == terms_.end() ? std::string() : found->second));
  }

 private:
  std::map<Xapian::docid, std::string> terms_;
};

// The length of a document, whose floor has to be right.
std::string length_of(const Xapian::Database& database, const LengthScale& scale,
                      Xapian::docid document) {
  const Xapian::termcount length = database.get_doclength(document);
  const std::string floors = database.get_metadata(floor_key(document / kFloorBlock));
  if (floors.size() <= document % kFloorBlock ||
      static_cast<std::uint8_t>(floors[document % kFloorBlock]) != scale.code(length)) {
    throw std::runtime_error("the floor of the length " + std::to_string(length) + " is wrong");
  }
  return std::to_string(length);
}

using Frequencies = std::map<std::string, std::size_t>;  // of terms, with their level

void add_postings(Lines& lines, const std::string& kind, const Xapian::Database& database,
                  const Names& names, Frequencies& frequencies) {
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
    for (auto it = database.postlist_begin(*term); it != database.postlist_end(*term); ++it) {
      lines.push_back(kind + " term " + *term + " in " + names.at(*it) + " x" +
                      std::to_string(it.get_wdf()));
    }
    frequencies[kind + " term " + *term + ": "] += term.get_termfreq();
  }
}

std::string described(const StoredArticle& article) {
  std::string out = hex(article.id) + " \"" + article.metadata.title + "\" " +
                    std::to_string(article.passages) + " passages " +
                    std::to_string(article.fingerprint);
  for (const SourceRef& source : article.sources) {
    out += " from " + source.path;
    if (source.record) out += ':' + std::to_string(source.record->number);
  }
  return out;
}

void add_articles(Lines& lines, const SegmentReader& index, const DocumentTerms& terms,
                  Names& names) {
  const Xapian::Database& articles = index.articles();
  for (auto it = articles.postlist_begin(""); it != articles.postlist_end(""); ++it) {
    const Xapian::Document document = articles.get_document(*it);
    const StoredArticle article = index.article_in(document);
    names[*it] = hex(article.id);
    lines.push_back("article " + described(article) + " length " +
                    length_of(articles, kArticleLengths, *it) + " date " +
                    document.get_value(static_cast<Xapian::valueno>(Slot::date)) + " terms " +
                    terms.of(*it));
  }
}

void add_passages(Lines& lines, const SegmentReader& index, const DocumentTerms& terms,
                  const Names& articles, Names& names) {
  const Xapian::Database& passages = index.passages();
  for (auto it = passages.postlist_begin(""); it != passages.postlist_end(""); ++it) {
    const Xapian::Document document = passages.get_document(*it);
    const StoredPassage stored = index.passage_in(document);
    names[*it] = passage_id(stored.article, stored.passage);
    const Xapian::docid parent =
        decode_number(document.get_value(static_cast<Xapian::valueno>(Slot::article)));
    const auto found = articles.find(parent);
    lines.push_back(
        "passage " + names[*it] + " length " + length_of(passages, kPassageLengths, *it) +
        " parent " + (found == articles.end() ? "none" : found->second) + " data " +
        hex(hash128(encode(stored))) + " words " +
        hex(hash128(document.get_value(static_cast<Xapian::valueno>(Slot::words)))) + " date " +
        document.get_value(static_cast<Xapian::valueno>(Slot::date)) + " terms " + terms.of(*it));
  }
}

}  // namespace

std::vector<std::string> dump(const std::filesystem::path& folder) {
  const IndexReader index(folder);
  Lines lines;
  Frequencies frequencies;
  std::map<std::string, FormCount> forms;
  for (const auto& segment : index.segments()) {
    Names articles;
    Names passages;
    add_articles(lines, *segment, DocumentTerms(segment->articles()), articles);
    add_passages(lines, *segment, DocumentTerms(segment->passages()), articles, passages);
    add_postings(lines, "article", segment->articles(), articles, frequencies);
    add_postings(lines, "passage", segment->passages(), passages, frequencies);
    segment->for_each_form("", [&](const FormCount& form) {
      FormCount& sum = forms.try_emplace(form.form, FormCount{form.form, form.stem}).first->second;
      sum.count += form.count;
      sum.mid_sentence += form.mid_sentence;
      sum.capitals += form.capitals;
      return true;
    });
  }
  for (const auto& [term, count] : frequencies) lines.push_back(term + std::to_string(count));
  for (const auto& [text, form] : forms) {
    lines.push_back("form " + text + " stem " + form.stem + ' ' + std::to_string(form.count) + ' ' +
                    std::to_string(form.mid_sentence) + ' ' + std::to_string(form.capitals));
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

}  // namespace dateline::test
