#include "tests/window/exported.h"

#include <gif_lib.h>
#include <webp/demux.h>

namespace quantoscope {
namespace {
struct ShownFrame {
    QImage image;
    int milliseconds;
};

struct Played {
    std::vector<ShownFrame> shown;
    int loops = -1; // as the format counts them; -1: it does not say
};

struct GifBytes {
    QByteArray bytes;
    qsizetype at = 0;
};

int read_gif(GifFileType* file, GifByteType* to, int size) {
    GifBytes& input = *static_cast<GifBytes*>(file->UserData);
    const int got = static_cast<int>(std::min<qsizetype>(size, input.bytes.size() - input.at));
    std::copy_n(input.bytes.constData() + input.at, got, to);
    input.at += got;
    return got;
}

// Of images that stay until what lies over them.
Played played_gif(const QByteArray& bytes) {
    Played played;
    GifBytes input{bytes};
    GifFileType* file = DGifOpen(&input, read_gif, nullptr);
    if (file == nullptr || DGifSlurp(file) != GIF_OK) {
        ADD_FAILURE() << "no GIF";
        return played;
    }
    QImage canvas(file->SWidth, file->SHeight, QImage::Format_RGB32);
    canvas.fill(Qt::magenta);
    for (int i = 0; i < file->ImageCount; ++i) {
        const SavedImage& image = file->SavedImages[i];
        GraphicsControlBlock control{};
        EXPECT_EQ(DGifSavedExtensionToGCB(file, i, &control), GIF_OK);
        EXPECT_EQ(control.DisposalMode, DISPOSE_DO_NOT);
        EXPECT_EQ(image.ImageDesc.ColorMap, nullptr); // one palette for all
        const GifImageDesc& place = image.ImageDesc;
        for (int y = 0; y < place.Height; ++y) {
            for (int x = 0; x < place.Width; ++x) {
                const GifByteType index = image.RasterBits[y * place.Width + x];
                if (index == control.TransparentColor) { continue; }
                const GifColorType& color = file->SColorMap->Colors[index];
                canvas.setPixel(place.Left + x, place.Top + y, qRgb(color.Red, color.Green, color.Blue));
            }
        }
        played.shown.push_back({canvas, 10 * control.DelayTime});
        for (int j = 0; j < image.ExtensionBlockCount; ++j) {
            const ExtensionBlock& block = image.ExtensionBlocks[j];
            if (block.Function == CONTINUE_EXT_FUNC_CODE && block.ByteCount == 3 && block.Bytes[0] == 1) {
                played.loops = block.Bytes[1] + 256 * block.Bytes[2];
            }
        }
    }
    EXPECT_EQ(DGifCloseFile(file, nullptr), GIF_OK);
    return played;
}

Played played_webp(const QByteArray& bytes) {
    Played played;
    const WebPData data{reinterpret_cast<const uint8_t*>(bytes.constData()), static_cast<std::size_t>(bytes.size())};
    WebPAnimDecoderOptions options;
    WebPAnimDecoderOptionsInit(&options);
    options.color_mode = MODE_BGRA;
    WebPAnimDecoder* decoder = WebPAnimDecoderNew(&data, &options);
    WebPAnimInfo info{};
    if (decoder == nullptr || WebPAnimDecoderGetInfo(decoder, &info) == 0) {
        ADD_FAILURE() << "no WebP";
        return played;
    }
    played.loops = static_cast<int>(info.loop_count);
    int before = 0;
    while (WebPAnimDecoderHasMoreFrames(decoder) != 0) {
        uint8_t* pixels = nullptr;
        int end = 0;
        EXPECT_NE(WebPAnimDecoderGetNext(decoder, &pixels, &end), 0);
        const QImage image(pixels, static_cast<int>(info.canvas_width), static_cast<int>(info.canvas_height),
                           QImage::Format_ARGB32);
        played.shown.push_back({image.copy(), end - before});
        before = end;
    }
    WebPAnimDecoderDelete(decoder);
    return played;
}

constexpr int merged = 12; // by which colours of the edges of letters and lines may differ, of 255

// On the axis of every value, with nothing that comes and goes.
Document played_by_bits(const char* text = "quantized_sigmoid(4)@real", int to = 4) {
    Document document = sized(document_of(text), 120.0, 80.0);
    document.figure.dpi = 96;
    document.figure.legend = LegendPlace::none;
    document.panels[static_cast<std::size_t>(PanelKind::symmetry)].shown = false; // its axis depends on the value
    document.sweep = Sweep{.key = "bits", .from = 1, .to = to};
    return document;
}

QByteArray animated(const Document& document, const char* ending) {
    const auto bytes = encode_figure(*find_figure_format(ending), document, nullptr);
    EXPECT_TRUE(bytes) << plain(bytes.error().what);
    return bytes.value_or(QByteArray());
}

// The figure of one value, as a PNG file of its own.
QImage still_of_bits(Document document, int bits) {
    document.sweep.reset();
    document.entries.front().spec = with_value(document.spec(), "bits", bits).value();
    return QImage::fromData(animated(document, "png"), "PNG").convertToFormat(QImage::Format_RGB32);
}

// In which part of the pixels a colour differs, by more than `most`.
double share_differing(const QImage& a, const QImage& b, int most) {
    if (a.size() != b.size()) { return 1.0; }
    std::int64_t count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb one = a.pixel(x, y);
            const QRgb other = b.pixel(x, y);
            const int by = std::max({std::abs(qRed(one) - qRed(other)), std::abs(qGreen(one) - qGreen(other)),
                                     std::abs(qBlue(one) - qBlue(other))});
            count += by > most ? 1 : 0;
        }
    }
    return static_cast<double>(count) / (static_cast<double>(a.width()) * a.height());
}
} // namespace

