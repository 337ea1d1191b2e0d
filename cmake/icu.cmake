# SPDX-License-Identifier: GPL-2.0-or-later
# ICU as the target dateline_icu. A program with the property DATELINE_ICU_ARCHIVES has it in itself
# where there are archives: the loader then has two libraries and thousands of addresses less to see
# to at every start. ICU's data, which is most of it, costs nothing until it is read.
find_package(ICU REQUIRED COMPONENTS uc i18n)
find_library(DATELINE_ICU_UC libicuuc.a)
find_library(DATELINE_ICU_DATA libicudata.a)
mark_as_advanced(DATELINE_ICU_UC DATELINE_ICU_DATA)

add_library(dateline_icu INTERFACE)
target_include_directories(dateline_icu SYSTEM INTERFACE ${ICU_INCLUDE_DIRS})
if(DATELINE_ICU_UC AND DATELINE_ICU_DATA)
  set(inside "$<BOOL:$<TARGET_PROPERTY:DATELINE_ICU_ARCHIVES>>")
  target_link_libraries(dateline_icu INTERFACE
    "$<${inside}:${DATELINE_ICU_UC};${DATELINE_ICU_DATA};${CMAKE_DL_LIBS}>"
    "$<$<NOT:${inside}>:ICU::uc;ICU::i18n>")
else()
  target_link_libraries(dateline_icu INTERFACE ICU::uc ICU::i18n)
endif()
