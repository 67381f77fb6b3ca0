#include "app/window/notices.h"
#include "tests/window/edit_and_wait.h"
#include "tests/window/files_fixture.h"

#include <QElapsedTimer>
#include <QLockFile>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <cstdio>

namespace quantoscope {
int edit_and_wait(const QString& state_folder, const char* text) {
    qputenv("XDG_STATE_HOME", state_folder.toUtf8());
    qputenv("XDG_CONFIG_HOME", state_folder.toUtf8());
    MainWindow window(document_of(parse_spec("quantized_tanh(2)").value()));
    window.show();
    QTimer::singleShot(0, &window, [&window, text] {
        for (auto* field : window.findChildren<QLineEdit*>()) {
            if (field->accessibleName() == QLatin1String("As text")) {
                field->setFocus();
                field->selectAll();
                QTest::keyClicks(field, QLatin1String(text));
            }
        }
        std::puts("changed");
        std::fflush(stdout);
    });
    return QApplication::exec();
}

namespace {
class RecoveryTest : public FilesTest {
protected:
    void SetUp() override {
        m_outer_state = qgetenv("XDG_STATE_HOME");
        qputenv("XDG_STATE_HOME", path("state").toUtf8());
        FilesTest::SetUp();
    }

    void TearDown() override {
        m_window.reset();
        qputenv("XDG_STATE_HOME", m_outer_state);
    }

    static QStringList copies() {
        const QDir folder(recovery_folder());
        QStringList files;
        for (const QString& name : folder.entryList({"*.qscope"}, QDir::Files)) {
            files.push_back(folder.filePath(name));
        }
        return files;
    }

    static bool wait_for_copies(int count) {
        return QTest::qWaitFor([count] { return copies().size() == count; }, 10000);
    }

    // A window of another process that has been changed.
    std::unique_ptr<QProcess> other_window(const char* text) {
        auto process = std::make_unique<QProcess>();
        process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process->start(QCoreApplication::applicationFilePath(), {"--edit-and-wait", path("state"), text});
        EXPECT_TRUE(process->waitForReadyRead(60000));
        EXPECT_EQ(process->readAllStandardOutput(), "changed\n");
        return process;
    }

    static void end_abruptly(QProcess& process) {
        process.kill(); // SIGKILL
        ASSERT_TRUE(process.waitForFinished());
        ASSERT_EQ(process.exitStatus(), QProcess::CrashExit);
    }

