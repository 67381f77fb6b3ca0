#include "app/window/store.h"

#include "app/plot/qt_text.h"
#include "app/words/step_name.h"

namespace quantoscope::inline window {
namespace {
std::optional<Ranges> step(std::vector<Ranges>& from, std::vector<Ranges>& to, const Ranges& present) {
    if (from.empty()) { return std::nullopt; }
    to.push_back(present);
    const Ranges place = from.back();
    from.pop_back();
    return place;
}

Document with_view_of(Document document, const Document& other) {
    document.view = other.view;
    return document;
}

// Whether two documents differ only in the view.
bool are_one_step(Document document, const Document& other) {
    document.view = other.view;
    document.selected = other.selected;
    return document == other;
}

Document with_spec_shown(const Document& document, const Spec& spec) {
    return document.is_empty() ? with_entry_added(document, spec) : with_spec(document, spec);
}
} // namespace

Ranges ranges_of(const View& view) { return {view.x, view.y}; }

void ViewHistory::leave(const Ranges& place) {
    m_forward.clear();
    m_back.push_back(place);
    if (m_back.size() > most_places) { m_back.erase(m_back.begin()); }
}

std::optional<Ranges> ViewHistory::back(const Ranges& present) { return step(m_back, m_forward, present); }

std::optional<Ranges> ViewHistory::forward(const Ranges& present) { return step(m_forward, m_back, present); }

// The only kind of undo step: from one document to another.
class Store::Step : public QUndoCommand {
public:
    Step(Store& store, Document before, Document after)
        : QUndoCommand(translated(step_name(before, after)))
        , m_store(store)
        , m_before(std::move(before))
        , m_after(std::move(after)) {}

    void undo() override { m_store.restore(m_before); }
    void redo() override { m_store.restore(m_after); }

private:
    Store& m_store;
    Document m_before;
    Document m_after;
};

Store::Store(Document document) : m_document(std::move(document)) {}

void Store::preview(const Document& document) {
    if (document != m_document) {
        m_document = document;
        emit changed(m_document);
    }
}

void Store::commit(const Document& document, bool continues) {
    const Ranges left = ranges_of(m_committed.view);
    if (!are_one_step(document, m_document)) { push_step(Document(m_document)); }
    push_step(document);
    preview(document); // with its own view
    m_committed = m_document;
    if (ranges_of(m_committed.view) == left) { return; }
    if (continues && m_views.has_back()) {
        m_views.go_on();
    } else {
        m_views.leave(left);
    }
    emit views_changed();
}

void Store::change(const std::function<void(Document&)>& act) {
    Document document = m_document;
    act(document);
    commit(document);
}

void Store::preview_spec(const Spec& spec) { preview(with_spec_shown(m_document, spec)); }

void Store::commit_spec(const Spec& spec) { commit(with_spec_shown(m_document, spec)); }

void Store::push_step(const Document& document) {
    if (!are_one_step(document, m_committed)) {
        m_steps.push(new Step(*this, m_committed, document)); // does it, too
    }
}

void Store::undo() {
    finish();
    m_steps.undo();
}

void Store::redo() {
    finish();
    m_steps.redo();
}

void Store::restore(Document document) {
    preview(with_view_of(std::move(document), m_document));
    m_committed = m_document;
}

void Store::look_at(const std::optional<Ranges>& ranges) {
    if (ranges) {
        Document document = m_document;
        document.view.x = ranges->x;
        document.view.y = ranges->y;
        preview(document);
        m_committed.view = m_document.view;
        emit views_changed();
    }
}

void Store::replace(const Document& document, State state) {
    m_steps.clear();
    m_views = {};
    emit views_changed();
    m_committed = document;
    if (state == State::unsaved) { m_steps.resetClean(); }
    preview(document);
}

bool Store::is_changed() const { return !m_steps.isClean() || !are_one_step(m_document, m_committed); }

void Store::mark_saved() {
    finish();
    m_steps.setClean();
}
} // namespace quantoscope::inline window
