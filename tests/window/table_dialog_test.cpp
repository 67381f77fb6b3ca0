#include "app/window/table_dialog.h"
#include "tests/places.h"
#include "tests/window/files_fixture.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <gtest/gtest.h>

namespace quantoscope {
namespace {
class TableDialogTest : public FilesTest {
protected:
    template <class Control> static Control* field(QWidget& dialog, const char* name) {
        for (Control* control : dialog.findChildren<Control*>()) {
            if (control->accessibleName() == QLatin1String(name)) { return control; }
        }
        ADD_FAILURE() << "there is no field " << name;
        return nullptr;
    }

    // What is said beside the fields and below them.
    static QString message(QWidget& dialog) {
        QStringList said;
        for (const QLabel* note : dialog.findChildren<QLabel*>()) {
            if (note->accessibleName() == QLatin1String("Message") && !note->text().isEmpty()) {
                said.push_back(note->text());
            }
        }
        return said.join(QLatin1Char('\n'));
    }

    // Whether a note is below the field, before any other.
    static bool is_beside(const QLabel& note, const QWidget& field) {
        const QWidget& dialog = *field.window();
        const int from = field.mapTo(&dialog, QPoint()).y() + field.height();
        const int at = note.mapTo(&dialog, QPoint()).y();
        return at >= from && at < from + 20;
    }
    static Spec example() { return parse_spec("quantized_tanh(5)").value(); }

