// SPDX-License-Identifier: GPL-2.0-or-later
// jemalloc's way where the program is linked with it, else the C library's.
#include "indexer/io/spare_memory.h"

#include <malloc.h>

#include <cstddef>

// Of jemalloc; null without it.
extern "C" __attribute__((weak)) int mallctl(const char* name, void* old, std::size_t* old_size,
                                             void* value, std::size_t value_size);

namespace dateline {
namespace {

// 4096 stands for all arenas (jemalloc(3), MALLCTL_ARENAS_ALL).
constexpr const char* kPurgeAll = "arena.4096.purge";

// What is larger than this the C library asks of the system, and gives back to it, alone.
constexpr int kLargeBytes = 1 << 20;

}  // namespace

void give_back_memory() {
  if (mallctl != nullptr) {
    static_cast<void>(mallctl(kPurgeAll, nullptr, nullptr, nullptr, 0));
    return;
  }
  ::malloc_trim(0);
  ::mallopt(M_MMAP_THRESHOLD, kLargeBytes);
}

}  // namespace dateline
