#include "app/window/language.h"
#include "app/window/stage_table.h"
#include "tests/window/exported.h"
#include "tests/window/source_texts.h"
#include "tests/window/window_fixture.h"

#include <QAction>
#include <QClipboard>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRadioButton>
#include <QRegularExpression>
#include <QTextBrowser>
#include <QToolButton>
#include <algorithm>

namespace quantoscope {
namespace {
QMap<QString, QString> catalogue(const char* key) {
    QMap<QString, QString> texts;
    const QByteArray bytes = content(QStringLiteral(QUANTOSCOPE_SOURCE_DIR "/resources/translations/%1.json").arg(key));
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    for (auto text = object.begin(); text != object.end(); ++text) {
        texts.insert(text.key(), text.value().toString());
    }
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

// Every text in the sources that can be shown has its translation, and nothing else has.
TEST(Languages, TranslateEveryTextOfTheSources) {
    const QStringList sources = texts_of_sources();
    ASSERT_GT(sources.size(), 500);
    for (const Language& language : languages()) {
        if (QLatin1String(language.key) == QLatin1String("en")) { continue; }
        const QMap<QString, QString> texts = catalogue(language.key);
        for (const QString& source : sources) {
            EXPECT_TRUE(!texts.value(source).isEmpty())
                << language.key << " has no translation of: " << source.toStdString();
        }
        for (const QString& key : texts.keys()) {
            EXPECT_TRUE(sources.contains(key)) << language.key << " translates what is no text: " << key.toStdString();
        }
    }
}

TEST(Languages, KeepPlacesTagsAndMnemonics) {
    for (const Language& language : languages()) {
        if (QLatin1String(language.key) == QLatin1String("en")) { continue; }
        const QMap<QString, QString> texts = catalogue(language.key);
        for (auto text = texts.begin(); text != texts.end(); ++text) {
            for (const char* pattern : {"%[0-9n]", "</?[a-z0-9]+", "&[A-Za-zÄÖÜäöü]", "\\[\\*\\]"}) {
                const QStringList expected = all_matches(pattern, text.key());
                const QStringList kept = all_matches(pattern, text.value());
                if (pattern[0] == '&') {
                    EXPECT_EQ(kept.size(), expected.size()) << text.key().toStdString();
                } else {
                    EXPECT_EQ(kept, expected) << text.key().toStdString();
                }
            }
        }
    }
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
    const QMap<QString, QString> german = catalogue("de");
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
