#include "app/cli/lint_sources.h"

#include "app/cli/input_file.h"
#include "app/cli/opening.h"
#include "app/words/display_text.h"
#include "core/lint/model_quantizer.h"
#include "core/lint/notebook.h"
#include "core/lint/python_source.h"
#include "core/spec/fixed_type.h"
#include "core/text/ascii.h"

#include <algorithm>
#include <filesystem>
#include <unordered_map>

namespace quantoscope::inline cli {
namespace {
// Lines and columns of offsets. Offsets near the one before are found without going through a long line
// again.
class Lines {
public:
    explicit Lines(std::string_view text) : m_text(text) {
        for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n', end + 1)) {
            m_begins.push_back(end + 1);
        }
    }

    Located locate(const LintFinding& finding, const std::string& where) {
        const std::size_t offset = std::min(finding.span.offset, m_text.size());
        const auto line = std::prev(std::ranges::upper_bound(m_begins, offset));
        const std::size_t end = std::next(line) == m_begins.end() ? m_text.size() : *std::next(line) - 1;
        if (m_offset < *line || m_offset > end) {
            m_offset = *line;
            m_column = 0;
        }
        const auto characters = [this](std::size_t from, std::size_t to) {
            const std::string_view piece = m_text.substr(from, to - from);
            return static_cast<std::size_t>(std::ranges::count_if(piece, [](char c) { return !is_utf8_trail(c); }));
        };
        m_column =
            m_offset <= offset ? m_column + characters(m_offset, offset) : m_column - characters(offset, m_offset);
        m_offset = offset;
        // Of a long line what lies around; the excerpt is shorter.
        constexpr std::size_t enough = 1000;
        std::size_t first = offset - std::min(enough, offset - *line);
        while (first > *line && is_utf8_trail(m_text[first])) { --first; }
        const std::string_view around = m_text.substr(first, std::min(end - first, 2 * enough));
        const Excerpt shown = excerpt_around(around, offset - first);
        return {finding, where, static_cast<std::size_t>(line - m_begins.begin()) + 1, m_column + 1,
                concat({"  ", shown.line, "\n  ", std::string(shown.column, ' '), "^\n"})};
    }

private:
    std::string_view m_text;
    std::vector<std::size_t> m_begins{0}; // of the lines
    std::size_t m_offset = 0;             // found last
    std::size_t m_column = 0;             // of it, from 0
};

void add_text(std::string_view text, Found& found) {
    Lines lines(text);
    for (const LintFinding& finding : lint_text(text)) { found.findings.push_back(lines.locate(finding, "")); }
    ++found.read;
}

void add_python(std::string_view source, const std::string& where, Found& found) {
    Lines lines(source);
    for (const QuantizerInSource& quantizer : lint_python(source)) {
        ++found.read;
        for (const LintFinding& finding : quantizer.findings) {
            found.findings.push_back(lines.locate(finding, where));
        }
    }
}

// Each text once for what it is used for, at its first place.
void add_model(const Model& model, const std::string& path, Found& found) {
    struct Use {
        const ModelQuantizer& quantizer;
        std::string where;
        std::size_t more = 0;
    };
    std::vector<Use> uses;
    std::unordered_map<std::string, std::size_t> index;
    for (const ModelLayer& layer : model.layers) {
        for (const ModelQuantizer& quantizer : layer.quantizers) {
            const auto use = static_cast<int>(use_of(quantizer.role));
            const auto [same, fresh] = index.emplace(
                concat({std::to_string(use), quantizer.is_config ? "c" : "t", quantizer.text}), uses.size());
            if (!fresh) {
                ++uses[same->second].more;
            } else {
                uses.push_back({quantizer, concat({layer.path, ", ", quantizer.role})});
            }
        }
    }
    for (const Use& use : uses) {
        const std::string more = use.more == 0 ? "" : concat({" and ", std::to_string(use.more), " more"});
        Lines lines(use.quantizer.text);
        for (const LintFinding& finding : lint_quantizer(use.quantizer)) {
            found.findings.push_back(lines.locate(finding, concat({path, ", ", use.where, more})));
        }
        found.read += use.more + 1;
    }
}

// A file of quantizers, one a line; '#' begins a comment line.
void add_lines(std::string_view text, const std::string& path, Found& found) {
    Lines lines(text);
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        std::string_view line = text.substr(begin, end - begin);
        line = line.substr(0, line.find_last_not_of(" \t\r") + 1);
        const std::size_t first = line.find_first_not_of(" \t");
        if (first != std::string_view::npos && line[first] != '#') {
            ++found.read;
            for (LintFinding finding : lint_text(line.substr(first))) {
                finding.span.offset += begin + first;
                finding.call.offset += begin + first;
                found.findings.push_back(lines.locate(finding, path));
            }
        }
        begin = end + 1;
    }
}

