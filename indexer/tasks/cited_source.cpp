// SPDX-License-Identifier: GPL-2.0-or-later
// Reading forwards where that is possible, and from the beginning where it is not.
#include "indexer/tasks/cited_source.h"
#include "indexer/formats/format/choice.h"

#include "common/text/charset_mark.h"

namespace dateline {
namespace {

constexpr std::size_t kMostWhole = std::size_t{512} << 20U;

}  // namespace

bool CitedSource::open(const SourceRef& source, const KeyMap& keys) {
  if (source.path == source_.path && source.member == source_.member) return readable_;
  const bool same_file = input_ != nullptr && source.path == source_.path;
  source_ = source;
  keys_ = keys;
  readable_ = false;
  try {
    if (same_file) readable_ = find_member();
    if (!readable_) {
      input_ = std::make_unique<Input>(source.path);
      readable_ = find_member();
    }
    if (readable_) begin();
  } catch (const Error&) {  // counted as unreadable
    input_.reset();
    readable_ = false;
  }
  return readable_;
}

bool CitedSource::find_member() {
  while (input_->next(part_)) {
    if (part_.refused.empty() && part_.member == source_.member) return true;
  }
  return false;
}

// What the source begins with says how to read it.
void CitedSource::begin() {
  reader_.reset();
  record_.reset();
  whole_.clear();
  reader_begin_ = 0;
  utf8_.reset();
  HeadStream& bytes = input_->bytes();
  const std::string_view first = bytes.head(kCharsetHead);
  head_ = utf8_head(first, std::string(wide_charset(first).charset));
  const Format* by_suffix = format_of(part_.name, head_);
  format_ = by_suffix != nullptr ? by_suffix : &format_by_content(head_);
  if (format_->read_records != nullptr) {
    const std::string charset = stream_charset(*format_, first);
    if (!charset.empty()) utf8_.emplace(bytes, charset);
    head_ = utf8_head(first, charset);
    charset_ = format_->charset(head_);
    utf8_ ? reader_.emplace(*utf8_) : reader_.emplace(bytes);
  } else {
    whole_ = read_whole(bytes, kMostWhole);
    if (format_->document != nullptr) {
      const Document document = format_->document(whole_, part_.name);
      if (!document.refused.empty()) throw Error(ExitStatus::io, document.refused);
      whole_ = document_text(document);
    }
    charset_ = format_->charset(whole_);
  }
}

void CitedSource::seek(std::uint64_t offset) {
  const std::uint64_t here = reader_begin_ + reader_->offset();
  if (offset < here) {
    if (FileStream* file = utf8_ ? nullptr : input_->plain()) {
      file->seek(offset);
      reader_.emplace(*file);
      reader_begin_ = offset;
      return;
    }
    input_ = std::make_unique<Input>(source_.path);
    if (!find_member()) throw Error(ExitStatus::io, "is not there any more");
    begin();
  }
  reader_->skip(offset - reader_begin_ - reader_->offset());
}

void CitedSource::read_record(Span bytes) {
  record_ = bytes;
  record_text_.clear();
  seek(bytes.begin);
  const std::string_view found = reader_->peek(bytes.size()).substr(0, bytes.size());
  if (found.size() == bytes.size()) {
    record_text_ = format_->record_text(found, {head_, charset_, &keys_});
  }
}

std::string CitedSource::cited(const std::optional<Record>& record, Span span) {
  try {
    if (!record || format_->record_text == nullptr) {
      if (!Span{0, whole_.size()}.contains(span)) return {};
      return format_->cited_text(whole_, span, charset_);
    }
    if (!reader_) return {};
    if (record_ != record->bytes) read_record(record->bytes);
    return format_->cited_text(record_text_, span, charset_);
  } catch (const Error&) {  // it ends or fails before its citation
    return {};
  }
}

}  // namespace dateline
