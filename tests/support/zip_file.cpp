// SPDX-License-Identifier: GPL-2.0-or-later
// A zip as APPNOTE.TXT has it: each member behind a header of its own, then the directory.
#include "tests/support/zip_file.h"

#include <zlib.h>

#include <cstdint>
#include <string_view>

namespace dateline::test {
namespace {

void put(std::string& out, std::uint32_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out.push_back(static_cast<char>(value >> (8 * i)));
}

// `content` deflated without a header.
std::string deflated(const std::string& content) {
  z_stream stream{};
  deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&stream, content.size()) + 16, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(content.data()));
  stream.avail_in = static_cast<uInt>(content.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

// What both headers of a member have in common.
std::string facts(const std::string& name, const std::string& content, std::string_view packed,
                  bool stored) {
  std::string out;
  put(out, 20, 2);              // version that is needed
  put(out, 0, 2);               // flags
  put(out, stored ? 0 : 8, 2);  // method
  put(out, 0x54285000, 4);      // time and date
  put(out,
      static_cast<std::uint32_t>(crc32(0, reinterpret_cast<const Bytef*>(content.data()),
                                       static_cast<uInt>(content.size()))),
      4);
  put(out, static_cast<std::uint32_t>(packed.size()), 4);
  put(out, static_cast<std::uint32_t>(content.size()), 4);
  put(out, static_cast<std::uint32_t>(name.size()), 2);
  put(out, 0, 2);  // no extra field
  return out;
}

}  // namespace

std::string zip_of(const ZipContent& members) {
  std::string out;
  std::string directory;
  for (const auto& [name, content] : members) {
    const bool stored = name == "mimetype";
    const std::string packed = stored ? content : deflated(content);
    const std::string both = facts(name, content, packed, stored);
    const auto begin = static_cast<std::uint32_t>(out.size());
    out.append("PK\x03\x04").append(both).append(name).append(packed);
    directory.append("PK\x01\x02").append("\x14\0", 2).append(both);
    put(directory, 0, 2);  // no comment
    put(directory, 0, 4);  // disk, attributes
    put(directory, 0, 4);
    put(directory, begin, 4);
    directory += name;
  }
  const auto count = static_cast<std::uint32_t>(members.size());
  const auto begin = static_cast<std::uint32_t>(out.size());
  out += directory;
  out += "PK\x05\x06";
  put(out, 0, 4);
  put(out, count, 2);
  put(out, count, 2);
  put(out, static_cast<std::uint32_t>(directory.size()), 4);
  put(out, begin, 4);
  put(out, 0, 2);
  return out;
}

}  // namespace dateline::test
