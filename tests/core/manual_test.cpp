#include "core/function/function.h"
#include "core/lint/lint.h"
#include "core/lint/python_source.h"
#include "core/spec/spec.h"
#include "tests/pages.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <regex>
#include <set>
#include <sstream>

// What the manual says that the core knows better, how long its pages may be, and where links lead.
namespace quantoscope {
namespace {
namespace fs = std::filesystem;

// A function's row in the table of parameters.
std::string row_of(const Function& function) {
    std::string row = "| `";
    row += function.prefix();
    row += function.prefix().empty() ? "" : ".";
    row += function.name;
    row += "` | ";
    for (const ParameterDefinition& parameter : function.parameters) {
        row += &parameter == &function.parameters.front() ? "" : ", ";
        row += parameter.key;
        row += '=';
        row += text_of(parameter, parameter.default_value);
    }
    return row + " |\n";
}

std::size_t words_in(const std::string& text) {
    std::istringstream stream(text);
    return static_cast<std::size_t>(
        std::distance(std::istream_iterator<std::string>(stream), std::istream_iterator<std::string>()));
}

// The lines of a page outside its fenced blocks.
std::vector<std::string> prose_of(const std::string& page) {
    std::vector<std::string> lines;
    bool fenced = false;
    std::istringstream stream(page);
    for (std::string line; std::getline(stream, line);) {
        const bool fence = line.starts_with("```");
        fenced = fenced != fence;
        if (!fenced && !fence) { lines.push_back(line); }
    }
    return lines;
}

// The anchor that GitHub gives a heading: lower case, blanks as hyphens, no other punctuation.
std::string anchor_of(std::string_view heading) {
    std::string anchor;
    for (const char c : heading) {
        const char lowered = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        const bool kept = lowered == '-' || lowered == '_' || (lowered >= 'a' && lowered <= 'z') ||
                          (lowered >= '0' && lowered <= '9');
        anchor += lowered == ' ' ? "-" : kept ? std::string(1, lowered) : "";
    }
    return anchor;
}

std::set<std::string> anchors_in(const std::string& page) {
    std::set<std::string> anchors;
    for (const std::string& line : prose_of(page)) {
        if (const std::size_t hashes = line.find_first_not_of('#');
            hashes != 0 && hashes < line.size() && line[hashes] == ' ') {
            anchors.insert(anchor_of(std::string_view(line).substr(hashes + 1)));
        }
    }
    return anchors;
}

// Targets of links and pictures, but for those on the web.
std::vector<std::string> links_in(const std::string& page) {
    static const std::regex code("`[^`]*`");
    static const std::regex link(R"(\]\(([^)\s]+)\))");
    std::vector<std::string> targets;
    for (const std::string& line : prose_of(page)) {
        const std::string text = std::regex_replace(line, code, "");
        for (std::sregex_iterator found(text.begin(), text.end(), link), end; found != end; ++found) {
            if (const std::string target = (*found)[1]; target.find("://") == std::string::npos) {
                targets.push_back(target);
            }
        }
    }
    return targets;
}

// Whether there is what a link in `page` leads to: a file, and in a page a heading.
bool leads_somewhere(const fs::path& page, const std::string& target) {
    const std::size_t hash = std::min(target.find('#'), target.size());
    const fs::path file = hash == 0 ? page : page.parent_path() / target.substr(0, hash);
    return fs::exists(file) &&
           (hash == target.size() || anchors_in(content_of(file)).contains(target.substr(hash + 1)));
}
} // namespace

TEST(Manual, TableOfParametersIsTheFunctionTable) {
    const std::string quantizers = content_of(manual / "quantizers.md");
    const std::string targets = content_of(manual / "targets.md");
    ASSERT_FALSE(quantizers.empty() || targets.empty());
    for (const Function* function : functions()) {
        if (function->is_type) {
            continue; // written as the type itself
        }
        const std::string& text = function->deploy != nullptr ? targets : quantizers;
        EXPECT_NE(text.find(row_of(*function)), std::string::npos) << row_of(*function);
    }
}

TEST(Manual, TableOfLintRulesIsTheLinters) {
    const std::string text = content_of(manual / "lint-rules.md");
    for (const LintRule& rule : lint_rules()) {
        std::string row = "| `" + std::string(rule.id) + "`";
        row += rule.severity == LintSeverity::note ? " (note)" : rule.severity == LintSeverity::error ? " (error)" : "";
        row += " | " + std::string(rule.title) + " |\n";
        EXPECT_NE(text.find(row), std::string::npos) << row;
    }
}

// The examples are run: a sentence that changes is changed there, by hand.
TEST(Manual, ExamplesOfLintFindingsAreWhatTheLinterSays) {
    static const std::regex row(R"(\| `(.+)` \| `([a-z0-9-]+)` \| (.+) \|)");
    std::set<std::string> shown;
    std::istringstream page(content_of(manual / "lint-examples.md"));
    for (std::string line; std::getline(page, line);) {
        std::smatch cells;
        if (!std::regex_match(line, cells, row)) { continue; }
        std::set<std::string> said;
        const std::string text = cells[1].str();
        std::vector<LintFinding> findings = lint_text(text);
        for (const QuantizerInSource& quantizer : lint_python(text)) {
            findings.insert(findings.end(), quantizer.findings.begin(), quantizer.findings.end());
        }
        for (const LintFinding& finding : findings) {
            if (finding.rule->id == cells[2].str()) { said.insert(plain(finding.why)); }
        }
        EXPECT_TRUE(said.contains(cells[3].str())) << line;
        shown.insert(cells[2].str());
    }
    const std::string text = content_of(manual / "lint-examples.md");
    for (const LintRule& rule : lint_rules()) {
        EXPECT_TRUE(shown.contains(std::string(rule.id))) << rule.id;
        const std::string what_to_do = "\n| `" + std::string(rule.id) + "` | ";
        EXPECT_NE(text.find(what_to_do), std::string::npos) << rule.id;
    }
}

// "quantized_bits(8,0) first at x = 131073, where it gives 1": every float32 nearer to 0 gives its level.
TEST(Manual, SaysWhereQuantizedBitsLeavesItsGrid) {
    EXPECT_NE(
        content_of(manual / "quantizers.md").find("(`quantized_bits(8,0)` first at x = 131073, where it gives 1)"),
        std::string::npos);
    const Spec spec = parse_spec("quantized_bits(8,0)").value();
    const auto kernel = bind(spec);
    for (Ordinal at = ordinal_of(1024.0f); at < ordinal_of(131073.0f); ++at) { // below, -x + q is exact
        ASSERT_EQ((*kernel)(float_at(at)), 0.9921875f) << float_at(at);
        ASSERT_EQ((*kernel)(-float_at(at)), -1.0f) << float_at(at);
    }
    EXPECT_EQ((*kernel)(131073.0f), 1.0f);
}

// A newcomer reads the README in a few minutes, a page in five at 240 words a minute.
TEST(Manual, PagesAreShort) {
    EXPECT_LE(std::ranges::count(content_of(source_root / "README.md"), '\n'), 150);
    for (const fs::directory_entry& page : fs::directory_iterator(manual)) {
        const std::size_t most = page.path().filename() == "lint-examples.md" ? 2000 : 1200; // looked up, not read
        EXPECT_LE(words_in(content_of(page.path())), most) << page.path();
    }
}

TEST(Manual, IndexLeadsToEveryPage) {
    const std::vector<std::string> links = links_in(content_of(manual / "index.md"));
    for (const fs::directory_entry& page : fs::directory_iterator(manual)) {
        const std::string name = page.path().filename();
        EXPECT_TRUE(name == "index.md" || std::ranges::find(links, name) != links.end()) << name;
    }
}

TEST(Pages, LinksLeadToWhatExists) {
    std::size_t count = 0;
    for (const fs::path& page : markdown_pages()) {
        for (const std::string& target : links_in(content_of(page))) {
            EXPECT_TRUE(leads_somewhere(page, target)) << page << " links to " << target;
            ++count;
        }
    }
    EXPECT_GT(count, 100u);
}

// What the check of links lets pass.
TEST(Pages, LinksAreFoundAndFollowed) {
    EXPECT_EQ(links_in("[a](b.md), ![c](d.png) and `[e](f)`\n```console\n$ [g](h)\n```\n[i](https://j) [k](#l)\n"),
              (std::vector<std::string>{"b.md", "d.png", "#l"}));
    EXPECT_EQ(anchors_in("# One's `two` (three)\ntext\n```\n# four\n```\n### Five-six 7\n#eight\n"),
              (std::set<std::string>{"ones-two-three", "five-six-7"}));
    const fs::path page = manual / "index.md";
    EXPECT_TRUE(leads_somewhere(page, "glossary.md"));
    EXPECT_TRUE(leads_somewhere(page, "glossary.md#glossary"));
    EXPECT_TRUE(leads_somewhere(page, "#the-window"));
    EXPECT_TRUE(leads_somewhere(page, "../pictures/window.png"));
    EXPECT_FALSE(leads_somewhere(page, "glossary"));
    EXPECT_FALSE(leads_somewhere(page, "glossary.md#words"));
    EXPECT_FALSE(leads_somewhere(page, "#window"));
    EXPECT_FALSE(leads_somewhere(page, "missing.md#glossary"));
}
} // namespace quantoscope
