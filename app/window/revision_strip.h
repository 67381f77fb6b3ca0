#pragma once

#include "core/function/function.h"

#include <QButtonGroup>
#include <QRadioButton>
#include <QWidget>

namespace quantoscope::inline window {
// One stop on the strip: a radio button drawn as a circle on a line with its label below.
class RevisionStop : public QRadioButton {
    Q_OBJECT
    Q_PROPERTY(int focusFrame MEMBER m_focus_frame) // pixels; the style sheet sets it

public:
    enum class End : std::uint8_t { first, middle, last, only };

    RevisionStop(const Function& function, End end, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {24, sizeHint().height()}; } // labels are cut short

protected:
    void paintEvent(QPaintEvent* event) override;
    bool hitButton(const QPoint& position) const override { return rect().contains(position); }

private:
    End m_end;
    int m_focus_frame = 2;
};

// The revisions of one quantizer in order of date; arrow keys step through them.
class RevisionStrip : public QWidget {
    Q_OBJECT

public:
    explicit RevisionStrip(QWidget* parent = nullptr);
    void show_function(const Function& function);

signals:
    void chosen(const Function* function);

private:
    QButtonGroup m_group;
    std::vector<const Function*> m_functions;
};
} // namespace quantoscope::inline window
