#!/usr/bin/env python3
"""Counts layers and quantizers of model files with nothing but json, zipfile and h5py: count.py FILE..."""
import collections
import json
import sys
import zipfile


def load(path):
    if path.endswith(".keras"):
        return json.loads(zipfile.ZipFile(path).read("config.json"))
    if path.endswith(".h5"):
        import h5py

        with h5py.File(path) as file:
            return json.loads(file.attrs["model_config"]) if "model_config" in file.attrs else None
    with open(path) as file:
        return json.load(file)


def quantizers(value, key, place):
    if isinstance(value, dict):
        name = value.get("class_name", "")
        if name.startswith("quantized_"):
            yield place, name, list(value["config"].items())
        else:
            for inner, member in value.items():
                yield from quantizers(member, inner, place + "." + inner)
    elif isinstance(value, list):
        for index, member in enumerate(value):
            yield from quantizers(member, key, f"{place}[{index}]")
    elif isinstance(value, str) and "activation" in key and (value.startswith("quantized_") or "ary_tanh" in value):
        yield place, value, []


for path in sys.argv[1:]:
    model = load(path)
    print(path)
    if model is None:
        print("  no model_config")
        continue
    config = model["config"]
    layers = config if isinstance(config, list) else config["layers"]
    print(" ", model["class_name"], len(layers), dict(collections.Counter(layer["class_name"] for layer in layers)))
    found = list(quantizers(config, "", "config"))
    print(" ", len(found), "quantizers", dict(collections.Counter(name for _, name, _ in found)))
    for item in found:
        print("   ", *item)
