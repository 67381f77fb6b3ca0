#pragma once

#include "core/analysis/analysis.h"
#include "core/analysis/probability.h"
#include "core/data/measured.h"
#include "core/document/figure_setup.h"
#include "core/document/panels.h"
#include "core/search/search.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quantoscope::inline document {
// What the program is looking at: all that a window, a figure and a file must agree on. Values only.

struct AxisRange {
    double first = 0.0;
    double last = 1.0;
    bool operator==(const AxisRange&) const = default;
    double length() const { return last - first; }
    bool contains(double value) const { return first <= value && value <= last; }
    AxisRange moved(double by) const { return {first + by, last + by}; }
};
AxisRange hull(AxisRange one, AxisRange other); // the smallest that holds both

// Where one looks: the part of the plane shown (y fits the data until it is set) and the inputs pointed out.
struct View {
    AxisRange x{usual_interval.first, usual_interval.last};
    std::optional<AxisRange> y;
    std::optional<float> cursor;
    std::optional<float> marker_a; // two inputs to measure between
    std::optional<float> marker_b;
    bool operator==(const View&) const = default;
};

// One of the quantizers compared. `slot`, 0 to most_entries - 1, chooses colour and dash and stays with the
// quantizer when the list is reordered; no two have the same.
struct Entry {
    Spec spec = default_example();
    int slot = 0;
    bool visible = true;
    // Values other than the default that were set before a change of revision and that the present one has no
    // parameter for. They belong to the revisions it is held against.
    std::map<std::string, Value, std::less<>> remembered = {};
    bool operator==(const Entry&) const = default;
};

inline constexpr std::size_t most_entries = 8;

// In what the error panel counts, and what the panel of step widths tells (IEEE 1241).
enum class ErrorUnit : std::uint8_t { steps, absolute };
enum class WidthMeasure : std::uint8_t { width, dnl, inl };
enum class TickNotation : std::uint8_t { decimal, binary }; // 0.375 or 3/8

// One parameter of the selected quantizer over a range of values, both ends included, drawn one over the
// other or as small multiples.
enum class SweepLayout : std::uint8_t { overlay, multiples };
struct Sweep {
    std::string key = "bits";
    int from = 2;
    int to = 8;
    SweepLayout layout = SweepLayout::overlay;
    std::string limit = {}; // of the largest error, as the check of it takes it ("1/32"); empty for none
    bool operator==(const Sweep&) const = default;
    // Whether each value is twice the one before, as sizes of tables are; else it is the next whole number.
    bool doubles() const;
    std::vector<int> values() const;
    int size() const { return static_cast<int>(values().size()); }
};
inline constexpr int longest_sweep = 24;

// What the selected quantizer is held against: another revision of it, or any function that stands in its place.
enum class AgainstStyle : std::uint8_t { facts, overlay, blink };
struct Against {
    const Function* revision = nullptr; // null: the one before the selected quantizer's, whichever that is
    AgainstStyle style = AgainstStyle::overlay;
    std::optional<Spec> target = {}; // where given, this and no revision
    // The key of the ChipChoice the target is of, if any; without a target: that one has none for the quantizer.
    std::string choice = {};
    bool operator==(const Against&) const = default;

    bool is_chip() const { return target.has_value() || !choice.empty(); }
};

// Measured outputs and the file they are from. Shared by the copies of a document, which undo keeps.
struct MeasuredData {
    std::string path;
    std::vector<MeasuredRow> rows;
};

// What is left of a proof over all inputs (core/proof): of what, by which version of the program, and what it found.
struct KeptProof {
    std::string text = {};
    std::string version = {};
    std::string hash = {}; // of all outputs, 16 hexadecimal digits
    bool holds = false;
    bool operator==(const KeptProof&) const = default;
};

struct Document {
    std::vector<Entry> entries{Entry{}}; // 0 to most_entries
    std::size_t selected = 0;            // into entries; 0 when there are none
    bool solo = false;                   // draw the selected one alone
    std::vector<std::string> locked;     // parameters that change in all entries together, sorted

    Interval interval = usual_interval; // what the analysis speaks of, whatever the zoom
    Reference reference = Reference::truth;
    ErrorUnit error_unit = ErrorUnit::steps;
    WidthMeasure width_measure = WidthMeasure::width;
    TickNotation ticks = TickNotation::decimal;
    InputDistribution inputs; // what the probability of codes is about
    PanelSettings panels = default_panels();
    std::optional<Sweep> sweep;
    std::optional<Against> against;
    std::shared_ptr<const MeasuredData> measured; // null for none
    std::optional<Wanted> find;                   // where settings are being looked for
    std::optional<KeptProof> proof;               // the last that was kept
    FigureSetup figure;
    View view;

