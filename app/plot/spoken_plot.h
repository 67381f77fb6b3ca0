#pragma once

#include <QString>
#include <QStringList>
#include <array>
#include <memory>

namespace quantoscope::inline plot {
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
} // namespace quantoscope::inline plot
