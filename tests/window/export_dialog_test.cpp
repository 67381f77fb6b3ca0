#include "app/plot/qt_text.h"
#include "app/window/export_dialog.h"
#include "tests/core/settings_support.h"
#include "tests/places.h"
#include "tests/window/files_fixture.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QProcess>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QTimer>
#include <algorithm>
#include <gtest/gtest.h>

namespace quantoscope {
namespace {
class ExportDialogTest : public FilesTest {
protected:
    template <class Control> static Control* field(ExportDialog& dialog, const char* name) {
        for (Control* control : dialog.findChildren<Control*>()) {
            if (control->accessibleName() == QLatin1String(name)) { return control; }
        }
        ADD_FAILURE() << "there is no field " << name;
        return nullptr;
    }

    // What is said beside the fields and below them.
    static QString message(ExportDialog& dialog) {
        QStringList said;
        for (const QLabel* note : dialog.findChildren<QLabel*>()) {
            if (note->accessibleName() == QLatin1String("Message") && !note->text().isEmpty()) {
                said.push_back(note->text());
            }
        }
        return said.join(QLatin1Char('\n'));
    }

    // Those of the formats alone.
    static void choose(ExportDialog& dialog, const std::vector<const char*>& endings) {
        for (const FigureFormat& format : figure_formats()) {
            auto* box = field<QCheckBox>(dialog, std::string(format.title).c_str());
            box->setChecked(std::ranges::find(endings, format.ending) != endings.end());
        }
    }

