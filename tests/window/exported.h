#pragma once

#include "app/plot/export.h"
#include "app/plot/theme.h"

#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace quantoscope {
inline Document document_of(const char* text) {
    const Document document = document_of(parse_spec(text).value());
    return document;
}

inline QByteArray content(const QString& path) {
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return file.readAll();
}

inline Document sized(Document document, double width_mm, double height_mm) {
    document.figure.width_mm = width_mm;
    document.figure.height_mm = height_mm;
    return document;
}

// What the export writes for a document.
inline QByteArray exported(const Document& document, const QString& ending) {
    const QTemporaryDir folder;
    const QString path = folder.filePath("figure." + ending);
    EXPECT_TRUE(export_figure(document, nullptr, path));
    return content(path);
}
} // namespace quantoscope
