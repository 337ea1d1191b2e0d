# SPDX-License-Identifier: GPL-2.0-or-later
# Zstandard, linked statically where it can be: one library less to load at every start, and the
# parameters that are used are no part of the shared library's interface.
find_path(ZSTD_INCLUDE_DIR zstd.h REQUIRED)
find_library(ZSTD_LIBRARY NAMES libzstd.a zstd REQUIRED)
add_library(dateline_zstd INTERFACE)
target_include_directories(dateline_zstd SYSTEM INTERFACE ${ZSTD_INCLUDE_DIR})
target_link_libraries(dateline_zstd INTERFACE ${ZSTD_LIBRARY})
