#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope::inline document {
struct Document; // core/document/document.h
}

namespace quantoscope::inline lesson {
// What is known of one quantizer of a document, each thing worked out when it is first asked for.
struct Part;

// A document as fields see it.
class Facts {
public:
    // `start`: the facts of the state that the step begins with, for "start."; null where these are they.
    explicit Facts(const Document& document, Facts* start = nullptr);
    ~Facts();
    Facts(const Facts&) = delete;
    Facts& operator=(const Facts&) = delete;

    Facts& start() { return m_start != nullptr ? *m_start : *this; }
    // The quantizer of that number in the list, from 1; 0: the selected one. Null where there are not so many.
    Part* part(std::size_t number);

private:
    std::vector<std::unique_ptr<Part>> m_parts;
    std::size_t m_selected;
    Facts* m_start;
};

// resources/manual/lesson-format.md says what each is.
struct LessonField {
    std::string_view name;
    bool takes_number = false; // in parentheses behind its name
    // Of a field that is a number; NaN where there is none, as of a target's where the quantizer has no target.
    double (*number)(Part& part, double argument) = nullptr;
    std::string (*text)(Part& part) = nullptr; // of the others
};

// By name.
std::span<const LessonField> fields();
} // namespace quantoscope::inline lesson
