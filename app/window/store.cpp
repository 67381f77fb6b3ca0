#include "app/window/store.h"

namespace quantoscope {

void Store::preview(const Document& document)
{
    if (document != m_document) {
        m_document = document;
        emit changed(m_document);
    }
}

void Store::commit(const Document& document)
{
    preview(document);
    m_committed = m_document;
}

} // namespace quantoscope
