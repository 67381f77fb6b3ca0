#pragma once

#include "core/session/document.h"

#include <QObject>

namespace quantoscope {

// Holds the one document. Everything that shows something listens to `changed`; everything that changes
// something goes through here.
class Store : public QObject {
    Q_OBJECT

public:
    explicit Store(Document document, QObject* parent = nullptr)
        : QObject(parent)
        , m_document(std::move(document))
        , m_committed(m_document)
    {}

    const Document& document() const { return m_document; }
    // The document as of the last finished gesture: what undo returns to.
    const Document& committed() const { return m_committed; }

    // A document in the middle of a gesture (a slider being dragged): shown, not yet a step.
    void preview(const Document& document);
    // The document a finished gesture leaves behind.
    void commit(const Document& document);

signals:
    void changed(const Document& document);

private:
    Document m_document;
    Document m_committed;
};

} // namespace quantoscope
