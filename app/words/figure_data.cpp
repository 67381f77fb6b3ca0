#include "app/words/figure_data.h"

#include "app/words/facts.h"
#include "app/words/panels.h"
#include "core/json/json.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <cmath>

namespace quantoscope::inline words {
namespace {
// What is drawn is given at as many inputs as this page has pixels at 96 dpi.
Figure figure_of(const Document& document, const Study& study) {
    return build_figure(document, &study, raster_pixels(document.figure.width_mm, 96));
}

// The entry of the list or the value of the swept parameter an element is about; empty for the others.
std::string series_of(const Document& document, Role role, int slot) {
    if (role == Role::sweep && document.sweep) {
        const std::vector<Spec> specs = swept_specs(document);
        return std::to_string(specs[static_cast<std::size_t>(slot)].value(document.sweep->key));
    }
    const auto entry = std::ranges::find(document.entries, slot, &Entry::slot);
    return is_of_a_quantizer(role) && !document.sweep && entry != document.entries.end()
               ? std::to_string(entry - document.entries.begin() + 1)
               : std::string();
}

// A row of the table: which panel and element, then numbers; infinite ones are left empty.
class Rows {
public:
    explicit Rows(const Document& document) : m_document(document) {}

    void begin(const Panel& panel) { m_panel = panel_key(panel); }
    void add(std::string_view element, std::string_view role, const std::string& series,
             std::initializer_list<double> numbers) {
        m_text += m_panel + ',' + std::string(element) + ',' + std::string(role) + ',' + series;
        for (const double number : numbers) {
            m_text += ',' + (std::isfinite(number) ? text_of(number) : std::string());
        }
        m_text += std::string(4 - numbers.size(), ',') + '\n';
    }
    std::string series(Role role, int slot) const { return series_of(m_document, role, slot); }
    const std::string& text() const { return m_text; }

private:
    const Document& m_document;
    std::string m_panel;
    std::string m_text = "panel,element,role,series,x,y,x_end,y_end\n";
};

void add_panel(Rows& rows, const Panel& panel) {
    rows.begin(panel);
    for (const double edge : panel.edges) { rows.add("edge", role_key(Role::range_edge), "", {INFINITY, edge}); }
    for (const Band& band : panel.bands) {
        rows.add("band", role_key(band.role), "", {band.x.first, band.y.first, band.x.last, band.y.last});
    }
    for (std::size_t i = 0; i < panel.lines.size(); ++i) {
        const Line& line = panel.lines[i];
        const std::string element = "line " + std::to_string(i + 1);
        const std::string series = rows.series(line.role, line.slot);
        for (const Point& point : line.points) { rows.add(element, role_key(line.role), series, {point.x, point.y}); }
    }
    for (const Tread& tread : panel.treads) {
        rows.add("tread", role_key(tread.role), rows.series(tread.role, tread.slot),
                 {tread.from, tread.value, tread.to, tread.value});
    }
    for (const Dot& dot : panel.dots) { rows.add("dot", role_key(dot.role), "", {dot.at.x, dot.at.y}); }
}

using Kind = JsonValue::Kind;

JsonValue named(std::string_view key, Kind kind, std::string text = {}) {
    JsonValue value;
    value.kind = kind;
    value.key = key;
    value.text = std::move(text);
    return value;
}

JsonValue number(std::string_view key, double value) {
    return std::isfinite(value) ? named(key, Kind::number, text_of(value)) : named(key, Kind::null);
}

JsonValue pair(std::string_view key, double first, double second) {
    // On one line: one element is a line of the file.
    const auto text = [](double value) { return std::isfinite(value) ? text_of(value) : std::string("null"); };
    return named(key, Kind::verbatim, "[" + text(first) + "," + text(second) + "]");
}

JsonValue element_json(Role role, const std::string& series, std::vector<JsonValue> members) {
    JsonValue element = named("", Kind::object);
    element.members.push_back(named("role", Kind::text, std::string(role_key(role))));
    if (!series.empty()) { element.members.push_back(named("series", Kind::number, series)); }
    for (JsonValue& member : members) { element.members.push_back(std::move(member)); }
    return named("", Kind::verbatim, json_line(element));
}

JsonValue line_json(const Line& line, const std::string& series) {
    std::string points;
    for (const Point& point : line.points) { points += (points.empty() ? "" : ",") + pair("", point.x, point.y).text; }
    return element_json(line.role, series, {named("points", Kind::verbatim, "[" + points + "]")});
}

JsonValue panel_json(const Panel& panel, const Document& document, const Study& study) {
    const PanelWords words = panel_words(panel, document, &study, exact_style());
    JsonValue json = named("", Kind::object);
    const auto add_text = [&json](const char* key, const Phrase& phrase) {
        json.members.push_back(named(key, Kind::text, plain(phrase)));
    };
    json.members.push_back(named("panel", Kind::text, panel_key(panel)));
    add_text("heading", words.heading);
    add_text("finding", words.finding);
    add_text("x_label", words.input);
    add_text("y_label", words.output);
    json.members.push_back(pair("x", panel.x.first, panel.x.last));
    json.members.push_back(pair("y", panel.y.first, panel.y.last));
    const auto add_list = [&json](const char* key, const auto& items, const auto& json_of) {
        std::ranges::transform(items, std::back_inserter(json.members.emplace_back(named(key, Kind::list)).members),
                               json_of);
    };
    add_list("edges", panel.edges, [](double edge) { return number("", edge); });
    add_list("bands", panel.bands, [](const Band& band) {
        return element_json(band.role, "",
                            {pair("x", band.x.first, band.x.last), pair("y", band.y.first, band.y.last)});
    });
    add_list("lines", panel.lines,
             [&](const Line& line) { return line_json(line, series_of(document, line.role, line.slot)); });
    add_list("treads", panel.treads, [&](const Tread& tread) {
        return element_json(tread.role, series_of(document, tread.role, tread.slot),
                            {pair("x", tread.from, tread.to), number("y", tread.value),
                             named("transition", Kind::boolean, tread.rises ? "true" : "false")});
    });
    add_list("dots", panel.dots, [](const Dot& dot) {
        return element_json(dot.role, "", {number("x", dot.at.x), number("y", dot.at.y)});
    });
    return json;
}

// Text in a cell of a Markdown table: one line, its marks as they are.
std::string cell(std::string_view text) {
    constexpr std::string_view marks = "\\`*_{}[]<>#|~";
    std::string out;
    for (const char c : text) {
        if (c == '\n') {
            out += ' ';
            continue;
        }
        if (marks.find(c) != std::string_view::npos) { out += '\\'; }
        out += c;
    }
    return out;
}

std::string csv_of(const Document& document, const Study& study) {
    Rows rows(document);
    for (const Panel& panel : figure_of(document, study).panels) { add_panel(rows, panel); }
    return rows.text();
}

std::string json_of(const Document& document, const Study& study, const Unknown& unknown) {
    JsonValue json = named("", Kind::object);
    json.members.push_back(named("title", Kind::text, file_title(document)));
    JsonValue& facts = json.members.emplace_back(named("facts", Kind::list));
    for (const Fact& fact : document_facts(document, study, exact_style())) {
        facts.members.push_back(named("", Kind::text, plain(fact)));
    }
    JsonValue& panels = json.members.emplace_back(named("panels", Kind::list));
    for (const Panel& panel : figure_of(document, study).panels) {
        panels.members.push_back(panel_json(panel, document, study));
    }
    const auto session = parse_json(session_text(document, unknown));
    JsonValue own = session ? *session : named("", Kind::null);
    own.key = "session";
    json.members.push_back(std::move(own));
    return json_lines(json);
}

std::string markdown_of(const Document& document, const Study& study) {
    std::string text = "| " + cell(file_title(document)) + " | |\n|---|---|\n";
    for (const Fact& fact : document_facts(document, study, exact_style())) {
        std::string more;
        for (const Sentence& sentence : sentences_of(fact, false)) {
            more += (more.empty() ? "" : " ") + plain(sentence.phrase);
        }
        text += "| " + cell(plain(fact.headline.phrase)) + " | " + cell(more) + " |\n";
    }
    return text;
}
} // namespace

std::string figure_data(const FigureFormat& format, const Document& document, const Study& study,
                        const Unknown& unknown) {
    return format.ending == "csv"    ? csv_of(document, study)
           : format.ending == "json" ? json_of(document, study, unknown)
                                     : markdown_of(document, study);
}
} // namespace quantoscope::inline words
