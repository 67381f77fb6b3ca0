#pragma once

#include "app/window/cursor_panel.h"
#include "app/window/plot_speech.h"

#include <QLabel>
#include <QObject>

namespace quantoscope::inline window {
class OtherRevision;
class PlotControl;
class Store;

// What the quantizer does at the input under the pointer, or at the cursor: beside the cursor, in the cursor
// panel, in two labels of the status bar, and for screen readers. Solved, not read off the picture.
class CursorReadout : public QObject {
    Q_OBJECT

public:
    CursorReadout(FigureView& view, PlotControl& plot, Store& store, QObject* parent);

    CursorPanel& panel() { return *m_panel; }
    QLabel& line() { return *m_line; }
    QLabel& markers() { return *m_markers; }

    // `seen` is what is shown, which may be another revision than that of the store's document; `study` is of
    // the store's document.
    void show(const Document& seen, const Study* seen_study, const Study* study);
    void show_speech(const Study* study);
    void keep_quiet(const QString& why) { m_silence = why; } // from the next `show` on; empty: it speaks
    void show_box(bool on) { m_shows_box = on; }             // beside the cursor, from the next `show` on
    void speak_line();
    void show_stage(const QString& key, double x); // the operation of a stage at work

    void go_to_code(std::int64_t code);

signals:
    void changed();       // show() is to be called
    void speech_wanted(); // show_speech() is to be called

private:
    FigureView& m_view;
    PlotControl& m_plot;
    Store& m_store;
    PlotSpeech m_speech;
    CursorPanel* m_panel;
    QLabel* m_line;
    QLabel* m_markers;
    bool m_shows_box = true;
    QString m_silence;
};

// Why nothing is said of the selected quantizer; empty where it is drawn.
QString why_nothing_is_said(const Document& document);
} // namespace quantoscope::inline window
