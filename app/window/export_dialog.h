#pragma once

#include "app/plot/export.h"
#include "app/window/setting_controls.h"
#include "app/window/write_dialog.h"

namespace quantoscope::inline window {
// Asks how the figure is to be set and where it is to be written, and shows it meanwhile as the file will
// hold it: drawn by the code that writes files, at its size on paper or fitted into the room there is.
class ExportDialog : public WriteDialog {
    Q_OBJECT

public:
    // `study` may be null; it must be that of `document` and outlive the dialog.
    ExportDialog(Document document, const Study* study, QString path, QWidget* parent = nullptr);

    // As the fields say.
    const Document& document() const { return m_document; }

    // Writes a file for each format; returns whether it did. Otherwise it has said why in the dialog.
    bool write(const Unknown& unknown);

protected:
    std::string command() const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* make_fields();
    QWidget* make_size_group();
    QWidget* make_group(const QString& title, SettingGroup settings);
    QWidget* make_content_group();
    void add_axis_fields(QFormLayout& form);
    QHBoxLayout* make_formats();
    void use_formats();
    void follow_extension(const QString& name);

    void show_setup(); // fields as the document says
    void change(const std::function<void(Document&)>& act);
    void show_preview();
    const Study& study(); // of the document as it is now
    std::vector<const FigureFormat*> formats() const;
    bool has_dots() const { return std::ranges::any_of(formats(), &FigureFormat::has_dots); }
    // a sweep, in one of the formats
    bool plays() const { return m_document.sweep && std::ranges::any_of(formats(), &FigureFormat::plays); }
    void play(QSize size);
    bool can_be_written(); // else it has said why

    Document m_document;
    SettingControls m_controls{[this](const SettingControls::Edit& edit) { change(edit); }};
    const Study* m_study;
    StudyRequest m_given_request = study_request(m_document); // of the study given
    std::optional<Study> m_own_study;                         // of the document as it is now
    StudyRequest m_own_request = m_given_request;
    bool m_showing = false; // fields are being set, not edited
    QTimer* m_redraw = new QTimer(this);
    QMovie* m_movie = new QMovie(this); // the preview of what plays
    QBuffer m_played;
    QScrollArea* m_area = new QScrollArea;
    QLabel* m_picture = new QLabel;
    QComboBox* m_zoom = new QComboBox;
    QComboBox* m_preset;
    QComboBox* m_unit;
    QLabel* m_pixels;
    std::vector<QCheckBox*> m_formats; // as figure_formats()
    QLabel* m_format_note = make_note();
    QLabel* m_size_note = make_note();
    QLabel* m_font_note = make_note();
    QLabel* m_axis_note = make_note();
    QScrollArea* m_fields = new QScrollArea;
    std::vector<QCheckBox*> m_panels;
    QLineEdit* m_from;
    QLineEdit* m_to;
};
} // namespace quantoscope::inline window
