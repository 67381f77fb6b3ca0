#pragma once

#include "core/document/document.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QLabel>
#include <QWidget>

namespace quantoscope {

class Actions;
class Store;

// Which revision the selected quantizer is held against, and how: what changed told among the facts (always),
// its staircase drawn as well, or its figure blinking in place of the selected one's.
class TimeMachine : public QWidget {
    Q_OBJECT

public:
    explicit TimeMachine(QWidget* parent = nullptr);
    void show_document(const Document& document);

signals:
    // Also when what is chosen already is chosen again.
    void against_chosen(const std::optional<Against>& against);

private:
    void list_revisions(std::string_view quantizer);
    std::optional<Against> chosen() const;

    std::string_view m_quantizer; // whose revisions are listed
    std::vector<const Function*> m_revisions;
    QComboBox* m_chooser; // none, the previous one, every revision
    QButtonGroup m_styles;
    QLabel* m_note;
};

// The action that compares with the previous revision, and again no more.
void register_compare_action(Actions& actions, Store& store);

} // namespace quantoscope
