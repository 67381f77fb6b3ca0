#include "app/window/other_revision.h"

#include "app/plot/qt_text.h"
#include "app/window/language.h"
#include "app/window/revisions.h"
#include "app/words/facts.h"
#include "core/qkeras/facts.h"

#include <algorithm>

namespace quantoscope::inline window {
namespace {
constexpr int name_margin = 10; // from the corner of the plot that rising staircases leave empty

// The document with the other revision in the selected one's place; which is compared with nothing.
std::optional<Document> other_document(const Document& document) {
    const std::optional<Spec> spec = against_spec(document);
    if (!spec) { return std::nullopt; }
    Document other = document;
    other.entries[other.selected].spec = *spec; // alone: what is locked to it stays as it is
    other.against.reset();
    return other;
}
} // namespace

Blinker::Blinker(QWidget& place) : m_place(place), m_escape(new QShortcut(Qt::Key_Escape, &place)) {
    m_escape->setEnabled(false); // Escape has other uses
    m_timer.setInterval(half_period_ms);
    m_place.installEventFilter(this);
    connect(m_escape, &QShortcut::activated, this, &Blinker::stop);
    connect(&m_timer, &QTimer::timeout, this, &Blinker::turn);
}

void Blinker::start() {
    m_timer.start();
    m_escape->setEnabled(true);
    m_other_turn = true;
    emit turned();
}

void Blinker::stop() {
    const bool was_seen = sees_other() || is_running();
    m_timer.stop();
    m_escape->setEnabled(false);
    m_other_turn = false;
    m_held = false;
    if (was_seen) { emit turned(); }
}

void Blinker::hold(bool on) {
    if (m_held != on) {
        m_held = on;
        emit turned();
    }
}

void Blinker::turn() {
    if (!m_place.isVisible() || m_place.window()->isMinimized()) {
        stop();
        return;
    }
    m_other_turn = !m_other_turn;
    emit turned();
}

bool Blinker::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Hide) { stop(); }
    return QObject::eventFilter(watched, event);
}

OtherRevision::OtherRevision(FigureView& plot) : m_blinker(plot), m_plot(plot), m_name(new QLabel(&plot)) {
    m_name->setProperty("seen", true);
    m_name->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_name->setAccessibleName(tr("Revision seen"));
    m_name->hide();
    connect(&m_blinker, &Blinker::turned, this, &OtherRevision::turned);
    connect(&m_analyst, &Analyst::finished, this, &OtherRevision::finished);
    connect(&m_analyst, &Analyst::out_of_memory, this, [this] {
        m_out_of_memory = true;
        emit finished();
    });
}

void OtherRevision::show_name(const Document& document) {
    const Function* other = against_function(document);
    const bool shown = other != nullptr && (sees_other() || is_blinking());
    if (shown && m_name->isHidden()) { // it stays where it appeared
        m_name->move(m_plot.plot_rect().topLeft() + QPoint(name_margin, name_margin));
        m_name->raise();
    }
    m_name->setVisible(shown);
    if (shown) {
        m_name->setText(dated_label(sees_other() ? *other : *document.spec().function));
        m_name->adjustSize();
    }
}

OtherRevision::Seen OtherRevision::seen(const Document& document, const Study* study) {
    show_name(document);
    if (sees_other()) {
        if (auto other = other_document(document)) { return {*other, m_analyst.study_of(*other)}; }
    }
    return {document, study};
}

Figure OtherRevision::figure_of(const Seen& seen, const Document& document, const Study* study, int columns) {
    Figure figure = build_figure(seen.document, seen.study, columns);
    const auto other = sees_other() || is_blinking() ? other_document(document) : std::nullopt;
    if (!other) { return figure; }
    const Figure hidden = sees_other() ? build_figure(document, study, columns)
                                       : build_figure(*other, m_analyst.study_of(*other), columns);
    for (Panel& panel : figure.panels) {
        if (const Panel* twin = hidden.panel(panel.kind)) {
            panel.y = {std::min(panel.y.first, twin->y.first), std::max(panel.y.last, twin->y.last)};
        }
    }
    return figure;
}

std::optional<Fact> OtherRevision::changes(const Document& document, const Study* study) {
    const bool of_revision = shows_selected(document) && document.against && !document.against->target;
    const auto other = of_revision ? other_document(document) : std::nullopt;
    if (!other) {
        m_analyst.forget();
        return std::nullopt;
    }
    // One after the other: each may take much memory.
    if (const Study* others = study != nullptr ? m_analyst.study_of(*other) : nullptr) {
        m_out_of_memory = false;
        return change_fact(study->analysis, others->analysis, screen_style());
    }
    Fact fact{FactRole::neutral, change_headline(*document.spec().function, *other->spec().function)};
    fact.sentences.push_back(
        {{m_out_of_memory ? "There is not enough memory to solve every transition." : "Being worked out.", {}}});
    return fact;
}

void OtherRevision::blink(const Document& document) {
    if (against_function(document) != nullptr) { m_blinker.start(); }
}
} // namespace quantoscope::inline window
