#include "app/window/main_window.h"

#include "app/files/version.h"
#include "app/plot/qt_text.h"
#include "app/window/document_actions.h"
#include "app/window/exports.h"
#include "app/window/help.h"
#include "app/window/language.h"
#include "app/window/messages.h"
#include "app/window/prove_dialog.h"
#include "app/window/settings.h"
#include "app/window/widgets.h"
#include "app/window/window_figure.h"
#include "app/window/write_dialog.h"
#include "app/words/facts.h"
#include "core/session/session.h"

namespace quantoscope::inline window {
MainWindow::MainWindow(Document document) : m_store(std::move(document)) {
    new Announcer(this);
    new ShortcutGuard(*this);
    new DialogRoom(this);
    lay_out();
    register_actions();
    connect_comparison();
    connect_document();
    connect_files();
    connect_teaching();
    m_appearance->use_saved_theme();
    restoreGeometry(saved_value(geometry_key).toByteArray());
}

// Losing the focus finishes an edit, which needs the store: it must happen while that is alive.
MainWindow::~MainWindow() {
    hide();
    delete m_files; // listens to the store
}

void MainWindow::lay_out() {
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_empty);
    m_model->hide();
    m_split->addWidget(m_pages);
    m_split->addWidget(m_find);
    m_split->addWidget(m_model);
    m_split->setChildrenCollapsible(false);
    m_split->setStretchFactor(0, 1);
    auto* center = new QWidget;
    m_presentation =
        new Presentation(*this, *m_view, m_store, {m_bar, m_recovery_bar, m_problem, m_welcome, m_text, m_model});
    center->setLayout(in_column({}, 0, m_bar, m_recovery_bar, m_problem, m_welcome, m_text,
                                Wide{in_row(0, Wide{m_split}, &m_presentation->side())}, &m_presentation->strip()));
    m_columns = new Columns(m_side, center, m_facts);
    m_facts->add_on_top(&m_lessons->card());
    m_side->place_below_revisions(m_comparison);
    m_facts->add_section(m_inputs);
    m_facts->add_section(&m_readout->panel());
    m_other->setParent(this);
    setCentralWidget(m_columns);
    statusBar()->addWidget(&m_readout->line(), 1);
    statusBar()->addPermanentWidget(&m_readout->markers());
    statusBar()->setAccessibleName(tr("Status"));
}

void MainWindow::register_actions() {
    m_files->register_actions(*m_actions);
    register_exports(*m_actions, {m_store, m_analyst, *m_files, *m_facts, *this});
    register_steps(*m_actions, m_store, *this);
    m_side->register_actions(*m_actions);
    m_text->register_actions(*m_actions);
    register_panels(*m_actions, m_store);
    m_plot->register_actions(*m_actions);
    register_views(*m_actions, m_store);
    m_model->register_actions(*m_actions);
    m_appearance->register_actions(*m_actions);
    m_appearance->add_part(*m_actions, "controls", [this](bool on) { m_columns->show_column(Columns::left, on); });
    m_appearance->add_part(*m_actions, "facts", [this](bool on) { m_columns->show_column(Columns::right, on); });
    m_appearance->add_part(*m_actions, "box", [this](bool on) { m_readout->show_box(on); });
    connect(&(*m_actions)["show_box"], &QAction::toggled, this, &MainWindow::show_readout);
    m_numbers->register_actions(*m_actions);
    m_player->register_actions(*m_actions);
    m_find->register_actions(*m_actions);
    m_actions->on("prove", this, &MainWindow::prove);
    m_lessons->register_actions(*m_actions);
    m_presentation->register_actions(*m_actions);
    register_help(*m_actions, *this);
    m_actions->on("reset", this, &MainWindow::reset);
    m_actions->on("quit", this, &MainWindow::close);
}

