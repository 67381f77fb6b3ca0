#include "app/files/open_file.h"

#include <gtest/gtest.h>

namespace quantoscope {
namespace {
TEST(OpenFile, KindFollowsFromTheFirstBytes) {
    using namespace std::string_view_literals;
    const std::pair<std::string_view, FileKind> files[] = {
        {"\x89PNG\r\n\x1a\n...", FileKind::png},
        {"%PDF-1.7\n", FileKind::pdf},
        {"junk before it\n%PDF-1.4", FileKind::pdf},
        {"<?xml version=\"1.0\"?><svg/>", FileKind::svg},
        {"\xEF\xBB\xBF \n<svg/>", FileKind::svg},
        {"PK\x03\x04...", FileKind::model},
        {"\x89HDF\r\n\x1a\n", FileKind::model},
        {R"json({"class_name": "Sequential", "config": {}})json", FileKind::model},
        {R"json({"qscope": 1, "quantizers": ["quantized_tanh(4)"]})json", FileKind::session},
        {R"json({"qscope": 1, "figure": {"title": "%PDF-1.7"}})json", FileKind::session},
        {"GIF89a", FileKind::session},
        {""sv, FileKind::session},
        {"\0"sv, FileKind::session},
    };
    for (const auto& [content, kind] : files) {
        EXPECT_EQ(file_kind(content), kind) << content;
        EXPECT_EQ(is_figure(kind), kind != FileKind::session && kind != FileKind::model);
    }
}
} // namespace
} // namespace quantoscope
