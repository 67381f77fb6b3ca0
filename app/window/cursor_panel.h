#pragma once

#include "app/window/bit_row.h"
#include "app/window/stage_table.h"
#include "app/window/table_strip.h"
#include "core/document/document.h"

#include <QLabel>
#include <QLocale>

namespace quantoscope::inline window {

// What happens at the cursor: the bits of the code, and the quantizer's operations as the float32 each gives.
class CursorPanel : public QWidget {
    Q_OBJECT

public:
    explicit CursorPanel(QWidget* parent = nullptr);
    void show_input(const Spec& spec, float x, const QLocale& locale);
    void show_nothing(const QString& reason); // empty: there is no input yet
    void show_note(const QString& note);
    void show_table(std::shared_ptr<const Target> target, const FixedPointType& result,
                    std::optional<std::size_t> address);
    void show_lines(const QStringList& lines); // of markers and measured data, below

signals:
    void code_wanted(std::int64_t code);
    void input_wanted(double x);

private:
    BitRow* m_bits;
    QLabel* m_note;
    StageTable* m_stages;
    TableStrip* m_table;
    QLabel* m_lines;
};

} // namespace quantoscope::inline window
