#include "core/model/archives.h"

#include <algorithm>
#include <memory>
#include <zip.h>

namespace quantoscope::inline model {
namespace {
constexpr const char* config_name = "config.json";

struct Closed {
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using Archive = std::unique_ptr<zip_t, Closed>;
using File = std::unique_ptr<zip_file_t, Closed>;

tl::unexpected<Error> damaged(std::string why) { return failure("this archive cannot be read: %1", {std::move(why)}); }

tl::unexpected<Error> too_long(std::size_t most_bytes) {
    return failure("config.json in this archive is longer than %1 bytes unpacked", {std::to_string(most_bytes)});
}

Archive open_archive(std::string_view bytes, std::string& why) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
    if (archive == nullptr) {
        why = zip_error_strerror(&error);
        zip_source_free(source);
    }
    zip_error_fini(&error);
    return Archive(archive);
}
} // namespace

Result<std::string> config_in_keras_archive(std::string_view bytes, std::size_t most_bytes) {
    std::string why;
    const Archive archive = open_archive(bytes, why);
    if (archive == nullptr) { return damaged(std::move(why)); }
    const zip_int64_t index = zip_name_locate(archive.get(), config_name, 0);
    if (index < 0) {
        return failure("this archive holds no config.json, so it is no .keras file; model.save('model.keras') "
                       "writes one");
    }
    zip_stat_t status;
    zip_stat_init(&status);
    if (zip_stat_index(archive.get(), static_cast<zip_uint64_t>(index), 0, &status) != 0) {
        return damaged(zip_strerror(archive.get()));
    }
    if ((status.valid & ZIP_STAT_SIZE) != 0 && status.size > most_bytes) { return too_long(most_bytes); }
    const File file(zip_fopen_index(archive.get(), static_cast<zip_uint64_t>(index), 0));
    if (file == nullptr) { return damaged(zip_strerror(archive.get())); }
    std::string text;
    for (;;) {
        constexpr std::size_t block = std::size_t{1} << 16;
        const std::size_t size = text.size();
        text.resize(size + block);
        const zip_int64_t got = zip_fread(file.get(), text.data() + size, block);
        text.resize(size + static_cast<std::size_t>(std::max<zip_int64_t>(got, 0)));
        if (text.size() > most_bytes) { return too_long(most_bytes); }
        if (got < 0) { // the checksum too is told here
            return damaged(zip_file_strerror(file.get()));
        }
        if (got == 0) { return text; }
    }
}
} // namespace quantoscope::inline model
