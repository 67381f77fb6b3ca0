#include "app/window/language.h"
#include "core/document/settings.h"
#include "tests/window/exported.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <gtest/gtest.h>
#include <set>

namespace quantoscope {
namespace {
Document several(std::initializer_list<const char*> texts) {
    Document document;
    document.entries.clear();
    for (const char* text : texts) { document = with_entry_added(document, parse_spec(text).value()); }
    document.selected = 0;
    return document;
}

// The words and numbers of the file, whatever the window speaks.
TEST(FigureLanguage, IsTheFiguresOwn) {
    Document document = document_of("pr63_v1.quantized_sigmoid(4,1)@real");
    const QByteArray english = exported(document, "svg");
    EXPECT_TRUE(english.contains("input x"));
    EXPECT_TRUE(english.contains("0.5026")); // where it leaves its range
    document.figure.language = FigureLanguage::de;
    const QByteArray german = exported(document, "svg");
    EXPECT_TRUE(german.contains("Eingang x") || german.contains("Eingabe x"));
    EXPECT_FALSE(german.contains("input x"));
    EXPECT_TRUE(german.contains("0,5026"));
    EXPECT_TRUE(german.contains("[0; 1]")); // with a comma the ends would run together
    EXPECT_TRUE(exported(document, "tex").contains("0,5026"));
    speak(QStringLiteral("de"));
    EXPECT_EQ(exported(document, "svg"), german);
    document.figure.language = FigureLanguage::en;
    EXPECT_EQ(exported(document, "svg"), english);
    speak(QStringLiteral("en"));
}

// The lines between treads, not the dots on the transitions.
TEST(FigureRisers, CanBeLeftOut) {
    Document document = document_of("quantized_sigmoid(2)@real");
    const QByteArray with = exported(document, "tex");
    document.figure.risers = false;
    const QByteArray without = exported(document, "tex");
    EXPECT_LT(without.count("\\addplot"), with.count("\\addplot"));
    EXPECT_EQ(without.count("only marks"), with.count("only marks"));
    EXPECT_NE(exported(document, "png"), exported(document_of("quantized_sigmoid(2)@real"), "png"));
}

// As short as tells them apart; what they share is said once, above.
TEST(FigureLegend, SaysWhatDiffers) {
    const auto has = [](const Document& document, const std::vector<const char*>& texts) {
        const QByteArray svg = exported(document, "svg");
        for (const char* text : texts) { EXPECT_TRUE(svg.contains(QByteArray(">") + text + "<")) << text; }
    };
    has(several({"quantized_sigmoid(3)@real", "quantized_sigmoid(5)@real"}),
        {"3 bits", "5 bits", "quantized_sigmoid@real"});
    has(several({"quantized_tanh(1, symmetric=True)", "quantized_tanh(4, symmetric=True)"}),
        {"1 bit", "4 bits", "quantized_tanh(symmetric=True)"});
    has(several({"pr63_v1.quantized_sigmoid(4)", "quantized_sigmoid(4)"}),
        {"v1", "today", "quantized_sigmoid(bits=4)"});
    has(several({"quantized_sigmoid(4)@hard", "quantized_sigmoid(4)@real"}), {"@hard", "@real"});
    has(several({"quantized_bits(4,0)", "quantized_bits(6,1)"}), {"integer=0, 4 bits", "integer=1, 6 bits"});
    has(several({"quantized_bits(4)", "quantized_relu(4)"}), {"quantized_bits(bits=4)", "quantized_relu(bits=4)"});
}

// Eight short entries take two columns: the plot gets the rows.
TEST(FigureLegend, HasTwoColumnsWhereThereIsRoom) {
    Document document = several({"quantized_tanh(2)", "quantized_tanh(3)", "quantized_tanh(4)", "quantized_tanh(5)",
                                 "quantized_tanh(6)", "quantized_tanh(7)", "quantized_tanh(8)", "quantized_tanh(9)"});
    const QString svg = QString::fromUtf8(exported(document, "svg"));
    std::set<QString> places;
    for (int bits = 2; bits <= 9; ++bits) {
        static const QRegularExpression at(QStringLiteral("x=\"([0-9.]+)\""));
        const qsizetype text = svg.indexOf(QStringLiteral(">%1 bits<").arg(bits));
        ASSERT_GE(text, 0) << bits;
        const qsizetype begin = svg.lastIndexOf(QLatin1Char('<'), text);
        places.insert(at.match(svg.mid(begin, text - begin)).captured(1));
    }
    EXPECT_EQ(places.size(), 2U);
}

// From 150 by 100 mm down letters and lines lose the same share.
TEST(FigureSize, ShrinksTextAndLinesTogether) {
    FigureSetup setup;
    setup.width_mm = 150.0;
    EXPECT_EQ(font_points_of(setup), 9.0);
    EXPECT_EQ(line_points_of(setup), 1.875);
    EXPECT_FALSE(font_size_warning(setup));
    setup.width_mm = 100.0;
    EXPECT_DOUBLE_EQ(font_points_of(setup), 6.0);
    EXPECT_DOUBLE_EQ(line_points_of(setup), 1.25);
    EXPECT_FALSE(font_size_warning(setup));
    setup.width_mm = 90.0;
    EXPECT_TRUE(font_size_warning(setup));
    setup.font_points = 7.0;
    setup.line_points = 2.0;
    EXPECT_FALSE(font_size_warning(setup));
    EXPECT_EQ(line_points_of(setup), 2.0);
}
} // namespace
} // namespace quantoscope
