# SPDX-License-Identifier: GPL-2.0-or-later
# DATELINE_SANITIZE=address,undefined instruments everything that is built here.
if(DATELINE_SANITIZE)
  add_compile_options(-fsanitize=${DATELINE_SANITIZE} -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${DATELINE_SANITIZE})
  if(DATELINE_SANITIZE MATCHES "undefined")
    add_compile_options(-fno-sanitize-recover=undefined)
  endif()
endif()
if(DATELINE_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
