#include "app/cli/progress_bar.h"

#include "app/files/descriptor.h"
#include "app/words/display_text.h"

#include <string>
#include <unistd.h>

namespace quantoscope::inline cli {

ProgressBar::ProgressBar(std::size_t size) : m_size(size), m_shown(::isatty(STDERR_FILENO) == 1 && size > 1) {}

void ProgressBar::show(std::size_t done) const
{
    constexpr std::size_t width = 30;
    if (m_shown) {
        const std::string full(width * done / m_size, '#');
        write_all(STDERR_FILENO, concat({"\r\033[K[", full, std::string(width - full.size(), ' '), "] ",
                                         std::to_string(done), " of ", std::to_string(m_size)}));
    }
}

void ProgressBar::clear() const
{
    if (m_shown) { write_all(STDERR_FILENO, "\r\033[K"); }
}

} // namespace quantoscope::inline cli
