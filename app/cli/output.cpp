#include "app/cli/output.h"

#include "app/files/descriptor.h"

#include <algorithm>
#include <cstring>

namespace quantoscope::inline cli {
Output::Output(int descriptor) : m_descriptor(descriptor), m_buffer(capacity) {}

void Output::write(std::string_view text) {
    while (!text.empty()) {
        const std::size_t size = std::min(text.size(), capacity);
        char* out = room(size);
        std::memcpy(out, text.data(), size);
        commit(out + size);
        text.remove_prefix(size);
    }
}

char* Output::room(std::size_t size) {
    if (capacity - m_used < size) { flush(); }
    return m_buffer.data() + m_used;
}

void Output::flush() {
    if (m_error == 0) { m_error = write_all(m_descriptor, {m_buffer.data(), m_used}); }
    m_used = 0;
}
} // namespace quantoscope::inline cli
