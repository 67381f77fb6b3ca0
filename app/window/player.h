#pragma once

#include "app/plot/figure_view.h"
#include "app/window/actions.h"
#include "app/window/store.h"
#include "core/figure/figure.h"

namespace quantoscope::inline window {
// Plays the codes, which the cursor counts up, in place of a parameter.
inline constexpr std::string_view code_key = "code";

// Runs a parameter of the selected quantizer through its values and back, one at a time, while the plot moves from each
// staircase to the next. Pausing leaves the value where it stands, as one step of undo.
class Player : public QObject {
    Q_OBJECT

public:
    Player(Store& store, const FigureView& view, QObject* parent = nullptr);
    void register_actions(Actions& actions);

    // The parameter by its key, mode_key for the sigmoid mode; the one that plays pauses. What has no values to run
    // through is left alone.
    void play(std::string_view key);
    void play_last() { play(std::string(m_key)); } // the parameter played last, bits at first
    void pause();
    void step(); // to the next value
    bool is_playing() const { return m_timer.isActive(); }
    std::string_view playing() const { return is_playing() ? m_key : std::string_view(); }

    // What is to be drawn in place of the document's figure: on its way from the last one drawn.
    Figure moved(Figure figure) const;
    // From `before` to what is drawn next.
    void move_from(Figure before);

signals:
    void turned();   // plays or pauses
    void moved_on(); // `moved` has another picture

private:
    bool count_up();
    Spec subject() const;
    std::vector<Spec> specs() const; // for each value

    Store& m_store;
    const FigureView& m_view;
    QTimer m_timer;
    QVariantAnimation m_motion;
    std::string m_key{"bits"};
    bool m_back = false;
    std::optional<Figure> m_from; // while it moves
};

// Whether the desktop, or the user of this program, wants less motion: then staircases jump.
bool wants_less_motion();
} // namespace quantoscope::inline window
