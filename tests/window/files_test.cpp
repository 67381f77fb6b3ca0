#include "tests/window/files_fixture.h"

#include "app/files/data_files.h"
#include "app/plot/export.h"
#include "app/plot/save_file.h"
#include "app/window/session_file.h"
#include "app/window/settings.h"

#include <QDropEvent>
#include <QFrame>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QStatusBar>
#include <algorithm>
#include <sys/stat.h>

namespace quantoscope {
TEST_F(FilesTest, OpensWhatTheFileHolds) {
    files().open_file(file_with("two.qscope", two_quantizers));
    settle();
    EXPECT_EQ(document(), read_session(two_quantizers.toStdString())->document);
    EXPECT_EQ(text_field()->text(), "quantized_tanh(bits=5)");
    EXPECT_FALSE(files().is_modified());
    EXPECT_FALSE(m_window->store().steps().canUndo());
    EXPECT_EQ(m_window->windowTitle(), "two.qscope[*] - Quantoscope");
    EXPECT_FALSE(m_window->isWindowModified());
    EXPECT_EQ(recent_files().value(0), path("two.qscope"));
}

TEST_F(FilesTest, OpensByTheDialog) {
    file_with("two.qscope", two_quantizers);
    EXPECT_TRUE(choose("two.qscope", [&] { action("open")->trigger(); }));
    EXPECT_EQ(document().entries.size(), 2u);
}

TEST_F(FilesTest, TellsLineAndPlaceOfAWrongFileAndKeepsTheDocument) {
    change_to("quantized_tanh(7)");
    const Document before = document();
    const QString bad = file_with("bad.qscope", "{\"qscope\": 1,\n \"quantizers\": [\"quantized_tanh(99)\"]}\n");
    const QString told = answer(QMessageBox::Ok, [&] { files().open_file(bad); });
    EXPECT_TRUE(told.contains("bad.qscope cannot be opened")) << told.toStdString();
    EXPECT_TRUE(told.contains("line 2: bits must be a whole number from 1 to 24, not 99")) << told.toStdString();
    EXPECT_TRUE(told.contains("<pre> &quot;quantizers&quot;: [&quot;quantized_tanh(99)&quot;]}\n"
                              "                                ^</pre>"))
        << told.toStdString();
    EXPECT_EQ(document(), before);
    EXPECT_TRUE(files().is_modified());
    EXPECT_EQ(files().path(), "");
    EXPECT_TRUE(m_window->store().steps().canUndo());
}

TEST_F(FilesTest, RefusesWhatIsNoFile) {
    const QString pipe = path("pipe.qscope");
    ASSERT_EQ(::mkfifo(pipe.toUtf8().constData(), 0600), 0);
    const QString huge = file_with("huge.qscope", two_quantizers);
    ASSERT_TRUE(QFile::resize(huge, qint64{1} << 40)); // a hole: none of it is read
    const Document before = document();
    for (const QString& name : {pipe, path("missing.qscope"), m_folder.path(), huge}) {
        EXPECT_TRUE(answer(QMessageBox::Ok, [&] { files().open_file(name); }).contains("cannot read"))
            << name.toStdString();
    }
    EXPECT_EQ(document(), before);
    for (const QString& name : {pipe, huge}) {
        EXPECT_FALSE(load_measured(path_bytes(name)));
        EXPECT_FALSE(load_sample(path_bytes(name)));
        EXPECT_FALSE(load_model(name));
    }
}

TEST_F(FilesTest, SavesSoThatItReadsBack) {
    change_to("quantized_tanh(7)");
    EXPECT_TRUE(m_window->isWindowModified());
    EXPECT_TRUE(choose("mine", [&] { action("save")->trigger(); }));
    EXPECT_EQ(files().path(), path("mine.qscope")); // the dialog adds the ending
    EXPECT_FALSE(m_window->isWindowModified());
    EXPECT_EQ(content(path("mine.qscope")).toStdString(), session_text(document()));
    change_to("quantized_tanh(8)");
    action("save")->trigger(); // asks no more
    EXPECT_EQ(content(path("mine.qscope")).toStdString(), session_text(document()));
    EXPECT_TRUE(choose("other.qscope", [&] { action("save_as")->trigger(); }));
    EXPECT_EQ(files().path(), path("other.qscope"));
    EXPECT_EQ(recent_files().mid(0, 2), (QStringList{path("other.qscope"), path("mine.qscope")}));
}

TEST_F(FilesTest, WritesBackWhatItDoesNotKnow) {
    files().open_file(
        file_with("new.qscope", R"json({"qscope":1,"quantizers":["quantized_tanh(4)"],"later":[1]})json"));
    settle();
    auto* notes = m_window->findChild<QMessageBox*>();
    ASSERT_NE(notes, nullptr);
    EXPECT_TRUE(notes->text().contains("line 1: 'later' is not known to this version"));
    notes->close();
    change_to("quantized_tanh(5)");
    EXPECT_TRUE(files().save());
    EXPECT_TRUE(content(path("new.qscope")).contains("\"later\": [1]"));
    EXPECT_TRUE(content(path("new.qscope")).contains("quantized_tanh(bits=5)"));
}

TEST_F(FilesTest, KeepsTheOldFileAndTheChangesWhenSavingFails) {
    const QString file = file_with("two.qscope", two_quantizers);
    files().open_file(file);
    change_to("quantized_tanh(8)");
    ASSERT_TRUE(QFile::remove(file));
    ASSERT_EQ(::mkfifo(file.toUtf8().constData(), 0600), 0); // saving leaves alone what is no file
    const QString told = answer(QMessageBox::Ok, [&] { EXPECT_FALSE(files().save()); });
    EXPECT_TRUE(told.contains("Not saved")) << told.toStdString();
    EXPECT_TRUE(files().is_modified());
}

TEST_F(FilesTest, KnowsWhetherThereIsAnythingToSave) {
    EXPECT_FALSE(files().is_modified());
    Document moved = document();
    moved.view.x = {0.0, 1.0};
    m_window->store().commit(moved);
    EXPECT_FALSE(files().is_modified()); // where one looks is no change
    const Spec first = document().spec();
    change_to("quantized_tanh(7)");
    EXPECT_TRUE(files().is_modified());
    EXPECT_TRUE(m_window->isWindowModified());
    m_window->store().steps().undo();
    EXPECT_EQ(document().spec(), first);
    EXPECT_FALSE(m_window->isWindowModified());
    m_window->store().preview(document_of(parse_spec("quantized_tanh(3)").value())); // while a slider is dragged
    EXPECT_TRUE(m_window->isWindowModified());
}

TEST_F(FilesTest, SavingEndsAGestureThatCanStillBeUndone) {
    const QString file = file_with("two.qscope", two_quantizers);
    files().open_file(file);
    m_window->store().preview(with_spec(document(), parse_spec("quantized_tanh(9)").value()));
    EXPECT_TRUE(files().save());
    EXPECT_TRUE(content(file).contains("quantized_tanh(bits=9)"));
    EXPECT_FALSE(files().is_modified());
    m_window->store().steps().undo();
    EXPECT_EQ(spec_text(), "quantized_tanh(bits=5)");
    EXPECT_TRUE(files().is_modified());
}

TEST_F(FilesTest, AsksBeforeUnsavedWorkIsLost) {
    const QString file = file_with("two.qscope", two_quantizers);
    for (const char* command : {"New", "close", "open"}) {
        open("quantized_tanh(3)");
        const auto act = [&] {
            QLatin1String(command) == QLatin1String("New")     ? action("new")->trigger()
            : QLatin1String(command) == QLatin1String("close") ? static_cast<void>(m_window->close())
                                                               : files().open_file(file);
        };
        change_to("quantized_tanh(7)");
        const QString asked = answer(QMessageBox::Cancel, act);
        EXPECT_TRUE(asked.contains("This session has changes that are not saved")) << command;
        EXPECT_EQ(spec_text(), "quantized_tanh(bits=7)") << command;
        EXPECT_TRUE(m_window->isVisible());
        EXPECT_FALSE(answer(QMessageBox::Discard, act).isEmpty()) << command;
        EXPECT_TRUE(document().is_empty() || !m_window->isVisible() || document().entries.size() == 2u) << command;
    }
}

TEST_F(FilesTest, SavesBeforeItGoesWhenAskedTo) {
    const QString file = file_with("two.qscope", two_quantizers);
    files().open_file(file);
    change_to("quantized_tanh(7)");
    const QString asked = answer(QMessageBox::Save, [&] { m_window->close(); });
    EXPECT_TRUE(asked.contains("two.qscope has changes")) << asked.toStdString();
    EXPECT_FALSE(m_window->isVisible());
    EXPECT_TRUE(content(file).contains("quantized_tanh(bits=7)"));
}

TEST_F(FilesTest, AsksNothingWithoutUnsavedWork) {
    EXPECT_EQ(answer(QMessageBox::Cancel, [&] { action("new")->trigger(); }), "");
    EXPECT_TRUE(document().is_empty());
    EXPECT_EQ(m_window->windowTitle(), "Untitled[*] - Quantoscope");
    EXPECT_EQ(answer(QMessageBox::Cancel, [&] { m_window->close(); }), "");
    EXPECT_FALSE(m_window->isVisible());
}

TEST_F(FilesTest, RemembersTheLastTenFilesAndDropsThoseThatAreGone) {
    settings_file().remove("recent");
    for (int i = 0; i < 12; ++i) { files().open_file(file_with(QByteArray::number(i) + "&.qscope", two_quantizers)); }
    files().open_file(path("5&.qscope"));
    ASSERT_EQ(recent_files().size(), 10);
    EXPECT_EQ(recent_files().mid(0, 3), (QStringList{path("5&.qscope"), path("11&.qscope"), path("10&.qscope")}));
    QMenu& menu = *action("open_recent")->menu();
    emit menu.aboutToShow();
    ASSERT_EQ(menu.actions().size(), 10);
    EXPECT_EQ(menu.actions()[1]->text(), "&2  11&&.qscope");
    QFile::remove(path("11&.qscope"));
    menu.actions()[1]->trigger();
    EXPECT_EQ(files().path(), path("5&.qscope"));
    EXPECT_TRUE(m_window->statusBar()->currentMessage().contains("11&.qscope is not there any more"));
    EXPECT_EQ(recent_files().size(), 9);
    emit menu.aboutToShow();
    menu.actions()[1]->trigger();
    EXPECT_EQ(files().path(), path("10&.qscope"));
}

TEST_F(FilesTest, TakesAFileThatIsDropped) {
    const auto drop = [&](const QString& file) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter(QPoint(400, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QCoreApplication::sendEvent(m_window.get(), &enter);
        if (!enter.isAccepted()) { return false; }
        QDropEvent event(QPointF(400, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &event);
        settle();
        return event.isAccepted();
    };
    EXPECT_FALSE(drop(file_with("two.txt", two_quantizers)));
    EXPECT_TRUE(drop(file_with("two.QSCOPE", two_quantizers)));
    EXPECT_EQ(document().entries.size(), 2u);
    EXPECT_TRUE(drop(file_with("board.csv", "0,0\n1,0.5\n")));
    ASSERT_NE(document().measured, nullptr);
    EXPECT_EQ(document().measured->rows.size(), 2u);
    // A figure as JSON holds a session, as JSON of Keras does not.
    open("quantized_tanh(3)");
    const auto figure = encode_figure(*find_figure_format("json"), document(), nullptr);
    ASSERT_TRUE(figure);
    open("quantized_tanh(6)");
    EXPECT_TRUE(drop(file_with("figure.json", *figure)));
    EXPECT_EQ(spec_text(), "quantized_tanh(bits=3)");
    EXPECT_EQ(files().path(), ""); // a figure is no place to save a session to
}

TEST_F(FilesTest, OpensRowsOfNumbersAsMeasuredData) {
    open("quantized_tanh(4)");
    files().open_file(file_with("board.csv", "x,y\n0,0\n0.5,0.25\n"));
    settle();
    ASSERT_NE(document().measured, nullptr);
    EXPECT_EQ(document().view.cursor, 0.5f); // at the row that differs
    EXPECT_EQ(spec_text(), "quantized_tanh(bits=4)");
    answer(QMessageBox::Discard, [&] { action("new")->trigger(); });
    files().open_file(path("board.csv"));
    EXPECT_EQ(document().measured, nullptr);
    EXPECT_TRUE(m_window->statusBar()->currentMessage().contains("type one first"));
}

TEST_F(FilesTest, CopiesTheSessionAsALineThatPastesBack) {
    files().open_file(file_with("two.qscope", two_quantizers));
    const Document copied = document();
    action("copy_session")->trigger();
    const QString line = QApplication::clipboard()->text();
    EXPECT_EQ(line.toStdString(), session_line(copied));
    for (const QString& text : {line, "  " + line + "\r\n", "```json\n" + line + "\n```", "`" + line + "`"}) {
        open("quantized_tanh(3)");
        m_window->setFocus();
        QApplication::clipboard()->setText(text);
        action("paste")->trigger();
        EXPECT_EQ(document(), copied) << text.toStdString();
        EXPECT_TRUE(files().is_modified());
        m_window->store().steps().undo();
        EXPECT_EQ(spec_text(), "quantized_tanh(bits=3)");
    }
}

TEST_F(FilesTest, PastesAQuantizer) {
    m_window->figure_view().setFocus();
    QApplication::clipboard()->setText("quantized_sigmoid(4)\n");
    QTest::keyClick(&m_window->figure_view(), Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(spec_text(), "quantized_sigmoid(bits=4)");
    action("new")->setEnabled(true);
    answer(QMessageBox::Discard, [&] { action("new")->trigger(); });
    action("paste")->trigger();
    EXPECT_EQ(spec_text(), "quantized_sigmoid(bits=4)");
}

TEST_F(FilesTest, PastesIntoTheFieldThatHasTheFocus) {
    const std::string before = spec_text();
    m_window->activateWindow();
    text_field()->setFocus();
    text_field()->selectAll();
    QApplication::clipboard()->setText("{quantized");
    action("paste")->trigger();
    EXPECT_EQ(text_field()->text(), "{quantized");
    EXPECT_EQ(spec_text(), before);
}

TEST_F(FilesTest, TakesASessionInTheTextField) {
    const QString line = QString::fromUtf8(two_quantizers);
    const auto expect_session = [&](const char* how) {
        ASSERT_EQ(document().entries.size(), 2u) << how;
        EXPECT_EQ(spec_text(), "quantized_tanh(bits=5)") << how;
        EXPECT_EQ(text_field()->text(), "quantized_tanh(bits=5)") << how;
        EXPECT_EQ(text_field()->accessibleDescription(), "") << how; // no trouble is told
        m_window->store().steps().undo();
        EXPECT_EQ(spec_text(), "quantized_tanh(bits=3)") << how;
    };
    for (const bool all : {true, false}) {
        open("quantized_tanh(3)");
        m_window->activateWindow();
        text_field()->setFocus();
        all ? text_field()->selectAll() : text_field()->setCursorPosition(9);
        QApplication::clipboard()->setText(line);
        QTest::keyClick(text_field(), Qt::Key_V, Qt::ControlModifier);
        settle();
        expect_session(all ? "over all" : "within");
    }
    open("quantized_tanh(3)");
    text_field()->setFocus();
    text_field()->selectAll();
    QTest::keyClicks(text_field(), line);
    QTest::keyClick(text_field(), Qt::Key_Return);
    settle();
    expect_session("typed");
}

// One that is longer than any quantizer, and the one that is here already.
TEST_F(FilesTest, TakesALongSessionAndTheSameOneInTheTextField) {
    open("quantized_tanh(3)");
    text_field()->setFocus();
    text_field()->selectAll();
    text_field()->insert(QStringLiteral(R"json({"qscope":1,"quantizers":["quantized_tanh(3)"],"note":"%1"})json")
                             .arg(QString(9000, QLatin1Char('x'))));
    emit text_field()->textEdited(text_field()->text());
    settle();
    EXPECT_EQ(text_field()->text(), "quantized_tanh(bits=3)");
    EXPECT_FALSE(files().unknown().items.empty());
}

TEST_F(FilesTest, TellsWhatIsWrongWithASessionInTheTextField) {
    type_text(R"({"qscope":2})");
    EXPECT_TRUE(text_field()->accessibleDescription().contains("newer Quantoscope"))
        << text_field()->accessibleDescription().toStdString();
}

TEST_F(FilesTest, TellsWhyWhatIsPastedIsNothing) {
    m_window->figure_view().setFocus();
    const Document before = document();
    for (const auto& [text, says] : {std::pair{"quantized_sigmod(4)", "did you mean 'quantized_sigmoid'?"},
                                     {R"({"qscope":2})", "newer Quantoscope"},
                                     {"", "expected a quantizer"}}) {
        QApplication::clipboard()->setText(QLatin1String(text));
        const QString told = answer(QMessageBox::Ok, [&] { action("paste")->trigger(); });
        EXPECT_TRUE(told.contains(QLatin1String(says))) << told.toStdString();
        EXPECT_EQ(document(), before);
    }
}

TEST_F(FilesTest, ReadsTheDataFilesOfASession) {
    file_with("numbers.txt", "2\n1\n3\n");
    files().open_file(
        file_with("data.qscope", R"({"qscope":1,"quantizers":[],"inputs":{"kind":"sample","sample":"numbers.txt"}})"));
    ASSERT_NE(document().inputs.sample, nullptr);
    EXPECT_EQ(document().inputs.sample->values, (std::vector<float>{1.0f, 2.0f, 3.0f}));
    EXPECT_EQ(m_window->findChild<QMessageBox*>(), nullptr);
    EXPECT_TRUE(files().save()); // and their name stays
    EXPECT_TRUE(content(path("data.qscope")).contains("\"sample\": \"numbers.txt\""));
    QFile::remove(path("numbers.txt"));
    files().open_file(path("data.qscope"));
    settle();
    auto* notes = m_window->findChild<QMessageBox*>();
    ASSERT_NE(notes, nullptr);
    EXPECT_TRUE(notes->text().contains("numbers.txt': No such file or directory"));
    notes->close();
}

TEST_F(FilesTest, TellsEachMismatchOneGoesTo) {
    open("quantized_tanh(4)");
    const QString data = file_with("board.csv", "x,y\n-0.5,-0.375\n0,0\n0.5,0.5\n0.25,0.25\n0.75,0.25\n");
    choose("board.csv", [&] { action("compare_measured")->trigger(); });
    ASSERT_NE(document().measured, nullptr);
    const auto told = [this] {
        QStringList lines;
        for (const QLabel* label : m_window->statusBar()->findChildren<QLabel*>()) { lines << label->text(); }
        return lines.join(QLatin1Char('|'));
    };
    EXPECT_TRUE(told().contains("measured -0.375 on line 2: +1 step (mismatch 1 of 2)")) << told().toStdString();
    action("next_mismatch")->trigger();
    settle();
    EXPECT_TRUE(told().contains("measured 0.25 on line 6: -4 steps (mismatch 2 of 2)")) << told().toStdString();
    EXPECT_EQ(control<QLabel>("Markers and measured data")->text(),
              "measured 0.25 on line 6: -4 steps (mismatch 2 of 2)");
    picture("mismatch");
    const auto cards = m_window->findChildren<QFrame*>(QStringLiteral("card"));
    EXPECT_TRUE(std::ranges::any_of(cards, [](const QFrame* card) {
        return card->isVisible() && card->property("role").toByteArray() == "failed";
    }));
}

TEST_F(FilesTest, BeginsWithTheFileOfTheCommandLine) {
    const QString file = file_with("two.qscope", two_quantizers);
    const Opening opening{read_session(two_quantizers.toStdString()).value(), file.toStdString()};
    m_window = std::make_unique<MainWindow>(opening.session.document);
    files().begin(opening);
    EXPECT_EQ(m_window->windowTitle(), "two.qscope[*] - Quantoscope");
    EXPECT_FALSE(files().is_modified());
    EXPECT_EQ(recent_files().value(0), file);
    EXPECT_TRUE(files().save());
}
} // namespace quantoscope
