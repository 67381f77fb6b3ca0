#pragma once

#include "app/window/files.h"
#include "tests/window/window_fixture.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QMessageBox>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTimer>
#include <functional>

namespace quantoscope {
// A window with a folder for its files.
class FilesTest : public WindowTest {
protected:
    QString path(const char* name) { return m_folder.filePath(QLatin1String(name)); }

    QString file_with(const char* name, const QByteArray& bytes) {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }

    static QByteArray content(const QString& file_name) {
        QFile file(file_name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
    }

    Files& files() { return m_window->files(); }
    const Document& document() { return m_window->store().document(); }
    void change_to(const char* text) {
        m_window->store().commit(with_spec(document(), parse_spec(text).value()));
        settle();
    }

    // While `act` runs, presses a button of the one question that comes; its text, empty when none came.
    QString answer(QMessageBox::StandardButton button, const std::function<void()>& act) {
        QString asked;
        QTimer::singleShot(0, m_window.get(), [&] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            if (box != nullptr) {
                asked = box->text() + QLatin1Char('\n') + box->informativeText();
                box->button(button)->click();
            }
        });
        act();
        settle();
        return asked;
    }

    // While `act` runs, gives the file dialog that comes a name.
    bool choose(const QString& name, const std::function<void()>& act) {
        bool chosen = false;
        QTimer::singleShot(0, m_window.get(), [&] {
            if (auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget())) {
                dialog->setDirectory(m_folder.path());
                dialog->selectFile(name);
                QMetaObject::invokeMethod(dialog, "accept");
                chosen = !dialog->isVisible();
                if (!chosen) { dialog->reject(); }
            }
        });
        act();
        settle();
        return chosen;
    }

    QTemporaryDir m_folder;
};

inline const QByteArray two_quantizers =
    R"json({"qscope":1,"quantizers":["quantized_tanh(4)","quantized_tanh(5)"],"selected":1,"view":{"x":[-1,2]}})json";
} // namespace quantoscope
