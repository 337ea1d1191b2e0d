// SPDX-License-Identifier: GPL-2.0-or-later
// Layout: numbers first, then words.
#include "common/index/forward.h"

#include "common/index/bytes.h"
#include "common/text/hash.h"

namespace dateline {

StemHash stem_hash(std::string_view stem) { return low64(hash128(stem)); }

std::string encode(const ForwardText& text) {
  ByteWriter out;
  out.number(text.place);
  const std::uint64_t title = text.title.bytes().size() / ForwardWords::kBytes;
  out.number(title * kSalts + text.salt);
  out.number(text.title_content);
  out.number(text.text_content);
  out.raw(text.title.bytes());
  out.raw(text.text.bytes());
  return out.take();
}

ForwardText decode_forward(std::string_view value) {
  ByteReader in(value);
  ForwardText text;
  text.place = in.number32();
  std::uint64_t title = in.number();
  text.salt = static_cast<unsigned>(title % kSalts);
  title /= kSalts;
  text.title_content = in.number32();
  text.text_content = in.number32();
  const std::uint64_t bytes = title * ForwardWords::kBytes;
  text.title = ForwardWords(in.raw(bytes));
  text.text = ForwardWords(in.rest());
  if (in.rest().size() % ForwardWords::kBytes != 0) ByteReader::fail();
  return text;
}

}  // namespace dateline
