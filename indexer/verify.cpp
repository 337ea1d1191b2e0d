// SPDX-License-Identifier: GPL-2.0-or-later
// Verification: the cited bytes, decoded by a way of their own, equal the passage but for blanks.
#include "indexer/verify.h"

#include <xapian.h>

#include <memory>
#include <ostream>

#include "common/cli/terminal.h"
#include "common/error.h"
#include "common/text/unicode.h"
#include "common/text/utf8.h"
#include "indexer/formats/format.h"
#include "indexer/sources.h"

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

// The file read last: articles of one file mostly follow each other.
class FileCache {
 public:
  const FileBytes* open(const std::string& path) {
    if (path != path_) {
      path_ = path;
      bytes_.reset();
      try {
        bytes_ = std::make_unique<FileBytes>(path);
      } catch (const Error&) {  // counted as unreadable
      }
    }
    return bytes_.get();
  }

 private:
  std::string path_;
  std::unique_ptr<FileBytes> bytes_;
};

const Format& format_of(const SourceRef& source, std::string_view bytes) {
  if (const Format* format = format_by_suffix(source.path)) return *format;
  return format_by_content(bytes.substr(0, 4096));
}

std::string cited(const SourceRef& source, Span span, std::string_view file) {
  const Format& format = format_of(source, file);
  Span whole{0, file.size()};
  if (source.record) whole = source.record->bytes;
  if (!Span{0, file.size()}.contains(whole)) return {};
  const std::string_view bytes = whole.of(file);
  if (!source.record && span.end > bytes.size()) return {};
  return format.cited_text(bytes, span, file);
}

}  // namespace

Verification verify(const IndexReader& index, std::ostream& out) {
  Verification result;
  FileCache files;
  const Xapian::Database& articles = index.articles();
  for (auto it = articles.postlist_begin(""); it != articles.postlist_end(""); ++it) {
    const StoredArticle article = decode_article(articles.get_document(*it).get_data());
    SourceRef source = article.sources.front();
    const FileBytes* file = files.open(source.path);
    for (const StoredPassage& stored : index.passages_of(article.id)) {
      const Passage& passage = stored.passage;
      if (passage.source.pieces().empty()) continue;  // a title field alone
      if (file == nullptr) {
        ++result.unreadable;
        continue;
      }
      if (passage.record) source.record = passage.record;
      const Address address = address_of(passage, {0, passage.text.size()});
      if (without_blanks(cited(source, address.bytes, file->view())) ==
          without_blanks(passage.text)) {
        ++result.right;
        continue;
      }
      ++result.wrong;
      out << cli::printable(source.path) << ':' << address.line_first << ": bytes "
          << address.bytes.begin << '-' << address.bytes.end << " are not "
          << passage_id(article.id, passage) << '\n';
    }
    if (file == nullptr) out << cli::printable(source.path) << ": cannot be read\n";
  }
  return result;
}

}  // namespace dateline
