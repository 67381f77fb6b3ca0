#pragma once

namespace quantoscope::inline plot {
// Qt takes text from outside for UTF-8 and, where the locale has another encoding or is not installed, complains on
// standard error when an application object is made. This makes it C.UTF-8 in that case; to be called before. The
// language asked for stays, as LANGUAGE.
void use_utf8_locale();
} // namespace quantoscope::inline plot
