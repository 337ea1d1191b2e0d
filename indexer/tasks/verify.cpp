// SPDX-License-Identifier: GPL-2.0-or-later
// Verification: the cited bytes, decoded by a way of their own, equal the passage but for blanks.
#include "indexer/tasks/verify.h"

#include <xapian.h>

#include <algorithm>
#include <ostream>
#include <unordered_map>

#include "common/cli/terminal.h"
#include "common/text/unicode.h"
#include "common/text/utf8.h"
#include "indexer/inputs/file_stream.h"
#include "indexer/run/source_state.h"
#include "indexer/tasks/cited_source.h"

namespace dateline {
namespace {

std::string without_blanks(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint c = utf8::decode(text, at);
    const bool control = c.value < 0x20 || c.value == 0xFEFF;
    if (!control && !unicode::is_blank(c.value)) out.append(text.substr(at, c.size));
    at += c.size;
  }
  return out;
}

// The articles of an index, those of one file together: files are read from front to back.
std::vector<Xapian::docid> by_file(const IndexReader& index) {
  const Xapian::Database& articles = index.articles();
  std::unordered_map<std::string, std::size_t> files;
  std::vector<std::pair<std::size_t, Xapian::docid>> places;
  for (auto it = articles.postlist_begin(""); it != articles.postlist_end(""); ++it) {
    const StoredArticle article = index.article_in(articles.get_document(*it));
    const auto file = files.emplace(article.sources.front().path, files.size()).first;
    places.emplace_back(file->second, *it);
  }
  std::sort(places.begin(), places.end());
  std::vector<Xapian::docid> order;
  for (const auto& [file, number] : places) order.push_back(number);
  return order;
}

// The keys that a source was read with.
KeyMap keys_of_source(const IndexReader& index, const std::string& path) {
  KeyMap keys;
  const std::string state = index.articles().get_metadata(source_key(path));
  if (!state.empty()) keys.add_all(decode_state(state).keys);
  return record_keys(keys, index.settings().passages);
}

}  // namespace

Verification verify(const IndexReader& index, std::ostream& out) {
  Verification result;
  CitedSource file;
  const Xapian::Database& articles = index.articles();
  for (const Xapian::docid number : by_file(index)) {
    const StoredArticle article = index.article_in(articles.get_document(number));
    const SourceRef& source = article.sources.front();
    if (source.path == kStandardInput) {
      result.from_stdin += article.passages;
      continue;
    }
    const bool readable = file.open(source, keys_of_source(index, source.path));
    for (const StoredPassage& stored : index.passages_of(article.id)) {
      const Passage& passage = stored.passage;
      if (passage.source.pieces().empty()) continue;  // a title field alone
      if (!readable) {
        ++result.unreadable;
        continue;
      }
      const Address address = address_of(passage, {0, passage.text.size()});
      const std::string cited =
          file.cited(passage.record ? passage.record : source.record, address.bytes);
      if (without_blanks(cited) == without_blanks(passage.text)) {
        ++result.right;
        continue;
      }
      ++result.wrong;
      out << cli::printable_line(shown_path(source)) << ':' << address.line_first << ": bytes "
          << address.bytes.begin << '-' << address.bytes.end << " are not "
          << passage_id(article.id, passage) << '\n';
    }
    if (!readable) out << cli::printable_line(shown_path(source)) << ": cannot be read\n";
  }
  return result;
}

}  // namespace dateline
