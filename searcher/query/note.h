// SPDX-License-Identifier: GPL-2.0-or-later
// A repair that the parser made so that ordinary text never fails.
#pragma once

#include <string>

#include "common/text/span.h"

namespace dateline {

struct Note {
  std::string text;  ///< one sentence without a final stop
  Span place;        ///< bytes of the query it is about
  friend bool operator==(const Note&, const Note&) = default;
};

}  // namespace dateline
