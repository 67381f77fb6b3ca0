#include "tests/places.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace quantoscope {
namespace {
namespace fs = std::filesystem;

// Qt sets the locale of the process, and then these read and write numbers with its decimal comma.
constexpr std::string_view banned[] = {"strtod",       "strtof",    "strtold",       "stod",      "stof",
                                       "stold",        "atof",      "printf",        "fprintf",   "sprintf",
                                       "snprintf",     "vsnprintf", "scanf",         "sscanf",    "fscanf",
                                       "stringstream", "iostream",  "ostringstream", "setlocale", "setprecision"};

bool is_word_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

bool has_word(const std::string& text, std::string_view word) {
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || !is_word_character(text[at - 1])) && (end == text.size() || !is_word_character(text[end]))) {
            return true;
        }
    }
    return false;
}

TEST(Sources, UseNothingThatFollowsTheLocale) {
    std::size_t looked_at = 0;
    for (const fs::path& path : fs::directory_iterator(fs::path(source_dir()) / "app/cli")) {
        std::ifstream file(path);
        std::string text{std::istreambuf_iterator<char>(file), {}};
        if (const std::size_t shell = text.find("\"printf '"); shell != std::string::npos) {
            text.erase(shell, 8); // an example for the shell
        }
        for (const std::string_view word : banned) { EXPECT_FALSE(has_word(text, word)) << path << ": " << word; }
        EXPECT_EQ(text.find("#include <sstream>"), std::string::npos) << path;
        ++looked_at;
    }
    EXPECT_GT(looked_at, 10u);
}
} // namespace
} // namespace quantoscope
