#include "tests/cli/program.h"

#include <cstdint>
#include <gtest/gtest.h>
#include <utility>

namespace quantoscope {
namespace {
// 300 MB of address space, libraries included, and what the segments take.
constexpr std::int64_t most_kilobytes = 300'000;
constexpr std::int64_t bytes_of_segment = 24;

TEST(Memory, OfTheHardestRequestsIsBounded) {
#if defined(__SANITIZE_ADDRESS__)
    GTEST_SKIP() << "the sanitizer reserves terabytes of address space";
#endif
    const TemporaryFolder folder;
    const std::string out = " -o '" + folder.path() + "/table.";
    const std::pair<std::string, std::int64_t> requests[] = {
        {"steps 'quantized_tanh(24)' --from -inf --to inf", 1 << 24},
        {"analyze 'quantized_tanh(24)' --from -inf --to inf --json", 1 << 24},
        {"check 'quantized_tanh(24)' --monotone --no-missing-codes --from -inf --to inf", 1 << 24},
        {"table 'quantized_sigmoid(16)' --inputs 'ap_fixed<20,10>'" + out + "csv'", 1 << 16},
        {"table 'quantized_sigmoid(16)' --inputs 'ap_fixed<20,10>'" + out + "vhd'", 1 << 16},
        {"deploy 'quantized_tanh(16)' --input 'ap_fixed<24,8>' --all --json", 1 << 16},
        {"find 'quantized_bits(bits=?, integer=?)' --symmetric --json", 1 << 16},
        {"plot 'quantized_tanh(16)' -o '" + folder.path() + "/figure.json'", 1 << 16},
    };
    for (const auto& [command, segments] : requests) {
        const std::int64_t limit = most_kilobytes + segments * bytes_of_segment / 1000;
        const Ended ended = run_in_shell("ulimit -v " + std::to_string(limit) + "; \"$0\" " + command + " >/dev/null");
        EXPECT_LE(ended.exit_code, 1) << command << ", " << limit << " kB: " << ended.errors;
        EXPECT_EQ(ended.errors.find("memory"), std::string::npos) << command << ": " << ended.errors;
    }
    // The limit does stop what takes more.
    EXPECT_NE(
        run_in_shell("ulimit -v 60000; \"$0\" steps 'quantized_tanh(24)' --from -inf --to inf >/dev/null").exit_code,
        0);
}
} // namespace
} // namespace quantoscope
