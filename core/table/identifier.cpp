#include "core/table/identifier.h"

#include "core/text/ascii.h"

#include <algorithm>

namespace quantoscope::inline table {
namespace {
// In lower case, since VHDL does not tell cases apart. ISO C17, ISO C++20, IEEE 1364-2005 and IEEE 1076-2008;
// names the files use themselves at the end.
constexpr std::string_view kept_words[] = {
    // C and C++
    "alignas", "alignof", "and", "and_eq", "asm", "auto", "bitand", "bitor", "bool", "break", "case", "catch", "char",
    "char8_t", "char16_t", "char32_t", "class", "compl", "concept", "const", "consteval", "constexpr", "constinit",
    "const_cast", "continue", "co_await", "co_return", "co_yield", "decltype", "default", "delete", "do", "double",
    "dynamic_cast", "else", "enum", "explicit", "export", "extern", "false", "float", "for", "friend", "goto", "if",
    "inline", "int", "long", "mutable", "namespace", "new", "noexcept", "not", "not_eq", "nullptr", "operator", "or",
    "or_eq", "private", "protected", "public", "register", "reinterpret_cast", "requires", "restrict", "return",
    "short", "signed", "sizeof", "static", "static_assert", "static_cast", "struct", "switch", "template", "this",
    "thread_local", "throw", "true", "try", "typedef", "typeid", "typename", "union", "unsigned", "using", "virtual",
    "void", "volatile", "wchar_t", "while", "xor", "xor_eq", "main",
    // Verilog
    "always", "assign", "begin", "buf", "casex", "casez", "cell", "cmos", "config", "deassign", "defparam", "design",
    "disable", "edge", "end", "endcase", "endconfig", "endfunction", "endgenerate", "endmodule", "endprimitive",
    "endspecify", "endtable", "endtask", "event", "force", "forever", "fork", "function", "generate", "genvar",
    "highz0", "highz1", "ifnone", "incdir", "include", "initial", "inout", "input", "instance", "integer", "join",
    "large", "liblist", "library", "localparam", "macromodule", "medium", "module", "nand", "negedge", "nmos", "nor",
    "noshowcancelled", "notif0", "notif1", "output", "parameter", "pmos", "posedge", "primitive", "pull0", "pull1",
    "pulldown", "pullup", "pulsestyle_ondetect", "pulsestyle_onevent", "rcmos", "real", "realtime", "reg", "release",
    "repeat", "rnmos", "rpmos", "rtran", "rtranif0", "rtranif1", "scalared", "showcancelled", "small", "specify",
    "specparam", "strong0", "strong1", "supply0", "supply1", "table", "task", "time", "tran", "tranif0", "tranif1",
    "tri", "tri0", "tri1", "triand", "trior", "trireg", "use", "uwire", "vectored", "wait", "wand", "weak0", "weak1",
    "wire", "wor", "xnor",
    // VHDL
    "abs", "access", "after", "alias", "all", "architecture", "array", "assert", "assume", "assume_guarantee",
    "attribute", "block", "body", "buffer", "bus", "component", "configuration", "constant", "context", "cover",
    "disconnect", "downto", "elsif", "entity", "exit", "fairness", "file", "generic", "group", "guarded", "impure",
    "in", "inertial", "is", "label", "linkage", "literal", "loop", "map", "mod", "next", "null", "of", "on", "open",
    "others", "out", "package", "port", "postponed", "procedure", "process", "property", "protected", "pure", "range",
    "record", "reject", "rem", "report", "restrict_guarantee", "rol", "ror", "select", "sequence", "severity", "shared",
    "signal", "sla", "sll", "sra", "srl", "strong", "subtype", "then", "to", "transport", "type", "unaffected", "units",
    "until", "variable", "vmode", "vprop", "vunit", "when", "with", "ieee", "std", "work", "std_logic_1164",
    "numeric_std"};

bool belongs(std::string_view text, std::size_t at) {
    const char c = text[at];
    const bool inner = at > 0 && at + 1 < text.size();
    return is_letter(c) || (at > 0 && is_digit(c)) || (inner && c == '_' && text[at - 1] != '_');
}
} // namespace

Result<std::string> parse_identifier(std::string_view text) {
    std::size_t good = 0;
    while (good < text.size() && belongs(text, good)) { ++good; }
    if (text.empty() || good < text.size()) {
        return failure_at(good, {"expected a name of letters, digits and single underscores between them, a letter "
                                 "first, as C and VHDL both take it",
                                 {}});
    }
    if (text.size() > longest_identifier) {
        return failure_at(longest_identifier,
                          {"a name has at most %1 characters", {std::to_string(longest_identifier)}});
    }
    if (std::ranges::find(kept_words, lowered(text)) != std::end(kept_words)) {
        return failure_at(0, {"'%1' is a word that C, C++, Verilog or VHDL keeps for itself", {std::string(text)}});
    }
    return std::string(text);
}

std::string identifier_of(const Spec& spec) {
    const std::string revision(spec.function->prefix());
    return (revision.empty() ? "" : revision + "_") + std::string(spec.function->name);
}
} // namespace quantoscope::inline table
