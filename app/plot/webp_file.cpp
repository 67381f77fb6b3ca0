#include "app/plot/file_kinds.h"

#include <memory>
#include <webp/encode.h>
#include <webp/mux.h>

namespace quantoscope::inline plot {
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
