// SPDX-License-Identifier: GPL-2.0-or-later
// Walks both databases of an index.
#include "tests/support/index_dump.h"

#include <xapian.h>

#include <algorithm>
#include <map>
#include <stdexcept>

#include "common/index/document.h"
#include "common/index/folder.h"
#include "common/index/length_floors.h"
#include "common/index/reader.h"
#include "common/index/vocabulary.h"
#include "indexer/update/add_term_lists.h"

namespace dateline::test {
namespace {

using Names = std::map<Xapian::docid, std::string>;
using Lines = std::vector<std::string>;

// The terms of each document: by its own list of them, or by the postings where the database has no
// such lists.
class DocumentTerms {
 public:
  DocumentTerms(const Xapian::Database& database, const std::filesystem::path& folder)
      : database_(database), has_lists_(!lacks_term_lists(folder)) {
    if (has_lists_) return;
    for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
      for (auto it = database.postlist_begin(*term); it != database.postlist_end(*term); ++it) {
        add(terms_[*it], *term, it.get_wdf());
      }
    }
  }

  std::string of(Xapian::docid document) const {
    if (!has_lists_) return hex(hash128(terms_.contains(document) ? terms_.at(document) : ""));
    std::string out;
    for (auto it = database_.termlist_begin(document); it != database_.termlist_end(document);
         ++it) {
      add(out, *it, it.get_wdf());
    }
    return hex(hash128(out));
  }

 private:
  static void add(std::string& out, const std::string& term, Xapian::termcount wdf) {
    out += ' ' + term + ' ' + std::to_string(wdf);
  }

  const Xapian::Database& database_;
  bool has_lists_;
  std::map<Xapian::docid, std::string> terms_;  // by the postings
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

void add_postings(Lines& lines, const std::string& kind, const Xapian::Database& database,
                  const Names& names) {
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
    for (auto it = database.postlist_begin(*term); it != database.postlist_end(*term); ++it) {
      lines.push_back(kind + " term " + *term + " in " + names.at(*it) + " x" +
                      std::to_string(it.get_wdf()));
    }
    lines.push_back(kind + " term " + *term + ": " + std::to_string(term.get_termfreq()));
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

void add_articles(Lines& lines, const IndexReader& index, const DocumentTerms& terms,
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

void add_passages(Lines& lines, const IndexReader& index, const DocumentTerms& terms,
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
  Names articles;
  Names passages;
  const Generation generation = current_generation(folder);
  add_articles(lines, index, DocumentTerms(index.articles(), generation.articles()), articles);
  add_passages(lines, index, DocumentTerms(index.passages(), generation.passages()), articles,
               passages);
  add_postings(lines, "article", index.articles(), articles);
  add_postings(lines, "passage", index.passages(), passages);
  for_each_form(index.passages(), "", [&](const FormCount& form) {
    lines.push_back("form " + form.form + " stem " + form.stem + ' ' + std::to_string(form.count) +
                    ' ' + std::to_string(form.mid_sentence) + ' ' + std::to_string(form.capitals));
    return true;
  });
  std::sort(lines.begin(), lines.end());
  return lines;
}

}  // namespace dateline::test
