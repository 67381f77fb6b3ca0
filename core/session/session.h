#pragma once

#include "core/document/document.h"

namespace quantoscope::inline session {
// Session files: a document as JSON. `"qscope"` is the version of the format and stands first; then come the
// fields of the document in the order of one table (fields.cpp). What is not there has its default, but for
// the quantizers, which must be there. The full text has every field, one value a line; the one-line text
// leaves out what is at its default, so that it fits into a message.
inline constexpr int session_version = 1;
inline constexpr std::string_view session_ending = "qscope";

// What a file holds that this version has no field for: kept unread, by place, to be written back.
struct Unknown {
    struct Item {
        std::string place; // "", "view", "panels.plot", "quantizers.2": the object it stood in. Quantizers go
                           // by their slot, which stays with them when the list is reordered
        std::string key;
        std::string json; // its value, on one line
        bool operator==(const Item&) const = default;
    };
    std::vector<Item> items;
    bool operator==(const Unknown&) const = default;
};

struct Session {
    Document document;
    Unknown unknown = {};
    std::vector<Phrase> notes = {}; // a sentence on each thing unknown; of many, the first and how many more
    bool within_figure = false;     // found in a figure written as JSON, which is no place to save it to
};

// Ended by a line feed. Unknown things whose place is no longer there are dropped.
// read_session(session_text(d)).document == d for every document in the domain read_session states, but for
// the numbers of data files: the session has their paths alone, and whoever opens it reads them.
std::string session_text(const Document& document, const Unknown& unknown = {});

// The same on one line, short; no line feed.
std::string session_line(const Document& document);

// Reads both forms. Errors carry the byte and name the line: what is no JSON (see parse_json), has no
// version or a newer one, and values outside their domain: at most `most_entries` quantizers with distinct
// slots, `selected` one of them; ranges in increasing order and not empty, those of the view finite in
// float32; no NaN; heights of panels above 0; names that exist; tables whose words have the SHA-256 that is written
// beside them. Tables that quantizers name and the session does not hold are found by `files`.
Result<Session> read_session(std::string_view text, const CodeFiles& files = no_code_files);
} // namespace quantoscope::inline session
