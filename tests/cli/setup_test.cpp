#include "tests/cli/program.h"
#include "tests/places.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <unistd.h>

namespace quantoscope {
namespace {
namespace fs = std::filesystem;

const fs::path source = source_dir();

void write(const fs::path& path, const std::string& text) {
    fs::create_directories(path.parent_path());
    std::ofstream(path) << text;
}

void write_program(const fs::path& path, const std::string& text) {
    write(path, text);
    fs::permissions(path, fs::perms::owner_all | fs::perms::group_read | fs::perms::group_exec |
                              fs::perms::others_read | fs::perms::others_exec);
}

// A shell command, run by someone who may not write what this process owns.
Ended as_a_stranger(const std::string& command) {
    const std::string stranger =
        ::geteuid() == 0 ? "exec setpriv --reuid 65534 --regid 65534 --clear-groups " : "exec ";
    return run_in_shell(stranger + "env QUANTOSCOPE_NO_INSTALL=1 " + command);
}

// A checkout with a program that says what it was given, in place of the one that is built.
class Checkout : public testing::Test {
protected:
    Checkout() {
        fs::create_directory(root / "app");
        for (const char* name : {"app/run", "app/setup", "app/packages.txt"}) {
            fs::copy_file(source / name, root / name);
        }
        fs::permissions(root, fs::perms::others_read | fs::perms::others_exec, fs::perm_options::add);
    }
    ~Checkout() override { fs::permissions(root / "build", fs::perms::owner_all, fs::perm_options::add); }

    void finish_build() { write_program(root / "build/release/app/quantoscope", "#!/bin/sh\necho ran \"$@\"\n"); }
    void lock() {
        const auto all_write = fs::perms::owner_write | fs::perms::group_write | fs::perms::others_write;
        for (const fs::path& path : {root / "build/release", root / "build"}) {
            if (fs::exists(path)) { fs::permissions(path, all_write, fs::perm_options::remove); }
        }
    }

    const TemporaryFolder folder;
    const fs::path root = folder.path();
};

TEST_F(Checkout, ThatCannotBeWrittenToStartsWhenItIsBuilt) {
    finish_build();
    lock();
    const Ended started = as_a_stranger((root / "app/run").string() + " list");
    EXPECT_EQ(started.exit_code, 0);
    EXPECT_EQ(started.output, "ran list\n");
    EXPECT_EQ(started.errors, "");
}

TEST_F(Checkout, ThatCannotBeWrittenToSaysWhatToDoWhenItIsNotBuilt) {
    fs::create_directories(root / "build/release");
    lock();
    const Ended started = as_a_stranger((root / "app/run").string() + " list");
    EXPECT_EQ(started.exit_code, 3);
    EXPECT_EQ(started.output, "");
    EXPECT_EQ(started.errors, "quantoscope: build/release cannot be written to, and is not built: build it as its "
                              "owner, or copy the folder.\n");
}

// What the core is compiled with, by a g++ that says it is of that version.
std::string compile_commands(const fs::path& folder, const std::string& version) {
    write_program(folder / "g++", "#!/bin/sh\nexec g++ -U__GNUC__ -D__GNUC__=" + version + " \"$@\"\n");
    const fs::path build = folder / ("build-" + version);
    const Ended configured = run_in_shell("cmake -G Ninja -S '" + source.string() + "' -B '" + build.string() +
                                          "' -DCMAKE_CXX_COMPILER='" + (folder / "g++").string() +
                                          "' -DQUANTOSCOPE_GUI=OFF -DQUANTOSCOPE_TESTS=OFF -DQUANTOSCOPE_WERROR=ON "
                                          " -DCMAKE_EXPORT_COMPILE_COMMANDS=ON -DCMAKE_BUILD_TYPE=Release");
    EXPECT_EQ(configured.exit_code, 0) << configured.errors;
    std::ifstream file(build / "compile_commands.json");
    return {std::istreambuf_iterator<char>(file), {}};
}

TEST(Warnings, AreErrorsWithCompilersThatWereTriedAlone) {
    const TemporaryFolder folder;
    const std::string tried = compile_commands(folder.path(), "12");
    const std::string later = compile_commands(folder.path(), "99");
    EXPECT_NE(tried.find(" -Wall "), std::string::npos);
    EXPECT_NE(tried.find(" -Werror "), std::string::npos);
    EXPECT_NE(later.find(" -Wall "), std::string::npos);
    EXPECT_EQ(later.find("-Werror"), std::string::npos);
}
} // namespace
} // namespace quantoscope
