// SPDX-License-Identifier: GPL-2.0-or-later
// Each article's record, its lines, and the records of its passages.
#include "indexer/bulk/article_spool.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "common/error.h"
#include "common/index/bytes.h"

namespace dateline {
namespace {

[[noreturn]] void fail(const std::filesystem::path& path) {
  throw Error(ExitStatus::io, "cannot read " + path.string() + ": " + std::strerror(errno));
}

}  // namespace

ArticleSpool::ArticleSpool(std::filesystem::path path)
    : path_(std::move(path)), out_(path_), in_(::open(path_.c_str(), O_RDONLY | O_CLOEXEC)) {
  if (in_ < 0) fail(path_);
}

ArticleSpool::~ArticleSpool() {
  ::close(in_);
  ::unlink(path_.c_str());
}

void ArticleSpool::add(const ArticleDraft& draft) {
  ByteWriter out;
  out.text(encode(draft.article));
  out.number(draft.lines.size());
  LineKey last = 0;
  for (const LineKey line : draft.lines) {
    out.number(line - last);
    last = line;
  }
  out.number(draft.passages.size());
  for (const Passage& passage : draft.passages) out.text(encode_passage(draft.article, passage));
  ends_.push_back(end_of(size()) + out.size());
  out_.append(out.take());
}

void ArticleSpool::flush() { out_.flush(); }

std::string ArticleSpool::read(std::size_t begin, std::size_t end) const {
  std::string read(bytes(begin, end), '\0');
  for (std::size_t done = 0; done < read.size();) {
    const ssize_t got = ::pread(in_, read.data() + done, read.size() - done,
                                static_cast<off_t>(end_of(begin) + done));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) fail(path_);
    done += static_cast<std::size_t>(got);
  }
  return read;
}

SpooledArticle ArticleSpool::decode(std::string_view bytes, std::size_t begin,
                                    std::size_t number) const {
  const std::uint64_t at = end_of(number) - end_of(begin);
  ByteReader in(bytes.substr(at, end_of(number + 1) - end_of(number)));
  SpooledArticle spooled;
  spooled.article = decode_article(in.text());
  LineKey line = 0;
  for (std::uint64_t left = in.number(); left > 0; --left) {
    spooled.lines.push_back(line += in.number());
  }
  for (std::uint64_t left = in.number(); left > 0; --left) spooled.passages.push_back(in.text());
  return spooled;
}

}  // namespace dateline