// Before the views: a change of the document ends what is seen in its place.
void MainWindow::connect_comparison() {
    connect(&m_store, &Store::changed, m_other, &OtherRevision::stop);
    connect(m_comparison, &RevisionComparison::against_chosen, this, [this](const std::optional<Against>& against) {
        m_store.change([&](Document& document) {
            const bool is_chip = document.against && document.against->is_chip();
            if (against || !is_chip) { document.against = against; } // no revision: a chip stays
        });
        if (against && against->style == AgainstStyle::blink) { m_other->blink(m_store.document()); }
    });
    connect(m_view, &FigureView::other_wanted, m_other, &OtherRevision::hold);
    connect(m_other, &OtherRevision::turned, this, [this] {
        show_figure();
        show_readout();
    });
    connect(m_other, &OtherRevision::finished, this, [this] { show_document(m_store.document()); });
}

// Who shows the document and who changes it.
void MainWindow::connect_document() {
    connect(&m_store, &Store::changed, this, &MainWindow::show_document);
    connect(m_appearance, &Appearance::themed, this, &MainWindow::take_theme);
    connect(m_empty, &EmptyPage::linkActivated, &m_store, [this] { m_store.commit_spec(default_example()); });
    connect(m_welcome, &Welcome::spec_wanted, &m_store, &Store::commit_spec);
    connect(m_welcome, &Welcome::story_wanted, this,
            [this] { show_manual(*this, QStringLiteral("quantizers.md#pull-request-63")); });
    connect(m_text, &TextBar::previewed, &m_store, &Store::preview_spec);
    connect(m_text, &TextBar::finished, &m_store, &Store::finish);
    // In the field the text changes, whether the document is another or not.
    connect(m_text, &TextBar::cancelled, this, [this] {
        m_store.cancel();
        show_document(m_store.document());
    });
    connect(m_text, &TextBar::session_given, this, [this](const QString& text) {
        m_files->take_text(text);
        show_document(m_store.document());
    });
    connect(m_view, &FigureView::resized, this, &MainWindow::show_figure);
    connect(m_plot, &PlotControl::pointed, this, &MainWindow::show_readout);
    connect(m_readout, &CursorReadout::speech_wanted, this,
            [this] { m_readout->show_speech(m_analyst.study_of(m_store.document())); });
    connect(m_text, &TextBar::warnings_changed, this, &MainWindow::show_warnings);
    connect(m_facts, &FactsPanel::warnings_wanted, m_text, &TextBar::show_warnings);
    connect(m_facts, &FactsPanel::place_chosen, m_plot, &PlotControl::go_to);
    connect(m_facts, &FactsPanel::stage_chosen, m_readout, &CursorReadout::show_stage);
    connect(m_readout, &CursorReadout::changed, this, &MainWindow::show_readout);
    connect(m_facts, &FactsPanel::revisions_wanted, this, [this] {
        show_revisions(m_store.document(), m_appearance->theme().widgets.accent, *this,
                       [this](const Spec& spec) { m_store.commit_spec(spec); });
    });
    connect(m_model, &ModelPanel::open_wanted, &m_store, &Store::commit_spec);
    connect(m_model, &ModelPanel::compare_wanted, &m_store,
            [this](const std::vector<Spec>& specs) { m_store.commit(with_entries(m_store.document(), specs)); });
    connect(m_model, &ModelPanel::closed, &(*m_actions)["go_to_plot"], &QAction::trigger);
}

void MainWindow::connect_files() {
    connect(m_files, &Files::begun, m_text, &TextBar::focus_text); // ready for the first quantizer
    connect(m_files, &Files::measured_given, m_numbers, &NumberFiles::compare_with);
    connect(m_files, &Files::model_opened, this, &MainWindow::show_model);
    connect(m_inputs, &InputsControls::file_wanted, m_numbers, &NumberFiles::open_inputs);
    connect(m_numbers, &NumberFiles::arrived, m_readout, &CursorReadout::speak_line);
    connect(m_recovery, &Recovery::failed, this,
            [this](const QString& message) { show_status(*this, message, 15000); });
    connect(m_recovery_bar, &RecoveryBar::restore_wanted, this, [this](Orphan& orphan) {
        if (m_recovery->restore(orphan)) { m_recovery_bar->drop_current(); }
    });
    connect(&m_analyst, &Analyst::finished, this, [this] { show_document(m_store.document()); });
    connect(&m_analyst, &Analyst::out_of_memory, this,
            [this] { m_facts->show_notice(tr("There is not enough memory to solve every transition.")); });
    connect(&m_analyst, &Analyst::progressed, m_facts, &FactsPanel::show_progress);
}