    static QString copied_command(QWidget& dialog) {
        for (QPushButton* button : dialog.findChildren<QPushButton*>()) {
            if (button->text() == QLatin1String("&Copy command line")) { button->click(); }
        }
        return QApplication::clipboard()->text();
    }
};

TEST_F(TableDialogTest, WritesWhatTheCommandLineItCopiesWrites) {
    TableDialog dialog(example(), {}, m_window.get());
    auto* format = field<QComboBox>(dialog, "Format");
    ASSERT_EQ(format->count(), static_cast<int>(table_formats().size()));
    for (int order = 0; order < 2; ++order) {
        field<QComboBox>(dialog, "Addresses")->setCurrentIndex(order);
        field<QLineEdit>(dialog, "Inputs")->setText(order == 0 ? "ap_fixed<9, 4>" : "Q3.6");
        field<QLineEdit>(dialog, "Name of the array")->setText(order == 0 ? "" : "lut");
        for (int i = 0; i < format->count(); ++i) {
            const QString ending = QString::fromUtf8(table_formats()[static_cast<std::size_t>(i)]->ending);
            field<QLineEdit>(dialog, "File name")->setText(path("dialog"));
            format->setCurrentIndex(i);
            QFile::remove(dialog.path());
            ASSERT_TRUE(dialog.write()) << message(dialog).toStdString();
            EXPECT_TRUE(dialog.path().endsWith("/dialog." + ending));
            const QByteArray written = content(dialog.path());
            QString command = copied_command(dialog);
            ASSERT_TRUE(command.startsWith("quantoscope table ")) << command.toStdString();
            command.replace(0, 11, QString::fromStdString(program_path())).replace("/dialog.", "/command.");
            ASSERT_EQ(QProcess::execute("sh", {"-c", command}), 0) << command.toStdString();
            EXPECT_FALSE(written.isEmpty());
            EXPECT_EQ(written, content(path(("command." + ending.toStdString()).c_str()))) << i;
            const QString shown = field<QPlainTextEdit>(dialog, "How the file begins")->toPlainText();
            if (ending != "npy") {
                EXPECT_TRUE(QString::fromUtf8(written).startsWith(shown.trimmed())) << i;
                EXPECT_GT(shown.size(), 200);
            }
        }
    }
}

TEST_F(TableDialogTest, FollowsTheEndingThatIsTyped) {
    TableDialog dialog(example(), {}, m_window.get());
    auto* name = field<QLineEdit>(dialog, "File name");
    name->clear();
    QTest::keyClicks(name, "lut.vhd");
    EXPECT_EQ(field<QComboBox>(dialog, "Format")->currentText(), "VHDL package (.vhd)");
    EXPECT_TRUE(field<QPlainTextEdit>(dialog, "How the file begins")->toPlainText().contains("ieee"));
    field<QComboBox>(dialog, "Format")->setCurrentIndex(0);
    EXPECT_EQ(name->text(), "lut.h");
}

TEST_F(TableDialogTest, SaysWhatIsWrongAndWritesNothing) {
    TableDialog dialog(example(), {.inputs = "ap_fixed<30,4>", .path = path("no.h")}, m_window.get());
    EXPECT_TRUE(message(dialog).contains("float32")) << message(dialog).toStdString();
    EXPECT_FALSE(dialog.write());
    field<QLineEdit>(dialog, "Inputs")->setText("ap_fixed<");
    EXPECT_FALSE(message(dialog).isEmpty());
    EXPECT_FALSE(dialog.write());
    dialog.show();
    settle();
    for (const QLabel* note : dialog.findChildren<QLabel*>()) {
        if (note->accessibleName() == QLatin1String("Message") && note->isVisible()) {
            EXPECT_TRUE(is_beside(*note, *field<QLineEdit>(dialog, "Inputs"))) << note->text().toStdString();
        }
    }
    field<QLineEdit>(dialog, "Inputs")->setText("8,2");
    EXPECT_EQ(message(dialog), "");
    field<QLineEdit>(dialog, "Name of the array")->setText("while");
    EXPECT_TRUE(message(dialog).contains("while")) << message(dialog).toStdString();
    EXPECT_FALSE(dialog.write());
    field<QLineEdit>(dialog, "Name of the array")->clear();
    EXPECT_FALSE(QFile::exists(path("no.h")));
    file_with("no.h", "mine");
    QString asked = answer(QMessageBox::No, [&] { EXPECT_FALSE(dialog.write()); });
    EXPECT_TRUE(asked.contains("no.h"));
    EXPECT_EQ(content(path("no.h")), "mine");
    field<QLineEdit>(dialog, "File name")->setText(path("missing/no.h"));
    EXPECT_FALSE(dialog.write());
    EXPECT_TRUE(message(dialog).contains("missing")) << message(dialog).toStdString();
}

TEST_F(TableDialogTest, OpensWithTheSelectedQuantizerAndRemembersTheChoice) {
    change_to("quantized_tanh(5)@real");
    for (const char* inputs : {"8,2", "Q2.6"}) {
        bool came = false;
        QTimer::singleShot(0, m_window.get(), [&] {
            auto* dialog = qobject_cast<TableDialog*>(QApplication::activeModalWidget());
            ASSERT_NE(dialog, nullptr);
            came = true;
            auto* field_of_inputs = field<QLineEdit>(*dialog, "Inputs");
            EXPECT_EQ(field_of_inputs->text(), QLatin1String(inputs) == "8,2" ? "ap_fixed<10,4>" : "8,2");
            field_of_inputs->setText(inputs);
            field<QLineEdit>(*dialog, "File name")->setText(path("table.csv"));
            field<QComboBox>(*dialog, "Format")->setCurrentText("CSV (.csv)");
            QFile::remove(path("table.csv"));
            if (const QByteArray folder = qgetenv("QUANTOSCOPE_PICTURES"); !folder.isEmpty()) {
                dialog->grab().save(QString::fromLocal8Bit(folder) + "/table-dialog.png");
            }
            dialog->accept();
            EXPECT_TRUE(message(*dialog).contains("table.csv")) << message(*dialog).toStdString();
            dialog->reject(); // it stays open
        });
        action("export_table")->trigger();
        EXPECT_TRUE(came);
        EXPECT_TRUE(content(path("table.csv")).contains("quantized_tanh(bits=5"));
    }
}
} // namespace
} // namespace quantoscope