    static Document example() { return document_of(parse_spec("pr63_v1.quantized_sigmoid(4, 1)@real").value()); }
};

TEST_F(ExportDialogTest, WritesWhatTheCommandLineItCopiesWrites) {
    ExportDialog dialog(example(), nullptr, path("dialog.svg"));
    auto* preset = field<QComboBox>(dialog, "Preset");
    preset->setCurrentIndex(1);
    emit preset->activated(1);
    EXPECT_EQ(field<QDoubleSpinBox>(dialog, "Width")->value(), 85.0);
    EXPECT_FALSE(field<QDoubleSpinBox>(dialog, "Height")->isEnabled()); // as all that is shown needs
    EXPECT_EQ(field<QDoubleSpinBox>(dialog, "Height")->value(), 73.0);
    field<QCheckBox>(dialog, "Custom height")->setChecked(true);
    field<QDoubleSpinBox>(dialog, "Height")->setValue(80.0);
    auto* theme = field<QComboBox>(dialog, "Theme");
    theme->setCurrentIndex(3);
    emit theme->activated(3);
    QTest::keyClicks(field<QLineEdit>(dialog, "Title"), "It's <v1>");
    QTest::keyClicks(field<QLineEdit>(dialog, "x-axis label"), "input");
    field<QSpinBox>(dialog, "Dots per inch")->setValue(300);
    EXPECT_EQ(dialog.document().figure.theme, FigureTheme::print);
    EXPECT_EQ(dialog.document().figure.title, "It's <v1>");
    for (const char* ending : {"svg", "png", "pdf", "csv"}) {
        auto* name = field<QLineEdit>(dialog, "File name");
        name->clear();
        QTest::keyClicks(name, path(("dialog." + std::string(ending)).c_str()));
        ASSERT_TRUE(dialog.write({})) << message(dialog).toStdString();
        for (QPushButton* button : dialog.findChildren<QPushButton*>()) {
            if (button->text() == QLatin1String("&Copy command line")) { button->click(); }
        }
        QString command = QGuiApplication::clipboard()->text();
        ASSERT_TRUE(command.startsWith(QLatin1String("quantoscope plot "))) << command.toStdString();
        command.replace(0, 11, QString::fromStdString(program_path()));
        command.replace(QStringLiteral("dialog."), QStringLiteral("command."));
        ASSERT_EQ(QProcess::execute(QStringLiteral("sh"), {QStringLiteral("-c"), command}), 0) << command.toStdString();
        const QByteArray written = content(path(("dialog." + std::string(ending)).c_str()));
        EXPECT_FALSE(written.isEmpty());
        EXPECT_EQ(written, content(path(("command." + std::string(ending)).c_str()))) << ending;
    }
}

// Each has a control that shows it and changes it.
TEST_F(ExportDialogTest, HasAControlForEverySetting) {
    for (const Setting& row : settings()) {
        const Document changed = with_other_value(row, example());
        ExportDialog shown(changed, nullptr, path("setting.png"));
        EXPECT_EQ(row.get(shown.document()), row.get(changed)) << row.key; // showing changes nothing
        ExportDialog dialog(example(), nullptr, path("setting.png"));
        auto* control = dialog.findChild<QWidget*>(qt_text(row.key));
        ASSERT_NE(control, nullptr) << row.key;
        EXPECT_EQ(control->toolTip(), QString::fromUtf8(row.control.sentence));
        if (row.automatic && row.kind == SettingKind::number) {
            EXPECT_FALSE(control->isEnabled());
            field<QCheckBox>(dialog, row.automatic->title)->setChecked(true);
            EXPECT_TRUE(control->isEnabled());
        }
        const SettingValue value = row.get(changed);
        if (auto* box = qobject_cast<QCheckBox*>(control)) {
            box->setChecked(std::get<bool>(value));
        } else if (auto* choice = qobject_cast<QComboBox*>(control); choice != nullptr && !choice->isEditable()) {
            EXPECT_EQ(choice->count(), static_cast<int>(row.choices.size()));
            emit choice->activated(std::get<int>(value));
        } else if (choice != nullptr) {
            choice->lineEdit()->setText(qt_text(std::get<std::string>(value)));
            emit choice->lineEdit()->editingFinished();
        } else if (auto* whole = qobject_cast<QSpinBox*>(control)) {
            whole->setValue(std::get<int>(value));
        } else if (auto* number = qobject_cast<QDoubleSpinBox*>(control)) {
            number->setValue(std::get<double>(value));
        } else {
            QTest::keyClicks(control, qt_text(std::get<std::string>(value)));
        }
        EXPECT_EQ(row.get(dialog.document()), value) << row.key;
        EXPECT_EQ(dialog.document(), changed) << row.key;
    }
}

TEST_F(ExportDialogTest, HasACheckBoxForEveryPanelButThePlot) {
    ExportDialog dialog(example(), nullptr, path("panel.png"));
    for (const PanelRow& row : panel_rows().subspan(1)) {
        bool is_there = false;
        for (QCheckBox* box : dialog.findChildren<QCheckBox*>()) {
            if (box->text() == QLatin1String(row.title)) {
                is_there = true;
                box->setChecked(!row.shown);
                EXPECT_EQ(dialog.document().shows(row.kind), !row.shown) << row.key;
            }
        }
        EXPECT_TRUE(is_there) << row.key;
    }
}

// Of a PNG its own dots, reduced as a viewer does; vectors at the dots of the screen.
TEST_F(ExportDialogTest, ShowsInThePreviewWhatIsInTheFile) {
    Document document = example();
    document.figure.dpi = 150;
    document.figure.line_points = 0.5;
    ExportDialog dialog(document, nullptr, path("preview.png"));
    dialog.show();
    field<QComboBox>(dialog, "Size of the preview")->setCurrentIndex(1);
    auto* picture = field<QLabel>(dialog, "Preview");
    const auto shown = [picture] {
        return picture->pixmap(Qt::ReturnByValue).toImage().convertToFormat(QImage::Format_RGB32);
    };
    const double scale = dialog.screen()->physicalDotsPerInch() / 96.0 * dialog.devicePixelRatioF();
    const QImage drawn = render_image(document, nullptr, scale).convertToFormat(QImage::Format_RGB32);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !picture->pixmap(Qt::ReturnByValue).isNull(); }));
    EXPECT_TRUE(dialog.write({}));
    const QImage file(path("preview.png"));
    EXPECT_EQ(file.width(), 1063); // 180 mm
    EXPECT_EQ(shown(), file.convertToFormat(QImage::Format_RGB32)
                           .scaled(drawn.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    choose(dialog, {"svg"});
    EXPECT_TRUE(QTest::qWaitFor([&] { return shown() == drawn; }));
    if (const QByteArray folder = qgetenv("QUANTOSCOPE_PICTURES"); !folder.isEmpty()) {
        field<QComboBox>(dialog, "Size of the preview")->setCurrentIndex(0);
        QTest::qWait(200);
        dialog.grab().save(QString::fromLocal8Bit(folder) + QStringLiteral("/export-dialog.png"));
    }
}

TEST_F(ExportDialogTest, SaysWhatCannotBeWrittenAndWritesNothing) {
    ExportDialog dialog(example(), nullptr, path("no-such-folder/figure.svg"));
    EXPECT_FALSE(dialog.write({}));
    EXPECT_TRUE(message(dialog).contains(QLatin1String("no-such-folder"))) << message(dialog).toStdString();
    field<QLineEdit>(dialog, "File name")->setText(path("large.png"));
    choose(dialog, {"png"});
    field<QDoubleSpinBox>(dialog, "Width")->setValue(2000.0);
    field<QDoubleSpinBox>(dialog, "Height")->setValue(2000.0);
    field<QSpinBox>(dialog, "Dots per inch")->setValue(2400);
    EXPECT_FALSE(dialog.write({}));
    EXPECT_TRUE(message(dialog).contains(QLatin1String("100 million pixels"))) << message(dialog).toStdString();
    EXPECT_FALSE(QFile::exists(path("large.png")));
    field<QLineEdit>(dialog, "File name")->clear();
    EXPECT_FALSE(dialog.write({}));
    EXPECT_FALSE(message(dialog).isEmpty());
    choose(dialog, {});
    EXPECT_FALSE(dialog.write({}));
    EXPECT_TRUE(message(dialog).contains(QLatin1String("Choose at least one format.")))
        << message(dialog).toStdString();
}

// NAME.png, NAME.svg, ... in one go: the bytes each format has alone.
TEST_F(ExportDialogTest, WritesSeveralFormatsAtOnceAndAsksOnce) {
    ExportDialog dialog(example(), nullptr, path("several.png"), m_window.get());
    dialog.on_accept = [&] { return dialog.write({}); };
    choose(dialog, {"png", "svg", "csv"});
    EXPECT_EQ(field<QLineEdit>(dialog, "File name")->text(), "several");
    EXPECT_EQ(field<QLineEdit>(dialog, "Folder")->text(), QFileInfo(path("several")).absolutePath());
    file_with("several.svg", "mine");
    file_with("several.csv", "mine");
    QString asked = answer(QMessageBox::No, [&] { dialog.accept(); });
    EXPECT_TRUE(asked.contains("several.svg") && asked.contains("several.csv")) << asked.toStdString();
    EXPECT_FALSE(asked.contains("several.png")) << asked.toStdString();
    EXPECT_EQ(content(path("several.csv")), "mine");
    EXPECT_FALSE(QFile::exists(path("several.png")));
    dialog.show();
    asked = answer(QMessageBox::Yes, [&] { dialog.accept(); });
    EXPECT_FALSE(asked.isEmpty());
    EXPECT_TRUE(dialog.isVisible()); // for the next figure
    for (const char* ending : {"png", "svg", "csv"}) {
        const QString name = path((std::string("several.") + ending).c_str());
        EXPECT_EQ(content(name), encode_figure(*find_figure_format(ending), example(), nullptr).value()) << ending;
        EXPECT_TRUE(message(dialog).contains(QFileInfo(name).fileName())) << message(dialog).toStdString();
    }
    EXPECT_FALSE(QFile::exists(path("several.pdf")));
}

// The desktop is asked for the folder the files are in.
TEST_F(ExportDialogTest, ShowsTheFolderOfWhatWasWritten) {
    ExportDialog dialog(example(), nullptr, path("shown.svg"), m_window.get());
    dialog.on_accept = [&] { return dialog.write({}); };
    dialog.show();
    QPushButton* show = nullptr;
    for (QPushButton* button : dialog.findChildren<QPushButton*>()) {
        show = button->text() == QLatin1String("Show in &folder") ? button : show;
    }
    ASSERT_NE(show, nullptr);
    EXPECT_FALSE(show->isVisible());
    dialog.accept();
    EXPECT_TRUE(show->isVisible());
}

// Who types an extension wants that format; who ticks another keeps the name.
TEST_F(ExportDialogTest, FollowsTheExtensionThatIsTyped) {
    ExportDialog dialog(example(), nullptr, path("figure.png"));
    auto* name = field<QLineEdit>(dialog, "File name");
    name->clear();
    QTest::keyClicks(name, "drawing.pdf");
    EXPECT_FALSE(field<QCheckBox>(dialog, "PNG image")->isChecked());
    EXPECT_TRUE(field<QCheckBox>(dialog, "PDF page")->isChecked());
    field<QCheckBox>(dialog, "SVG drawing")->setChecked(true);
    EXPECT_EQ(name->text(), "drawing");
    field<QCheckBox>(dialog, "PDF page")->setChecked(false);
    EXPECT_EQ(dialog.path(), path("drawing.svg"));
}

// As one would write them.
TEST_F(ExportDialogTest, ShowsSizesWithoutSpuriousDigits) {
    Document document = example();
    document.figure.width_mm = 85.0;
    ExportDialog dialog(document, nullptr, path("figure.png"));
    EXPECT_EQ(field<QDoubleSpinBox>(dialog, "Width")->text(), "85 mm");
    field<QComboBox>(dialog, "Unit")->setCurrentIndex(1);
    EXPECT_EQ(field<QDoubleSpinBox>(dialog, "Width")->text(), "3.3465 in");
    field<QDoubleSpinBox>(dialog, "Width")->setValue(3.5);
    field<QComboBox>(dialog, "Unit")->setCurrentIndex(0);
    EXPECT_EQ(field<QDoubleSpinBox>(dialog, "Width")->text(), "88.9 mm"); // 3.5 * 25.4
    field<QDoubleSpinBox>(dialog, "Width")->setValue(42.5);
    EXPECT_EQ(field<QDoubleSpinBox>(dialog, "Font size")->text(), "4.5 pt"); // half of 9 at most
}

TEST_F(ExportDialogTest, WarnsOfTextThatIsTooSmall) {
    Document document = example();
    document.figure.width_mm = 90.0; // 9 * 90 / 150 = 5.4
    ExportDialog dialog(document, nullptr, path("figure.svg"));
    dialog.show();
    EXPECT_TRUE(QTest::qWaitFor([&] { return message(dialog).contains(QLatin1String("5.4 points")); }));
    field<QDoubleSpinBox>(dialog, "Width")->setValue(100.0);
    EXPECT_TRUE(QTest::qWaitFor([&] { return message(dialog).isEmpty(); })) << message(dialog).toStdString();
}

TEST_F(ExportDialogTest, AsksForANameAndHidesNoFile) {
    ExportDialog dialog(example(), nullptr, path("figure.png"));
    for (const char* name : {"", "   ", "d/", "d/.svg", "d/.png", "d/.", "d/..", ".png"}) {
        field<QLineEdit>(dialog, "File name")->setText(*name == 'd' ? path(name) : QString::fromUtf8(name));
        EXPECT_FALSE(dialog.write({})) << name;
        EXPECT_EQ(message(dialog), QLatin1String("The file needs a name.")) << name;
    }
    EXPECT_EQ(QDir(path("")).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList());
}

// 24 bits take many seconds to be worked out.
TEST_F(ExportDialogTest, RefusesAFigureWithoutRoomAtOnce) {
    Document document = document_of(parse_spec("quantized_sigmoid(24)@real").value());
    document.figure.width_mm = 40.0;
    document.figure.height_mm = 40.0;
    for (PanelSetting& panel : document.panels) { panel.shown = true; }
    QElapsedTimer timer;
    timer.start();
    ExportDialog dialog(document, nullptr, path("figure.pdf"));
    dialog.show();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !message(dialog).isEmpty(); }));
    EXPECT_TRUE(message(dialog).contains(QLatin1String("has no room"))) << message(dialog).toStdString();
    EXPECT_TRUE(field<QLabel>(dialog, "Preview")->pixmap(Qt::ReturnByValue).isNull());
    EXPECT_FALSE(dialog.write({}));
    EXPECT_LT(timer.elapsed(), 4000);
}

