#pragma once

namespace quantoscope::inline plot {
// Where figures carry their session: who writes and who reads agree here.

inline constexpr char session_namespace[] = "urn:quantoscope:session"; // of the XML element <session>
inline constexpr char png_keyword[] = "quantoscope";                   // of the text chunk
} // namespace quantoscope::inline plot
