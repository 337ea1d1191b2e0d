# SPDX-License-Identifier: GPL-2.0-or-later
# Xapian's own CMake package defines no target; this makes one.
find_package(Xapian REQUIRED)
add_library(dateline_xapian INTERFACE)
target_include_directories(dateline_xapian SYSTEM INTERFACE ${XAPIAN_INCLUDE_DIR})
target_link_libraries(dateline_xapian INTERFACE ${XAPIAN_LIBRARIES})
