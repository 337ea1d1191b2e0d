// SPDX-License-Identifier: GPL-2.0-or-later
// Files first, then each database by itself, then both of a segment together.
#include "indexer/tasks/check.h"

#include <xapian.h>

#include <ostream>
#include <set>
#include <sstream>
#include <string>

#include "common/cli/layout.h"
#include "common/error.h"
#include "common/index/document.h"
#include "common/index/folder.h"
#include "common/index/length_floors.h"
#include "common/index/reader.h"
#include "common/index/schema.h"
#include "common/news/passage.h"

namespace dateline {
namespace {

namespace fs = std::filesystem;

class Check {
 public:
  Check(fs::path index, std::ostream& out) : index_(std::move(index)), out_(out) {}

  Soundness run() {
    const Manifest manifest = read_manifest(index_);
    file(index_, manifest.sources, "");
    for (const SegmentRecord& segment : manifest.segments) files(segment);
    if (result_.findings > 0) return result_;
    for (const SegmentRecord& segment : manifest.segments) databases(segment);
    if (result_.findings > 0) return result_;
    const IndexReader index(index_);
    for (const auto& segment : index.segments()) both(*segment);
    return result_;
  }

 private:
  void find(const std::string& what) {
    ++result_.findings;
    out_ << cli::printable_line(what) << '\n';
  }

  void file(const fs::path& folder, const FileRecord& record, const std::string& prefix) {
    try {
      if (record_of(folder, record.name) == record) return;
      find(prefix + record.name + " is not as it was written");
    } catch (const Error&) {
      find(prefix + record.name + " cannot be read");
    }
  }

  void files(const SegmentRecord& segment) {
    for (const FileRecord& record : segment.files) {
      file(index_ / segment.name, record, segment.name + '/');
    }
  }

  void databases(const SegmentRecord& segment) {
    const SegmentFolder folder{index_ / segment.name};
    database(segment.name + "/passages", folder.passages());
    database(segment.name + "/articles", folder.articles());
  }

  void database(const std::string& name, const fs::path& path) {
    std::ostringstream said;
    try {
      if (Xapian::Database::check(path.string(), 0, &said) == 0) return;
    } catch (const Xapian::Error& error) {
      return find(name + ": " + error.get_msg());
    }
    find(name + " is damaged");
    out_ << cli::printable(said.str());
  }

  void both(const SegmentReader& segment) {
    const std::string name = segment.folder().filename().string();
    lengths(name + "/passages", segment.passages(), kPassageLengths);
    lengths(name + "/articles", segment.articles(), kArticleLengths);
    const Xapian::Database& database = segment.articles();
    std::size_t passages = 0;
    for (auto it = database.postlist_begin(""); it != database.postlist_end(""); ++it) {
      try {
        passages += article(segment, *it, segment.article(*it));
      } catch (const Error& error) {
        find(name + ": article number " + std::to_string(*it) + ": " + error.what());
      }
    }
    result_.articles += database.get_doccount();
    const std::size_t held = segment.passages().get_doccount();
    result_.passages += held;
    if (passages != held) {
      find(name + "/passages holds " + std::to_string(held) + " passages, its articles have " +
           std::to_string(passages));
    }
  }

  // Returns the number of passages that it has.
  std::size_t article(const SegmentReader& segment, Xapian::docid number,
                      const StoredArticle& article) {
    const Xapian::Database& database = segment.passages();
    const std::string term = article_term(article.id);
    const std::string name = "article " + hex(article.id);
    std::size_t held = 0;
    for (auto it = database.postlist_begin(term); it != database.postlist_end(term); ++it, ++held) {
      const Xapian::Document document = database.get_document(*it);
      const auto slot = static_cast<Xapian::valueno>(Slot::article);
      const StoredPassage stored = segment.passage_in(document);
      if (decode_number(document.get_value(slot)) != number || stored.article != article.id) {
        find(name + ": a passage of it says that it is another's");
      }
      if (text_hash48(stored.passage.text) != stored.passage.hash) {
        find(name + ": the text of a passage is not the one that was read");
      }
    }
    if (held != article.passages) {
      find(name + " should have " + std::to_string(article.passages) + " passages and has " +
           std::to_string(held));
    }
    if (article.sources.empty()) find(name + " comes from no file");
    if (!articles_.insert(article.id).second) find(name + " is in two segments");
    return held;
  }

  // Scores rest on what the metadata says of lengths, where it says anything.
  void lengths(const std::string& name, const Xapian::Database& database,
               const LengthScale& scale) {
    std::string codes;
    std::uint32_t block = 0;
    std::size_t wrong = 0;
    for (auto it = database.postlist_begin(""); it != database.postlist_end(""); ++it) {
      if (codes.empty() || *it / kFloorBlock != block) {
        block = *it / kFloorBlock;
        codes = database.get_metadata(floor_key(block));
      }
      const std::size_t place = *it % kFloorBlock;
      const auto code = place < codes.size() ? static_cast<std::uint8_t>(codes[place]) : 0;
      if (code != 0 && code != scale.code(it.get_doclength())) ++wrong;
    }
    if (wrong > 0) {
      find(name + ": the lengths of " + std::to_string(wrong) + " of " +
           std::to_string(database.get_doccount()) + " documents are recorded wrongly");
    }
  }

  fs::path index_;
  std::ostream& out_;
  Soundness result_;
  std::set<ArticleId> articles_;
};

}  // namespace

Soundness check_index(const fs::path& folder, std::ostream& out) {
  return Check(folder, out).run();
}

}  // namespace dateline