void MainWindow::connect_teaching() {
    connect(m_side, &SidePanel::play_wanted, m_player, &Player::play);
    connect(m_presentation, &Presentation::play_wanted, m_player, &Player::play);
    connect(m_presentation, &Presentation::code_wanted, m_readout, &CursorReadout::go_to_code);
    connect(m_player, &Player::turned, this, [this] {
        m_side->show_playing(m_player->playing());
        m_presentation->show_playing(m_player->playing());
    });
    connect(m_player, &Player::moved_on, this, &MainWindow::show_figure);
    connect(m_view, &FigureView::cursor_requested, m_lessons, &Lessons::click);
    connect(m_lessons, &Lessons::changed, this, &MainWindow::place_lesson);
    connect(m_lessons, &Lessons::answered_right, this, [this](const std::vector<Hidden>& was_hidden) {
        if (!is_hidden(was_hidden, Hidden::staircase)) { return; }
        const Document& document = m_store.document();
        m_player->move_from(
            on_the_curve(build_figure(document, nullptr, m_view->columns()), curve_of(document.spec())));
    });
    connect(m_presentation, &Presentation::turned, this, &MainWindow::place_lesson);
    connect(m_presentation, &Presentation::space_pressed, this, [this] {
        if (m_lessons->is_open()) {
            m_lessons->show_me_or_go_on();
        } else {
            m_player->play_last();
        }
    });
}

// A lesson is in the column of facts, or at the side of a presentation.
void MainWindow::place_lesson() {
    const bool presents = m_presentation->is_on();
    const bool lesson = m_lessons->is_open();
    if (lesson) { m_welcome->hide(); }
    m_presentation->host(presents && lesson ? &m_lessons->card() : nullptr);
    if (!presents) { m_facts->add_on_top(&m_lessons->card()); }
    m_columns->show_column(Columns::left,
                           !presents && !m_lessons->hides(Hidden::name) && (*m_actions)["show_controls"].isChecked());
    m_columns->show_column(Columns::right, !presents && (lesson || (*m_actions)["show_facts"].isChecked()));
    m_text->setVisible(!presents && !m_lessons->hides(Hidden::name));
    show_warnings();
    show_document(m_store.document());
}

void MainWindow::show_document(const Document& document) {
    m_actions->show_document(document);
    m_pages->setCurrentIndex(document.is_empty() ? 1 : 0);
    m_side->show_document(document, m_appearance->theme());
    m_text->show_document(document);
    m_presentation->show_document(document);
    m_comparison->show_document(document);
    m_inputs->setVisible(document.shows(PanelKind::probability) && !document.is_empty());
    m_inputs->show_inputs(document.inputs);
    m_find->show_document(document);
    show_figure();
    m_plot->follow_pointer();
    show_readout();
    show_facts();
}

void MainWindow::show_figure() {
    const Document& document = m_store.document();
    if (document.is_empty()) { return; }
    const Study* study = m_analyst.study_of(document);
    const OtherRevision::Seen seen = m_other->seen(document, study);
    Figure figure = m_player->moved(m_other->figure_of(seen, document, study, m_view->columns()));
    if (m_lessons->hidden().empty()) {
        name_hidden(figure, seen.document, seen.study);
    } else {
        figure = without(std::move(figure), m_lessons->hidden());
    }
    Captions captions = captions_for(figure, seen.document, seen.study, QLocale());
    frame_missing_panels(figure, captions, seen.document);
    captions.title.clear(); // the text bar says it
    m_view->show_figure(std::move(figure), captions, m_appearance->theme(), document.ticks);
}

