#include <QApplication>
#include <QIconEngine>
#include <QIconEnginePlugin>
#include <QPainter>
#include <QPixmap>
#include <QStyleOption>
#include <QSvgRenderer>
#include <QtPlugin>

namespace quantoscope::inline window {
namespace {
// An SVG file as an icon, of any size.
class SvgIcon : public QIconEngine {
public:
    explicit SvgIcon(const QString& path) : m_path(path), m_drawing(path) {}

    QIconEngine* clone() const override { return new SvgIcon(m_path); }
    QString key() const override { return QStringLiteral("svg"); }
    bool isNull() override { return !m_drawing.isValid(); }
    QSize actualSize(const QSize& size, QIcon::Mode, QIcon::State) override {
        return m_drawing.defaultSize().scaled(size, Qt::KeepAspectRatio);
    }
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode, QIcon::State) override {
        m_drawing.render(painter, rect);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, pixmap.rect(), mode, state);
        painter.end();
        QStyleOption option;
        option.palette = QGuiApplication::palette();
        return mode == QIcon::Normal ? pixmap : QApplication::style()->generatedIconPixmap(mode, pixmap, &option);
    }
    void addFile(const QString& path, const QSize&, QIcon::Mode, QIcon::State) override {
        m_path = path;
        m_drawing.load(path);
    }

private:
    QString m_path;
    QSvgRenderer m_drawing;
};
} // namespace

// Icons and the style sheet's arrows come from SVG files. Qt's own plugin for them is a package of its own on
// some systems (qt6-svg-plugins of Debian 13), and without it they would be invisible; this one is linked in.
class SvgIcons : public QIconEnginePlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QIconEngineFactoryInterface_iid FILE "svg_icons.json")

public:
    QIconEngine* create(const QString& path) override { return new SvgIcon(path); }
};
} // namespace quantoscope::inline window

#include "svg_icons.moc"
