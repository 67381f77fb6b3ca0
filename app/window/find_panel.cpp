#include "app/window/find_panel.h"

#include "app/plot/qt_text.h"
#include "app/window/language.h"
#include "app/window/messages.h"
#include "app/window/model_view.h"
#include "app/words/display_text.h"
#include "app/words/facts.h"

#include <cmath>
#include <thread>

namespace quantoscope::inline window {
namespace {
constexpr int slider_steps = 12; // 1/2 at 1, 1/2^12 at 12, any error at 0
constexpr std::size_t most_listed = 100;
constexpr QSize small_staircase(76, 40);

QString error_at(int step) { return step == 0 ? QString() : QStringLiteral("1/%1").arg(1 << step); }

// The selected quantizer with its bits open, or what else it has that goes by numbers.
QString opened(const Spec& spec) {
    QString text = qt_text(text_of(spec));
    static const QRegularExpression number(QStringLiteral("(?<=[(, ]bits=|table_size=|fixed<)\\d+"));
    const QRegularExpressionMatch match = number.match(text);
    return match.hasMatch() ? text.replace(match.capturedStart(), match.capturedLength(), QLatin1Char('?')) : text;
}

// Without an error: below every other.
double height_of(double error) { return error > 0.0 ? std::log2(error) : -std::numeric_limits<double>::infinity(); }

// Inside the axes.
QRectF plot_room(const QRect& all) { return QRectF(all).adjusted(64.0, 4.0, -8.0, -22.0); }
} // namespace

SettingsPlot::SettingsPlot() {
    setMinimumSize(240, 90);
    setAccessibleName(tr("Bits against the largest error"));
    setCursor(Qt::PointingHandCursor);
}

void SettingsPlot::show_settings(const std::vector<TriedSetting>& settings, const Theme& theme) {
    m_settings = settings;
    m_theme = &theme;
    m_front.clear();
    std::optional<AxisRange> heights;
    for (std::size_t i = 0; i < settings.size(); ++i) {
        if (const double height = height_of(settings[i].largest_error); std::isfinite(height)) {
            heights = hull(heights.value_or(AxisRange{height, height}), {height, height});
        }
        if (m_front.empty() || settings[i].largest_error < settings[m_front.back()].largest_error) {
            m_front.push_back(i);
        }
    }
    m_heights = heights.value_or(AxisRange{0.0, 0.0});
    update();
}

QPointF SettingsPlot::place_of(const TriedSetting& setting) const {
    const QRectF room = plot_room(rect()).adjusted(8.0, 4.0, -8.0, -8.0);
    const auto first = static_cast<double>(m_settings.front().bits);
    const double bits = std::max(static_cast<double>(m_settings.back().bits) - first, 1.0);
    const double height = std::clamp(height_of(setting.largest_error), m_heights.first, m_heights.last);
    return {room.left() + room.width() * (static_cast<double>(setting.bits) - first) / bits,
            room.bottom() - room.height() * (height - m_heights.first) / std::max(m_heights.length(), 1.0)};
}

const TriedSetting* SettingsPlot::nearest_to(QPointF place) const {
    const auto away = [&](const TriedSetting& setting) { return QLineF(place, place_of(setting)).length(); };
    const auto found = std::ranges::min_element(m_settings, {}, away);
    return found != m_settings.end() && away(*found) < 24.0 ? &*found : nullptr;
}

bool SettingsPlot::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) { return QWidget::event(event); }
    const auto& help = static_cast<QHelpEvent&>(*event);
    const TriedSetting* setting = nearest_to(help.pos());
    QToolTip::showText(help.globalPos(), setting != nullptr ? qt_text(text_of(setting->spec)) : QString(), this);
    return true;
}

