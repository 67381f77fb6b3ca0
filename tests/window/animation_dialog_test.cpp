#include "app/window/export_dialog.h"
#include "tests/window/files_fixture.h"

#include <QGroupBox>
#include <QLabel>
#include <QMovie>
#include <QTest>

namespace quantoscope {
namespace {
class AnimationDialogTest : public FilesTest {
protected:
    static Document example() {
        Document document = document_of(parse_spec("quantized_sigmoid(4)@real").value());
        document.sweep = Sweep{.key = "bits", .from = 1, .to = 3};
        document.figure.dpi = 72;
        document.figure.frame_seconds = 0.05;
        document.figure.pause_seconds = 0.0;
        return document;
    }

    static bool offers_animation(const ExportDialog& dialog) {
        const QList<QGroupBox*> groups = dialog.findChildren<QGroupBox*>();
        return std::ranges::any_of(groups, [](const QGroupBox* group) {
            return group->title() == QLatin1String("Animation") && !group->isHidden();
        });
    }
};

TEST_F(AnimationDialogTest, PlaysWhatItWrites) {
    ExportDialog dialog(example(), nullptr, path("sweep.gif"));
    EXPECT_TRUE(offers_animation(dialog));
    auto* movie = dialog.findChild<QMovie*>();
    ASSERT_NE(movie, nullptr);
    std::set<int> seen;
    QObject::connect(movie, &QMovie::frameChanged, &dialog, [&](int frame) { seen.insert(frame); });
    dialog.show();
    EXPECT_TRUE(QTest::qWaitFor([&] { return seen.size() == 3; }, 20000));
    EXPECT_EQ(seen, (std::set{0, 1, 2}));
    ASSERT_TRUE(dialog.write({}));
    EXPECT_EQ(content(path("sweep.gif")), encode_figure(*find_figure_format("gif"), example(), nullptr).value());
}

// A picture of all values in one does not play, nor does anything without a sweep.
TEST_F(AnimationDialogTest, StaysStillWhereNothingPlays) {
    for (const bool sweeps : {true, false}) {
        Document document = example();
        if (!sweeps) { document.sweep.reset(); }
        ExportDialog dialog(document, nullptr, path(sweeps ? "still.png" : "still.gif"));
        EXPECT_EQ(offers_animation(dialog), sweeps);
        dialog.show();
        const auto shows_picture = [&] {
            return std::ranges::any_of(dialog.findChildren<QLabel*>(),
                                       [](const QLabel* label) { return !label->pixmap().isNull(); });
        };
        EXPECT_TRUE(QTest::qWaitFor(shows_picture, 20000));
        EXPECT_EQ(dialog.findChild<QMovie*>()->state(), QMovie::NotRunning);
    }
}
} // namespace
} // namespace quantoscope
