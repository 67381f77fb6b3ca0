#pragma once

#include "app/plot/theme.h"
#include "app/window/session_file.h"
#include "app/window/widgets.h"
#include "core/spec/spec.h"

namespace quantoscope::inline window {
// A card above the plot: a text with links, and a button that lays it away. Hidden at first.
class Notice : public QFrame {
    Q_OBJECT

public:
    Notice();
    // `html` with the links' colour; `plain` for screen readers.
    void show_text(const QString& html, const QString& plain);

signals:
    void linkActivated(const QString& link);
    void dismissed();

private:
    QLabel* m_text = new QLabel;
};

// At the first sight: what the default figure shows, and what to do with it. Laid away, it stays away.
class Welcome : public Notice {
    Q_OBJECT

public:
    Welcome();
    void begin(const Theme& theme);
    void use_theme(const Theme& theme);

signals:
    void spec_wanted(const Spec& spec);
    void story_wanted();

private:
    bool m_is_due = false;
};

// What stands in the plot's place while there is no quantizer: every way to one. Its link asks for the first.
class EmptyPage : public QLabel {
    Q_OBJECT

public:
    EmptyPage();
    void use_link_color(const QColor& color);
};

// Offers what other windows left unsaved, one after the other, without standing in the way; hidden when there
// is nothing to offer.
class RecoveryBar : public QFrame {
    Q_OBJECT

public:
    RecoveryBar();

    void show_orphans(std::vector<std::unique_ptr<Orphan>> orphans);
    std::size_t size() const { return m_orphans.size(); }

    // The one on offer is dealt with: the next, if there is one.
    void drop_current();

signals:
    // The one on offer; whoever takes it over discards it and calls drop_current().
    void restore_wanted(Orphan& orphan);

private:
    void show_current();

    std::vector<std::unique_ptr<Orphan>> m_orphans;
    QLabel* m_text = text_label(Qt::PlainText);
    QPushButton* m_restore = new QPushButton(tr("&Restore"));
};

// "Unsaved work of 12:03 was found, on a.qscope: quantized_tanh(bits=4) and 2 more"; the time in the locale.
QString description_of(const Orphan& orphan, const QLocale& locale);
} // namespace quantoscope::inline window
