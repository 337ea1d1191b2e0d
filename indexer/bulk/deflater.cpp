// SPDX-License-Identifier: GPL-2.0-or-later
// At libdeflate's fastest level: the records are short, more effort gains little.
#include "indexer/bulk/deflater.h"

#include <libdeflate.h>

#include <new>

namespace dateline {
namespace {

constexpr int kLevel = 1;

}  // namespace

struct Deflater::Compressor {
  libdeflate_compressor* handle = libdeflate_alloc_compressor(kLevel);
  Compressor() {
    if (handle == nullptr) throw std::bad_alloc();
  }
  ~Compressor() { libdeflate_free_compressor(handle); }
  Compressor(const Compressor&) = delete;
  Compressor& operator=(const Compressor&) = delete;
};

Deflater::Deflater() : compressor_(std::make_unique<Compressor>()) {}
Deflater::~Deflater() = default;

bool Deflater::append(std::string& out, std::string_view bytes) {
  const std::size_t begin = out.size();
  out.resize(begin + bytes.size());
  const std::size_t size =
      bytes.empty() ? 0
                    : libdeflate_deflate_compress(compressor_->handle, bytes.data(), bytes.size(),
                                                  out.data() + begin, bytes.size() - 1);
  if (size > 0) {
    out.resize(begin + size);
    return true;
  }
  out.replace(begin, bytes.size(), bytes);
  return false;
}

}  // namespace dateline
