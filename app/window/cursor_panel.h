#pragma once

#include "app/window/cursor_rows.h"
#include "app/window/messages.h"
#include "app/window/plot_control.h"
#include "app/window/screen_reader.h"
#include "app/window/store.h"
#include "app/window/widgets.h"
#include "core/document/document.h"

namespace quantoscope::inline window {
// What happens at the cursor. Input, output and error, unless the box beside it has them; behind "more" the bits of the
// code, and the quantizer's operations as the float32 each gives.
class CursorPanel : public QWidget {
    Q_OBJECT

public:
    CursorPanel();
    void show_input(const Spec& spec, float x, const QLocale& locale);
    void show_nothing(const QString& reason);                            // empty: there is no input yet
    void show_summary(const QString& text) { m_summary->setText(text); } // at most three lines
    void show_more(bool on);
    bool shows_more() const { return !m_details->isHidden(); }
    // Shows the operation until there is another input.
    void highlight(const QString& stage, float x);
    void show_note(const QString& note) { m_note->setText(note); }
    TableStrip& table() { return *m_table; }
    void show_lines(const QStringList& lines); // of markers and measured data, below

signals:
    void code_wanted(std::int64_t code);
    void input_wanted(double x);
    void more_shown();

private:
    void fill();

    struct Input {
        Spec spec;
        float x = 0.0f;
        bool operator==(const Input&) const = default;
    };
    std::optional<Input> m_input;
    QLocale m_locale;
    QString m_highlighted; // the key of a stage
    float m_highlighted_at = 0.0f;
    QLabel* m_summary = styled_label("muted");
    QToolButton* m_more = tool_button({}, {}, {});
    QWidget* m_details = new QWidget;
    BitRow* m_bits = new BitRow;
    QLabel* m_note = styled_label("muted");
    StageTable* m_stages = new StageTable;
    TableStrip* m_table = new TableStrip;
    QLabel* m_lines = text_label(Qt::PlainText);
};

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
    void speak_line() { announce(m_view, m_line->text()); }
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
    CursorPanel* m_panel = new CursorPanel;
    QLabel* m_line = new QLabel;
    QLabel* m_markers = new QLabel;
    bool m_shows_box = true;
    QString m_silence;
};

// Why nothing is said of the selected quantizer; empty where it is drawn.
QString why_nothing_is_said(const Document& document);
} // namespace quantoscope::inline window
