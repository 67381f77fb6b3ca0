#include "tests/cli/program.h"
#include "tests/places.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

// What a save does when the system fails it, or the process ends in the middle: the old file or the new one, whole.
namespace quantoscope {
namespace {
namespace fs = std::filesystem;

std::string content(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void write(const fs::path& path, std::string_view text) { std::ofstream(path, std::ios::binary) << text; }

std::vector<std::string> names_in(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder)) { names.push_back(entry.path().filename().string()); }
    return names;
}

// The commands that write files: each writes "out" into a folder.
std::vector<Arguments> writers(const std::string& folder) {
    write(folder + "/figures.json",
          "{\"figures\": [{\"quantizers\": \"quantized_tanh(4)\", \"output\": \"out.csv\"}]}");
    return {{"table", "quantized_sigmoid(4)", "--inputs", "ap_fixed<8,4>", "-o", folder + "/out.csv"},
            {"plot", "quantized_tanh(4)", "-o", folder + "/out.csv"},
            {"build", folder + "/figures.json", "--force", "--jobs", "1"}};
}

class Faults : public testing::Test {
protected:
#ifdef QUANTOSCOPE_SANITIZED
    static constexpr bool has_injector = false;
#else
    static constexpr bool has_injector = true;
#endif
    static constexpr const char* no_injector =
        "AddressSanitizer has to be loaded before everything else; the core's part runs this test";

    Ended run_with(const std::string& fault, const Arguments& arguments) {
        return run(arguments, {}, {{"LD_PRELOAD", injector_path()}, {"QUANTOSCOPE_FAULT", fault}});
    }