void add_cells(const std::vector<NotebookCell>& cells, const std::string& path, Found& found) {
    for (const NotebookCell& cell : cells) {
        add_python(cell.source, concat({path, ", cell ", std::to_string(cell.number)}), found);
    }
}

// Neither program nor list: what a terminal would obey stands in it, or it begins as XML or PDF does.
bool is_no_source(std::string_view content) {
    const auto is_control = [](char c) {
        const auto code = static_cast<unsigned char>(c);
        return code < 0x09 || (code > 0x0D && code < 0x20 && code != 0x1B);
    };
    return std::ranges::any_of(content, is_control) || content.starts_with("%PDF-") ||
           content.substr(std::min(content.find_first_not_of(" \t\r\n\xef\xbb\xbf"), content.size())).starts_with('<');
}

Outcome add_file(const std::string& path, Found& found) {
    const auto content = content_of(path, longest_model_file);
    if (!content) { return failure(content.error()); }
    const std::string ending = ending_of(path);
    if (ending == "ipynb") {
        return code_cells_of(*content)
            .map([&](const std::vector<NotebookCell>& cells) { add_cells(cells, path, found); })
            .map_error([&](const Error& error) { return in_file(error, *content, path); });
    }
    if (looks_like_model(*content) || ending == "json") {
        return model_in(*content, path).map([&](const Model& model) { add_model(model, path, found); });
    }
    if (content->size() > longest_source) {
        return failure(
            about({{"a file to be looked through has at most %1 bytes", {std::to_string(longest_source)}}}, path, {}));
    }
    if (is_no_source(*content)) {
        return failure(about({{"this is neither text nor a model of Keras", {}}},
                             path == standard_input ? "standard input" : path, {}));
    }
    if (ending == "txt" || path == standard_input) {
        add_lines(*content, path, found);
    } else {
        add_python(*content, path, found);
    }
    return {};
}

// --- folders

// A list of texts is named: another .txt is none.
constexpr std::string_view endings_in_folders[] = {"py", "ipynb", "json", "keras", "h5", "hdf5"};
constexpr std::string_view folders_of_others[] = {"__pycache__", "node_modules", "site-packages"};

bool is_passed_over(const std::filesystem::path& folder) {
    const std::string name = folder.filename().string();
    std::error_code error;
    return name.starts_with('.') || std::ranges::find(folders_of_others, name) != std::end(folders_of_others) ||
           std::filesystem::exists(folder / "pyvenv.cfg", error); // a virtual environment
}

std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder, Found& found) {
    std::vector<std::filesystem::path> paths;
    std::error_code error;
    std::filesystem::recursive_directory_iterator at(folder, error); // which follows no links to folders
    for (const std::filesystem::recursive_directory_iterator end; !error && at != end; at.increment(error)) {
        std::error_code ignored;
        if (at->is_directory(ignored)) {
            std::error_code closed;
            std::filesystem::directory_iterator inside(at->path(), closed);
            if (is_passed_over(at->path()) || closed) { at.disable_recursion_pending(); }
            if (closed) { found.not_read.push_back(concat({at->path().string(), ": ", closed.message()})); }
        } else if (at->is_regular_file(ignored) && !at->path().filename().string().starts_with('.') &&
                   std::ranges::find(endings_in_folders, ending_of(at->path().string())) !=
                       std::end(endings_in_folders)) {
            paths.push_back(at->path());
        }
    }
    if (error) { found.not_read.push_back(concat({folder.string(), ": ", error.message()})); }
    std::ranges::sort(paths);
    return paths;
}

// Many files of a folder are JSON; those that are no model are nobody's business here.
void add_folder(const std::string& folder, Found& found) {
    for (const std::filesystem::path& path : files_in(folder, found)) {
        const auto added = add_file(path.string(), found);
        if (!added && ending_of(path.string()) != "json") { found.not_read.push_back(line_of(added.error())); }
    }
}

bool looks_like_file(const std::string& argument) {
    const std::string ending = ending_of(argument);
    return (argument.find('/') != std::string::npos ||
            std::ranges::find(endings_in_folders, ending) != std::end(endings_in_folders)) &&
           argument.find('(') == std::string::npos;
}

// A quantizer's name means the quantizer, though a folder may be called so; ./ before it means the folder.
bool is_plain_quantizer(const std::string& argument) {
    return argument.find_first_of("/.") == std::string::npos && parse_quantizer(argument).has_value();
}
} // namespace

Outcome add_found(const std::string& argument, Found& found) {
    std::error_code error;
    const bool exists = argument == standard_input || std::filesystem::exists(argument, error);
    if (is_plain_quantizer(argument) || (!exists && !looks_like_file(argument))) {
        add_text(argument, found);
        return {};
    }
    found.in_files = true;
    if (argument != standard_input && std::filesystem::is_directory(argument, error)) {
        add_folder(argument, found);
        return {};
    }
    return add_file(argument, found);
}
} // namespace quantoscope::inline cli
