#include "app/cli/lint.h"

#include "app/cli/opening.h"
#include "app/files/open_file.h"
#include "app/words/display_text.h"
#include "core/lint/python_source.h"
#include "core/text/ascii.h"
#include "core/text/list_text.h"

#include <algorithm>
#include <filesystem>
#include <unordered_map>

namespace quantoscope::inline cli {
namespace {
constexpr std::string_view ignore_comment = "# quantoscope: ignore";

// Lines and columns of offsets. Offsets near the one before are found without going through a long line
// again.
class Lines {
public:
    explicit Lines(std::string_view text) : m_text(text) {
        for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n', end + 1)) {
            m_begins.push_back(end + 1);
        }
    }

    // Whether a comment in its line, or in that of the end of its call, keeps it back.
    bool ignores(const LintFinding& finding) const {
        const std::size_t end = finding.call.offset + std::max<std::size_t>(finding.call.length, 1) - 1;
        return ignores_on_line(finding.span.offset, *finding.rule) || ignores_on_line(end, *finding.rule);
    }

    Located locate(const LintFinding& finding, const std::string& file, const std::string& within) {
        const std::size_t offset = std::min(finding.span.offset, m_text.size());
        const auto line = line_of_offset(offset);
        const std::size_t end = end_of(line);
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
        return {finding,
                {file, within, static_cast<std::size_t>(line - m_begins.begin()) + 1, m_column + 1},
                {},
                concat({"  ", shown.line, "\n  ", std::string(shown.column, ' '), "^\n"}),
                std::string(m_text.substr(std::min(finding.call.offset, m_text.size()), finding.call.length))};
    }

private:
    using Line = std::vector<std::size_t>::const_iterator;

    Line line_of_offset(std::size_t offset) const { return std::prev(std::ranges::upper_bound(m_begins, offset)); }
    std::size_t end_of(Line line) const {
        return std::next(line) == m_begins.end() ? m_text.size() : *std::next(line) - 1;
    }

    bool ignores_on_line(std::size_t offset, const LintRule& rule) const {
        const Line line = line_of_offset(std::min(offset, m_text.size()));
        const std::string_view text = m_text.substr(*line, end_of(line) - *line);
        const std::size_t comment = text.rfind(ignore_comment);
        if (comment == std::string_view::npos) { return false; }
        const std::string_view rules = text.substr(comment + ignore_comment.size());
        if (!rules.starts_with('[')) { return true; }
        return std::ranges::any_of(items_of(rules.substr(1, rules.find(']') - 1)),
                                   [&](std::string_view id) { return find_lint_rule(trimmed(id)) == &rule; });
    }

    std::string_view m_text;
    std::vector<std::size_t> m_begins{0}; // of the lines
    std::size_t m_offset = 0;             // found last
    std::size_t m_column = 0;             // of it, from 0
};

// Where a reader of a file puts what it finds.
struct LintTarget {
    const std::string& file;
    Found& found;
};

void add_findings(const std::vector<LintFinding>& findings, Lines& lines, const LintTarget& target,
                  const std::string& within = {}, const std::vector<std::string>& elsewhere = {}) {
    for (const LintFinding& finding : findings) {
        if (lines.ignores(finding)) {
            target.found.ignored += 1 + elsewhere.size();
        } else {
            target.found.findings.push_back(lines.locate(finding, target.file, within));
            target.found.findings.back().elsewhere = elsewhere;
        }
    }
}

void add_python(const PythonTokens& tokens, const PythonNames& names, const LintTarget& target,
                const std::string& within = {}) {
    Lines lines(tokens.source());
    for (const QuantizerInSource& quantizer : lint_python(tokens, names)) {
        if (quantizer.is_examined) {
            ++target.found.read;
            add_findings(quantizer.findings, lines, target, within);
        } else {
            LintFinding place;
            place.span = quantizer.span;
            place.call = quantizer.span;
            target.found.not_examined.push_back(lines.locate(place, target.file, within));
        }
    }
}

// Each text once for what it is used for, at its first place.
void add_model(const Model& model, const LintTarget& target) {
    struct Use {
        const ModelQuantizer& quantizer;
        std::vector<LintFinding> findings;
        std::string where;
        std::vector<std::string> elsewhere = {};
    };
    std::vector<Use> uses;
    std::unordered_map<std::string, std::size_t> index;
    for (const ModelLayer& layer : model.layers) {
        for (const ModelQuantizer& quantizer : layer.quantizers) {
            const std::string where = concat({layer.path, ", ", quantizer.role});
            const std::string key = concat({std::to_string(static_cast<int>(use_of(quantizer.role))),
                                            std::to_string(static_cast<int>(quantizer.in_layer)),
                                            quantizer.is_config ? "c" : "t", quantizer.text});
            const auto [same, fresh] = index.emplace(key, uses.size());
            if (fresh) {
                uses.push_back({quantizer, lint_quantizer(quantizer), where});
            } else {
                uses[same->second].elsewhere.push_back(where);
            }
        }
    }
    for (const Use& use : uses) {
        Lines lines(use.quantizer.text);
        add_findings(use.findings, lines, target, use.where, use.elsewhere);
        target.found.read += use.elsewhere.size() + 1;
    }
}

// A file of quantizers, one a line; '#' begins a comment line.
void add_lines(std::string_view text, const LintTarget& target) {
    Lines lines(text);
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        std::string_view line = text.substr(begin, end - begin);
        line = line.substr(0, line.find(ignore_comment));
        line = line.substr(0, line.find_last_not_of(" \t\r") + 1);
        const std::size_t first = line.find_first_not_of(" \t");
        if (first != std::string_view::npos && line[first] != '#') {
            ++target.found.read;
            std::vector<LintFinding> findings = lint_text(line.substr(first));
            for (LintFinding& finding : findings) {
                finding.span.offset += begin + first;
                finding.call.offset += begin + first;
            }
            add_findings(findings, lines, target);
        }
        begin = end + 1;
    }
}