    TemporaryFolder m_folder;
    const fs::path m_out = fs::path(m_folder.path()) / "out.csv";
};

TEST_F(Faults, EveryCallOfASaveMayFailAndTheOldFileStays) {
    if (!has_injector) { GTEST_SKIP() << no_injector; }
    const std::string old = "what was there\n";
    int injected = 0;
    for (const Arguments& arguments : writers(m_folder.path())) {
        for (const auto& [call, reason] : {std::pair{"open", EACCES},
                                           {"write", ENOSPC},
                                           {"write", EIO},
                                           {"fsync", EIO},
                                           {"close", EDQUOT},
                                           {"rename", EXDEV},
                                           {"fchmod", EPERM}}) {
            for (int number = 1; number <= 40; ++number) {
                write(m_out, old);
                const std::string fault =
                    std::string(call) + ":" + std::to_string(number) + ":" + std::to_string(reason);
                const Ended ended = run_with(fault, arguments);
                SCOPED_TRACE(arguments.front() + ", " + fault + ": " + ended.errors);
                if (ended.exit_code == 0) { // the call did not come as often; permissions alone are no reason to fail
                    EXPECT_NE(content(m_out), old);
                    if (std::string_view(call) == "fchmod" && number == 1) { continue; }
                    break;
                }
                ++injected;
                // A figure of a list failed (1), or what the list remembers could not be written, too (3).
                EXPECT_TRUE(ended.exit_code == 3 || (arguments.front() == "build" && ended.exit_code == 1));
                EXPECT_NE(ended.errors.find(std::strerror(reason)), std::string::npos);
                // build also writes what it remembers, after the figure.
                if (arguments.front() != "build") { EXPECT_EQ(content(m_out), old); }
                for (const std::string& name : names_in(m_folder.path())) {
                    EXPECT_FALSE(name.starts_with(".quantoscope-")) << name;
                }
                ASSERT_LT(number, 40) << "the fault is injected without end";
            }
        }
    }
    EXPECT_GT(injected, 25);
}

TEST_F(Faults, KilledAnywhereTheFileIsTheOldOrTheNew) {
    if (!has_injector) { GTEST_SKIP() << no_injector; }
    const std::string old = "what was there\n";
    int killed = 0;
    for (const Arguments& arguments : writers(m_folder.path())) {
        ASSERT_EQ(run(arguments).exit_code, 0);
        const std::string whole = content(m_out);
        for (const char* call : {"open", "write", "fsync", "close", "rename"}) {
            for (int number = 1; number < 60; ++number) {
                write(m_out, old);
                const Ended ended = run_with(std::string(call) + ":" + std::to_string(number) + ":kill", arguments);
                const std::string now = content(m_out);
                EXPECT_TRUE(now == old || now == whole) << arguments.front() << ", " << call << ' ' << number;
                if (ended.exit_code == 0) { break; }
                ++killed;
            }
        }
    }
    EXPECT_GT(killed, 20);
    // What they left behind goes at a later save, once it is old; what another process has open stays.
    std::size_t left = 0;
    for (const auto& entry : fs::directory_iterator(m_folder.path())) {
        if (!entry.path().filename().string().starts_with(".quantoscope-")) { continue; }
        ++left;
        fs::last_write_time(entry, fs::file_time_type::clock::now() - std::chrono::hours(1));
    }
    EXPECT_GT(left, 3u);
    const fs::path fresh = fs::path(m_folder.path()) / ".quantoscope-1-0";
    const fs::path elsewhere = fs::path(m_folder.path()) / "quantoscope-1-0";
    write(fresh, "of a save that is under way");
    write(elsewhere, "of somebody");
    ASSERT_EQ(run(writers(m_folder.path()).front()).exit_code, 0);
    for (const std::string& name : names_in(m_folder.path())) {
        EXPECT_TRUE(!name.starts_with(".quantoscope-") || name == fresh.filename()) << name;
    }
    EXPECT_TRUE(fs::exists(fresh));
    EXPECT_TRUE(fs::exists(elsewhere));
}

TEST_F(Faults, ReplacedFilesKeepPermissionsAndOwner) {
    const Arguments table = writers(m_folder.path()).front();
    write(m_out, "old");
    ASSERT_EQ(::chmod(m_out.c_str(), 0640), 0);
    const bool is_root = ::geteuid() == 0;
    if (is_root) { ASSERT_EQ(::chown(m_out.c_str(), 12345, 23456), 0); }
    ASSERT_EQ(run(table).exit_code, 0);
    struct stat status {};
    ASSERT_EQ(::stat(m_out.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 07777u, 0640u);
    if (is_root) {
        EXPECT_EQ(status.st_uid, 12345u);
        EXPECT_EQ(status.st_gid, 23456u);
    }
}

TEST_F(Faults, LinksWithoutAnEndAreRefused) {
    fs::create_symlink("other.csv", m_out);
    fs::create_symlink("out.csv", m_out.parent_path() / "other.csv");
    const Ended ended = run(writers(m_folder.path()).front());
    EXPECT_EQ(ended.exit_code, 3);
    EXPECT_NE(ended.errors.find(std::strerror(ELOOP)), std::string::npos) << ended.errors;
    EXPECT_TRUE(fs::is_symlink(m_out));
}

TEST_F(Faults, DevicesAndPipesAreLeftAlone) {
    ASSERT_EQ(::mkfifo(m_out.c_str(), 0600), 0);
    EXPECT_EQ(run(writers(m_folder.path()).front()).exit_code, 3);
    EXPECT_TRUE(fs::is_fifo(m_out));
    fs::remove(m_out);
    if (::mknod(m_out.c_str(), S_IFCHR | 0600, makedev(1, 3)) != 0) {
        GTEST_SKIP() << "no device can be made here (" << std::strerror(errno) << "); the pipe was tried";
    }
    EXPECT_EQ(run(writers(m_folder.path()).front()).exit_code, 3);
    EXPECT_TRUE(fs::is_character_file(m_out));
}

// A list or a session may come from somebody else.
TEST_F(Faults, ListsWriteBelowTheirFolderOnly) {
    const fs::path folder = fs::path(m_folder.path()) / "lists";
    fs::create_directories(folder / "sub");
    fs::create_symlink(m_folder.path(), folder / "link");
    const auto build = [&](const std::string& output, const Arguments& more) {
        write(folder / "figures.json",
              "{\"figures\": [{\"quantizers\": \"quantized_tanh(4)\", \"output\": \"" + output + "\"}]}");
        Arguments arguments{"build", (folder / "figures.json").string()};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run(arguments);
    };
    EXPECT_EQ(build("sub/../sub/a.csv", {}).exit_code, 0);
    for (const std::string& output : {std::string("../out.csv"), std::string("link/out.csv"), m_out.string()}) {
        const Ended ended = build(output, {});
        EXPECT_EQ(ended.exit_code, 1) << output;
        EXPECT_NE(ended.errors.find("--outside"), std::string::npos) << ended.errors;
        EXPECT_FALSE(fs::exists(m_out)) << output;
        EXPECT_EQ(build(output, {"--outside"}).exit_code, 0) << output;
        EXPECT_TRUE(fs::remove(m_out)) << output;
    }
}

TEST_F(Faults, DataOutsideTheFolderOfASessionIsNamedAndNeverQuoted) {
    const fs::path folder = fs::path(m_folder.path()) / "session";
    fs::create_directories(folder);
    write(fs::path(m_folder.path()) / "secret.txt", "the secret of the user\n");
    write(folder / "s.qscope",
          "{\"qscope\": 1, \"quantizers\": [\"quantized_tanh(4)\"], \"measured\": \"../secret.txt\"}");
    const Ended ended = run({"plot", (folder / "s.qscope").string(), "-o", m_out.string()});
    EXPECT_EQ(ended.exit_code, 3);
    EXPECT_NE(ended.errors.find("outside its folder"), std::string::npos) << ended.errors;
    EXPECT_NE(ended.errors.find("secret.txt"), std::string::npos) << ended.errors;
    EXPECT_EQ(ended.errors.find("the secret"), std::string::npos) << ended.errors;
}

TEST_F(Faults, LongAndForeignNamesAreWrittenAsTheyAre) {
    const std::string longest = std::string(251, 'x') + ".csv"; // 255 bytes, as long as names can be
    for (const std::string& name : {longest, std::string("caf\xe9.csv")}) {
        Arguments table = writers(m_folder.path()).front();
        table.back() = m_folder.path() + "/" + name;
        EXPECT_EQ(run(table).exit_code, 0);
        EXPECT_TRUE(fs::exists(table.back())) << name;
    }
}
} // namespace
} // namespace quantoscope
