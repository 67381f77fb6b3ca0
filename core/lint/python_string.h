#pragma once

#include "core/lint/python_tokens.h"
#include "core/lint/read_value.h"

#include <string>

namespace quantoscope::inline lint {
// What an expression of strings gives, as far as that is written: "a" "b", "a" + str(n) + "b", f"a{n}", "a%d" % n,
// "a{}".format(n). What only running it would tell is one `unknown_value`.
struct StringExpression {
    std::string text;
    std::vector<std::size_t> places; // in the source, of each byte of `text` and of its end
    std::vector<std::string> fields; // as each unknown value is written inside of the string; empty of other code
    bool is_changed = false;         // by another method of strings, so that only its beginning is known
    std::size_t end = 0;             // the token behind

    bool is_template() const { return !fields.empty(); }
};

// The one whose first string is the token `first`. A string in itself that asks for values ("{}", "%d") has them put in
// elsewhere; {n} as well, unless `braces_stay`: then somebody forgot the f.
StringExpression read_string_expression(const PythonTokens& tokens, std::size_t first, bool braces_stay);
} // namespace quantoscope::inline lint
