#include "core/lint/notebook.h"

#include "core/json/json.h"
#include "core/model/model.h"

namespace quantoscope::inline lint {
namespace {
using Kind = JsonValue::Kind;

// A text, or a list of texts that are its lines with their ends.
std::string joined(const JsonValue* value) {
    std::string text;
    if (value != nullptr && value->kind == Kind::text) {
        text = value->text;
    } else if (value != nullptr && value->kind == Kind::list) {
        for (const JsonValue& line : value->members) { text += line.kind == Kind::text ? line.text : std::string(); }
    }
    return text;
}

const JsonValue* member(const JsonValue* value, std::string_view name) {
    return value != nullptr ? value->find(name) : nullptr;
}

bool is_python(const JsonValue& notebook) {
    const JsonValue* metadata = member(&notebook, "metadata");
    for (const auto& [where, key] : {std::pair("kernelspec", "language"), std::pair("language_info", "name")}) {
        const JsonValue* kernel = member(metadata, where);
        const std::string* language = kernel != nullptr ? kernel->find_text(key) : nullptr;
        if (language != nullptr) { return *language == "python" || *language == "ipython"; }
    }
    return true;
}

void add_cells(const JsonValue* cells, std::size_t& number, std::vector<NotebookCell>& found) {
    if (cells == nullptr || cells->kind != Kind::list) { return; }
    for (const JsonValue& cell : cells->members) {
        ++number;
        if (joined(member(&cell, "cell_type")) == "code") {
            const JsonValue* source = member(&cell, "source");
            found.push_back({number, joined(source != nullptr ? source : member(&cell, "input"))});
        }
    }
}
} // namespace

Result<std::vector<NotebookCell>> code_cells_of(std::string_view text) {
    const Result<JsonValue> notebook = parse_json(text, model_limits);
    if (!notebook) { return failure(notebook.error()); }
    const JsonValue* cells = member(&*notebook, "cells");
    const JsonValue* sheets = member(&*notebook, "worksheets"); // of nbformat 3
    if (cells == nullptr && sheets == nullptr) { return failure({{"this is not a notebook: it has no cells", {}}, 0}); }
    std::vector<NotebookCell> found;
    std::size_t number = 0;
    if (is_python(*notebook)) {
        add_cells(cells, number, found);
        for (std::size_t i = 0; sheets != nullptr && i < sheets->members.size(); ++i) {
            add_cells(member(&sheets->members[i], "cells"), number, found);
        }
    }
    return found;
}
} // namespace quantoscope::inline lint
