#include "tests/fuzz/require.h"
#include "tests/fuzz/targets.h"

#include "core/session/session.h"

namespace quantoscope {
void fuzz_session(std::string_view bytes) {
    const Result<Session> session = read_session(bytes);
    check(session, bytes);
    if (!session) { return; }
    for (const std::string& text : {session_text(session->document), session_line(session->document)}) {
        const Result<Session> again = read_session(text);
        require(again && again->document == session->document);
    }
    const std::string kept = session_text(session->document, session->unknown);
    require(session_text(read_session(kept).value().document, read_session(kept).value().unknown) == kept);
}
} // namespace quantoscope
