#include "app/window/text_completer.h"

#include "app/plot/qt_text.h"
#include "core/spec/completion.h"

#include <QAbstractItemView>
#include <algorithm>

namespace quantoscope::inline window {
namespace {
constexpr int text_role = Qt::UserRole; // what is put in; what is shown has its meaning, too
} // namespace

TextCompleter::TextCompleter(QLineEdit& edit) : QCompleter(&edit), m_edit(edit) {
    setModel(&m_items);
    setCompletionRole(text_role);
    setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    setMaxVisibleItems(12);
    connect(&edit, &QLineEdit::textEdited, this, &TextCompleter::offer);
    connect(this, qOverload<const QString&>(&QCompleter::activated), this, &TextCompleter::take);
}

void TextCompleter::offer() {
    const std::string text = m_edit.text().first(m_edit.cursorPosition()).toStdString();
    const Completions found = completions_of(text, text.size());
    m_items.clear();
    for (const Completions::Item& item : found.items) {
        QStringList domains;
        for (const Phrase& domain : item.domains) { domains.push_back(translated(domain)); }
        auto* row = new QStandardItem(qt_text(item.text) + QStringLiteral("  ") + domains.join(tr(" or ")));
        row->setData(qt_text(item.text), text_role);
        m_items.appendRow(row);
    }
    // With nothing to offer it stays out of the way: it would keep the end of the focus from its field.
    QWidget* const wanted = found.items.empty() ? nullptr : &m_edit;
    if (widget() != wanted) { setWidget(wanted); }
    if (found.items.empty()) {
        popup()->hide();
        return;
    }
    m_begin = QString::fromUtf8(text.data(), static_cast<qsizetype>(found.begin)).size();
    popup()->setFont(m_edit.font());
    complete(QRect(0, 0, std::min(m_edit.width(), popup()->sizeHintForColumn(0) + 40), m_edit.height()));
}

void TextCompleter::take(const QString& text) {
    m_edit.setSelection(static_cast<int>(m_begin), static_cast<int>(m_edit.cursorPosition() - m_begin));
    m_edit.insert(text);
    emit taken();
    offer();
}
} // namespace quantoscope::inline window
