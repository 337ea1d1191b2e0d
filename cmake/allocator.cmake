# SPDX-License-Identifier: GPL-2.0-or-later
# jemalloc as the target dateline_allocator: threads that pass articles on to each other wait for no lock
# of the allocator's. Without it all works, a tenth slower. Sanitizers bring an allocator of their own.
find_library(JEMALLOC_LIBRARY jemalloc)
mark_as_advanced(JEMALLOC_LIBRARY)
add_library(dateline_allocator INTERFACE)
if(JEMALLOC_LIBRARY AND NOT DATELINE_SANITIZE AND NOT DATELINE_FUZZ)
  target_link_libraries(dateline_allocator INTERFACE ${JEMALLOC_LIBRARY})
endif()
