#pragma once

#include "core/spec/spec.h"
#include "tests/places.h"

#include <array>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

namespace quantoscope {
// Reads what genuine code gave: NAME.configs.csv (id, text, ...) and NAME.vectors.csv (id, first, last, output: every
// input code first to last gives that output code or `undefined`).
namespace hardware {
inline std::filesystem::path subset() { return std::filesystem::path(source_dir()) / "tests/core/hardware"; }

// All of it, which is too large for the repository; not there in a clean checkout.
inline std::filesystem::path full_set() { return std::filesystem::path(source_dir()) / "../shared/golden-hardware"; }

// Cells of a line; one in double quotes may hold commas.
inline std::vector<std::string> cells_of(const std::string& line) {
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (const char c : line) {
        if (c == '"') {
            quoted = !quoted;
        } else if (c == ',' && !quoted) {
            cells.emplace_back();
        } else if (c != '\r') {
            cells.back() += c;
        }
    }
    return cells;
}

inline void for_each_line(std::istream& in, const std::function<void(const std::vector<std::string>&)>& visit) {
    std::string line;
    std::getline(in, line); // the header
    while (std::getline(in, line)) { visit(cells_of(line)); }
}

struct Run {
    std::int64_t first = 0;
    std::int64_t last = 0;
    std::optional<std::int64_t> output;
};

struct Config {
    std::string text;
    bool full = true; // the runs cover the whole input
    std::vector<Run> runs;
};

// The configurations of a file, those of packed vectors through gzip.
inline std::vector<Config> read(const std::filesystem::path& folder, const std::string& name) {
    std::map<std::string, Config> configs;
    std::ifstream list(folder / (name + ".configs.csv"));
    for_each_line(list, [&](const std::vector<std::string>& row) { configs[row[0]] = {row[1], row[2] == "full", {}}; });
    std::stringstream vectors;
    if (const auto plain = folder / (name + ".vectors.csv"); std::filesystem::exists(plain)) {
        vectors << std::ifstream(plain).rdbuf();
    } else {
        const std::string command = "gzip -dc '" + plain.string() + ".gz'";
        const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
        std::array<char, 65536> buffer;
        for (std::size_t size = 1; size > 0;) {
            size = fread(buffer.data(), 1, buffer.size(), pipe.get());
            vectors.write(buffer.data(), static_cast<std::streamsize>(size));
        }
    }
    for_each_line(vectors, [&](const std::vector<std::string>& row) {
        Run run{std::stoll(row[1]), std::stoll(row[2]), std::nullopt};
        if (row[3] != "undefined") { run.output = std::stoll(row[3]); }
        configs.at(row[0]).runs.push_back(run);
    });
    std::vector<Config> all;
    for (auto& [id, config] : configs) { all.push_back(std::move(config)); }
    return all;
}
} // namespace hardware
} // namespace quantoscope
