#!/usr/bin/env python3
"""Writes the models of this folder, as Keras 2 and 3 write them, without Keras: make.py"""
import json
import os
import zipfile

import h5py

here = os.path.dirname(os.path.abspath(__file__))


def write(name, model):
    with open(os.path.join(here, name), "w") as file:
        json.dump(model, file, indent=1)
        file.write("\n")


def sequential(layers, **more):
    return {"class_name": "Sequential", "config": {"name": "forms", "layers": layers}, **more}


def q_activation(name, activation):
    return {"class_name": "QActivation", "config": {"name": name, "trainable": True, "activation": activation}}


sigmoid = {"bits": 4, "symmetric": True, "use_real_sigmoid": False, "use_stochastic_rounding": False}
tanh = {"bits": 5, "symmetric": False, "use_stochastic_rounding": False, "use_real_tanh": True}


def keras_2(name, config):
    return {"class_name": name, "config": config, "__passive_serialization__": True}


def keras_3(name, config):
    return {"module": "qkeras.quantizers", "class_name": name, "config": config,
            "registered_name": "qkeras>" + name}


strings = sequential([q_activation("gate", "quantized_sigmoid(4, True)"),
                      q_activation("cell", "quantized_tanh(bits=5, use_real_tanh=True)"),
                      q_activation("bare", "quantized_tanh")])
write("strings.json", strings)
second = sequential([q_activation("gate", keras_2("quantized_sigmoid", sigmoid)),
                     q_activation("cell", keras_2("quantized_tanh", tanh))],
                    keras_version="2.15.0", backend="tensorflow")
write("keras2.json", second)
third = sequential([q_activation("gate", keras_3("quantized_sigmoid", sigmoid)),
                    q_activation("cell", keras_3("quantized_tanh", tanh))])
write("keras3.json", third)

with zipfile.ZipFile(os.path.join(here, "keras3.keras"), "w", zipfile.ZIP_DEFLATED) as archive:
    for member, text in (("metadata.json", "{}"), ("config.json", json.dumps(third))):
        archive.writestr(zipfile.ZipInfo(member, (1980, 1, 1, 0, 0, 0)), text)

# As h5py writes text (of variable length), and as some tools do (of fixed length).
for name, value in (("keras2.h5", json.dumps(second)), ("keras2_fixed.h5", None)):
    with h5py.File(os.path.join(here, name), "w", libver="earliest") as file:
        if value is not None:
            file.attrs["model_config"] = value
        else:
            text = json.dumps(second).encode()
            file.attrs.create("model_config", text, dtype=h5py.string_dtype("utf-8", len(text) + 3))
        file.create_group("model_weights")
with h5py.File(os.path.join(here, "number.h5"), "w", libver="earliest") as file:
    file.attrs["model_config"] = 7

# Nested models, wrappers, shared layers.
bits = keras_2("quantized_bits", {"bits": 8, "integer": 0, "alpha": "auto"})
lstm = {"class_name": "QLSTM",
        "config": {"name": "lstm", "units": 3, "activation": "quantized_tanh(6)",
                   "recurrent_activation": "quantized_sigmoid(6)", "kernel_quantizer": bits,
                   "recurrent_quantizer": bits, "bias_quantizer": None, "state_quantizer": "quantized_bits(4)"}}
encoder = {"class_name": "Functional", "name": "encoder", "inbound_nodes": [[["in", 0, 0, {}]], [["in", 0, 1, {}]]],
           "config": {"name": "encoder", "layers": [
               {"class_name": "InputLayer", "name": "in", "config": {"name": "in"}, "inbound_nodes": []},
               {"class_name": "Bidirectional", "name": "both", "inbound_nodes": [[["in", 0, 0, {}]]],
                "config": {"name": "both", "merge_mode": "concat", "layer": lstm, "backward_layer": lstm}},
               {"class_name": "TimeDistributed", "config": {"name": "each", "layer": {
                   "class_name": "QDense", "config": {"name": "quantized_tanh(3)", "kernel_quantizer": bits,
                                                      "activation": {"module": "builtins", "class_name": "function",
                                                                     "config": "quantized_tanh(4)"}}}}}]}}
wrappers = {"class_name": "Functional", "config": {"name": "whole", "layers": [
    {"class_name": "InputLayer", "config": {"name": "binary"}},
    encoder,
    {"class_name": "QAdaptiveActivation", "config": {
        "name": "adaptive", "activation": "quantized_relu", "total_bits": 6, "symmetric": True,
        "relu_neg_slope": 0.25}},
    {"class_name": "QBatchNormalization", "config": {
        "name": "norm", "beta_quantizer": "quantized_relu_po2(4)", "gamma_quantizer": bits,
        "mean_quantizer": bits, "variance_quantizer": bits, "inverse_quantizer": bits}},
    {"class_name": "QSeparableConv2D", "config": {
        "name": "separable", "depthwise_quantizer": bits, "pointwise_quantizer": "own_quantizer(3)",
        "depthwise_initializer": {"class_name": "QInitializer", "config": {
            "initializer": {"class_name": "HeNormal", "config": {"seed": None}}, "use_scale": True,
            "quantizer": bits}}, "activation": "relu"}}]}}
write("wrappers.json", wrappers)
