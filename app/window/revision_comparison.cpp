#include "app/window/revision_comparison.h"

#include "app/plot/qt_text.h"
#include "app/window/calm_wheel.h"
#include "app/window/fitting_row.h"
#include "app/window/widgets.h"

#include <QRadioButton>
#include <QStandardItemModel>
#include <algorithm>

namespace quantoscope::inline window {
namespace {
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

RevisionComparison::RevisionComparison(QWidget* parent)
    : QWidget(parent)
    , m_chooser(named(new CalmWheel<QComboBox>, tr("Compare with"), {})) {
    m_chooser->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
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
    for (const Function* function : m_revisions) {
        m_chooser->addItem(
            QStringLiteral("%1, %2").arg(translated(function->label()), qt_text(qkeras_facts(*function).date)));
    }
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
