#pragma once

#include "app/window/error_text.h"
#include "core/document/document.h"

namespace quantoscope {

// Files of numbers for the document.

tl::expected<std::shared_ptr<const MeasuredData>, ErrorText> load_measured(const QString& path);
tl::expected<std::shared_ptr<const Sample>, ErrorText> load_sample(const QString& path);

} // namespace quantoscope
