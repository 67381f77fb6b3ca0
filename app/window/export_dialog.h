#pragma once

#include "app/plot/export.h"
#include "app/window/setting_controls.h"
#include "app/window/write_dialog.h"

#include <QBuffer>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QMovie;
class QScrollArea;
class QTimer;

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
    void use_preset(int index);
    void show_preview();
    const Study& study(); // of the document as it is now
    std::vector<const FigureFormat*> formats() const;
    bool has_dots() const;
    bool plays() const; // a sweep, in one of the formats
    void play(QSize size);
    bool can_be_written(); // else it has said why

    Document m_document;
    SettingControls m_controls;
    const Study* m_study;
    StudyRequest m_given_request;     // of the study given
    std::optional<Study> m_own_study; // of the document as it is now
    StudyRequest m_own_request;
    bool m_showing = false; // fields are being set, not edited
    QTimer* m_redraw;
    QMovie* m_movie; // the preview of what plays
    QBuffer m_played;
    QScrollArea* m_area;
    QLabel* m_picture;
    QComboBox* m_zoom;
    QComboBox* m_preset;
    QComboBox* m_unit;
    QLabel* m_pixels;
    std::vector<QCheckBox*> m_formats; // as figure_formats()
    QLabel* m_format_note;
    QLabel* m_size_note;
    QLabel* m_font_note;
    QLabel* m_axis_note;
    QScrollArea* m_fields;
    std::vector<QCheckBox*> m_panels;
    QLineEdit* m_from;
    QLineEdit* m_to;
};
} // namespace quantoscope::inline window
