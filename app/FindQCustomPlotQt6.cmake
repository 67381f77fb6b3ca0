# QCustomPlot for Qt 6 as the target QCustomPlotQt6::QCustomPlotQt6: by the CMake package that Debian adds to it, or else
# by its header and library, whose name differs between distributions.
find_package(QCustomPlotQt6 CONFIG QUIET)
if(NOT TARGET QCustomPlotQt6::QCustomPlotQt6)
  find_path(QCUSTOMPLOT_INCLUDE qcustomplot.h PATH_SUFFIXES qcustomplot qcustomplot-qt6)
  find_library(QCUSTOMPLOT_LIBRARY NAMES QCustomPlotQt6 qcustomplot-qt6 qcustomplotqt6 qcustomplot)
  if(QCUSTOMPLOT_INCLUDE AND QCUSTOMPLOT_LIBRARY)
    add_library(QCustomPlotQt6::QCustomPlotQt6 UNKNOWN IMPORTED)
    set_target_properties(QCustomPlotQt6::QCustomPlotQt6 PROPERTIES IMPORTED_LOCATION ${QCUSTOMPLOT_LIBRARY}
                          INTERFACE_INCLUDE_DIRECTORIES ${QCUSTOMPLOT_INCLUDE})
  endif()
endif()
set(QCustomPlotQt6_FOUND FALSE)
if(TARGET QCustomPlotQt6::QCustomPlotQt6)
  set(QCustomPlotQt6_FOUND TRUE)
elseif(QCustomPlotQt6_FIND_REQUIRED)
  message(FATAL_ERROR "QCustomPlot for Qt 6 was not found: install libqcustomplot-dev (Debian, Ubuntu), "
                      "qcustomplot-qt6-devel (Fedora) or qcustomplot-qt6 (Arch), or set QCUSTOMPLOT_INCLUDE and "
                      "QCUSTOMPLOT_LIBRARY.")
endif()
