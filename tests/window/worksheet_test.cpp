#include "app/files/lesson_files.h"
#include "app/plot/export.h"
#include "tests/window/exported.h"
#include "tests/window/tools.h"

#include <QRegularExpression>
#include <QTemporaryDir>

namespace quantoscope {
namespace {
QByteArray sheet_of(std::span<const Lesson> lessons, const PaperRow& paper) {
    const auto bytes = worksheet_of(lessons, paper);
    EXPECT_TRUE(bytes) << plain(bytes.error().what);
    return bytes.value_or(QByteArray());
}

// A page, by the words on it and where they are, in points.
struct Word {
    QRectF rect;
    QString text;
};

std::vector<std::vector<Word>> pages_of(const QByteArray& pdf) {
    const QTemporaryDir folder;
    QFile file(folder.filePath("sheet.pdf"));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(pdf);
    file.close();
    const QString xml = QString::fromUtf8(output_of("pdftotext", {"-bbox", "sheet.pdf", "-"}, folder.path()));
    std::vector<std::vector<Word>> pages;
    static const QRegularExpression item(
        R"re(<page |<word xMin="([^"]+)" yMin="([^"]+)" xMax="([^"]+)" yMax="([^"]+)">([^<]*)<)re");
    for (auto match = item.globalMatch(xml); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        if (found.captured(0) == "<page ") {
            pages.emplace_back();
        } else {
            const auto number = [&](int index) { return found.captured(index).toDouble(); };
            pages.back().push_back(
                {QRectF(QPointF(number(1), number(2)), QPointF(number(3), number(4))), found.captured(5)});
        }
    }
    return pages;
}

QString text_of(const std::vector<Word>& page) {
    QStringList words;
    for (const Word& word : page) { words.push_back(word.text); }
    return words.join(' ').normalized(QString::NormalizationForm_KC); // "ff" may be one letter
}

double points(double mm) { return mm / 25.4 * 72.0; }
} // namespace

TEST(Worksheet, OfEveryLessonFitsItsPage) {
    QUANTOSCOPE_NEEDS("pdftotext");
    for (const FigureLanguage language : {FigureLanguage::en, FigureLanguage::de}) {
        const std::vector<Lesson> lessons = built_in_lessons(language);
        ASSERT_EQ(lessons.size(), 8u);
        for (const PaperRow& paper : papers()) {
            const auto pages = pages_of(sheet_of(lessons, paper));
            ASSERT_GT(pages.size(), lessons.size());
            const QRectF inside =
                QRectF(0, 0, points(paper.width_mm), points(paper.height_mm)).adjusted(40, 40, -40, -40);
            for (std::size_t i = 0; i < pages.size(); ++i) {
                for (const Word& word : pages[i]) {
                    EXPECT_TRUE(inside.contains(word.rect.center()) && word.rect.bottom() < inside.bottom() &&
                                word.rect.right() < inside.right())
                        << word.text.toStdString() << " on page " << i + 1;
                }
            }
            for (std::size_t i = 0; i < lessons.size(); ++i) {
                const QString title = QString::fromStdString(lessons[i].title);
                EXPECT_TRUE(text_of(pages[i]).startsWith(title)) << lessons[i].title;
                EXPECT_TRUE(text_of(pages.back()).contains(title) || text_of(pages[lessons.size()]).contains(title));
            }
        }
    }
}

TEST(Worksheet, KeepsTheAnswersForTheEnd) {
    QUANTOSCOPE_NEEDS("pdftotext");
    const std::vector<Lesson> lessons{lesson_of("beyond-one", FigureLanguage::en).value()};
    const auto pages = pages_of(sheet_of(lessons, papers()[0]));
    ASSERT_EQ(pages.size(), 2u);
    EXPECT_FALSE(text_of(pages[0]).contains("1.75"));
    EXPECT_TRUE(text_of(pages[1]).contains("1.75"));
    const auto german =
        pages_of(sheet_of(std::vector{lesson_of("beyond-one", FigureLanguage::de).value()}, papers()[0]));
    EXPECT_TRUE(text_of(german[1]).contains("1,75"));
}

TEST(Worksheet, SaysWhichLessonIsTooLong) {
    Lesson lesson = lesson_of("four-bits", FigureLanguage::en).value();
    for (int i = 0; i < 3; ++i) {
        const std::vector<Step> steps = lesson.steps;
        lesson.steps.insert(lesson.steps.end(), steps.begin(), steps.end());
    }
    const auto sheet = worksheet_of(std::vector{lesson}, papers()[0]);
    ASSERT_FALSE(sheet);
    EXPECT_EQ(plain(sheet.error().what),
              "the lesson 'Four bits: a staircase' is too long for a page: leave out a step or some of its text");
}
} // namespace quantoscope
