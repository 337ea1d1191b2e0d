// SPDX-License-Identifier: GPL-2.0-or-later
// The text of a cited range of HTML, by a scanner that shares nothing with the reader: tags,
// comments, scripts and styles go, character references are resolved.
#include <array>
#include <charconv>
#include <optional>

#include "common/text/charset.h"
#include "common/text/utf8.h"
#include "indexer/formats/format.h"

namespace dateline {
