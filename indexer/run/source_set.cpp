// SPDX-License-Identifier: GPL-2.0-or-later
// The order of sources.
#include "indexer/run/source_set.h"

#include <tuple>

namespace dateline {
namespace {

auto place(const SourceRef& source) {
  static const Record kNone;
  const Record& record = source.record ? *source.record : kNone;
  return std::tie(source.path, source.member, record.number, record.id, record.bytes.begin,
                  record.bytes.end);
}

}  // namespace

bool SourceOrder::operator()(const SourceRef& a, const SourceRef& b) const {
  return place(a) < place(b);
}

void remove_path(SourceSet& sources, std::string_view path) {
  const auto [begin, end] = sources.equal_range(path);
  sources.erase(begin, end);
}

}  // namespace dateline
