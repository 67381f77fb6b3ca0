# quantized_sigmoid(8,1) in a comment
"""quantized_sigmoid(8,1) in a docstring"""
from qkeras import *

def quantized_sigmoid(x): pass
class quantized_tanh: pass
x = QActivation("quantized_sigmoid(8,1)")(x)
x = QDense(64, kernel_quantizer=quantizers.quantized_tanh(8,
    1),  # two lines
    bias_quantizer='quantized_bits(8, alpha=auto)', mode="binary")(x)
x = Activation(f"quantized_relu({bits},2,1)")
y = quantized_bits(8, 0, alpha=alpha)
z = quantized_bits("unclosed
