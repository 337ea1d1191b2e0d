// SPDX-License-Identifier: GPL-2.0-or-later
// The rules for metadata.
#include "indexer/article/metadata.h"

namespace dateline {

void complete_metadata(Article& /*article*/) {}

}  // namespace dateline
