# SPDX-License-Identifier: GPL-2.0-or-later
# Warnings for every target that links dateline_warnings. The presets of developers make them errors; a
# user's compiler may be newer and warn of more.
option(DATELINE_WARNINGS_AS_ERRORS "Warnings are errors" OFF)
add_library(dateline_warnings INTERFACE)
target_compile_options(dateline_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wnon-virtual-dtor
  -Wold-style-cast -Wcast-align -Woverloaded-virtual -Wnull-dereference -Wdouble-promotion
  -Wimplicit-fallthrough $<$<BOOL:${DATELINE_WARNINGS_AS_ERRORS}>:-Werror>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 12 reports null dereferences and overlaps inside std::string that cannot happen.
  target_compile_options(dateline_warnings INTERFACE -Wno-null-dereference -Wno-restrict
    -Wduplicated-cond -Wlogical-op)
endif()
