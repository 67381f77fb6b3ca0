#pragma once

#include "app/window/widgets.h"
#include "core/document/document.h"
#include "core/function/function.h"

namespace quantoscope::inline window {
// "First version, 2021-03-02". Domain: a function of QKeras.
QString dated_label(const Function& function);

// One stop on the strip: a radio button drawn as a circle on a line with its label below.
class RevisionStop : public QRadioButton {
    Q_OBJECT
    Q_PROPERTY(int focusFrame MEMBER m_focus_frame) // pixels; the style sheet sets it

public:
    RevisionStop(const Function& function, bool is_first, bool is_last);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {24, sizeHint().height()}; } // labels are cut short

protected:
    void paintEvent(QPaintEvent* event) override;
    bool hitButton(const QPoint& position) const override { return rect().contains(position); }

private:
    bool m_is_first;
    bool m_is_last;
    int m_focus_frame = 2;
};

// The revisions of one quantizer in order of date; arrow keys step through them.
class RevisionStrip : public QWidget {
    Q_OBJECT

public:
    RevisionStrip();
    void show_function(const Function& function);

signals:
    void chosen(const Function* function);

private:
    QButtonGroup m_group;
    std::vector<const Function*> m_functions;
};

// Where a function comes from: what it is called and the first clause about it in a line each, and a link that opens
// all of it in a pop-up.
class StoryLine : public QWidget {
    Q_OBJECT

public:
    StoryLine();
    void show_story(const QString& heading, const QString& story); // plain texts
    void show_function(const Function& function);

protected:
    void resizeEvent(QResizeEvent*) override { fit_text(); }

private:
    void fit_text();
    void open_story();

    QString m_heading;
    QString m_story;
    QLabel* m_title = new QLabel;
    QLabel* m_text = new QLabel;
    QToolButton* m_link =
        tool_button(tr("Its story"), tr("Its story"), tr("Read where it comes from and what it changed"));
};

// Which revision the selected quantizer is compared with, and how: what changed, among the facts (always), its
// staircase drawn as well, or its figure blinking in place of the selected one's.
class RevisionComparison : public QWidget {
    Q_OBJECT

public:
    RevisionComparison();
    void show_document(const Document& document);

signals:
    // Also when what is chosen already is chosen again.
    void against_chosen(const std::optional<Against>& against);

private:
    void list_revisions(const Function& function);
    std::optional<Against> chosen() const;

    const Function* m_listed = nullptr; // any of the revisions listed
    std::vector<const Function*> m_revisions;
    QComboBox* m_chooser = narrow_list(tr("Compare with"), {}); // none, the previous one, every revision
    QButtonGroup m_styles;
};
} // namespace quantoscope::inline window
