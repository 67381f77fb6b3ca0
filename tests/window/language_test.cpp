#include "app/plot/qt_text.h"
#include "app/window/cursor_rows.h"
#include "app/window/language.h"
#include "tests/places.h"
#include "tests/translations/source_texts.h"
#include "tests/window/exported.h"
#include "tests/window/window_fixture.h"

#include <QAction>
#include <QClipboard>
#include <QRadioButton>
#include <QRegularExpression>
#include <QTextBrowser>
#include <QToolButton>
#include <QXmlStreamReader>
#include <algorithm>

namespace quantoscope {
namespace {
struct Translation {
    QStringList forms; // one, or one for each plural
    bool is_finished = true;
};

// The messages of a catalogue, as Qt Linguist's file has them.
QMap<QString, Translation> catalogue(const QString& key) {
    QMap<QString, Translation> texts;
    QXmlStreamReader xml(
        content(QString::fromStdString(source_dir() + "/resources/translations/quantoscope_%1.ts").arg(key)));
    QString source;
    bool is_counted = false;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) { continue; }
        if (xml.name() == QLatin1String("message")) {
            is_counted = xml.attributes().value("numerus") == QLatin1String("yes");
        } else if (xml.name() == QLatin1String("source")) {
            source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            Translation& found = texts[source];
            found.is_finished = xml.attributes().value("type").isEmpty();
            if (!is_counted) { found.forms = QStringList{xml.readElementText()}; } // else the forms follow
        } else if (xml.name() == QLatin1String("numerusform")) {
            texts[source].forms << xml.readElementText();
        }
    }
    EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
    return texts;
}

QStringList all_matches(const char* pattern, const QString& text) {
    QStringList found;
    for (auto match = QRegularExpression(QLatin1String(pattern)).globalMatch(text); match.hasNext();) {
        found.push_back(match.next().captured());
    }
    found.sort();
    return found;
}

class LanguageTest : public WindowTest {
protected:
    void SetUp() override {
        speak("de");
        QLocale::setDefault(QLocale("de_DE"));
        WindowTest::SetUp();
    }
    void TearDown() override {
        m_window.reset();
        speak("en");
        QLocale::setDefault(QLocale::c());
    }

    QStringList shown_texts() {
        QStringList texts;
        for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
            texts << widget->toolTip() << widget->statusTip() << widget->accessibleName()
                  << widget->accessibleDescription();
            if (const auto* label = qobject_cast<const QLabel*>(widget)) {
                texts << label->text();
            } else if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
                texts << button->text();
            }
        }
        for (const QAction* action : m_window->findChildren<QAction*>()) {
            texts << action->text() << action->statusTip();
        }
        texts.removeAll(QString());
        return texts;
    }
};

// A language that is not finished shows English for what it lacks; German has every text, and no other.
TEST(Languages, GermanTranslatesEveryTextOfTheSources) {
    const QList<SourceText> sources = texts_of_sources();
    ASSERT_GT(sources.size(), 500);
    QMap<QString, Translation> texts = catalogue("de");
    for (const SourceText& source : sources) {
        const Translation own = texts.take(source.text);
        EXPECT_TRUE(own.is_finished && own.forms.size() == (source.is_counted ? 2 : 1) && !own.forms.contains(""))
            << "no translation of: " << source.text.toStdString() << " (" << source.file.toStdString()
            << "); the target `translations` marks it in the file";
    }
    for (const QString& text : texts.keys()) { ADD_FAILURE() << "translates what is no text: " << text.toStdString(); }
}

TEST(Languages, KeepPlacesTagsAndMnemonics) {
    int seen = 0;
    for (const QString& key : translated_languages()) {
        const QMap<QString, Translation> texts = catalogue(key);
        for (auto text = texts.begin(); text != texts.end(); ++text) {
            for (const QString& form : text.value().forms) {
                ++seen;
                for (const char* pattern : {"%[0-9n]", "</?[a-z0-9]+", "&[A-Za-zÄÖÜäöü]", "\\[\\*\\]"}) {
                    const QStringList expected = all_matches(pattern, text.key());
                    const QStringList kept = all_matches(pattern, form);
                    if (pattern[0] == '&') {
                        EXPECT_EQ(kept.size(), expected.size()) << text.key().toStdString();
                    } else {
                        EXPECT_EQ(kept, expected) << text.key().toStdString();
                    }
                }
            }
        }
    }
    EXPECT_GT(seen, 1000);
}

// The number chooses the form: "%n Warnungen" of several, whatever the form of one is.
TEST(Languages, ChoosePluralsByTheNumber) {
    const Catalogue german(QStringLiteral("de"));
    EXPECT_EQ(german.text("%n uses", 2), QStringLiteral("%n Verwendungen"));
    EXPECT_EQ(german.said(counted(1, "%1 of %2 levels lies outside.", "%1 of %2 levels lie outside.", {"1", "8"})),
              QStringLiteral("1 von 8 Stufen liegt außerhalb."));
    EXPECT_EQ(german.said(counted(3, "%1 of %2 levels lies outside.", "%1 of %2 levels lie outside.", {"3", "8"})),
              QStringLiteral("3 von 8 Stufen liegen außerhalb."));
}

