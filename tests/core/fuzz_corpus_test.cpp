#include "tests/fuzz/targets.h"
#include "tests/places.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>

namespace quantoscope {
namespace {
// Runs a target over every file of a folder of tests/. A promise that is broken ends the program.
void replay(const char* name, void (*target)(std::string_view)) {
    const std::filesystem::path folder = std::filesystem::path(source_dir()) / "tests" / name;
    std::size_t count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        SCOPED_TRACE(entry.path().string());
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(file), {}};
        target(bytes);
        ++count;
    }
    EXPECT_GT(count, 0u);
}

TEST(FuzzCorpus, OfModelsIsReadWithoutABrokenPromise) {
    replay("fuzz/corpus/model_json", fuzz_model_json);
    replay("models/own", fuzz_model_json); // what the fuzzer began with
    replay("models/public", fuzz_model_json);
}

TEST(FuzzCorpus, OfLessonsIsReadWithoutABrokenPromise) {
    replay("fuzz/corpus/lesson", fuzz_lesson);
    replay("../resources/lessons", fuzz_lesson);
}

TEST(FuzzCorpus, OfFilesOfNumbersIsReadWithoutABrokenPromise) { replay("fuzz/corpus/numbers", fuzz_numbers); }

TEST(FuzzCorpus, OfSessionsIsReadWithoutABrokenPromise) {
    replay("fuzz/corpus/session", fuzz_session);
    replay("core/sessions", fuzz_session);
}

TEST(FuzzCorpus, OfNotebooksIsReadWithoutABrokenPromise) { replay("fuzz/corpus/notebook", fuzz_notebook); }

TEST(FuzzCorpus, OfTextsIsReadWithoutABrokenPromise) {
    replay("fuzz/corpus/spec_text", fuzz_spec_text);
    replay("fuzz/corpus/lint", fuzz_lint);
    replay("fuzz/corpus/spec_text", fuzz_lint);
}
} // namespace
} // namespace quantoscope
