// SPDX-License-Identifier: GPL-2.0-or-later
// The way back, in a file of its own: who only reads links no compressor.
#define ZSTD_STATIC_LINKING_ONLY  // for the parameter of the format, and headers of frames
#include <xapian.h>
#include <zstd.h>

#include <new>

#include "common/index/bytes.h"
#include "common/index/record_packing.h"
#include "common/index/schema.h"

namespace dateline {
namespace {

// A block of a frame, of 128 KB at most, takes three bytes at least: what claims to be larger is
// damaged.
constexpr std::uint64_t kMostOfByte = (std::uint64_t{128} << 10U) / 3;

}  // namespace

struct RecordUnpacker::Decompressor {
  explicit Decompressor(std::string_view dictionary)
      : context(ZSTD_createDCtx()),
        prepared(ZSTD_createDDict(dictionary.data(), dictionary.size())) {
    if (context == nullptr || prepared == nullptr) throw std::bad_alloc();
    ZSTD_DCtx_setParameter(context, ZSTD_d_format, ZSTD_f_zstd1_magicless);
    if (!dictionary.empty()) ZSTD_DCtx_refDDict(context, prepared);
  }
  ~Decompressor() {
    ZSTD_freeDCtx(context);
    ZSTD_freeDDict(prepared);
  }
  Decompressor(const Decompressor&) = delete;
  Decompressor& operator=(const Decompressor&) = delete;

  ZSTD_DCtx* context;
  ZSTD_DDict* prepared;
  std::string record;
};

RecordUnpacker::RecordUnpacker(std::string_view dictionary)
    : decompressor_(std::make_unique<Decompressor>(dictionary)) {}
RecordUnpacker::~RecordUnpacker() = default;
RecordUnpacker::RecordUnpacker(RecordUnpacker&&) noexcept = default;
RecordUnpacker& RecordUnpacker::operator=(RecordUnpacker&&) noexcept = default;

std::string_view RecordUnpacker::unpacked(std::string_view data) {
  ZSTD_frameHeader header;
  const bool known =
      ZSTD_getFrameHeader_advanced(&header, data.data(), data.size(), ZSTD_f_zstd1_magicless) == 0;
  if (!known || header.frameContentSize / kMostOfByte > data.size()) ByteReader::fail();
  std::string& record = decompressor_->record;
  record.resize(header.frameContentSize);
  const std::size_t size = ZSTD_decompressDCtx(decompressor_->context, record.data(), record.size(),
                                               data.data(), data.size());
  if (ZSTD_isError(size) != 0 || size != record.size()) ByteReader::fail();
  return record;
}

std::string dictionary_of(const Xapian::Database& passages) {
  return passages.get_metadata(key::kDictionary);
}

}  // namespace dateline
