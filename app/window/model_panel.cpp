#include "app/window/model_panel.h"

#include "app/plot/qt_text.h"
#include "app/window/messages.h"
#include "core/document/document.h"

namespace quantoscope::inline window {
namespace {
constexpr int most_rows_unfolded = 60;

QString list_of(const std::vector<std::string>& names) {
    constexpr std::size_t most = 2;
    QStringList shown;
    for (std::size_t i = 0; i < std::min(names.size(), most); ++i) { shown.push_back(qt_text(names[i])); }
    const QString list = shown.join(QStringLiteral(", "));
    return names.size() > most ? ModelPanel::tr("%1 and %2 more").arg(list).arg(names.size() - most) : list;
}

QLabel* plain_label() {
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText); // names come from files
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}
} // namespace

ModelPanel::ModelPanel() : m_title(plain_label()), m_headline(plain_label()), m_sigmoid_text(plain_label()) {
    m_title->setProperty("heading", true);
    m_headline->setProperty("muted", true);
    m_headline->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // as long as names are
    m_compare->setFocusPolicy(Qt::StrongFocus);
    m_compare->setToolTip(tr("Draw the selected ones over each other (Return); Ctrl+click selects more"));
    connect(m_compare, &QToolButton::clicked, this, &ModelPanel::compare);
    auto* close = tool_button(tr("Close"), tr("Close the model"), tr("Close the model; what is in the plot stays"));
    connect(close, &QToolButton::clicked, this, [this] {
        hide();
        emit closed();
    });
    m_sigmoid_text->setWordWrap(true);
    m_sigmoid_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_sigmoid_choice->addItem(tr("not stated"));
    for (const SigmoidMode& mode : sigmoid_modes()) { m_sigmoid_choice->addItem(qt_text(mode.key)); }
    connect(m_sigmoid_choice, &QComboBox::activated, this, &ModelPanel::use_sigmoid);
    m_sigmoid->setLayout(in_row(10, Wide{m_sigmoid_text}, m_sigmoid_choice));
    m_view->setAccessibleName(tr("Quantizers of the model"));
    m_view->setAccessibleDescription(tr("Return or Space opens a quantizer in the plot, Shift+Up and Shift+Down select "
                                        "several, Return then compares them, Left and Right fold and unfold"));
    connect(m_view, &ModelView::open_wanted, this, &ModelPanel::open);
    connect(m_view, &ModelView::compare_wanted, this, &ModelPanel::compare);
    connect(m_view, &ModelView::selection_changed, this, &ModelPanel::show_selection);
    setLayout(
        in_column({12, 8, 12, 8}, 6, in_row(10, m_title, Wide{m_headline}, m_compare, close), m_sigmoid, Wide{m_view}));
    setAccessibleName(tr("Model"));
    setObjectName(QStringLiteral("panel")); // for the style sheet
}

void ModelPanel::show_model(Model model, const QString& name) {
    m_name = name;
    m_mode = &default_sigmoid_mode();
    m_asked = false;
    m_sigmoid_choice->setCurrentIndex(0);
    m_tree->show_model(std::move(model), *m_mode);
    show_groups();
    focus_list();
}

void ModelPanel::register_actions(Actions& actions) {
    actions.on("go_to_model", this, [this] {
        if (isVisible()) {
            focus_list();
        } else {
            show_status(*this, tr("There is no model; open one with %1").arg(keys_of("open_model")));
        }
    });
}

void ModelPanel::focus_list() {
    m_view->setFocus();
    if (!m_view->currentIndex().isValid()) {
        m_view->selectionModel()->setCurrentIndex(m_tree->index(0, 0), QItemSelectionModel::NoUpdate);
    }
}

void ModelPanel::show_groups() {
    const Model& model = m_tree->model();
    m_title->setText(m_name);
    QString headline = translated(model_headline(model, m_tree->groups().size()));
    for (const Phrase& note : model.notes) { headline += QStringLiteral(". ") + translated(note); }
    m_headline->setText(headline);
    m_headline->setToolTip(headline);
    int rows = static_cast<int>(m_tree->groups().size());
    for (const ModelGroup& group : m_tree->groups()) { rows += static_cast<int>(group.uses.size()); }
    if (rows <= most_rows_unfolded) { m_view->expandAll(); }
    const std::vector<std::string> users = sigmoid_users(model, m_tree->groups());
    m_sigmoid->setVisible(!users.empty());
    m_sigmoid_text->setText((m_asked
                                 ? tr("Sigmoid inside, as you said; it matters to %1.")
                                 : tr("Which sigmoid is inside? The file does not say; until you do, hard is drawn, "
                                      "as QKeras has it at first. It matters to %1."))
                                .arg(list_of(users)));
    show_selection();
}

void ModelPanel::show_selection() {
    const std::size_t count = m_view->selected_groups().size();
    m_compare->setText(count > 1 ? tr("Compare %1 selected").arg(count) : tr("Compare selected"));
    m_compare->setEnabled(count > 1);
}

void ModelPanel::use_sigmoid(int index) {
    m_asked = index > 0;
    m_mode = m_asked ? &sigmoid_modes()[static_cast<std::size_t>(index - 1)] : &default_sigmoid_mode();
    m_tree->use_mode(*m_mode);
    show_groups();
}

void ModelPanel::open(std::size_t group) {
    const ModelDrawing& drawing = m_tree->groups()[group].drawing;
    if (drawing.spec) {
        emit open_wanted(*drawing.spec);
    } else {
        show_status(*this, tr("This one is not drawn: %1").arg(translated(drawing.refused->what)));
    }
}

// Those that cannot be drawn, and more than a document holds, are left out and told.
void ModelPanel::compare() {
    std::vector<Spec> specs;
    std::size_t left_out = 0;
    for (const std::size_t group : m_view->selected_groups()) {
        const std::optional<Spec>& spec = m_tree->groups()[group].drawing.spec;
        if (spec && specs.size() < most_entries) {
            specs.push_back(*spec);
        } else {
            ++left_out;
        }
    }
    if (specs.empty()) {
        show_status(*this, tr("None of the selected quantizers is drawn"));
        return;
    }
    emit compare_wanted(specs);
    if (left_out > 0) {
        show_status(*this, tr("%1 compared; left out: %2 (not drawn, or more than %3)")
                               .arg(specs.size())
                               .arg(left_out)
                               .arg(most_entries));
    }
}
} // namespace quantoscope::inline window
