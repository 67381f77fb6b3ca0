#pragma once

#include "app/plot/qt_text.h"
#include "app/window/widgets.h"
#include "core/document/document.h"

#include <QToolButton>
#include <functional>

namespace quantoscope::inline window {
// A padlock, shut while a parameter changes in all quantizers together.
class LockButton : public QToolButton {
    Q_OBJECT

public:
    // `title` is the parameter's.
    explicit LockButton(const QString& title);
    QSize sizeHint() const override { return {20, 18}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
};

// A triangle, two bars while its parameter plays.
class PlayButton : public QToolButton {
    Q_OBJECT

public:
    explicit PlayButton(const QString& title);
    void show_playing(bool on);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_plays = false;
};

// One parameter of the quantizer: shows a spec and says what the user wants instead. Label, control and padlock are in
// one line, or the label above where that is too long. A line below says why the spec cannot be what was wanted, which
// changes nothing.
class ParameterControl : public QWidget {
    Q_OBJECT

public:
    std::string_view key() const { return m_definition.key; } // as in Document::locked
    void show_spec(const Spec& spec);
    void show_lock(const Document& document); // offered where there is more than one quantizer
    // The parameter that plays, if any.
    void show_playing(std::string_view playing) { m_play->show_playing(playing == key()); }
    // Why it is disabled with `spec`, empty where it has an effect.
    virtual QString why_unused(const Spec& spec) const;
    int label_width() const; // 0 where it would be broken anyway
    void align_label(int width);
    void use_mnemonic(); // of a parameter's title, which a window must not have twice

signals:
    void previewed(const quantoscope::Spec& spec); // while dragging
    void committed(const quantoscope::Spec& spec); // by any finished gesture
    void lock_wanted(bool on);
    void play_wanted(std::string_view key);

protected:
    explicit ParameterControl(const ParameterDefinition& definition);

    QString title() const { return translated(m_definition.title); }
    void add_row(QWidget* labelled, std::initializer_list<QWidget*> controls, bool breaks = false);
    void add_control(QWidget* control); // has the parameter's name, and is disabled with it
    void connect_slider(QSlider& slider, const std::function<Value(int)>& value_at);
    virtual void show_value(const Value& value, bool is_used) = 0;
    virtual Value value_in(const Spec& spec) const { return spec.at(key()); }

    // The spec shown, with the parameter at `value`.
    virtual Result<Spec> changed(const Value& value) const { return with_value(m_spec, key(), value); }
    bool commit(const Value& value); // false where it is refused: then it says so, and shows what the spec has again
    void show_refusal(const Error& reason);
    void forget_refusal() { m_refusal->hide(); }

    bool eventFilter(QObject* watched, QEvent* event) override;

    ParameterDefinition m_definition;
    Spec m_spec;
    QVBoxLayout* m_layout = in_column({}, 2);
    QLabel* m_label = new QLabel(title()); // hidden where the control has one of its own
    LockButton* m_lock = new LockButton(title());
    PlayButton* m_play = new PlayButton(title()); // hidden where there is nothing to run through

private:
    QList<QWidget*> m_controls;
    QLabel* m_refusal = styled_label("error"); // until the spec is another
    bool m_dragged = false;
};

// The control of a parameter; null where there is nothing to be seen of it.
ParameterControl* parameter_control(const ParameterDefinition& definition);
// Of the sigmoid mode: a button for each row of the mode table, in one group.
ParameterControl* mode_control();
// The scale of 'auto' and 'auto_po2': a slider over powers of two and a field for any number; gone where it has no effect.
ParameterControl* scale_control();

// Takes controls out of the window; an event of theirs may be under way.
void discard(std::vector<ParameterControl*>& controls);

// Asks for a file with a table, reads it and puts it to use; nullopt where none was chosen, or it cannot be used, which
// has been said.
std::optional<Spec> with_chosen_table(QWidget& parent, const std::function<Result<Spec>(const CodeFile& file)>& use);
} // namespace quantoscope::inline window
