#include "app/cli/arguments.h"

#include <gtest/gtest.h>

namespace quantoscope {
namespace {
constexpr Operand two_operands[] = {{"SPEC"}, {"FILE", Operand::Count::several}};
constexpr Option options[] = {{"-n,--number", "N", "A number"}, {"--flag", "", "A flag"}};
constexpr std::string_view examples[] = {"try it"};
constexpr Command command{.name = "try",
                          .summary = "",
                          .operands = two_operands,
                          .options = options,
                          .details = "",
                          .examples = examples,
                          .run = nullptr};

std::vector<std::string> all_of(const Given& given, std::string_view name) {
    std::vector<std::string> texts;
    for (auto [at, end] = given.equal_range(name); at != end; ++at) { texts.push_back(at->second); }
    return texts;
}

TEST(Arguments, OperandsThatMayComeSeveralTimesKeepTheirOrder) {
    for (const std::vector<std::string>& arguments : {std::vector<std::string>{"s", "c", "a", "b"},
                                                      {"s", "c", "--flag", "a", "-n", "3", "b"},
                                                      {"--number=3", "s", "c", "a", "--flag", "b"}}) {
        const auto parsed = parse_arguments(command, arguments);
        ASSERT_TRUE(parsed) << plain(parsed.error().what);
        EXPECT_EQ(all_of(parsed->given, "SPEC"), std::vector<std::string>{"s"});
        EXPECT_EQ(all_of(parsed->given, "FILE"), (std::vector<std::string>{"c", "a", "b"}));
    }
    EXPECT_EQ(all_of(parse_arguments(command, {"s", "--", "-a", "--flag"})->given, "FILE"),
              (std::vector<std::string>{"-a", "--flag"}));
}

TEST(Arguments, OfOperandsTheFirstMissingIsTold) {
    EXPECT_EQ(plain(parse_arguments(command, {}).error().what), "try needs a SPEC, for example: try it");
    EXPECT_EQ(plain(parse_arguments(command, {"s", "--flag"}).error().what), "try needs a FILE, for example: try it");
}

TEST(Arguments, OptionsAreGivenOnce) {
    EXPECT_EQ(plain(parse_arguments(command, {"s", "f", "-n", "1", "--number", "2"}).error().what),
              "--number is given twice");
    const auto parsed = parse_arguments(command, {"s", "f", "-n", "1", "--flag", "--flag"});
    ASSERT_TRUE(parsed);
    EXPECT_EQ(all_of(parsed->given, "--number"), std::vector<std::string>{"1"});
    EXPECT_EQ(all_of(parsed->given, "--flag"), std::vector<std::string>{""});
}
} // namespace
} // namespace quantoscope
