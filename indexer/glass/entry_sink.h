// SPDX-License-Identifier: GPL-2.0-or-later
// What takes the entries of a table.
#pragma once

#include <string_view>

namespace dateline::glass {

/// A table, or what stands between it and whoever makes its entries.
class EntrySink {
 public:
  EntrySink() = default;
  virtual ~EntrySink() = default;
  EntrySink(const EntrySink&) = delete;
  EntrySink& operator=(const EntrySink&) = delete;

  /// Takes the next entry; its key is greater than the last and of at most kLongestKey bytes.
  virtual void add(std::string_view key, std::string_view tag) = 0;

 protected:
  EntrySink(EntrySink&&) = default;
  EntrySink& operator=(EntrySink&&) = default;
};

}  // namespace dateline::glass
