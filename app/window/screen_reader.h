#pragma once

#include "app/plot/figure_view.h"
#include "core/document/document.h"
#include "core/figure/study.h"

#include <QtWidgets>
#include <memory>

namespace quantoscope::inline window {
class SolvedTreads;

// Gives the window's containers the roles they have to the eye: named groups, lines, notifications. Qt's own
// roles would make them fillers or, every QFrame, windows. Roles are given when widgets are made: this must
// be there before them, but after the application.
class WindowRoles {
public:
    WindowRoles();
};

// Puts the plot into words for screen readers. Without one that listens it does nothing.
class PlotSpeech : public QObject, private QAccessible::ActivationObserver {
    Q_OBJECT

public:
    explicit PlotSpeech(FigureView& view);
    ~PlotSpeech() override;

    // The treads of document.view, the facts of `study` (null: not worked out yet) and the tread `cursor` is
    // on.
    void show_nothing(const QString& reason);
    void show(const Document& document, const Study* study, std::optional<double> cursor);

signals:
    void wanted(); // somebody has begun to listen: show() is to be called

private:
    void accessibilityActiveChanged(bool active) override;

    FigureView& m_view;
    std::shared_ptr<const SolvedTreads> m_treads; // kept while only the cursor moves
};
} // namespace quantoscope::inline window
