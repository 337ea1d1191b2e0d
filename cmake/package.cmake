# SPDX-License-Identifier: GPL-2.0-or-later
# A Debian package by CPack; scripts/package builds it. Dependencies are what the programs link with.
set(DATELINE_PACKAGER "dateline maintainers <maintainers@dateline.invalid>" CACHE STRING
  "Who answers for the package: Name <mail>")
set(DATELINE_PACKAGE_DATE "" CACHE STRING "Date of the package, as in date -R")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME dateline)
set(CPACK_PACKAGE_VERSION "${PROJECT_VERSION}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "passage search for collections of news articles")
set(CPACK_PACKAGE_DESCRIPTION
"dateline-index reads a folder of news articles (text, HTML, JSON, CSV, WARC,
feeds, also compressed or in archives) and writes an index; dateline-search
answers questions in plain words with the paragraphs that answer them, the best
first, each with its exact place: file, line, paragraph and bytes.
.
Names are found in their other spellings and romanisations. Everything runs on
this machine.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "${DATELINE_PACKAGER}")
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS poppler-utils)  # pdftotext reads PDF documents
set(CPACK_DEBIAN_PACKAGE_SUGGESTS xapian-tools)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

# What Debian wants beside what is installed anyway: compressed pages, changelogs, copyright.
set(CPACK_PRE_BUILD_SCRIPTS "${CMAKE_CURRENT_LIST_DIR}/package_documents.cmake")
set(CPACK_DATELINE_SOURCE "${PROJECT_SOURCE_DIR}")
set(CPACK_DATELINE_DATE "${DATELINE_PACKAGE_DATE}")
include(CPack)
