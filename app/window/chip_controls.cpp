#include "app/window/chip_controls.h"

#include "app/plot/qt_text.h"
#include "app/window/file_control.h"
#include "app/window/parameter_controls.h"
#include "app/window/story_line.h"
#include "app/window/widgets.h"
#include "app/words/legend.h"
#include "core/document/chip.h"

#include <QAbstractItemView>
#include <QSignalBlocker>

namespace quantoscope::inline window {
namespace {
int file_item() { return static_cast<int>(chip_choices().size()) + 1; }

bool is_chip(const Document& document) { return document.against && document.against->is_chip(); }
} // namespace

ChipControls::ChipControls(QWidget* parent)
    : QWidget(parent)
    , m_chooser(named(new CalmWheel<QComboBox>, tr("On the chip"),
                      tr("What the chip computes in place of the selected quantizer, drawn beside it")))
    , m_story(new StoryLine)
    , m_controls_layout(in_column({}, 3)) {
    m_chooser->view()->setAccessibleName(tr("On the chip"));
    m_chooser->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setLayout(in_column({0, 4, 0, 0}, 4,
                        in_row(6, styled_label("heading", tr("On the chip"), m_chooser), Wide{m_chooser}), m_story,
                        m_controls_layout));
    m_chooser->addItem(tr("None"));
    for (const ChipChoice& choice : chip_choices()) { m_chooser->addItem(translated(choice.title)); }
    m_chooser->addItem(tr("Table in a file..."));
    connect(m_chooser, &QComboBox::activated, this, &ChipControls::choose);
}

void ChipControls::choose(int index) {
    Document document = m_document;
    if (index == 0) {
        if (is_chip(document)) { document.against.reset(); } // and no comparison of revisions
    } else if (index == file_item()) {
        const auto target =
            with_chosen_table(*this, [&document](const CodeFile& file) { return of_file(document.spec(), file); });
        if (!target) {
            show_document(m_document); // what was shown before
            return;
        }
        document = with_against(std::move(document), Against{.target = target});
    } else if (index < file_item()) { // the last may be a target of the user's own
        const ChipChoice& choice = chip_choices()[static_cast<std::size_t>(index - 1)];
        document.against = Against{.target = choice.target(document.spec()), .choice = std::string(choice.key)};
    }
    emit committed(document);
}

Document ChipControls::with_target(const Spec& target) const {
    Against against = *m_document.against;
    against.target = target;
    return with_against(m_document, std::move(against));
}

void ChipControls::make_controls(const Function& function) {
    for (ParameterControl* control : m_controls) {
        control->hide();
        control->deleteLater();
    }
    m_controls.clear();
    for (const ParameterDefinition& parameter : function.parameters) {
        ParameterControl* control = parameter_control(parameter);
        if (control == nullptr) { continue; }
        m_controls.push_back(control);
        m_controls_layout->addWidget(control);
        control->show_lock({}); // of quantizers alone
        connect(control, &ParameterControl::previewed, this,
                [this](const Spec& target) { emit previewed(with_target(target)); });
        connect(control, &ParameterControl::play_wanted, this, &ChipControls::play_wanted);
        connect(control, &ParameterControl::committed, this,
                [this](const Spec& target) { emit committed(with_target(target)); });
    }
    m_function = &function;
}

void ChipControls::show_document(const Document& document) {
    m_document = document;
    setVisible(!document.is_empty());
    if (document.is_empty()) { return; }
    const std::optional<Spec> target = deployed_spec(document);
    const QSignalBlocker blocker(m_chooser);
    const int own = file_item() + 1;
    m_chooser->removeItem(own);
    for (int i = 1; i < file_item(); ++i) {
        const bool possible = chip_choices()[static_cast<std::size_t>(i - 1)].target(document.spec()).has_value();
        m_chooser->setItemData(i, possible ? QVariant() : QVariant(0),
                               Qt::UserRole - 1); // which Qt reads as its flags
    }
    const ChipChoice* choice = is_chip(document) ? chip_choice_of(*document.against, document.spec()) : nullptr;
    const int shown = choice != nullptr ? static_cast<int>(choice - chip_choices().data()) + 1 : target ? own : 0;
    if (!target) {
        m_story->show_story(m_chooser->itemText(shown), tr("There is no such target for this quantizer."));
    } else {
        if (shown == own) { m_chooser->addItem(qt_text(figure_name(*target))); }
        if (m_function != target->function) { make_controls(*target->function); }
        const DeployFacts& facts = *target->function->deploy;
        m_story->show_story(translated(facts.title),
                            translated(facts.story) + QStringLiteral(".\n") + translated(facts.source));
    }
    m_chooser->setCurrentIndex(shown);
    m_story->setVisible(shown > 0);
    for (ParameterControl* control : m_controls) {
        control->setVisible(target.has_value());
        if (target) { control->show_spec(*target); }
    }
}
} // namespace quantoscope::inline window