// Why something is not shown before the lesson's answer; empty where it is. Everything shows the staircase.
QString MainWindow::why_secret(Hidden what) const {
    return m_lessons->hides(Hidden::staircase) || m_lessons->hides(what) ? tr("Answer the lesson's question first.")
                                                                         : QString();
}

void MainWindow::show_readout() {
    const Study* study = m_analyst.study_of(m_store.document());
    const OtherRevision::Seen seen = m_other->seen(m_store.document(), study);
    const QString secret = why_secret(Hidden::code);
    m_readout->keep_quiet(secret);
    m_readout->show(seen.document, seen.study, study);
    if (m_presentation->is_on() && !seen.document.is_empty()) {
        m_presentation->show_code(seen.document.spec(), secret.isEmpty() ? m_plot->cursor() : std::nullopt);
    }
}

void MainWindow::show_facts() {
    const Document& document = m_store.document();
    const Theme& theme = m_appearance->theme();
    const WidgetColors& colors = theme.widgets;
    const Study* study = m_analyst.study_of(document);
    Document subject = document;
    if (m_lessons->hides(Hidden::name)) { subject.entries.clear(); }
    m_facts->show_subject(subject, theme);
    m_facts->show_changes(m_other->changes(document, study), colors.accent);
    QString reason = why_nothing_is_said(document);
    if (const QString secret = why_secret(Hidden::facts); !secret.isEmpty()) { reason = secret; }
    std::vector<Fact> facts =
        study != nullptr && reason.isEmpty() ? document_facts(document, *study, screen_style()) : std::vector<Fact>();
    if (auto proof = proof_fact(document, program_version); proof && !facts.empty()) {
        facts.push_back(std::move(*proof));
    }
    if (m_presentation->is_on()) { m_presentation->show_facts(facts, theme); }
    if (!reason.isEmpty()) {
        m_facts->show_notice(reason);
    } else if (study != nullptr) {
        m_facts->show_checks(study->analysis, colors);
        m_facts->show_facts(facts, colors.accent);
        m_facts->show_table(compared_table(document, *study, theme));
    } else {
        m_facts->show_progress(m_analyst.progress());
    }
}

void MainWindow::show_warnings() {
    const bool is_nameless = m_lessons->hides(Hidden::name); // they quote the text
    m_facts->show_warnings(is_nameless ? QString() : m_text->warnings(), m_appearance->theme().widgets.accent);
}

void MainWindow::show_model(Model model, const QString& path) {
    if (!m_model->has_model()) { m_split->setSizes({3 * m_split->height() / 5, 2 * m_split->height() / 5}); }
    m_model->show();
    m_model->show_model(std::move(model), QFileInfo(path).fileName());
}

void MainWindow::take_theme(const Theme& theme) {
    m_bar->use_theme(theme);
    m_welcome->use_theme(theme);
    m_empty->use_link_color(theme.widgets.accent);
    m_text->use_link_color(theme.widgets.accent);
    m_model->use_theme(theme);
    m_find->use_theme(theme);
    show_document(m_store.document());
}

void MainWindow::prove() {
    const Spec& spec = m_store.document().spec();
    if (spec.function->is_type) {
        show_status(*this, tr("A type has no inputs of its own; compare it with what was trained instead."));
    } else {
        (new ProveDialog(m_store, this))->show();
    }
}

// Everything as at the first start, but for the quantizers.
void MainWindow::reset() {
    m_appearance->reset();
    m_columns->reset();
    m_store.change([fresh = Document()](Document& document) {
        document.panels = fresh.panels;
        document.ticks = fresh.ticks;
        document.error_unit = fresh.error_unit;
        document.reference = fresh.reference;
        document.width_measure = fresh.width_measure;
    });
}

void MainWindow::closeEvent(QCloseEvent* event) {
    m_lessons->leave();
    m_presentation->leave();
    save_value(geometry_key, saveGeometry());
    m_columns->save();
    save_choices(m_store.document());
    save_value(last_key, qt_text(session_line(m_store.document())));
    QMainWindow::closeEvent(event);
}
} // namespace quantoscope::inline window
