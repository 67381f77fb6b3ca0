#pragma once

#include "app/plot/figure_view.h"
#include "app/window/actions.h"
#include "app/window/cursor_rows.h"
#include "app/window/parameter_controls.h"
#include "app/window/store.h"
#include "app/words/facts.h"
#include "core/document/document.h"

#include <vector>

namespace quantoscope::inline window {
// The window as a class sees it: the full screen for the plot in large letters and thick lines, one strip of controls
// below it, at most three sentences beside it. Escape leaves.
class Presentation : public QObject {
    Q_OBJECT

public:
    // `hidden` is what has no place in it.
    Presentation(QMainWindow& window, FigureView& view, Store& store, std::vector<QWidget*> hidden);
    void register_actions(Actions& actions);

    QWidget& strip() { return *m_strip; }
    QWidget& side() { return *m_side; }
    bool is_on() const { return m_is_on; }
    void leave() { (*m_actions)["present"].setChecked(false); }

    void show_document(const Document& document);
    void show_playing(std::string_view key);
    // The first three, each by its headline.
    void show_facts(const std::vector<Fact>& facts, const Theme& theme);
    // The bits of the code at an input; nothing where there is none.
    void show_code(const Spec& spec, std::optional<float> x);
    // A lesson takes the place of the facts while it is open.
    void host(QWidget* lesson);

    // The smallest letter is at least this share of the window's height: to be read from ten metres.
    static constexpr double smallest_letter = 1.0 / 40.0;

signals:
    void turned(bool on);
    void play_wanted(std::string_view key);
    void code_wanted(std::int64_t code);
    void space_pressed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void turn(bool on);
    void fit_letters();
    void make_controls(const Function& function);
    void show_spotlight(bool on);

    QMainWindow& m_window;
    FigureView& m_view;
    Store& m_store;
    std::vector<QWidget*> m_hidden;
    std::vector<QWidget*> m_hidden_now; // of these, what was shown
    QFrame* m_strip = new QFrame;
    QWidget* m_side = new QWidget;
    QLabel* m_facts = new QLabel;
    BitRow* m_bits = new BitRow;
    PlayButton* m_count = new PlayButton(tr("the codes"));
    QWidget* m_controls_row = new QWidget;
    std::vector<ParameterControl*> m_controls;
    const Function* m_controls_of = nullptr;
    std::vector<QShortcut*> m_shortcuts; // while it is on
    QWidget* m_spotlight;
    Actions* m_actions = nullptr;
    double m_factor = 1.0; // of the letters, as the user wants
    bool m_is_on = false;
    bool m_was_full_screen = false;
};
} // namespace quantoscope::inline window
