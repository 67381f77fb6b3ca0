#pragma once

#include "app/files/data_files.h"
#include "app/window/actions.h"
#include "app/window/widgets.h"
#include "core/document/document.h"

namespace quantoscope::inline window {
// The quantizer as text: editing it moves the controls, the controls rewrite it. The error in a wrong text is
// shown below, with a caret under the place; the rest of the window keeps the last good state. A session's line
// of text is handed on as soon as it is whole.
class TextBar : public QWidget {
    Q_OBJECT

public:
    TextBar();
    void show_document(const Document& document);
    void use_link_color(const QColor& color);
    void focus_text(); // ready to type over all of it
    void register_actions(Actions& actions) { actions.on("edit_text", this, &TextBar::focus_text); }

    // What the linter found in the text: "1 warning about the text"; empty where it found nothing.
    QString warnings() const { return m_warnings; }
    // Until Escape or a click elsewhere.
    void show_warnings();

signals:
    void warnings_changed();
    void previewed(const Spec& spec);        // while typing, each time the text is right
    void finished();                         // Return, or leaving the field
    void cancelled();                        // Escape: as it was before the typing
    void session_given(const QString& text); // instead of a quantizer

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void show_spec(const Spec& spec);
    void show_nothing(); // an empty field, ready for a first quantizer
    CodeFiles tables() const { return files_of(m_document, code_file_on_disk); }
    void edited();
    void finish();
    void wait_for_return(bool on);
    void show_error(const QString& line, const Error* error);
    void place_below(QLabel* message);
    void announce_error();
    void show_findings(const QString& line);
    bool closes_warnings(const QObject* watched, const QEvent& event) const;
    void close_warnings();
    void take_correction(const QString& text);

    Document m_document; // whose tables a text can name
    Spec m_spec = default_example();
    bool m_has_quantizer = true; // the document
    QLineEdit* m_edit = named(new QLineEdit, tr("As text"),
                              tr("The quantizer in QKeras notation, for example quantized_sigmoid(4) or "
                                 "pr63_v1.quantized_sigmoid(4, 1)@real"));
    QLabel* m_error = text_label(Qt::PlainText, "error");
    QLabel* m_hint = styled_label("muted", tr("press Return")); // in the field, what it waits for
    QLabel* m_advice = text_label(Qt::RichText, "advice");      // what the linter found
    QString m_warnings;
    QPointer<QWidget> m_focus_before; // the advice was shown
    QColor m_link;                    // in it
    QString m_spoken_error;           // the sentence alone
    QTimer m_pause;                   // in typing
};
} // namespace quantoscope::inline window
