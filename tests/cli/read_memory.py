#!/usr/bin/env python3
"""Reads a .coe or .mif strictly by its published syntax and prints the words, unsigned, one a line.

Written from the vendors' descriptions alone (AMD UG896, "COE file syntax"; Intel Quartus Prime help, "Memory
Initialization File (.mif) definition"); anything they do not describe ends it with an error.
"""
import re
import sys


def demand(holds, what):
    if not holds:
        sys.exit(what)


def read_coe(text):
    body = []
    for line in text.split("\n"):
        if not line.startswith(";"):  # a comment has a line of its own
            body.append(line)
    body = "\n".join(body)
    found = re.fullmatch(
        r"\s*memory_initialization_radix\s*=\s*(2|10|16)\s*;\s*memory_initialization_vector\s*=\s*([^;]*);\s*", body)
    demand(found, "not a radix and a vector")
    radix = int(found[1])
    words = [word.strip() for word in found[2].split(",")]
    for word in words:
        demand(re.fullmatch(r"[0-9A-Fa-f]+", word), f"bad word {word!r}")
    return [int(word, radix) for word in words]


def read_mif(text):
    text = re.sub(r"--[^\n]*", "", text)
    text = re.sub(r"%[^%]*%", "", text)
    head, content = re.split(r"\bCONTENT\s+BEGIN\b", text)
    settings = {}
    for statement in head.split(";")[:-1]:
        found = re.fullmatch(r"\s*(DEPTH|WIDTH|ADDRESS_RADIX|DATA_RADIX)\s*=\s*(\w+)\s*", statement)
        demand(found and found[1] not in settings, f"bad setting {statement!r}")
        settings[found[1]] = found[2]
    demand(len(settings) == 4 and not head.split(";")[-1].strip(), "settings missing")
    radices = {"BIN": 2, "OCT": 8, "DEC": 10, "UNS": 10, "HEX": 16}
    depth, width = int(settings["DEPTH"]), int(settings["WIDTH"])
    *entries, end, rest = content.split(";")
    demand(end.strip() == "END" and not rest.strip(), "no END")
    words = {}
    for entry in entries:
        found = re.fullmatch(r"\s*(\w+)\s*:\s*(\w+)\s*", entry)
        demand(found, f"bad entry {entry!r}")
        address = int(found[1], radices[settings["ADDRESS_RADIX"]])
        word = int(found[2], radices[settings["DATA_RADIX"]])
        demand(address < depth and address not in words, f"bad address {address}")
        demand(word < 2**width, f"{word} has more than {width} bits")
        words[address] = word
    demand(len(words) == depth, "addresses missing")
    return [words[address] for address in range(depth)]


path = sys.argv[1]
with open(path, encoding="ascii", newline="") as file:
    content = file.read()
demand("\r" not in content and content.endswith("\n"), "line ends")
for word in (read_coe if path.endswith(".coe") else read_mif)(content):
    print(word)
