#include "tests/core/settings_support.h"

#include "core/figure/figure.h"
#include "core/session/session.h"

#include <gtest/gtest.h>

#include <cmath>

namespace quantoscope {
namespace {
std::vector<std::string> keys_of(SettingObject object) {
    std::vector<std::string> keys;
    for (const Setting* row : settings_of(object)) { keys.emplace_back(row->key); }
    return keys;
}

// Session files are compared by their bytes: the keys keep the order they have had since the first version.
TEST(Settings, KeepTheOrderOfSessionFiles) {
    EXPECT_EQ(keys_of(SettingObject::document),
              (std::vector<std::string>{"reference", "error_unit", "width_measure", "ticks"}));
    EXPECT_EQ(keys_of(SettingObject::figure),
              (std::vector<std::string>{"theme", "width_mm", "height_mm", "font", "font_points", "line_points", "dpi",
                                        "transparent", "risers", "curves", "language", "title", "x_label", "y_label",
                                        "legend", "frame_seconds", "pause_seconds", "loops", "back_and_forth"}));
    EXPECT_EQ(keys_of(SettingObject::annotations),
              (std::vector<std::string>{"out_of_range", "asymmetry", "largest_error", "error_area"}));
}

TEST(Settings, AreWrittenToSessionsAndReadBack) {
    for (const Setting& row : settings()) {
        const Document changed = with_other_value(row, Document{});
        EXPECT_NE(changed, Document{}) << row.key;
        const std::string line = session_line(changed);
        const std::string member = std::string("\"").append(row.key).append("\":");
        EXPECT_NE(line.find(member), std::string::npos) << line;
        EXPECT_EQ(session_line(Document{}).find(member), std::string::npos) << row.key; // only what differs
        for (const std::string& text : {line, session_text(changed)}) {
            const auto session = read_session(text);
            ASSERT_TRUE(session) << text;
            EXPECT_EQ(session->document, changed) << row.key;
            EXPECT_TRUE(session->notes.empty()) << row.key;
        }
    }
}

TEST(Settings, AreRefusedOutsideTheirDomain) {
    for (const Setting& row : settings()) {
        if (*row.number.limits == '\0') { continue; }
        for (const double number : {row.number.least - 1.0, row.number.most + 1.0}) {
            Document document;
            row.set(document,
                    row.kind == SettingKind::whole ? SettingValue(static_cast<int>(number)) : SettingValue(number));
            EXPECT_FALSE(can_be_set(document, false)) << row.key;
            EXPECT_FALSE(read_session(session_text(document))) << row.key;
        }
        for (const double number : {row.number.least, row.number.most}) {
            Document document;
            row.set(document,
                    row.kind == SettingKind::whole ? SettingValue(static_cast<int>(number)) : SettingValue(number));
            EXPECT_TRUE(can_be_set(document, false)) << row.key;
            EXPECT_TRUE(read_session(session_text(document))) << row.key;
        }
    }
    Document document;
    document.figure.width_mm = std::nan("");
    EXPECT_FALSE(can_be_set(document, false));
    document.figure.width_mm = 39.0;
    EXPECT_EQ(plain(can_be_set(document, false).error().what), "a figure is 40 to 2000 mm wide and high, not 39 mm");
}

TEST(Panels, AreWrittenToSessionsAndBuilt) {
    for (const PanelRow& row : panel_rows()) {
        Document changed;
        PanelSetting& panel = changed.panels[static_cast<std::size_t>(row.kind)];
        panel = {!panel.shown, 3.5};
        const std::string line = session_line(changed);
        EXPECT_NE(line.find(std::string("\"panels\":{\"").append(row.key).append("\":{")), std::string::npos) << line;
        const auto session = read_session(line);
        ASSERT_TRUE(session);
        EXPECT_EQ(session->document, changed);
        EXPECT_TRUE(row.build != nullptr) << row.key;
        EXPECT_EQ(&panel_row(row.kind), &row);
    }
    EXPECT_EQ(panel_row(PanelKind::trend).key, "trend");
}

TEST(Settings, NameTheirDomain) {
    const auto named = [](std::string_view key) {
        return domain_text(*std::ranges::find(settings(), key, &Setting::key));
    };
    EXPECT_EQ(named("width_mm"), "40 to 2000");
    EXPECT_EQ(named("dpi"), "36 to 2400");
    EXPECT_EQ(named("theme"), "light, dark, high_contrast, print or grey");
    EXPECT_EQ(named("ticks"), "decimal or binary");
    EXPECT_EQ(named("title"), "");
}
} // namespace
} // namespace quantoscope
