#include "app/window/help.h"

#include "app/plot/qt_text.h"
#include "app/window/keyboard.h"
#include "app/window/widgets.h"

#include <algorithm>

namespace quantoscope::inline window {
namespace {
// The rows of its table, "| tread, riser | the flat and ... |", by each of their terms.
QMap<QString, QString> read_glossary() {
    QMap<QString, QString> meanings;
    QFile page(QStringLiteral(":/manual/glossary.md"));
    if (!page.open(QIODevice::ReadOnly)) { return meanings; }
    static const QRegularExpression link(QStringLiteral(R"(\[([^\]]*)\]\([^)]*\))"));
    for (const QString& line : QString::fromUtf8(page.readAll()).split(QLatin1Char('\n'))) {
        const QStringList cells = line.split(QStringLiteral("| "));
        if (cells.size() != 3 || cells[1].startsWith(QLatin1Char('-'))) { continue; }
        const QString meaning =
            QString(cells[2]).replace(link, QStringLiteral("\\1")).remove(QLatin1Char('|')).remove(QLatin1Char('`'));
        for (const QString& term : cells[1].trimmed().split(QStringLiteral(", "))) {
            meanings[term.toLower()] = meaning.trimmed();
        }
    }
    return meanings;
}

// Which page is about a class of widgets; what lies in them has the same.
constexpr std::pair<const char*, const char*> pages_of_widgets[] = {
    {"CursorPanel", "window-panels"},
    {"ExportDialog", "window-export"},
    {"FactsPanel", "window-panels"},
    {"FigureView", "window-panels"},
    {"ModelPanel", "models"},
    {"QuantizerList", "window-compare"},
    {"RecoveryBar", "sessions"},
    {"LessonCard", "teaching"},
    {"PlayButton", "teaching"},
    {"SidePanel", "window"},
    {"SweepControls", "window-compare"},
    {"TableDialog", "command-table"},
    {"TextBar", "text-form"},
    {"RevisionComparison", "window-compare"},
};

QString file_of(const QString& page) { return QStringLiteral(":/manual/%1.md").arg(page); }

QString text_of_page(const QString& page) {
    QFile file(file_of(page));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString title_of(const QString& page) {
    return text_of_page(page).section(QLatin1Char('\n'), 0, 0).mid(2); // "# Title"
}

// As links name a heading: in small letters, blanks as hyphens, no other marks.
QString anchor_of(const QString& heading) {
    static const QRegularExpression mark(QStringLiteral(R"([^\p{L}\p{N} _-])"));
    return heading.toLower().remove(mark).replace(QLatin1Char(' '), QLatin1Char('-'));
}

// Qt's renderer of SVG knows no hatches: figures of the gallery are named by their descriptions.
QString without_drawings(QString text) {
    static const QRegularExpression drawing(QStringLiteral("!\\[([^\\]]*)\\]\\([^)]*\\.svg\\)"));
    return text.replace(drawing, QStringLiteral("*\\1*"));
}

bool contains_all(const QString& text, const QStringList& words) {
    return std::ranges::all_of(words, [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

// What the mouse and the keys do in the plot and in the list of quantizers.
struct GestureRow {
    const char* mouse; // empty where there is none
    const char* keys;
    const char* effect;
};

constexpr GestureRow in_plot[] = {
    {"point, click", "Left, Right", "cursor; the keys go to the previous and the next transition"},
    {"", "Shift+Left, Shift+Right", "cursor to the neighbouring float32"},
    {"", "A, B", "set marker A or B at the cursor"},
    {"", QT_TR_NOOP("Escape"), "take cursor and markers away"},
    {"", "R, held", "show the revision compared with, as long as it is held"},
    {QT_TR_NOOP("wheel"), "+, -", "zoom; the wheel with Shift only x, with Ctrl only y"},
    {QT_TR_NOOP("drag"), "Ctrl+arrow, Up, Down", QT_TR_NOOP("pan")},
    {QT_TR_NOOP("Shift+drag"), "", "zoom to the rectangle"},
    {QT_TR_NOOP("Ctrl+drag"), "", "pull a tread or a transition: the nearest setting follows"},
    {"click the number at an end of an axis", "", "type another end"},
    {"right click", "Menu, Shift+F10", "menu of what can be done there"},
    {"click an entry of the legend", "Tab, arrows, Space", "hide it, or show it again"},
    {"", "Ctrl+Page Up, Ctrl+Page Down", "scroll to the panels that do not fit"},
    {"double click", QT_TR_NOOP("Home"), "fit: show the whole interval"},
    {"drag the gap between panels", "Page Up, Page Down", "more or less height for the plot"},
};

constexpr GestureRow in_list[] = {
    {QT_TR_NOOP("click"), "Up, Down", "select: controls, text and facts are about the selected one"},
    {QT_TR_NOOP("drag"), "Ctrl+Up, Ctrl+Down", "move in the list"},
    {"click the check box", QT_TR_NOOP("Space"), "show or hide"},
    {"", QT_TR_NOOP("Delete"), QT_TR_NOOP("remove")},
    {"", QT_TR_NOOP("S"), "draw this one alone"},
};

constexpr GestureRow at_sliders[] = {
    {QT_TR_NOOP("click"), "Home, End, Page Up", "go to the clicked value"},
    {QT_TR_NOOP("wheel"), "Left, Right", "one step, while it has the focus"},
    {"double click", QT_TR_NOOP("Delete"), "back to the default"},
};

QString row_of(const QString& keys, const QString& mouse, const QString& effect) {
    return QStringLiteral("<tr><td style='padding-right:18px'><b>%1</b></td>"
                          "<td style='padding-right:18px'>%2</td><td>%3</td></tr>")
        .arg(keys.toHtmlEscaped(), mouse.toHtmlEscaped(), effect.toHtmlEscaped());
}

// What undo would undo stands in the menu alone.
QString name_of(const QAction& action) {
    QString name = action_title(action.objectName());
    if (name.isEmpty()) { name = action.text(); }
    return name.remove(QLatin1Char('&'));
}

QString keys_of(const QAction& action) {
    QStringList keys;
    for (const QKeySequence& shortcut : action.shortcuts()) {
        keys.push_back(shortcut.toString(QKeySequence::NativeText));
    }
    return keys.join(QLatin1String(", "));
}

void show_shortcuts(QWidget& window) {
    QDialog dialog(&window);
    dialog.setWindowTitle(translated("Keyboard and mouse"));
    auto* page = new QTextBrowser;
    page->setHtml(shortcuts_page(actions_with_keys(window)));
    page->setAccessibleName(translated("Keyboard and mouse"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    auto* layout = new QVBoxLayout(&dialog);
    layout->addWidget(page);
    layout->addWidget(buttons);
    dialog.resize(760, 640);
    dialog.exec();
}

void show_about(QWidget& window) {
    QMessageBox::about(
        &window, translated("About Quantoscope"),
        translated("<h3>Quantoscope %1</h3><p>What a fixed-point activation really does: exact staircases "
                   "of QKeras's quantizers.</p><p>GNU General Public License, version 3 or later.</p>")
            .arg(QCoreApplication::applicationVersion()));
}
} // namespace

QString meaning_of(const QString& word) {
    static const QMap<QString, QString> meanings = read_glossary();
    const QString term = word.toLower();
    for (const QString& form : {term, term.endsWith(QLatin1Char('s')) ? term.chopped(1) : term}) {
        if (const auto found = meanings.find(form); found != meanings.end()) { return *found; }
    }
    return {};
}

// Pictures are no wider than the view, and links lead to pages, headings or the web.
class ManualView : public QTextBrowser {
public:
    ManualView() {
        setOpenLinks(false);
        connect(this, &QTextBrowser::anchorClicked, this, &ManualView::follow);
    }

    void follow(const QUrl& link) {
        const QUrl target = source().resolved(link);
        if (target.scheme() != QLatin1String("qrc")) {
            QDesktopServices::openUrl(target);
        } else if (QFile::exists(QLatin1Char(':') + target.path())) {
            const QUrl page = target.adjusted(QUrl::RemoveFragment);
            if (page != source()) { setSource(page, QTextDocument::MarkdownResource); }
            go_to_heading(target.fragment());
        }
    }

    void mark(const QStringList& words) {
        QList<QTextEdit::ExtraSelection> marks;
        for (const QString& word : words) {
            for (QTextCursor at = document()->find(word); !at.isNull(); at = document()->find(word, at)) {
                QTextEdit::ExtraSelection found;
                found.cursor = at;
                found.format.setBackground(palette().highlight());
                found.format.setForeground(palette().highlightedText());
                marks.push_back(found);
            }
        }
        setExtraSelections(marks);
        if (!marks.isEmpty()) {
            QTextCursor first = marks.front().cursor;
            first.clearSelection();
            setTextCursor(first);
        }
    }

    QVariant loadResource(int type, const QUrl& name) override {
        const QUrl target = source().resolved(name);
        if (type == QTextDocument::MarkdownResource) {
            return without_drawings(QString::fromUtf8(QTextBrowser::loadResource(type, name).toByteArray()));
        }
        if (type != QTextDocument::ImageResource || target.scheme() != QLatin1String("qrc")) {
            return QTextBrowser::loadResource(type, name);
        }
        const QImage picture(QLatin1Char(':') + target.path());
        const int room = std::max(viewport()->width() - 40, 200);
        return picture.width() > room ? picture.scaledToWidth(room, Qt::SmoothTransformation) : picture;
    }

private:
    void go_to_heading(const QString& fragment) {
        for (QTextBlock block = document()->begin(); !fragment.isEmpty() && block.isValid(); block = block.next()) {
            if (block.blockFormat().headingLevel() > 0 && anchor_of(block.text()) == fragment) {
                setTextCursor(QTextCursor(block));
                ensureCursorVisible();
            }
        }
    }
};

QStringList manual_pages() {
    static const QRegularExpression link(QStringLiteral("\\]\\(([a-z-]+)\\.md\\)"));
    QStringList pages{QStringLiteral("index")};
    for (auto match = link.globalMatch(text_of_page(pages.front())); match.hasNext();) {
        pages.push_back(match.next().captured(1));
    }
    pages.removeDuplicates();
    return pages;
}

QString manual_page_of(const QWidget* control) {
    const auto* text = qobject_cast<const QTextEdit*>(control);
    if (text != nullptr && !meaning_of(text->textCursor().selectedText()).isEmpty()) {
        return QStringLiteral("glossary");
    }
    for (; control != nullptr; control = control->parentWidget()) {
        const QLatin1String name(control->metaObject()->className());
        for (const auto& [widget, page] : pages_of_widgets) {
            if (name.endsWith(QLatin1String("::") + QLatin1String(widget))) { return QString::fromLatin1(page); }
        }
    }
    return QStringLiteral("index");
}

ManualWindow::ManualWindow(QWidget* parent) : QDialog(parent), m_view(new ManualView) {
    setWindowTitle(tr("Manual"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_search->setPlaceholderText(tr("Search the manual"));
    m_search->setAccessibleName(tr("Search the manual"));
    m_search->setClearButtonEnabled(true);
    m_pages->setAccessibleName(tr("Pages of the manual"));
    m_view->setAccessibleName(tr("Manual"));
    for (const QString& page : manual_pages()) {
        auto* item = new QListWidgetItem(title_of(page), m_pages);
        item->setData(Qt::UserRole, page);
    }
    auto* left = new QWidget;
    left->setLayout(in_column({}, -1, m_search, m_pages));
    auto* split = new QSplitter;
    split->addWidget(left);
    split->addWidget(m_view);
    split->setStretchFactor(1, 1);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(split);
    resize(960, 680);
    split->setSizes({230, 700});
    connect(m_pages, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
        if (item != nullptr && item->data(Qt::UserRole).toString() != page()) {
            m_view->follow(QUrl(QStringLiteral("qrc") + file_of(item->data(Qt::UserRole).toString())));
            m_view->mark(m_search->text().split(QLatin1Char(' '), Qt::SkipEmptyParts));
        }
    });
    connect(m_view, &QTextBrowser::sourceChanged, this, [this] { show_page(page()); });
    connect(m_search, &QLineEdit::textChanged, this, &ManualWindow::find);
}

void ManualWindow::show_page(const QString& name) {
    for (int row = 0; row < m_pages->count(); ++row) {
        if (m_pages->item(row)->data(Qt::UserRole).toString() == name) { m_pages->setCurrentRow(row); }
    }
}

void ManualWindow::follow(const QString& link) { m_view->follow(link); }

QString ManualWindow::page() const { return m_view->source().fileName().section(QLatin1Char('.'), 0, 0); }

// Pages without the words are hidden; where the present one is, the first that has them is shown.
void ManualWindow::find(const QString& words) {
    const QStringList wanted = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QListWidgetItem* first = nullptr;
    for (int row = 0; row < m_pages->count(); ++row) {
        QListWidgetItem* item = m_pages->item(row);
        item->setHidden(!contains_all(text_of_page(item->data(Qt::UserRole).toString()), wanted));
        first = first == nullptr && !item->isHidden() ? item : first;
    }
    if (first != nullptr && m_pages->currentItem() != nullptr && m_pages->currentItem()->isHidden()) {
        m_pages->setCurrentItem(first);
    }
    m_view->mark(wanted);
}

void show_manual(QWidget& window, const QString& link) {
    QWidget* dialog = QApplication::activeModalWidget();
    const QWidget* focus = QApplication::focusWidget();
    const QString page = manual_page_of(focus != nullptr ? focus : window.focusWidget());
    auto* manual = new ManualWindow(dialog != nullptr ? dialog : &window);
    manual->show();
    manual->show_page(link.isEmpty() ? page : manual_pages().front());
    if (!link.isEmpty()) { manual->follow(link); }
}

QString shortcuts_page(const QList<QAction*>& actions) {
    QString page;
    const std::pair<QString, std::span<const GestureRow>> places[] = {
        {translated("In the plot"), in_plot},
        {translated("In the list of quantizers"), in_list},
        {translated("At a slider"), at_sliders}};
    for (const auto& [place, rows] : places) {
        page += QStringLiteral("<h3>%1</h3><table>").arg(place);
        for (const GestureRow& row : rows) {
            page += row_of(translated(row.keys), *row.mouse == '\0' ? QString() : translated(row.mouse),
                           translated(row.effect));
        }
        page += QStringLiteral("</table>");
    }
    page += QStringLiteral("<h3>%1</h3><table>").arg(translated("Everywhere"));
    for (const QAction* action : actions) { page += row_of(keys_of(*action), name_of(*action), action->statusTip()); }
    return page + QStringLiteral("</table>");
}

void register_help(Actions& actions, QWidget& window) {
    actions.on("manual", &window, [&window] { show_manual(window); });
    actions.on("shortcuts", &window, [&window] { show_shortcuts(window); });
    actions.on("about", &window, [&window] { show_about(window); });
}
} // namespace quantoscope::inline window
