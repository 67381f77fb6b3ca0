#include "core/model/archives.h"

namespace quantoscope::inline model {
extern "C" ArchiveReaders quantoscope_archive_readers() {
#ifdef QUANTOSCOPE_HDF5
    return {config_in_keras_archive, config_in_hdf5};
#else
    return {config_in_keras_archive};
#endif
}
} // namespace quantoscope::inline model
