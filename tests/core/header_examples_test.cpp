#include "core/staircase/staircase.h"
#include "core/text/call_text.h"
#include "core/text/list_text.h"
#include "core/text/number_text.h"
#include "tests/pages.h"

#include <gtest/gtest.h>
#include <regex>
#include <sstream>

// The worked examples in the comments of headers, such as
//   parse_spec("quantized_bits(4)") -> quantized_bits(bits=4)
// are run from there, so that comment and code cannot drift apart.
namespace quantoscope {
namespace {
using Arguments = std::vector<std::string>;

std::string range_text(float first, float last) { return text_of(first) + " to " + text_of(last); }

std::string parsed(const Arguments& arguments) {
    const Result<Spec> spec = parse_spec(arguments.at(0));
    return spec ? text_of(*spec)
                : "at " + std::to_string(spec.error().offset.value()) + ": " + plain(spec.error().what);
}

std::string solved(const Arguments& arguments) {
    const Staircase staircase =
        solve(parse_spec(arguments.at(0)).value(), {std::stof(arguments.at(1)), std::stof(arguments.at(2))});
    std::vector<std::string> levels;
    for (std::size_t i = 0; i < staircase.size(); ++i) {
        levels.push_back(text_of(staircase.value(i)) + " from " + text_of(staircase.first(i)));
    }
    return comma_list(levels);
}

std::string settled(const Arguments& arguments) {
    const Interval inputs = settled_inputs(parse_spec(arguments.at(0)).value());
    return range_text(inputs.first, inputs.last);
}

std::string with_code(const Arguments& arguments) {
    const auto segment = segment_of_code(parse_spec(arguments.at(0)).value(), std::stoll(arguments.at(1)));
    return segment ? range_text(segment->first, segment->last) : "none";
}

std::string read(const Arguments& arguments) {
    const CallText call = read_call(arguments.at(0), CallGrammar::text_form);
    std::vector<std::string> parts;
    for (const ArgumentText& argument : call.arguments) {
        parts.push_back(std::string(argument.key.text) + (argument.key.text.empty() ? "" : "=") +
                        std::string(argument.value.text));
    }
    for (const ArgumentText& state : call.states) {
        parts.push_back("@" + std::string(state.key.text) + (state.key.text.empty() ? "" : "=") +
                        std::string(state.value.text));
    }
    if (call.open && !call.is_closed) { parts.push_back("not closed"); }
    return std::string(call.prefix.text) + (call.prefix.text.empty() ? "" : ".") + std::string(call.name.text) + ": " +
           comma_list(parts, {}, "; ");
}

struct Explained {
    const char* header;
    const char* function;
    std::string (*run)(const Arguments& arguments);
};

constexpr Explained explained[] = {
    {"core/spec/spec.h", "parse_spec", parsed},
    {"core/staircase/staircase.h", "solve", solved},
    {"core/staircase/staircase.h", "settled_inputs", settled},
    {"core/staircase/staircase.h", "segment_of_code", with_code},
    {"core/text/call_text.h", "read_call", read},
};

TEST(HeaderExamples, SayWhatTheFunctionsReturn) {
    static const std::regex argument(R"re("([^"]*)"|(-?[0-9]+))re");
    for (const Explained& row : explained) {
        const std::regex example(std::string("//   ") + row.function + R"(\((.*)\) -> (.+))");
        std::istringstream header(content_of(source_root / row.header));
        int count = 0;
        for (std::string line; std::getline(header, line);) {
            std::smatch parts;
            if (!std::regex_match(line, parts, example)) { continue; }
            const std::string inside = parts[1];
            Arguments arguments;
            for (std::sregex_iterator found(inside.begin(), inside.end(), argument), end; found != end; ++found) {
                arguments.push_back((*found)[1].matched ? (*found)[1] : (*found)[2]);
            }
            EXPECT_EQ(row.run(arguments), parts[2]) << line;
            ++count;
        }
        EXPECT_GE(count, 2) << row.function;
    }
}
} // namespace
} // namespace quantoscope
