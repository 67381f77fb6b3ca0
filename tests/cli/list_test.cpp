#include "core/function/function.h"
#include "core/spec/spec.h"
#include "tests/cli/program.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include <set>

namespace quantoscope {
namespace {
using Json = nlohmann::ordered_json;

// The contract's table: quantizers and their parameters in positional order, with defaults.
struct Row {
    std::string spec;
    std::vector<std::string> parameters;
};

const Row rows[] = {
    {"pr63_base.quantized_tanh", {"bits=8", "integer=0", "symmetric=False", "use_stochastic_rounding=False"}},
    {"pr63_v1.quantized_sigmoid", {"bits=8", "integer=0", "symmetric=False", "use_stochastic_rounding=False"}},
    {"pr63_clip.quantized_sigmoid", {"bits=8"}},
    {"pr63_v2.quantized_sigmoid", {"bits=8", "symmetric=False", "use_stochastic_rounding=False"}},
    {"pr63_v3.quantized_sigmoid", {"bits=8", "use_stochastic_rounding=False"}},
    {"pr63.quantized_sigmoid", {"bits=8", "use_real_sigmoid=False", "use_stochastic_rounding=False"}},
    {"quantized_sigmoid", {"bits=8", "symmetric=False", "use_real_sigmoid=False", "use_stochastic_rounding=False"}},
    {"quantized_tanh", {"bits=8", "use_stochastic_rounding=False", "symmetric=False", "use_real_tanh=False"}},
};

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts) { all += (all.empty() ? "" : ", ") + text; }
    return all;
}

Json listed() {
    const Ended result = run({"list", "--json"});
    EXPECT_EQ(result.exit_code, 0);
    return Json::parse(result.output);
}

const Json& find(const Json& list, const std::string& key, const std::string& value) {
    static const Json nothing;
    for (const Json& item : list) {
        if (item[key] == value) { return item; }
    }
    ADD_FAILURE() << value << " is not listed";
    return nothing;
}

TEST(List, ShowsEveryQuantizerWithItsParametersInOrder) {
    const std::string text = run({"list"}).output;
    for (const Row& row : rows) {
        const std::string signature = "\n  " + row.spec + "(" + joined(row.parameters) + ")\n";
        EXPECT_NE(text.find(signature), std::string::npos) << signature;
    }
}

TEST(List, TellsTheStoryOfEachRevision) {
    const std::string text = run({"list"}).output;
    for (const char* part : {"First version, 2021-03-02", "pull request 63", "2021-05-21", "pull request 68",
                             "no integer: integer bits were removed in the second revision", "bits: 1 to 24, default 8",
                             "integer: 0 to 16, default 0", "symmetric: True or False, default False",
                             "@hard (default)", "@smooth", "@real"}) {
        EXPECT_NE(text.find(part), std::string::npos) << part;
    }
}

TEST(List, KeepsWithin100ColumnsAndNamesEveryQuantizerOnce) {
    std::set<std::string> signatures;
    for (const std::string& line : lines_of(run({"list"}).output)) {
        EXPECT_LE(line.size(), 100u) << line;
        EXPECT_FALSE(line.ends_with(' ')) << line;
        if (line.starts_with("  ") && line.find_first_of(" @", 2) != 2 && line.find('(') != std::string::npos) {
            EXPECT_TRUE(signatures.insert(line).second) << line;
        }
    }
    EXPECT_EQ(signatures.size(), functions().size());
}

TEST(List, GivesTheSameAsJson) {
    const Json json = listed();
    EXPECT_EQ(json["quantizers"].size(), functions().size());
    for (const Row& row : rows) {
        const Json& quantizer = find(json["quantizers"], "spec", row.spec);
        std::vector<std::string> parameters;
        for (const Json& parameter : quantizer["parameters"]) {
            const Json& value = parameter["default"];
            const std::string shown = value.is_boolean() ? (value.get<bool>() ? "True" : "False") : value.dump();
            parameters.push_back(parameter["name"].get<std::string>() + "=" + shown);
            EXPECT_FALSE(parameter["description"].get<std::string>().empty());
        }
        EXPECT_EQ(joined(parameters), joined(row.parameters)) << row.spec;
        for (const char* key : {"name", "revision", "title", "date", "source", "story"}) {
            EXPECT_FALSE(quantizer[key].get<std::string>().empty()) << row.spec << ' ' << key;
        }
        EXPECT_EQ(quantizer["range"].dump(), row.spec.ends_with("tanh") ? "[-1,1]" : "[0,1]");
        EXPECT_EQ(run({"steps", quantizer["spec"]}).exit_code, 0) << row.spec;
    }
}

TEST(List, GivesDomainsReasonsAndModesAsJson) {
    const Json json = listed();
    const Json& v1 = find(json["quantizers"], "spec", "pr63_v1.quantized_sigmoid");
    const Json& bits = find(v1["parameters"], "name", "bits");
    EXPECT_EQ(bits["minimum"], 1);
    EXPECT_EQ(bits["maximum"], 24);
    const Json& integer = find(v1["parameters"], "name", "integer");
    EXPECT_EQ(integer["minimum"], 0);
    EXPECT_EQ(integer["maximum"], 16);
    const Json& v2 = find(json["quantizers"], "spec", "pr63_v2.quantized_sigmoid");
    EXPECT_EQ(find(v2["absent"], "name", "integer")["reason"], "integer bits were removed in the second revision");
    std::string modes;
    for (const Json& mode : json["modes"]) {
        modes += mode["name"].get<std::string>() + (mode["default"].get<bool>() ? "* " : " ");
    }
    EXPECT_EQ(modes, "hard* smooth real ");
}
} // namespace
} // namespace quantoscope
