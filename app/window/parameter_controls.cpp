#include "app/window/parameter_controls.h"

#include "app/window/actions.h"
#include "app/window/messages.h"
#include "core/document/variants.h"

#include <list>

namespace quantoscope::inline window {
namespace {
// Titles with the key that leads to the control; no menu has it, in either language.
constexpr std::pair<std::string_view, const char*> mnemonics[] = {
    {"bits", QT_TR_NOOP("&Bits")}, {"integer", QT_TR_NOOP("&Integer bits")}, {mode_key, QT_TR_NOOP("&Mode")}};
} // namespace

LockButton::LockButton(const QString& title) {
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Lock %1").arg(title));
    explained(this, tr("Change this in all quantizers together"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void LockButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = palette().color(isEnabled() && isChecked() ? QPalette::Highlight : QPalette::Dark);
    const QPointF center(0.5 * width(), 0.5 * height());
    const QRectF body(center.x() - 4.5, center.y() - 0.5, 9.0, 7.0);
    QPainterPath shackle; // one leg stands free while it is open
    const QRectF bow(center.x() - 3.0, body.top() - 6.0, 6.0, 6.0);
    shackle.moveTo(bow.left(), body.top());
    shackle.lineTo(bow.left(), bow.center().y());
    shackle.arcTo(bow, 180.0, -180.0);
    shackle.lineTo(bow.right(), isChecked() ? body.top() : bow.center().y() + 0.5);
    painter.setPen(QPen(color, 1.5));
    painter.drawPath(shackle);
    painter.setBrush(isChecked() ? QBrush(color) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(body, 1.5, 1.5);
    draw_focus_frame(painter, *this);
}

PlayButton::PlayButton(const QString& title) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Play %1").arg(title));
    explained(this, tr("Run through its values and back (%1)").arg(keys_of("play")));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void PlayButton::show_playing(bool on) {
    if (std::exchange(m_plays, on) != on) { update(); }
}

QSize PlayButton::sizeHint() const {
    const int side = fontMetrics().height();
    return {side + 3, side + 3};
}

void PlayButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double unit = fontMetrics().height() / 15.0;
    painter.translate(0.5 * width(), 0.5 * height());
    painter.scale(unit, unit);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(!isEnabled() ? QPalette::Mid : m_plays ? QPalette::Highlight : QPalette::Dark));
    if (m_plays) {
        painter.drawRect(QRectF(-4, -5, 3, 10));
        painter.drawRect(QRectF(1, -5, 3, 10));
    } else {
        painter.drawPolygon(QPolygonF({QPointF(-3, -5), QPointF(5, 0), QPointF(-3, 5)}));
    }
    painter.resetTransform();
    draw_focus_frame(painter, *this);
}

ParameterControl::ParameterControl(const ParameterDefinition& definition) : m_definition(definition) {
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    m_label->setToolTip(translated(definition.sentence));
    m_label->installEventFilter(this);
    setLayout(in_column({}, 1, m_layout, m_refusal));
    connect(m_lock, &LockButton::clicked, this, &ParameterControl::lock_wanted);
    connect(m_play, &PlayButton::clicked, this, [this] { emit play_wanted(key()); });
    if (!has_variants(definition)) { m_play->hide(); } // shown, it would be a window until it has a parent
}

void ParameterControl::add_row(QWidget* labelled, std::initializer_list<QWidget*> controls, bool breaks) {
    m_label->setBuddy(labelled);
    auto* row = new FittingRow(6, breaks);
    row->box().addWidget(m_label);
    QHBoxLayout* line = in_row(6);
    for (QWidget* control : controls) { line->addWidget(control, control == *controls.begin() ? 1 : 0); }
    line->addWidget(m_play);
    line->addWidget(m_lock);
    row->box().addLayout(line, 1);
    m_layout->addWidget(row);
}

int ParameterControl::label_width() const {
    constexpr int longest = 100; // beside a slider
    const int width = m_label->sizeHint().width();
    return m_label->isHidden() || width > longest ? 0 : width;
}

void ParameterControl::align_label(int width) {
    if (label_width() > 0) { m_label->setMinimumWidth(width); }
}

void ParameterControl::use_mnemonic() {
    const auto* row = std::ranges::find(mnemonics, key(), &std::pair<std::string_view, const char*>::first);
    if (row != std::end(mnemonics)) { m_label->setText(translated(row->second)); }
}

void ParameterControl::add_control(QWidget* control) {
    control->setAccessibleName(title());
    explained(control, translated(m_definition.sentence));
    m_controls.push_back(control);
}

// Back to the default: a double click on slider or label, or Delete on the slider.
bool ParameterControl::eventFilter(QObject* watched, QEvent* event) {
    const bool is_delete = event->type() == QEvent::KeyPress &&
                           static_cast<QKeyEvent&>(*event).key() == Qt::Key_Delete && watched != m_label;
    if (!is_delete && event->type() != QEvent::MouseButtonDblClick) { return QWidget::eventFilter(watched, event); }
    if (why_unused(m_spec).isEmpty()) { commit(m_definition.default_value); }
    return true;
}

// Previews while the slider is dragged and one commit when it is let go or moved otherwise. A handle that was only
// pressed changes nothing: the value may lie between two positions.
void ParameterControl::connect_slider(QSlider& slider, const std::function<Value(int)>& value_at) {
    slider.installEventFilter(this);
    connect(&slider, &QSlider::valueChanged, this, [this, &slider, value_at](int position) {
        if (!slider.isSliderDown()) {
            commit(value_at(position));
            return;
        }
        m_dragged = true;
        if (const Result<Spec> spec = changed(value_at(position))) { emit previewed(*spec); }
    });
    connect(&slider, &QSlider::sliderReleased, this, [this, &slider, value_at] {
        if (std::exchange(m_dragged, false) && !commit(value_at(slider.value()))) {
            emit committed(m_spec); // the last that was previewed
        }
    });
}

bool ParameterControl::commit(const Value& value) {
    const Result<Spec> spec = changed(value);
    if (spec) {
        emit committed(*spec);
    } else {
        show_refusal(spec.error());
        show_spec(m_spec);
    }
    return spec.has_value();
}

void ParameterControl::show_refusal(const Error& reason) {
    m_refusal->setText(sentence_of(reason));
    m_refusal->show();
    announce(*this, m_refusal->text());
}

QString ParameterControl::why_unused(const Spec& spec) const {
    if (spec.function->parameter_index(key())) { return {}; }
    for (const AbsentParameter& absent : spec.function->absent) {
        if (absent.key == key()) { return translated(absent.reason); }
    }
    return QCoreApplication::translate("words", "this revision has no such parameter");
}

void ParameterControl::show_spec(const Spec& spec) {
    if (spec != m_spec) { forget_refusal(); }
    m_spec = spec;
    const QString reason = why_unused(spec);
    const bool is_used = reason.isEmpty();
    std::list<QSignalBlocker> blockers;
    for (QWidget* control : m_controls) {
        blockers.emplace_back(control);
        control->setEnabled(is_used);
        explained(control, is_used ? translated(m_definition.sentence) : reason);
    }
    m_play->setEnabled(is_used);
    show_value(is_used ? value_in(spec) : m_definition.default_value, is_used);
}

void ParameterControl::show_lock(const Document& document) {
    m_lock->setVisible(document.entries.size() > 1);
    m_lock->setChecked(is_locked(document, key()));
}
} // namespace quantoscope::inline window
