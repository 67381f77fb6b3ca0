#pragma once

#include "core/document/document.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QWidget>

namespace quantoscope::inline window {
// Which revision the selected quantizer is compared with, and how: what changed, among the facts (always), its
// staircase drawn as well, or its figure blinking in place of the selected one's.
class RevisionComparison : public QWidget {
    Q_OBJECT

public:
    explicit RevisionComparison(QWidget* parent = nullptr);
    void show_document(const Document& document);

signals:
    // Also when what is chosen already is chosen again.
    void against_chosen(const std::optional<Against>& against);

private:
    void list_revisions(const Function& function);
    std::optional<Against> chosen() const;

    const Function* m_listed = nullptr; // any of the revisions listed
    std::vector<const Function*> m_revisions;
    QComboBox* m_chooser; // none, the previous one, every revision
    QButtonGroup m_styles;
};
} // namespace quantoscope::inline window
