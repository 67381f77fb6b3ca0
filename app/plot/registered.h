#pragma once

#include <QAccessible>
#include <utility>

namespace quantoscope::inline plot {
// An accessible interface without a QObject. Qt owns registered interfaces and knows them by their id; the id
// dies with this.
template <class Interface> class Registered {
public:
    Registered() = default;
    explicit Registered(Interface* fresh) : m_id(QAccessible::registerAccessibleInterface(fresh)) {}
    Registered(Registered&& other) noexcept : m_id(std::exchange(other.m_id, 0)) {}
    Registered& operator=(Registered&& other) noexcept {
        std::swap(m_id, other.m_id);
        return *this;
    }
    ~Registered() {
        if (m_id != 0) { QAccessible::deleteAccessibleInterface(m_id); }
    }

    // Null when empty, and when the application has gone before.
    Interface* get() const {
        return m_id == 0 ? nullptr : static_cast<Interface*>(QAccessible::accessibleInterface(m_id));
    }

private:
    QAccessible::Id m_id = 0;
};
} // namespace quantoscope::inline plot
