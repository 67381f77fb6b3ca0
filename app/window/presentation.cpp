#include "app/window/presentation.h"

#include "app/plot/qt_text.h"
#include "app/window/player.h"
#include "app/window/widgets.h"

#include <cmath>

namespace quantoscope::inline window {
namespace {
constexpr double least_scale = 1.6; // of letters and lines
constexpr double letter = 12.0;     // pixels, in the window
constexpr std::size_t most_facts = 3;
constexpr std::string_view in_strip[] = {"bits", "integer"};

// All but a circle about the pointer in shade.
class Spotlight : public QWidget {
public:
    explicit Spotlight(QWidget* parent) : QWidget(parent) {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setAttribute(Qt::WA_NoSystemBackground);
        hide();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QPainterPath shade;
        shade.addRect(rect());
        const double radius = 0.14 * height();
        shade.addEllipse(mapFromGlobal(QPointF(QCursor::pos())), radius, radius);
        painter.fillPath(shade, QColor(0, 0, 0, 150)); // odd-even: the circle is a hole
    }
};
} // namespace

Presentation::Presentation(QMainWindow& window, FigureView& view, Store& store, std::vector<QWidget*> hidden)
    : QObject(&window)
    , m_window(window)
    , m_view(view)
    , m_store(store)
    , m_hidden(std::move(hidden))
    , m_spotlight(new Spotlight(&window)) {
    m_strip->setObjectName(QStringLiteral("strip"));
    m_facts->setObjectName(QStringLiteral("facts"));
    m_facts->setWordWrap(true);
    m_facts->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_facts->setAccessibleName(tr("Facts"));
    auto* codes = in_row(8, Wide{m_bits}, m_count);
    codes->setAlignment(m_count, Qt::AlignTop);
    m_side->setLayout(in_column({8, 24, 24, 16}, 16, m_facts, Stretch{}, codes));
    connect(m_bits, &BitRow::flipped, this, &Presentation::code_wanted);
    connect(m_count, &PlayButton::clicked, this, [this] { emit play_wanted(code_key); });
    m_controls_row->setLayout(in_row(28));
    m_side->hide();
    m_strip->hide();
    const auto on_key = [this](const QKeySequence& keys, auto act) {
        auto* shortcut = new QShortcut(keys, &m_window);
        shortcut->setEnabled(false);
        connect(shortcut, &QShortcut::activated, this, act);
        m_shortcuts.push_back(shortcut);
    };
    on_key(Qt::Key_Escape, [this] { leave(); });
    on_key(Qt::Key_Space, [this] { emit space_pressed(); });
    on_key(Qt::Key_S, [this] { show_spotlight(m_spotlight->isHidden()); });
    for (const auto& [keys, factor] :
         {std::pair("Ctrl++", 1.1), std::pair("Ctrl+=", 1.1), std::pair("Ctrl+-", 1 / 1.1)}) {
        on_key(QKeySequence(QString::fromLatin1(keys)), [this, factor = factor] {
            m_factor = std::clamp(m_factor * factor, 1.0, 2.0);
            fit_letters();
        });
    }
}

void Presentation::register_actions(Actions& actions) {
    m_actions = &actions;
    connect(&actions["present"], &QAction::toggled, this, &Presentation::turn);
    auto* panels = tool_button(tr("Panels"), tr("Panels"), tr("Show or hide a panel"));
    auto* menu = new QMenu(panels);
    actions.add_panels_to(*menu);
    panels->setMenu(menu);
    panels->setPopupMode(QToolButton::InstantPopup);
    auto* leave_button = tool_button(
        tr("Esc leaves"), tr("Leave the presentation"),
        tr("Space plays, S is a spotlight, %1 and %2 the size").arg(keys_of("zoom_in"), keys_of("zoom_out")));
    connect(leave_button, &QToolButton::clicked, this, &Presentation::leave);
    m_strip->setLayout(laid_out<QHBoxLayout>({20, 8, 20, 8}, 20, Wide{m_controls_row}, panels, leave_button));
}

void Presentation::turn(bool on) {
    m_is_on = on;
    if (on) {
        m_was_full_screen = m_window.isFullScreen();
        m_hidden_now.clear();
        for (QWidget* part : m_hidden) {
            if (!part->isHidden()) { m_hidden_now.push_back(part); }
            part->hide();
        }
        // A hidden menu bar has no shortcuts.
        m_window.menuBar()->setFixedHeight(0);
        m_window.statusBar()->hide();
        qApp->installEventFilter(this);
    } else {
        qApp->removeEventFilter(this);
        show_spotlight(false);
        for (QWidget* part : m_hidden_now) { part->show(); }
        m_window.menuBar()->setMinimumHeight(0);
        m_window.menuBar()->setMaximumHeight(QWIDGETSIZE_MAX);
        m_window.statusBar()->show();
    }
    (*m_actions)["zoom_in"].setEnabled(!on); // their keys are those of the letters
    (*m_actions)["zoom_out"].setEnabled(!on);
    for (QShortcut* shortcut : m_shortcuts) { shortcut->setEnabled(on); }
    m_strip->setVisible(on);
    m_side->setVisible(on);
    if (!m_was_full_screen) { m_window.setWindowState(m_window.windowState().setFlag(Qt::WindowFullScreen, on)); }
    fit_letters();
    if (on) { m_view.setFocus(Qt::OtherFocusReason); }
    emit turned(on);
}

// Letters and lines grow together, with the window.
void Presentation::fit_letters() {
    const double needed = smallest_letter * m_window.height() / letter;
    const double scale = m_is_on ? m_factor * std::max(least_scale, needed) : 1.0;
    m_view.set_scale(scale);
    if (!m_is_on) { return; }
    // By the style sheet: below one, fonts are not handed on to the widgets in a widget.
    const QString sheet = QStringLiteral(R"(QWidget { font-size: %1px; } QLabel#facts { font-size: %2px; })")
                              .arg(std::ceil(letter * scale))
                              .arg(std::ceil(1.15 * letter * scale));
    m_strip->setStyleSheet(sheet);
    m_side->setStyleSheet(sheet);
    for (QSpinBox* box : m_strip->findChildren<QSpinBox*>()) { // whose widths are for usual letters
        box->setFixedWidth(static_cast<int>((box->maximum() > 999 ? 66 : 50) * scale));
    }
    m_side->setFixedWidth(static_cast<int>(0.28 * m_window.width()));
    m_spotlight->setGeometry(m_window.rect());
}

void Presentation::make_controls(const Function& function) {
    discard(m_controls);
    const auto add = [this](ParameterControl* control) {
        m_controls.push_back(control);
        auto* row = static_cast<QHBoxLayout*>(m_controls_row->layout());
        row->addWidget(control, 1);
        connect(control, &ParameterControl::previewed, &m_store, &Store::preview_spec);
        connect(control, &ParameterControl::committed, &m_store, &Store::commit_spec);
        connect(control, &ParameterControl::play_wanted, this, &Presentation::play_wanted);
    };
    for (const std::string_view key : in_strip) {
        if (const auto index = function.parameter_index(key)) { add(parameter_control(function.parameters[*index])); }
    }
    add(mode_control());
    m_controls.back()->use_mnemonic(); // which is short
    m_controls_of = &function;
    fit_letters();
}

void Presentation::show_document(const Document& document) {
    if (!m_is_on || document.is_empty()) { return; }
    const Spec& spec = document.spec();
    if (m_controls_of != spec.function) { make_controls(*spec.function); }
    for (ParameterControl* control : m_controls) {
        control->show_spec(spec);
        control->show_lock({}); // one quantizer is enough here
        control->setVisible(control->why_unused(spec).isEmpty());
    }
}

void Presentation::show_playing(std::string_view key) {
    for (ParameterControl* control : m_controls) { control->show_playing(key); }
    m_count->show_playing(key == code_key);
}

void Presentation::show_facts(const std::vector<Fact>& facts, const Theme& theme) {
    QString html;
    QStringList spoken;
    for (std::size_t i = 0; i < std::min(most_facts, facts.size()); ++i) {
        const Fact& fact = facts[i];
        const QColor color = fact.role == FactRole::out_of_range ? theme[Role::out_of_range].color
                             : fact.role == FactRole::asymmetric ? theme[Role::asymmetric].color
                                                                 : theme.widgets.text;
        spoken.push_back(translated(fact.headline.phrase));
        html += QStringLiteral(R"(<p style="color:%1">%2</p>)").arg(color.name(), spoken.back().toHtmlEscaped());
    }
    m_facts->setText(html);
    m_facts->setAccessibleDescription(spoken.join(QLatin1Char(' ')));
}

void Presentation::show_code(const Spec& spec, std::optional<float> x) {
    const auto code = x ? code_at(spec, *x) : std::nullopt;
    const auto format = format_of(spec);
    m_bits->show_bits(code && format ? code_bits(*code, *format) : CodeBits());
    m_count->setVisible(code && format);
}

void Presentation::host(QWidget* lesson) {
    if (lesson != nullptr) { static_cast<QVBoxLayout*>(m_side->layout())->insertWidget(0, lesson); }
    m_facts->setVisible(lesson == nullptr);
}

void Presentation::show_spotlight(bool on) {
    m_spotlight->setVisible(on);
    m_spotlight->raise();
}

bool Presentation::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &m_window && event->type() == QEvent::Resize && m_is_on) { fit_letters(); }
    if (watched == &m_window && event->type() == QEvent::Close) { leave(); }
    if (event->type() == QEvent::MouseMove && !m_spotlight->isHidden()) { m_spotlight->update(); }
    return false;
}
} // namespace quantoscope::inline window
