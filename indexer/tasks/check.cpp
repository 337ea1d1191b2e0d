// SPDX-License-Identifier: GPL-2.0-or-later
// Each database by itself, then both together.
#include "indexer/tasks/check.h"

#include <xapian.h>

#include <ostream>
#include <sstream>
#include <string>

#include "common/cli/layout.h"
#include "common/error.h"
#include "common/index/document.h"
#include "common/index/folder.h"
#include "common/index/length_floors.h"
#include "common/index/reader.h"
#include "common/index/schema.h"

namespace dateline {
namespace {

class Check {
 public:
  Check(const IndexReader& index, std::ostream& out) : index_(index), out_(out) {}

  Soundness run(const Generation& generation) {
    database("passages", generation.passages());
    database("articles", generation.articles());
    if (result_.findings == 0) both();
    return result_;
  }

 private:
  void find(const std::string& what) {
    ++result_.findings;
    out_ << cli::printable_line(what) << '\n';
  }

  void database(const std::string& name, const std::filesystem::path& path) {
    std::ostringstream said;
    try {
      if (Xapian::Database::check(path.string(), 0, &said) == 0) return;
    } catch (const Xapian::Error& error) {
      return find(name + "/: " + error.get_msg());
    }
    find(name + "/ is damaged");
    out_ << cli::printable(said.str());
  }

  void both() {
    const std::uint64_t passages = metadata_number(index_.passages(), key::kCommit);
    const std::uint64_t articles = metadata_number(index_.articles(), key::kCommit);
    if (passages != articles) {
      find("passages/ is at commit " + std::to_string(passages) + " and articles/ at " +
           std::to_string(articles) + ": a run is committing, or the next one mends it");
    }
    lengths("passages", index_.passages(), kPassageLengths);
    lengths("articles", index_.articles(), kArticleLengths);
    const Xapian::Database& database = index_.articles();
    for (auto it = database.postlist_begin(""); it != database.postlist_end(""); ++it) {
      try {
        article(*it, index_.article_in(database.get_document(*it)));
      } catch (const Error& error) {
        find("article number " + std::to_string(*it) + ": " + error.what());
      }
    }
    result_.articles = database.get_doccount();
    result_.passages = index_.passages().get_doccount();
    if (counted_ != result_.passages) {
      find("passages/ holds " + std::to_string(result_.passages) +
           " passages, articles/ knows of " + std::to_string(counted_));
    }
  }

  void article(Xapian::docid number, const StoredArticle& article) {
    const Xapian::Database& database = index_.passages();
    const std::string term = article_term(article.id);
    const std::string name = "article " + hex(article.id);
    std::size_t held = 0;
    for (auto it = database.postlist_begin(term); it != database.postlist_end(term); ++it, ++held) {
      const Xapian::Document document = database.get_document(*it);
      const auto slot = static_cast<Xapian::valueno>(Slot::article);
      if (decode_number(document.get_value(slot)) != number ||
          index_.passage_in(document).article != article.id) {
        find(name + ": a passage of it says that it is another's");
      }
    }
    counted_ += held;
    if (held != article.passages) {
      find(name + " should have " + std::to_string(article.passages) + " passages and has " +
           std::to_string(held));
    }
    if (article.sources.empty()) find(name + " comes from no file");
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
      find(name + "/: the lengths of " + std::to_string(wrong) + " of " +
           std::to_string(database.get_doccount()) + " documents are told wrongly");
    }
  }

  const IndexReader& index_;
  std::ostream& out_;
  Soundness result_;
  std::size_t counted_ = 0;  // passages, by the articles they belong to
};

}  // namespace

Soundness check_index(const std::filesystem::path& folder, std::ostream& out) {
  const IndexReader index(folder);
  return Check(index, out).run(current_generation(folder));
}

}  // namespace dateline
