#include "app/window/revisions.h"

#include "app/plot/qt_text.h"
#include "core/deploy/target.h"
#include "core/qkeras/facts.h"
#include "core/spec/spec.h"

#include <algorithm>

namespace quantoscope::inline window {
namespace {
// What changed, and who asked for it.
QString story_of(const QKerasFacts& facts) {
    const QString story = translated(facts.story);
    return facts.request.empty() ? story : story + QStringLiteral(". ") + translated(facts.request);
}

constexpr int popup_width = 340;

constexpr int none_index = 0;
constexpr int previous_index = 1;
constexpr int first_revision_index = 2;

int index_of(const std::optional<Against>& against, const std::vector<const Function*>& revisions) {
    if (!against || against->is_chip()) { return none_index; }
    if (against->revision == nullptr) { return previous_index; }
    const auto found = std::ranges::find(revisions, against->revision);
    return found == revisions.end() ? none_index // another quantizer's
                                    : first_revision_index + static_cast<int>(found - revisions.begin());
}
} // namespace

QString dated_label(const Function& function) {
    return QStringLiteral("%1, %2").arg(translated(function.label()), qt_text(qkeras_facts(function).date));
}

RevisionStop::RevisionStop(const Function& function, bool is_first, bool is_last)
    : QRadioButton(translated(function.label()))
    , m_is_first(is_first)
    , m_is_last(is_last) {
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
    if (!m_is_first) { painter.drawLine(QPointF(0.0, center.y()), center); }
    if (!m_is_last) { painter.drawLine(center, QPointF(width(), center.y())); }
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

RevisionStrip::RevisionStrip() {
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
        for (std::size_t i = 0; i < revisions.size(); ++i) {
            auto* stop = new RevisionStop(*revisions[i], i == 0, i + 1 == revisions.size());
            layout()->addWidget(stop);
            m_group.addButton(stop, static_cast<int>(i));
        }
    }
    for (std::size_t i = 0; i < m_functions.size(); ++i) {
        if (m_functions[i] == &function) { m_group.button(static_cast<int>(i))->setChecked(true); }
    }
}

StoryLine::StoryLine() {
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    for (QLabel* label : {m_title, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setMinimumWidth(1);
    }
    m_link->setProperty("link", true);
    setLayout(in_column({}, 0, in_row(4, Wide{m_title}, m_link), m_text));
    connect(m_link, &QToolButton::clicked, this, &StoryLine::open_story);
}

void StoryLine::show_story(const QString& heading, const QString& story) {
    m_heading = heading;
    m_story = story;
    m_link->setAccessibleDescription(heading);
    fit_text();
}

// Its title, and what changed, who asked for it, where it is written.
void StoryLine::show_function(const Function& function) {
    if (const DeployFacts* target = function.deploy) {
        show_story(translated(target->title), translated(target->story) + ".\n" + translated(target->source));
    } else {
        const QKerasFacts& facts = qkeras_facts(function);
        show_story(QStringLiteral("%1, %2").arg(translated(facts.title), qt_text(facts.date)),
                   story_of(facts) + ".\n" + translated(facts.source));
    }
}

void StoryLine::fit_text() {
    static const QRegularExpression end(QStringLiteral("[;\\n]|\\. "));
    const auto fit = [](QLabel& label, const QString& text, int room) {
        label.setText(label.fontMetrics().elidedText(text, Qt::ElideRight, room));
    };
    fit(*m_title, m_heading, width() - m_link->sizeHint().width() - 4);
    fit(*m_text, m_story.section(end, 0, 0), width());
}

void StoryLine::open_story() {
    auto* popup = new QFrame(this, Qt::Popup); // which Escape and a click elsewhere close
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setObjectName(QStringLiteral("popup")); // for the style sheet
    const QString html = QStringLiteral("<b>%1.</b> %2").arg(m_heading.toHtmlEscaped(), m_story.toHtmlEscaped());
    auto* text = named(new QLabel(QString(html).replace(QLatin1Char('\n'), QStringLiteral("<br>"))),
                       m_heading + QStringLiteral(". ") + m_story, {});
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setFixedWidth(popup_width);
    popup->setLayout(in_column({12, 10, 12, 10}, 0, text));
    popup->setAccessibleName(tr("Its story"));
    popup->adjustSize();
    const QRect room = screen()->availableGeometry();
    const QPoint below = mapToGlobal(rect().bottomLeft());
    popup->move(std::clamp(below.x(), room.left(), std::max(room.left(), room.right() - popup->width())),
                std::clamp(below.y(), room.top(), std::max(room.top(), room.bottom() - popup->height())));
    popup->show();
    text->setFocus(Qt::PopupFocusReason);
}

RevisionComparison::RevisionComparison() {
    auto* styles = new FittingRow(8);
    const auto add_style = [&](AgainstStyle style, const QString& title, const QString& tip) {
        auto* button = explained(new QRadioButton(title), tip);
        button->setAccessibleName(title);
        styles->box().addWidget(button);
        m_styles.addButton(button, static_cast<int>(style));
    };
    add_style(AgainstStyle::facts, tr("Facts"), tr("Tells what changed, above the facts"));
    add_style(AgainstStyle::overlay, tr("Overlay"), tr("Draws the other revision's staircase as well"));
    add_style(AgainstStyle::blink, tr("Blink"),
              tr("Shows the other revision's figure in place, by turns once a second; Escape or any change "
                 "ends it, choosing it again starts it again"));
    m_styles.button(static_cast<int>(AgainstStyle::overlay))->setChecked(true);
    setLayout(in_column({}, 3, in_row(6, label_of(m_chooser, tr("Compare with")), Wide{m_chooser}), styles));
    setAccessibleName(tr("Revision comparison"));
    connect(m_chooser, &QComboBox::activated, this, [this] { emit against_chosen(chosen()); });
    connect(&m_styles, &QButtonGroup::idClicked, this, [this] { emit against_chosen(chosen()); });
}

std::optional<Against> RevisionComparison::chosen() const {
    const int index = m_chooser->currentIndex();
    if (index <= none_index) { return std::nullopt; }
    Against against;
    if (index >= first_revision_index) {
        against.revision = m_revisions[static_cast<std::size_t>(index - first_revision_index)];
    }
    against.style = static_cast<AgainstStyle>(m_styles.checkedId());
    return against;
}

void RevisionComparison::list_revisions(const Function& function) {
    m_listed = &function;
    m_revisions = revisions_of(function.name, function.origin);
    m_chooser->clear();
    m_chooser->addItem(tr("None"));
    m_chooser->addItem(QString()); // told for each document
    for (const Function* revision : m_revisions) { m_chooser->addItem(dated_label(*revision)); }
}

void RevisionComparison::show_document(const Document& document) {
    if (document.is_empty()) {
        setEnabled(false);
        return;
    }
    setEnabled(true);
    const Function& own = *document.spec().function;
    setVisible(own.qkeras != nullptr); // others have no revisions
    if (m_listed == nullptr || m_listed->name != own.name || m_listed->origin != own.origin) { list_revisions(own); }
    const Function* previous = previous_revision(own);
    m_chooser->setItemText(previous_index, previous != nullptr ? tr("Previous (%1)").arg(translated(previous->label()))
                                                               : tr("Previous (there is none)"));
    auto* items = qobject_cast<QStandardItemModel*>(m_chooser->model());
    for (std::size_t i = 0; i < m_revisions.size(); ++i) {
        items->item(first_revision_index + static_cast<int>(i))->setEnabled(m_revisions[i] != &own);
    }
    m_chooser->setCurrentIndex(index_of(document.against, m_revisions));
    if (document.against) { m_styles.button(static_cast<int>(document.against->style))->setChecked(true); }
    const Function* other = against_function(document);
    for (QAbstractButton* button : m_styles.buttons()) { button->setEnabled(other != nullptr); }
    explained(m_chooser, other != nullptr ? tr("R held in the plot shows %1").arg(translated(other->label()))
                                          : tr("Another revision of the quantizer, with the same values"));
}
} // namespace quantoscope::inline window
