#include "app/window/empty_page.h"

namespace quantoscope {

EmptyPage::EmptyPage(QWidget* parent) : QLabel(parent)
{
    setAlignment(Qt::AlignCenter);
    setTextInteractionFlags(Qt::TextBrowserInteraction);
    setFocusPolicy(Qt::StrongFocus);
    setWordWrap(true);
    setMargin(20);
    setAccessibleName(tr("No quantizer yet"));
}

// Rich text keeps the colours it was made with.
void EmptyPage::use_link_color(const QColor& color)
{
    const QString first = QStringLiteral("<a style=\"color:%1\" href=\"first\">%2</a>")
                              .arg(color.name(), tr("begin with the first version of quantized_sigmoid"));
    const QString paragraphs[] = {
        tr("Type one into the field above, for example<br>"
           "<code>quantized_sigmoid(4)</code> and Return (Ctrl+L goes there),<br>or %1.")
            .arg(first),
        tr("Open a session, or a figure that holds one (Ctrl+O), or list the quantizers of a Keras model "
           "(Ctrl+K);<br>any of them can be dropped on the window, too."),
        tr("Paste a quantizer, or the line of text a session was copied as (Ctrl+V)."),
        tr("Measured data (Ctrl+M, or dropped) comes after the quantizer it is compared with.")};
    QString text = QStringLiteral("<h2>%1</h2>").arg(tr("No quantizer yet"));
    for (const QString& paragraph : paragraphs) {
        text += QStringLiteral("<p>%1</p>").arg(paragraph);
    }
    setText(text);
}

} // namespace quantoscope
