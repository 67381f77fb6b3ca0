#include "app/files/data_files.h"

#include "app/files/read_file.h"
#include "core/data/number_file.h"

#include <filesystem>

namespace quantoscope {

namespace {

// What `read` makes of the file's content.
template <class Value, class Read>
tl::expected<Value, DataError> loaded(const std::string& path, Read read)
{
    auto text = content_of_file(path, longest_number_file);
    if (!text) {
        return tl::unexpected(DataError{path, text.error()});
    }
    auto value = read(*text);
    if (!value) { // what a NumPy file has at the offset is not text
        return tl::unexpected(
            DataError{path, value.error(), true, is_numpy(*text) ? std::string() : std::move(*text)});
    }
    return std::move(*value);
}

} // namespace

tl::expected<std::shared_ptr<const MeasuredData>, DataError> load_measured(const std::string& path)
{
    return loaded<std::shared_ptr<const MeasuredData>>(path, [&](std::string_view text) {
        return read_measured(text).map([&](auto&& rows) {
            return std::make_shared<const MeasuredData>(MeasuredData{path, std::move(rows)});
        });
    });
}

tl::expected<std::shared_ptr<const Sample>, DataError> load_sample(const std::string& path)
{
    return loaded<std::shared_ptr<const Sample>>(path, [&](std::string_view text) {
        return read_numbers(text).map([&](auto&& numbers) { return make_sample(path, std::move(numbers)); });
    });
}

std::vector<DataError> load_data(Document& document, const std::string& folder)
{
    std::vector<DataError> errors;
    const auto fill = [&](auto& data, auto load) {
        auto found = load((std::filesystem::path(folder) / data->path).string());
        if (!found) {
            errors.push_back(std::move(found.error()));
            return;
        }
        auto named = std::make_shared<std::remove_cvref_t<decltype(**found)>>(**found);
        named->path = data->path; // as the session has it
        data = std::move(named);
    };
    if (document.inputs.sample != nullptr && document.inputs.sample->values.empty()) {
        fill(document.inputs.sample, load_sample);
    }
    if (document.measured != nullptr && document.measured->rows.empty()) {
        fill(document.measured, load_measured);
    }
    return errors;
}

} // namespace quantoscope
