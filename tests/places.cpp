#include "tests/places.h"

namespace quantoscope {
std::string source_dir() { return QUANTOSCOPE_SOURCE_DIR; }
std::string program_path() { return QUANTOSCOPE_PROGRAM; }
std::string injector_path() { return QUANTOSCOPE_INJECTOR; }
std::string metainfo_path() { return QUANTOSCOPE_METAINFO; }
} // namespace quantoscope
