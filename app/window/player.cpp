#include "app/window/player.h"

#include "app/window/settings.h"
#include "app/window/store.h"
#include "core/document/variants.h"

namespace quantoscope::inline window {
namespace {
constexpr const char* speed_key = "play/milliseconds";
constexpr const char* less_motion_key = "window/less_motion";
constexpr int usual_time = 700;   // ms a value
constexpr int longest_move = 280; // ms

constexpr std::pair<const char*, int> speeds[] = {
    {QT_TR_NOOP("S&lowly"), 1400}, {QT_TR_NOOP("&Usual speed"), usual_time}, {QT_TR_NOOP("&Fast"), 350}};
} // namespace

// KDE's factor of all animations, and GTK's switch: what the two desktops write where motion is turned down.
bool wants_less_motion() {
    if (saved_value(less_motion_key).toBool()) { return true; }
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QLatin1Char('/');
    const QSettings kde(folder + QStringLiteral("kdeglobals"), QSettings::IniFormat);
    if (kde.value(QStringLiteral("KDE/AnimationDurationFactor"), 1.0).toDouble() == 0.0) { return true; }
    for (const char* version : {"gtk-4.0", "gtk-3.0"}) {
        const QSettings gtk(folder + QLatin1String(version) + QStringLiteral("/settings.ini"), QSettings::IniFormat);
        if (!gtk.value(QStringLiteral("Settings/gtk-enable-animations"), true).toBool()) { return true; }
    }
    return false;
}

Player::Player(Store& store, const FigureView& view, QObject* parent) : QObject(parent), m_store(store), m_view(view) {
    const int time = saved_value(speed_key).toInt();
    m_timer.setInterval(time > 0 ? time : usual_time);
    m_motion.setStartValue(0.0);
    m_motion.setEndValue(1.0);
    m_motion.setEasingCurve(QEasingCurve::InOutQuad);
    connect(&m_timer, &QTimer::timeout, this, &Player::step);
    connect(&m_motion, &QVariantAnimation::valueChanged, this, &Player::moved_on);
    connect(&m_motion, &QVariantAnimation::finished, this, [this] {
        m_from.reset();
        emit moved_on();
    });
}

void Player::register_actions(Actions& actions) {
    actions.on("play", this, &Player::play_last);
    auto* group = new QActionGroup(this);
    for (const auto& [title, time] : speeds) {
        QAction* action = group->addAction(tr(title));
        action->setCheckable(true);
        action->setChecked(time == m_timer.interval());
        connect(action, &QAction::triggered, this, [this, time = time] {
            m_timer.setInterval(time);
            save_value(speed_key, time);
        });
    }
    actions.submenu("play_speed").addActions(group->actions());
    QAction& less_motion = actions["less_motion"];
    less_motion.setChecked(saved_value(less_motion_key).toBool());
    connect(&less_motion, &QAction::toggled, this, [](bool on) { save_value(less_motion_key, on); });
}

// The selected quantizer, or the target it is held against where only that has the parameter.
Spec Player::subject() const {
    const Document& document = m_store.document();
    return m_key == mode_key ? document.spec() : swept_spec(document, m_key);
}

std::vector<Spec> Player::specs() const {
    return m_store.document().is_empty() ? std::vector<Spec>() : variants_of(subject(), m_key);
}

void Player::play(std::string_view key) {
    const bool was_playing = playing() == key;
    pause();
    if (was_playing) { return; }
    m_key = key;
    if (m_key != code_key && specs().size() < 2) { return; }
    m_back = false;
    m_timer.start();
    step();
    emit turned();
}

void Player::pause() {
    if (!is_playing()) { return; }
    m_timer.stop();
    m_store.finish();
    emit turned();
}

// To an input with the next code; whether there is one.
bool Player::count_up() {
    Document document = m_store.document();
    if (document.is_empty()) { return false; }
    const auto next = input_for_next_code(document.spec(), document.view.cursor.value_or(document.interval.first));
    document.view.cursor = next;
    m_store.preview(document);
    return next.has_value();
}

void Player::step() {
    if (m_key == code_key) {
        if (!count_up()) { pause(); }
        return;
    }
    const std::vector<Spec> all = specs();
    if (all.size() < 2) {
        pause();
        return;
    }
    const Spec now = subject();
    const auto found = std::ranges::find(all, now);
    const auto last = static_cast<std::ptrdiff_t>(all.size()) - 1;
    std::ptrdiff_t at = found == all.end() ? -1 : found - all.begin(); // a value typed beyond the slider
    m_back = at == last || (m_back && at > 0);
    at += m_back ? -1 : 1;
    move_from(m_view.figure());
    const Spec& next = all[static_cast<std::size_t>(at)];
    if (now == m_store.document().spec()) {
        m_store.preview_spec(next);
    } else {
        Document document = m_store.document();
        document.against->target = next;
        m_store.preview(document);
    }
}

void Player::move_from(Figure before) {
    if (wants_less_motion()) { return; }
    m_from = std::move(before);
    m_motion.setDuration(std::min(longest_move, m_timer.interval() / 2));
    m_motion.stop();
    m_motion.start();
}

Figure Player::moved(Figure figure) const {
    return m_from ? between(*m_from, std::move(figure), m_motion.currentValue().toDouble()) : figure;
}
} // namespace quantoscope::inline window
