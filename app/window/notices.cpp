#include "app/window/notices.h"

#include "app/plot/qt_text.h"
#include "app/window/actions.h"
#include "app/window/card.h"
#include "app/window/messages.h"
#include "app/window/settings.h"

namespace quantoscope::inline window {
namespace {
constexpr const char* seen_key = "window/welcomed";

// A word after a square in the colour of its role.
QString colored(const Theme& theme, Role role, const QString& text) {
    return QStringLiteral(R"(<span style='color:%1'>■</span> %2)").arg(theme[role].color.name(), text);
}
} // namespace

Notice::Notice() {
    setObjectName(QStringLiteral("notice"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::RichText);
    m_text->setTextInteractionFlags(Qt::TextBrowserInteraction);
    connect(m_text, &QLabel::linkActivated, this, &Notice::linkActivated);
    auto* close = tool_button(QStringLiteral("✕"), tr("Close"), tr("Lay this away"));
    connect(close, &QToolButton::clicked, this, [this] {
        hide();
        emit dismissed();
    });
    setLayout(laid_out<QHBoxLayout>({10, 6, 6, 6}, 8, Wide{m_text}, close));
    layout()->setAlignment(close, Qt::AlignTop);
    hide();
}

void Notice::show_text(const QString& html, const QString& plain) {
    m_text->setText(html);
    m_text->setAccessibleName(plain);
    setAccessibleName(plain);
    if (isHidden()) {
        show();
        announce(*this, plain);
    }
}

Welcome::Welcome() {
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
    const auto link = [&theme](const char* target, const QString& text) {
        return link_html(QLatin1String(target), text, theme.widgets.accent);
    };
    show_text(QStringLiteral(R"(<b>%1 %2.</b> %3, %4. %5<br>%6 &nbsp;·&nbsp; %7)")
                  .arg(truth, colored(theme, Role::quantized, quantized), colored(theme, Role::out_of_range, outside),
                       colored(theme, Role::asymmetric, asymmetric), advice, link("today", tr("See today's version")),
                       link("story", tr("The story of the revisions"))),
              QStringLiteral("%1 %2; %3; %4. %5").arg(truth, quantized, outside, asymmetric, advice));
}

EmptyPage::EmptyPage() {
    setAlignment(Qt::AlignCenter);
    setTextInteractionFlags(Qt::TextBrowserInteraction);
    setFocusPolicy(Qt::StrongFocus);
    setWordWrap(true);
    setMargin(20);
    setAccessibleName(tr("No quantizer yet"));
}

// Rich text keeps the colours it was made with.
void EmptyPage::use_link_color(const QColor& color) {
    const QString first =
        link_html(QStringLiteral("first"), tr("begin with the first version of quantized_sigmoid"), color);
    const QString paragraphs[] = {
        tr("Type one into the field above, for example<br>"
           "<code>quantized_sigmoid(4)</code> and Return (%1 goes there),<br>or %2.")
            .arg(keys_of("edit_text"), first),
        tr("Open a session, or a figure that holds one (%1), or list the quantizers of a Keras model "
           "(%2);<br>any of them can be dropped on the window, too.")
            .arg(keys_of("open"), keys_of("open_model")),
        tr("Paste a quantizer, or the line of text a session was copied as (%1).").arg(keys_of("paste")),
        tr("Measured data (%1, or dropped) comes after the quantizer it is compared with.")
            .arg(keys_of("compare_measured"))};
    QString text = QStringLiteral("<h2>%1</h2>").arg(tr("No quantizer yet"));
    for (const QString& paragraph : paragraphs) { text += QStringLiteral("<p>%1</p>").arg(paragraph); }
    setText(text);
}

RecoveryBar::RecoveryBar() {
    setObjectName(QStringLiteral("notice"));
    setAccessibleName(tr("Unsaved work"));
    auto* layout = laid_out<QHBoxLayout>({10, 6, 10, 6}, -1, Wide{m_text});
    setLayout(layout);
    const auto add = [&](QPushButton* button, const QString& tip, auto act) {
        connect(explained(button, tip), &QPushButton::clicked, this, act);
        layout->addWidget(button);
    };
    add(m_restore, tr("Show this work in this window, still unsaved"), [this] {
        if (!m_orphans.empty()) { emit restore_wanted(*m_orphans.front()); }
    });
    add(new QPushButton(tr("Discar&d")), tr("Remove this work for good"), [this] {
        m_orphans.front()->discard();
        drop_current();
    });
    add(new QPushButton(tr("&Later")), tr("Keep it and ask again at the next start"), [this] { show_orphans({}); });
    hide();
}

void RecoveryBar::show_orphans(std::vector<std::unique_ptr<Orphan>> orphans) {
    m_orphans = std::move(orphans);
    show_current();
}

void RecoveryBar::drop_current() {
    m_orphans.erase(m_orphans.begin());
    show_current();
}

void RecoveryBar::show_current() {
    setVisible(!m_orphans.empty());
    if (m_orphans.empty()) { return; }
    const Orphan& orphan = *m_orphans.front();
    QString text = description_of(orphan, QLocale());
    if (m_orphans.size() > 1) { text += tr(" (and %1 more to decide on)").arg(m_orphans.size() - 1); }
    m_text->setText(text);
    setAccessibleDescription(text);
    m_restore->setEnabled(orphan.session().has_value());
}

QString description_of(const Orphan& orphan, const QLocale& locale) {
    const bool today = orphan.time().date() == QDate::currentDate();
    const QString time = today ? locale.toString(orphan.time().time(), QLocale::ShortFormat)
                               : locale.toString(orphan.time(), QLocale::ShortFormat);
    QString text = RecoveryBar::tr("Unsaved work of %1 was found").arg(time);
    if (!orphan.path().isEmpty()) { text += RecoveryBar::tr(", on %1").arg(QFileInfo(orphan.path()).fileName()); }
    if (!orphan.session()) {
        return text + RecoveryBar::tr("; it cannot be read: %1").arg(translated(orphan.session().error().what));
    }
    const Document& document = orphan.session()->document;
    if (!document.is_empty()) { text += QStringLiteral(": ") + qt_text(text_of(document.spec())); }
    if (document.entries.size() > 1) {
        text += RecoveryBar::tr(" and %n more", nullptr, static_cast<int>(document.entries.size()) - 1);
    }
    return text;
}
} // namespace quantoscope::inline window
