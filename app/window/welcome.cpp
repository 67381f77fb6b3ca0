#include "app/window/welcome.h"

#include "app/plot/theme.h"
#include "app/window/settings.h"

namespace quantoscope::inline window {
namespace {
constexpr const char* seen_key = "window/welcomed";

// A word after a square in the colour of its role.
QString colored(const Theme& theme, Role role, const QString& text) {
    return QStringLiteral(R"(<span style='color:%1'>■</span> %2)").arg(theme[role].color.name(), text);
}

QString link(const Theme& theme, const char* target, const QString& text) {
    return QStringLiteral(R"(<a style='color:%1' href='%2'>%3</a>)")
        .arg(theme.widgets.accent.name(), QLatin1String(target), text);
}
} // namespace

Welcome::Welcome(QWidget* parent) : Notice(parent) {
    connect(this, &Notice::dismissed, this, [this] {
        m_is_due = false;
        save_value(seen_key, true);
    });
    connect(this, &Notice::linkActivated, this, [this](const QString& target) {
        if (target == QLatin1String("today")) {
            const Spec first = default_example();
            emit spec_wanted(with_function(first, *revisions_of(first.function->name, first.function->origin).back()));
        } else {
            emit story_wanted();
        }
    });
}

void Welcome::begin(const Theme& theme) {
    m_is_due = !saved_value(seen_key).toBool();
    use_theme(theme);
}

void Welcome::use_theme(const Theme& theme) {
    if (!m_is_due) { return; }
    const QString truth = tr("Dotted: the true sigmoid.");
    const QString quantized = tr("What 4 bits make of it in QKeras's first version");
    const QString outside = tr("outputs above 1");
    const QString asymmetric = tr("not symmetric");
    const QString advice = tr("Drag Integer bits to 0.");
    const QString today = tr("See today's version");
    const QString story = tr("The story of the revisions");
    show_text(QStringLiteral(R"(<b>%1 %2.</b> %3, %4. %5<br>%6 &nbsp;·&nbsp; %7)")
                  .arg(truth, colored(theme, Role::quantized, quantized), colored(theme, Role::out_of_range, outside),
                       colored(theme, Role::asymmetric, asymmetric), advice, link(theme, "today", today),
                       link(theme, "story", story)),
              QStringLiteral("%1 %2; %3; %4. %5").arg(truth, quantized, outside, asymmetric, advice));
}
} // namespace quantoscope::inline window