void SettingsPlot::paintEvent(QPaintEvent*) {
    if (m_settings.empty()) { return; }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme->widgets.muted);
    const QRect all = rect().adjusted(4, 2, -4, -2);
    const NumberStyle style = screen_style();
    const auto error_text = [&](double error) { return qt_text(style.measure(error)); };
    const auto by_error = std::ranges::minmax(m_settings, {}, &TriedSetting::largest_error);
    painter.drawText(all, Qt::AlignTop | Qt::AlignLeft, error_text(by_error.max.largest_error));
    painter.drawText(all.adjusted(0, 0, 0, -18), Qt::AlignBottom | Qt::AlignLeft,
                     error_text(by_error.min.largest_error));
    const QRectF room = plot_room(rect());
    const QString first = QString::number(m_settings.front().bits);
    painter.drawText(QRectF(room.left() - 40.0, room.bottom() + 4.0, 80.0, 18.0), Qt::AlignCenter, first);
    painter.drawText(all, Qt::AlignBottom | Qt::AlignRight, tr("%1 bits").arg(m_settings.back().bits));
    painter.setPen(m_theme->widgets.line);
    painter.drawPolyline(QPolygonF({room.topLeft(), room.bottomLeft(), room.bottomRight()}));
    QPolygonF front;
    for (const std::size_t i : m_front) { front << place_of(m_settings[i]); }
    painter.setPen(QPen((*m_theme)[Role::quantized].color, 1.5));
    painter.drawPolyline(front);
    painter.setBrush(m_theme->widgets.line);
    painter.setPen(Qt::NoPen);
    for (const TriedSetting& setting : m_settings) { painter.drawEllipse(place_of(setting), 2.5, 2.5); }
    painter.setBrush((*m_theme)[Role::quantized].color);
    for (const QPointF& place : front) { painter.drawEllipse(place, 3.5, 3.5); }
}

void SettingsPlot::mouseReleaseEvent(QMouseEvent* event) {
    if (const TriedSetting* setting = nearest_to(event->position())) { emit chosen(Spec(setting->spec)); }
}

FindPanel::FindPanel(Store& store) : m_store(store), m_result(SearchResult{}) {
    m_pool.setMaxThreadCount(1);
    setAccessibleName(tr("Find settings"));
    setObjectName(QStringLiteral("panel")); // for the style sheet
    m_text->setObjectName(QStringLiteral("find_text"));
    m_error_slider->setRange(0, slider_steps);
    named(m_error_slider, tr("Largest error at most"), tr("Left: any error; each step to the right halves it"));
    m_error->setMaximumWidth(80);
    m_list->setHeaderLabels({tr("Setting"), tr("Bits"), tr("Levels"), tr("Error"), tr("In steps"), tr("Table")});
    m_list->setIconSize(small_staircase);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAccessibleName(tr("Settings that pass"));
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    auto* badges = new FittingRow(6);
    for (const CheckRow& row : check_rows()) {
        if (row.kind == CheckKind::fits_bits || row.kind == CheckKind::max_error) { continue; }
        auto* badge = explained(new QPushButton(translated(row.title)), translated(row.sentence));
        badge->setCheckable(true);
        badges->box().addWidget(badge);
        m_checks[row.key()] = badge;
        connect(badge, &QPushButton::clicked, this,
                [this] { m_store.change([this](Document& document) { document.find = wanted(); }); });
    }
    auto* close = tool_button(tr("Close"), tr("Close Find settings"), tr("Close; what is in the plot stays"));
    connect(close, &QToolButton::clicked, this, [this] { m_action->trigger(); });
    setLayout(in_column({12, 8, 12, 8}, 6,
                        in_row(10, styled_label("heading", tr("Find settings")), label_of(m_text, tr("of")),
                               Wide{m_text}, label_of(m_error, tr("error \u2264")), m_error_slider, m_error, close),
                        badges, m_note, Wide{in_row(10, Wide{m_list}, m_plot)}));
    const auto preview = [this] {
        Document document = m_store.document();
        document.find = wanted();
        m_store.preview(document);
    };
    connect(m_text, &QLineEdit::textEdited, this, preview);
    connect(m_error, &QLineEdit::textEdited, this, preview);
    connect(m_error_slider, &QSlider::valueChanged, this, [this, preview](int step) {
        m_error->setText(error_at(step));
        preview();
        if (!m_error_slider->isSliderDown()) { m_store.finish(); }
    });
    connect(m_error_slider, &QSlider::sliderReleased, &m_store, &Store::finish);
    for (QLineEdit* field : {m_text, m_error}) {
        connect(field, &QLineEdit::editingFinished, this, [this] {
            if (m_store.document().find) { m_store.finish(); } // else it lost the focus as the panel went
        });
    }
    connect(m_list, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) {
        m_store.commit_spec(m_result->passing[static_cast<std::size_t>(m_list->indexOfTopLevelItem(item))].spec);
    });
    connect(m_list, &QTreeWidget::itemClicked, m_list, &QTreeWidget::itemActivated);
    connect(m_plot, &SettingsPlot::chosen, &m_store, &Store::commit_spec);
    hide();
}

FindPanel::~FindPanel() {
    ++m_search;
    m_pool.waitForDone();
}

void FindPanel::register_actions(Actions& actions) {
    m_action = &actions["find_settings"];
    actions.on("find_settings", this, [this](bool on) {
        m_store.change([&](Document& document) {
            document.find.reset();
            if (on) { document.find = Wanted{opened(document.spec()).toStdString()}; }
        });
        if (on) {
            m_text->setFocus();
            m_text->selectAll();
        }
    });
}

