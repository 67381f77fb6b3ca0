#pragma once

#include "core/document/document.h"

#include <QObject>
#include <QUndoStack>

namespace quantoscope {

// Holds the one document. Everything that shows something listens to `changed`; everything that changes
// something goes through here. Undo keeps whole documents, one step for each finished gesture; where one
// looks (zoom, pan, mark) is no step of its own and stays as it is when a step is taken back.
class Store : public QObject {
    Q_OBJECT

public:
    explicit Store(Document document, QObject* parent = nullptr);

    const Document& document() const { return m_document; }
    // The document as of the last finished gesture.
    const Document& committed() const { return m_committed; }

    // A document in the middle of a gesture (a slider being dragged): shown, not yet a step.
    void preview(const Document& document);
    // The document a finished gesture leaves behind.
    void commit(const Document& document);

    QUndoStack& steps() { return m_steps; }

    // Another document altogether, from a file or none: there is nothing to undo.
    enum class State : std::uint8_t { saved, unsaved };
    void replace(const Document& document, State state);

    // Whether the document differs from what was saved last, but for where one looks.
    bool is_changed() const;
    void mark_saved();

signals:
    void changed(const Document& document);

private:
    class Step;

    void restore(Document document);

    Document m_document;
    Document m_committed;
    QUndoStack m_steps;
};

} // namespace quantoscope
