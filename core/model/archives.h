#pragma once

#include "core/text/result.h"

#include <string>
#include <string_view>

// The containers of models that take a library of their own to read. They are a part of the program that is loaded where
// one is met: HDF5 alone brings thirty libraries, which take longer to load than most commands to run.
namespace quantoscope::inline model {
// The description of the model in a file, at most `most_bytes` of it.
using ArchiveReader = Result<std::string> (*)(std::string_view bytes, std::size_t most_bytes);

// `config.json` of a .keras archive, unpacked. Errors: no or a damaged archive, no such file in it, an
// encrypted one, more than `most_bytes` of it - declared, or met while unpacking.
Result<std::string> config_in_keras_archive(std::string_view bytes, std::size_t most_bytes);

// The attribute `model_config` of the root group, which Keras writes with model.save('model.h5'). Nothing
// else of the file is read. Errors: a damaged file, no such attribute (weights alone), one that is no text or
// longer than `most_bytes`. HDF5 files can be made to bring its library down: whoever reads one from outside does so in a
// process of its own.
Result<std::string> config_in_hdf5(std::string_view bytes, std::size_t most_bytes);

// Null for what cannot be read.
struct ArchiveReaders {
    ArchiveReader keras = nullptr;
    ArchiveReader hdf5 = nullptr;
};

// Those of this build. By its plain name it is found in the part that was loaded.
extern "C" const ArchiveReaders* quantoscope_archive_readers();
} // namespace quantoscope::inline model
