# Where Linux expects to find the programs and what belongs to them. Used by cmake --install and ./dev package.
include(GNUInstallDirs)
set(id io.github.faultglass.Faultglass)
set(resources ${CMAKE_SOURCE_DIR}/resources)

install(TARGETS faultglass faultglass-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES ${resources}/desktop/${id}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${resources}/desktop/${id}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${resources}/desktop/${id}.mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages RENAME ${id}.xml)
install(FILES ${resources}/icons/${id}.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES ${resources}/icons/${id}-symbolic.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/symbolic/apps)
install(FILES ${resources}/man/faultglass.1 ${resources}/man/faultglass-cli.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
file(GLOB scenarios CONFIGURE_DEPENDS ${resources}/scenarios/*.json)
install(FILES ${scenarios} DESTINATION ${CMAKE_INSTALL_DATADIR}/faultglass/scenarios)
install(FILES ${resources}/completions/faultglass-cli DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES ${CMAKE_SOURCE_DIR}/README.md ${CMAKE_SOURCE_DIR}/CHANGELOG.md ${CMAKE_SOURCE_DIR}/LICENSE
    DESTINATION ${CMAKE_INSTALL_DOCDIR})

# A package of Debian, which ./dev package makes. What the programs link against is found by dpkg-shlibdeps. Menus, types
# of files and icons are brought up to date by the triggers of the packages that keep them.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "The Faultglass authors <authors@faultglass.invalid>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION education)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS fonts-noto-core)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-wayland, shared-mime-info")
include(CPack)
