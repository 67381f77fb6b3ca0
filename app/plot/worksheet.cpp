#include "app/plot/export.h"

#include "app/plot/figure_page.h"
#include "app/plot/file_kinds.h"
#include "app/plot/qt_text.h"
#include "app/plot/theme.h"
#include "core/lesson/judge.h"

#include <QPdfWriter>
#include <QTextBlock>
#include <QTextDocument>
#include <algorithm>
#include <qcustomplot.h>

namespace quantoscope::inline plot {
namespace {
// In points, as everything here.
constexpr double margin = 45.0;
constexpr double gutter = 14.0;
constexpr double line_height = 21.0; // to write on by hand
constexpr double least_figure = 110.0;
constexpr double highest_figure = 250.0;
constexpr int text_size = 10;
constexpr double figure_share = 0.46; // of the width

// Markdown, laid out.
std::unique_ptr<QTextDocument> laid_out(const QString& markdown, double width, int size = text_size) {
    auto text = std::make_unique<QTextDocument>();
    text->setUseDesignMetrics(true);
    text->setDocumentMargin(0.0);
    text->setDefaultFont(figure_font(typeface_of({}).family, size));
    text->setMarkdown(markdown);
    for (QTextBlock block = text->begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        format.setTopMargin(0.0);
        format.setBottomMargin(0.4 * size);
        cursor.setBlockFormat(format);
    }
    text->setTextWidth(width);
    return text;
}

// A question on its page.
struct Block {
    const Step* step = nullptr;
    std::vector<Hidden> hidden = {}; // of its figure
    bool has_figure = false;
    std::unique_ptr<QTextDocument> text = {};
    int lines = 0;

    double text_height() const { return text->size().height() + lines * line_height; }
    double height(double figure_height) const { return std::max(text_height(), has_figure ? figure_height : 0.0); }
};

std::vector<Spec> specs_of(const Step& step) {
    std::vector<Spec> specs;
    for (const Entry& entry : step.state.entries) { specs.push_back(entry.spec); }
    return specs;
}

bool has(const std::vector<Spec>& specs, const Spec& spec) { return std::ranges::count(specs, spec) > 0; }

// What no figure of the step's quantizers may show: paper does not wait for the answer.
std::vector<Hidden> hidden_of(const Lesson& lesson, const Step& step) {
    std::vector<Hidden> hidden;
    for (const Step& other : lesson.steps) {
        const std::vector<Spec> own = specs_of(step);
        if (std::ranges::any_of(specs_of(other), [&](const Spec& spec) { return has(own, spec); })) {
            hidden.insert(hidden.end(), other.hidden.begin(), other.hidden.end());
        }
    }
    return hidden;
}

// To write on; a click is a mark in the figure.
int lines_of(QuestionKind kind) { return kind == QuestionKind::make ? 2 : kind == QuestionKind::click ? 0 : 1; }

// Draws page after page.
class Worksheet {
public:
    Worksheet(QPdfWriter& writer, double too_high, const PaperRow& paper, FigureLanguage language)
        : m_writer(writer)
        , m_size(points_of_mm(paper.width_mm), points_of_mm(paper.height_mm))
        , m_words(language == FigureLanguage::de ? QStringLiteral("de") : QStringLiteral("en"))
        , m_painter(&writer) {
        m_painter.setMode(QCPPainter::pmNoCaching);
        m_painter.setMode(QCPPainter::pmVectorized);
        m_painter.setMode(QCPPainter::pmNonCosmetic);
        m_painter.scale(pdf_resolution / points_per_inch, pdf_resolution / points_per_inch);
        m_painter.translate(0.0, too_high);
    }

    Result<void> add(const Lesson& lesson) {
        begin_page();
        const double title_height = put(say(lesson.title), 0.62 * width(), 16);
        write_on(m_words.said({"Name", {}}), QRectF(margin + 0.68 * width(), m_y, 0.32 * width(), 16.0));
        m_y += title_height + gutter;
        auto blocks = blocks_of(lesson);
        if (!blocks) { return failure(blocks.error()); }
        const double room = bottom() - m_y;
        const auto needed = [&](double figure_height) {
            double sum = 0.0;
            for (const Block& block : *blocks) { sum += block.height(figure_height) + gutter; }
            return sum - gutter;
        };
        double figure_height = highest_figure;
        while (figure_height > least_figure && needed(figure_height) > room) { figure_height -= 1.0; }
        if (needed(figure_height) > room) {
            return failure("the lesson '%1' is too long for a page: leave out a step or some of its text",
                           {lesson.title});
        }
        const double gap =
            blocks->size() < 2 ? 0.0 : (room - needed(figure_height)) / static_cast<double>(blocks->size() - 1);
        for (const Block& block : *blocks) {
            draw(block, lesson, figure_height);
            m_y += block.height(figure_height) + gutter + std::min(gap, 3.0 * gutter);
        }
        return {};
    }

    Result<void> add_answers(std::span<const Lesson> lessons) {
        begin_page();
        m_y += put(m_words.said({"Answers", {}}), width(), 16) + gutter;
        for (const Lesson& lesson : lessons) {
            QString markdown = QStringLiteral("**%1**\n\n").arg(say(lesson.title));
            int number = 0;
            for (const Step& step : lesson.steps) {
                if (!step.question) { continue; }
                const auto answer = answer_text(step);
                const auto verdict = answer_of(step).and_then([&](const Answer& right) { return judge(step, right); });
                if (!answer || !verdict) { return failure(answer ? verdict.error() : answer.error()); }
                markdown +=
                    QStringLiteral("%1\\. **%2** \u2013 %3\n\n").arg(++number).arg(say(*answer), say(verdict->text));
            }
            const auto text = laid_out(markdown, width(), 9);
            if (m_y + text->size().height() > bottom()) { begin_page(); }
            m_y += draw(*text, margin) + gutter;
        }
        return {};
    }