TEST(Animation, FramesAreTheFiguresOfTheirValues) {
    const Document document = played_by_bits();
    std::vector<QImage> stills;
    for (int bits = 1; bits <= 4; ++bits) { stills.push_back(still_of_bits(document, bits)); }
    const Played gif = played_gif(animated(document, "gif"));
    const Played webp = played_webp(animated(document, "webp"));
    ASSERT_EQ(gif.shown.size(), stills.size());
    ASSERT_EQ(webp.shown.size(), stills.size());
    for (std::size_t i = 0; i < stills.size(); ++i) {
        EXPECT_EQ(share_differing(webp.shown[i].image, stills[i], 0), 0.0) << i;
        EXPECT_EQ(share_differing(gif.shown[i].image, stills[i], merged), 0.0) << i;
        EXPECT_LT(share_differing(gif.shown[i].image, stills[i], 0), 0.02) << i;
    }
    EXPECT_GT(share_differing(stills[0], stills[1], 0), 0.0);
}

// All are drawn dark, on many colours.
TEST(Animation, OfMoreColoursThanAPaletteHasLooksTheSame) {
    Document document = played_by_bits("pr63_v1.quantized_sigmoid(4, 2)@hard");
    document.figure.theme = FigureTheme::dark;
    document.figure.legend = LegendPlace::above;
    document.panels[static_cast<std::size_t>(PanelKind::error)].shown = true;
    document.figure.height_mm = 120.0;
    const Played gif = played_gif(animated(document, "gif"));
    const Played webp = played_webp(animated(document, "webp"));
    ASSERT_EQ(gif.shown.size(), webp.shown.size());
    for (std::size_t i = 0; i < gif.shown.size(); ++i) {
        EXPECT_EQ(share_differing(gif.shown[i].image, webp.shown[i].image, merged), 0.0) << i;
        EXPECT_LT(share_differing(gif.shown[i].image, webp.shown[i].image, 0), 0.1) << i;
    }
}

TEST(Animation, PlaysAsTheSetupSays) {
    Document document = played_by_bits();
    const auto times_of = [](const Played& played) {
        std::vector<int> times;
        std::ranges::transform(played.shown, std::back_inserter(times), &ShownFrame::milliseconds);
        return times;
    };
    Played played = played_gif(animated(document, "gif"));
    EXPECT_EQ(times_of(played), (std::vector{1200, 700, 700, 1200}));
    EXPECT_EQ(played.loops, 0); // without end
    document.figure.frame_seconds = 0.25;
    document.figure.pause_seconds = 1.0;
    document.figure.back_and_forth = true;
    document.figure.loops = 3;
    const std::vector<int> forth_and_back{1250, 250, 250, 1250, 250, 250};
    played = played_gif(animated(document, "gif"));
    EXPECT_EQ(times_of(played), forth_and_back);
    EXPECT_EQ(played.loops, 2); // again
    EXPECT_EQ(played.shown[4].image, played.shown[2].image);
    EXPECT_EQ(played.shown[5].image, played.shown[1].image);
    EXPECT_NE(played.shown[2].image, played.shown[1].image);
    played = played_webp(animated(document, "webp"));
    EXPECT_EQ(times_of(played), forth_and_back);
    EXPECT_EQ(played.loops, 3);
    EXPECT_EQ(played.shown[4].image, played.shown[2].image);
    document.figure.loops = 1;
    EXPECT_EQ(played_gif(animated(document, "gif")).loops, -1); // once, as without a word
}

