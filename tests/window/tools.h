#pragma once

#include <QByteArray>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <gtest/gtest.h>

namespace quantoscope {
// Programs of others that look at what we write.

inline bool is_there(const char* program) { return !QStandardPaths::findExecutable(program).isEmpty(); }

// What it prints; a failure of the test when it does not end well.
inline QByteArray output_of(const QString& program, const QStringList& arguments, const QString& folder = {}) {
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    EXPECT_TRUE(process.waitForFinished(120000)) << program.toStdString();
    const QByteArray printed = process.readAll();
    EXPECT_EQ(process.exitCode(), 0) << program.toStdString() << ": " << printed.right(2000).toStdString();
    return printed;
}

inline void write_file(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly)) << path.toStdString();
    ASSERT_EQ(file.write(bytes), bytes.size());
}

// Ends a test and tells why.
#define QUANTOSCOPE_NEEDS(program) \
    if (!is_there(program)) { GTEST_SKIP() << (program) << " is not installed"; }
} // namespace quantoscope