// A name means the same in all cells.
void add_cells(const std::vector<NotebookCell>& cells, const LintTarget& target) {
    std::string all;
    for (const NotebookCell& cell : cells) { all += cell.source + '\n'; }
    const PythonNames names = python_names(PythonTokens(all));
    for (const NotebookCell& cell : cells) {
        add_python(PythonTokens(cell.source), names, target, concat({"cell ", std::to_string(cell.number)}));
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

// The extension decides before the content.
Outcome add_content(const std::string& content, const LintTarget& target) {
    const std::string extension = ending_of(target.file);
    if (extension == "ipynb") {
        return code_cells_of(content).map([&](const std::vector<NotebookCell>& cells) { add_cells(cells, target); });
    }
    const bool is_python = extension == "py" || extension == "pyi" || extension == "pyw";
    if (!is_python && extension != "txt" && (looks_like_model(content) || extension == "json")) {
        return files::model_in(content).map([&](const Model& model) { add_model(model, target); });
    }
    if (content.size() > longest_source) {
        return failure("a file to be looked through has at most %1 bytes", {std::to_string(longest_source)});
    }
    if (is_python ? content.find('\0') != std::string::npos : is_no_source(content)) {
        return failure("this is neither text nor a model of Keras");
    }
    if (extension == "txt" || target.file == standard_input) {
        add_lines(content, target);
    } else {
        const PythonTokens tokens(content);
        add_python(tokens, python_names(tokens), target);
    }
    return {};
}

// What kept a file from being read, without its path.
std::string reason_of(const Error& error) {
    constexpr std::string_view with_path = "cannot read '%1': ";
    const std::string_view text = error.what.text;
    const std::size_t begin = text.starts_with(with_path) ? with_path.size() : 0;
    return plain({error.what.text + begin, error.what.arguments});
}

// Many files of a folder are JSON; those that do not look like models are nobody's business here.
void add_file(const std::string& path, Found& found, bool of_folder = false) {
    const auto content = content_of(path, longest_model_file);
    if (content && of_folder && ending_of(path) == "json" && !looks_like_model(*content)) { return; }
    const auto added = content.and_then([&](const std::string& text) { return add_content(text, {path, found}); });
    if (!added) { found.not_read.push_back({path, reason_of(added.error())}); }
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
            if (closed) { found.not_read.push_back({at->path().string(), closed.message()}); }
        } else if (at->is_regular_file(ignored) && !at->path().filename().string().starts_with('.') &&
                   std::ranges::find(endings_in_folders, ending_of(at->path().string())) !=
                       std::end(endings_in_folders)) {
            paths.push_back(at->path());
        }
    }
    if (error) { found.not_read.push_back({folder.string(), error.message()}); }
    std::ranges::sort(paths);
    return paths;
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

std::string where(const LintPlace& place) {
    return concat({place.file, place.within.empty() || place.file.empty() ? "" : ", ", place.within});
}

void add_found(const std::string& argument, Found& found) {
    std::error_code error;
    const bool exists = argument == standard_input || std::filesystem::exists(argument, error);
    if (is_plain_quantizer(argument) || (!exists && !looks_like_file(argument))) {
        Lines lines(argument);
        add_findings(lint_text(argument), lines, {{}, found});
        ++found.read;
        return;
    }
    found.in_files = true;
    const std::string path = model_path(argument);
    if (path != standard_input && std::filesystem::is_directory(path, error)) {
        for (const std::filesystem::path& file : files_in(path, found)) { add_file(file.string(), found, true); }
    } else {
        add_file(path, found);
    }
}
} // namespace quantoscope::inline cli
