#include "tests/cli/program.h"
#include "tests/pages.h"

#include <gtest/gtest.h>
#include <set>

namespace quantoscope {
namespace {
namespace fs = std::filesystem;

const fs::path documentation = source_root / "resources/documentation";

std::set<std::string> names_in(const fs::path& folder) {
    std::set<std::string> names;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) { names.insert(entry.path().filename()); }
    return names;
}

// The example's figures are what its list makes of them today, byte for byte.
TEST(Documentation, BuildsItself) {
    if (!has_front_end()) { GTEST_SKIP() << "this build cannot draw"; }
    const TemporaryFolder folder;
    const fs::path copy = folder.path();
    fs::copy_file(documentation / "figures.json", copy / "figures.json");
    fs::create_directory(copy / "figures");
    const Ended built = run({"build", (copy / "figures.json").string()});
    ASSERT_EQ(built.exit_code, 0) << built.output << built.errors;
    const std::set<std::string> names = names_in(documentation / "figures");
    EXPECT_EQ(names, names_in(copy / "figures"));
    EXPECT_GE(names.size(), 10u);
    for (const std::string& name : names) {
        // Not EXPECT_EQ, which would print both files.
        EXPECT_TRUE(content_of(documentation / "figures" / name) == content_of(copy / "figures" / name))
            << name << " is out of date: quantoscope build resources/documentation/figures.json";
    }
}

// Its page shows every figure and holds every table.
TEST(Documentation, ShowsEveryFigure) {
    const std::string page = content_of(documentation / "README.md");
    for (const std::string& name : names_in(documentation / "figures")) {
        const std::string wanted =
            name.ends_with(".md") ? content_of(documentation / "figures" / name) : "(figures/" + name + ")";
        EXPECT_FALSE(wanted.empty()) << name;
        EXPECT_NE(page.find(wanted), std::string::npos) << name;
    }
}
} // namespace
} // namespace quantoscope
