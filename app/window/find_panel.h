#pragma once

#include "app/plot/theme.h"
#include "app/window/actions.h"
#include "app/window/store.h"
#include "app/window/widgets.h"
#include "core/search/search.h"

#include <atomic>
#include <map>

namespace quantoscope::inline window {
// Bits against the largest error: a point for each setting that passes, those that no other betters in both joined by a
// line. A click chooses the nearest.
class SettingsPlot : public QWidget {
    Q_OBJECT

public:
    SettingsPlot();
    // Domain: fewest bits first, then the smallest error.
    void show_settings(const std::vector<TriedSetting>& settings, const Theme& theme);

signals:
    void chosen(const Spec& spec);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    QPointF place_of(const TriedSetting& setting) const;
    const TriedSetting* nearest_to(QPointF place) const;

    std::vector<TriedSetting> m_settings;
    std::vector<std::size_t> m_front; // of m_settings: none has fewer bits or as many and a smaller error
    AxisRange m_heights;              // of all errors but 0
    const Theme* m_theme = nullptr;
};

// Find settings: the limits, which belong to the document, and below them what passes. A newer search ends the one before.
class FindPanel : public QWidget {
    Q_OBJECT

public:
    explicit FindPanel(Store& store);
    ~FindPanel() override;
    void register_actions(Actions& actions);
    void use_theme(const Theme& theme);
    void show_document(const Document& document);

private:
    Wanted wanted() const; // as the controls have it
    void take_error(const QString& text);
    void search();
    void show_result(const Result<SearchResult>& result);

    Store& m_store;
    QAction* m_action = nullptr;
    const Theme* m_theme = nullptr;
    std::optional<Wanted> m_shown; // what the result is, or will be, about
    Result<SearchResult> m_result;
    QLineEdit* m_text = named(new QLineEdit, tr("Settings to try"),
                              tr("A quantizer with holes: ? for every value, 2..6 for those from 2 to 6"));
    ValueSlider* m_error_slider = new ValueSlider;
    QLineEdit* m_error =
        named(new QLineEdit, tr("Largest error at most"), tr("1/64, 0.01 or 0.5 step; empty for any error"));
    std::map<std::string_view, QPushButton*> m_checks; // by the key of their row
    QLabel* m_note = text_label(Qt::PlainText, "muted");
    QTreeWidget* m_list = new QTreeWidget;
    SettingsPlot* m_plot = new SettingsPlot;
    QThreadPool m_pool;
    std::atomic<std::uint64_t> m_search = 0; // the latest
};
} // namespace quantoscope::inline window
