#include "core/qkeras/quantizers.h"
#include "core/qkeras/sign_shape.h"

// stochastic_ternary: ternary at inference; the arithmetic is in sign_shape.h.
namespace quantoscope {

namespace {

constexpr ParameterDefinition parameters[] = {alpha_parameter, threshold_parameter,
                                              training_temperature_parameter(8.0), real_sigmoid_in_training,
                                              inert_parameter("number_of_unrolls")};

using Row = SignRow<ternary_shape>;

constexpr Hls4mlConversion hls4ml{};

constexpr QKerasFacts today_facts{.revision = "",
                                  .title = "QKeras today",
                                  .label = "today",
                                  .date = "2025-06-12",
                                  .source = "google/qkeras commit 78ea90f",
                                  .story = "At inference ternary; in training the level is drawn",
                                  .reported = Row::reported,
                                  .hls4ml = &hls4ml};
constexpr QKerasFacts ideal_facts = ideal_of(today_facts);

constexpr Function today{.name = "stochastic_ternary",
                         .parameters = parameters,
                         .nominal = Row::nominal,
                         .stands_for = Row::stands_for,
                         .format = Row::format,
                         .scale = Row::scale,
                         .bind = Row::bind<Form::qkeras>,
                         .pieces = Row::pieces,
                         .off_grid_reason = Row::off_grid_reason,
                         .qkeras = &today_facts};

constexpr Function table[] = {ideal_of(today, ideal_facts, Row::bind<Form::ideal>, Row::ideal_pieces),
                              beside(table[0], today)};

} // namespace

std::span<const Function> stochastic_ternary_functions()
{
    return table;
}

} // namespace quantoscope