TEST_F(ExportDialogTest, AsksBeforeItReplacesAFile) {
    const QString name = file_with("there.svg", "mine");
    ExportDialog dialog(example(), nullptr, name);
    for (const auto& [answer, left] : {std::pair{QMessageBox::No, true}, std::pair{QMessageBox::Yes, false}}) {
        QTimer::singleShot(0, [answer = answer] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            ASSERT_NE(box, nullptr);
            box->button(answer)->click();
        });
        EXPECT_EQ(dialog.write({}), !left);
        EXPECT_EQ(content(name) == "mine", left);
    }
}

TEST_F(ExportDialogTest, NamesTheFontThatStandsInForOneThatIsNotThere) {
    Document document = example();
    document.figure.font = "No Such Family";
    ExportDialog dialog(document, nullptr, path("font.svg"));
    dialog.show();
    EXPECT_TRUE(QTest::qWaitFor([&] { return message(dialog).contains(QLatin1String("No Such Family")); }));
}

TEST_F(ExportDialogTest, FiguresOpenedBringTheirDocumentBackAndForeignOnesChangeNothing) {
    for (const char* ending : {"svg", "png", "pdf"}) {
        const QString name = path(("figure." + std::string(ending)).c_str());
        const Document document = document_of(parse_spec("quantized_tanh(5)@smooth").value());
        ASSERT_TRUE(export_figure(document, nullptr, name));
        m_window->files().open_file(name);
        EXPECT_EQ(text_of(m_window->store().document().spec()), "quantized_tanh(bits=5)@smooth") << ending;
        EXPECT_TRUE(m_window->files().path().isEmpty()); // saving does not write over the figure
        m_window->store().replace(example(), Store::State::saved);
    }
    const QString foreign = file_with("foreign.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
    const Document before = m_window->store().document();
    const QString said = answer(QMessageBox::Ok, [&] { files().open_file(foreign); });
    EXPECT_FALSE(said.isEmpty());
    EXPECT_EQ(m_window->store().document(), before);
}

TEST_F(ExportDialogTest, DamagedFiguresAreToldAndChangeNothing) {
    for (const char* ending : {"svg", "png", "pdf"}) {
        const QString name = path(("whole." + std::string(ending)).c_str());
        ASSERT_TRUE(export_figure(example(), nullptr, name));
        const QByteArray whole = content(name);
        for (const double part : {0.02, 0.3, 0.9}) {
            const QByteArray cut = whole.left(static_cast<qsizetype>(part * static_cast<double>(whole.size())));
            const QString damaged = file_with(("cut." + std::string(ending)).c_str(), cut);
            const Document before = m_window->store().document();
            const QString said = answer(QMessageBox::Ok, [&] { files().open_file(damaged); });
            // Its session may lie whole before the cut: then it is what was exported.
            const bool opened = m_window->store().document().spec() == example().spec();
            EXPECT_TRUE(!said.isEmpty() || opened) << ending << part;
            EXPECT_TRUE(opened || m_window->store().document() == before) << ending << part;
            m_window->store().replace(before, Store::State::saved);
            EXPECT_EQ(content(damaged), cut);
        }
    }
}
} // namespace
} // namespace quantoscope
