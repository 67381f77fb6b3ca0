#pragma once

#include "core/document/document.h"

#include <QtWidgets>
#include <functional>
#include <optional>
#include <vector>

namespace quantoscope::inline window {
// The part of the plane looked at; y is absent where it fits the data.
struct Ranges {
    AxisRange x;
    std::optional<AxisRange> y;
    bool operator==(const Ranges&) const = default;
};

Ranges ranges_of(const View& view);

// Places looked at, as a browser keeps pages: going somewhere new forgets the way forward.
class ViewHistory {
public:
    bool has_back() const { return !m_back.empty(); }
    bool has_forward() const { return !m_forward.empty(); }

    // Where one was before going somewhere new. At most `most_places` are kept, the latest.
    void leave(const Ranges& place);
    // Going on from a place that has been left: only the way forward is lost.
    void go_on() { m_forward.clear(); }
    // The place before, or after, `present`; nothing where there is none.
    std::optional<Ranges> back(const Ranges& present);
    std::optional<Ranges> forward(const Ranges& present);

    static constexpr std::size_t most_places = 200;

private:
    std::vector<Ranges> m_back; // the latest last
    std::vector<Ranges> m_forward;
};

// Holds the one document: what shows it listens to `changed`, what changes it goes through here. Undo keeps whole
// documents, a named step for each finished gesture. The view (zoom, pan, cursor, the quantizer selected) is not a step
// and stays when one is undone; its ranges have a history of their own, a place for each gesture that moved them.
class Store : public QObject {
    Q_OBJECT

public:
    explicit Store(Document document);

    const Document& document() const { return m_document; }
    // The document as of the last finished gesture.
    const Document& committed() const { return m_committed; }

    // A document in the middle of a gesture (a slider being dragged): shown, not yet a step.
    void preview(const Document& document);
    // The document a finished gesture leaves behind; what another gesture had previewed and not finished is a
    // step of its own before it. One that `continues` the gesture before it, as a notch of the wheel does the
    // last, moves on from the same place: the way back skips where it began.
    void commit(const Document& document, bool continues = false);
    // A finished gesture that changes the document a little.
    void change(const std::function<void(Document&)>& act);
    // The selected quantizer, or the first one, becomes `spec`.
    void preview_spec(const Spec& spec);
    void commit_spec(const Spec& spec);
    // The gesture in progress ends: with what it has shown, or as if it had not been.
    void finish() { commit(Document(m_document)); }
    void cancel() { restore(m_committed); }

    QUndoStack& steps() { return m_steps; }
    // A step back or forward; a gesture in progress is finished first.
    void undo();
    void redo();

    bool can_go_back() const { return m_views.has_back(); }
    bool can_go_forward() const { return m_views.has_forward(); }
    // Shows the ranges of the place before, or after, again; y fits the data where it did then. Nothing
    // happens where there is no such place.
    void go_back() { look_at(m_views.back(ranges_of(m_document.view))); }
    void go_forward() { look_at(m_views.forward(ranges_of(m_document.view))); }
    // Another document altogether, from a file or none: there is nothing to undo.
    enum class State : std::uint8_t { saved, unsaved };
    void replace(const Document& document, State state);

    // Whether the document differs from what was saved last, but for the view.
    bool is_changed() const;
    void mark_saved();

signals:
    void changed(const Document& document);
    void views_changed(); // whether there is a way back or forward

private:
    class Step;

    void push_step(const Document& document);
    void restore(Document document);
    void look_at(const std::optional<Ranges>& ranges);

    Document m_document;
    Document m_committed = m_document;
    QUndoStack m_steps;
    ViewHistory m_views;
};
} // namespace quantoscope::inline window
