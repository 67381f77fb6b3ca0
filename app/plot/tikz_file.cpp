#include "app/plot/file_kinds.h"

namespace quantoscope {

QByteArray tikz_of(const Document& document, const Study&, const Unknown&)
{
    return "% " + QByteArray::fromStdString(file_title(document)) + "\n";
}

} // namespace quantoscope