TEST(Languages, AreChosenByTheUserOrTheDesktop) {
    EXPECT_EQ(language_for("de", {"en-US"}), "de");
    EXPECT_EQ(language_for("", {"de-AT", "en"}), "de");
    EXPECT_EQ(language_for("", {"fr-FR", "de-DE"}), "de");
    EXPECT_EQ(language_for("xx", {"fr-FR"}), "en");
    EXPECT_EQ(language_for("", {"den"}), "en"); // Slavey is not German
}

TEST_F(LanguageTest, EveryTextOfTheWindowIsTranslated) {
    Document all = m_window->store().document();
    for (PanelSetting& panel : all.panels) { panel.shown = true; }
    all = with_entry_added(all, parse_spec("quantized_tanh(4)").value());
    all.selected = 0;
    all.against = Against{};
    all.view.cursor = 1.0f;
    m_window->store().commit(all);
    settle();
    QMap<QString, QString> german;
    const QMap<QString, Translation> texts = catalogue("de");
    for (auto text = texts.begin(); text != texts.end(); ++text) { german[text.key()] = text->forms.value(0); }
    int translated = 0;
    for (const QString& text : shown_texts()) {
        const auto other = german.find(text);
        EXPECT_TRUE(other == german.end() || other.value() == text) << "not translated: " << text.toStdString();
        translated += german.values().contains(text) ? 1 : 0;
    }
    EXPECT_GT(translated, 100);
    picture("german");
}

TEST_F(LanguageTest, MenusHaveDistinctMnemonics) {
    for (const char* language : {"de", "en"}) {
        speak(language);
        open("quantized_tanh(4)");
        for (const QAction* top : m_window->menuBar()->actions()) {
            QString letters;
            for (const QAction* action : top->menu()->actions()) {
                const qsizetype at = action->text().indexOf('&');
                const QString letter = at < 0 ? QString() : action->text().mid(at + 1, 1).toLower();
                EXPECT_TRUE(letter.isEmpty() || !letters.contains(letter))
                    << top->text().toStdString() << ": " << action->text().toStdString() << " after "
                    << letters.toStdString();
                letters += letter;
            }
        }
    }
}

TEST_F(LanguageTest, NoShortcutIsGivenTwice) {
    QStringList keys;
    for (const QAction* action : m_window->findChildren<QAction*>()) {
        for (const QKeySequence& key : action->shortcuts()) {
            EXPECT_FALSE(keys.contains(key.toString()))
                << key.toString().toStdString() << " of " << action->text().toStdString();
            keys << key.toString();
        }
    }
    EXPECT_GT(keys.size(), 20);
}

TEST_F(LanguageTest, NumbersFollowTheLocaleOnTheScreenAndNowhereElse) {
    EXPECT_EQ(action("copy_facts")->text().remove('&'), "Ergebnisse kopieren");
    action("copy_facts")->trigger();
    const QString all = QApplication::clipboard()->text();
    EXPECT_TRUE(all.contains("Verlässt [0; 1]"));
    EXPECT_TRUE(all.contains("0,502629"));
    EXPECT_TRUE(all.contains("1,75"));
    EXPECT_FALSE(all.contains("1.75"));
    EXPECT_EQ(control<QLineEdit>("Als Text")->text().toStdString(), spec_text());
}

TEST_F(LanguageTest, FilesAreTheSameInEveryLanguage) {
    const Document document = m_window->store().document();
    const QByteArray in_german = exported(document, "svg");
    speak("en");
    EXPECT_EQ(exported(document, "svg"), in_german);
    EXPECT_TRUE(in_german.contains("true sigmoid"));
}

// Where numbers have a comma, it does not part the ends of an interval as well.
TEST_F(LanguageTest, EndsOfIntervalsAreToldApart) {
    Document document = m_window->store().document();
    document.view.cursor = 2.0f;
    m_window->store().commit(document);
    settle();
    control<QToolButton>("Mehr am Cursor")->click();
    settle();
    const QString shown = shown_texts().join(QLatin1Char('\n'));
    EXPECT_TRUE(shown.contains("Stufe [1,5769145; 2,9326744]")) << shown.toStdString();
    EXPECT_TRUE(shown.contains("auf [-12; 12]"));
    EXPECT_TRUE(shown.contains("Verlässt [0; 1]."));
    EXPECT_FALSE(shown.contains(QRegularExpression("\\[-?[0-9]+,[0-9]+, "))) << shown.toStdString();
    QStringList stages = control<StageTable>("Rechenschritte am Cursor")->accessibleDescription().split('\n');
    EXPECT_TRUE(stages.filter("begrenzt auf [0; 0,875]").size() == 1) << stages.join("|").toStdString();
    for (const char* revision : {"heute", "gemergt"}) {
        EXPECT_TRUE(shown_texts().contains(QString::fromUtf8(revision))) << revision;
    }
}
} // namespace
} // namespace quantoscope
