#include "app/plot/file_kinds.h"
#include "app/words/facts.h"

#include <QBuffer>
#include <QDataStream>
#include <algorithm>
#include <cmath>
#include <gif_lib.h>
#include <set>
#include <unordered_map>
#include <webp/encode.h>
#include <webp/mux.h>
#include <zlib.h>

namespace quantoscope::inline plot {
// Files of pixels.

namespace {
constexpr double metres_per_inch = 0.0254;
constexpr qsizetype after_header = 8 + 25; // the signature and IHDR, which comes first

// UTF-8 as a chunk (PNG specification, 11.3.4.5), not compressed, so that any tool finds it.
QByteArray text_chunk(const char* keyword, const std::string& text) {
    QByteArray data("iTXt");
    data.append(keyword).append(QByteArray(5, '\0')); // not compressed, no language, no other keyword
    data.append(text.data(), static_cast<qsizetype>(text.size()));
    const auto sum = ::crc32(0, reinterpret_cast<const Bytef*>(data.constData()), static_cast<uInt>(data.size()));
    QByteArray chunk;
    QDataStream stream(&chunk, QIODevice::WriteOnly); // of big-endian numbers
    stream << static_cast<quint32>(data.size() - 4);
    stream.writeRawData(data.constData(), static_cast<int>(data.size()));
    stream << static_cast<quint32>(sum);
    return chunk;
}

constexpr GifByteType unchanged = 255; // behind the colours: the pixel of the frame before shows

// Colours so that each of the frames' is near one, and the frequent ones are themselves.
QList<QRgb> palette_of(const std::vector<QImage>& frames) {
    std::unordered_map<QRgb, std::int64_t> counts;
    for (const QImage& frame : frames) {
        for (int y = 0; y < frame.height(); ++y) {
            const auto* line = reinterpret_cast<const QRgb*>(frame.constScanLine(y));
            std::for_each(line, line + frame.width(), [&](QRgb color) { ++counts[color]; });
        }
    }
    std::set<std::pair<std::int64_t, QRgb>> sorted;
    for (const auto& [color, count] : counts) { sorted.emplace(-count, color); }
    QList<QRgb> palette;
    for (int distance = 0; distance == 0 || palette.size() > unchanged; ++distance) {
        palette.clear();
        for (const auto& [count, color] : sorted) {
            const auto is_near = [distance, color = color](QRgb other) {
                return std::max({std::abs(qRed(color) - qRed(other)), std::abs(qGreen(color) - qGreen(other)),
                                 std::abs(qBlue(color) - qBlue(other))}) <= distance;
            };
            if (palette.size() <= unchanged && std::ranges::none_of(palette, is_near)) { palette.push_back(color); }
        }
    }
    return palette;
}

// The rectangle in which two frames differ; a pixel at least, as each frame has one.
QRect changed_rect(const QImage& frame, const QImage& before) {
    QRect rect;
    for (int y = 0; y < frame.height(); ++y) {
        const uchar* now = frame.constScanLine(y);
        const uchar* old = before.constScanLine(y);
        for (int x = 0; x < frame.width(); ++x) {
            if (now[x] != old[x]) { rect |= QRect(x, y, 1, 1); }
        }
    }
    return rect.isEmpty() ? QRect(0, 0, 1, 1) : rect;
}

// Of the frame what differs from the one before.
bool put_frame(GifFileType* gif, const QImage& frame, const QImage* before, int milliseconds) {
    const QRect changed = before == nullptr ? frame.rect() : changed_rect(frame, *before);
    const GraphicsControlBlock control{DISPOSE_DO_NOT, false, (milliseconds + 5) / 10, unchanged};
    GifByteType bytes[4];
    EGifGCBToExtension(&control, bytes);
    bool good = EGifPutExtension(gif, GRAPHICS_EXT_FUNC_CODE, sizeof bytes, bytes) == GIF_OK &&
                EGifPutImageDesc(gif, changed.x(), changed.y(), changed.width(), changed.height(), false, nullptr);
    for (int y = changed.top(); y <= changed.bottom() && good; ++y) {
        const GifByteType* begin = frame.constScanLine(y) + changed.x();
        std::vector<GifByteType> line(begin, begin + changed.width());
        if (before != nullptr) {
            std::transform(line.begin(), line.end(), before->constScanLine(y) + changed.x(), line.begin(),
                           [](GifByteType now, GifByteType old) { return now == old ? unchanged : now; });
        }
        good = EGifPutLine(gif, line.data(), changed.width()) == GIF_OK;
    }
    return good;
}

// Played so often, 0: without end. The extension counts how often it is played again.
bool put_loops(GifFileType* gif, int loops) {
    const int again = std::max(loops - 1, 0);
    const GifByteType count[] = {1, static_cast<GifByteType>(again & 0xFF), static_cast<GifByteType>(again >> 8)};
    return EGifPutExtensionLeader(gif, APPLICATION_EXT_FUNC_CODE) && EGifPutExtensionBlock(gif, 11, "NETSCAPE2.0") &&
           EGifPutExtensionBlock(gif, sizeof count, count) && EGifPutExtensionTrailer(gif);
}
} // namespace

QByteArray png_of(FigurePage& page, const Document& document, const Study& study, const Unknown& unknown) {
    QImage image = image_of(page, document);
    if (image.isNull()) { return {}; }
    image.setDevicePixelRatio(1.0);
    const int dots_per_metre = static_cast<int>(std::lround(document.figure.dpi / metres_per_inch));
    image.setDotsPerMeterX(dots_per_metre);
    image.setDotsPerMeterY(dots_per_metre);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG")) { return {}; }
    bytes.insert(after_header, text_chunk("Title", file_title(document)) +
                                   text_chunk("Description", file_description(document, study)) +
                                   text_chunk("Software", "Quantoscope") +
                                   text_chunk(png_keyword, session_text(document, unknown)));
    return bytes;
}

QByteArray gif_of(const std::vector<QImage>& frames, const FigureSetup& setup, const Progress& progress) {
    const QList<QRgb> palette = palette_of(frames);
    std::unique_ptr<ColorMapObject, void (*)(ColorMapObject*)> map(GifMakeMapObject(256, nullptr), GifFreeMapObject);
    QByteArray bytes;
    const auto append = [](GifFileType* file, const GifByteType* data, int size) {
        static_cast<QByteArray*>(file->UserData)->append(reinterpret_cast<const char*>(data), size);
        return size;
    };
    GifFileType* gif = EGifOpen(&bytes, append, nullptr);
    if (map == nullptr || gif == nullptr) { return {}; }
    std::ranges::transform(palette, map->Colors, [](QRgb color) {
        const auto part = [color](int shift) { return static_cast<GifByteType>(color >> shift); };
        return GifColorType{part(16), part(8), part(0)};
    });
    std::vector<QImage> indexed;
    for (const QImage& frame : frames) {
        indexed.push_back(frame.convertToFormat(QImage::Format_Indexed8, palette, Qt::AvoidDither));
    }
    const std::vector<Shot> shots = shots_of(frames.size(), setup);
    EGifSetGifVersion(gif, true);
    bool good = EGifPutScreenDesc(gif, frames.front().width(), frames.front().height(), 8, 0, map.get()) == GIF_OK &&
                (shots.size() == 1 || setup.loops == 1 || put_loops(gif, setup.loops));
    for (std::size_t i = 0; i < shots.size() && good; ++i) {
        const QImage* before = i == 0 ? nullptr : &indexed[shots[i - 1].frame];
        good = put_frame(gif, indexed[shots[i].frame], before, shots[i].milliseconds) &&
               progress(static_cast<double>(i + 1) / static_cast<double>(shots.size()));
    }
    return EGifCloseFile(gif, nullptr) == GIF_OK && good ? bytes : QByteArray();
}

QByteArray webp_of(const std::vector<QImage>& frames, const FigureSetup& setup, const Progress& progress) {
    WebPAnimEncoderOptions options;
    WebPConfig config;
    constexpr int effort = 4; // 0 to 9; more takes several times as long, for a few percent
    bool good =
        WebPAnimEncoderOptionsInit(&options) && WebPConfigInit(&config) && WebPConfigLosslessPreset(&config, effort);
    options.anim_params.loop_count = setup.loops;
    const std::unique_ptr<WebPAnimEncoder, void (*)(WebPAnimEncoder*)> encoder(
        WebPAnimEncoderNew(frames.front().width(), frames.front().height(), &options), WebPAnimEncoderDelete);
    const std::vector<Shot> shots = shots_of(frames.size(), setup);
    int time = 0; // milliseconds
    for (std::size_t i = 0; i < shots.size() && good; ++i) {
        const QImage pixels = frames[shots[i].frame].convertToFormat(QImage::Format_ARGB32); // alpha of its own
        WebPPicture picture{};
        good = WebPPictureInit(&picture) != 0;
        picture.use_argb = 1;
        picture.width = pixels.width();
        picture.height = pixels.height();
        good = good && WebPPictureImportBGRA(&picture, pixels.constBits(), static_cast<int>(pixels.bytesPerLine())) &&
               WebPAnimEncoderAdd(encoder.get(), &picture, time, &config) &&
               progress(static_cast<double>(i + 1) / static_cast<double>(shots.size()));
        WebPPictureFree(&picture);
        time += shots[i].milliseconds;
    }
    WebPData data;
    WebPDataInit(&data);
    good = good && WebPAnimEncoderAdd(encoder.get(), nullptr, time, nullptr) &&
           WebPAnimEncoderAssemble(encoder.get(), &data);
    const QByteArray bytes(reinterpret_cast<const char*>(data.bytes), static_cast<qsizetype>(data.size));
    WebPDataClear(&data);
    return good ? bytes : QByteArray();
}
} // namespace quantoscope::inline plot