    // A copy as a window that is gone would have left it: no lock, or one of a process that does not exist.
    void leave_behind(const char* name, const QByteArray& bytes) {
        QDir().mkpath(recovery_folder());
        QFile file(recovery_folder() + QLatin1Char('/') + QLatin1String(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    RecoveryBar* bar() { return m_window->findChild<RecoveryBar*>(); }

    void press(const char* text) {
        for (auto* button : bar()->findChildren<QPushButton*>()) {
            if (button->text().remove(QLatin1Char('&')) == QLatin1String(text)) {
                button->click();
                settle();
                return;
            }
        }
        ADD_FAILURE() << "no button " << text;
    }

    QByteArray m_outer_state;
};
} // namespace

TEST_F(RecoveryTest, WritesWhatIsUnsavedWithinTwoSecondsOfTheFirstChange) {
    QElapsedTimer since_change;
    since_change.start();
    change_to("quantized_tanh(3)");
    for (int bits = 4; copies().isEmpty() && since_change.elapsed() < 4000; ++bits) { // one change after another
        change_to(("quantized_tanh(" + std::to_string(4 + bits % 10) + ")").c_str());
        QTest::qWait(50);
    }
    EXPECT_LE(since_change.elapsed(), 2000);
    ASSERT_EQ(copies().size(), 1);
    EXPECT_EQ(QFile::permissions(copies()[0]) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther), 0);
    QTest::qWait(2000); // the last change
    const auto session = read_session(content(copies()[0]).toStdString());
    ASSERT_TRUE(session);
    EXPECT_EQ(session->document, document());
}

TEST_F(RecoveryTest, WritesNothingForALookAround) {
    Document moved = document();
    moved.view.x = {0.0, 1.0};
    m_window->store().commit(moved);
    QTest::qWait(2000);
    EXPECT_TRUE(copies().isEmpty());
}

TEST_F(RecoveryTest, TakesTheCopyAwayOnceNothingIsUnsaved) {
    const std::pair<const char*, std::function<void()>> ways[] = {
        {"saved", [&] { files().save(); }},
        {"undone", [&] { m_window->store().steps().undo(); }},
        {"closed",
         [&] {
             answer(QMessageBox::Discard, [&] { m_window->close(); });
             m_window.reset();
         }},
        {"new", [&] { answer(QMessageBox::Discard, [&] { action("new")->trigger(); }); }},
    };
    for (const auto& [way, act] : ways) {
        open("quantized_tanh(3)");
        files().open_file(file_with("two.qscope", two_quantizers));
        change_to("quantized_tanh(7)");
        m_window->recovery().write_now();
        EXPECT_EQ(copies().size(), 1) << way;
        act();
        EXPECT_TRUE(QDir(recovery_folder()).isEmpty()) << way; // its lock neither
        QTest::qWait(Recovery::delay_ms + 200);
        EXPECT_TRUE(QDir(recovery_folder()).isEmpty()) << way;
    }
}

TEST_F(RecoveryTest, KeepsOneCopyForEachWindow) {
    MainWindow other(document_of(parse_spec("quantized_tanh(5)").value()));
    change_to("quantized_tanh(3)");
    other.store().commit(document_of(parse_spec("quantized_tanh(6)").value()));
    m_window->recovery().write_now();
    other.recovery().write_now();
    EXPECT_EQ(copies().size(), 2);
    EXPECT_TRUE(find_orphans().empty()); // both live
    m_window.reset();
    ASSERT_EQ(copies().size(), 1);
    EXPECT_TRUE(content(copies()[0]).contains("quantized_tanh(bits=6)"));
}

TEST_F(RecoveryTest, SurvivesSigkillAndIsOfferedAtTheNextStart) {
    const auto child = other_window("quantized_sigmoid(7)");
    QElapsedTimer since_change;
    since_change.start();
    ASSERT_TRUE(wait_for_copies(1));
    EXPECT_LE(since_change.elapsed(), 2000);
    QTest::qWait(1000);
    EXPECT_TRUE(find_orphans().empty()); // it lives
    end_abruptly(*child);

    open("quantized_tanh(3)");
    m_window->offer_recovery();
    EXPECT_TRUE(bar()->isVisible());
    EXPECT_EQ(bar()->size(), 1u);
    EXPECT_TRUE(bar()->accessibleDescription().contains("quantized_sigmoid(bits=7)"))
        << bar()->accessibleDescription().toStdString();
    EXPECT_EQ(spec_text(), "quantized_tanh(bits=3)"); // nothing happens unasked
    press("Restore");
    EXPECT_EQ(spec_text(), "quantized_sigmoid(bits=7)");
    EXPECT_TRUE(files().is_modified());
    EXPECT_FALSE(bar()->isVisible());
    ASSERT_EQ(copies().size(), 1); // this window's own, at once
    EXPECT_TRUE(find_orphans().empty());
}

TEST_F(RecoveryTest, OfTwoProcessesIsKeptApart) {
    const auto first = other_window("quantized_sigmoid(5)");
    const auto second = other_window("quantized_sigmoid(6)");
    ASSERT_TRUE(wait_for_copies(2));
    QTest::qWait(1000);
    end_abruptly(*first);
    {
        const auto orphans = find_orphans();
        ASSERT_EQ(orphans.size(), 1u);
        EXPECT_EQ(text_of(orphans[0]->session()->document.spec()), "quantized_sigmoid(bits=5)");
        EXPECT_TRUE(find_orphans().empty()); // on offer here, nowhere else
    }
    end_abruptly(*second);
    EXPECT_EQ(find_orphans().size(), 2u);
}

TEST_F(RecoveryTest, RestoresFileAndUnknownThingsToo) {
    Session session{.document = document_of(parse_spec("quantized_tanh(9)").value())};
    session.unknown.items = {{"", "later", "[1]"}};
    const QString file = file_with("mine \"1\".qscope", two_quantizers);
    leave_behind("1-a.qscope", recovery_text(session.document, session.unknown, file));
    m_window->offer_recovery();
    EXPECT_TRUE(bar()->accessibleDescription().contains("mine \"1\".qscope"));
    press("Restore");
    EXPECT_EQ(files().path(), file);
    EXPECT_EQ(files().unknown(), session.unknown);
    EXPECT_TRUE(m_window->isWindowModified());
    EXPECT_EQ(content(file), two_quantizers); // until saved
    EXPECT_TRUE(files().save());
    EXPECT_EQ(content(file).toStdString(), session_text(session.document, session.unknown));
    EXPECT_TRUE(copies().isEmpty());
}

TEST_F(RecoveryTest, OffersOneAfterTheOther) {
    for (const char* name : {"1-a.qscope", "2-b.qscope", "3-c.qscope"}) { leave_behind(name, two_quantizers); }
    m_window->offer_recovery();
    ASSERT_EQ(bar()->size(), 3u);
    EXPECT_TRUE(bar()->accessibleDescription().contains("quantized_tanh(bits=5) and 1 more (and 2 more to decide"))
        << bar()->accessibleDescription().toStdString();
    press("Discard");
    EXPECT_EQ(copies().size(), 2);
    ASSERT_EQ(bar()->size(), 2u);
    press("Later");
    EXPECT_FALSE(bar()->isVisible());
    EXPECT_EQ(copies().size(), 2);
    EXPECT_EQ(find_orphans().size(), 2u); // the next start
}

TEST_F(RecoveryTest, AsksBeforeItReplacesUnsavedWork) {
    leave_behind("1-a.qscope", two_quantizers);
    m_window->offer_recovery();
    change_to("quantized_tanh(7)");
    EXPECT_FALSE(answer(QMessageBox::Cancel, [&] { press("Restore"); }).isEmpty());
    EXPECT_EQ(spec_text(), "quantized_tanh(bits=7)");
    EXPECT_TRUE(bar()->isVisible());
    EXPECT_EQ(copies().size(), 1);
}

TEST_F(RecoveryTest, TellsWhatCannotBeRead) {
    leave_behind("1-a.qscope", "{\"qscope\": 1, \"quantiz");
    m_window->offer_recovery();
    EXPECT_TRUE(bar()->accessibleDescription().contains("cannot be read: line 1: the text ends too early"))
        << bar()->accessibleDescription().toStdString();
    for (auto* button : bar()->findChildren<QPushButton*>()) {
        EXPECT_EQ(button->isEnabled(), !button->text().contains("Restore"));
    }
    press("Discard");
    EXPECT_TRUE(copies().isEmpty());
}

TEST_F(RecoveryTest, SaysOnceThatWorkCannotBeKept) {
    file_with("state", "no folder");
    const QSignalSpy failed(&m_window->recovery(), &Recovery::failed);
    change_to("quantized_tanh(7)");
    m_window->recovery().write_now();
    change_to("quantized_tanh(8)");
    m_window->recovery().write_now();
    ASSERT_EQ(failed.size(), 1);
    EXPECT_TRUE(failed[0][0].toString().startsWith("Unsaved work is not kept"));
    EXPECT_FALSE(m_window->recovery().is_safe());
    ASSERT_TRUE(QFile::remove(path("state"))); // and when it can again
    change_to("quantized_tanh(9)");
    m_window->recovery().write_now();
    EXPECT_TRUE(m_window->recovery().is_safe());
    EXPECT_EQ(copies().size(), 1);
}

TEST_F(RecoveryTest, LiesInTheStateFolderOfTheUserAlone) {
    EXPECT_EQ(recovery_folder(), path("state/quantoscope/recovery"));
    change_to("quantized_tanh(7)");
    m_window->recovery().write_now();
    const QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    EXPECT_EQ(QFileInfo(recovery_folder()).permissions() & others, QFile::Permissions());
    for (const char* value : {"", "relative"}) {
        qputenv("XDG_STATE_HOME", value);
        EXPECT_EQ(recovery_folder(), QDir::homePath() + "/.local/state/quantoscope/recovery");
    }
    qputenv("XDG_STATE_HOME", path("state").toUtf8());
}
} // namespace quantoscope
