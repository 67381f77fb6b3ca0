#include "core/model/container.h"

#include <hdf5.h>

namespace quantoscope::inline model {
namespace {
constexpr const char* attribute_name = "model_config";

// An identifier of the library with the function that closes it.
class Handle {
public:
    Handle(hid_t id, herr_t (*close)(hid_t)) : m_id(id), m_close(close) {}
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    ~Handle() {
        if (m_id >= 0) { m_close(m_id); }
    }
    hid_t id() const { return m_id; }
    explicit operator bool() const { return m_id >= 0; }

private:
    hid_t m_id;
    herr_t (*m_close)(hid_t);
};

tl::unexpected<Error> damaged() { return failure("this HDF5 file cannot be read; it may be damaged or cut off"); }

Result<std::string> read_variable(hid_t attribute, hid_t type) {
    char* text = nullptr;
    if (H5Aread(attribute, type, &text) < 0 || text == nullptr) { return damaged(); }
    std::string copy(text);
    H5free_memory(text);
    return copy;
}

Result<std::string> read_fixed(hid_t attribute, hid_t type) {
    std::string text(H5Tget_size(type), '\0');
    if (H5Aread(attribute, type, text.data()) < 0) { return damaged(); }
    text.resize(text.find_last_not_of('\0') + 1); // filled up with NUL
    return text;
}

// The file whose content is `bytes`, without a file. H5LTopen_file_image would do the same with one copy
// less, but leaks its record of the image for every one it refuses (HDF5 1.10.8).
Handle open_image(std::string_view bytes) {
    constexpr std::size_t growth = 65536;
    const Handle access(H5Pcreate(H5P_FILE_ACCESS), H5Pclose);
    const bool set = access && H5Pset_fapl_core(access.id(), growth, 0) >= 0 &&
                     H5Pset_file_image(access.id(), const_cast<char*>(bytes.data()), bytes.size()) >= 0;
    return {set ? H5Fopen("model", H5F_ACC_RDONLY, access.id()) : H5I_INVALID_HID, H5Fclose};
}
} // namespace

bool reads_hdf5() { return true; }

Result<std::string> config_in_hdf5(std::string_view bytes, std::size_t most_bytes) {
    H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr); // it prints by itself otherwise
    const Handle file = open_image(bytes);
    if (!file) { return damaged(); }
    const htri_t there = H5Aexists(file.id(), attribute_name);
    if (there < 0) { return damaged(); }
    if (there == 0) {
        return failure("this HDF5 file holds no model, at most its weights: the attribute model_config is missing. "
                       "Save the whole model with model.save('model.h5'), or its description with "
                       "model.to_json()");
    }
    const Handle attribute(H5Aopen(file.id(), attribute_name, H5P_DEFAULT), H5Aclose);
    const Handle type(attribute ? H5Aget_type(attribute.id()) : -1, H5Tclose);
    const Handle space(attribute ? H5Aget_space(attribute.id()) : -1, H5Sclose);
    if (!type || !space) { return damaged(); }
    if (H5Tget_class(type.id()) != H5T_STRING || H5Sget_simple_extent_npoints(space.id()) != 1) {
        return failure("the attribute model_config of this HDF5 file is not a text");
    }
    const htri_t variable = H5Tis_variable_str(type.id());
    if (variable < 0) { return damaged(); }
    const auto too_long = [&] {
        return failure("the attribute model_config of this HDF5 file is longer than %1 bytes",
                       {std::to_string(most_bytes)});
    };
    if (variable == 0 && H5Tget_size(type.id()) > most_bytes) { return too_long(); }
    Result<std::string> text =
        variable > 0 ? read_variable(attribute.id(), type.id()) : read_fixed(attribute.id(), type.id());
    return text && text->size() > most_bytes ? too_long() : std::move(text);
}
} // namespace quantoscope::inline model
