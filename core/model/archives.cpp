#include "core/model/archives.h"

namespace quantoscope::inline model {
extern "C" const ArchiveReaders* quantoscope_archive_readers() {
#ifdef QUANTOSCOPE_HDF5
    static constexpr ArchiveReaders readers{config_in_keras_archive, config_in_hdf5};
#else
    static constexpr ArchiveReaders readers{config_in_keras_archive};
#endif
    return &readers;
}
} // namespace quantoscope::inline model
