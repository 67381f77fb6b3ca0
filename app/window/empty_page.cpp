#include "app/window/empty_page.h"

#include "app/window/actions.h"

namespace quantoscope::inline window {
EmptyPage::EmptyPage(QWidget* parent) : QLabel(parent) {
    setAlignment(Qt::AlignCenter);
    setTextInteractionFlags(Qt::TextBrowserInteraction);
    setFocusPolicy(Qt::StrongFocus);
    setWordWrap(true);
    setMargin(20);
    setAccessibleName(tr("No quantizer yet"));
}

// Rich text keeps the colours it was made with.
void EmptyPage::use_link_color(const QColor& color) {
    const QString first = QStringLiteral("<a style=\"color:%1\" href=\"first\">%2</a>")
                              .arg(color.name(), tr("begin with the first version of quantized_sigmoid"));
    const QString paragraphs[] = {
        tr("Type one into the field above, for example<br>"
           "<code>quantized_sigmoid(4)</code> and Return (%1 goes there),<br>or %2.")
            .arg(keys_of("edit_text"), first),
        tr("Open a session, or a figure that holds one (%1), or list the quantizers of a Keras model "
           "(%2);<br>any of them can be dropped on the window, too.")
            .arg(keys_of("open"), keys_of("open_model")),
        tr("Paste a quantizer, or the line of text a session was copied as (%1).").arg(keys_of("paste")),
        tr("Measured data (%1, or dropped) comes after the quantizer it is compared with.")
            .arg(keys_of("compare_measured"))};
    QString text = QStringLiteral("<h2>%1</h2>").arg(tr("No quantizer yet"));
    for (const QString& paragraph : paragraphs) { text += QStringLiteral("<p>%1</p>").arg(paragraph); }
    setText(text);
}
} // namespace quantoscope::inline window
