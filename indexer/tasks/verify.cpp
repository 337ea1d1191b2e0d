// SPDX-License-Identifier: GPL-2.0-or-later
// Verification: the cited bytes, decoded by a way of their own, equal the passage but for blanks.
#include "indexer/tasks/verify.h"

#include <algorithm>
#include <ostream>
#include <unordered_map>

#include "common/cli/terminal.h"
#include "common/text/unicode.h"
#include "common/text/utf8.h"
#include "indexer/inputs/file_stream.h"
#include "indexer/run/source_table.h"
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

// An article of an index, by its segment and its number there.
struct Place {
  std::size_t file = 0;  // its first source, by number
  std::size_t segment = 0;
  std::uint32_t number = 0;
  friend auto operator<=>(const Place&, const Place&) = default;
};

// The articles of an index, those of one file together: files are read from front to back.
std::vector<Place> by_file(const IndexReader& index) {
  std::unordered_map<std::string, std::size_t> files;
  std::vector<Place> places;
  for (std::size_t i = 0; i < index.segments().size(); ++i) {
    index.segments()[i]->for_each_article([&](std::uint32_t number, const StoredArticle& article) {
      const auto file = files.emplace(article.sources.front().path, files.size()).first;
      places.push_back({file->second, i, number});
    });
  }
  std::sort(places.begin(), places.end());
  return places;
}

// The keys that a source was read with.
KeyMap keys_of_source(const SourceTable& table, const std::string& path, PassageMode passages) {
  KeyMap keys;
  const auto state = table.sources.find(path);
  if (state != table.sources.end()) keys.add_all(state->second.keys);
  return record_keys(keys, passages);
}

}  // namespace

Verification verify(const IndexReader& index, std::ostream& out) {
  Verification result;
  CitedSource file;
  const SourceTable table = read_source_table(index.location().folder, index.manifest());
  const PassageMode mode = index.settings().passages;
  for (const Place& place : by_file(index)) {
    const SegmentReader& segment = *index.segments()[place.segment];
    const StoredArticle article = segment.article(place.number);
    const SourceRef& source = article.sources.front();
    if (source.path == kStandardInput) {
      result.from_stdin += article.passages;
      continue;
    }
    const bool readable = file.open(source, keys_of_source(table, source.path, mode));
    for (const StoredPassage& stored : segment.passages_of(article.id)) {
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
