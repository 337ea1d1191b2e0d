// SPDX-License-Identifier: GPL-2.0-or-later
// Raw deflate streams, by libdeflate.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace dateline {

/// Not thread-safe.
class Deflater {
 public:
  Deflater();
  ~Deflater();
  Deflater(const Deflater&) = delete;
  Deflater& operator=(const Deflater&) = delete;

  /// Appends `bytes` to `out`, deflated if that makes them shorter; returns whether it did.
  bool append(std::string& out, std::string_view bytes);

 private:
  struct Compressor;
  std::unique_ptr<Compressor> compressor_;
};

}  // namespace dateline
