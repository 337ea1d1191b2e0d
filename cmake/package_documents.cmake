# SPDX-License-Identifier: GPL-2.0-or-later
# Run by CPack on the staged tree: copyright and changelogs, which Debian wants under fixed names, and
# manual pages and changelogs compressed without name and time, so that two builds are the same.
set(stage "${CPACK_TEMPORARY_INSTALL_DIRECTORY}${CPACK_PACKAGING_INSTALL_PREFIX}")
set(documents "${stage}/share/doc/${CPACK_PACKAGE_NAME}")
set(version "${CPACK_PACKAGE_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE}")

file(COPY_FILE "${CPACK_DATELINE_SOURCE}/cmake/debian_copyright" "${documents}/copyright")
file(COPY_FILE "${CPACK_DATELINE_SOURCE}/CHANGELOG.md" "${documents}/changelog")
file(WRITE "${documents}/changelog.Debian"
"${CPACK_PACKAGE_NAME} (${version}) unstable; urgency=medium

  * Package of version ${CPACK_PACKAGE_VERSION}; what changed stands in changelog.gz.

 -- ${CPACK_DEBIAN_PACKAGE_MAINTAINER}  ${CPACK_DATELINE_DATE}
")

file(GLOB pages "${stage}/share/man/man*/*")
set(compressed ${pages} "${documents}/changelog" "${documents}/changelog.Debian")
file(CHMOD "${documents}/copyright" ${compressed}
  PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
execute_process(COMMAND gzip -9n -f ${compressed} COMMAND_ERROR_IS_FATAL ANY)
