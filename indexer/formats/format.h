// SPDX-License-Identifier: GPL-2.0-or-later
// The table of input formats. A format turns the bytes of one file into articles; it is pure.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "common/news/article.h"

namespace dateline {

/// A part of the input that could not be used, and why. The rest of the input still counts.
struct Rejection {
  std::string path;
  std::uint64_t record = 0;  ///< record number from 1, 0 where the whole file is meant
  std::string reason;        ///< one clause, without a final stop
  std::string hint;          ///< the next step; may be empty
};

/// What was mended or is odd in an input that was used all the same.
struct Warning {
  std::string path;
  std::uint64_t record = 0;
  std::string message;
};

/// Where a format delivers what it reads, in the order of the input.
struct ArticleSink {
  std::function<void(Article&&)> article;
  std::function<void(Rejection&&)> rejection;
  std::function<void(Warning&&)> warning;
};

/// One input format.
struct Format {
  std::string_view name;                       ///< as in reports
  std::span<const std::string_view> suffixes;  ///< lower case, with the dot
  /// Reads `bytes`, the whole content of the file `path`. Never throws on any bytes.
  void (*read)(std::string_view bytes, const std::string& path, const ArticleSink& sink);
};

/// Every format, the first being the one for text of no other format.
[[nodiscard]] std::span<const Format> formats();

/// The format of a file by its suffix and first bytes; nothing if it is none that is read (binary
/// data, an image...).
[[nodiscard]] const Format* detect_format(std::string_view path, std::string_view first_bytes);

void read_text(std::string_view bytes, const std::string& path, const ArticleSink& sink);
void read_html(std::string_view bytes, const std::string& path, const ArticleSink& sink);
void read_jsonl(std::string_view bytes, const std::string& path, const ArticleSink& sink);

}  // namespace dateline
