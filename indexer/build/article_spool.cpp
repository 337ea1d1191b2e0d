// SPDX-License-Identifier: GPL-2.0-or-later
// Each article's record, its lines, and the records of its passages.
#include "indexer/build/article_spool.h"

#include "common/index/bytes.h"

namespace dateline {

void ArticleSpool::add(const ReadArticle& read) {
  ByteWriter out;
  out.text(encode(read.article));
  out.number(read.lines.size());
  LineKey last = 0;
  for (const LineKey line : read.lines) {
    out.number(line - last);
    last = line;
  }
  out.number(read.article.passages);
  ends_.push_back(end_of(size()) + out.size() + read.records.size());
  file_.append(out.take());
  file_.append(read.records);
}

StoredArticle ArticleSpool::article(std::size_t number) const {
  const std::string bytes = read(number, number + 1);
  return decode_article(ByteReader(bytes).text());
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

std::vector<Stretch> stretches_of(const ArticleSpool& spool, std::uint64_t bytes) {
  std::vector<Stretch> stretches;
  for (std::size_t begin = 0; begin < spool.size();) {
    std::size_t end = begin + 1;
    while (end < spool.size() && spool.bytes(begin, end + 1) <= bytes) ++end;
    stretches.push_back({begin, end});
    begin = end;
  }
  return stretches;
}

}  // namespace dateline
