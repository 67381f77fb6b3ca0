#pragma once

#include "app/window/recovery.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace quantoscope::inline window {
// Offers what other windows left unsaved, one after the other, without standing in the way; hidden when there
// is nothing to offer.
class RecoveryBar : public QFrame {
    Q_OBJECT

public:
    explicit RecoveryBar(QWidget* parent = nullptr);

    void show_orphans(std::vector<std::unique_ptr<Orphan>> orphans);
    std::size_t size() const { return m_orphans.size(); }

    // The one on offer is dealt with: the next, if there is one.
    void drop_current();

signals:
    // The one on offer; whoever takes it over discards it and calls drop_current().
    void restore_wanted(Orphan& orphan);

private:
    void discard();
    void later();
    void show_current();

    std::vector<std::unique_ptr<Orphan>> m_orphans;
    QLabel* m_text;
    QPushButton* m_restore;
};

// "Unsaved work of 12:03 was found, on a.qscope: quantized_tanh(bits=4) and 2 more"; the time in the locale.
QString description_of(const Orphan& orphan, const QLocale& locale);
} // namespace quantoscope::inline window
