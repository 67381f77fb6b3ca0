#include "app/window/recovery_bar.h"

#include "app/plot/qt_text.h"
#include "app/window/widgets.h"

#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace quantoscope::inline window {
RecoveryBar::RecoveryBar(QWidget* parent)
    : QFrame(parent)
    , m_text(new QLabel)
    , m_restore(new QPushButton(tr("&Restore"))) {
    setObjectName(QStringLiteral("notice"));
    setAccessibleName(tr("Unsaved work"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* layout = laid_out<QHBoxLayout>({10, 6, 10, 6}, -1, Wide{m_text});
    setLayout(layout);
    const auto add = [&](QPushButton* button, const QString& tip, auto act) {
        connect(explained(button, tip), &QPushButton::clicked, this, act);
        layout->addWidget(button);
    };
    add(m_restore, tr("Show this work in this window, still unsaved"), [this] {
        if (!m_orphans.empty()) { emit restore_wanted(*m_orphans.front()); }
    });
    add(new QPushButton(tr("Discar&d")), tr("Remove this work for good"), [this] { discard(); });
    add(new QPushButton(tr("&Later")), tr("Keep it and ask again at the next start"), [this] { later(); });
    hide();
}

void RecoveryBar::show_orphans(std::vector<std::unique_ptr<Orphan>> orphans) {
    m_orphans = std::move(orphans);
    show_current();
}

void RecoveryBar::drop_current() {
    m_orphans.erase(m_orphans.begin());
    show_current();
}

void RecoveryBar::discard() {
    m_orphans.front()->discard();
    drop_current();
}

void RecoveryBar::later() {
    m_orphans.clear();
    show_current();
}

void RecoveryBar::show_current() {
    setVisible(!m_orphans.empty());
    if (m_orphans.empty()) { return; }
    const Orphan& orphan = *m_orphans.front();
    QString text = description_of(orphan, QLocale());
    if (m_orphans.size() > 1) { text += tr(" (and %1 more to decide on)").arg(m_orphans.size() - 1); }
    m_text->setText(text);
    setAccessibleDescription(text);
    m_restore->setEnabled(orphan.session().has_value());
}

QString description_of(const Orphan& orphan, const QLocale& locale) {
    const bool today = orphan.time().date() == QDate::currentDate();
    const QString time = today ? locale.toString(orphan.time().time(), QLocale::ShortFormat)
                               : locale.toString(orphan.time(), QLocale::ShortFormat);
    QString text = RecoveryBar::tr("Unsaved work of %1 was found").arg(time);
    if (!orphan.path().isEmpty()) { text += RecoveryBar::tr(", on %1").arg(QFileInfo(orphan.path()).fileName()); }
    if (!orphan.session()) {
        return text + RecoveryBar::tr("; it cannot be read: %1").arg(translated(orphan.session().error().what));
    }
    const Document& document = orphan.session()->document;
    if (!document.is_empty()) { text += QStringLiteral(": ") + qt_text(text_of(document.spec())); }
    if (document.entries.size() > 1) {
        text += RecoveryBar::tr(" and %n more", nullptr, static_cast<int>(document.entries.size()) - 1);
    }
    return text;
}
} // namespace quantoscope::inline window
