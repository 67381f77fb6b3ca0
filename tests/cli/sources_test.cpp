#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <string>

namespace quantoscope {
namespace {

namespace fs = std::filesystem;

// Qt sets the locale of the process, and then these read and write numbers with its decimal comma.
TEST(Sources, UseNothingThatFollowsTheLocale)
{
    const std::regex banned(
        R"(\b(strto(d|f|ld)|sto(d|f|ld)|ato(f|i)|[a-z]*printf|[a-z]*scanf|setprecision)\s*\()"
        R"(|#include <(iostream|sstream|iomanip)>)");
    std::size_t looked_at = 0;
    for (const fs::path& path : fs::directory_iterator(fs::path(QUANTOSCOPE_SOURCE_DIR) / "app/cli")) {
        std::ifstream file(path);
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        std::smatch found;
        EXPECT_FALSE(std::regex_search(text, found, banned)) << path << ": " << found.str();
        ++looked_at;
    }
    EXPECT_GT(looked_at, 10u);
}

} // namespace
} // namespace quantoscope
