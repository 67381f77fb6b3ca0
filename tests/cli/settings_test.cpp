#include "app/cli/command.h"
#include "app/files/figure_options.h"
#include "app/words/step_name.h"
#include "tests/core/settings_support.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace quantoscope {
namespace {
const FigureOption* option_of(std::string_view names) {
    const auto found =
        std::ranges::find(figure_options(), names, [](const FigureOption& option) { return option.option.names; });
    return found == figure_options().end() ? nullptr : &*found;
}

// Of plot and, without its dashes, of a figure list; the annotations are members of one list.
TEST(Settings, HaveAnOptionThatSaysAndSetsThem) {
    for (const Setting& row : settings()) {
        const bool is_listed = row.object == SettingObject::annotations;
        const FigureOption* option = option_of(is_listed ? "--annotate" : row.option.names);
        ASSERT_NE(option, nullptr) << row.key;
        EXPECT_NE(std::ranges::find(plot_command.options, option->option.names, &Option::names),
                  plot_command.options.end());
        const Document changed = with_other_value(row, Document{});
        const auto text = option->get(changed, Document{});
        ASSERT_TRUE(text) << row.key;
        EXPECT_EQ(option->get(changed, changed), std::nullopt) << row.key;
        Document set;
        EXPECT_NO_THROW(option->set(set, *text, no_code_files)) << row.key << *text;
        EXPECT_EQ(set, changed) << row.key << *text;
        for (const SettingChoice& choice : row.choices) {
            const std::string help = std::string(option->option.value).append(option->option.sentence);
            EXPECT_NE(help.find(choice.key), std::string::npos) << help;
            EXPECT_NO_THROW(option->set(set, choice.key, no_code_files));
        }
    }
}

TEST(Settings, HaveAnUndoStep) {
    for (const Setting& row : settings()) {
        const Phrase step = step_name(Document{}, with_other_value(row, Document{}));
        EXPECT_NE(plain(step), "Change") << row.key;
        EXPECT_NE(plain(step), "") << row.key;
    }
}

TEST(Panels, HaveAnUndoStepThatNamesThem) {
    for (const PanelRow& row : panel_rows()) {
        Document document;
        PanelSetting& panel = document.panels[static_cast<std::size_t>(row.kind)];
        panel.shown = !panel.shown;
        EXPECT_EQ(plain(step_name(Document{}, document)),
                  std::string(panel.shown ? "Show panel " : "Hide panel ").append(row.title));
    }
}

// Both directions: what help names is taken, what is taken is named.
TEST(Panels, OfTheHelpAreThoseThatAreTaken) {
    const FigureOption* option = option_of("--panel");
    ASSERT_NE(option, nullptr);
    EXPECT_NE(option->option.sentence.find(
                  "plot, difference, deployed, error, symmetry, widths, probability, training, or none"),
              std::string::npos);
    for (const PanelRow& row : panel_rows()) {
        Document document;
        EXPECT_NO_THROW(option->set(document, row.key, no_code_files));
        EXPECT_TRUE(document.shows(row.kind));
    }
}
} // namespace
} // namespace quantoscope