void FindPanel::use_theme(const Theme& theme) {
    m_theme = &theme;
    if (m_shown) { show_result(m_result); }
}

Wanted FindPanel::wanted() const {
    Wanted wanted{m_text->text().trimmed().toStdString()};
    const std::string error = typed_number(m_error->text());
    if (!error.empty()) { wanted.checks.push_back("max-error=" + error); }
    for (const auto& [key, badge] : m_checks) {
        if (badge->isChecked()) { wanted.checks.emplace_back(key); }
    }
    return wanted;
}

void FindPanel::show_document(const Document& document) {
    m_action->setChecked(document.find.has_value());
    setVisible(document.find.has_value());
    if (document.find == m_shown) { return; }
    m_shown = document.find;
    if (!m_shown) {
        ++m_search;
        return;
    }
    if (wanted() != *m_shown) {
        show_text(*m_text, qt_text(m_shown->text));
        QString error;
        for (const auto& [key, badge] : m_checks) { badge->setChecked(false); }
        for (const std::string& check : m_shown->checks) {
            const std::string key = check.substr(0, check.find('='));
            if (const auto badge = m_checks.find(key); badge != m_checks.end()) { badge->second->setChecked(true); }
            if (key == check_row(CheckKind::max_error).key()) { error = qt_text(check.substr(key.size() + 1)); }
        }
        show_text(*m_error, error);
        const QSignalBlocker quiet(m_error_slider);
        for (int step = 0; step <= slider_steps; ++step) {
            if (error_at(step) == error) { m_error_slider->setValue(step); }
        }
    }
    search();
}

void FindPanel::search() {
    const std::uint64_t number = ++m_search;
    const auto settings = settings_of(m_shown->text);
    const auto checks = checks_of(*m_shown);
    if (!settings || !checks) {
        show_result(failure(!settings ? settings.error() : checks.error()));
        return;
    }
    m_note->setText(tr("Still trying: %1 settings ...").arg(settings->size()));
    std::vector<Interval> intervals;
    std::ranges::transform(*settings, std::back_inserter(intervals), default_interval);
    m_pool.start([this, number, specs = *settings, intervals, limits = Limits{.checks = *checks}] {
        const auto found = find_settings(specs, intervals, limits, std::max(1u, std::thread::hardware_concurrency()),
                                         [this, number](double) { return m_search == number; });
        if (!found) { return; }
        QMetaObject::invokeMethod(this, [this, number, found = *found] {
            if (m_search == number) { show_result(found); }
        });
    });
}

void FindPanel::show_result(const Result<SearchResult>& result) {
    m_result = result;
    m_list->clear();
    m_plot->show_settings(result ? result->passing : std::vector<TriedSetting>(), *m_theme);
    if (!result) {
        m_note->setText(sentence_of(result.error()));
        return;
    }
    const NumberStyle style = screen_style();
    const auto measured = [&](double value) { return std::isnan(value) ? QString() : qt_text(style.measure(value)); };
    for (const TriedSetting& setting :
         std::span(result->passing).first(std::min(most_listed, result->passing.size()))) {
        const QString table = setting.table ? tr("%1 bytes").arg(setting.table->bytes) : QString();
        auto* item = new QTreeWidgetItem(m_list, {qt_text(text_of(setting.spec)), QString::number(setting.bits),
                                                  QString::number(setting.levels), measured(setting.largest_error),
                                                  measured(setting.largest_error_in_steps), table});
        item->setToolTip(0, item->text(0));
        item->setIcon(0, staircase_thumbnail(setting.spec, small_staircase, devicePixelRatioF(), *m_theme));
    }
    m_list->setColumnHidden(5,
                            std::ranges::none_of(result->passing, [](const auto& s) { return s.table.has_value(); }));
    if (result->nearest) {
        QStringList failed;
        for (const std::string_view key : result->nearest->failed) {
            const auto row = std::ranges::find(check_rows(), key, &CheckRow::key);
            failed.push_back(translated(row->title));
        }
        m_note->setText(tr("None of %1 settings passes. The nearest is %2; it fails: %3.")
                            .arg(result->tried)
                            .arg(qt_text(text_of(result->nearest->spec)), failed.join(QStringLiteral(", "))));
    } else {
        m_note->setText(tr("%1 of %2 settings pass, fewest bits first, then the smallest error.")
                            .arg(result->passing.size())
                            .arg(result->tried));
    }
}
} // namespace quantoscope::inline window
