#include "core/model/saved_model.h"

#include <cstdint>
#include <optional>

namespace quantoscope::inline model {
namespace {
struct ProtobufField {
    std::uint64_t number = 0;
    std::string_view bytes; // empty of a number
};

std::optional<std::uint64_t> take_varint(std::string_view& in) {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64 && !in.empty(); shift += 7) {
        const auto byte = static_cast<unsigned char>(in.front());
        in.remove_prefix(1);
        value |= static_cast<std::uint64_t>(byte & 0x7Fu) << shift;
        if (byte < 0x80u) { return value; }
    }
    return std::nullopt;
}

// The next field of a message; nullopt at its end, or where it is damaged.
std::optional<ProtobufField> take_field(std::string_view& in) {
    const auto tag = take_varint(in);
    if (!tag) { return std::nullopt; }
    const std::uint64_t type = *tag & 7u;
    std::optional<std::uint64_t> length = type == 1 ? 8 : type == 5 ? 4 : std::optional<std::uint64_t>();
    if (type == 0) {
        if (!take_varint(in)) { return std::nullopt; }
        return ProtobufField{*tag >> 3, {}};
    }
    if (type == 2) { length = take_varint(in); }
    if (!length || *length > in.size()) { return std::nullopt; }
    const ProtobufField field{*tag >> 3, in.substr(0, *length)};
    in.remove_prefix(*length);
    return field;
}

std::string_view member(std::string_view message, std::uint64_t number) {
    while (const auto field = take_field(message)) {
        if (field->number == number) { return field->bytes; }
    }
    return {};
}
} // namespace

Result<std::string> config_in_saved_model(std::string_view bytes) {
    constexpr std::uint64_t nodes = 1;
    constexpr std::uint64_t identifier = 4;
    constexpr std::uint64_t metadata = 5;
    while (const auto node = take_field(bytes)) {
        const std::string_view json = node->number == nodes ? member(node->bytes, metadata) : std::string_view();
        if (member(node->bytes, identifier).starts_with("_tf_keras_") &&
            json.find("\"layers\"") != std::string_view::npos) {
            return std::string(json);
        }
    }
    return failure(
        "this keras_metadata.pb holds no model described by its layers, or is damaged; model.to_json() writes "
        "one that is read");
}
} // namespace quantoscope::inline model
