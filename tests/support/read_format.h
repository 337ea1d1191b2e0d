// SPDX-License-Identifier: GPL-2.0-or-later
// Reading bytes in a format of records, and what the citations of its passages stand for.
#pragma once

#include <string>
#include <vector>

#include "indexer/formats/format/choice.h"
#include "indexer/formats/records/keys.h"

namespace dateline::test {

/// All that a format delivered of an input.
struct Reading {
  std::vector<Article> articles;
  std::vector<Rejection> rejections;
  std::vector<Warning> warnings;
};

/// The format of that name or suffix; there must be one.
[[nodiscard]] const Format& format_named(std::string_view name);

/// Reads `bytes` in the format of that name or suffix, records by `keys`.
[[nodiscard]] Reading read_format(std::string_view format_name, std::string_view bytes,
                                  const KeyMap& keys = {});

/// Of each passage of each article read from `bytes`: what its citation stands for if that is not
/// the passage. Empty where all citations are right.
[[nodiscard]] std::vector<std::string> wrong_citations(std::string_view format_name,
                                                       std::string_view bytes);

}  // namespace dateline::test
