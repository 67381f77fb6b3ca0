#include "app/window/revision_strip.h"

#include "app/plot/qt_text.h"
#include "app/window/widgets.h"
#include "core/qkeras/facts.h"
#include "core/spec/spec.h"

#include <QPainter>
#include <QSignalBlocker>

namespace quantoscope::inline window {
namespace {
QString story_of(const QKerasFacts& facts) {
    const QString story = translated(facts.story);
    return facts.request.empty() ? story : story + QStringLiteral(". ") + translated(facts.request);
}
} // namespace

RevisionStop::RevisionStop(const Function& function, End end, QWidget* parent)
    : QRadioButton(translated(function.label()), parent)
    , m_end(end) {
    const QKerasFacts& facts = qkeras_facts(function);
    const QString title = translated(facts.title);
    setAccessibleName(translated(function.label()));
    setAccessibleDescription(QStringLiteral("%1. %2").arg(title, story_of(facts)));
    setToolTip(QStringLiteral("%1 (%2): %3").arg(title, qt_text(facts.date), story_of(facts)));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize RevisionStop::sizeHint() const {
    QFont bold = font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    return {metrics.horizontalAdvance(QRadioButton::text()) + 4, metrics.height() + 24};
}

void RevisionStop::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF center(0.5 * width(), 11.0);
    constexpr double radius = 6.0;
    painter.setPen(QPen(palette().color(QPalette::Mid), 2.0));
    if (m_end == End::middle || m_end == End::last) { painter.drawLine(QPointF(0.0, center.y()), center); }
    if (m_end == End::middle || m_end == End::first) { painter.drawLine(center, QPointF(width(), center.y())); }
    const QColor accent = palette().color(QPalette::Highlight);
    painter.setPen(QPen(isChecked() ? accent : palette().color(QPalette::Dark), 2.0));
    painter.setBrush(isChecked() ? accent : palette().color(QPalette::Base));
    painter.drawEllipse(center, radius, radius);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(accent, m_focus_frame));
        const double ring = radius + 2.0 + 0.5 * m_focus_frame;
        painter.drawEllipse(center, ring, ring);
    }
    QFont label_font = font();
    label_font.setBold(isChecked());
    painter.setFont(label_font);
    painter.setPen(isChecked() ? accent : palette().color(QPalette::WindowText));
    painter.drawText(QRectF(-10.0, 22.0, width() + 20.0, height() - 22.0), Qt::AlignHCenter | Qt::AlignTop,
                     QFontMetrics(label_font).elidedText(QRadioButton::text(), Qt::ElideRight, width()));
}

RevisionStrip::RevisionStrip(QWidget* parent) : QWidget(parent) {
    setLayout(in_row(0));
    connect(&m_group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on) { emit chosen(m_functions[static_cast<std::size_t>(id)]); }
    });
}

void RevisionStrip::show_function(const Function& function) {
    const std::vector<const Function*> revisions = revisions_of(function.name, function.origin);
    const QSignalBlocker blocker(&m_group);
    if (revisions != m_functions) {
        m_functions = revisions;
        for (QAbstractButton* button : m_group.buttons()) {
            m_group.removeButton(button);
            button->hide();
            button->deleteLater();
        }
        const std::size_t count = revisions.size();
        for (std::size_t i = 0; i < count; ++i) {
            const auto end = count == 1       ? RevisionStop::End::only
                             : i == 0         ? RevisionStop::End::first
                             : i == count - 1 ? RevisionStop::End::last
                                              : RevisionStop::End::middle;
            auto* stop = new RevisionStop(*revisions[i], end, this);
            layout()->addWidget(stop);
            m_group.addButton(stop, static_cast<int>(i));
        }
    }
    for (std::size_t i = 0; i < m_functions.size(); ++i) {
        if (m_functions[i] == &function) { m_group.button(static_cast<int>(i))->setChecked(true); }
    }
}
} // namespace quantoscope::inline window
