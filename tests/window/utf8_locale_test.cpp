#include "app/plot/save_file.h"

#include <QByteArray>
#include <gtest/gtest.h>
#include <map>

namespace quantoscope {
namespace {
using Variables = std::map<const char*, QByteArray>;

constexpr const char* names[] = {"LC_ALL", "LC_CTYPE", "LC_MESSAGES", "LANG", "LANGUAGE"};

void set(const char* name, const QByteArray& value) {
    if (value.isNull()) {
        qunsetenv(name);
    } else {
        qputenv(name, value);
    }
}

// What the variables are after the call, when they were these before and the others were not set.
Variables after(const Variables& before) {
    Variables own;
    for (const char* name : names) {
        own[name] = qEnvironmentVariableIsSet(name) ? qgetenv(name) : QByteArray();
        const auto given = before.find(name);
        set(name, given == before.end() ? QByteArray() : given->second);
    }
    use_utf8_locale();
    Variables found;
    for (const char* name : names) {
        if (qEnvironmentVariableIsSet(name)) { found[name] = qgetenv(name); }
        set(name, own[name]);
    }
    return found;
}

TEST(Utf8Locale, LeavesOneWithUtf8Alone) {
    EXPECT_EQ(after({{"LC_ALL", "C.UTF-8"}}), (Variables{{"LC_ALL", "C.UTF-8"}}));
    EXPECT_EQ(after({{"LANG", "C.UTF-8"}}), (Variables{{"LANG", "C.UTF-8"}}));
}

TEST(Utf8Locale, ReplacesOthersAndKeepsTheLanguage) {
    EXPECT_EQ(after({}), (Variables{{"LC_ALL", "C.UTF-8"}}));
    EXPECT_EQ(after({{"LC_ALL", "C"}}), (Variables{{"LC_ALL", "C.UTF-8"}, {"LANGUAGE", "C"}}));
    // Not installed anywhere.
    EXPECT_EQ(after({{"LANG", "de_XX.UTF-8"}}),
              (Variables{{"LC_ALL", "C.UTF-8"}, {"LANG", "de_XX.UTF-8"}, {"LANGUAGE", "de_XX"}}));
    EXPECT_EQ(after({{"LANG", "de_XX@euro"}, {"LC_MESSAGES", "fr_XX"}})["LANGUAGE"], "fr_XX");
    EXPECT_EQ(after({{"LANG", "de_XX"}, {"LANGUAGE", "en:de"}})["LANGUAGE"], "en:de");
}
} // namespace
} // namespace quantoscope
