#pragma once

#include "app/window/notice.h"
#include "core/spec/spec.h"

namespace quantoscope::inline plot {
struct Theme;
} // namespace quantoscope::inline plot

namespace quantoscope::inline window {
// At the first sight: what the default figure shows, and what to do with it. Laid away, it stays away.
class Welcome : public Notice {
    Q_OBJECT

public:
    explicit Welcome(QWidget* parent = nullptr);
    void begin(const Theme& theme);
    void use_theme(const Theme& theme);

signals:
    void spec_wanted(const Spec& spec);
    void story_wanted();

private:
    bool m_is_due = false;
};
} // namespace quantoscope::inline window
