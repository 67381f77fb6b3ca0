#pragma once

#include <QString>
#include <array>
#include <memory>

namespace quantoscope::inline plot {
class FigureView;

// The treads in view as a table of texts. Rows are asked for one at a time, when somebody reads them.
class SpokenTreads {
public:
    using Row = std::array<QString, 4>;

    virtual ~SpokenTreads() = default;
    virtual Row headings() const = 0;
    virtual int count() const = 0;
    virtual Row row(int index) const = 0; // 0 <= index < count()
};

// What a screen reader tells of a plot: words, whatever draws the figure.
struct SpokenPlot {
    QString description = {};                        // sentences of facts
    std::shared_ptr<const SpokenTreads> treads = {}; // another pointer, other treads; null: none to tell
    int current_row = -1;                            // the row of `treads` the cursor is on
    QString tread_text = {};                         // the tread the cursor is on, in `treads` or not
    QString cursor_text = {};                        // where on it
};

// Makes figure views speak: role chart, the facts as its description, below it the table of treads and the
// place of the cursor. To be called once there is an application; further calls do nothing.
void install_figure_accessible();

// Tells assistive technology what has changed in `view.spoken()` since `before`. With the keyboard focus on
// the view, a screen reader says the tread the cursor has come to or, on the same tread, where on it.
void tell_spoken_change(FigureView& view, const SpokenPlot& before);
} // namespace quantoscope::inline plot
