#include "app/window/notice.h"

#include "app/window/announcer.h"
#include "app/window/widgets.h"

namespace quantoscope::inline window {
Notice::Notice(QWidget* parent) : QFrame(parent), m_text(new QLabel) {
    setObjectName(QStringLiteral("notice"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::RichText);
    m_text->setTextInteractionFlags(Qt::TextBrowserInteraction);
    connect(m_text, &QLabel::linkActivated, this, &Notice::linkActivated);
    auto* close = tool_button(QStringLiteral("✕"), tr("Close"), tr("Lay this away"));
    connect(close, &QToolButton::clicked, this, [this] {
        hide();
        emit dismissed();
    });
    setLayout(laid_out<QHBoxLayout>({10, 6, 6, 6}, 8, Wide{m_text}, close));
    layout()->setAlignment(close, Qt::AlignTop);
    hide();
}

void Notice::show_text(const QString& html, const QString& plain) {
    m_text->setText(html);
    m_text->setAccessibleName(plain);
    setAccessibleName(plain);
    if (isHidden()) {
        show();
        announce(*this, plain);
    }
}
} // namespace quantoscope::inline window