// The axes of a TikZ file: where they are, from where to where they go.
TEST(Animation, NothingJumps) {
    Document document = sized(document_of("pr63_v1.quantized_sigmoid(5)@hard"), 160.0, 160.0);
    document.sweep = Sweep{.key = "integer", .from = 0, .to = 4}; // 0 stays in the range, the others do not
    document.error_unit = ErrorUnit::absolute;
    for (const PanelKind kind : {PanelKind::error, PanelKind::symmetry, PanelKind::widths}) {
        document.panels[static_cast<std::size_t>(kind)].shown = true;
    }
    const auto axes_of = [](const QByteArray& tex) {
        std::vector<std::string> axes;
        for (const QByteArray& line : tex.split('\n')) {
            if (line.startsWith("\\begin{axis}") || line.startsWith("  xmin=")) { axes.push_back(line.toStdString()); }
        }
        return axes;
    };
    const auto files = encode_frames(*find_figure_format("tex"), document);
    ASSERT_TRUE(files);
    ASSERT_EQ(files->size(), 5u);
    EXPECT_EQ(axes_of(files->front()).size(), 8u); // two lines each
    for (const QByteArray& file : *files) { EXPECT_EQ(axes_of(file), axes_of(files->front())); }
    // Alone, each has its own.
    const std::vector<Document> alone = frame_documents(document);
    const auto first = encode_figure(*find_figure_format("tex"), alone.front(), nullptr);
    const auto last = encode_figure(*find_figure_format("tex"), alone.back(), nullptr);
    ASSERT_TRUE(first && last);
    EXPECT_NE(axes_of(*first), axes_of(*last));
}

TEST(Animation, IsTheSameBytesEachTimeAndSmall) {
    const Document document = played_by_bits("quantized_sigmoid(4)@real", 8);
    for (const char* ending : {"gif", "webp"}) {
        const QByteArray bytes = animated(document, ending);
        QHashSeed::resetRandomGlobalSeed(); // as another run of the program has it
        EXPECT_EQ(animated(document, ending), bytes) << ending;
        EXPECT_LT(bytes.size(), 80'000) << ending;
    }
}

TEST(Animation, OfNoSweepIsAStillPicture) {
    Document document = played_by_bits();
    document.sweep.reset();
    const QImage picture = still_of_bits(document, 4);
    const Played gif = played_gif(animated(document, "gif"));
    ASSERT_EQ(gif.shown.size(), 1u);
    EXPECT_EQ(gif.loops, -1);
    EXPECT_LT(share_differing(gif.shown.front().image, picture, merged), 1e-9);
    EXPECT_EQ(share_differing(QImage::fromData(animated(document, "webp"), "WEBP").isNull()
                                  ? played_webp(animated(document, "webp")).shown.front().image
                                  : picture,
                              picture, 0),
              0.0);
}

TEST(Animation, CanBeStopped) {
    double last = 0.0;
    const Progress to_the_end = [&](double done) {
        EXPECT_GE(done, last);
        last = done;
        return true;
    };
    for (const char* ending : {"gif", "webp"}) {
        last = 0.0;
        const FigureFormat& format = *find_figure_format(ending);
        EXPECT_TRUE(encode_frames(format, played_by_bits(), {}, to_the_end));
        EXPECT_EQ(last, 1.0);
        for (const double end : {0.0, 0.3, 0.6, 1.0}) {
            const auto bytes = encode_frames(format, played_by_bits(), {}, [&](double done) { return done < end; });
            ASSERT_FALSE(bytes) << end;
            EXPECT_EQ(plain(bytes.error().what), "stopped before the end; nothing was written");
        }
    }
}

TEST(Animation, IsRefusedBeforeAnyWork) {
    const auto refused = [](const char* ending, const Document& document) {
        const auto good = can_be_drawn(*find_figure_format(ending), document);
        return good ? std::string() : plain(good.error().what);
    };
    Document document = played_by_bits("quantized_sigmoid(24)@real", 24);
    document.figure.width_mm = 635.0;
    document.figure.height_mm = 254.0;
    document.figure.dpi = 288; // 7200 by 2880 pixels
    EXPECT_EQ(refused("gif", document),
              "24 frames with 288 dots to an inch have more than 100 million pixels, or more than 16383 on a side; at "
              "most 129 dots to an inch fit");
    EXPECT_EQ(refused("png", document), "");
    document.figure.dpi = 129;
    EXPECT_EQ(refused("gif", document), "");
    document.figure.dpi = 130;
    EXPECT_NE(refused("webp", document), "");
    document.sweep.reset();
    document.figure.width_mm = 2000.0;
    document.figure.height_mm = 80.0;
    document.figure.dpi = 300;
    EXPECT_NE(refused("webp", document).find("at most 208 dots to an inch fit"), std::string::npos); // 16378 pixels
    EXPECT_EQ(refused("png", document), "");
    document.figure.transparent = true;
    document.figure.dpi = 96;
    EXPECT_EQ(refused("webp", document), "");
    EXPECT_NE(refused("gif", document), "");
}
} // namespace quantoscope
