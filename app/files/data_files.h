#pragma once

#include "core/document/document.h"
#include "core/text/result.h"

namespace quantoscope {

// Why a file of numbers cannot be used: it cannot be read, or what `text` holds is wrong.
struct DataError {
    std::string path;
    Error error;
    bool is_read = false;
    std::string text = {};
};

tl::expected<std::shared_ptr<const MeasuredData>, DataError> load_measured(const std::string& path);
tl::expected<std::shared_ptr<const Sample>, DataError> load_sample(const std::string& path);

// Reads the data files a document names and does not hold yet; relative names are looked up from `folder`. Returns
// an error for each that cannot be used.
std::vector<DataError> load_data(Document& document, const std::string& folder);

} // namespace quantoscope
