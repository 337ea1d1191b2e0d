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
class CitedFile {
 public:
  /// Whether the file at `path` can be read; it is the one that `cited` looks into.
  bool open(const std::string& path) {
    if (path == path_) return bytes_ != nullptr;
    path_ = path;
    record_ = {};
    bytes_.reset();
    try {
      bytes_ = std::make_unique<FileBytes>(path);
    } catch (const Error&) {  // counted as unreadable
      return false;
    }
    const Format* by_suffix = format_of(path, bytes_->view());
    format_ = by_suffix != nullptr ? by_suffix : &format_by_content(bytes_->view());
    charset_ = format_->charset(bytes_->view());
    return true;
  }

  /// The text behind the bytes `span` of the file, or of a record in it; empty if there are none.
  [[nodiscard]] std::string cited(const std::optional<Record>& record, Span span) {
    const std::string_view file = bytes_->view();
    if (!record || format_->record_text == nullptr) {
      if (!Span{0, file.size()}.contains(span)) return {};
      return format_->cited_text(file, span, charset_);
    }
    if (!Span{0, file.size()}.contains(record->bytes)) return {};
    if (record->bytes != record_) {
      record_ = record->bytes;
      record_text_ = format_->record_text(record_.of(file), charset_);
    }
    return format_->cited_text(record_text_, span, charset_);
  }

 private:
  std::string path_;
  std::unique_ptr<FileBytes> bytes_;
  const Format* format_ = nullptr;
  std::string charset_;
  Span record_;  // the record read last, and its text
  std::string record_text_;
};

}  // namespace

Verification verify(const IndexReader& index, std::ostream& out) {
  Verification result;
  CitedFile file;
  const Xapian::Database& articles = index.articles();
  for (auto it = articles.postlist_begin(""); it != articles.postlist_end(""); ++it) {
    const StoredArticle article = decode_article(articles.get_document(*it).get_data());
    const SourceRef& source = article.sources.front();
    const bool readable = file.open(source.path);
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
      out << cli::printable_line(source.path) << ':' << address.line_first << ": bytes "
          << address.bytes.begin << '-' << address.bytes.end << " are not "
          << passage_id(article.id, passage) << '\n';
    }
    if (!readable) out << cli::printable_line(source.path) << ": cannot be read\n";
  }
  return result;
}

}  // namespace dateline
