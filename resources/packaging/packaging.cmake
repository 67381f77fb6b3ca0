# What is installed, and the package that is made of it: cmake --install build/release, or cpack in build/packaging.
include(GNUInstallDirs)

# Where the project is published, if it is: the software catalogue shows pictures by their address.
set(QUANTOSCOPE_SITE "" CACHE STRING "Address of the project's pages, below which resources/pictures are found")
set(QUANTOSCOPE_ADDRESSES "")
if(QUANTOSCOPE_SITE)
  string(CONCAT QUANTOSCOPE_ADDRESSES
    "  <url type=\"homepage\">${QUANTOSCOPE_SITE}</url>\n  <screenshots>\n"
    "    <screenshot type=\"default\"><caption>The controls, the exact staircase, the facts</caption>"
    "<image>${QUANTOSCOPE_SITE}/resources/pictures/window.png</image></screenshot>\n"
    "    <screenshot><caption>Two revisions compared</caption>"
    "<image>${QUANTOSCOPE_SITE}/resources/pictures/compare.png</image></screenshot>\n  </screenshots>\n")
endif()
string(TIMESTAMP today "%Y-%m-%d" UTC) # or SOURCE_DATE_EPOCH's day
set(QUANTOSCOPE_RELEASE_DATE "${today}")
string(TIMESTAMP day_of_changelog "%a, %d %b %Y 00:00:00 +0000" UTC)
set(CPACK_PACKAGE_CONTACT "The Quantoscope authors <authors@quantoscope.org>")
set(here ${CMAKE_CURRENT_LIST_DIR})
set(made ${PROJECT_BINARY_DIR}/packaging)
configure_file(${here}/quantoscope.metainfo.xml.in ${made}/org.quantoscope.quantoscope.metainfo.xml @ONLY)

install(TARGETS quantoscope RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
set(parts ${CMAKE_INSTALL_BINDIR}/../libexec/quantoscope) # where app/files/companion.cpp looks for them
cmake_path(NORMAL_PATH parts)
install(TARGETS quantoscope-archives LIBRARY DESTINATION ${parts})
if(QUANTOSCOPE_GUI)
  install(TARGETS quantoscope-window RUNTIME DESTINATION ${parts})
endif()
install(FILES ${here}/quantoscope.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${made}/org.quantoscope.quantoscope.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${here}/quantoscope.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages)
install(FILES ${here}/quantoscope.thumbnailer DESTINATION ${CMAKE_INSTALL_DATADIR}/thumbnailers)
set(icons ${CMAKE_INSTALL_DATADIR}/icons/hicolor)
install(FILES ${PROJECT_SOURCE_DIR}/resources/icons/quantoscope.svg DESTINATION ${icons}/scalable/apps)
install(FILES ${here}/quantoscope-symbolic.svg DESTINATION ${icons}/symbolic/apps)
install(FILES ${here}/application-x-quantoscope.svg DESTINATION ${icons}/scalable/mimetypes)
install(FILES ${here}/completions/quantoscope.bash RENAME quantoscope
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES ${here}/completions/_quantoscope DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
install(FILES ${here}/completions/quantoscope.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
install(FILES ${PROJECT_SOURCE_DIR}/.reuse/dep5 RENAME copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/resources/manual ${PROJECT_SOURCE_DIR}/resources/pictures
        DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/resources/lessons DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples
        FILES_MATCHING PATTERN "*.md")

# What has to be made is made only where its tool is: the icon of 48 pixels, the manual page.
find_program(QUANTOSCOPE_RSVG rsvg-convert)
if(QUANTOSCOPE_RSVG)
  add_custom_command(OUTPUT ${made}/quantoscope.png DEPENDS ${PROJECT_SOURCE_DIR}/resources/icons/quantoscope.svg
                     COMMAND ${QUANTOSCOPE_RSVG} -w 48 -h 48 -o ${made}/quantoscope.png
                             ${PROJECT_SOURCE_DIR}/resources/icons/quantoscope.svg)
  list(APPEND made_files ${made}/quantoscope.png)
  install(FILES ${made}/quantoscope.png DESTINATION ${icons}/48x48/apps)
endif()
find_program(QUANTOSCOPE_CMARK cmark)
find_program(QUANTOSCOPE_GZIP gzip)
if(QUANTOSCOPE_CMARK AND QUANTOSCOPE_GZIP)
  file(GLOB pages CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/resources/manual/command-*.md)
  add_custom_command(OUTPUT ${made}/quantoscope.1.gz
                     DEPENDS ${PROJECT_SOURCE_DIR}/app/man-page ${pages}
                             ${PROJECT_SOURCE_DIR}/resources/manual/text-form.md
                     COMMAND ${PROJECT_SOURCE_DIR}/app/man-page ${PROJECT_VERSION} > ${made}/quantoscope.1
                     COMMAND ${QUANTOSCOPE_GZIP} -9nf ${made}/quantoscope.1)
  # Debian's changelog of a version is about its package; ours is about the program.
  file(WRITE ${made}/changelog.Debian
       "quantoscope (${PROJECT_VERSION}-1) unstable; urgency=medium\n\n  * See changelog.gz.\n\n"
       " -- ${CPACK_PACKAGE_CONTACT}  ${day_of_changelog}\n")
  add_custom_command(OUTPUT ${made}/changelog.gz ${made}/changelog.Debian.gz
                     DEPENDS ${PROJECT_SOURCE_DIR}/resources/CHANGELOG.md ${made}/changelog.Debian
                     COMMAND ${QUANTOSCOPE_GZIP} -9nc ${PROJECT_SOURCE_DIR}/resources/CHANGELOG.md > ${made}/changelog.gz
                     COMMAND ${QUANTOSCOPE_GZIP} -9nc ${made}/changelog.Debian > ${made}/changelog.Debian.gz)
  list(APPEND made_files ${made}/quantoscope.1.gz ${made}/changelog.gz)
  install(FILES ${made}/quantoscope.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
  install(FILES ${made}/changelog.gz ${made}/changelog.Debian.gz DESTINATION ${CMAKE_INSTALL_DOCDIR})
endif()
add_custom_target(quantoscope_installed_files ALL DEPENDS ${made_files})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME quantoscope)
set(CPACK_PACKAGE_VENDOR "The Quantoscope authors")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "see what a fixed-point activation really does")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Quantized neural networks replace sigmoid and tanh by staircases.
 Quantoscope shows the exact staircase of a quantizer of QKeras, or of what
 hls4ml, TensorFlow Lite and others compute in its place, beside the true
 curve, with its errors and symmetry; it writes figures, animations, lookup
 tables and lessons, in a window and on the command line.")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "fonts-dejavu-core")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-translations-l10n")
set(CPACK_DEBIAN_DEBUGINFO_PACKAGE ON)
set(CPACK_STRIP_FILES OFF) # the symbols go into a package of their own
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
include(CPack)
