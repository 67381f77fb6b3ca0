#pragma once

#include "app/plot/figure_view.h"
#include "app/window/analyst.h"
#include "app/words/facts.h"
#include "core/figure/figure.h"

#include <QtCore>

class QLabel;
class QShortcut;
class QWidget;

namespace quantoscope::inline window {
// Two things seen by turns in one place: once a second there and back while it runs, or the other one as long
// as a key is held. Stops for Escape and when the place is hidden. One flash a second is a third of what
// WCAG 2.3.1 allows.
class Blinker : public QObject {
    Q_OBJECT

public:
    explicit Blinker(QWidget& place);

    bool is_running() const { return m_timer.isActive(); }
    bool sees_other() const { return m_held || m_other_turn; }

    void start(); // with the other one; from the beginning when it runs already
    void stop();  // what is held is let go, too
    void hold(bool on);

    static constexpr int half_period_ms = 500;

signals:
    void turned(); // another one is seen, or it runs no longer

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void turn();

    QWidget& m_place;
    QShortcut* m_escape;
    QTimer m_timer;
    bool m_other_turn = false;
    bool m_held = false;
};

// What the window adds to a document that compares its selected quantizer with another revision: the study of
// that revision, what changed, and its figure in place of the selected one's while it blinks or a key is
// held. It is the window's alone: it neither changes the document nor what is exported.
class OtherRevision : public QObject {
    Q_OBJECT

public:
    // The name of the revision seen floats over `plot`.
    explicit OtherRevision(FigureView& plot);

    // What is to be seen now.
    struct Seen {
        Document document;
        const Study* study = nullptr; // null while it is being worked out
    };
    // `study` is the selected quantizer's.
    Seen seen(const Document& document, const Study* study);
    // Its figure. By turns with the other it keeps its scales: they have room for both.
    Figure figure_of(const Seen& seen, const Document& document, const Study* study, int columns);

    // What changed between the revisions, from the earlier to the later; nothing where none is compared with.
    std::optional<Fact> changes(const Document& document, const Study* study);

    // The other one by turns, where there is one, until `stop`, Escape or the window is hidden.
    void blink(const Document& document);
    void hold(bool on) { m_blinker.hold(on); } // the other one as long as a key is held
    void stop() { m_blinker.stop(); }          // for any change of the document
    bool is_blinking() const { return m_blinker.is_running(); }
    bool sees_other() const { return m_blinker.sees_other(); }

signals:
    void turned();   // `seen` is another
    void finished(); // `changes` knows more

private:
    void show_name(const Document& document);

    Analyst m_analyst;
    Blinker m_blinker;
    FigureView& m_plot;
    QLabel* m_name;
    bool m_out_of_memory = false;
};
} // namespace quantoscope::inline window
