// SPDX-License-Identifier: GPL-2.0-or-later
// A mail ends before a blank line and a line `From ` with a time. Lengths stated in heads are
// ignored.
#include <algorithm>
#include <array>

#include "common/text/ascii.h"
#include "indexer/formats/documents/mail_document.h"
#include "indexer/formats/format/decoding.h"
#include "indexer/formats/format/rows.h"

namespace dateline {
namespace {

constexpr std::string_view kFrom = "From ";

// `From mara@gazette.example Sat Jan  8 10:15:00 2022`: after the sender a time and a year.
bool is_separator(std::string_view line) {
  constexpr std::ptrdiff_t kLeastDigits = 6;
  if (!line.starts_with(kFrom) || line.find(':') == std::string_view::npos) return false;
  return std::ranges::count_if(line.substr(0, line.find('\n')), ascii::is_digit) >= kLeastDigits;
}

bool is_blank_before(std::string_view bytes, std::size_t line) {
  std::string_view before = bytes.substr(0, line);
  if (before.ends_with('\n')) before.remove_suffix(1);
  if (before.ends_with('\r')) before.remove_suffix(1);
  return before.ends_with('\n');
}

/// The end of the mail at the beginning of `bytes`, searched from `from` on; npos if not found.
std::size_t end_of_mail(std::string_view bytes, std::size_t from) {
  constexpr std::string_view kLine = "\nFrom ";
  for (std::size_t at = bytes.find(kLine, from); at != std::string_view::npos;
       at = bytes.find(kLine, at + 1)) {
    const std::size_t line = at + 1;
    if (is_blank_before(bytes, line) && is_separator(bytes.substr(line, 1024))) return line;
  }
  return std::string_view::npos;
}

// Lines of a mail that begin with `From ` have a `>` before them.
std::string unquoted(std::string_view mail) {
  std::string text;
  text.reserve(mail.size());
  while (!mail.empty()) {
    std::string_view line = mail.substr(0, std::min(mail.find('\n'), mail.size() - 1) + 1);
    mail.remove_prefix(line.size());
    const std::size_t mark = line.find_first_not_of('>');
    const bool quoted = mark != std::string_view::npos && mark > 0 && !text.empty() &&
                        line.substr(mark).starts_with(kFrom);
    if (quoted) line.remove_prefix(1);
    text += line;
  }
  return text;
}

Mail mail_of(std::string_view record) {
  const bool quotes = record.find("\n>") != std::string_view::npos;
  return quotes ? parse_mail(unquoted(record)) : parse_mail(record);
}

class Mailbox {
 public:
  Mailbox(ByteStream& in, const std::string& path, const ArticleSink& sink)
      : in_(in), path_(path), sink_(sink) {}

  void read() {
    while (!in_.peek(1).empty()) next();
    if (number_ == 0) sink_.rejection({path_, 0, "no mails in it", ""});
  }

 private:
  void next() {
    std::size_t searched = 0;
    for (std::size_t want = 1;;) {
      const std::string_view bytes = in_.peek(want);
      const std::size_t end = end_of_mail(bytes, searched);
      const bool ended = bytes.size() < want;
      const bool long_one = std::min(end, bytes.size()) > kLargestMail;
      if (end == std::string_view::npos && !ended && !long_one) {
        constexpr std::size_t kLine = 1024;  // a separator may be cut off
        searched = bytes.size() - std::min(bytes.size(), kLine);
        want = bytes.size() + 1;
        continue;
      }
      const std::size_t size = std::min({end, bytes.size(), kLargestMail});
      use(bytes.substr(0, size), long_one);
      in_.skip(size);
      return;
    }
  }

  // The rest of a mail that is too long does not begin with a separator.
  void use(std::string_view bytes, bool long_one) {
    const bool begins = is_separator(bytes.substr(0, 1024));
    if (!begins && number_ > 0) return;
    if (!begins && bytes.find_first_not_of(" \t\r\n") == std::string_view::npos) return;
    ++number_;
    if (long_one) return refuse("is larger than 64 MB", "save it as a file of its own");
    const Mail mail = mail_of(bytes);
    Document document = mail_document(mail);
    const Span span{in_.offset(), in_.offset() + bytes.size()};
    const ArticleSink numbered{[&](Article&& article) {
                                 article.record = Record{number_, mail.head.message_id, span};
                                 sink_.article(std::move(article));
                               },
                               [&](Rejection&& rejection) {
                                 rejection.record = number_;
                                 sink_.rejection(std::move(rejection));
                               },
                               [&](Warning&& warning) {
                                 warning.record = number_;
                                 sink_.warning(std::move(warning));
                               }};
    put_document(std::move(document), path_, numbered);
  }

  void refuse(std::string reason, std::string hint) {
    sink_.rejection({path_, number_, std::move(reason), std::move(hint)});
  }

  StreamReader in_;
  const std::string& path_;
  const ArticleSink& sink_;
  std::uint64_t number_ = 0;
};

void read_mbox(ByteStream& in, const std::string& path, const ArticleSink& sink) {
  Mailbox(in, path, sink).read();
}

std::string mbox_record_text(std::string_view record, const RecordContext& /*context*/) {
  return document_text(mail_document(mail_of(record)));
}

bool looks_like_mbox(std::string_view head) {
  const std::size_t end = head.find('\n');
  return is_separator(head.substr(0, end)) && end != std::string_view::npos &&
         looks_like_head(head.substr(end + 1));
}

constexpr auto kSuffixes = std::to_array<std::string_view>({".mbox"});

}  // namespace

const Format kMboxFormat{
    .name = "mbox",
    .suffixes = kSuffixes,
    .looks_like = looks_like_mbox,
    .read_records = read_mbox,
    .record_text = mbox_record_text,
    .cited_text = cited_in_record,
};

}  // namespace dateline
