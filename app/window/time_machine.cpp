#include "app/window/time_machine.h"

#include "app/plot/qt_text.h"
#include "app/window/actions.h"
#include "app/window/parameter_controls.h"
#include "app/window/store.h"
#include "core/qkeras/facts.h"

#include <QHBoxLayout>
#include <QRadioButton>
#include <QStandardItemModel>
#include <QVBoxLayout>
#include <algorithm>

namespace quantoscope {

namespace {

constexpr int none_index = 0;
constexpr int previous_index = 1;
constexpr int first_revision_index = 2;

int index_of(const std::optional<Against>& against, const std::vector<const Function*>& revisions)
{
    if (!against) {
        return none_index;
    }
    if (against->revision == nullptr) {
        return previous_index;
    }
    const auto found = std::ranges::find(revisions, against->revision);
    return found == revisions.end() ? none_index // another quantizer's
                                    : first_revision_index + static_cast<int>(found - revisions.begin());
}

} // namespace

TimeMachine::TimeMachine(QWidget* parent)
    : QWidget(parent)
    , m_chooser(new CalmWheel<QComboBox>)
    , m_note(new QLabel)
{
    auto* label = new QLabel(tr("Compare with"));
    label->setBuddy(m_chooser);
    m_chooser->setAccessibleName(tr("Compare with"));
    m_chooser->setToolTip(tr("Another revision of the quantizer, with the same values"));
    auto* head = new QHBoxLayout;
    head->addWidget(label);
    head->addWidget(m_chooser, 1);
    auto* styles = new QHBoxLayout;
    const auto add_style = [&](AgainstStyle style, const QString& title, const QString& tip) {
        auto* button = new QRadioButton(title);
        button->setToolTip(tip);
        button->setAccessibleName(title);
        button->setAccessibleDescription(tip);
        styles->addWidget(button);
        m_styles.addButton(button, static_cast<int>(style));
    };
    add_style(AgainstStyle::facts, tr("Facts"), tr("Tells what changed, above the facts"));
    add_style(AgainstStyle::overlay, tr("Overlay"), tr("Draws the other revision's staircase as well"));
    add_style(AgainstStyle::blink, tr("Blink"),
              tr("Shows the other revision's figure in place, by turns once a second; Escape or any change "
                 "ends it, choosing it again starts it again"));
    m_styles.button(static_cast<int>(AgainstStyle::overlay))->setChecked(true);
    m_note->setProperty("muted", true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 4);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addLayout(styles);
    layout->addWidget(m_note);
    setAccessibleName(tr("Revision comparison"));
    connect(m_chooser, &QComboBox::activated, this, [this] { emit against_chosen(chosen()); });
    connect(&m_styles, &QButtonGroup::idClicked, this, [this] { emit against_chosen(chosen()); });
}

std::optional<Against> TimeMachine::chosen() const
{
    const int index = m_chooser->currentIndex();
    if (index <= none_index) {
        return std::nullopt;
    }
    Against against;
    if (index >= first_revision_index) {
        against.revision = m_revisions[static_cast<std::size_t>(index - first_revision_index)];
    }
    against.style = static_cast<AgainstStyle>(m_styles.checkedId());
    return against;
}

void TimeMachine::list_revisions(std::string_view quantizer)
{
    m_quantizer = quantizer;
    m_revisions = revisions_of(quantizer);
    m_chooser->clear();
    m_chooser->addItem(tr("None"));
    m_chooser->addItem(QString()); // told for each document
    for (const Function* function : m_revisions) {
        m_chooser->addItem(QStringLiteral("%1, %2").arg(translated(function->label()),
                                                        qt_text(qkeras_facts(*function).date)));
    }
}

void TimeMachine::show_document(const Document& document)
{
    if (document.is_empty()) {
        setEnabled(false);
        return;
    }
    setEnabled(true);
    const Function& own = *document.spec().function;
    if (m_quantizer != own.name) {
        list_revisions(own.name);
    }
    const Function* previous = previous_revision(own);
    m_chooser->setItemText(previous_index, previous != nullptr
                                               ? tr("Previous (%1)").arg(translated(previous->label()))
                                               : tr("Previous (there is none)"));
    auto* items = qobject_cast<QStandardItemModel*>(m_chooser->model());
    for (std::size_t i = 0; i < m_revisions.size(); ++i) {
        items->item(first_revision_index + static_cast<int>(i))->setEnabled(m_revisions[i] != &own);
    }
    m_chooser->setCurrentIndex(index_of(document.against, m_revisions));
    if (document.against) {
        m_styles.button(static_cast<int>(document.against->style))->setChecked(true);
    }
    const Function* other = against_function(document);
    for (QAbstractButton* button : m_styles.buttons()) {
        button->setEnabled(other != nullptr);
    }
    m_note->setText(other != nullptr ? tr("R held in the plot shows %1").arg(translated(other->label()))
                                     : QString());
}

void register_compare_action(Actions& actions, Store& store)
{
    QAction& action = actions["compare_previous"];
    const auto show = [&action](const Document& document) {
        action.setChecked(document.against && document.against->revision == nullptr);
    };
    show(store.document());
    QObject::connect(&store, &Store::changed, &action, show);
    actions.on("compare_previous", &store, [&store](bool on) {
        store.change([on](Document& document) {
            const AgainstStyle style = document.against ? document.against->style : Against{}.style;
            document.against = on ? std::optional(Against{nullptr, style}) : std::nullopt;
        });
    });
}

} // namespace quantoscope