    bool operator==(const Document&) const = default;

    bool is_empty() const { return entries.empty(); }
    // The selected quantizer. Only where the document is not empty.
    const Spec& spec() const { return entries[selected].spec; }
    bool shows(PanelKind kind) const { return panels[static_cast<std::size_t>(kind)].shown; }
};

// The inputs its quantizers are shown on unless asked otherwise: those of default_interval, of all of them together.
Interval proposed_interval(const Document& document);

// A document of one quantizer, all else as the program opens.
Document document_of(const Spec& spec);

// The document with another selected quantizer in place of the present one, or with this one alone where it
// is empty. Values are remembered where the new one has no parameter for them. Parameters that are locked and
// differ from what they were are carried to every entry that has them and can take the value; what did not
// change moves no other entry. Inputs in view and of the facts that are the proposed ones stay those when the function
// changes. A table that was read anew is so wherever its path is named.
Document with_spec(Document document, const Spec& spec);

inline constexpr std::string_view mode_key = "mode"; // of the sigmoid mode among the locks

// Another entry selected. A target that was chosen from the list follows to it.
Document with_selected(Document document, std::size_t index);

// The selected quantizer held against something else, with what is held.
Document with_against(Document document, Against against);

// Tables that its quantizers hold already, by their path, then those of `otherwise`.
CodeFiles files_of(const Document& document, CodeFiles otherwise);

// The document with a parameter locked or no longer so. That alone changes no quantizer.
Document with_lock(Document document, std::string_view key, bool locked);
bool is_locked(const Document& document, std::string_view key);

// In what errors are shown: in units of the output where the quantizers drawn and the selected one do not share a step.
ErrorUnit error_unit_of(const Document& document);

// Entries to draw in the order of the list, the selected one last (it lies on top). Solo and a sweep draw the
// selected one alone.
std::vector<std::size_t> drawn_entries(const Document& document);

bool is_drawn(const Document& document, std::size_t entry);
bool draws_nothing(const Document& document);

// Whether the selected quantizer is drawn. Marks in the plot, facts and the cursor are about it, and are shown
// with it only.
bool shows_selected(const Document& document);

// The revision before `function` in order of date; null for the first.
const Function* previous_revision(const Function& function);

// The revision the selected quantizer is held against. Null: none is chosen, there is none before it, or the
// one chosen is its own or another quantizer's.
const Function* against_function(const Document& document);

// What the selected quantizer is held against: the target, or the quantizer as that revision has it: values carry
// over by name, those it remembers too.
std::optional<Spec> against_spec(const Document& document);

// That, where it is what a chip computes (core/deploy).
std::optional<Spec> deployed_spec(const Document& document);

// What was trained and what is deployed in its place: the selected quantizer and the target it is held against, or a
// selected target after the quantizer that is.
struct Deployment {
    Spec trained;
    Spec target;
    bool operator==(const Deployment&) const = default;
};
std::optional<Deployment> deployment_of(const Document& document);

// The quantizers beside the selected one: the others drawn, in the order of drawing, else what it is held
// against.
std::vector<Spec> other_specs(const Document& document);

// The first of them: the one the selected quantizer is compared with.
std::optional<Spec> compared_spec(const Document& document);

// What a sweep can go over: the selected quantizer and the target it is held against.
std::vector<Spec> sweepable_specs(const Document& document);
// The first of them that has the parameter, the selected quantizer where none has.
Spec swept_spec(const Document& document, std::string_view key);

// `spec` at each value of a sweep, in order; values it cannot take are left out.
std::vector<Spec> swept_specs(const Spec& spec, const Sweep& sweep);
std::vector<Spec> swept_specs(const Document& document); // of its sweep

// The document at each value of its sweep, which it keeps.
std::vector<Document> swept_documents(const Document& document);
// Each frame of an animation of it: the quantizer at that value alone; the document itself where nothing is swept.
std::vector<Document> frame_documents(const Document& document);

// The sweep with its values inside the parameter's domain and at most `longest_sweep` of them, `from` kept
// where it can be, of a parameter by powers of two the power below; the same sweep where the function has no such
// parameter.
Sweep fitting_sweep(Sweep sweep, const Function& function);

// Editing the list. Results are selected where something was added; `index` must be in the list.
Document with_entry_added(Document document, const Spec& spec); // the same document when it is full
// These in place of the whole list, at most `most_entries` of them; the first is
// selected, and all are drawn.
Document with_entries(Document document, std::span<const Spec> specs);
Document with_entry_removed(Document document, std::size_t index);
Document with_entry_moved(Document document, std::size_t from, std::size_t to);
} // namespace quantoscope::inline document
