#include "tests/fuzz/require.h"
#include "tests/fuzz/targets.h"

#include "app/plot/export.h"

namespace quantoscope {
void fuzz_figure(std::string_view bytes) {
    const Result<Session> session = document_in_figure({bytes.data(), static_cast<qsizetype>(bytes.size())});
    check(session, bytes);
    require(!session || read_session(session_text(session->document)).has_value());
}
} // namespace quantoscope