    bool end() { return m_painter.end(); }

private:
    double width() const { return m_size.width() - 2.0 * margin; }
    double bottom() const { return m_size.height() - margin; }
    static QString say(const std::string& text) { return qt_text(text); }

    void begin_page() {
        if (m_has_page) { m_writer.newPage(); }
        m_has_page = true;
        m_y = margin;
    }

    double draw(QTextDocument& text, double x) {
        m_painter.save();
        m_painter.translate(x, m_y);
        text.drawContents(&m_painter);
        m_painter.restore();
        return text.size().height();
    }

    double put(const QString& heading, double room, int size) {
        return draw(*laid_out(QStringLiteral("**%1**").arg(heading), room, size), margin);
    }

    // A word and a line behind it.
    void write_on(const QString& word, const QRectF& rect) {
        m_painter.setFont(figure_font(typeface_of({}).family, text_size));
        m_painter.setPen(QPen(Qt::black, 0.5));
        m_painter.drawText(rect, Qt::AlignLeft | Qt::AlignBottom, word);
        const double word_width = word.isEmpty() ? 0.0 : QFontMetricsF(m_painter.font()).horizontalAdvance(word) + 6.0;
        m_painter.drawLine(QPointF(rect.left() + word_width, rect.bottom()), rect.bottomRight());
    }

    Result<std::vector<Block>> blocks_of(const Lesson& lesson) {
        std::vector<Block> blocks;
        std::vector<Spec> drawn;
        for (const Step& step : lesson.steps) {
            const auto texts = shown(step);
            if (!texts) { return failure(texts.error()); }
            if (!step.question) { continue; }
            QString markdown = QStringLiteral("**%1. %2**\n\n%3\n\n*%4*\n\n")
                                   .arg(static_cast<int>(blocks.size()) + 1)
                                   .arg(say(texts->title), say(texts->prose), say(texts->question));
            if (step.question->kind == QuestionKind::click) {
                markdown += m_words.said({"(On paper: mark it in the figure.)", {}}) + QStringLiteral("\n\n");
            }
            for (const std::string& choice : texts->choices) {
                markdown += QStringLiteral("\u25A1 %1\n\n").arg(say(choice));
            }
            for (const GoalState& goal : goals_of(step, step.state)) {
                markdown += QStringLiteral("\u25A1 %1\n\n").arg(say(goal.text));
            }
            Block block{.step = &step, .hidden = hidden_of(lesson, step)};
            block.has_figure = !std::ranges::all_of(specs_of(step), [&](const Spec& spec) { return has(drawn, spec); });
            std::ranges::move(specs_of(step), std::back_inserter(drawn));
            block.text = laid_out(markdown, width() * (block.has_figure ? 1.0 - figure_share : 1.0) -
                                                (block.has_figure ? gutter : 0.0));
            block.lines = lines_of(step.question->kind);
            blocks.push_back(std::move(block));
        }
        return blocks;
    }

    void draw(const Block& block, const Lesson& lesson, double figure_height) {
        const double below = m_y + draw(*block.text, margin);
        for (int i = 1; i <= block.lines; ++i) {
            write_on({}, QRectF(margin, below + (i - 1) * line_height, block.text->textWidth(), line_height - 4.0));
        }
        if (!block.has_figure) { return; }
        Document document = block.step->state;
        document.panels = {};
        document.panels[static_cast<std::size_t>(PanelKind::plot)] = {.shown = true};
        document.figure.annotations = {.out_of_range = false, .asymmetry = false};
        document.figure.language = lesson.language;
        document.figure.theme = FigureTheme::print;
        document.figure.width_mm = figure_share * width() / points_per_inch * mm_per_inch;
        document.figure.height_mm = figure_height / points_per_inch * mm_per_inch;
        document.figure.font_points = 7.0;
        const Study study = whole_study(document);
        FigurePage page(document, &study, 0.0, {}, block.hidden);
        page.paint(m_painter, points_per_inch / page.units_per_inch(), {margin + (1.0 - figure_share) * width(), m_y});
    }

    QPdfWriter& m_writer;
    QSizeF m_size;
    Catalogue m_words;
    QCPPainter m_painter;
    double m_y = 0.0;
    bool m_has_page = false;
};
} // namespace

Result<QByteArray> worksheet_of(std::span<const Lesson> lessons, const PaperRow& paper) {
    Result<void> good;
    const QString title = lessons.size() == 1 ? qt_text(lessons.front().title) : QStringLiteral("Quantoscope");
    const QByteArray pdf =
        pdf_with({paper.width_mm, paper.height_mm}, title, {}, [&](QPdfWriter& writer, double too_high) {
            Worksheet sheet(writer, too_high, paper, lessons.front().language);
            for (const Lesson& lesson : lessons) {
                if (good) { good = sheet.add(lesson); }
            }
            if (good) { good = sheet.add_answers(lessons); }
            return sheet.end();
        });
    if (!good) { return failure(good.error()); }
    if (pdf.isEmpty()) { return failure("there is not enough memory to draw the worksheet", {}, ErrorKind::file); }
    return pdf;
}
} // namespace quantoscope::inline plot
