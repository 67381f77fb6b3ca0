#pragma once

#include "app/window/bit_row.h"
#include "app/window/stage_table.h"
#include "app/window/table_strip.h"
#include "core/document/document.h"

#include <QLabel>
#include <QLocale>
#include <QToolButton>

namespace quantoscope::inline window {
// What happens at the cursor. Input, output and error, unless the box beside it has them; behind "more" the bits of the
// code, and the quantizer's operations as the float32 each gives.
class CursorPanel : public QWidget {
    Q_OBJECT

public:
    explicit CursorPanel(QWidget* parent = nullptr);
    void show_input(const Spec& spec, float x, const QLocale& locale);
    void show_nothing(const QString& reason); // empty: there is no input yet
    void show_summary(const QString& text);   // at most three lines
    void show_more(bool on);
    bool shows_more() const { return !m_details->isHidden(); }
    // Shows the operation until there is another input.
    void highlight(const QString& stage, float x);
    void show_note(const QString& note);
    void show_table(std::shared_ptr<const Target> target, const FixedPointType& result,
                    std::optional<std::size_t> address);
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
    QLabel* m_summary;
    QToolButton* m_more;
    QWidget* m_details;
    BitRow* m_bits;
    QLabel* m_note;
    StageTable* m_stages;
    TableStrip* m_table;
    QLabel* m_lines;
};
} // namespace quantoscope::inline window
