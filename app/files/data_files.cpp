#include "app/files/data_files.h"

#include "app/files/file_bytes.h"
#include "core/data/word_file.h"
#include "core/json/json.h"

#include <filesystem>

namespace quantoscope::inline files {
namespace {
// What `read` finds in the file.
template <class Read> auto numbers_in(const std::string& path, Read read) {
    return content_of_file(path, longest_number_file).and_then([&](const std::string& text) {
        return read(text).map_error([&](Error error) { // what a NumPy file has at the offset is not text
            error = is_numpy(text) ? error : with_line(std::move(error), text);
            error.subject = path;
            return error;
        });
    });
}

// Named, and not read yet.
bool lacks_sample(const Document& document) {
    return document.inputs.sample != nullptr && document.inputs.sample->values.empty();
}
bool lacks_measured(const Document& document) {
    return document.measured != nullptr && document.measured->rows.empty();
}

// What is wrong in the file, by its line alone: whoever named the file need not be who may read it.
Error without_content(Error error) {
    if (std::string_view(error.what.text).starts_with("line %1: '%2'")) {
        error.what = {"line %1: expected a number", {error.what.arguments.front()}};
    }
    error.text.clear();
    error.offset.reset();
    return error;
}
} // namespace

Result<std::shared_ptr<const MeasuredData>> load_measured(const std::string& path) {
    return numbers_in(path, read_measured).map([&](std::vector<MeasuredRow> rows) {
        return std::make_shared<const MeasuredData>(MeasuredData{path, std::move(rows)});
    });
}

Result<Tensor> load_tensor(const std::string& path) { return numbers_in(path, read_tensor); }

Result<std::shared_ptr<const Sample>> load_sample(const std::string& path) {
    return numbers_in(path, read_numbers).map([&](std::vector<float> numbers) {
        return make_sample(path, std::move(numbers));
    });
}

std::vector<std::string> data_outside(const Document& document, const std::string& folder) {
    std::vector<std::string> paths;
    if (lacks_sample(document)) { paths.push_back(document.inputs.sample->path); }
    if (lacks_measured(document)) { paths.push_back(document.measured->path); }
    std::erase_if(paths,
                  [&](const std::string& path) { return is_below(std::filesystem::path(folder) / path, folder); });
    return paths;
}

std::vector<Error> load_data(Document& document, const std::string& folder) {
    std::vector<Error> errors;
    const auto fill = [&](auto& data, auto load) {
        const std::filesystem::path path = std::filesystem::path(folder) / data->path;
        auto found = load(path.string());
        if (!found) {
            const bool is_own = folder.empty() || is_below(path, folder);
            errors.push_back(is_own ? std::move(found.error()) : without_content(std::move(found.error())));
            return;
        }
        auto named = std::make_shared<std::remove_cvref_t<decltype(**found)>>(**found);
        named->path = data->path; // as the session has it
        data = std::move(named);
    };
    if (lacks_sample(document)) { fill(document.inputs.sample, load_sample); }
    if (lacks_measured(document)) { fill(document.measured, load_measured); }
    return errors;
}

Result<const CodeFile*> code_file_on_disk(const std::string& path) { return code_files_in({})(path); }

CodeFiles code_files_in(std::string folder) {
    constexpr std::size_t longest = std::size_t{1} << 24; // 2^16 rows of address, x, y and code with room to spare
    return [folder = std::filesystem::path(std::move(folder))](const std::string& path) {
        return content_of_file((folder / path).string(), longest)
            .and_then([&](const std::string& bytes) { return read_word_file(path, bytes); })
            .map(kept);
    };
}
} // namespace quantoscope::inline files
