#pragma once

#include <string>

// Where things are, of which the tests are told when they are built. Only places.cpp knows, so that whoever keeps the
// results of compilers can use them for a checkout elsewhere.
namespace quantoscope {
std::string source_dir();
std::string program_path();  // of `quantoscope`
std::string injector_path(); // of what makes calls of the C library fail
std::string metainfo_path(); // of the AppStream entry
} // namespace quantoscope
