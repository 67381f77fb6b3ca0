<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>core</name>
    <message>
        <source> is not a quantizer of QKeras</source>
        <extracomment>core/spec/spec.cpp</extracomment>
        <translation> ist kein Quantisierer von QKeras</translation>
    </message>
    <message>
        <source>%1 frames with %2 dots to an inch have more than 100 million pixels, or more than 16383 on a side; at most %3 dots to an inch fit</source>
        <extracomment>core/document/figure_setup.cpp</extracomment>
        <translation>%1 Bilder mit %2 Punkten je Zoll haben mehr als 100 Millionen Pixel oder mehr als 16383 auf einer Seite; höchstens %3 Punkte je Zoll passen</translation>
    </message>
    <message>
        <source>%1 has %2 words, and %3 has %4 input codes, each of which needs one</source>
        <extracomment>core/deploy/lookup_file.cpp</extracomment>
        <translation>%1 hat %2 Wörter, und %3 hat %4 Eingangscodes, von denen jeder eines braucht</translation>
    </message>
    <message>
        <source>%1 has %2 words; a table has a power of two of them, from 2 to 65536</source>
        <extracomment>core/spec/spec.cpp</extracomment>
        <translation>%1 hat %2 Wörter; eine Tabelle hat eine Zweierpotenz davon, von 2 bis 65536</translation>
    </message>
    <message>
        <source>%1 has no parameter &apos;%2&apos;</source>
        <extracomment>core/spec/spec.cpp</extracomment>
        <translation>%1 hat keinen Parameter „%2“</translation>
    </message>
    <message>
        <source>%1 has no parameter &apos;%2&apos;, and Python raises a TypeError</source>
        <extracomment>core/lint/rules_reading.cpp</extracomment>
        <translation>%1 hat keinen Parameter &apos;%2&apos;, und Python meldet einen TypeError</translation>
    </message>
    <message>
        <source>%1 has no parameter &apos;%2&apos;; Python minds capitals, and it is spelt %3</source>
        <extracomment>core/lint/rules_reading.cpp</extracomment>
        <translation>%1 hat keinen Parameter &apos;%2&apos;; Python unterscheidet Groß- und Kleinbuchstaben, er schreibt sich %3</translation>
    </message>
    <message>
        <source>%1 has no parameter &apos;%2&apos;; its parameters are: %3</source>
        <extracomment>core/spec/parse.cpp</extracomment>
        <translation>%1 hat keinen Parameter „%2“; die Parameter sind: %3</translation>
    </message>
    <message>
        <source>%1 has no sigmoid mode: it is not a function of QKeras</source>
        <extracomment>core/spec/parse.cpp</extracomment>
        <translation>%1 hat keinen Sigmoid-Modus: Es ist keine Funktion von QKeras</translation>
    </message>
    <message>
        <source>%1 is 0 here; str() of QKeras writes that for any %1 below 1, whose fraction it drops</source>
        <extracomment>core/lint/rules_meaning.cpp</extracomment>
        <translation>%1 ist hier 0; str() von QKeras schreibt das für jedes %1 unter 1, dessen Nachkommastellen es weglässt</translation>
    </message>
    <message>
        <source>%1 is a function of QKeras and no quantizer: it takes no bits</source>
        <extracomment>core/lint/rules_reading.cpp</extracomment>
        <translation>%1 ist eine Funktion von QKeras und kein Quantisierer: Sie nimmt keine Bits</translation>
    </message>
    <message>
        <source>%1 is a function, no quantizer with parameters</source>
        <extracomment>core/model/older_layers.cpp</extracomment>
        <translation>%1 ist eine Funktion, kein Quantisierer mit Parametern</translation>
    </message>
    <message>
        <source>%1 is given twice</source>
        <extracomment>core/spec/parse.cpp</extracomment>
        <translation>%1 ist zweimal angegeben</translation>
    </message>
    <message>
        <source>%1 is given twice, and Python raises an error</source>
        <extracomment>core/lint/rules_reading.cpp</extracomment>
        <translation>%1 steht zweimal da, und Python meldet einen Fehler</translation>
    </message>
    <message>
        <source>%1 is given twice, and QKeras takes the last without a word</source>
        <extracomment>core/lint/rules_reading.cpp</extracomment>
        <translation>%1 steht zweimal da, und QKeras nimmt stillschweigend das letzte</translation>
    </message>
    <message>
        <source>%1 is not a layer of QKeras; it quantizes its kernel by itself</source>
        <extracomment>core/model/older_layers.cpp</extracomment>
        <translation>%1 ist keine Schicht von QKeras; sie quantisiert ihren Kern selbst</translation>
    </message>
    <message>
        <source>%1 must be %2, not %3</source>
        <extracomment>core/search/search.cpp</extracomment>
        <translation>%1 muss %2 sein, nicht %3</translation>
    </message>
    <message>
        <source>%1 must be %2, not &apos;%3&apos;</source>
        <extracomment>core/spec/parse.cpp</extracomment>
        <translation>%1 muss %2 sein, nicht „%3“</translation>
    </message>
    <message>
        <source>%1 must be True or False, not &apos;%2&apos;</source>
        <extracomment>core/spec/parse.cpp</extracomment>
        <translation>%1 muss True oder False sein, nicht „%2“</translation>
    </message>
    <message>
        <source>%1 must be a whole number from %2 to %3, not %4</source>
        <extracomment>core/deploy/onnx.cpp</extracomment>
        <translation>%1 muss eine ganze Zahl von %2 bis %3 sein, nicht %4</translation>
    </message>
    <message>
        <source>%1 must be a whole number from %2 to %3, not &apos;%4&apos;</source>
        <extracomment>core/spec/parse.cpp</extracomment>
        <translation>%1 muss eine ganze Zahl von %2 bis %3 sein, nicht „%4“</translation>
    </message>
    <message>
        <source>%1 must be the name of a file in quotes, without quotes and backslashes in it, not %2</source>
        <extracomment>core/spec/parse.cpp</extracomment>
        <translation>%1 muss der Name einer Datei in Anführungszeichen sein, ohne Anführungszeichen und Backslash darin, nicht %2</translation>
    </message>
    <message>
        <source>%1 of %2 raises an error in QKeras</source>
        <extracomment>core/lint/rules_range.cpp</extracomment>
        <translation>%1 von %2 löst in QKeras einen Fehler aus</translation>
    </message>
    <message>
        <source>%1 scales its kernel with H, which is not 1 here</source>
        <extracomment>core/model/older_layers.cpp</extracomment>
        <translation>%1 skaliert den Kern mit H, das hier nicht 1 ist</translation>
    </message>
    <message>
        <source>%1 takes at most %2 arguments</source>
        <extracomment>core/spec/parse.cpp</extracomment>
        <translation>%1 nimmt höchstens %2 Argumente</translation>
    </message>
    <message>
        <source>%1 takes at most %2 arguments, and Python raises a TypeError</source>
        <extracomment>core/lint/rules_reading.cpp</extracomment>
        <translation>%1 nimmt höchstens %2 Argumente, und Python meldet einen TypeError</translation>
    </message>
    <message>
        <source>%1, line %2: the word %3 is not an output of %4</source>
        <extracomment>core/deploy/lookup_file.cpp</extracomment>
        <translation>%1, Zeile %2: das Wort %3 ist keine Ausgabe von %4</translation>
    </message>
    <message>
        <source>%1: the word %3 at address %2 is not an output of %4</source>
        <extracomment>core/deploy/lookup_file.cpp</extracomment>
        <translation>%1: das Wort %3 an der Adresse %2 ist keine Ausgabe von %4</translation>
    </message>
    <message>
        <source>&apos;%1&apos; does not belong here</source>
        <extracomment>core/lesson/expression.cpp</extracomment>
        <translation>&apos;%1&apos; gehört nicht hierher</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no value here</source>
        <extracomment>core/lesson/expression.cpp</extracomment>
        <translation>&apos;%1&apos; hat hier keinen Wert</translation>
    </message>
    <message>
        <source>&apos;%1&apos; in quotes is a word, and any word counts as true</source>
        <extracomment>core/lint/rules_reading.cpp</extracomment>
        <translation>„%1“ in Anführungszeichen ist ein Wort, und jedes Wort gilt als wahr</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a word that C, C++, Verilog or VHDL keeps for itself</source>
        <extracomment>core/table/table_file.cpp</extracomment>
        <translation>&apos;%1&apos; ist ein Wort, das C, C++, Verilog oder VHDL für sich behält</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a finite number</source>
        <extracomment>core/lesson/judge.cpp</extracomment>
        <translation>&apos;%1&apos; ist keine endliche Zahl</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a number; expected for example 0.5, -1e-3, 0x1.8p-2 or inf</source>
        <extracomment>core/text/number_text.cpp</extracomment>
        <translation>„%1“ ist keine Zahl; erwartet zum Beispiel 0.5, -1e-3, 0x1.8p-2 oder inf</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not quoted: QKeras drops its first and last character and reads &apos;%2&apos;</source>
        <extracomment>core/lint/rules_reading.cpp</extracomment>
        <translation>&apos;%1&apos; steht nicht in Anführungszeichen: QKeras lässt das erste und letzte Zeichen weg und liest &apos;%2&apos;</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not quoted: QKeras drops its first and last character and reads &apos;%2&apos;, which is %3</source>
        <extracomment>core/lint/rules_reading.cpp</extracomment>
        <translation>&apos;%1&apos; steht nicht in Anführungszeichen: QKeras lässt das erste und letzte Zeichen weg und liest &apos;%2&apos;, was als %3 gilt</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is read as %2; str() of QKeras writes %3 there</source>
        <extracomment>core/lint/rules_meaning.cpp</extracomment>
        <translation>„%1“ wird als %2 gelesen; str() von QKeras schreibt dort %3</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs a text behind its colon</source>
        <extracomment>core/lesson/lesson.cpp</extracomment>
        <translation>&apos;%1&apos; braucht einen Text hinter dem Doppelpunkt</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs an expression: - %1 `levels = 16`: ...</source>
        <extracomment>core/lesson/lesson.cpp</extracomment>
        <translation>&apos;%1&apos; braucht einen Ausdruck: - %1 `levels = 16`: ...</translation>
    </message>
    <message>
        <source>&apos;%1&apos; takes no expression before its colon</source>
        <extracomment>core/lesson/lesson.cpp</extracomment>
        <translation>&apos;%1&apos; hat keinen Ausdruck vor dem Doppelpunkt</translation>
    </message>
    <message>
        <source>&apos;%1=%2&apos; is left out: %3 has no such parameter here</source>
        <extracomment>core/model/drawing.cpp</extracomment>
        <translation>„%1=%2“ ist ausgelassen: %3 hat hier keinen solchen Parameter</translation>
    </message>
    <message>
        <source>&apos;reason&apos; belongs below a choice</source>
        <extracomment>core/lesson/lesson.cpp</extracomment>
        <translation>&apos;reason&apos; gehört unter eine Antwort (choice)</translation>
    </message>
    <message>
        <source>&apos;{&apos; without &apos;}&apos;</source>
        <extracomment>core/lesson/expression.cpp</extracomment>
        <translation>&apos;{&apos; ohne &apos;}&apos;</translation>
    </message>
    <message>
        <source>-b + q</source>
        <extracomment>core/qkeras/signs.cpp</extracomment>
        <translation>-b + q</translation>
    </message>
    <message>
        <source>-h + q</source>
        <extracomment>core/qkeras/quantized_hswish.cpp</extracomment>
        <translation>-h + q</translation>
    </message>
    <message>
        <source>-x + q</source>
        <extracomment>core/qkeras/quantized_hswish.cpp</extracomment>
        <translation>-x + q</translation>
    </message>
    <message>
        <source>0 or a power of two from 2^-24 to 256</source>
        <extracomment>core/qkeras/shared.h</extracomment>
        <translation>0 oder eine Zweierpotenz von 2^-24 bis 256</translation>
    </message>
    <message>
        <source>0: without end</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>0: ohne Ende</translation>
    </message>
    <message>
        <source>1 + %1 |r|</source>
        <extracomment>core/qkeras/quantized_ulaw.cpp</extracomment>
        <translation>1 + %1 |r|</translation>
    </message>
    <message>
        <source>1 from 0 on: there the probability is at least one half</source>
        <extracomment>core/qkeras/signs.cpp</extracomment>
        <translation>1 ab 0: dort ist die Wahrscheinlichkeit mindestens ein halb</translation>
    </message>
    <message>
        <source>1 is read as %1; str() of QKeras writes %2 there where the slope is 0</source>
        <extracomment>core/lint/rules_meaning.cpp</extracomment>
        <translation>1 wird als %1 gelesen; str() von QKeras schreibt dort %2, wo die Steigung 0 ist</translation>
    </message>
    <message>
        <source>2 r - 1</source>
        <extracomment>core/qkeras/sigmoid_shape.cpp</extracomment>
        <translation>2 r - 1</translation>
    </message>
    <message>
        <source>2^bits levels: the top level 1 is clipped off, and symmetric takes 0 away as well</source>
        <extracomment>core/qkeras/quantized_sigmoid.cpp</extracomment>
        <translation>2^bits Stufen: Die oberste Stufe 1 ist abgeschnitten, und symmetric nimmt auch 0 weg</translation>
    </message>
    <message>
        <source>A blank between a keyword&apos;s value and the comma or parenthesis belongs to the value: &apos;False &apos; is read as &apos;alse&apos;, which counts as true</source>
        <extracomment>core/lint/rules_reading.cpp</extracomment>
        <translation>Ein Leerzeichen zwischen dem Wert eines Schlüsselworts und dem Komma oder der Klammer gehört zum Wert: &apos;False &apos; wird als &apos;alse&apos; gelesen, was als wahr gilt</translation>
    </message>
    <message>
        <source>A flag given as a word in quotes counts as true, &apos;False&apos; as well</source>
        <extracomment>core/lint/rules_reading.cpp</extracomment>
        <translation>Ein Schalter, der als Wort in Anführungszeichen steht, gilt als wahr, auch &apos;False&apos;</translation>
    </message>
    <message>
        <source>A logarithm after rounding: fine steps far out, coarse ones at 0</source>
        <extracomment>core/qkeras/quantized_ulaw.cpp</extracomment>
        <translation>Ein Logarithmus nach dem Runden: außen feine Schritte, bei 0 grobe</translation>
    </message>
    <message>
        <source>A parabola on each side of 0, constant beyond 4</source>
        <extracomment>core/deploy/approximations.cpp</extracomment>
        <translation>Eine Parabel auf jeder Seite der 0, jenseits von 4 konstant</translation>
    </message>
    <message>
        <source>A parameter does nothing beside another</source>
        <extracomment>core/lint/rules_meaning.cpp</extracomment>
        <translation>Ein Parameter bewirkt neben einem anderen nichts</translation>
    </message>
    <message>
        <source>A second &apos;(&apos; in the text makes QKeras drop all arguments and build the quantizer with its defaults</source>
        <extracomment>core/lint/rules_reading.cpp</extracomment>
        <translation>Eine zweite &apos;(&apos; im Text lässt QKeras alle Argumente fallen und den Quantisierer mit seinen Vorgaben bauen</translation>
    </message>
    <message>
        <source>A sign and a power of two, no 0: a product with it is a shift of bits</source>
        <extracomment>core/qkeras/quantized_po2.cpp</extracomment>
        <translation>Ein Vorzeichen und eine Zweierpotenz, keine 0: ein Produkt damit ist ein Schieben von Bits</translation>
    </message>
    <message>
        <source>A-law, 1989</source>
        <extracomment>core/deploy/approximations.cpp</extracomment>
        <translation>A-law, 1989</translation>
    </message>
    <message>
        <source>AMD Vitis HLS</source>
        <extracomment>core/spec/fixed_type.cpp</extracomment>
        <translation>AMD Vitis HLS</translation>
    </message>
    <message>
        <source>Above the plot</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Über dem Bild</translation>
    </message>
    <message>
        <source>Absolute errors</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Absolute Fehler</translation>
    </message>
    <message>
        <source>Alippi, 1991</source>
        <extracomment>core/deploy/approximations.cpp</extracomment>
        <translation>Alippi, 1991</translation>
    </message>
    <message>
        <source>An argument given by position means something else in other quantizers than in quantized_bits</source>
        <extracomment>core/lint/rules_meaning.cpp</extracomment>
        <translation>Ein Argument ohne Namen bedeutet in anderen Quantisierern etwas anderes als in quantized_bits</translation>
    </message>
    <message>
        <source>An argument given by position means something else than in quantized_bits: quantized_sigmoid(8,1) is symmetric, quantized_tanh(8,1) stochastic, quantized_bits(8,1) has an integer bit</source>
        <extracomment>core/lint/rules_meaning.cpp</extracomment>
        <translation>Ein Argument ohne Namen bedeutet etwas anderes als in quantized_bits: quantized_sigmoid(8,1) ist symmetrisch, quantized_tanh(8,1) stochastisch, quantized_bits(8,1) hat ein ganzzahliges Bit</translation>
    </message>
    <message>
        <source>As merged</source>
        <extracomment>core/qkeras/quantized_sigmoid.cpp</extracomment>
        <translation>Wie übernommen</translation>
    </message>
    <message>
        <source>As printed, in points</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Im Druck, in Punkt</translation>
    </message>
    <message>
        <source>Asymmetry</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Asymmetrie</translation>
    </message>
    <message>
        <source>At inference binary; in training the sign is drawn</source>
        <extracomment>core/qkeras/signs.cpp</extracomment>
        <translation>Bei der Inferenz binary; im Training wird das Vorzeichen ausgelost</translation>
    </message>
    <message>
        <source>At inference ternary; in training the level is drawn</source>
        <extracomment>core/qkeras/signs.cpp</extracomment>
        <translation>Bei der Inferenz ternary; im Training wird die Stufe ausgelost</translation>
    </message>
    <message>
        <source>Back and forth</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Hin und zurück</translation>
    </message>
    <message>
        <source>Before pull request 63</source>
        <extracomment>core/qkeras/quantized_tanh.cpp</extracomment>
        <translation>Vor Pull-Request 63</translation>
    </message>
    <message>
        <source>Below the plot</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Unter dem Bild</translation>
    </message>
    <message>
        <source>Between the staircase and the curve, with its RMS</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Zwischen Treppe und Kurve, mit seinem Effektivwert</translation>
    </message>
    <message>
        <source>Binary fractions</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Binäre Brüche</translation>
    </message>
    <message>
        <source>Binary ticks</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Binäre Teilung</translation>
    </message>
    <message>
        <source>Bits</source>
        <extracomment>core/qkeras/shared.h</extracomment>
        <translation>Bits</translation>
    </message>
    <message>
        <source>Bits left of the binary point, the sign not counted; each one doubles step and range</source>
        <extracomment>core/qkeras/shared.h</extracomment>
        <translation>Bits links vom Binärpunkt, ohne das Vorzeichen; jedes verdoppelt Schritt und Bereich</translation>
    </message>
    <message>
        <source>Bits left of the binary point, the sign not counted; each one doubles the step and stretches the curve</source>
        <extracomment>core/qkeras/shared.h</extracomment>
        <translation>Bits links vom Binärpunkt, das Vorzeichen nicht mitgezählt; jedes verdoppelt den Schritt und dehnt die Kurve</translation>
    </message>
    <message>
        <source>C header</source>
        <extracomment>core/table/table_file.cpp</extracomment>
        <translation>C-Header</translation>
    </message>
    <message>
        <source>C++ header</source>
        <extracomment>core/table/table_file.cpp</extracomment>
        <translation>C++-Header</translation>
    </message>
    <message>
        <source>CMSIS-NN</source>
        <extracomment>core/deploy/cmsis.cpp</extracomment>
        <translation>CMSIS-NN</translation>
    </message>
    <message>
        <source>CMSIS-NN 99f736a</source>
        <extracomment>core/deploy/cmsis.cpp</extracomment>
        <translation>CMSIS-NN 99f736a</translation>
    </message>
    <message>
        <source>CMSIS-NN before 2022</source>
        <extracomment>core/deploy/cmsis.cpp</extracomment>
        <translation>CMSIS-NN vor 2022</translation>
    </message>
    <message>
        <source>CMSIS-NN before commit 011bf322</source>
        <extracomment>core/deploy/cmsis.cpp</extracomment>
        <translation>CMSIS-NN vor Commit 011bf322</translation>
    </message>
    <message>
        <source>CRI, 2004</source>
        <extracomment>core/deploy/approximations.cpp</extracomment>
        <translation>CRI, 2004</translation>
    </message>
    <message>
        <source>CSV</source>
        <extracomment>core/table/table_file.cpp</extracomment>
        <translation>CSV</translation>
    </message>
    <message>
        <source>CSV table of what is drawn</source>
        <extracomment>core/document/figure_setup.cpp</extracomment>
        <translation>CSV-Tabelle des Gezeichneten</translation>
    </message>
    <message>
        <source>Catapult&apos;s hard sigmoid has the slope 0.2, whatever slope is configured.</source>
        <extracomment>core/deploy/hls4ml.cpp</extracomment>
        <translation>Catapults harte Sigmoidfunktion hat die Steigung 0,2, welche auch eingestellt ist.</translation>
    </message>
    <message>
        <source>Catapult&apos;s hard tanh does not clip: with a result type that wraps it is the straight line, repeated.</source>
        <extracomment>core/deploy/hls4ml.cpp</extracomment>
        <translation>Catapults harter Tanh begrenzt nicht: Mit einem Ergebnistyp, der umläuft, ist er die Gerade, wiederholt.</translation>
    </message>
    <message>
        <source>Clips at the largest level; relu_upper_bound then has no effect</source>
        <extracomment>core/qkeras/quantized_relu.cpp</extracomment>
        <translation>Begrenzt auf die größte Stufe; relu_upper_bound wirkt dann nicht</translation>
    </message>
    <message>
        <source>Clips slope * x + shift to [0, 1], exactly, then converts to the result type</source>
        <extracomment>core/deploy/hls4ml.cpp</extracomment>
        <translation>Begrenzt slope * x + shift genau auf [0, 1] und wandelt dann in den Ergebnistyp um</translation>
    </message>
    <message>
        <source>Colours of the figure, whatever the window has</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Farben der Abbildung, gleich welche das Fenster hat</translation>
    </message>
    <message>
        <source>Computes with slope 0.2 in the input type, whatever slope is configured</source>
        <extracomment>core/deploy/hls4ml.cpp</extracomment>
        <translation>Rechnet mit der Steigung 0,2 im Eingabetyp, welche auch eingestellt ist</translation>
    </message>
    <message>
        <source>Computes with tanh(x) instead of 2 sigmoid(x) - 1, which is tanh(x/2) in mode real</source>
        <extracomment>core/qkeras/quantized_tanh.cpp</extracomment>
        <translation>Rechnet mit tanh(x) statt 2 sigmoid(x) - 1, das im Modus real tanh(x/2) ist</translation>
    </message>
    <message>
        <source>Computes with the real sigmoid whatever the sigmoid mode is</source>
        <extracomment>core/qkeras/quantized_sigmoid.cpp</extracomment>
        <translation>Rechnet mit dem wahren Sigmoid, gleich in welchem Sigmoid-Modus</translation>
    </message>
    <message>
        <source>Curve of the sigmoid mode</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Kurve des Sigmoid-Modus</translation>
    </message>
    <message>
        <source>Custom font size</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Eigene Schriftgröße</translation>
    </message>
    <message>
        <source>Custom height</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Eigene Höhe</translation>
    </message>
    <message>
        <source>Custom line width</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Eigene Linienbreite</translation>
    </message>
    <message>
        <source>DNL (differential)</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>DNL (differentiell)</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Decimal</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Dezimal</translation>
    </message>
    <message>
        <source>Decimal ticks</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Dezimale Teilung</translation>
    </message>
    <message>
        <source>Deployed minus trained</source>
        <extracomment>core/figure/panels.cpp</extracomment>
        <translation>Chip minus Training</translation>
    </message>
    <message>
        <source>Difference</source>
        <extracomment>core/figure/panels.cpp</extracomment>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Differing codes by parameter</source>
        <extracomment>core/figure/panels.cpp</extracomment>
        <translation>Abweichende Codes über dem Parameter</translation>
    </message>
    <message>
        <source>Does nothing to one number at inference</source>
        <extracomment>core/qkeras/shared.h</extracomment>
        <translation>Tut bei der Inferenz nichts an einer einzelnen Zahl</translation>
    </message>
    <message>
        <source>Dots per inch</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Punkte je Zoll</translation>
    </message>
    <message>
        <source>Draws 0 or 1 at inference too; the more probable output is shown, and the probability as a band</source>
        <extracomment>core/qkeras/signs.cpp</extracomment>
        <translation>Lost 0 oder 1 auch bei der Inferenz aus; gezeigt wird das Wahrscheinlichere und die Wahrscheinlichkeit als Band</translation>
    </message>
    <message>
        <source>Each entry of the table is sampled at the left edge of its bin.</source>
        <extracomment>core/deploy/hls4ml.cpp</extracomment>
        <translation>Jeder Eintrag der Tabelle ist am linken Rand seines Abschnitts abgetastet.</translation>
    </message>
    <message>
        <source>Each value is an output: 0,1</source>
        <extracomment>core/analysis/checks.cpp</extracomment>
        <translation>Jeder Wert ist eine Ausgabe: 0,1</translation>
    </message>
    <message>
        <source>Empty: as the figure says itself</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Leer: wie es die Abbildung selbst sagt</translation>
    </message>
    <message>
        <source>Empty: the quantizer&apos;s text</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Leer: der Text des Quantisierers</translation>
    </message>
    <message>
        <source>English</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>English</translation>
    </message>
    <message>
        <source>Entries of the lookup table</source>
        <extracomment>core/deploy/target.h</extracomment>
        <translation>Einträge der Wertetabelle</translation>
    </message>
    <message>
        <source>Error</source>
        <extracomment>core/figure/panels.cpp</extracomment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Error by parameter</source>
        <extracomment>core/figure/panels.cpp</extracomment>
        <translation>Fehler über dem Parameter</translation>
    </message>
    <message>
        <source>Error unit</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Fehlereinheit</translation>
    </message>
    <message>
        <source>Errors against</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Fehler gegen</translation>
    </message>
    <message>
        <source>Errors against the sigmoid mode</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Fehler gegen den Sigmoid-Modus</translation>
    </message>
    <message>
        <source>Errors against the true function</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Fehler gegen die wahre Funktion</translation>
    </message>
    <message>
        <source>Errors in steps</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Fehler in Schritten</translation>
    </message>
    <message>
        <source>Even exponents only: twice that of the square root</source>
        <extracomment>core/qkeras/quantized_po2.cpp</extracomment>
        <translation>Nur gerade Exponenten: das Doppelte dessen der Quadratwurzel</translation>
    </message>
    <message>
        <source>Every code between the lowest and the highest output is an output</source>
        <extracomment>core/analysis/checks.cpp</extracomment>
        <translation>Jeder Code zwischen der kleinsten und der größten Ausgabe wird ausgegeben</translation>
    </message>
    <message>
        <source>Every code fits the bits given</source>
        <extracomment>core/analysis/checks.cpp</extracomment>
        <translation>Jeder Code passt in die gegebenen Bits</translation>
    </message>
    <message>
        <source>Every output lies in the range the activation promises</source>
        <extracomment>core/analysis/checks.cpp</extracomment>
        <translation>Jede Ausgabe liegt im Bereich, den die Aktivierung zusagt</translation>
    </message>
    <message>
        <source>Figure of %1 by %2 mm</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Abbildung von %1 mal %2 mm</translation>
    </message>
    <message>
        <source>Figure settings</source>
        <extracomment>core/document/settings.h</extracomment>
        <translation>Einstellungen der Abbildung</translation>
    </message>
    <message>
        <source>First version</source>
        <extracomment>core/qkeras/quantized_sigmoid.cpp</extracomment>
        <translation>Erste Fassung</translation>
    </message>
    <message>
        <source>Five straight lines after the A-law of telephony</source>
        <extracomment>core/deploy/approximations.cpp</extracomment>
        <translation>Fünf Geraden nach dem A-law der Telefonie</translation>
    </message>
    <message>
        <source>Fixed point above 0; below, nothing or a slope that costs a bit</source>
        <extracomment>core/qkeras/quantized_relu.cpp</extracomment>
        <translation>Festkomma über 0; darunter nichts oder eine Steigung, die ein Bit kostet</translation>
    </message>
    <message>
        <source>Fixed point that clips before it rounds; symmetric by default</source>
        <extracomment>core/qkeras/quantized_linear.cpp</extracomment>
        <translation>Festkomma, das vor dem Runden begrenzt; symmetrisch, wenn nicht anders verlangt</translation>
    </message>
    <message>
        <source>Fixed point: scaled, rounded, clipped; x + (-x + q) around it leaves the grid far out</source>
        <extracomment>core/qkeras/quantized_bits.cpp</extracomment>
        <translation>Festkomma: skaliert, gerundet, begrenzt; x + (-x + q) darum verlässt weit draußen das Raster</translation>
    </message>
    <message>
        <source>Fixed-point type</source>
        <extracomment>core/deploy/fixed_type.cpp</extracomment>
        <translation>Festkommatyp</translation>
    </message>
    <message>
        <source>Font</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>Font family</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Schriftfamilie</translation>
    </message>
    <message>
        <source>Font size</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>For slides and pages of another colour</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Für Folien und Seiten anderer Farbe</translation>
    </message>
    <message>
        <source>From the last value back to the first, too</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Vom letzten Wert auch zurück zum ersten</translation>
    </message>
    <message>
        <source>From this magnitude on outputs are not 0; None means 0.33, and with 0 only 0 gives 0</source>
        <extracomment>core/qkeras/signs.cpp</extracomment>
        <translation>Ab diesem Betrag sind die Ausgaben nicht 0; None heißt 0.33, und mit 0 gibt nur 0 die 0</translation>
    </message>
    <message>
        <source>GIF animation</source>
        <extracomment>core/document/figure_setup.cpp</extracomment>
        <translation>GIF-Animation</translation>
    </message>
    <message>
        <source>German</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Gradients pass straight through; without, outputs are weighted sums and keep to their levels</source>
        <extracomment>core/qkeras/shared.h</extracomment>
        <translation>Gradienten gehen unverändert durch; ohne dies sind Ausgaben gewichtete Summen und bleiben auf ihren Stufen</translation>
    </message>
    <message>
        <source>Halves the distance to 1 with each whole number, straight between</source>
        <extracomment>core/deploy/approximations.cpp</extracomment>
        <translation>Halbiert den Abstand zu 1 mit jeder ganzen Zahl, dazwischen gerade</translation>
    </message>
    <message>
        <source>Has negative outputs: one of the bits is a sign</source>
        <extracomment>core/qkeras/shared.h</extracomment>
        <translation>Hat negative Ausgaben: eines der Bits ist ein Vorzeichen</translation>
    </message>
    <message>
        <source>Height</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>High contrast</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>How far the corners of the lines are lifted; the default depends on q</source>
        <extracomment>core/deploy/approximations.cpp</extracomment>
        <translation>Wie weit die Ecken der Geraden angehoben werden; die Vorgabe hängt von q ab</translation>
    </message>
    <message>
        <source>How long each value is shown</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Wie lange jeder Wert zu sehen ist</translation>
    </message>
    <message>
        <source>How much longer the first and the last are shown</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Wie viel länger der erste und der letzte zu sehen sind</translation>
    </message>
    <message>
        <source>How much of the quantization is applied: below 1 QKeras mixes the input back in, and the levels alone are drawn</source>
        <extracomment>core/qkeras/shared.h</extracomment>
        <translation>Wie viel der Quantisierung angewandt wird: unter 1 mischt QKeras die Eingabe wieder hinzu; gezeichnet werden nur die Stufen</translation>
    </message>
    <message>
        <source>How numbers are written at the axes</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Wie die Zahlen an den Achsen geschrieben werden</translation>
    </message>
    <message>
        <source>How often the straight lines are interpolated again</source>
        <extracomment>core/deploy/approximations.cpp</extracomment>
        <translation>Wie oft zwischen den Geraden erneut interpoliert wird</translation>
    </message>
    <message>
        <source>How steep the probabilities are in training; nothing at inference</source>
        <extracomment>core/qkeras/signs.cpp</extracomment>
        <translation>Wie steil die Wahrscheinlichkeiten im Training sind; nichts bei der Inferenz</translation>
    </message>
    <message>
        <source>How steep the probability of a 1 is: sigmoid(temperature * x)</source>
        <extracomment>core/qkeras/signs.cpp</extracomment>
        <translation>Wie steil die Wahrscheinlichkeit einer 1 ist: sigmoid(temperature * x)</translation>
    </message>
    <message>
        <source>How strongly small values are drawn apart: the mu of mu-law</source>
        <extracomment>core/qkeras/quantized_ulaw.cpp</extracomment>
        <translation>Wie stark kleine Werte auseinandergezogen werden: das Mu der Mu-Kennlinie</translation>
    </message>
    <message>
        <source>How the exponent becomes whole: to the nearest, or down</source>
        <extracomment>core/qkeras/quantized_po2.cpp</extracomment>
        <translation>Wie der Exponent ganz wird: zum nächsten oder abwärts</translation>
    </message>
    <message>
        <source>INL (integral)</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>INL (integral)</translation>
    </message>
    <message>
        <source>Ideal levels</source>
        <extracomment>core/qkeras/straight_through.h</extracomment>
        <translation>Ideale Stufen</translation>
    </message>
    <message>
        <source>Inputs just at the end of the table and the most negative input read outside it.</source>
        <extracomment>core/deploy/hls4ml.cpp</extracomment>
        <translation>Eingaben genau am Ende der Tabelle und die kleinste Eingabe lesen außerhalb von ihr.</translation>
    </message>
    <message>
        <source>Inputs whose mirror image does not match</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Eingaben, deren Spiegelbild nicht passt</translation>
    </message>
    <message>
        <source>Integer bits</source>
        <extracomment>core/qkeras/shared.h</extracomment>
        <translation>Ganzzahlbits</translation>
    </message>
    <message>
        <source>Integer bits as in quantized_tanh; sent back because the output leaves [0, 1]</source>
        <extracomment>core/qkeras/quantized_sigmoid.cpp</extracomment>
        <translation>Ganzzahlbits wie in quantized_tanh; zurückgewiesen, weil die Ausgabe [0, 1] verlässt</translation>
    </message>
    <message>
        <source>Integer bits of the input, without the sign</source>
        <extracomment>core/deploy/cmsis.cpp</extracomment>
        <translation>Ganzzahlbits der Eingabe, ohne Vorzeichen</translation>
    </message>
    <message>
        <source>Integers alone; int8: gemmlowp&apos;s fixed-point arithmetic; int16: an interpolated table of 256 entries</source>
        <extracomment>core/deploy/tflite.cpp</extracomment>
        <translation>Nur ganze Zahlen; int8: Festkommaarithmetik von gemmlowp; int16: eine interpolierte Tabelle mit 256 Einträgen</translation>
    </message>
    <message>
        <source>Intel memory</source>
        <extracomment>core/table/table_file.cpp</extracomment>
        <translation>Intel-Speicher</translation>
    </message>
    <message>
        <source>Interpolated table</source>
        <extracomment>core/deploy/lookup.cpp</extracomment>
        <translation>Interpolierte Tabelle</translation>
    </message>
    <message>
        <source>Interpolates between straight lines again and again</source>
        <extracomment>core/deploy/approximations.cpp</extracomment>
        <translation>Interpoliert wieder und wieder zwischen Geraden</translation>
    </message>
    <message>
        <source>Interpolates linearly between the exact values at the ends of each bin</source>
        <extracomment>core/deploy/lookup.cpp</extracomment>
        <translation>Interpoliert linear zwischen den genauen Werten an den Enden jedes Abschnitts</translation>
    </message>
    <message>
        <source>Its outputs lie on no uniform grid, so this cannot be asked.</source>
        <extracomment>core/analysis/checks.cpp</extracomment>
        <translation>Die Ausgaben liegen auf keinem gleichmäßigen Raster, das lässt sich also nicht fragen.</translation>
    </message>
    <message>
        <source>JSON of what is drawn</source>
        <extracomment>core/document/figure_setup.cpp</extracomment>
        <translation>JSON des Gezeichneten</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Larger magnitudes are cut to this before they are rounded, up too; at most 1, the exponent needs no sign</source>
        <extracomment>core/qkeras/quantized_po2.cpp</extracomment>
        <translation>Größere Beträge werden hierauf begrenzt, bevor gerundet wird, auch nach oben; ist es höchstens 1, braucht der Exponent kein Vorzeichen</translation>
    </message>
    <message>
        <source>Largest output; without effect while is_quantized_clip is on, and when it is 0</source>
        <extracomment>core/qkeras/quantized_relu.cpp</extracomment>
        <translation>Größte Ausgabe; ohne Wirkung, solange is_quantized_clip an ist, und wenn sie 0 ist</translation>
    </message>
    <message>
        <source>Leaves out the lowest level, so that the levels lie symmetrically about the centre</source>
        <extracomment>core/qkeras/shared.h</extracomment>
        <translation>Lässt die unterste Stufe weg, sodass die Stufen symmetrisch zur Mitte liegen</translation>
    </message>
    <message>
        <source>Leaves the clip to the result type: with wrapping it does not clip at all</source>
        <extracomment>core/deploy/hls4ml.cpp</extracomment>
        <translation>Überlässt das Begrenzen dem Ergebnistyp: Läuft dieser um, wird gar nicht begrenzt</translation>
    </message>
    <message>
        <source>Legend</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Legend position</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Ort der Legende</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Line width</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Linienbreite</translation>
    </message>
    <message>
        <source>Lines between treads, where the output jumps</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Linien zwischen den Stufen, wo die Ausgabe springt</translation>
    </message>
    <message>
        <source>Lookup table</source>
        <extracomment>core/deploy/lookup.cpp</extracomment>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Lookup table of 256 entries</source>
        <extracomment>core/document/chip.cpp</extracomment>
        <translation>Tabelle mit 256 Einträgen</translation>
    </message>
    <message>
        <source>Markdown table of the facts</source>
        <extracomment>core/document/figure_setup.cpp</extracomment>
        <translation>Markdown-Tabelle der Ergebnisse</translation>
    </message>
    <message>
        <source>Names of quantizers and parameters are looked up with their capitals</source>
        <extracomment>core/lint/rules_reading.cpp</extracomment>
        <translation>Namen von Quantisierern und Parametern werden mit Groß- und Kleinbuchstaben nachgeschlagen</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Note: %1.</source>
        <extracomment>core/spec/spec.cpp</extracomment>
        <translation>Hinweis: %1.</translation>
    </message>
    <message>
        <source>Note: outputs are random at inference too, with the probability of the true function; the more probable output is shown.</source>
        <extracomment>core/spec/spec.cpp</extracomment>
        <translation>Hinweis: Ausgaben sind auch bei der Inferenz zufällig, mit der Wahrscheinlichkeit der wahren Funktion; gezeigt ist die wahrscheinlichere.</translation>
    </message>
    <message>
        <source>NumPy array</source>
        <extracomment>core/table/table_file.cpp</extracomment>
        <translation>NumPy-Feld</translation>
    </message>
    <message>
        <source>NumPy format version %1.%2 is not known; expected 1.0, 2.0 or 3.0</source>
        <extracomment>core/data/numpy.cpp</extracomment>
        <translation>NumPy-Formatversion %1.%2 ist unbekannt; 1.0, 2.0 oder 3.0 erwartet</translation>
    </message>
    <message>
        <source>NumPy header: at most %1 numbers are read</source>
        <extracomment>core/data/numpy.cpp</extracomment>
        <translation>NumPy-Kopf: höchstens %1 Zahlen werden gelesen</translation>
    </message>
    <message>
        <source>NumPy header: expected &apos;%1&apos;</source>
        <extracomment>core/data/numpy.cpp</extracomment>
        <translation>NumPy-Kopf: „%1“ erwartet</translation>
    </message>
    <message>
        <source>NumPy header: expected &apos;descr&apos;, &apos;fortran_order&apos; and &apos;shape&apos;</source>
        <extracomment>core/data/numpy.cpp</extracomment>
        <translation>NumPy-Kopf: „descr“, „fortran_order“ und „shape“ erwartet</translation>
    </message>
    <message>
        <source>NumPy header: expected &apos;descr&apos;, &apos;fortran_order&apos; and &apos;shape&apos;, each once</source>
        <extracomment>core/data/numpy.cpp</extracomment>
        <translation>NumPy-Kopf: „descr“, „fortran_order“ und „shape“ erwartet, je einmal</translation>
    </message>
    <message>
        <source>NumPy header: expected True or False</source>
        <extracomment>core/data/numpy.cpp</extracomment>
        <translation>NumPy-Kopf: True oder False erwartet</translation>
    </message>
    <message>
        <source>NumPy header: expected a size of the shape</source>
        <extracomment>core/data/numpy.cpp</extracomment>
        <translation>NumPy-Kopf: eine Größe in „shape“ erwartet</translation>
    </message>
    <message>
        <source>NumPy header: expected numbers of type f2, f4, f8, i1 to i8 or u1 to u8, for example &apos;&lt;f4&apos;; bool, complex, text and records are not read</source>
        <extracomment>core/data/numpy.cpp</extracomment>
        <translation>NumPy-Kopf: Zahlen vom Typ f2, f4, f8, i1 bis i8 oder u1 bis u8 erwartet, zum Beispiel „&lt;f4“; bool, complex, Text und Records werden nicht gelesen</translation>
    </message>
    <message>
        <source>NumPy header: unexpected text after the dictionary</source>
        <extracomment>core/data/numpy.cpp</extracomment>
        <translation>NumPy-Kopf: unerwarteter Text nach dem Dictionary</translation>
    </message>
    <message>
        <source>ONNX Runtime</source>
        <extracomment>core/deploy/onnx.cpp</extracomment>
        <translation>ONNX Runtime</translation>
    </message>
    <message>
        <source>Of a PNG, GIF or WebP file; vectors have none</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Einer PNG-, GIF- oder WebP-Datei; Vektoren haben keine</translation>
    </message>
    <message>
        <source>Of a keyword given twice in a text QKeras takes the last; Python refuses it</source>
        <extracomment>core/lint/rules_reading.cpp</extracomment>
        <translation>Von einem Schlüsselwort, das in einem Text zweimal steht, nimmt QKeras das letzte; Python weist es zurück</translation>
    </message>
    <message>
        <source>Of the whole figure, as printed</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Der ganzen Abbildung, wie gedruckt</translation>
    </message>
    <message>
        <source>Of words and numbers in the figure, whatever the window speaks</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Der Wörter und Zahlen in der Abbildung, welche Sprache das Fenster auch spricht</translation>
    </message>
    <message>
        <source>One column, 85 mm</source>
        <extracomment>core/document/figure_setup.cpp</extracomment>
        <translation>Eine Spalte, 85 mm</translation>
    </message>
    <message>
        <source>One entry of the table stands for a whole bin of inputs, whatever the input is within it.</source>
        <extracomment>core/deploy/hls4ml.cpp</extracomment>
        <translation>Ein Eintrag der Tabelle steht für einen ganzen Abschnitt von Eingaben, wo immer die Eingabe darin liegt.</translation>
    </message>
    <message>
        <source>One integer bit and a clip to [0, 1], so that 1 is reached; our reading of a comment</source>
        <extracomment>core/qkeras/quantized_sigmoid.cpp</extracomment>
        <translation>Ein Ganzzahlbit und eine Begrenzung auf [0, 1], damit 1 erreicht wird; unsere Lesart eines Kommentars</translation>
    </message>
    <message>
        <source>One product, rint and clip: slope, sigmoid and bound have no effect</source>
        <extracomment>core/qkeras/quantized_relu.cpp</extracomment>
        <translation>Ein Produkt, rint und Begrenzung: Steigung, Sigmoid und Schranke wirken nicht</translation>
    </message>
    <message>
        <source>Otherwise 1.875 points, less on small figures</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Sonst 1,875 Punkt, weniger auf kleinen Abbildungen</translation>
    </message>
    <message>
        <source>Otherwise 9 points, less on small figures</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Sonst 9 Punkt, weniger auf kleinen Abbildungen</translation>
    </message>
    <message>
        <source>Otherwise there is room for all that is shown</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Sonst ist Platz für alles, was gezeigt wird</translation>
    </message>
    <message>
        <source>Outputs 0 and 1 in place of -1 and 1</source>
        <extracomment>core/qkeras/signs.cpp</extracomment>
        <translation>Gibt 0 und 1 statt -1 und 1 aus</translation>
    </message>
    <message>
        <source>Outputs never decrease</source>
        <extracomment>core/analysis/checks.cpp</extracomment>
        <translation>Ausgaben fallen nie</translation>
    </message>
    <message>
        <source>Outputs out of range</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Ausgaben außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>Outputs outside the nominal range</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Ausgaben außerhalb des Nennbereichs</translation>
    </message>
    <message>
        <source>PDF page</source>
        <extracomment>core/document/figure_setup.cpp</extracomment>
        <translation>PDF-Seite</translation>
    </message>
    <message>
        <source>PLAN, 1997</source>
        <extracomment>core/deploy/approximations.cpp</extracomment>
        <translation>PLAN, 1997</translation>
    </message>
    <message>
        <source>PNG image</source>
        <extracomment>core/document/figure_setup.cpp</extracomment>
        <translation>PNG-Bild</translation>
    </message>
    <message>
        <source>Pause at the ends</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Pause an den Enden</translation>
    </message>
    <message>
        <source>Plot</source>
        <extracomment>core/figure/panels.cpp</extracomment>
        <translation>Kennlinie</translation>
    </message>
    <message>
        <source>Powers of two, never 0: negative inputs give the smallest one</source>
        <extracomment>core/qkeras/quantized_po2.cpp</extracomment>
        <translation>Zweierpotenzen, nie 0: negative Eingaben geben die kleinste</translation>
    </message>
    <message>
        <source>Print, in colour</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Druck, farbig</translation>
    </message>
    <message>
        <source>Print, in grey</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Druck, grau</translation>
    </message>
    <message>
        <source>Probabilities in training from the real sigmoid; nothing at inference</source>
        <extracomment>core/qkeras/signs.cpp</extracomment>
        <translation>Wahrscheinlichkeiten im Training aus dem echten Sigmoid; nichts bei der Inferenz</translation>
    </message>
    <message>
        <source>Probability of codes</source>
        <extracomment>core/figure/panels.cpp</extracomment>
        <translation>Wahrscheinlichkeit der Codes</translation>
    </message>
    <message>
        <source>Proposal: one integer bit, clipped</source>
        <extracomment>core/qkeras/quantized_sigmoid.cpp</extracomment>
        <translation>Vorschlag: ein Ganzzahlbit, begrenzt</translation>
    </message>
    <message>
        <source>QKeras has no quantizer &apos;%1&apos;</source>
        <extracomment>core/lint/lint.cpp</extracomment>
        <translation>QKeras hat keinen Quantisierer &apos;%1&apos;</translation>
    </message>
    <message>
        <source>QKeras knows no &apos;%1&apos;; it minds capitals, and the quantizer is %2</source>
        <extracomment>core/lint/rules_reading.cpp</extracomment>
        <translation>QKeras kennt kein &apos;%1&apos;; es unterscheidet Groß- und Kleinbuchstaben, und der Quantisierer heißt %2</translation>
    </message>
    <message>
        <source>QKeras raises an error at a comma after the last argument</source>
        <extracomment>core/lint/rules_reading.cpp</extracomment>
        <translation>QKeras meldet bei einem Komma nach dem letzten Argument einen Fehler</translation>
    </message>
    <message>
        <source>QKeras stops reading at the parenthesis: what follows does nothing</source>
        <extracomment>core/lint/rules_reading.cpp</extracomment>
        <translation>QKeras liest nur bis zur Klammer: was folgt, bewirkt nichts</translation>
    </message>
    <message>
        <source>QKeras takes %1=%2, which this program does not draw: here %1 must be %3</source>
        <extracomment>core/lint/lint.cpp</extracomment>
        <translation>QKeras nimmt %1=%2, was dieses Programm nicht zeichnet: hier muss %1 %3 sein</translation>
    </message>
    <message>
        <source>QKeras takes the blank for part of the name and finds no such quantizer</source>
        <extracomment>core/lint/rules_reading.cpp</extracomment>
        <translation>QKeras hält das Leerzeichen für einen Teil des Namens und findet keinen solchen Quantisierer</translation>
    </message>
    <message>
        <source>QKeras takes what follows for part of the name</source>
        <extracomment>core/lint/rules_reading.cpp</extracomment>
        <translation>QKeras hält, was folgt, für einen Teil des Namens</translation>
    </message>
    <message>
        <source>QKeras today</source>
        <extracomment>core/qkeras/facts.h</extracomment>
        <translation>QKeras heute</translation>
    </message>
    <message>
        <source>QKeras&apos;s parser raises an error: a parenthesis that is not closed, a blank before it, a comma at the end, a missing value, an argument without keyword after one with it, a positional value with a blank in it</source>
        <extracomment>core/lint/rules_reading.cpp</extracomment>
        <translation>Der Leser von QKeras meldet einen Fehler: eine Klammer, die nicht geschlossen ist, ein Leerzeichen davor, ein Komma am Ende, ein fehlender Wert, ein Argument ohne Namen nach einem mit Namen, ein Wert ohne Namen mit einem Leerzeichen darin</translation>
    </message>
    <message>
        <source>QKeras&apos;s str() leaves out names and flags that are not set, so its output read again is another quantizer</source>
        <extracomment>core/lint/rules_meaning.cpp</extracomment>
        <translation>str() von QKeras lässt Namen und nicht gesetzte Schalter weg, so dass seine Ausgabe, wieder gelesen, ein anderer Quantisierer ist</translation>
    </message>
    <message>
        <source>README, 800 pixels</source>
        <extracomment>core/document/figure_setup.cpp</extracomment>
        <translation>README, 800 Pixel</translation>
    </message>
    <message>
        <source>Reads a file with an output code for every input code</source>
        <extracomment>core/deploy/lookup_file.cpp</extracomment>
        <translation>Liest eine Datei mit einem Ausgangscode für jeden Eingangscode</translation>
    </message>
    <message>
        <source>Reads a table of exact values, sampled where it says</source>
        <extracomment>core/deploy/lookup.cpp</extracomment>
        <translation>Liest eine Tabelle genauer Werte, abgetastet, wo sie es sagt</translation>
    </message>
    <message>
        <source>Reads a table of the positive half, sampled in the middle of each bin, and mirrors it for negative inputs</source>
        <extracomment>core/deploy/hls4ml.cpp</extracomment>
        <translation>Liest eine Tabelle der positiven Hälfte, in der Mitte jedes Abschnitts abgetastet, und spiegelt sie für negative Eingaben</translation>
    </message>
    <message>
        <source>Reads a table sampled at the left edge of each bin; the address is truncated toward zero, so that the bin around 0 is twice as wide</source>
        <extracomment>core/deploy/hls4ml.cpp</extracomment>
        <translation>Liest eine Tabelle, am linken Rand jedes Abschnitts abgetastet; die Adresse wird zur Null hin abgeschnitten, sodass der Abschnitt um 0 doppelt so breit ist</translation>
    </message>
    <message>
        <source>Risers</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Senkrechte Linien</translation>
    </message>
    <message>
        <source>Rounds and overflows as the type says</source>
        <extracomment>core/deploy/fixed_type.cpp</extracomment>
        <translation>Rundet und läuft über, wie der Typ es sagt</translation>
    </message>
    <message>
        <source>Rounds at random in training only; how depends on a whole tensor, which is not here</source>
        <extracomment>core/qkeras/signs.cpp</extracomment>
        <translation>Rundet nur im Training zufällig; wie, hängt von einem ganzen Tensor ab, der hier fehlt</translation>
    </message>
    <message>
        <source>Rounds at random in training only; inference, which is shown here, is the same with and without</source>
        <extracomment>core/qkeras/shared.h</extracomment>
        <translation>Rundet nur beim Training zufällig; die Inferenz, die hier gezeigt wird, ist mit und ohne dieselbe</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <extracomment>core/document/figure_setup.cpp</extracomment>
        <translation>SVG-Zeichnung</translation>
    </message>
    <message>
        <source>Second version</source>
        <extracomment>core/qkeras/quantized_sigmoid.cpp</extracomment>
        <translation>Zweite Fassung</translation>
    </message>
    <message>
        <source>Seconds a value</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Sekunden je Wert</translation>
    </message>
    <message>
        <source>Siemens AC datatypes</source>
        <extracomment>core/spec/fixed_type.cpp</extracomment>
        <translation>Siemens AC datatypes</translation>
    </message>
    <message>
        <source>Slide, 16:9</source>
        <extracomment>core/document/figure_setup.cpp</extracomment>
        <translation>Folie, 16:9</translation>
    </message>
    <message>
        <source>Slope below 0, a power of two; it costs a bit</source>
        <extracomment>core/qkeras/quantized_relu.cpp</extracomment>
        <translation>Steigung unter 0, eine Zweierpotenz; sie kostet ein Bit</translation>
    </message>
    <message>
        <source>Slope below 0, a power of two; with 0, negative inputs give the smallest level</source>
        <extracomment>core/qkeras/quantized_po2.cpp</extracomment>
        <translation>Steigung unter 0, eine Zweierpotenz; mit 0 geben negative Eingaben die kleinste Stufe</translation>
    </message>
    <message>
        <source>Steepness; the type slope_t decides what becomes of it</source>
        <extracomment>core/deploy/hls4ml.cpp</extracomment>
        <translation>Steigung; der Typ slope_t entscheidet, was aus ihr wird</translation>
    </message>
    <message>
        <source>Step widths</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Stufenbreiten</translation>
    </message>
    <message>
        <source>Step widths as DNL</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Stufenbreiten als DNL</translation>
    </message>
    <message>
        <source>Step widths as INL</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Stufenbreiten als INL</translation>
    </message>
    <message>
        <source>Step widths show</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Stufenbreiten zeigen</translation>
    </message>
    <message>
        <source>Steps (LSB)</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Schritte (LSB)</translation>
    </message>
    <message>
        <source>Stochastic rounding (training)</source>
        <extracomment>core/figure/panels.cpp</extracomment>
        <translation>Stochastisches Runden (Training)</translation>
    </message>
    <message>
        <source>Stochastic rounding acts in training alone, some of it in half steps</source>
        <extracomment>core/lint/rules_meaning.cpp</extracomment>
        <translation>Stochastisches Runden wirkt nur beim Training, manches davon in halben Stufen</translation>
    </message>
    <message>
        <source>Straight lines whose slopes are powers of two; falls by 1/256 at 19/8</source>
        <extracomment>core/deploy/approximations.cpp</extracomment>
        <translation>Geraden, deren Steigungen Zweierpotenzen sind; fällt bei 19/8 um 1/256</translation>
    </message>
    <message>
        <source>Symmetric, step 2^-bits, reaches 0 and 1, and so has 2^bits + 1 levels</source>
        <extracomment>core/qkeras/quantized_sigmoid.cpp</extracomment>
        <translation>Symmetrisch, Schritt 2^-bits, erreicht 0 und 1 und hat darum 2^bits + 1 Stufen</translation>
    </message>
    <message>
        <source>Symmetry defect</source>
        <extracomment>core/figure/panels.cpp</extracomment>
        <translation>Symmetriefehler</translation>
    </message>
    <message>
        <source>Table of your own</source>
        <extracomment>core/deploy/lookup_file.cpp</extracomment>
        <translation>Eigene Tabelle</translation>
    </message>
    <message>
        <source>Takes 2 s(x) - 1 of the sigmoid mode in place of x; the step doubles</source>
        <extracomment>core/qkeras/quantized_relu.cpp</extracomment>
        <translation>Nimmt 2 s(x) - 1 des Sigmoid-Modus statt x; der Schritt verdoppelt sich</translation>
    </message>
    <message>
        <source>TensorFlow Lite</source>
        <extracomment>core/deploy/tflite.cpp</extracomment>
        <translation>TensorFlow Lite</translation>
    </message>
    <message>
        <source>TensorFlow Lite 2.9.0, LiteRT.js 2.5.3</source>
        <extracomment>core/deploy/tflite.cpp</extracomment>
        <translation>TensorFlow Lite 2.9.0, LiteRT.js 2.5.3</translation>
    </message>
    <message>
        <source>TensorFlow Lite Micro</source>
        <extracomment>core/deploy/tflite.cpp</extracomment>
        <translation>TensorFlow Lite Micro</translation>
    </message>
    <message>
        <source>TensorFlow Lite, int16</source>
        <extracomment>core/document/chip.cpp</extracomment>
        <translation>TensorFlow Lite, int16</translation>
    </message>
    <message>
        <source>TensorFlow Lite, int8</source>
        <extracomment>core/document/chip.cpp</extracomment>
        <translation>TensorFlow Lite, int8</translation>
    </message>
    <message>
        <source>The address is truncated toward zero: the bin around 0 is twice as wide, and both sides are pulled toward the value at 0.</source>
        <extracomment>core/deploy/hls4ml.cpp</extracomment>
        <translation>Die Adresse wird zur Null hin abgeschnitten: Der Abschnitt um 0 ist doppelt so breit, und beide Seiten werden zum Wert bei 0 gezogen.</translation>
    </message>
    <message>
        <source>The curves that the staircases approximate</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Die Kurven, denen die Treppen folgen</translation>
    </message>
    <message>
        <source>The error as an area</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Der Fehler als Fläche</translation>
    </message>
    <message>
        <source>The error is nowhere larger: 0.5step, or 0.01 in units of the output</source>
        <extracomment>core/analysis/checks.cpp</extracomment>
        <translation>Der Fehler ist nirgends größer: 0.5step, oder 0.01 in Einheiten der Ausgabe</translation>
    </message>
    <message>
        <source>The exact curve, rounded once to the result type</source>
        <extracomment>core/deploy/approximations.cpp</extracomment>
        <translation>Die genaue Kurve, einmal in den Ergebnistyp gerundet</translation>
    </message>
    <message>
        <source>The formula in float32; the codes of five scales were compared</source>
        <extracomment>core/deploy/onnx.cpp</extracomment>
        <translation>Die Formel in float32; die Codes von fünf Skalen wurden verglichen</translation>
    </message>
    <message>
        <source>The function it approximates is not symmetric, so this check does not apply.</source>
        <extracomment>core/analysis/checks.cpp</extracomment>
        <translation>Die Funktion, für die er steht, ist nicht symmetrisch, das lässt sich also nicht fragen.</translation>
    </message>
    <message>
        <source>The input code of 0</source>
        <extracomment>core/deploy/onnx.cpp</extracomment>
        <translation>Der Eingabecode von 0</translation>
    </message>
    <message>
        <source>The input code of 0; 0 for int16</source>
        <extracomment>core/deploy/tflite.cpp</extracomment>
        <translation>Der Eingabecode von 0; 0 bei int16</translation>
    </message>
    <message>
        <source>The input&apos;s scale is 2^(left_shift - 12)</source>
        <extracomment>core/deploy/cmsis.cpp</extracomment>
        <translation>Die Skala der Eingabe ist 2^(left_shift - 12)</translation>
    </message>
    <message>
        <source>The largest error</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Der größte Fehler</translation>
    </message>
    <message>
        <source>The levels alone: without x + (-x + q) around them, and infinities saturate</source>
        <extracomment>core/qkeras/straight_through.h</extracomment>
        <translation>Nur die Stufen: ohne x + (-x + q) darum, und Unendliches sättigt</translation>
    </message>
    <message>
        <source>The name is that of a function of QKeras, which takes no bits</source>
        <extracomment>core/lint/rules_reading.cpp</extracomment>
        <translation>Der Name ist der einer Funktion von QKeras, die keine Bits nimmt</translation>
    </message>
    <message>
        <source>The negative half is the mirror image of rounded outputs, so that it may never reach the end of its range.</source>
        <extracomment>core/deploy/hls4ml.cpp</extracomment>
        <translation>Die negative Hälfte ist das Spiegelbild gerundeter Ausgaben, sodass sie das Ende ihres Bereichs womöglich nie erreicht.</translation>
    </message>
    <message>
        <source>The output code of 0</source>
        <extracomment>core/deploy/onnx.cpp</extracomment>
        <translation>Der Ausgabecode von 0</translation>
    </message>
    <message>
        <source>The outputs take more bits than are given: 17 codes in 4 bits, or a negative one without room for the sign</source>
        <extracomment>core/lint/rules_range.cpp</extracomment>
        <translation>Die Ausgaben brauchen mehr Bits als angegeben: 17 Codes in 4 Bits, oder ein negativer ohne Platz für das Vorzeichen</translation>
    </message>
    <message>
        <source>The probability from the real sigmoid whatever the sigmoid mode is</source>
        <extracomment>core/qkeras/signs.cpp</extracomment>
        <translation>Die Wahrscheinlichkeit aus dem echten Sigmoid, gleich welcher Modus gilt</translation>
    </message>
    <message>
        <source>The quantizer has no such parameter, or fewer than are given</source>
        <extracomment>core/lint/rules_reading.cpp</extracomment>
        <translation>Der Quantisierer hat keinen solchen Parameter oder weniger als angegeben</translation>
    </message>
    <message>
        <source>The same as for Vivado</source>
        <extracomment>core/deploy/hls4ml.cpp</extracomment>
        <translation>Dasselbe wie für Vivado</translation>
    </message>
    <message>
        <source>The sign with a dead zone: 0 below a threshold</source>
        <extracomment>core/qkeras/signs.cpp</extracomment>
        <translation>Das Vorzeichen mit Totzone: 0 unter einer Schwelle</translation>
    </message>
    <message>
        <source>The sign, that of 0 being 1</source>
        <extracomment>core/qkeras/signs.cpp</extracomment>
        <translation>Das Vorzeichen, das von 0 ist 1</translation>
    </message>
    <message>
        <source>The table covers inputs from -range to range</source>
        <extracomment>core/deploy/lookup.cpp</extracomment>
        <translation>Die Tabelle deckt Eingaben von -range bis range ab</translation>
    </message>
    <message>
        <source>The table type rounds down (AP_TRN), so that entries are up to one of its steps too small.</source>
        <extracomment>core/deploy/target.h</extracomment>
        <translation>Der Tabellentyp rundet ab (AP_TRN), sodass Einträge um bis zu einen seiner Schritte zu klein sind.</translation>
    </message>
    <message>
        <source>The table: a word for each address, which is the input code in two&apos;s complement</source>
        <extracomment>core/deploy/lookup_file.cpp</extracomment>
        <translation>Die Tabelle: ein Wort für jede Adresse, und die ist der Eingangscode im Zweierkomplement</translation>
    </message>
    <message>
        <source>The third version, with use_real_sigmoid to bypass the sigmoid mode</source>
        <extracomment>core/qkeras/quantized_sigmoid.cpp</extracomment>
        <translation>Die dritte Fassung, mit use_real_sigmoid, um den Sigmoid-Modus zu umgehen</translation>
    </message>
    <message>
        <source>The type a number is converted to</source>
        <extracomment>core/deploy/fixed_type.cpp</extracomment>
        <translation>Der Typ, in den eine Zahl umgewandelt wird</translation>
    </message>
    <message>
        <source>The type of input and output</source>
        <extracomment>core/deploy/onnx.cpp</extracomment>
        <translation>Der Typ von Eingabe und Ausgabe</translation>
    </message>
    <message>
        <source>The type of the input, which is the result type of the layer before</source>
        <extracomment>core/deploy/target.h</extracomment>
        <translation>Der Typ der Eingabe: der Ergebnistyp der vorigen Schicht</translation>
    </message>
    <message>
        <source>The type of the output</source>
        <extracomment>core/deploy/target.h</extracomment>
        <translation>Der Typ der Ausgabe</translation>
    </message>
    <message>
        <source>The type of the shift</source>
        <extracomment>core/deploy/hls4ml.cpp</extracomment>
        <translation>Der Typ der Verschiebung</translation>
    </message>
    <message>
        <source>The type of the slope</source>
        <extracomment>core/deploy/hls4ml.cpp</extracomment>
        <translation>Der Typ der Steigung</translation>
    </message>
    <message>
        <source>The type of the table&apos;s entries</source>
        <extracomment>core/deploy/target.h</extracomment>
        <translation>Der Typ der Tabelleneinträge</translation>
    </message>
    <message>
        <source>Theme</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Theme of the figure</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Farben der Abbildung</translation>
    </message>
    <message>
        <source>There is no quantizer of this name</source>
        <extracomment>core/lint/rules_reading.cpp</extracomment>
        <translation>Es gibt keinen Quantisierer dieses Namens</translation>
    </message>
    <message>
        <source>Third version</source>
        <extracomment>core/qkeras/quantized_sigmoid.cpp</extracomment>
        <translation>Dritte Fassung</translation>
    </message>
    <message>
        <source>This program does not read the text</source>
        <extracomment>core/lint/lint.cpp</extracomment>
        <translation>Dieses Programm liest den Text nicht</translation>
    </message>
    <message>
        <source>Ticks</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Teilung</translation>
    </message>
    <message>
        <source>TikZ/pgfplots for LaTeX</source>
        <extracomment>core/document/figure_setup.cpp</extracomment>
        <translation>TikZ/pgfplots für LaTeX</translation>
    </message>
    <message>
        <source>Times it plays</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Durchläufe</translation>
    </message>
    <message>
        <source>Title</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Title above the figure</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Titel über der Abbildung</translation>
    </message>
    <message>
        <source>Title and labels</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Titel und Beschriftungen</translation>
    </message>
    <message>
        <source>Transparent background</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Durchsichtiger Hintergrund</translation>
    </message>
    <message>
        <source>True function</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Wahre Funktion</translation>
    </message>
    <message>
        <source>True or False</source>
        <extracomment>core/function/function.cpp</extracomment>
        <translation>True oder False</translation>
    </message>
    <message>
        <source>Two columns, 175 mm</source>
        <extracomment>core/document/figure_setup.cpp</extracomment>
        <translation>Zwei Spalten, 175 mm</translation>
    </message>
    <message>
        <source>Unit of the error panel</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Einheit im Feld Fehler</translation>
    </message>
    <message>
        <source>Units of the output</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Einheiten der Ausgabe</translation>
    </message>
    <message>
        <source>VHDL package</source>
        <extracomment>core/table/table_file.cpp</extracomment>
        <translation>VHDL-Package</translation>
    </message>
    <message>
        <source>Value at 0; the type shift_t decides what becomes of it</source>
        <extracomment>core/deploy/hls4ml.cpp</extracomment>
        <translation>Wert bei 0; der Typ shift_t entscheidet, was aus ihm wird</translation>
    </message>
    <message>
        <source>Verilog memory</source>
        <extracomment>core/table/table_file.cpp</extracomment>
        <translation>Verilog-Speicher</translation>
    </message>
    <message>
        <source>WebP animation</source>
        <extracomment>core/document/figure_setup.cpp</extracomment>
        <translation>WebP-Animation</translation>
    </message>
    <message>
        <source>What errors are measured against</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Woran Fehler gemessen werden</translation>
    </message>
    <message>
        <source>What follows the closing parenthesis is not read</source>
        <extracomment>core/lint/rules_reading.cpp</extracomment>
        <translation>Was nach der schließenden Klammer steht, wird nicht gelesen</translation>
    </message>
    <message>
        <source>What is written is in order, but this program does not draw it</source>
        <extracomment>core/lint/lint.cpp</extracomment>
        <translation>Was geschrieben steht, ist in Ordnung, aber dieses Programm zeichnet es nicht</translation>
    </message>
    <message>
        <source>What one step of the input is worth</source>
        <extracomment>core/deploy/onnx.cpp</extracomment>
        <translation>Was ein Schritt der Eingabe wert ist</translation>
    </message>
    <message>
        <source>What one step of the output is worth</source>
        <extracomment>core/deploy/onnx.cpp</extracomment>
        <translation>Was ein Schritt der Ausgabe wert ist</translation>
    </message>
    <message>
        <source>What the panel of step widths shows</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Was das Feld der Stufenbreiten zeigt</translation>
    </message>
    <message>
        <source>What x + relu_shift is cut to and divided by</source>
        <extracomment>core/qkeras/quantized_hswish.cpp</extracomment>
        <translation>Worauf x + relu_shift begrenzt und wodurch geteilt wird</translation>
    </message>
    <message>
        <source>Where in its bin an entry is sampled</source>
        <extracomment>core/deploy/lookup.cpp</extracomment>
        <translation>Wo in seinem Abschnitt ein Eintrag abgetastet wird</translation>
    </message>
    <message>
        <source>Where it is and how large</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Wo er ist und wie groß</translation>
    </message>
    <message>
        <source>Where it leaves 0: at minus this</source>
        <extracomment>core/qkeras/quantized_hswish.cpp</extracomment>
        <translation>Wo sie die 0 verlässt: bei minus diesem Wert</translation>
    </message>
    <message>
        <source>Whether there is a title</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Ob es einen Titel gibt</translation>
    </message>
    <message>
        <source>Width</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Width in bits: a sign, and an exponent with its sign</source>
        <extracomment>core/qkeras/quantized_po2.cpp</extracomment>
        <translation>Breite in Bits: ein Vorzeichen und ein Exponent mit seinem Vorzeichen</translation>
    </message>
    <message>
        <source>Width in bits: an exponent with its sign</source>
        <extracomment>core/qkeras/quantized_po2.cpp</extracomment>
        <translation>Breite in Bits: ein Exponent mit seinem Vorzeichen</translation>
    </message>
    <message>
        <source>Width in x</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Breite in x</translation>
    </message>
    <message>
        <source>Width of a staircase as printed, in points</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Breite einer Treppe im Druck, in Punkt</translation>
    </message>
    <message>
        <source>Width of the output in bits; more bits, finer steps</source>
        <extracomment>core/qkeras/shared.h</extracomment>
        <translation>Breite der Ausgabe in Bit; mehr Bits, feinere Schritte</translation>
    </message>
    <message>
        <source>With integer bits, as pull request 63 copied it; the output leaves [-1, 1]</source>
        <extracomment>core/qkeras/quantized_tanh.cpp</extracomment>
        <translation>Mit Ganzzahlbits, wie Pull-Request 63 es kopierte; die Ausgabe verlässt [-1, 1]</translation>
    </message>
    <message>
        <source>With qnoise_factor below 1 QKeras mixes what is to be quantized into its outputs, which leave the levels</source>
        <extracomment>core/lint/rules_meaning.cpp</extracomment>
        <translation>Mit qnoise_factor unter 1 mischt QKeras das, was quantisiert werden soll, in seine Ausgaben, und diese verlassen die Stufen</translation>
    </message>
    <message>
        <source>With so many fraction bits, entries may differ by one step of the table type with the C library that fills it.</source>
        <extracomment>core/deploy/hls4ml.cpp</extracomment>
        <translation>Bei so vielen Nachkommabits können sich Einträge je nach C-Bibliothek, die die Tabelle füllt, um einen Schritt des Tabellentyps unterscheiden.</translation>
    </message>
    <message>
        <source>Without integer bits; sent back because it is not symmetric: it reaches 0 but not 1</source>
        <extracomment>core/qkeras/quantized_sigmoid.cpp</extracomment>
        <translation>Ohne Ganzzahlbits; zurückgewiesen, weil nicht symmetrisch: Es erreicht 0, aber nicht 1</translation>
    </message>
    <message>
        <source>Without integer bits; symmetric leaves out -1, which has no mirror image</source>
        <extracomment>core/qkeras/quantized_tanh.cpp</extracomment>
        <translation>Ohne Ganzzahlbits; symmetric lässt -1 weg, das kein Spiegelbild hat</translation>
    </message>
    <message>
        <source>Words that are no number, True, False or None lose their first and last character, meant to be quotes: four is read as &apos;ou&apos;, true as &apos;ru&apos;, and any of them counts as true</source>
        <extracomment>core/lint/rules_reading.cpp</extracomment>
        <translation>Wörter, die weder Zahl noch True, False oder None sind, verlieren das erste und letzte Zeichen, die Anführungszeichen sein sollten: four wird als &apos;ou&apos; gelesen, true als &apos;ru&apos;, und jedes davon gilt als wahr</translation>
    </message>
    <message>
        <source>Xilinx coefficients</source>
        <extracomment>core/table/table_file.cpp</extracomment>
        <translation>Xilinx-Koeffizienten</translation>
    </message>
    <message>
        <source>Zhang, 1996</source>
        <extracomment>core/deploy/approximations.cpp</extracomment>
        <translation>Zhang, 1996</translation>
    </message>
    <message>
        <source>a = -slope * x</source>
        <extracomment>core/qkeras/power_shape.cpp</extracomment>
        <translation>a = -Steigung * x</translation>
    </message>
    <message>
        <source>a = |x|</source>
        <extracomment>core/qkeras/power_shape.cpp</extracomment>
        <translation>a = |x|</translation>
    </message>
    <message>
        <source>a NumPy header has at most %1 bytes, not %2</source>
        <extracomment>core/data/numpy.cpp</extracomment>
        <translation>ein NumPy-Kopf hat höchstens %1 Byte, nicht %2</translation>
    </message>
    <message>
        <source>a figure is %1 to %2 mm wide and high, not %3 mm</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>eine Abbildung ist %1 bis %2 mm breit und hoch, nicht %3 mm</translation>
    </message>
    <message>
        <source>a file of numbers has at most %1 bytes, not %2</source>
        <extracomment>core/data/number_file.cpp</extracomment>
        <translation>eine Datei mit Zahlen hat höchstens %1 Byte, nicht %2</translation>
    </message>
    <message>
        <source>a fixed-point format has at most %1 characters</source>
        <extracomment>core/fixed/type_text.cpp</extracomment>
        <translation>ein Festkommaformat hat höchstens %1 Zeichen</translation>
    </message>
    <message>
        <source>a fixed-point type in quotes, such as &apos;ap_fixed&lt;16,6&gt;&apos;</source>
        <extracomment>core/function/function.cpp</extracomment>
        <translation>ein Festkommatyp in Anführungszeichen, etwa &apos;ap_fixed&lt;16,6&gt;&apos;</translation>
    </message>
    <message>
        <source>a lesson begins with its title: # Four bits</source>
        <extracomment>core/lesson/lesson.cpp</extracomment>
        <translation>eine Lektion beginnt mit ihrem Titel: # Vier Bits</translation>
    </message>
    <message>
        <source>a lesson has at most %1 bytes</source>
        <extracomment>core/lesson/lesson.cpp</extracomment>
        <translation>eine Lektion hat höchstens %1 Bytes</translation>
    </message>
    <message>
        <source>a lesson needs a step: ## How many levels?</source>
        <extracomment>core/lesson/lesson.cpp</extracomment>
        <translation>eine Lektion braucht einen Abschnitt: ## Wie viele Stufen?</translation>
    </message>
    <message>
        <source>a name has at most %1 characters</source>
        <extracomment>core/table/table_file.cpp</extracomment>
        <translation>ein Name hat höchstens %1 Zeichen</translation>
    </message>
    <message>
        <source>a number</source>
        <extracomment>core/qkeras/signs.cpp</extracomment>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a number above 0</source>
        <extracomment>core/qkeras/quantized_bits.cpp</extracomment>
        <translation>eine Zahl über 0</translation>
    </message>
    <message>
        <source>a number from 0</source>
        <extracomment>core/qkeras/quantized_relu.cpp</extracomment>
        <translation>eine Zahl ab 0</translation>
    </message>
    <message>
        <source>a number from 0 to 1</source>
        <extracomment>core/qkeras/shared.h</extracomment>
        <translation>eine Zahl von 0 bis 1</translation>
    </message>
    <message>
        <source>a number from 0 to 1 with at most 12 decimal places</source>
        <extracomment>core/deploy/approximations.cpp</extracomment>
        <translation>eine Zahl von 0 bis 1 mit höchstens 12 Nachkommastellen</translation>
    </message>
    <message>
        <source>a number from 0 to 4</source>
        <extracomment>core/deploy/target.h</extracomment>
        <translation>eine Zahl von 0 bis 4</translation>
    </message>
    <message>
        <source>a number from 0.000001</source>
        <extracomment>core/qkeras/quantized_ulaw.cpp</extracomment>
        <translation>eine Zahl ab 0,000001</translation>
    </message>
    <message>
        <source>a number from 0.001 to 1000</source>
        <extracomment>core/qkeras/quantized_hswish.cpp</extracomment>
        <translation>eine Zahl von 0,001 bis 1000</translation>
    </message>
    <message>
        <source>a number from 2^-20 to 4</source>
        <extracomment>core/deploy/target.h</extracomment>
        <translation>eine Zahl von 2^-20 bis 4</translation>
    </message>
    <message>
        <source>a picture has %1 to %2 dots to an inch, not %3</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>ein Bild hat %1 bis %2 Punkte je Zoll, nicht %3</translation>
    </message>
    <message>
        <source>a picture of %1 by %2 mm at %3 dots to an inch has more than 100 million pixels</source>
        <extracomment>core/document/figure_setup.cpp</extracomment>
        <translation>ein Bild von %1 mal %2 mm mit %3 Punkten je Zoll hat mehr als 100 Millionen Pixel</translation>
    </message>
    <message>
        <source>a positional argument cannot follow a keyword argument</source>
        <extracomment>core/spec/parse.cpp</extracomment>
        <translation>ein Argument ohne Namen kann keinem mit Namen folgen</translation>
    </message>
    <message>
        <source>a quantizer&apos;s text has at most %1 characters</source>
        <extracomment>core/spec/parse.cpp</extracomment>
        <translation>der Text eines Quantisierers hat höchstens %1 Zeichen</translation>
    </message>
    <message>
        <source>a step asks one question of one kind: choice, number, click or goal</source>
        <extracomment>core/lesson/lesson.cpp</extracomment>
        <translation>ein Abschnitt stellt eine Frage von einer Art: choice, number, click oder goal</translation>
    </message>
    <message>
        <source>a table has at most %1 entries (an input of %2 bits); %3 would have %4</source>
        <extracomment>core/table/table.cpp</extracomment>
        <translation>eine Tabelle hat höchstens %1 Einträge (eine Eingabe von %2 Bits); %3 hätte %4</translation>
    </message>
    <message>
        <source>a text cannot name a file here: &apos;%1&apos;</source>
        <extracomment>core/function/function.cpp</extracomment>
        <translation>Ein Text kann hier keine Datei nennen: &apos;%1&apos;</translation>
    </message>
    <message>
        <source>a value given by position ends at a blank, and QKeras raises an error at what follows</source>
        <extracomment>core/lint/rules_reading.cpp</extracomment>
        <translation>ein Wert ohne Namen endet an einem Leerzeichen, und QKeras meldet bei dem, was folgt, einen Fehler</translation>
    </message>
    <message>
        <source>a value is missing, and QKeras raises an error</source>
        <extracomment>core/lint/rules_reading.cpp</extracomment>
        <translation>ein Wert fehlt, und QKeras meldet einen Fehler</translation>
    </message>
    <message>
        <source>a value or a pause is %1 to %2 seconds long, not %3</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>ein Wert oder eine Pause dauert %1 bis %2 Sekunden, nicht %3</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <extracomment>core/function/function.cpp</extracomment>
        <translation>eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>a wrong answer is judged right</source>
        <extracomment>core/lesson/judge.cpp</extracomment>
        <translation>eine falsche Antwort gilt als richtig</translation>
    </message>
    <message>
        <source>a: x, 0 below 0</source>
        <extracomment>core/qkeras/power_shape.cpp</extracomment>
        <translation>a: x, unter 0 aber 0</translation>
    </message>
    <message>
        <source>address, input, output and code</source>
        <extracomment>core/table/table_file.cpp</extracomment>
        <translation>Adresse, Eingabe, Ausgabe und Code</translation>
    </message>
    <message>
        <source>alpha holds a scale for each channel; drawn with alpha=1</source>
        <extracomment>core/model/drawing.cpp</extracomment>
        <translation>alpha enthält einen Faktor je Kanal; gezeichnet mit alpha=1</translation>
    </message>
    <message>
        <source>alpha=&apos;%1&apos; takes the scale from the values of a whole tensor: step and range differ from tensor to tensor, and 1 is drawn here</source>
        <extracomment>core/lint/rules_meaning.cpp</extracomment>
        <translation>alpha=&apos;%1&apos; nimmt den Maßstab aus den Werten eines ganzen Tensors: Stufe und Bereich sind von Tensor zu Tensor verschieden, gezeichnet wird hier mit 1</translation>
    </message>
    <message>
        <source>alpha=&apos;auto&apos; and the like depend on the values of a whole tensor</source>
        <extracomment>core/lint/rules_meaning.cpp</extracomment>
        <translation>alpha=&apos;auto&apos; und dergleichen hängen von den Werten eines ganzen Tensors ab</translation>
    </message>
    <message>
        <source>an animation plays %1 to %2 times, not %3</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>eine Animation läuft %1- bis %2-mal, nicht %3-mal</translation>
    </message>
    <message>
        <source>an argument without its keyword after one with it is a SyntaxError</source>
        <extracomment>core/lint/rules_reading.cpp</extracomment>
        <translation>ein Argument ohne Namen nach einem mit Namen ist ein SyntaxError</translation>
    </message>
    <message>
        <source>an error has no sign</source>
        <extracomment>core/analysis/checks.cpp</extracomment>
        <translation>ein Fehler hat kein Vorzeichen</translation>
    </message>
    <message>
        <source>an infinity: NaN, or the level of all inputs before it</source>
        <extracomment>core/qkeras/power_shape.cpp</extracomment>
        <translation>ein Unendlich: NaN, oder die Stufe aller Eingaben davor</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <extracomment>core/session/codec.cpp</extracomment>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>anything</source>
        <extracomment>core/function/function.cpp</extracomment>
        <translation>alles</translation>
    </message>
    <message>
        <source>argument %1 of %2 is %3; it is %4</source>
        <extracomment>core/lint/rules_meaning.cpp</extracomment>
        <translation>Argument %1 von %2 ist %3; anderswo: %4</translation>
    </message>
    <message>
        <source>arm_nn_activation_s16: an interpolated table of 256 entries</source>
        <extracomment>core/deploy/cmsis.cpp</extracomment>
        <translation>arm_nn_activation_s16: eine interpolierte Tabelle mit 256 Einträgen</translation>
    </message>
    <message>
        <source>arm_nn_activations_direct_q15: a table of 256 entries over [-8, 8), interpolated</source>
        <extracomment>core/deploy/cmsis.cpp</extracomment>
        <translation>arm_nn_activations_direct_q15: eine Tabelle mit 256 Einträgen über [-8, 8), interpoliert</translation>
    </message>
    <message>
        <source>arm_nn_activations_direct_q7: a table of 256 entries over [-8, 8)</source>
        <extracomment>core/deploy/cmsis.cpp</extracomment>
        <translation>arm_nn_activations_direct_q7: eine Tabelle mit 256 Einträgen über [-8, 8)</translation>
    </message>
    <message>
        <source>array of codes, the narrowest type of stdint.h</source>
        <extracomment>core/table/table_file.cpp</extracomment>
        <translation>Feld der Codes, der engste Typ aus stdint.h</translation>
    </message>
    <message>
        <source>at most %1</source>
        <extracomment>core/qkeras/power_shape.cpp</extracomment>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>b + (-b + q) rounds to an ulp of b, coarser than the levels: every input is looked at</source>
        <extracomment>core/qkeras/straight_through.h</extracomment>
        <translation>b + (-b + q) rundet auf ein ulp von b, gröber als die Stufen: jede Eingabe wird angesehen</translation>
    </message>
    <message>
        <source>b is tanh(x), at most 1, where b + (-b + k) is k exactly</source>
        <extracomment>core/qkeras/signs.cpp</extracomment>
        <translation>b ist tanh(x), höchstens 1, wo b + (-b + k) genau k ist</translation>
    </message>
    <message>
        <source>b: tanh(x)</source>
        <extracomment>core/qkeras/signs.cpp</extracomment>
        <translation>b: tanh(x)</translation>
    </message>
    <message>
        <source>b: x</source>
        <extracomment>core/qkeras/signs.cpp</extracomment>
        <translation>b: x</translation>
    </message>
    <message>
        <source>b: x with slope and bound</source>
        <extracomment>core/qkeras/straight_through.h</extracomment>
        <translation>b: x mit Steigung und Schranke</translation>
    </message>
    <message>
        <source>base</source>
        <extracomment>core/qkeras/quantized_tanh.cpp</extracomment>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>binary() gives +1 for 0 &lt;= x &lt;= 2^-24, where this gives -1; the rest agrees</source>
        <extracomment>core/model/older_layers.cpp</extracomment>
        <translation>binary() liefert +1 für 0 &lt;= x &lt;= 2^-24, wo dies -1 liefert; sonst sind sie gleich</translation>
    </message>
    <message>
        <source>binary(use_01=True) gives 1 for 0 &lt;= x &lt;= 2^-24, where this gives 0; the rest agrees</source>
        <extracomment>core/model/older_layers.cpp</extracomment>
        <translation>binary(use_01=True) liefert 1 für 0 &lt;= x &lt;= 2^-24, wo dies 0 liefert; sonst sind sie gleich</translation>
    </message>
    <message>
        <source>both factors are not negative and do not decrease, and rounding to float32 preserves that</source>
        <extracomment>core/qkeras/quantized_hswish.cpp</extracomment>
        <translation>beide Faktoren sind nicht negativ und fallen nicht, und das Runden auf float32 erhält das</translation>
    </message>
    <message>
        <source>both parts are made of non-decreasing operations, their sum is exact where both are not 0, and rounding to float32 preserves order</source>
        <extracomment>core/qkeras/quantized_relu.cpp</extracomment>
        <translation>beide Teile bestehen aus nie fallenden Operationen, ihre Summe ist genau, wo beide nicht 0 sind, und das Runden auf float32 erhält die Ordnung</translation>
    </message>
    <message>
        <source>clip</source>
        <extracomment>core/qkeras/quantized_sigmoid.cpp</extracomment>
        <translation>Clip</translation>
    </message>
    <message>
        <source>clip(0.1875 x + 0.5, 0, 1): a line that saturates at -8/3 and 8/3</source>
        <extracomment>core/curves/sigmoid_modes.cpp</extracomment>
        <translation>clip(0.1875 x + 0.5, 0, 1): eine Gerade, die bei -8/3 und 8/3 sättigt</translation>
    </message>
    <message>
        <source>clip(0.5 x + 0.5, 0, 1): a line that saturates at -1 and 1; QKeras&apos;s default</source>
        <extracomment>core/curves/sigmoid_modes.cpp</extracomment>
        <translation>clip(0.5 x + 0.5, 0, 1): eine Gerade, die bei -1 und 1 sättigt; Vorgabe von QKeras</translation>
    </message>
    <message>
        <source>clipped to [%1, %2]</source>
        <extracomment>core/qkeras/quantized_bits.cpp</extracomment>
        <translation>begrenzt auf [%1, %2]</translation>
    </message>
    <message>
        <source>clipped to [%1, %2], minus 1/2</source>
        <extracomment>core/qkeras/quantized_linear.cpp</extracomment>
        <translation>begrenzt auf [%1, %2], minus 1/2</translation>
    </message>
    <message>
        <source>codes in hexadecimal for $readmemh</source>
        <extracomment>core/table/table_file.cpp</extracomment>
        <translation>hexadezimale Codes für $readmemh</translation>
    </message>
    <message>
        <source>codes in hexadecimal for the memories of Quartus</source>
        <extracomment>core/table/table_file.cpp</extracomment>
        <translation>hexadezimale Codes für die Speicher von Quartus</translation>
    </message>
    <message>
        <source>codes in hexadecimal for the memory generators of Vivado</source>
        <extracomment>core/table/table_file.cpp</extracomment>
        <translation>hexadezimale Codes für die Speichergeneratoren von Vivado</translation>
    </message>
    <message>
        <source>companded</source>
        <extracomment>core/qkeras/quantized_ulaw.cpp</extracomment>
        <translation>komprimiert</translation>
    </message>
    <message>
        <source>config.json in this archive is longer than %1 bytes unpacked</source>
        <extracomment>core/model/keras_archive.cpp</extracomment>
        <translation>config.json in diesem Archiv ist entpackt länger als %1 Byte</translation>
    </message>
    <message>
        <source>constant array of signed or unsigned in the package NAME_pkg</source>
        <extracomment>core/table/table_file.cpp</extracomment>
        <translation>konstantes Feld von signed oder unsigned im Package NAME_pkg</translation>
    </message>
    <message>
        <source>constant: an ulp of b hides every level, or b has reached its bound; NaN once a product overflows</source>
        <extracomment>core/qkeras/straight_through.h</extracomment>
        <translation>konstant: ein ulp von b verdeckt jede Stufe, oder b ist an seiner Schranke; NaN, sobald ein Produkt überläuft</translation>
    </message>
    <message>
        <source>constant: x + shift is cut to 0</source>
        <extracomment>core/qkeras/quantized_hswish.cpp</extracomment>
        <translation>konstant: x + shift ist auf 0 begrenzt</translation>
    </message>
    <message>
        <source>constexpr std::array of codes</source>
        <extracomment>core/table/table_file.cpp</extracomment>
        <translation>constexpr std::array der Codes</translation>
    </message>
    <message>
        <source>converters write no AP_WRAP_SM: hls4ml knows WRAP, SAT, SAT_ZERO and SAT_SYM alone</source>
        <extracomment>core/fixed/type_text.cpp</extracomment>
        <translation>Konverter schreiben kein AP_WRAP_SM: hls4ml kennt nur WRAP, SAT, SAT_ZERO und SAT_SYM</translation>
    </message>
    <message>
        <source>danielemoro proposed it to cover the whole range of the sigmoid (pull request 63)</source>
        <extracomment>core/qkeras/quantized_sigmoid.cpp</extracomment>
        <translation>danielemoro schlug es vor, um den ganzen Bereich des Sigmoids abzudecken (Pull-Request 63)</translation>
    </message>
    <message>
        <source>danielemoro saw outputs beyond 1, zhuangh asked for the range [0, 1] (pull request 63)</source>
        <extracomment>core/qkeras/quantized_sigmoid.cpp</extracomment>
        <translation>danielemoro sah Ausgaben über 1, zhuangh verlangte den Bereich [0, 1] (Pull-Request 63)</translation>
    </message>
    <message>
        <source>difference</source>
        <extracomment>core/qkeras/signs.cpp</extracomment>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>divided by %1, the log of 1 + u</source>
        <extracomment>core/qkeras/quantized_ulaw.cpp</extracomment>
        <translation>geteilt durch %1, den Logarithmus von 1 + u</translation>
    </message>
    <message>
        <source>division, sigmoid, product, rint, logarithm of both signs and clip are non-decreasing, and rounding to float32 preserves that</source>
        <extracomment>core/qkeras/quantized_ulaw.cpp</extracomment>
        <translation>Division, Sigmoid, Produkt, rint, Logarithmus beider Vorzeichen und Begrenzung sind nicht fallend, und das Runden auf float32 erhält das</translation>
    </message>
    <message>
        <source>division, sigmoid, product, rint, quotient and clip are non-decreasing, and rounding to float32 preserves that</source>
        <extracomment>core/qkeras/sigmoid_shape.cpp</extracomment>
        <translation>Division, Sigmoid, Produkt, rint, Quotient und Begrenzung fallen nie, und das Runden auf float32 erhält das</translation>
    </message>
    <message>
        <source>doubled</source>
        <extracomment>core/qkeras/quantized_ulaw.cpp</extracomment>
        <translation>verdoppelt</translation>
    </message>
    <message>
        <source>every input fulfils &apos;%1&apos;</source>
        <extracomment>core/lesson/judge.cpp</extracomment>
        <translation>jede Eingabe erfüllt &apos;%1&apos;</translation>
    </message>
    <message>
        <source>expanded</source>
        <extracomment>core/qkeras/quantized_ulaw.cpp</extracomment>
        <translation>gespreizt</translation>
    </message>
    <message>
        <source>expected %1, not &apos;%2&apos;</source>
        <extracomment>core/lesson/lesson.cpp</extracomment>
        <translation>%1 erwartet, nicht &apos;%2&apos;</translation>
    </message>
    <message>
        <source>expected &apos;%1&apos; before the words of a .%2 file</source>
        <extracomment>core/data/word_file.cpp</extracomment>
        <translation>erwartet wird &apos;%1&apos; vor den Wörtern einer .%2-Datei</translation>
    </message>
    <message>
        <source>expected &apos;(&apos;</source>
        <extracomment>core/lesson/expression.cpp</extracomment>
        <translation>&apos;(&apos; erwartet</translation>
    </message>
    <message>
        <source>expected &apos;(&apos; after %1</source>
        <extracomment>core/spec/parse.cpp</extracomment>
        <translation>nach %1 „(“ erwartet</translation>
    </message>
    <message>
        <source>expected &apos;)&apos;</source>
        <extracomment>core/lesson/expression.cpp</extracomment>
        <translation>&apos;)&apos; erwartet</translation>
    </message>
    <message>
        <source>expected &apos;,&apos; and the integer bits, as in %1</source>
        <extracomment>core/fixed/type_text.cpp</extracomment>
        <translation>erwartet werden &apos;,&apos; und die ganzzahligen Bits, wie in %1</translation>
    </message>
    <message>
        <source>expected &apos;,&apos; between values</source>
        <extracomment>core/analysis/checks.cpp</extracomment>
        <translation>„,“ zwischen den Werten erwartet</translation>
    </message>
    <message>
        <source>expected &apos;,&apos; or &apos;)&apos;</source>
        <extracomment>core/spec/parse.cpp</extracomment>
        <translation>„,“ oder „)“ erwartet</translation>
    </message>
    <message>
        <source>expected &apos;,&apos; or &apos;&gt;&apos;</source>
        <extracomment>core/fixed/type_text.cpp</extracomment>
        <translation>erwartet wird &apos;,&apos; oder &apos;&gt;&apos;</translation>
    </message>
    <message>
        <source>expected &apos;- KEY: TEXT&apos; or a step&apos;s heading, ## ...</source>
        <extracomment>core/lesson/lesson.cpp</extracomment>
        <translation>&apos;- SCHLÜSSEL: TEXT&apos; oder die Überschrift eines Abschnitts erwartet, ## ...</translation>
    </message>
    <message>
        <source>expected &apos;&lt;&apos;, as in %1</source>
        <extracomment>core/fixed/type_text.cpp</extracomment>
        <translation>erwartet wird &apos;&lt;&apos;, wie in %1</translation>
    </message>
    <message>
        <source>expected &apos;&gt;&apos;, as in %1</source>
        <extracomment>core/fixed/type_text.cpp</extracomment>
        <translation>&apos;&gt;&apos; erwartet, wie in %1</translation>
    </message>
    <message>
        <source>expected a NumPy file</source>
        <extracomment>core/data/numpy.cpp</extracomment>
        <translation>eine NumPy-Datei erwartet</translation>
    </message>
    <message>
        <source>expected a colon behind &apos;%1&apos;</source>
        <extracomment>core/lesson/lesson.cpp</extracomment>
        <translation>Doppelpunkt hinter &apos;%1&apos; erwartet</translation>
    </message>
    <message>
        <source>expected a divisor above 0</source>
        <extracomment>core/analysis/checks.cpp</extracomment>
        <translation>einen Teiler über 0 erwartet</translation>
    </message>
    <message>
        <source>expected a fixed-point format, for example ap_fixed&lt;8,3&gt;, ap_ufixed&lt;8,3&gt;, ac_fixed&lt;8,3,true&gt;, Q2.5 or 8,2</source>
        <extracomment>core/fixed/type_text.cpp</extracomment>
        <translation>erwartet wird ein Festkommaformat, etwa ap_fixed&lt;8,3&gt;, ap_ufixed&lt;8,3&gt;, ac_fixed&lt;8,3,true&gt;, Q2.5 oder 8,2</translation>
    </message>
    <message>
        <source>expected a name of letters, digits and single underscores between them, a letter first, as C and VHDL both take it</source>
        <extracomment>core/table/table_file.cpp</extracomment>
        <translation>erwartet wird ein Name aus Buchstaben, Ziffern und einzelnen Unterstrichen dazwischen, ein Buchstabe zuerst, wie ihn C und VHDL beide nehmen</translation>
    </message>
    <message>
        <source>expected a number</source>
        <extracomment>core/text/number_text.cpp</extracomment>
        <translation>eine Zahl erwartet</translation>
    </message>
    <message>
        <source>expected a number or the name of a field</source>
        <extracomment>core/lesson/expression.cpp</extracomment>
        <translation>eine Zahl oder der Name eines Feldes erwartet</translation>
    </message>
    <message>
        <source>expected a quantizer after &apos;%1.&apos;</source>
        <extracomment>core/spec/parse.cpp</extracomment>
        <translation>nach „%1.“ einen Quantisierer erwartet</translation>
    </message>
    <message>
        <source>expected a quantizer, for example %1(4)</source>
        <extracomment>core/spec/parse.cpp</extracomment>
        <translation>einen Quantisierer erwartet, zum Beispiel %1(4)</translation>
    </message>
    <message>
        <source>expected an error such as 0.5step or 0.01</source>
        <extracomment>core/analysis/checks.cpp</extracomment>
        <translation>einen Fehler wie 0.5step oder 0.01 erwartet</translation>
    </message>
    <message>
        <source>expected at least one number</source>
        <extracomment>core/data/number_file.cpp</extracomment>
        <translation>mindestens eine Zahl erwartet</translation>
    </message>
    <message>
        <source>expected at least one row x,y</source>
        <extracomment>core/data/measured.cpp</extracomment>
        <translation>mindestens eine Zeile x,y erwartet</translation>
    </message>
    <message>
        <source>expected at least one word</source>
        <extracomment>core/data/word_file.cpp</extracomment>
        <translation>erwartet wird mindestens ein Wort</translation>
    </message>
    <message>
        <source>expected minutes from 1 to 600, not &apos;%1&apos;</source>
        <extracomment>core/lesson/lesson.cpp</extracomment>
        <translation>Minuten von 1 bis 600 erwartet, nicht &apos;%1&apos;</translation>
    </message>
    <message>
        <source>expected signed or unsigned</source>
        <extracomment>core/fixed/type_text.cpp</extracomment>
        <translation>erwartet wird signed oder unsigned</translation>
    </message>
    <message>
        <source>expected step or nothing after the number, not &apos;%1&apos;</source>
        <extracomment>core/analysis/checks.cpp</extracomment>
        <translation>nach der Zahl step oder nichts erwartet, nicht „%1“</translation>
    </message>
    <message>
        <source>expected the bits before the point, a point and the bits after it, as in Q2.5</source>
        <extracomment>core/fixed/type_text.cpp</extracomment>
        <translation>erwartet werden die Bits vor dem Punkt, ein Punkt und die Bits dahinter, wie in Q2.5</translation>
    </message>
    <message>
        <source>expected the integer bits, a whole number</source>
        <extracomment>core/fixed/type_text.cpp</extracomment>
        <translation>erwartet werden die ganzzahligen Bits, eine ganze Zahl</translation>
    </message>
    <message>
        <source>expected the number of saturated bits, which is 0</source>
        <extracomment>core/fixed/type_text.cpp</extracomment>
        <translation>die Zahl der gesättigten Bits erwartet, die 0 ist</translation>
    </message>
    <message>
        <source>expected the place of a quantizer in the list behind #</source>
        <extracomment>core/lesson/expression.cpp</extracomment>
        <translation>der Platz eines Quantisierers in der Liste erwartet, hinter #</translation>
    </message>
    <message>
        <source>expected the width in bits, a whole number</source>
        <extracomment>core/fixed/type_text.cpp</extracomment>
        <translation>erwartet wird die Breite in Bits, eine ganze Zahl</translation>
    </message>
    <message>
        <source>expected true (signed) or false (unsigned)</source>
        <extracomment>core/fixed/type_text.cpp</extracomment>
        <translation>erwartet wird true (mit Vorzeichen) oder false (ohne)</translation>
    </message>
    <message>
        <source>expected values such as 0,1</source>
        <extracomment>core/analysis/checks.cpp</extracomment>
        <translation>Werte wie 0,1 erwartet</translation>
    </message>
    <message>
        <source>expected words in hexadecimal: a .%1 file with %2</source>
        <extracomment>core/data/word_file.cpp</extracomment>
        <translation>erwartet werden hexadezimale Wörter: eine .%1-Datei mit %2</translation>
    </message>
    <message>
        <source>exponent</source>
        <extracomment>core/qkeras/power_shape.cpp</extracomment>
        <translation>Exponent</translation>
    </message>
    <message>
        <source>exponent e: %1, as a &lt; 1e-7</source>
        <extracomment>core/qkeras/power_shape.cpp</extracomment>
        <translation>Exponent e: %1, da a &lt; 1e-7</translation>
    </message>
    <message>
        <source>exponent e: clipped to [%1, %2]</source>
        <extracomment>core/qkeras/power_shape.cpp</extracomment>
        <translation>Exponent e: begrenzt auf [%1, %2]</translation>
    </message>
    <message>
        <source>exponent e: clipped to [%1, %2], doubled</source>
        <extracomment>core/qkeras/power_shape.cpp</extracomment>
        <translation>Exponent e: begrenzt auf [%1, %2], verdoppelt</translation>
    </message>
    <message>
        <source>file</source>
        <extracomment>core/deploy/lookup_file.cpp</extracomment>
        <translation>Datei</translation>
    </message>
    <message>
        <source>fits its bits</source>
        <extracomment>core/analysis/checks.cpp</extracomment>
        <translation>passt in die Bits</translation>
    </message>
    <message>
        <source>float32, in which QKeras computes, cannot hold every value of %1: it has %2 significant bits</source>
        <extracomment>core/table/table.cpp</extracomment>
        <translation>float32, worin QKeras rechnet, kann nicht jeden Wert von %1 halten: es hat %2 signifikante Bits</translation>
    </message>
    <message>
        <source>from the smallest input to the largest</source>
        <extracomment>core/table/table.cpp</extracomment>
        <translation>von der kleinsten Eingabe zur größten</translation>
    </message>
    <message>
        <source>google/qkeras commit 25e7803</source>
        <extracomment>core/qkeras/quantized_tanh.cpp</extracomment>
        <translation>google/qkeras, Commit 25e7803</translation>
    </message>
    <message>
        <source>google/qkeras commit 78ea90f</source>
        <extracomment>core/qkeras/facts.h</extracomment>
        <translation>google/qkeras, Commit 78ea90f</translation>
    </message>
    <message>
        <source>google/qkeras pull request 63, commit 22de387</source>
        <extracomment>core/qkeras/quantized_sigmoid.cpp</extracomment>
        <translation>google/qkeras, Pull-Request 63, Commit 22de387</translation>
    </message>
    <message>
        <source>google/qkeras pull request 63, commit 6b5a06a</source>
        <extracomment>core/qkeras/quantized_sigmoid.cpp</extracomment>
        <translation>google/qkeras, Pull-Request 63, Commit 6b5a06a</translation>
    </message>
    <message>
        <source>google/qkeras pull request 63, commits 7bf473c and 491fcb3</source>
        <extracomment>core/qkeras/quantized_sigmoid.cpp</extracomment>
        <translation>google/qkeras, Pull-Request 63, Commits 7bf473c und 491fcb3</translation>
    </message>
    <message>
        <source>google/qkeras pull request 63, commits a9ecd4a and 39179d7</source>
        <extracomment>core/qkeras/quantized_sigmoid.cpp</extracomment>
        <translation>google/qkeras, Pull-Request 63, Commits a9ecd4a und 39179d7</translation>
    </message>
    <message>
        <source>google/qkeras pull request 63, review comment by danielemoro; never coded</source>
        <extracomment>core/qkeras/quantized_sigmoid.cpp</extracomment>
        <translation>google/qkeras, Pull-Request 63, Kommentar von danielemoro; nie programmiert</translation>
    </message>
    <message>
        <source>google/qkeras pull request 68, commits 0426678 and bf900b9; the same at 78ea90f (2025-06-12)</source>
        <extracomment>core/qkeras/quantized_sigmoid.cpp</extracomment>
        <translation>google/qkeras, Pull-Request 68, Commits 0426678 und bf900b9; ebenso bei 78ea90f (2025-06-12)</translation>
    </message>
    <message>
        <source>google/qkeras pull requests 118 and 122, commit 78ea90f</source>
        <extracomment>core/qkeras/quantized_linear.cpp</extracomment>
        <translation>google/qkeras Pull Requests 118 und 122, Commit 78ea90f</translation>
    </message>
    <message>
        <source>h * 2^%1</source>
        <extracomment>core/qkeras/quantized_hswish.cpp</extracomment>
        <translation>h * 2^%1</translation>
    </message>
    <message>
        <source>h = x r / %1</source>
        <extracomment>core/qkeras/quantized_hswish.cpp</extracomment>
        <translation>h = x r / %1</translation>
    </message>
    <message>
        <source>hard sigmoid</source>
        <extracomment>core/curves/curve.cpp</extracomment>
        <translation>hartes Sigmoid</translation>
    </message>
    <message>
        <source>hard swish</source>
        <extracomment>core/curves/curve.cpp</extracomment>
        <translation>hartes Swish</translation>
    </message>
    <message>
        <source>hls4ml</source>
        <extracomment>core/deploy/hls4ml.cpp</extracomment>
        <translation>hls4ml</translation>
    </message>
    <message>
        <source>hls4ml commit ef92ebd (v1.3.0 and 17 commits)</source>
        <extracomment>core/deploy/target.h</extracomment>
        <translation>hls4ml-Commit ef92ebd (v1.3.0 und 17 Commits)</translation>
    </message>
    <message>
        <source>hls4ml converts quantizers of QKeras alone; name the target</source>
        <extracomment>core/spec/fixed_type.cpp</extracomment>
        <translation>hls4ml wandelt nur Quantisierer von QKeras um; nennen Sie das Ziel</translation>
    </message>
    <message>
        <source>hls4ml does not know %1 and refuses it as an activation</source>
        <extracomment>core/lint/rules_hls4ml.cpp</extracomment>
        <translation>hls4ml kennt %1 nicht und weist ihn als Aktivierung zurück</translation>
    </message>
    <message>
        <source>hls4ml does not know %1: it refuses it as an activation, and weights get the type ap_fixed&lt;16,6&gt;</source>
        <extracomment>core/lint/rules_hls4ml.cpp</extracomment>
        <translation>hls4ml kennt %1 nicht: als Aktivierung weist es ihn zurück, Gewichte bekommen den Typ ap_fixed&lt;16,6&gt;</translation>
    </message>
    <message>
        <source>hls4ml does not know %1: weights get the type ap_fixed&lt;16,6&gt;</source>
        <extracomment>core/lint/rules_hls4ml.cpp</extracomment>
        <translation>hls4ml kennt %1 nicht: Gewichte bekommen den Typ ap_fixed&lt;16,6&gt;</translation>
    </message>
    <message>
        <source>hls4ml gives %1 a signed type whatever keep_negative says: the sign takes the place of the last bit</source>
        <extracomment>core/qkeras/quantized_bits.cpp</extracomment>
        <translation>hls4ml gibt %1 einen Typ mit Vorzeichen, was immer keep_negative sagt: das Vorzeichen nimmt den Platz des letzten Bits</translation>
    </message>
    <message>
        <source>hls4ml gives an activation %1 no plain fixed-point type; name the target</source>
        <extracomment>core/spec/fixed_type.cpp</extracomment>
        <translation>hls4ml gibt einer Aktivierung %1 keinen einfachen Festkommatyp; nennen Sie das Ziel</translation>
    </message>
    <message>
        <source>hls4ml leaves %2 of %1 out</source>
        <extracomment>core/qkeras/quantized_relu.cpp</extracomment>
        <translation>hls4ml lässt %2 von %1 weg</translation>
    </message>
    <message>
        <source>hls4ml makes %1 of one bit an ap_int&lt;1&gt;, which leaves symmetric out (weights keep it, QKeras quantizes them)</source>
        <extracomment>core/qkeras/quantized_tanh.cpp</extracomment>
        <translation>hls4ml macht aus %1 mit einem Bit ein ap_int&lt;1&gt;, wobei symmetric wegfällt (Gewichte behalten es, QKeras quantisiert sie)</translation>
    </message>
    <message>
        <source>hls4ml makes this a lookup table of %1 entries: %2 of %3 input codes get another output, with its bare default (granularity=&apos;model&apos;) %4</source>
        <extracomment>core/lint/rules_hls4ml.cpp</extracomment>
        <translation>hls4ml macht daraus eine Tabelle mit %1 Einträgen: %2 von %3 Eingangscodes ergeben anderes, mit der bloßen Voreinstellung (granularity=&apos;model&apos;) %4</translation>
    </message>
    <message>
        <source>hls4ml takes %1 for weights alone, and refuses it as an activation</source>
        <extracomment>core/lint/rules_hls4ml.cpp</extracomment>
        <translation>hls4ml nimmt %1 nur für Gewichte und weist ihn als Aktivierung zurück</translation>
    </message>
    <message>
        <source>hls4ml takes the hard sigmoid unless %2 is set, which it makes a lookup table of: set_internal_sigmoid is not in the model</source>
        <extracomment>core/qkeras/facts.h</extracomment>
        <translation>hls4ml nimmt die harte Sigmoide, wenn %2 nicht gesetzt ist, und macht daraus dann eine Tabelle: set_internal_sigmoid steht nicht im Modell</translation>
    </message>
    <message>
        <source>hls4ml&apos;s leaky relu saturates at -2^integer, where %1 stops at -%2 * 2^integer</source>
        <extracomment>core/qkeras/quantized_relu.cpp</extracomment>
        <translation>das leaky Relu von hls4ml sättigt bei -2^integer, wo %1 bei -%2 * 2^integer endet</translation>
    </message>
    <message>
        <source>hls4ml&apos;s type has no symmetric range: of an activation it leaves symmetric out (weights keep it, QKeras quantizes them)</source>
        <extracomment>core/qkeras/facts.h</extracomment>
        <translation>der Typ von hls4ml hat keinen symmetrischen Bereich: bei einer Aktivierung fällt symmetric weg (Gewichte behalten es, QKeras quantisiert sie)</translation>
    </message>
    <message>
        <source>hls4ml, Catapult</source>
        <extracomment>core/deploy/hls4ml.cpp</extracomment>
        <translation>hls4ml, Catapult</translation>
    </message>
    <message>
        <source>hls4ml, Quartus and oneAPI</source>
        <extracomment>core/deploy/hls4ml.cpp</extracomment>
        <translation>hls4ml, Quartus und oneAPI</translation>
    </message>
    <message>
        <source>hls4ml, Quartus or oneAPI</source>
        <extracomment>core/document/chip.cpp</extracomment>
        <translation>hls4ml, Quartus oder oneAPI</translation>
    </message>
    <message>
        <source>hls4ml, Vivado and Vitis</source>
        <extracomment>core/deploy/hls4ml.cpp</extracomment>
        <translation>hls4ml, Vivado und Vitis</translation>
    </message>
    <message>
        <source>hls4ml, bare default</source>
        <extracomment>core/document/chip.cpp</extracomment>
        <translation>hls4ml, bloße Voreinstellung</translation>
    </message>
    <message>
        <source>hls4ml, configured per layer</source>
        <extracomment>core/document/chip.cpp</extracomment>
        <translation>hls4ml, je Schicht konfiguriert</translation>
    </message>
    <message>
        <source>how far the output at -x is from mirroring that at x</source>
        <extracomment>core/figure/panels.cpp</extracomment>
        <translation>wie weit die Ausgabe bei -x vom Spiegelbild der bei x entfernt ist</translation>
    </message>
    <message>
        <source>how wide in x the tread of each code is, beside its mirror image</source>
        <extracomment>core/figure/panels.cpp</extracomment>
        <translation>wie breit in x die Stufe jedes Codes ist, neben ihrem Spiegelbild</translation>
    </message>
    <message>
        <source>ideal</source>
        <extracomment>core/qkeras/straight_through.h</extracomment>
        <translation>ideal</translation>
    </message>
    <message>
        <source>identity function</source>
        <extracomment>core/curves/curve.cpp</extracomment>
        <translation>Identität</translation>
    </message>
    <message>
        <source>if str() of QKeras wrote this, it may have been any %1 of the flags %2: it prints only those that are set, as 1, without their names</source>
        <extracomment>core/lint/rules_meaning.cpp</extracomment>
        <translation>hat str() von QKeras dies geschrieben, so können es beliebige %1 der Schalter %2 gewesen sein: es schreibt nur die gesetzten, als 1, ohne ihre Namen</translation>
    </message>
    <message>
        <source>in range</source>
        <extracomment>core/analysis/checks.cpp</extracomment>
        <translation>im Bereich</translation>
    </message>
    <message>
        <source>input code</source>
        <extracomment>core/deploy/target.cpp</extracomment>
        <translation>Eingabecode</translation>
    </message>
    <message>
        <source>input code %1 has no output: it is undefined, and only csv has a word for that</source>
        <extracomment>core/table/table.cpp</extracomment>
        <translation>Eingabecode %1 hat keine Ausgabe: Sie ist undefiniert, und nur csv hat ein Wort dafür</translation>
    </message>
    <message>
        <source>input x</source>
        <extracomment>core/deploy/target.cpp</extracomment>
        <translation>Eingabe x</translation>
    </message>
    <message>
        <source>int8: a table of 256 entries, worked out in float32 when the model is loaded; int16: gemmlowp&apos;s fixed-point arithmetic where the scale is a power of two, an interpolated table elsewhere</source>
        <extracomment>core/deploy/tflite.cpp</extracomment>
        <translation>int8: eine Tabelle mit 256 Einträgen, beim Laden des Modells in float32 berechnet; int16: Festkommaarithmetik von gemmlowp, wo die Skala eine Zweierpotenz ist, sonst eine interpolierte Tabelle</translation>
    </message>
    <message>
        <source>integer bits were removed in the second revision</source>
        <extracomment>core/qkeras/quantized_sigmoid.cpp</extracomment>
        <translation>die Ganzzahlbits fielen in der zweiten Fassung weg</translation>
    </message>
    <message>
        <source>integer bits were removed: with them the output leaves [-1, 1] (google/qkeras #65)</source>
        <extracomment>core/qkeras/quantized_tanh.cpp</extracomment>
        <translation>die Ganzzahlbits fielen weg: mit ihnen verlässt die Ausgabe [-1, 1] (google/qkeras #65)</translation>
    </message>
    <message>
        <source>integer types are refused here: nobody has run the converter&apos;s code with one</source>
        <extracomment>core/function/function.cpp</extracomment>
        <translation>Ganzzahltypen werden hier abgelehnt: Niemand hat den Code des Konverters mit einem ausgeführt</translation>
    </message>
    <message>
        <source>it doubles after rounding, so that every other code is never output</source>
        <extracomment>core/qkeras/quantized_tanh.cpp</extracomment>
        <translation>es verdoppelt nach dem Runden, sodass jeder zweite Code nie ausgegeben wird</translation>
    </message>
    <message>
        <source>it doubles after rounding, which leaves half of them</source>
        <extracomment>core/qkeras/quantized_ulaw.cpp</extracomment>
        <translation>verdoppelt wird nach dem Runden, und das lässt die Hälfte davon</translation>
    </message>
    <message>
        <source>its config lists no layers: Keras describes only Sequential and functional models by their layers</source>
        <extracomment>core/model/read_model.cpp</extracomment>
        <translation>seine Konfiguration nennt keine Schichten: Keras beschreibt nur Sequential- und funktionale Modelle durch ihre Schichten</translation>
    </message>
    <message>
        <source>its integer bits follow the data and are kept with the weights; drawn without</source>
        <extracomment>core/model/read_model.cpp</extracomment>
        <translation>seine ganzzahligen Bits folgen den Daten und stehen bei den Gewichten; gezeichnet ohne sie</translation>
    </message>
    <message>
        <source>its own answer is judged wrong</source>
        <extracomment>core/lesson/judge.cpp</extracomment>
        <translation>die eigene Antwort gilt als falsch</translation>
    </message>
    <message>
        <source>largest and root mean square error over a sweep</source>
        <extracomment>core/figure/panels.cpp</extracomment>
        <translation>größter Fehler und Effektivwert über einem Durchlauf</translation>
    </message>
    <message>
        <source>laurilaatu asked what the integer bits are for (issue 65) and for a real tanh (issue 62)</source>
        <extracomment>core/qkeras/quantized_tanh.cpp</extracomment>
        <translation>laurilaatu fragte, wozu die Ganzzahlbits dienen (Issue 65), und nach einem wahren tanh (Issue 62)</translation>
    </message>
    <message>
        <source>level</source>
        <extracomment>core/qkeras/power_shape.cpp</extracomment>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>level q</source>
        <extracomment>core/qkeras/quantized_bits.cpp</extracomment>
        <translation>Stufe q</translation>
    </message>
    <message>
        <source>level q = -2^e</source>
        <extracomment>core/qkeras/power_shape.cpp</extracomment>
        <translation>Stufe q = -2^e</translation>
    </message>
    <message>
        <source>level q = 2^e</source>
        <extracomment>core/qkeras/power_shape.cpp</extracomment>
        <translation>Stufe q = 2^e</translation>
    </message>
    <message>
        <source>limited</source>
        <extracomment>core/qkeras/power_shape.cpp</extracomment>
        <translation>begrenzt</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <extracomment>core/lesson/judge.cpp</extracomment>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>line %1: %2 is not a layer: expected an object with class_name</source>
        <extracomment>core/model/read_model.cpp</extracomment>
        <translation>Zeile %1: %2 ist keine Schicht: ein Objekt mit class_name erwartet</translation>
    </message>
    <message>
        <source>line %1: &apos;%2&apos; has no word %3</source>
        <extracomment>core/session/parts.cpp</extracomment>
        <translation>Zeile %1: &apos;%2&apos; kennt kein Wort %3</translation>
    </message>
    <message>
        <source>line %1: &apos;%2&apos; holds at most %4 quantizers</source>
        <extracomment>core/session/fields.cpp</extracomment>
        <translation>Zeile %1: „%2“ enthält höchstens %4 Quantisierer</translation>
    </message>
    <message>
        <source>line %1: &apos;%2&apos; is given twice</source>
        <extracomment>core/json/json.cpp</extracomment>
        <translation>Zeile %1: „%2“ ist zweimal angegeben</translation>
    </message>
    <message>
        <source>line %1: &apos;%2&apos; is missing</source>
        <extracomment>core/session/codec.h</extracomment>
        <translation>Zeile %1: „%2“ fehlt</translation>
    </message>
    <message>
        <source>line %1: &apos;%2&apos; is no whole number</source>
        <extracomment>core/data/word_file.cpp</extracomment>
        <translation>Zeile %1: &apos;%2&apos; ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>line %1: &apos;%2&apos; is no word in binary</source>
        <extracomment>core/data/word_file.cpp</extracomment>
        <translation>Zeile %1: &apos;%2&apos; ist kein binäres Wort</translation>
    </message>
    <message>
        <source>line %1: &apos;%2&apos; is no word in hexadecimal</source>
        <extracomment>core/data/word_file.cpp</extracomment>
        <translation>Zeile %1: &apos;%2&apos; ist kein hexadezimales Wort</translation>
    </message>
    <message>
        <source>line %1: &apos;%2&apos; is not a number; expected for example 0.5, -1e-3, 0x1.8p-2 or inf</source>
        <extracomment>core/data/number_file.cpp</extracomment>
        <translation>Zeile %1: „%2“ ist keine Zahl; erwartet zum Beispiel 0.5, -1e-3, 0x1.8p-2 oder inf</translation>
    </message>
    <message>
        <source>line %1: &apos;%2&apos; is not known to this version of Quantoscope; it is kept as it is</source>
        <extracomment>core/session/codec.cpp</extracomment>
        <translation>Zeile %1: „%2“ ist dieser Version von Quantoscope unbekannt; es bleibt, wie es ist</translation>
    </message>
    <message>
        <source>line %1: &apos;%2&apos; is too large for float32: %3; infinite is &quot;inf&quot; or &quot;-inf&quot;</source>
        <extracomment>core/session/codec.cpp</extracomment>
        <translation>Zeile %1: „%2“ ist zu groß für float32: %3; unendlich ist &quot;inf&quot; oder &quot;-inf&quot;</translation>
    </message>
    <message>
        <source>line %1: &apos;%2&apos; may have %4 bytes</source>
        <extracomment>core/session/fields.cpp</extracomment>
        <translation>Zeile %1: „%2“ darf %4 Byte haben</translation>
    </message>
    <message>
        <source>line %1: &apos;%2&apos; must be a list of two numbers, [from, to]</source>
        <extracomment>core/session/parts.cpp</extracomment>
        <translation>Zeile %1: „%2“ muss eine Liste zweier Zahlen sein, [von, bis]</translation>
    </message>
    <message>
        <source>line %1: &apos;%2&apos; must be a list, [...], not %3</source>
        <extracomment>core/session/codec.cpp</extracomment>
        <translation>Zeile %1: „%2“ muss eine Liste sein, [...], nicht %3</translation>
    </message>
    <message>
        <source>line %1: &apos;%2&apos; must be a number, &quot;inf&quot; or &quot;-inf&quot;, not %3</source>
        <extracomment>core/session/codec.cpp</extracomment>
        <translation>Zeile %1: „%2“ muss eine Zahl, &quot;inf&quot; oder &quot;-inf&quot; sein, nicht %3</translation>
    </message>
    <message>
        <source>line %1: &apos;%2&apos; must be a number, not %3</source>
        <extracomment>core/session/codec.cpp</extracomment>
        <translation>Zeile %1: „%2“ muss eine Zahl sein, nicht %3</translation>
    </message>
    <message>
        <source>line %1: &apos;%2&apos; must be a quantizer without arguments, not %3</source>
        <extracomment>core/session/parts.cpp</extracomment>
        <translation>Zeile %1: „%2“ muss ein Quantisierer ohne Argumente sein, nicht %3</translation>
    </message>
    <message>
        <source>line %1: &apos;%2&apos; must be a text in double quotes, not %3</source>
        <extracomment>core/session/codec.cpp</extracomment>
        <translation>Zeile %1: „%2“ muss ein Text in doppelten Anführungszeichen sein, nicht %3</translation>
    </message>
    <message>
        <source>line %1: &apos;%2&apos; must be a whole number from 0, not %3</source>
        <extracomment>core/session/codec.cpp</extracomment>
        <translation>Zeile %1: „%2“ muss eine ganze Zahl ab 0 sein, nicht %3</translation>
    </message>
    <message>
        <source>line %1: &apos;%2&apos; must be a whole number, not %3</source>
        <extracomment>core/session/codec.cpp</extracomment>
        <translation>Zeile %1: „%2“ muss eine ganze Zahl sein, nicht %3</translation>
    </message>
    <message>
        <source>line %1: &apos;%2&apos; must be above 0 and at most %4, not %3</source>
        <extracomment>core/session/fields.cpp</extracomment>
        <translation>Zeile %1: „%2“ muss über 0 und höchstens %4 sein, nicht %3</translation>
    </message>
    <message>
        <source>line %1: &apos;%2&apos; must be above 0, not %3</source>
        <extracomment>core/session/fields.cpp</extracomment>
        <translation>Zeile %1: „%2“ muss über 0 sein, nicht %3</translation>
    </message>
    <message>
        <source>line %1: &apos;%2&apos; must be an object, {...}, not %3</source>
        <extracomment>core/session/codec.cpp</extracomment>
        <translation>Zeile %1: „%2“ muss ein Objekt sein, {...}, nicht %3</translation>
    </message>
    <message>
        <source>line %1: &apos;%2&apos; must be from %4 to %5, not %3</source>
        <extracomment>core/session/fields.cpp</extracomment>
        <translation>Zeile %1: „%2“ muss von %4 bis %5 reichen, nicht %3</translation>
    </message>
    <message>
        <source>line %1: &apos;%2&apos; must be from 0 to %4, not %3</source>
        <extracomment>core/session/fields.cpp</extracomment>
        <translation>Zeile %1: „%2“ muss von 0 bis %4 reichen, nicht %3</translation>
    </message>
    <message>
        <source>line %1: &apos;%2&apos; must be null, not %3</source>
        <extracomment>core/session/codec.cpp</extracomment>
        <translation>Zeile %1: „%2“ muss null sein, nicht %3</translation>
    </message>
    <message>
        <source>line %1: &apos;%2&apos; must be numbers separated by commas</source>
        <extracomment>core/session/parts.cpp</extracomment>
        <translation>Zeile %1: &apos;%2&apos; müssen Zahlen sein, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>line %1: &apos;%2&apos; must be one of: %4, not %3</source>
        <extracomment>core/session/codec.cpp</extracomment>
        <translation>Zeile %1: „%2“ muss eines hiervon sein: %4, nicht %3</translation>
    </message>
    <message>
        <source>line %1: &apos;%2&apos; must be the place of one of the %4 quantizers, counted from 0, not %3</source>
        <extracomment>core/session/fields.cpp</extracomment>
        <translation>Zeile %1: „%2“ muss der Platz eines der %4 Quantisierer sein, gezählt ab 0, nicht %3</translation>
    </message>
    <message>
        <source>line %1: &apos;%2&apos; must be true or false, not %3</source>
        <extracomment>core/session/codec.cpp</extracomment>
        <translation>Zeile %1: „%2“ muss true oder false sein, nicht %3</translation>
    </message>
    <message>
        <source>line %1: &apos;%2&apos; reaches beyond float32</source>
        <extracomment>core/session/parts.cpp</extracomment>
        <translation>Zeile %1: „%2“ reicht über float32 hinaus</translation>
    </message>
    <message>
        <source>line %1: a string holds an escape that does not exist</source>
        <extracomment>core/json/json.cpp</extracomment>
        <translation>Zeile %1: Ein String enthält ein Escape, das es nicht gibt</translation>
    </message>
    <message>
        <source>line %1: a string is not closed</source>
        <extracomment>core/json/json.cpp</extracomment>
        <translation>Zeile %1: Ein String ist nicht geschlossen</translation>
    </message>
    <message>
        <source>line %1: a string is not closed, or holds a control character</source>
        <extracomment>core/json/json.cpp</extracomment>
        <translation>Zeile %1: Ein String ist nicht geschlossen oder enthält ein Steuerzeichen</translation>
    </message>
    <message>
        <source>line %1: a sweep has at most %4 values</source>
        <extracomment>core/session/fields.cpp</extracomment>
        <translation>Zeile %1: Ein Durchlauf hat höchstens %4 Werte</translation>
    </message>
    <message>
        <source>line %1: a table has at most %3 words</source>
        <extracomment>core/data/word_file.cpp</extracomment>
        <translation>Zeile %1: eine Tabelle hat höchstens %3 Wörter</translation>
    </message>
    <message>
        <source>line %1: expected &apos;,&apos; or &apos;]&apos;</source>
        <extracomment>core/json/json.cpp</extracomment>
        <translation>Zeile %1: „,“ oder „]“ erwartet</translation>
    </message>
    <message>
        <source>line %1: expected &apos;,&apos; or &apos;}&apos;</source>
        <extracomment>core/json/json.cpp</extracomment>
        <translation>Zeile %1: „,“ oder „}“ erwartet</translation>
    </message>
    <message>
        <source>line %1: expected &apos;:&apos;</source>
        <extracomment>core/json/json.cpp</extracomment>
        <translation>Zeile %1: „:“ erwartet</translation>
    </message>
    <message>
        <source>line %1: expected a name in double quotes</source>
        <extracomment>core/json/json.cpp</extracomment>
        <translation>Zeile %1: einen Namen in doppelten Anführungszeichen erwartet</translation>
    </message>
    <message>
        <source>line %1: expected a number</source>
        <extracomment>core/data/number_file.cpp</extracomment>
        <translation>Zeile %1: eine Zahl erwartet</translation>
    </message>
    <message>
        <source>line %1: expected a number, not nan</source>
        <extracomment>core/data/number_file.cpp</extracomment>
        <translation>Zeile %1: eine Zahl erwartet, nicht nan</translation>
    </message>
    <message>
        <source>line %1: expected a value</source>
        <extracomment>core/json/json.cpp</extracomment>
        <translation>Zeile %1: einen Wert erwartet</translation>
    </message>
    <message>
        <source>line %1: expected nothing more</source>
        <extracomment>core/json/json.cpp</extracomment>
        <translation>Zeile %1: nichts weiter erwartet</translation>
    </message>
    <message>
        <source>line %1: expected the word of address %2</source>
        <extracomment>core/data/word_file.cpp</extracomment>
        <translation>Zeile %1: erwartet wird das Wort der Adresse %2</translation>
    </message>
    <message>
        <source>line %1: expected two numbers, x and y</source>
        <extracomment>core/data/measured.cpp</extracomment>
        <translation>Zeile %1: zwei Zahlen erwartet, x und y</translation>
    </message>
    <message>
        <source>line %1: more than %2 layers</source>
        <extracomment>core/model/read_model.cpp</extracomment>
        <translation>Zeile %1: mehr als %2 Schichten</translation>
    </message>
    <message>
        <source>line %1: more than %2 lists and objects in one another</source>
        <extracomment>core/json/json.cpp</extracomment>
        <translation>Zeile %1: mehr als %2 Listen und Objekte ineinander</translation>
    </message>
    <message>
        <source>line %1: more than %2 quantizers</source>
        <extracomment>core/model/read_model.cpp</extracomment>
        <translation>Zeile %1: mehr als %2 Quantisierer</translation>
    </message>
    <message>
        <source>line %1: more than %2 values</source>
        <extracomment>core/json/json.cpp</extracomment>
        <translation>Zeile %1: mehr als %2 Werte</translation>
    </message>
    <message>
        <source>line %1: the end of &apos;%2&apos; lies below its start</source>
        <extracomment>core/session/parts.cpp</extracomment>
        <translation>Zeile %1: Das Ende von „%2“ liegt unter dem Anfang</translation>
    </message>
    <message>
        <source>line %1: the end of &apos;%2&apos; must lie above its start</source>
        <extracomment>core/session/parts.cpp</extracomment>
        <translation>Zeile %1: Das Ende von „%2“ muss über dem Anfang liegen</translation>
    </message>
    <message>
        <source>line %1: the layer %2 has no config</source>
        <extracomment>core/model/read_model.cpp</extracomment>
        <translation>Zeile %1: Der Schicht %2 fehlt config</translation>
    </message>
    <message>
        <source>line %1: the number is too large</source>
        <extracomment>core/json/json.cpp</extracomment>
        <translation>Zeile %1: Die Zahl ist zu groß</translation>
    </message>
    <message>
        <source>line %1: the sweep must rise within %4 to %5, not go from %6 to %7</source>
        <extracomment>core/session/fields.cpp</extracomment>
        <translation>Zeile %1: Der Durchlauf muss innerhalb %4 bis %5 steigen, nicht von %6 bis %7 gehen</translation>
    </message>
    <message>
        <source>line %1: the text ends too early; a part of it is missing</source>
        <extracomment>core/json/json.cpp</extracomment>
        <translation>Zeile %1: Der Text endet zu früh; ein Teil fehlt</translation>
    </message>
    <message>
        <source>line %1: the words of %4 are not those that were saved: their SHA-256 is another one</source>
        <extracomment>core/session/parts.cpp</extracomment>
        <translation>Zeile %1: die Wörter von %4 sind nicht die gespeicherten: ihre SHA-256 ist eine andere</translation>
    </message>
    <message>
        <source>line %1: there are two tables of the path %4</source>
        <extracomment>core/session/parts.cpp</extracomment>
        <translation>Zeile %1: zwei Tabellen haben den Pfad %4</translation>
    </message>
    <message>
        <source>line %1: there is no cell in the column &apos;code&apos;</source>
        <extracomment>core/data/word_file.cpp</extracomment>
        <translation>Zeile %1: in der Spalte &apos;code&apos; steht nichts</translation>
    </message>
    <message>
        <source>line %1: there is no parameter &apos;%4&apos;</source>
        <extracomment>core/session/fields.cpp</extracomment>
        <translation>Zeile %1: Es gibt keinen Parameter „%4“</translation>
    </message>
    <message>
        <source>line %1: there is no version %3 of sessions</source>
        <extracomment>core/session/session.cpp</extracomment>
        <translation>Zeile %1: Es gibt keine Version %3 von Sitzungen</translation>
    </message>
    <message>
        <source>line %1: there is nothing here</source>
        <extracomment>core/json/json.cpp</extracomment>
        <translation>Zeile %1: Hier ist nichts</translation>
    </message>
    <message>
        <source>line %1: this is not UTF-8 text</source>
        <extracomment>core/json/json.cpp</extracomment>
        <translation>Zeile %1: Das ist kein UTF-8-Text</translation>
    </message>
    <message>
        <source>line %1: this is not a Quantoscope session; one begins with {&quot;qscope&quot;: 1</source>
        <extracomment>core/session/session.cpp</extracomment>
        <translation>Zeile %1: Das ist keine Sitzung von Quantoscope; eine solche beginnt mit {&quot;qscope&quot;: 1</translation>
    </message>
    <message>
        <source>line %1: this is not a model of Keras; model.to_json() writes {&quot;class_name&quot;: ..., &quot;config&quot;: ...}</source>
        <extracomment>core/model/read_model.cpp</extracomment>
        <translation>Zeile %1: Das ist kein Modell von Keras; model.to_json() schreibt {&quot;class_name&quot;: ..., &quot;config&quot;: ...}</translation>
    </message>
    <message>
        <source>line %1: this is not a number</source>
        <extracomment>core/json/json.cpp</extracomment>
        <translation>Zeile %1: Das ist keine Zahl</translation>
    </message>
    <message>
        <source>line %1: this is not text: there is a NUL byte</source>
        <extracomment>core/json/json.cpp</extracomment>
        <translation>Zeile %1: Das ist kein Text: Es enthält ein NUL-Byte</translation>
    </message>
    <message>
        <source>line %1: this session is of version %3, from a newer Quantoscope; this one reads up to version %4</source>
        <extracomment>core/session/session.cpp</extracomment>
        <translation>Zeile %1: Diese Sitzung hat Version %3, von einem neueren Quantoscope; dieses liest bis Version %4</translation>
    </message>
    <message>
        <source>line %1: two quantizers have the slot %4</source>
        <extracomment>core/session/fields.cpp</extracomment>
        <translation>Zeile %1: Zwei Quantisierer haben den Platz %4</translation>
    </message>
    <message>
        <source>lines are %1 to %2 points wide, not %3</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Linien sind %1 bis %2 Punkt breit, nicht %3</translation>
    </message>
    <message>
        <source>log / log 2</source>
        <extracomment>core/qkeras/power_shape.cpp</extracomment>
        <translation>log / log 2</translation>
    </message>
    <message>
        <source>log, with the sign of r</source>
        <extracomment>core/qkeras/quantized_ulaw.cpp</extracomment>
        <translation>log, mit dem Vorzeichen von r</translation>
    </message>
    <message>
        <source>log2</source>
        <extracomment>core/qkeras/power_shape.cpp</extracomment>
        <translation>log2</translation>
    </message>
    <message>
        <source>logarithm</source>
        <extracomment>core/qkeras/power_shape.cpp</extracomment>
        <translation>Logarithmus</translation>
    </message>
    <message>
        <source>magnitude</source>
        <extracomment>core/qkeras/power_shape.cpp</extracomment>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>magnitudes below 1e-7 share one level</source>
        <extracomment>core/qkeras/power_shape.cpp</extracomment>
        <translation>Beträge unter 1e-7 haben eine gemeinsame Stufe</translation>
    </message>
    <message>
        <source>max_value leaves the largest exponents out</source>
        <extracomment>core/qkeras/power_shape.cpp</extracomment>
        <translation>max_value lässt die größten Exponenten aus</translation>
    </message>
    <message>
        <source>merged</source>
        <extracomment>core/qkeras/quantized_sigmoid.cpp</extracomment>
        <translation>gemergt</translation>
    </message>
    <message>
        <source>min() and max() of QKeras say %1 and %2; reached are %3 and %4</source>
        <extracomment>core/lint/rules_range.cpp</extracomment>
        <translation>min() und max() von QKeras sagen %1 und %2; erreicht werden %3 und %4</translation>
    </message>
    <message>
        <source>min() or max() of QKeras is more than a step away from what is reached, off at all where levels have no step, or raises an error</source>
        <extracomment>core/lint/rules_range.cpp</extracomment>
        <translation>min() oder max() von QKeras liegt mehr als eine Stufe neben dem, was erreicht wird, oder überhaupt daneben, wo es keine feste Stufe gibt, oder löst einen Fehler aus</translation>
    </message>
    <message>
        <source>min() or max() of QKeras is up to a step away from what is reached</source>
        <extracomment>core/lint/rules_range.cpp</extracomment>
        <translation>min() oder max() von QKeras liegt bis zu einer Stufe neben dem, was erreicht wird</translation>
    </message>
    <message>
        <source>nan has no fixed-point code</source>
        <extracomment>core/fixed/fixed_point.cpp</extracomment>
        <translation>nan hat keinen Festkomma-Code</translation>
    </message>
    <message>
        <source>negative</source>
        <extracomment>core/qkeras/quantized_relu.cpp</extracomment>
        <translation>negativ</translation>
    </message>
    <message>
        <source>negative part</source>
        <extracomment>core/qkeras/quantized_relu.cpp</extracomment>
        <translation>negativer Teil</translation>
    </message>
    <message>
        <source>never decreases</source>
        <extracomment>core/analysis/checks.cpp</extracomment>
        <translation>fällt nie</translation>
    </message>
    <message>
        <source>no code missing</source>
        <extracomment>core/analysis/checks.cpp</extracomment>
        <translation>kein Code fehlt</translation>
    </message>
    <message>
        <source>no input fulfils &apos;%1&apos;</source>
        <extracomment>core/lesson/judge.cpp</extracomment>
        <translation>keine Eingabe erfüllt &apos;%1&apos;</translation>
    </message>
    <message>
        <source>no output format of at most %1 bits holds every output exactly</source>
        <extracomment>core/table/table.cpp</extracomment>
        <translation>kein Ausgabeformat von höchstens %1 Bits hält jede Ausgabe genau</translation>
    </message>
    <message>
        <source>no quantizer of QKeras computes this</source>
        <extracomment>core/model/drawing.cpp</extracomment>
        <translation>das berechnet kein Quantisierer von QKeras</translation>
    </message>
    <message>
        <source>number %1 of the NumPy file is NaN; expected numbers only</source>
        <extracomment>core/data/numpy.cpp</extracomment>
        <translation>Zahl %1 der NumPy-Datei ist NaN; nur Zahlen erwartet</translation>
    </message>
    <message>
        <source>of the exponents only the even ones are output</source>
        <extracomment>core/qkeras/power_shape.cpp</extracomment>
        <translation>von den Exponenten werden nur die geraden ausgegeben</translation>
    </message>
    <message>
        <source>one bit is spent on a sign that a sigmoid does not have</source>
        <extracomment>core/qkeras/quantized_sigmoid.cpp</extracomment>
        <translation>ein Bit geht an ein Vorzeichen, das ein Sigmoid nicht hat</translation>
    </message>
    <message>
        <source>one bit is spent on an integer part that only the level 1 needs</source>
        <extracomment>core/qkeras/quantized_sigmoid.cpp</extracomment>
        <translation>ein Bit geht an einen ganzzahligen Teil, den nur die Stufe 1 braucht</translation>
    </message>
    <message>
        <source>one bit leaves the exponent -1/2 alone, and x + (-x + q) rounds the root of 1/2 differently at each input: the levels alone are drawn</source>
        <extracomment>core/qkeras/power_shape.cpp</extracomment>
        <translation>ein Bit lässt allein den Exponenten -1/2, und x + (-x + q) rundet die Wurzel von 1/2 bei jeder Eingabe anders: gezeichnet sind die bloßen Stufen</translation>
    </message>
    <message>
        <source>one choice should be right, not %1 of %2</source>
        <extracomment>core/lesson/judge.cpp</extracomment>
        <translation>eine Antwort sollte richtig sein, nicht %1 von %2</translation>
    </message>
    <message>
        <source>one level to each side of 0 where magnitudes are below 1e-7</source>
        <extracomment>core/qkeras/power_shape.cpp</extracomment>
        <translation>eine Stufe auf jeder Seite von 0, wo Beträge unter 1e-7 liegen</translation>
    </message>
    <message>
        <source>onnxruntime-node 1.30.0</source>
        <extracomment>core/deploy/onnx.cpp</extracomment>
        <translation>onnxruntime-node 1.30.0</translation>
    </message>
    <message>
        <source>output</source>
        <extracomment>core/deploy/target.cpp</extracomment>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>output, (1 - n) b + n q</source>
        <extracomment>core/qkeras/straight_through.h</extracomment>
        <translation>Ausgabe, (1 - n) b + n q</translation>
    </message>
    <message>
        <source>output, (1 - n) x + n q</source>
        <extracomment>core/qkeras/straight_through.h</extracomment>
        <translation>Ausgabe, (1 - n) x + n q</translation>
    </message>
    <message>
        <source>output, b + (-b + q)</source>
        <extracomment>core/qkeras/signs.cpp</extracomment>
        <translation>Ausgabe, b + (-b + q)</translation>
    </message>
    <message>
        <source>output, b + n (-b + q)</source>
        <extracomment>core/qkeras/straight_through.h</extracomment>
        <translation>Ausgabe, b + n (-b + q)</translation>
    </message>
    <message>
        <source>output, h + n (-h + q)</source>
        <extracomment>core/qkeras/quantized_hswish.cpp</extracomment>
        <translation>Ausgabe, h + n (-h + q)</translation>
    </message>
    <message>
        <source>output, times %1</source>
        <extracomment>core/analysis/cause.cpp</extracomment>
        <translation>Ausgabe, mal %1</translation>
    </message>
    <message>
        <source>output, x + n (-x + q)</source>
        <extracomment>core/qkeras/quantized_hswish.cpp</extracomment>
        <translation>Ausgabe, x + n (-x + q)</translation>
    </message>
    <message>
        <source>own definition, exact fractions</source>
        <extracomment>core/deploy/target.h</extracomment>
        <translation>eigene Definition, genaue Brüche</translation>
    </message>
    <message>
        <source>p * 2^%1</source>
        <extracomment>core/qkeras/sigmoid_shape.cpp</extracomment>
        <translation>p * 2^%1</translation>
    </message>
    <message>
        <source>p before quantization = 2 s - 1</source>
        <extracomment>core/qkeras/sigmoid_shape.cpp</extracomment>
        <translation>Ersatz p = 2 s - 1</translation>
    </message>
    <message>
        <source>p before quantization: %1 sigmoid</source>
        <extracomment>core/qkeras/sigmoid_shape.cpp</extracomment>
        <translation>Ersatz p: Sigmoid %1</translation>
    </message>
    <message>
        <source>p before quantization: tanh</source>
        <extracomment>core/qkeras/sigmoid_shape.cpp</extracomment>
        <translation>Ersatz p: tanh</translation>
    </message>
    <message>
        <source>positive</source>
        <extracomment>core/qkeras/quantized_relu.cpp</extracomment>
        <translation>positiv</translation>
    </message>
    <message>
        <source>positive part</source>
        <extracomment>core/qkeras/quantized_relu.cpp</extracomment>
        <translation>positiver Teil</translation>
    </message>
    <message>
        <source>probability</source>
        <extracomment>core/qkeras/signs.cpp</extracomment>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>probability of a 1: %1 sigmoid</source>
        <extracomment>core/qkeras/signs.cpp</extracomment>
        <translation>Wahrscheinlichkeit einer 1: Sigmoid %1</translation>
    </message>
    <message>
        <source>product</source>
        <extracomment>core/qkeras/quantized_hswish.cpp</extracomment>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>product, rint, clip and quotient are non-decreasing, 0 x adds nothing</source>
        <extracomment>core/qkeras/straight_through.cpp</extracomment>
        <translation>Produkt, rint, Begrenzung und Quotient fallen nie, 0 x fügt nichts hinzu</translation>
    </message>
    <message>
        <source>q(x) and q(-x) mirror each other, but for float32 ties</source>
        <extracomment>core/analysis/checks.cpp</extracomment>
        <translation>q(x) und q(-x) spiegeln einander, bis auf float32-Gleichstände</translation>
    </message>
    <message>
        <source>qnoise_factor is not 1: QKeras mixes the input into its outputs; eval, compare and table do so too, steps, analyses and figures show the levels alone</source>
        <extracomment>core/qkeras/shared.cpp</extracomment>
        <translation>qnoise_factor ist nicht 1: QKeras mischt die Eingabe in die Ausgaben; eval, compare und table tun es auch, steps, Analysen und Bilder zeigen die Stufen allein</translation>
    </message>
    <message>
        <source>quantized minus true output, with half a step either way</source>
        <extracomment>core/figure/panels.cpp</extracomment>
        <translation>quantisierte minus wahre Ausgabe, mit einem halben Schritt nach beiden Seiten</translation>
    </message>
    <message>
        <source>quantized_bits of the hard swish: falls to its lowest point, then rises</source>
        <extracomment>core/qkeras/quantized_hswish.cpp</extracomment>
        <translation>quantized_bits des harten Swish: fällt bis zu seinem tiefsten Punkt und steigt dann</translation>
    </message>
    <message>
        <source>quotient, clip, rint and product are non-decreasing, and rounding to float32 preserves that</source>
        <extracomment>core/qkeras/quantized_linear.cpp</extracomment>
        <translation>Quotient, Begrenzung, rint und Produkt fallen nie, und das Runden auf float32 erhält das</translation>
    </message>
    <message>
        <source>r = rounded / 2^%1</source>
        <extracomment>core/qkeras/sigmoid_shape.cpp</extracomment>
        <translation>r = gerundet / 2^%1</translation>
    </message>
    <message>
        <source>r: clipped to [0, %1]</source>
        <extracomment>core/qkeras/quantized_hswish.cpp</extracomment>
        <translation>r: begrenzt auf [0, %1]</translation>
    </message>
    <message>
        <source>r: doubled, minus 1</source>
        <extracomment>core/qkeras/quantized_ulaw.cpp</extracomment>
        <translation>r: verdoppelt, minus 1</translation>
    </message>
    <message>
        <source>reaches both ends</source>
        <extracomment>core/analysis/checks.cpp</extracomment>
        <translation>erreicht beide Enden</translation>
    </message>
    <message>
        <source>relu of a sigmoid</source>
        <extracomment>core/curves/curve.cpp</extracomment>
        <translation>relu eines Sigmoids</translation>
    </message>
    <message>
        <source>relu_upper_bound does nothing while is_quantized_clip is True, as it is by default</source>
        <extracomment>core/lint/rules_meaning.cpp</extracomment>
        <translation>relu_upper_bound bewirkt nichts, solange is_quantized_clip True ist, wie es das ohne Angabe ist</translation>
    </message>
    <message>
        <source>revision %1 has no &apos;%2&apos;; it has: %3</source>
        <extracomment>core/spec/parse.cpp</extracomment>
        <translation>die Fassung %1 hat kein „%2“; sie hat: %3</translation>
    </message>
    <message>
        <source>root</source>
        <extracomment>core/qkeras/power_shape.cpp</extracomment>
        <translation>Wurzel</translation>
    </message>
    <message>
        <source>root, log, quotient, rint or floor, clip and power are non-decreasing, and rounding to float32 preserves that</source>
        <extracomment>core/qkeras/power_shape.cpp</extracomment>
        <translation>Wurzel, Logarithmus, Quotient, rint oder floor, Begrenzung und Potenz sind nicht fallend, und das Runden auf float32 erhält das</translation>
    </message>
    <message>
        <source>rounded / 2^%1</source>
        <extracomment>core/qkeras/quantized_ulaw.cpp</extracomment>
        <translation>gerundet / 2^%1</translation>
    </message>
    <message>
        <source>rounded down</source>
        <extracomment>core/qkeras/power_shape.cpp</extracomment>
        <translation>abgerundet</translation>
    </message>
    <message>
        <source>rounded, ties to even</source>
        <extracomment>core/qkeras/power_shape.cpp</extracomment>
        <translation>gerundet, Gleichstand zur geraden</translation>
    </message>
    <message>
        <source>s * 2^%1</source>
        <extracomment>core/qkeras/quantized_relu.cpp</extracomment>
        <translation>s * 2^%1</translation>
    </message>
    <message>
        <source>s: %1 sigmoid</source>
        <extracomment>core/qkeras/quantized_relu.cpp</extracomment>
        <translation>s: Sigmoid %1</translation>
    </message>
    <message>
        <source>scale %1 is too large for int16: the kernel refuses scale * 12288 above 32767</source>
        <extracomment>core/deploy/tflite.cpp</extracomment>
        <translation>scale %1 ist zu groß für int16: Der Kernel lehnt scale * 12288 über 32767 ab</translation>
    </message>
    <message>
        <source>shifted</source>
        <extracomment>core/qkeras/quantized_hswish.cpp</extracomment>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>sigmoid</source>
        <extracomment>core/qkeras/quantized_relu.cpp</extracomment>
        <translation>Sigmoid</translation>
    </message>
    <message>
        <source>sign</source>
        <extracomment>core/qkeras/quantized_bits.cpp</extracomment>
        <translation>Vorzeichen</translation>
    </message>
    <message>
        <source>sign with a dead zone</source>
        <extracomment>core/curves/curve.cpp</extracomment>
        <translation>Vorzeichen mit Totzone</translation>
    </message>
    <message>
        <source>sign, 0 at 0</source>
        <extracomment>core/qkeras/signs.cpp</extracomment>
        <translation>Vorzeichen, 0 bei 0</translation>
    </message>
    <message>
        <source>sign, 0 below %1</source>
        <extracomment>core/qkeras/signs.cpp</extracomment>
        <translation>Vorzeichen, 0 unter %1</translation>
    </message>
    <message>
        <source>sign, of 0 too 1</source>
        <extracomment>core/qkeras/quantized_bits.cpp</extracomment>
        <translation>Vorzeichen, auch von 0 gleich 1</translation>
    </message>
    <message>
        <source>smooth sigmoid</source>
        <extracomment>core/curves/curve.cpp</extracomment>
        <translation>weiches Sigmoid</translation>
    </message>
    <message>
        <source>solved code by code</source>
        <extracomment>core/deploy/target.h</extracomment>
        <translation>Code für Code gelöst</translation>
    </message>
    <message>
        <source>square root</source>
        <extracomment>core/qkeras/power_shape.cpp</extracomment>
        <translation>Quadratwurzel</translation>
    </message>
    <message>
        <source>stochastic rounding (training)</source>
        <extracomment>core/qkeras/shared.h</extracomment>
        <translation>stochastisches Runden (Training)</translation>
    </message>
    <message>
        <source>stochastic rounding acts in training alone, and there %1 gives half steps as well, which the hardware does not have</source>
        <extracomment>core/lint/rules_meaning.cpp</extracomment>
        <translation>stochastisches Runden wirkt nur beim Training, und dort gibt %1 auch halbe Stufen, die die Hardware nicht hat</translation>
    </message>
    <message>
        <source>stochastic rounding of %1 acts in training alone, not at inference</source>
        <extracomment>core/lint/rules_meaning.cpp</extracomment>
        <translation>stochastisches Runden von %1 wirkt nur beim Training, nicht bei der Inferenz</translation>
    </message>
    <message>
        <source>swish</source>
        <extracomment>core/qkeras/quantized_hswish.cpp</extracomment>
        <translation>Swish</translation>
    </message>
    <message>
        <source>symmetric</source>
        <extracomment>core/analysis/checks.cpp</extracomment>
        <translation>symmetrisch</translation>
    </message>
    <message>
        <source>symmetric has another default than in quantized_bits</source>
        <extracomment>core/lint/rules_meaning.cpp</extracomment>
        <translation>symmetric hat eine andere Vorgabe als in quantized_bits</translation>
    </message>
    <message>
        <source>symmetric is True by default in %1, while it is False in %2</source>
        <extracomment>core/lint/rules_meaning.cpp</extracomment>
        <translation>symmetric ist in %1 ohne Angabe True, in %2 dagegen False</translation>
    </message>
    <message>
        <source>symmetric was removed in the third revision, which always is</source>
        <extracomment>core/qkeras/quantized_sigmoid.cpp</extracomment>
        <translation>symmetric fiel in der dritten Fassung weg, die es immer ist</translation>
    </message>
    <message>
        <source>table address</source>
        <extracomment>core/deploy/target.cpp</extracomment>
        <translation>Tabellenadresse</translation>
    </message>
    <message>
        <source>table entry</source>
        <extracomment>core/deploy/target.cpp</extracomment>
        <translation>Tabelleneintrag</translation>
    </message>
    <message>
        <source>table_size</source>
        <extracomment>core/deploy/target.h</extracomment>
        <translation>table_size</translation>
    </message>
    <message>
        <source>ternary(threshold=0.5) gives 1 at x = 0.5, where this gives 0; the rest agrees</source>
        <extracomment>core/model/older_layers.cpp</extracomment>
        <translation>ternary(threshold=0.5) liefert 1 bei x = 0.5, wo dies 0 liefert; sonst sind sie gleich</translation>
    </message>
    <message>
        <source>tflite-micro 90b983c, gemmlowp 16e8662</source>
        <extracomment>core/deploy/tflite.cpp</extracomment>
        <translation>tflite-micro 90b983c, gemmlowp 16e8662</translation>
    </message>
    <message>
        <source>the %1 codes from %2 to %3 take %4 bits, not %5</source>
        <extracomment>core/lint/rules_range.cpp</extracomment>
        <translation>die %1 Codes von %2 bis %3 brauchen %4 Bits, nicht %5</translation>
    </message>
    <message>
        <source>the %1 levels take %2 bits, not %3</source>
        <extracomment>core/lint/rules_range.cpp</extracomment>
        <translation>die %1 Stufen brauchen %2 Bits, nicht %3</translation>
    </message>
    <message>
        <source>the NumPy file ends before its version</source>
        <extracomment>core/data/numpy.cpp</extracomment>
        <translation>die NumPy-Datei endet vor ihrer Version</translation>
    </message>
    <message>
        <source>the NumPy file ends before the length of its header</source>
        <extracomment>core/data/numpy.cpp</extracomment>
        <translation>die NumPy-Datei endet vor der Länge ihres Kopfes</translation>
    </message>
    <message>
        <source>the NumPy file ends within its header</source>
        <extracomment>core/data/numpy.cpp</extracomment>
        <translation>die NumPy-Datei endet in ihrem Kopf</translation>
    </message>
    <message>
        <source>the NumPy file goes on after its %1 bytes of numbers: found %2</source>
        <extracomment>core/data/numpy.cpp</extracomment>
        <translation>die NumPy-Datei geht nach ihren %1 Byte Zahlen weiter: %2 gefunden</translation>
    </message>
    <message>
        <source>the NumPy file is cut short: expected %1 bytes of numbers, found %2</source>
        <extracomment>core/data/numpy.cpp</extracomment>
        <translation>die NumPy-Datei ist abgeschnitten: %1 Byte Zahlen erwartet, %2 gefunden</translation>
    </message>
    <message>
        <source>the NumPy file must hold the %1 numbers that its header names, at most %2</source>
        <extracomment>core/data/word_file.cpp</extracomment>
        <translation>Die NumPy-Datei muss die %1 Zahlen enthalten, die ihr Kopf nennt, höchstens %2</translation>
    </message>
    <message>
        <source>the attribute model_config of this HDF5 file is longer than %1 bytes</source>
        <extracomment>core/model/hdf5_config.cpp</extracomment>
        <translation>das Attribut model_config dieser HDF5-Datei ist länger als %1 Byte</translation>
    </message>
    <message>
        <source>the attribute model_config of this HDF5 file is not a text</source>
        <extracomment>core/model/hdf5_config.cpp</extracomment>
        <translation>das Attribut model_config dieser HDF5-Datei ist kein Text</translation>
    </message>
    <message>
        <source>the blank after &apos;%1&apos; makes QKeras read the word &apos;%2&apos;</source>
        <extracomment>core/lint/rules_reading.cpp</extracomment>
        <translation>das Leerzeichen hinter „%1“ lässt QKeras das Wort „%2“ lesen</translation>
    </message>
    <message>
        <source>the blank after &apos;%1&apos; makes QKeras read the word &apos;%2&apos;, which is true</source>
        <extracomment>core/lint/rules_reading.cpp</extracomment>
        <translation>das Leerzeichen hinter „%1“ lässt QKeras das Wort „%2“ lesen, was als wahr gilt</translation>
    </message>
    <message>
        <source>the example has %2 words, and %3 has %4 input codes; name a table with file=&apos;...&apos;</source>
        <extracomment>core/deploy/lookup_file.cpp</extracomment>
        <translation>Das Beispiel hat %2 Wörter, und %3 hat %4 Eingangscodes; nennen Sie eine Tabelle mit file=&apos;...&apos;</translation>
    </message>
    <message>
        <source>the file</source>
        <extracomment>core/deploy/lookup_file.cpp</extracomment>
        <translation>die Datei</translation>
    </message>
    <message>
        <source>the first step needs a state: - state: `quantized_sigmoid(4)`</source>
        <extracomment>core/lesson/lesson.cpp</extracomment>
        <translation>der erste Abschnitt braucht einen Zustand: - state: `quantized_sigmoid(4)`</translation>
    </message>
    <message>
        <source>the font size must be %1 to %2 points, not %3</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Buchstaben sind %1 bis %2 Punkt hoch, nicht %3</translation>
    </message>
    <message>
        <source>the hard swish has a lowest point, and levels below it are never output</source>
        <extracomment>core/qkeras/quantized_hswish.cpp</extracomment>
        <translation>das harte Swish hat einen tiefsten Punkt, und Stufen darunter werden nie ausgegeben</translation>
    </message>
    <message>
        <source>the header names %1 columns, and none of them is &apos;code&apos;</source>
        <extracomment>core/data/word_file.cpp</extracomment>
        <translation>Die Kopfzeile nennt %1 Spalten, und keine davon ist &apos;code&apos;</translation>
    </message>
    <message>
        <source>the input&apos;s code in two&apos;s complement</source>
        <extracomment>core/table/table.cpp</extracomment>
        <translation>der Code der Eingabe im Zweierkomplement</translation>
    </message>
    <message>
        <source>the int in which the code computes the address would overflow: the %1 integer bits of the input and the %2 bits of the address are more than 30 together</source>
        <extracomment>core/deploy/target.h</extracomment>
        <translation>der int, in dem der Code die Adresse berechnet, liefe über: Die %1 Vorkommabits der Eingabe und die %2 Bits der Adresse sind zusammen mehr als 30</translation>
    </message>
    <message>
        <source>the integer bits must be from -16 to 32 here, not %1</source>
        <extracomment>core/fixed/type_text.cpp</extracomment>
        <translation>die Vorkommabits müssen hier von -16 bis 32 reichen, nicht %1</translation>
    </message>
    <message>
        <source>the integer bits must be from -64 to 64, not %1</source>
        <extracomment>core/fixed/fixed_point.cpp</extracomment>
        <translation>die Ganzzahlbits müssen von -64 bis 64 reichen, nicht %1</translation>
    </message>
    <message>
        <source>the logistic sigmoid 1/(1+exp(-x)), correctly rounded to float32</source>
        <extracomment>core/curves/sigmoid_modes.cpp</extracomment>
        <translation>das logistische Sigmoid 1/(1+exp(-x)), korrekt auf float32 gerundet</translation>
    </message>
    <message>
        <source>the low bits, all inverted where the lowest deleted bit and the new sign bit differ (signed formats only; an unsigned format wraps)</source>
        <extracomment>core/fixed/fixed_point.h</extracomment>
        <translation>die unteren Bits, alle umgekehrt, wo sich das unterste weggelassene Bit und das neue Vorzeichen unterscheiden (nur mit Vorzeichen; ohne werden die unteren Bits genommen)</translation>
    </message>
    <message>
        <source>the low bits, two&apos;s complement</source>
        <extracomment>core/fixed/fixed_point.h</extracomment>
        <translation>die unteren Bits, im Zweierkomplement</translation>
    </message>
    <message>
        <source>the more probable output</source>
        <extracomment>core/qkeras/signs.cpp</extracomment>
        <translation>die wahrscheinlichere Ausgabe</translation>
    </message>
    <message>
        <source>the name of a file in quotes</source>
        <extracomment>core/function/function.cpp</extracomment>
        <translation>der Name einer Datei in Anführungszeichen</translation>
    </message>
    <message>
        <source>the nearest representable code</source>
        <extracomment>core/fixed/fixed_point.h</extracomment>
        <translation>der nächste darstellbare Code</translation>
    </message>
    <message>
        <source>the nearest representable code, the most negative code of a signed format excluded</source>
        <extracomment>core/fixed/fixed_point.h</extracomment>
        <translation>der nächste darstellbare Code, ohne den kleinsten eines Formats mit Vorzeichen</translation>
    </message>
    <message>
        <source>the number %1 is far too large</source>
        <extracomment>core/fixed/type_text.cpp</extracomment>
        <translation>die Zahl %1 ist viel zu groß</translation>
    </message>
    <message>
        <source>the number of saturated bits must be 0, not %1: converters write no other</source>
        <extracomment>core/fixed/type_text.cpp</extracomment>
        <translation>die Zahl der gesättigten Bits muss 0 sein, nicht %1: Konverter schreiben keine andere</translation>
    </message>
    <message>
        <source>the outermost level, or NaN once a product overflows</source>
        <extracomment>core/qkeras/straight_through.cpp</extracomment>
        <translation>die äußerste Stufe oder NaN, sobald ein Produkt überläuft</translation>
    </message>
    <message>
        <source>the output at x = %1 is %2, which no fixed-point format holds</source>
        <extracomment>core/table/table.cpp</extracomment>
        <translation>die Ausgabe bei x = %1 ist %2, was kein Festkommaformat hält</translation>
    </message>
    <message>
        <source>the outputs stochastic rounding may give in training, and how likely</source>
        <extracomment>core/figure/panels.cpp</extracomment>
        <translation>welche Ausgaben stochastisches Runden beim Training geben kann, und wie wahrscheinlich</translation>
    </message>
    <message>
        <source>the outputs themselves as float32; the only one without a comment</source>
        <extracomment>core/table/table_file.cpp</extracomment>
        <translation>die Ausgaben selbst als float32; die einzige ohne Kommentar</translation>
    </message>
    <message>
        <source>the panel %1 is left out: %2 never rounds at random</source>
        <extracomment>core/figure/panels.cpp</extracomment>
        <translation>das Feld %1 fehlt: %2 rundet nie zufällig</translation>
    </message>
    <message>
        <source>the panel %1 is left out: no chip is chosen to compare %2 with</source>
        <extracomment>core/figure/panels.cpp</extracomment>
        <translation>das Feld %1 fehlt: Es ist kein Chip gewählt, mit dem %2 verglichen würde</translation>
    </message>
    <message>
        <source>the panel %1 is left out: there is nothing %2 could differ from</source>
        <extracomment>core/figure/panels.cpp</extracomment>
        <translation>das Feld %1 fehlt: es gibt nichts, wovon %2 abweichen könnte</translation>
    </message>
    <message>
        <source>the parenthesis is not closed, and QKeras raises an error</source>
        <extracomment>core/lint/rules_reading.cpp</extracomment>
        <translation>die Klammer ist nicht geschlossen, und QKeras meldet einen Fehler</translation>
    </message>
    <message>
        <source>the proposal fixes one integer bit and clips to [0, 1]</source>
        <extracomment>core/qkeras/quantized_sigmoid.cpp</extracomment>
        <translation>der Vorschlag setzt ein Ganzzahlbit fest und begrenzt auf [0, 1]</translation>
    </message>
    <message>
        <source>the proposal reaches 0 and 1 alike and needs no such flag</source>
        <extracomment>core/qkeras/quantized_sigmoid.cpp</extracomment>
        <translation>der Vorschlag erreicht 0 wie 1 und braucht kein solches Kennzeichen</translation>
    </message>
    <message>
        <source>the proposal was never coded</source>
        <extracomment>core/qkeras/quantized_sigmoid.cpp</extracomment>
        <translation>der Vorschlag wurde nie programmiert</translation>
    </message>
    <message>
        <source>the share of input codes on which the chip gives another output than was trained, over a sweep</source>
        <extracomment>core/figure/panels.cpp</extracomment>
        <translation>der Anteil der Eingangscodes, bei denen der Chip etwas anderes ausgibt als trainiert, über einem Durchlauf</translation>
    </message>
    <message>
        <source>the share of inputs each code gets</source>
        <extracomment>core/figure/panels.cpp</extracomment>
        <translation>der Anteil der Eingaben, den jeder Code bekommt</translation>
    </message>
    <message>
        <source>the sign is non-decreasing, with a dead zone too</source>
        <extracomment>core/qkeras/signs.cpp</extracomment>
        <translation>das Vorzeichen fällt nie, auch nicht mit Totzone</translation>
    </message>
    <message>
        <source>the smallest level is far below 1e-7, and for most inputs that have it x + (-x + q) gives 0 or twice the level: the levels alone are drawn</source>
        <extracomment>core/qkeras/power_shape.cpp</extracomment>
        <translation>die kleinste Stufe liegt weit unter 1e-7, und für die meisten Eingaben, die sie haben, gibt x + (-x + q) 0 oder das Doppelte der Stufe: gezeichnet sind die bloßen Stufen</translation>
    </message>
    <message>
        <source>the solution does not reach &apos;%1&apos;</source>
        <extracomment>core/lesson/judge.cpp</extracomment>
        <translation>die Lösung erreicht „%1“ nicht</translation>
    </message>
    <message>
        <source>the staircase against the true function</source>
        <extracomment>core/figure/panels.cpp</extracomment>
        <translation>die Treppe gegen die wahre Funktion</translation>
    </message>
    <message>
        <source>the tempting &apos;%1&apos; is the right answer</source>
        <extracomment>core/lesson/judge.cpp</extracomment>
        <translation>das verlockende &apos;%1&apos; ist die richtige Antwort</translation>
    </message>
    <message>
        <source>the text of the figure is %1 points high; below %2 points print is hard to read</source>
        <extracomment>core/document/figure_setup.cpp</extracomment>
        <translation>die Schrift der Abbildung ist %1 Punkt groß; unter %2 Punkt ist sie im Druck schwer zu lesen</translation>
    </message>
    <message>
        <source>the value 0</source>
        <extracomment>core/fixed/fixed_point.h</extracomment>
        <translation>der Wert 0</translation>
    </message>
    <message>
        <source>the width must be from 1 to %1 bits here, not %2</source>
        <extracomment>core/fixed/type_text.cpp</extracomment>
        <translation>die Breite muss hier von 1 bis %1 Bit reichen, nicht %2</translation>
    </message>
    <message>
        <source>the width must be from 1 to 53 bits, not %1</source>
        <extracomment>core/fixed/fixed_point.cpp</extracomment>
        <translation>die Breite muss von 1 bis 53 Bit reichen, nicht %1</translation>
    </message>
    <message>
        <source>the zero point of int16 codes must be 0, not %1</source>
        <extracomment>core/deploy/tflite.cpp</extracomment>
        <translation>Der Nullpunkt von int16-Codes muss 0 sein, nicht %1</translation>
    </message>
    <message>
        <source>there are fewer quantizers in the list</source>
        <extracomment>core/lesson/expression.cpp</extracomment>
        <translation>so viele Quantisierer sind nicht in der Liste</translation>
    </message>
    <message>
        <source>there is no &apos;%1&apos; here; expected one of: %2</source>
        <extracomment>core/lesson/lesson.cpp</extracomment>
        <translation>es gibt hier kein &apos;%1&apos;; erwartet wird eines von: %2</translation>
    </message>
    <message>
        <source>there is no field &apos;%1&apos;</source>
        <extracomment>core/lesson/expression.cpp</extracomment>
        <translation>es gibt kein Feld &apos;%1&apos;</translation>
    </message>
    <message>
        <source>there is no mode &apos;%1&apos; here; expected one of: %2</source>
        <extracomment>core/fixed/type_text.cpp</extracomment>
        <translation>es gibt hier keinen Modus &apos;%1&apos;; erwartet wird einer von: %2</translation>
    </message>
    <message>
        <source>there is no quantizer &apos;%1&apos;; expected one of: %2</source>
        <extracomment>core/spec/parse.cpp</extracomment>
        <translation>es gibt keinen Quantisierer „%1“; erwartet einer von: %2</translation>
    </message>
    <message>
        <source>there is no quantizer in this session</source>
        <extracomment>core/lesson/lesson.cpp</extracomment>
        <translation>in dieser Sitzung ist kein Quantisierer</translation>
    </message>
    <message>
        <source>there is no revision &apos;%1&apos;</source>
        <extracomment>core/spec/parse.cpp</extracomment>
        <translation>es gibt keine Fassung „%1“</translation>
    </message>
    <message>
        <source>there is no sigmoid mode &apos;%1&apos;; expected one of: %2</source>
        <extracomment>core/spec/parse.cpp</extracomment>
        <translation>es gibt keinen Sigmoid-Modus „%1“; erwartet einer von: %2</translation>
    </message>
    <message>
        <source>these goals need a state that reaches them: - solution: ...</source>
        <extracomment>core/lesson/lesson.cpp</extracomment>
        <translation>diese Ziele brauchen einen Zustand, der sie erreicht: - solution: ...</translation>
    </message>
    <message>
        <source>this HDF5 file cannot be read; it may be damaged or cut off</source>
        <extracomment>core/model/hdf5_config.cpp</extracomment>
        <translation>diese HDF5-Datei lässt sich nicht lesen; sie ist vielleicht beschädigt oder abgeschnitten</translation>
    </message>
    <message>
        <source>this HDF5 file holds no model, at most its weights: the attribute model_config is missing. Save the whole model with model.save(&apos;model.h5&apos;), or its description with model.to_json()</source>
        <extracomment>core/model/hdf5_config.cpp</extracomment>
        <translation>diese HDF5-Datei enthält kein Modell, höchstens dessen Gewichte: Das Attribut model_config fehlt. Das ganze Modell speichert model.save(&apos;model.h5&apos;), seine Beschreibung model.to_json()</translation>
    </message>
    <message>
        <source>this archive cannot be read: %1</source>
        <extracomment>core/model/keras_archive.cpp</extracomment>
        <translation>dieses Archiv lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>this archive holds no config.json, so it is no .keras file; model.save(&apos;model.keras&apos;) writes one</source>
        <extracomment>core/model/keras_archive.cpp</extracomment>
        <translation>dieses Archiv enthält kein config.json, ist also keine .keras-Datei; model.save(&apos;model.keras&apos;) schreibt eine</translation>
    </message>
    <message>
        <source>%1 files cannot be read here (the program was built or installed without what reads them); write the model&apos;s description with model.to_json() instead</source>
        <extracomment>core/model/container.cpp</extracomment>
        <translation>%1-Dateien können hier nicht gelesen werden (dem Programm fehlt der Teil, der sie liest); model.to_json() schreibt stattdessen die Beschreibung des Modells</translation>
    </message>
    <message>
        <source>this is nested too deeply</source>
        <extracomment>core/lesson/expression.cpp</extracomment>
        <translation>das ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>this is no answer to its question</source>
        <extracomment>core/lesson/judge.cpp</extracomment>
        <translation>das ist keine Antwort auf die Frage</translation>
    </message>
    <message>
        <source>this is not a function of QKeras, whose mode this is</source>
        <extracomment>core/spec/spec.cpp</extracomment>
        <translation>das ist keine Funktion von QKeras, zu dem der Modus gehört</translation>
    </message>
    <message>
        <source>this is not a notebook: it has no cells</source>
        <extracomment>core/lint/python_source.cpp</extracomment>
        <translation>das ist kein Notebook: es hat keine Zellen</translation>
    </message>
    <message>
        <source>this is too long: %1 bytes, where at most %2 are expected</source>
        <extracomment>core/json/json.cpp</extracomment>
        <translation>das ist zu lang: %1 Byte, wo höchstens %2 erwartet werden</translation>
    </message>
    <message>
        <source>this model holds no quantizer</source>
        <extracomment>core/model/read_model.cpp</extracomment>
        <translation>dieses Modell enthält keinen Quantisierer</translation>
    </message>
    <message>
        <source>this model holds no quantizer of QKeras; its layers quantize by themselves</source>
        <extracomment>core/model/read_model.cpp</extracomment>
        <translation>dieses Modell enthält keinen Quantisierer von QKeras; seine Schichten quantisieren selbst</translation>
    </message>
    <message>
        <source>this quantizer computes without a sigmoid</source>
        <extracomment>core/spec/spec.cpp</extracomment>
        <translation>dieser Quantisierer rechnet ohne Sigmoid</translation>
    </message>
    <message>
        <source>this revision has no &apos;%1&apos;: %2; its parameters are: %3</source>
        <extracomment>core/spec/parse.cpp</extracomment>
        <translation>diese Fassung hat kein „%1“: %2; ihre Parameter sind: %3</translation>
    </message>
    <message>
        <source>this step asks nothing</source>
        <extracomment>core/lesson/judge.cpp</extracomment>
        <translation>dieser Abschnitt fragt nichts</translation>
    </message>
    <message>
        <source>this step needs its question: - ask: ...</source>
        <extracomment>core/lesson/lesson.cpp</extracomment>
        <translation>dieser Abschnitt braucht seine Frage: - ask: ...</translation>
    </message>
    <message>
        <source>this step needs what is asked for: - number: ..., - click ..., - goal ..., or two choices</source>
        <extracomment>core/lesson/lesson.cpp</extracomment>
        <translation>diesem Abschnitt fehlt, wonach gefragt wird: - number: ..., - click ..., - goal ... oder zwei Antworten (choice)</translation>
    </message>
    <message>
        <source>this step needs what is said after the right answer: - right: ...</source>
        <extracomment>core/lesson/lesson.cpp</extracomment>
        <translation>diesem Abschnitt fehlt, was nach der richtigen Antwort gesagt wird: - right: ...</translation>
    </message>
    <message>
        <source>this table was written with --order offset: its addresses are not the raw input codes</source>
        <extracomment>core/data/word_file.cpp</extracomment>
        <translation>Diese Tabelle wurde mit --order offset geschrieben: ihre Adressen sind nicht die Eingangscodes selbst</translation>
    </message>
    <message>
        <source>to nearest, a tie away from zero</source>
        <extracomment>core/fixed/fixed_point.h</extracomment>
        <translation>zum nächsten, in der Mitte von der Null weg</translation>
    </message>
    <message>
        <source>to nearest, a tie to the even neighbour</source>
        <extracomment>core/fixed/fixed_point.h</extracomment>
        <translation>zum nächsten, in der Mitte zum geraden Nachbarn</translation>
    </message>
    <message>
        <source>to nearest, a tie towards minus infinity</source>
        <extracomment>core/fixed/fixed_point.h</extracomment>
        <translation>zum nächsten, in der Mitte nach unten</translation>
    </message>
    <message>
        <source>to nearest, a tie towards plus infinity</source>
        <extracomment>core/fixed/fixed_point.h</extracomment>
        <translation>zum nächsten, in der Mitte nach oben</translation>
    </message>
    <message>
        <source>to nearest, a tie towards zero</source>
        <extracomment>core/fixed/fixed_point.h</extracomment>
        <translation>zum nächsten, in der Mitte zur Null</translation>
    </message>
    <message>
        <source>today</source>
        <extracomment>core/qkeras/facts.h</extracomment>
        <translation>heute</translation>
    </message>
    <message>
        <source>towards minus infinity (truncation of the bits)</source>
        <extracomment>core/fixed/fixed_point.h</extracomment>
        <translation>nach unten (die Bits werden abgeschnitten)</translation>
    </message>
    <message>
        <source>towards zero</source>
        <extracomment>core/fixed/fixed_point.h</extracomment>
        <translation>zur Null</translation>
    </message>
    <message>
        <source>unexpected text after the format</source>
        <extracomment>core/fixed/type_text.cpp</extracomment>
        <translation>unerwarteter Text nach dem Format</translation>
    </message>
    <message>
        <source>unexpected text after the quantizer</source>
        <extracomment>core/spec/parse.cpp</extracomment>
        <translation>unerwarteter Text nach dem Quantisierer</translation>
    </message>
    <message>
        <source>use_real_sigmoid came with the merge of pull request 63</source>
        <extracomment>core/qkeras/quantized_sigmoid.cpp</extracomment>
        <translation>use_real_sigmoid kam mit der Übernahme von Pull-Request 63</translation>
    </message>
    <message>
        <source>use_real_sigmoid is set: the real sigmoid whatever the mode</source>
        <extracomment>core/qkeras/quantized_sigmoid.cpp</extracomment>
        <translation>use_real_sigmoid ist gesetzt: das wahre Sigmoid, gleich in welchem Modus</translation>
    </message>
    <message>
        <source>use_real_tanh came after pull request 63</source>
        <extracomment>core/qkeras/quantized_tanh.cpp</extracomment>
        <translation>use_real_tanh kam nach Pull-Request 63</translation>
    </message>
    <message>
        <source>use_real_tanh is set: tanh(x) whatever the mode</source>
        <extracomment>core/qkeras/quantized_tanh.cpp</extracomment>
        <translation>use_real_tanh ist gesetzt: tanh(x), gleich in welchem Modus</translation>
    </message>
    <message>
        <source>use_sigmoid doubles the step, so that every other code is never output</source>
        <extracomment>core/qkeras/quantized_relu.cpp</extracomment>
        <translation>use_sigmoid verdoppelt den Schritt, sodass jeder zweite Code nie ausgegeben wird</translation>
    </message>
    <message>
        <source>use_sigmoid is off: no sigmoid is computed</source>
        <extracomment>core/qkeras/quantized_relu.cpp</extracomment>
        <translation>use_sigmoid ist aus: es wird kein Sigmoid gerechnet</translation>
    </message>
    <message>
        <source>v1</source>
        <extracomment>core/qkeras/quantized_sigmoid.cpp</extracomment>
        <translation>v1</translation>
    </message>
    <message>
        <source>v2</source>
        <extracomment>core/qkeras/quantized_sigmoid.cpp</extracomment>
        <translation>v2</translation>
    </message>
    <message>
        <source>v3</source>
        <extracomment>core/qkeras/quantized_sigmoid.cpp</extracomment>
        <translation>v3</translation>
    </message>
    <message>
        <source>what google/qkeras at 78ea90f means, without what float32 makes of it</source>
        <extracomment>core/qkeras/straight_through.h</extracomment>
        <translation>was google/qkeras bei 78ea90f meint, ohne was float32 daraus macht</translation>
    </message>
    <message>
        <source>where the chip gives another output than was trained, in steps of the chip&apos;s output</source>
        <extracomment>core/figure/panels.cpp</extracomment>
        <translation>wo der Chip etwas anderes ausgibt als trainiert wurde, in Schritten seiner Ausgabe</translation>
    </message>
    <message>
        <source>where the selected quantizer and the first other one disagree</source>
        <extracomment>core/figure/panels.cpp</extracomment>
        <translation>wo der gewählte und der erste andere Quantisierer sich unterscheiden</translation>
    </message>
    <message>
        <source>with a second &apos;(&apos; QKeras drops all arguments and builds &apos;%1&apos; with its defaults</source>
        <extracomment>core/lint/rules_reading.cpp</extracomment>
        <translation>mit einer zweiten &apos;(&apos; lässt QKeras alle Argumente fallen und baut „%1“ mit seinen Vorgaben</translation>
    </message>
    <message>
        <source>with qnoise_factor=%1 QKeras returns b + %1 * (q - b), b being what is to be quantized and q its level: outputs keep to no levels, at inference too</source>
        <extracomment>core/lint/rules_meaning.cpp</extracomment>
        <translation>mit qnoise_factor=%1 gibt QKeras b + %1 * (q - b) zurück, wobei b das ist, was quantisiert werden soll, und q seine Stufe: die Ausgaben halten sich an keine Stufen, auch bei der Inferenz nicht</translation>
    </message>
    <message>
        <source>within half a step</source>
        <extracomment>core/analysis/checks.cpp</extracomment>
        <translation>auf einen halben Schritt genau</translation>
    </message>
    <message>
        <source>x</source>
        <extracomment>core/qkeras/power_shape.cpp</extracomment>
        <translation>x</translation>
    </message>
    <message>
        <source>x * %1</source>
        <extracomment>core/qkeras/signs.cpp</extracomment>
        <translation>x * %1</translation>
    </message>
    <message>
        <source>x * 2^%1</source>
        <extracomment>core/qkeras/quantized_bits.cpp</extracomment>
        <translation>x * 2^%1</translation>
    </message>
    <message>
        <source>x * bound / bound rounds twice, which preserves order</source>
        <extracomment>core/qkeras/quantized_hswish.cpp</extracomment>
        <translation>x * bound / bound rundet zweimal, und das erhält die Reihenfolge</translation>
    </message>
    <message>
        <source>x + %1</source>
        <extracomment>core/qkeras/quantized_hswish.cpp</extracomment>
        <translation>x + %1</translation>
    </message>
    <message>
        <source>x + shift is exact there (Sterbenz), so that float32 rounds the falling side of a parabola twice, which preserves order</source>
        <extracomment>core/qkeras/quantized_hswish.cpp</extracomment>
        <translation>x + shift ist dort exakt (Sterbenz), so dass float32 die fallende Seite einer Parabel zweimal rundet, und das erhält die Reihenfolge</translation>
    </message>
    <message>
        <source>x + shift rounds there, and h varies by three roundings about a rising parabola: certain where no tie is so near</source>
        <extracomment>core/qkeras/quantized_hswish.cpp</extracomment>
        <translation>x + shift rundet dort, und h schwankt um drei Rundungen um eine steigende Parabel: sicher, wo kein Gleichstand so nahe ist</translation>
    </message>
    <message>
        <source>x / %1</source>
        <extracomment>core/qkeras/quantized_linear.cpp</extracomment>
        <translation>x / %1</translation>
    </message>
    <message>
        <source>x = </source>
        <extracomment>core/lesson/judge.cpp</extracomment>
        <translation>x = </translation>
    </message>
    <message>
        <source>x r</source>
        <extracomment>core/qkeras/quantized_hswish.cpp</extracomment>
        <translation>x r</translation>
    </message>
    <message>
        <source>x-axis label</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Text der x-Achse</translation>
    </message>
    <message>
        <source>y-axis label</source>
        <extracomment>core/document/settings.cpp</extracomment>
        <translation>Text der y-Achse</translation>
    </message>
    <message>
        <source>zapdos23 missed a quantized sigmoid (issue 59); laurilaatu wrote it after quantized_tanh</source>
        <extracomment>core/qkeras/quantized_sigmoid.cpp</extracomment>
        <translation>zapdos23 vermisste ein quantisiertes Sigmoid (Issue 59); laurilaatu schrieb es nach quantized_tanh</translation>
    </message>
    <message>
        <source>zhuangh asked about symmetry again, of quantized_tanh (pull request 68); kantic expected no output 1 (issue 71)</source>
        <extracomment>core/qkeras/quantized_sigmoid.cpp</extracomment>
        <translation>zhuangh fragte wieder nach der Symmetrie, bei quantized_tanh (Pull-Request 68); kantic erwartete keine Ausgabe 1 (Issue 71)</translation>
    </message>
    <message>
        <source>zhuangh asked why it was not symmetric, danielemoro agreed (pull request 63)</source>
        <extracomment>core/qkeras/quantized_sigmoid.cpp</extracomment>
        <translation>zhuangh fragte, warum es nicht symmetrisch sei, danielemoro stimmte zu (Pull-Request 63)</translation>
    </message>
    <message>
        <source>%1 cannot be left open; bits, integer, table_size, flags, words and the sigmoid mode can</source>
        <extracomment>core/search/search.cpp</extracomment>
        <translation>%1 kann nicht offen bleiben; bits, integer, table_size, Schalter, Wörter und der Sigmoid-Modus können es</translation>
    </message>
    <message>
        <source>%1 has no scale worked out from a tensor: that takes alpha=&apos;auto&apos; or alpha=&apos;auto_po2&apos;, without post_training_scale</source>
        <extracomment>core/spec/spec.cpp</extracomment>
        <translation>%1 hat keine aus einem Tensor bestimmte Skala: dazu braucht es alpha=&apos;auto&apos; oder alpha=&apos;auto_po2&apos;, ohne post_training_scale</translation>
    </message>
    <message>
        <source>%1 inputs are NaN, %2 of them give a number</source>
        <extracomment>core/proof/proof.cpp</extracomment>
        <translation>%1 Eingaben sind NaN, %2 davon ergeben eine Zahl</translation>
    </message>
    <message>
        <source>%1 inputs, %2 with another output than the staircase</source>
        <extracomment>core/proof/proof.cpp</extracomment>
        <translation>%1 Eingaben, %2 mit einer anderen Ausgabe als die Treppe</translation>
    </message>
    <message>
        <source>%1 pairs x and -x are not symmetric; the analysis says %2</source>
        <extracomment>core/proof/proof.cpp</extracomment>
        <translation>%1 Paare x und -x sind nicht symmetrisch; die Analyse sagt %2</translation>
    </message>
    <message>
        <source>An end of the exponents that the scale of &apos;auto_po2&apos; may have</source>
        <extracomment>core/qkeras/shared.h</extracomment>
        <translation>Eine Grenze der Exponenten, die die Skala von &apos;auto_po2&apos; haben darf</translation>
    </message>
    <message>
        <source>As a kernel, and wherever a layer calls _set_trainable_parameter, alpha=None becomes &apos;auto_po2&apos; and the range symmetric</source>
        <extracomment>core/lint/rules_acceptance.cpp</extracomment>
        <translation>Als Kernel, und wo immer eine Schicht _set_trainable_parameter aufruft, wird alpha=None zu &apos;auto_po2&apos; und der Bereich symmetrisch</translation>
    </message>
    <message>
        <source>Note: alpha=&apos;%1&apos; works its scale out from a whole tensor; shown for scale %2.</source>
        <extracomment>core/spec/spec.cpp</extracomment>
        <translation>Hinweis: alpha=&apos;%1&apos; bestimmt seine Skala aus einem ganzen Tensor; gezeigt für die Skala %2.</translation>
    </message>
    <message>
        <source>Note: as a kernel it is %1.</source>
        <extracomment>core/spec/spec.cpp</extracomment>
        <translation>Hinweis: als Kernel ist es %1.</translation>
    </message>
    <message>
        <source>QKeras raises %1 when it is called: %2 may be &apos;auto&apos; or &apos;auto_po2&apos;, not %3</source>
        <extracomment>core/qkeras/shared.h</extracomment>
        <translation>QKeras löst beim Aufruf %1 aus: %2 darf &apos;auto&apos; oder &apos;auto_po2&apos; sein, nicht %3</translation>
    </message>
    <message>
        <source>QKeras raises %1 when it is called: %2 may be &apos;auto&apos; or a word with &apos;po2&apos;, not %3</source>
        <extracomment>core/qkeras/shared.h</extracomment>
        <translation>QKeras löst beim Aufruf %1 aus: %2 darf &apos;auto&apos; oder ein Wort mit &apos;po2&apos; sein, nicht %3</translation>
    </message>
    <message>
        <source>QKeras raises %1 when it is called: %2 must be &apos;rnd&apos; or &apos;floor&apos;, not %3</source>
        <extracomment>core/qkeras/quantized_po2.cpp</extracomment>
        <translation>QKeras löst beim Aufruf %1 aus: %2 muss &apos;rnd&apos; oder &apos;floor&apos; sein, nicht %3</translation>
    </message>
    <message>
        <source>QKeras raises %1 when it is called: %2 must be a number, not %3</source>
        <extracomment>core/qkeras/signs.cpp</extracomment>
        <translation>QKeras löst beim Aufruf %1 aus: %2 muss eine Zahl sein, nicht %3</translation>
    </message>
    <message>
        <source>QKeras raises %1 when it is called: %2 must be above 0, not %3</source>
        <extracomment>core/qkeras/quantized_hswish.cpp</extracomment>
        <translation>QKeras löst beim Aufruf %1 aus: %2 muss über 0 liegen, nicht %3</translation>
    </message>
    <message>
        <source>QKeras raises %1 when it is called: %2 needs alpha=&apos;auto&apos; or alpha=&apos;auto_po2&apos;</source>
        <extracomment>core/qkeras/signs.cpp</extracomment>
        <translation>QKeras löst beim Aufruf %1 aus: %2 braucht alpha=&apos;auto&apos; oder alpha=&apos;auto_po2&apos;</translation>
    </message>
    <message>
        <source>QKeras raises %1 when it is called: %2 needs alpha=&apos;auto_po2&apos;</source>
        <extracomment>core/qkeras/quantized_bits.cpp</extracomment>
        <translation>QKeras löst beim Aufruf %1 aus: %2 braucht alpha=&apos;auto_po2&apos;</translation>
    </message>
    <message>
        <source>QKeras raises %1 when it is called: with alpha=&apos;auto&apos; or &apos;auto_po2&apos;, which alpha=None becomes for a kernel, %2 must be None, not %3</source>
        <extracomment>core/qkeras/signs.cpp</extracomment>
        <translation>QKeras löst beim Aufruf %1 aus: mit alpha=&apos;auto&apos; oder &apos;auto_po2&apos;, wozu alpha=None bei einem Kernel wird, muss %2 None sein, nicht %3</translation>
    </message>
    <message>
        <source>QKeras raises %1: %2 may be &apos;auto&apos; or &apos;auto_po2&apos;, not %3</source>
        <extracomment>core/qkeras/quantized_linear.cpp</extracomment>
        <translation>QKeras löst %1 aus: %2 darf &apos;auto&apos; oder &apos;auto_po2&apos; sein, nicht %3</translation>
    </message>
    <message>
        <source>QKeras raises %1: %2 must be 0 or a power of two, not %3</source>
        <extracomment>core/qkeras/shared.h</extracomment>
        <translation>QKeras löst %1 aus: %2 muss 0 oder eine Zweierpotenz sein, nicht %3</translation>
    </message>
    <message>
        <source>QKeras raises %1: %2 must be above 0, not %3</source>
        <extracomment>core/qkeras/quantized_linear.cpp</extracomment>
        <translation>QKeras löst %1 aus: %2 muss über 0 liegen, nicht %3</translation>
    </message>
    <message>
        <source>QKeras raises %1: %2 must not be 1</source>
        <extracomment>core/qkeras/signs.cpp</extracomment>
        <translation>QKeras löst %1 aus: %2 darf nicht 1 sein</translation>
    </message>
    <message>
        <source>QKeras raises %1: %2 must not be negative, not %3</source>
        <extracomment>core/qkeras/quantized_po2.cpp</extracomment>
        <translation>QKeras löst %1 aus: %2 darf nicht negativ sein, ist aber %3</translation>
    </message>
    <message>
        <source>QKeras raises %1: %2 needs alpha=&apos;auto&apos; or alpha=&apos;auto_po2&apos;</source>
        <extracomment>core/qkeras/quantized_bits.cpp</extracomment>
        <translation>QKeras löst %1 aus: %2 braucht alpha=&apos;auto&apos; oder alpha=&apos;auto_po2&apos;</translation>
    </message>
    <message>
        <source>QKeras raises an exception, whatever the text looks like</source>
        <extracomment>core/lint/rules_acceptance.cpp</extracomment>
        <translation>QKeras löst eine Ausnahme aus, wie auch immer der Text aussieht</translation>
    </message>
    <message>
        <source>Scales the levels; &apos;auto&apos; and &apos;auto_po2&apos; round in another way, by a scale that QKeras works out from a whole tensor: the one behind @scale, 1 where none is given</source>
        <extracomment>core/qkeras/shared.h</extracomment>
        <translation>Skaliert die Stufen; &apos;auto&apos; und &apos;auto_po2&apos; runden anders, mit einer Skala, die QKeras aus einem ganzen Tensor bestimmt: der hinter @scale, ohne Angabe 1</translation>
    </message>
    <message>
        <source>The conversion to hls4ml (1.0.0 to 1.3.0) does not know the quantizer as an activation</source>
        <extracomment>core/lint/rules_hls4ml.cpp</extracomment>
        <translation>Die Umwandlung nach hls4ml (1.0.0 bis 1.3.0) kennt den Quantisierer nicht als Aktivierung</translation>
    </message>
    <message>
        <source>The conversion to hls4ml (1.0.0 to 1.3.0) leaves a parameter out or changes what it does</source>
        <extracomment>core/lint/rules_hls4ml.cpp</extracomment>
        <translation>Die Umwandlung nach hls4ml (1.0.0 bis 1.3.0) lässt einen Parameter weg oder ändert, was er bewirkt</translation>
    </message>
    <message>
        <source>The scale of &apos;auto&apos; and &apos;auto_po2&apos; once training is over</source>
        <extracomment>core/qkeras/quantized_bits.cpp</extracomment>
        <translation>Die Skala von &apos;auto&apos; und &apos;auto_po2&apos; nach dem Training</translation>
    </message>
    <message>
        <source>There are as many integer bits as bits, or more: the step is 2 or larger, and no number between is kept</source>
        <extracomment>core/lint/rules_range.cpp</extracomment>
        <translation>Es gibt so viele ganzzahlige Bits wie Bits oder mehr: Der Schritt ist 2 oder größer, und keine Zahl dazwischen bleibt erhalten</translation>
    </message>
    <message>
        <source>a whole number from -64 to 64</source>
        <extracomment>core/qkeras/shared.h</extracomment>
        <translation>eine ganze Zahl von -64 bis 64</translation>
    </message>
    <message>
        <source>alpha=&apos;%1&apos; works its scale out from the whole tensor; drawn for scale 1</source>
        <extracomment>core/model/drawing.cpp</extracomment>
        <translation>alpha=&apos;%1&apos; bestimmt seine Skala aus dem ganzen Tensor; gezeichnet für die Skala 1</translation>
    </message>
    <message>
        <source>as QKeras reads it</source>
        <extracomment>core/lint/rules.h</extracomment>
        <translation>wie QKeras es liest</translation>
    </message>
    <message>
        <source>as it will be</source>
        <extracomment>core/lint/rules_acceptance.cpp</extracomment>
        <translation>wie es wird</translation>
    </message>
    <message>
        <source>at most %1, with the sign of x</source>
        <extracomment>core/qkeras/quantized_bits.cpp</extracomment>
        <translation>höchstens %1, mit dem Vorzeichen von x</translation>
    </message>
    <message>
        <source>configuration of hls4ml</source>
        <extracomment>core/model/read_model.cpp</extracomment>
        <translation>Konfiguration von hls4ml</translation>
    </message>
    <message>
        <source>expected scale=NUMBER, not &apos;%1=&apos;</source>
        <extracomment>core/spec/parse.cpp</extracomment>
        <translation>scale=ZAHL erwartet, nicht &apos;%1=&apos;</translation>
    </message>
    <message>
        <source>hls4ml (1.0.0 to 1.3.0) makes a real sigmoid or tanh a lookup table, which gives other outputs for some inputs</source>
        <extracomment>core/lint/rules_hls4ml.cpp</extracomment>
        <translation>hls4ml (1.0.0 bis 1.3.0) macht aus echtem Sigmoid oder Tanh eine Tabelle, die für manche Eingaben andere Ausgaben liefert</translation>
    </message>
    <message>
        <source>if %1 was meant</source>
        <extracomment>core/lint/rules_meaning.cpp</extracomment>
        <translation>wenn %1 gemeint war</translation>
    </message>
    <message>
        <source>if integer bits were meant</source>
        <extracomment>core/lint/rules_meaning.cpp</extracomment>
        <translation>wenn Ganzzahlbits gemeint waren</translation>
    </message>
    <message>
        <source>if the first was meant</source>
        <extracomment>core/lint/rules_reading.cpp</extracomment>
        <translation>wenn der erste gemeint war</translation>
    </message>
    <message>
        <source>integer=%1 with bits=%2 leaves no fraction bits: the step is %3</source>
        <extracomment>core/lint/rules_range.cpp</extracomment>
        <translation>integer=%1 bei bits=%2 lässt keine Nachkommabits: die Stufe ist %3</translation>
    </message>
    <message>
        <source>integer=%1 with bits=%2 leaves no fraction bits: the step is %3 (hls4ml makes it %4, and loses nothing)</source>
        <extracomment>core/lint/rules_range.cpp</extracomment>
        <translation>integer=%1 bei bits=%2 lässt keine Nachkommabits: die Stufe ist %3 (hls4ml macht daraus %4 und verliert nichts)</translation>
    </message>
    <message>
        <source>it has %1 channels, counted from 0; there is no channel %2</source>
        <extracomment>core/data/number_file.cpp</extracomment>
        <translation>sie hat %1 Kanäle, ab 0 gezählt; einen Kanal %2 gibt es nicht</translation>
    </message>
    <message>
        <source>its headers (libeigen3-dev) were not there when it was built</source>
        <extracomment>core/proof/math_library.cpp</extracomment>
        <translation>seine Header (libeigen3-dev) fehlten beim Bauen</translation>
    </message>
    <message>
        <source>its rows are of different lengths, so that it has no channels</source>
        <extracomment>core/data/number_file.cpp</extracomment>
        <translation>ihre Zeilen sind verschieden lang, sie hat also keine Kanäle</translation>
    </message>
    <message>
        <source>outputs decrease at %1 inputs; the analysis says at none</source>
        <extracomment>core/proof/proof.cpp</extracomment>
        <translation>die Ausgaben fallen an %1 Eingaben; die Analyse sagt: an keiner</translation>
    </message>
    <message>
        <source>outputs decrease at %1 inputs; the analysis says that they do</source>
        <extracomment>core/proof/proof.cpp</extracomment>
        <translation>die Ausgaben fallen an %1 Eingaben; die Analyse sagt, dass sie fallen</translation>
    </message>
    <message>
        <source>outputs from %1 to %2, as the analysis says from %3 to %4; %5 inputs outside [%6, %7]</source>
        <extracomment>core/proof/proof.cpp</extracomment>
        <translation>Ausgaben von %1 bis %2, nach der Analyse von %3 bis %4; %5 Eingaben außerhalb [%6, %7]</translation>
    </message>
    <message>
        <source>post_training_scale holds a scale for each channel; drawn without</source>
        <extracomment>core/model/drawing.cpp</extracomment>
        <translation>post_training_scale enthält eine Skala für jeden Kanal; ohne sie gezeichnet</translation>
    </message>
    <message>
        <source>product, quotient, rounding and clip are non-decreasing, and rounding to float32 preserves that</source>
        <extracomment>core/qkeras/quantized_bits.cpp</extracomment>
        <translation>Produkt, Quotient, Runden und Begrenzung fallen nie, und das Runden auf float32 erhält das</translation>
    </message>
    <message>
        <source>rounded, ties away from zero</source>
        <extracomment>core/qkeras/quantized_bits.cpp</extracomment>
        <translation>gerundet, Mitten von null weg</translation>
    </message>
    <message>
        <source>scale must be a number above 0, not &apos;%1&apos;</source>
        <extracomment>core/spec/parse.cpp</extracomment>
        <translation>scale muss eine Zahl über 0 sein, nicht &apos;%1&apos;</translation>
    </message>
    <message>
        <source>sign, 0 up to %1</source>
        <extracomment>core/qkeras/signs.cpp</extracomment>
        <translation>Vorzeichen, 0 bis %1</translation>
    </message>
    <message>
        <source>the C library is another one</source>
        <extracomment>core/proof/math_library.cpp</extracomment>
        <translation>die C-Bibliothek ist eine andere</translation>
    </message>
    <message>
        <source>the layer makes it %1, since alpha is None; alpha=1 keeps it as it is written</source>
        <extracomment>core/lint/rules_acceptance.cpp</extracomment>
        <translation>die Schicht macht daraus %1, da alpha None ist; mit alpha=1 bleibt es, wie es dasteht</translation>
    </message>
    <message>
        <source>the range ends below its beginning</source>
        <extracomment>core/search/search.cpp</extracomment>
        <translation>der Bereich endet unter seinem Anfang</translation>
    </message>
    <message>
        <source>the range has more than %1 numbers</source>
        <extracomment>core/search/search.cpp</extracomment>
        <translation>der Bereich hat mehr als %1 Zahlen</translation>
    </message>
    <message>
        <source>the scale must be a number above 0, from 2^-80 to 2^64, not %1</source>
        <extracomment>core/spec/spec.cpp</extracomment>
        <translation>die Skala muss eine Zahl über 0 sein, von 2^-80 bis 2^64, nicht %1</translation>
    </message>
    <message>
        <source>the scale needs many bits: x + (-x + q) rounds the levels differently at each input, by an ulp or so; eval, compare and table do so too, steps, analyses and figures show the levels alone</source>
        <extracomment>core/qkeras/shared.cpp</extracomment>
        <translation>die Skala braucht viele Bits: x + (-x + q) rundet die Stufen an jeder Eingabe anders, um etwa ein ulp; eval, compare und table tun das auch, steps, Analysen und Bilder zeigen die Stufen allein</translation>
    </message>
    <message>
        <source>the sigmoid of another library</source>
        <extracomment>core/proof/math_library.cpp</extracomment>
        <translation>die Sigmoidfunktion einer anderen Bibliothek</translation>
    </message>
    <message>
        <source>the text stands for more than %1 settings; give ranges such as 2..12</source>
        <extracomment>core/search/search.cpp</extracomment>
        <translation>der Text steht für mehr als %1 Einstellungen; Bereiche wie 2..12 helfen</translation>
    </message>
    <message>
        <source>these are types of hls4ml; the quantizers are in the Keras model that it was made for</source>
        <extracomment>core/model/read_model.cpp</extracomment>
        <translation>das sind Typen von hls4ml; die Quantisierer stehen in dem Keras-Modell, für das sie gemacht wurde</translation>
    </message>
    <message>
        <source>this YAML cannot be read: %1</source>
        <extracomment>core/model/yaml_config.cpp</extracomment>
        <translation>dieses YAML lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>this YAML holds more values than a configuration of hls4ml</source>
        <extracomment>core/model/yaml_config.cpp</extracomment>
        <translation>dieses YAML enthält mehr Werte als eine Konfiguration von hls4ml</translation>
    </message>
    <message>
        <source>this is a QONNX model, whose Quant nodes keep scale and bit width as tensors; they are not read here. Draw one as a type, such as ap_fixed&lt;8,3,AP_RND_CONV,AP_SAT&gt;, or read the Keras model it was made from, as model.to_json() writes it</source>
        <extracomment>core/model/container.cpp</extracomment>
        <translation>das ist ein QONNX-Modell, dessen Quant-Knoten Skala und Bitzahl als Tensoren halten; sie werden hier nicht gelesen. Zeichnen Sie einen als Typ, etwa ap_fixed&lt;8,3,AP_RND_CONV,AP_SAT&gt;, oder lesen Sie das Keras-Modell, aus dem es entstand, wie model.to_json() es schreibt</translation>
    </message>
    <message>
        <source>this is a configuration of hls4ml in YAML, which this build cannot read (it was built without yaml-cpp); read the Keras model it names instead</source>
        <extracomment>core/model/yaml_config_absent.cpp</extracomment>
        <translation>das ist eine Konfiguration von hls4ml in YAML, die dieses Programm nicht lesen kann (es wurde ohne yaml-cpp gebaut); lesen Sie stattdessen das Keras-Modell, das sie nennt</translation>
    </message>
    <message>
        <source>this is a model of HGQ, which trains the bits of its quantizers and keeps them with the weights: they are listed, not drawn</source>
        <extracomment>core/model/read_model.cpp</extracomment>
        <translation>das ist ein Modell von HGQ, das die Bits seiner Quantisierer trainiert und bei den Gewichten hält: sie werden aufgeführt, nicht gezeichnet</translation>
    </message>
    <message>
        <source>this is a model of TensorFlow Lite, which holds no quantizers of QKeras; read the Keras model it was made from, as model.to_json() writes it</source>
        <extracomment>core/model/container.cpp</extracomment>
        <translation>das ist ein Modell von TensorFlow Lite, das keine Quantisierer von QKeras enthält; lesen Sie das Keras-Modell, aus dem es entstand, wie model.to_json() es schreibt</translation>
    </message>
    <message>
        <source>this is an ONNX model, which holds no quantizers of QKeras; read the Keras model it was made from, as model.to_json() or model.save(&apos;model.keras&apos;) writes it</source>
        <extracomment>core/model/container.cpp</extracomment>
        <translation>das ist ein ONNX-Modell, das keine Quantisierer von QKeras enthält; lesen Sie das Keras-Modell, aus dem es entstand, wie model.to_json() oder model.save(&apos;model.keras&apos;) es schreibt</translation>
    </message>
    <message>
        <source>this is not a model of Keras: not JSON, nor a .keras or .h5 file; model.to_json() and model.save(&apos;model.keras&apos;) write one</source>
        <extracomment>core/model/container.cpp</extracomment>
        <translation>das ist kein Modell von Keras: weder JSON noch eine .keras- oder .h5-Datei; model.to_json() und model.save(&apos;model.keras&apos;) schreiben eines</translation>
    </message>
    <message>
        <source>this is the graph of a SavedModel; its layers are in keras_metadata.pb beside it, which Keras 2.5 to 2.15 write. Without that, read what model.to_json() or model.save(&apos;model.keras&apos;) writes</source>
        <extracomment>core/model/container.cpp</extracomment>
        <translation>das ist der Graph eines SavedModel; seine Schichten stehen daneben in keras_metadata.pb, das Keras 2.5 bis 2.15 schreiben. Fehlt das, lesen Sie, was model.to_json() oder model.save(&apos;model.keras&apos;) schreibt</translation>
    </message>
    <message>
        <source>this keras_metadata.pb holds no model described by its layers, or is damaged; model.to_json() writes one that is read</source>
        <extracomment>core/model/container.cpp</extracomment>
        <translation>diese keras_metadata.pb enthält kein Modell mit seinen Schichten oder ist beschädigt; model.to_json() schreibt eines, das gelesen wird</translation>
    </message>
    <message>
        <source>this part of a type</source>
        <extracomment>core/search/search.cpp</extracomment>
        <translation>dieser Teil eines Typs</translation>
    </message>
    <message>
        <source>to keep it as written</source>
        <extracomment>core/lint/rules_acceptance.cpp</extracomment>
        <translation>damit es bleibt, wie es dasteht</translation>
    </message>
    <message>
        <source>|x| / %1</source>
        <extracomment>core/qkeras/quantized_bits.cpp</extracomment>
        <translation>|x| / %1</translation>
    </message>
    <message>
        <source>Where the quantizer is an activation, the conversion to hls4ml (1.0.0 to 1.3.0) leaves a parameter out</source>
        <extracomment>core/lint/rules_hls4ml.cpp</extracomment>
        <translation>Wo der Quantisierer eine Aktivierung ist, lässt die Umwandlung nach hls4ml (1.0.0 bis 1.3.0) einen Parameter weg</translation>
    </message>
    <message>
        <source>line %1: &apos;%2&apos;: %4</source>
        <extracomment>core/session/fields.cpp</extracomment>
        <translation>Zeile %1: &apos;%2&apos;: %4</translation>
    </message>
    <message>
        <source>there is no check &apos;%1&apos;</source>
        <extracomment>core/search/search.cpp</extracomment>
        <translation>es gibt keine Prüfung &apos;%1&apos;</translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>&apos;%1&apos; exists and is not a regular file; it is left alone</source>
        <extracomment>app/files/file_bytes.cpp</extracomment>
        <translation>„%1“ gibt es schon und ist keine gewöhnliche Datei; es bleibt unberührt</translation>
    </message>
    <message>
        <source>cannot read &apos;%1&apos;: %2</source>
        <extracomment>app/files/file_bytes.cpp</extracomment>
        <translation>„%1“ lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>cannot read &apos;%1&apos;: it is longer than %2 bytes</source>
        <extracomment>app/files/file_bytes.cpp</extracomment>
        <translation>„%1“ lässt sich nicht lesen: es ist länger als %2 Byte</translation>
    </message>
    <message>
        <source>cannot read standard input: %1</source>
        <extracomment>app/files/file_bytes.cpp</extracomment>
        <translation>die Standardeingabe lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>cannot read standard input: it is longer than %1 bytes</source>
        <extracomment>app/files/file_bytes.cpp</extracomment>
        <translation>die Standardeingabe lässt sich nicht lesen: sie ist länger als %1 Byte</translation>
    </message>
    <message>
        <source>cannot write &apos;%1&apos;: %2; nothing was changed</source>
        <extracomment>app/files/file_bytes.cpp</extracomment>
        <translation>„%1“ lässt sich nicht schreiben: %2; nichts wurde geändert</translation>
    </message>
    <message>
        <source>it is not a regular file</source>
        <extracomment>app/files/file_bytes.cpp</extracomment>
        <translation>es ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>no process could be started to read this file</source>
        <extracomment>app/files/open_file.cpp</extracomment>
        <translation>es ließ sich kein Prozess starten, der diese Datei liest</translation>
    </message>
    <message>
        <source>there is no lesson &apos;%1&apos;; a file of one ends in .md</source>
        <extracomment>app/files/lesson_files.cpp</extracomment>
        <translation>es gibt keine Lektion „%1“; die Datei einer Lektion endet auf .md</translation>
    </message>
    <message>
        <source>this file cannot be read; it may be damaged or cut off</source>
        <extracomment>app/files/open_file.cpp</extracomment>
        <translation>diese Datei lässt sich nicht lesen; sie ist vielleicht beschädigt oder abgeschnitten</translation>
    </message>
</context>
<context>
    <name>plot</name>
    <message>
        <source>(On paper: mark it in the figure.)</source>
        <extracomment>app/plot/worksheet.cpp</extracomment>
        <translation>(Auf Papier: in der Abbildung markieren.)</translation>
    </message>
    <message>
        <source>Answers</source>
        <extracomment>app/plot/worksheet.cpp</extracomment>
        <translation>Lösungen</translation>
    </message>
    <message>
        <source>Click to hide it</source>
        <extracomment>app/plot/figure_view.cpp</extracomment>
        <translation>Klick blendet es aus</translation>
    </message>
    <message>
        <source>Click to show it</source>
        <extracomment>app/plot/figure_view.cpp</extracomment>
        <translation>Klick zeigt es wieder</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>app/plot/worksheet.cpp</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Show the curve again</source>
        <extracomment>app/plot/figure_view.cpp</extracomment>
        <translation>Die Kurve wieder zeigen</translation>
    </message>
    <message>
        <source>The curve lies above</source>
        <extracomment>app/plot/figure_view.cpp</extracomment>
        <translation>Die Kurve liegt oberhalb</translation>
    </message>
    <message>
        <source>The curve lies below</source>
        <extracomment>app/plot/figure_view.cpp</extracomment>
        <translation>Die Kurve liegt unterhalb</translation>
    </message>
    <message>
        <source>The quantized staircase against the float curve, and its symmetry defect below</source>
        <extracomment>app/plot/figure_view.cpp</extracomment>
        <translation>Die quantisierte Treppe gegen die Gleitkommakurve, darunter ihr Symmetriefehler</translation>
    </message>
    <message>
        <source>Treads in view</source>
        <extracomment>app/plot/figure_accessible.cpp</extracomment>
        <translation>Stufen im Blick</translation>
    </message>
    <message>
        <source>a .gif file cannot have a transparent background; use .webp, or draw the background</source>
        <extracomment>app/plot/export.cpp</extracomment>
        <translation>eine .gif-Datei kann keinen durchsichtigen Hintergrund haben; .webp nehmen oder den Hintergrund zeichnen</translation>
    </message>
    <message>
        <source>a figure %1 mm high has no room for its legend and panels, which take %2 mm</source>
        <extracomment>app/plot/figure_page.cpp</extracomment>
        <translation>eine %1 mm hohe Abbildung hat keinen Platz für ihre Legende und ihre Felder; sie brauchen %2 mm</translation>
    </message>
    <message>
        <source>a figure has at most %1 bytes</source>
        <extracomment>app/plot/figure_document.cpp</extracomment>
        <translation>eine Abbildung hat höchstens %1 Byte</translation>
    </message>
    <message>
        <source>range
from %1</source>
        <extracomment>app/plot/captions.cpp</extracomment>
        <translation>Bereich
von %1</translation>
    </message>
    <message>
        <source>range
to %1</source>
        <extracomment>app/plot/captions.cpp</extracomment>
        <translation>Bereich
bis %1</translation>
    </message>
    <message>
        <source>stopped before the end; nothing was written</source>
        <extracomment>app/plot/export.cpp</extracomment>
        <translation>vor dem Ende abgebrochen; nichts wurde geschrieben</translation>
    </message>
    <message>
        <source>the document in this %1 file cannot be read: %2</source>
        <extracomment>app/plot/figure_document.cpp</extracomment>
        <translation>das Dokument in dieser %1-Datei lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>the document in this PNG file is damaged or too long</source>
        <extracomment>app/plot/figure_document.cpp</extracomment>
        <translation>das Dokument in dieser PNG-Datei ist beschädigt oder zu lang</translation>
    </message>
    <message>
        <source>the lesson &apos;%1&apos; is too long for a page: leave out a step or some of its text</source>
        <extracomment>app/plot/worksheet.cpp</extracomment>
        <translation>die Lektion „%1“ ist zu lang für eine Seite: einen Abschnitt oder etwas Text weglassen</translation>
    </message>
    <message>
        <source>there is no font &apos;%1&apos; here; the figure is set in %2</source>
        <extracomment>app/plot/theme.cpp</extracomment>
        <translation>die Schrift „%1“ gibt es hier nicht; die Abbildung ist in %2 gesetzt</translation>
    </message>
    <message>
        <source>there is not enough memory to draw the figure</source>
        <extracomment>app/plot/export.cpp</extracomment>
        <translation>der Speicher reicht nicht, um die Abbildung zu zeichnen</translation>
    </message>
    <message>
        <source>there is not enough memory to draw the worksheet</source>
        <extracomment>app/plot/worksheet.cpp</extracomment>
        <translation>der Speicher reicht nicht, um das Arbeitsblatt zu zeichnen</translation>
    </message>
    <message>
        <source>this %1 file has a document type declaration, which is not read</source>
        <extracomment>app/plot/figure_document.cpp</extracomment>
        <translation>diese %1-Datei hat eine Dokumenttyp-Deklaration; das wird nicht gelesen</translation>
    </message>
    <message>
        <source>this %1 file has elements more than %2 deep, which are not read</source>
        <extracomment>app/plot/figure_document.cpp</extracomment>
        <translation>diese %1-Datei hat mehr als %2 Elemente ineinander; das wird nicht gelesen</translation>
    </message>
    <message>
        <source>this %1 file holds no document: it was not written by this program, or something took the document out of it</source>
        <extracomment>app/plot/figure_document.cpp</extracomment>
        <translation>diese %1-Datei enthält kein Dokument: Sie ist nicht von diesem Programm, oder etwas hat es herausgenommen</translation>
    </message>
    <message>
        <source>this %1 file is damaged in line %2: %3</source>
        <extracomment>app/plot/figure_document.cpp</extracomment>
        <translation>diese %1-Datei ist in Zeile %2 beschädigt: %3</translation>
    </message>
    <message>
        <source>this PDF file is damaged: its end is missing</source>
        <extracomment>app/plot/figure_document.cpp</extracomment>
        <translation>diese PDF-Datei ist beschädigt: Ihr Ende fehlt</translation>
    </message>
    <message>
        <source>this PNG file is damaged: its end is missing</source>
        <extracomment>app/plot/figure_document.cpp</extracomment>
        <translation>diese PNG-Datei ist beschädigt: Ihr Ende fehlt</translation>
    </message>
    <message>
        <source>this XML file is not an SVG drawing but &lt;%1&gt;</source>
        <extracomment>app/plot/figure_document.cpp</extracomment>
        <translation>diese XML-Datei ist keine SVG-Zeichnung, sondern &lt;%1&gt;</translation>
    </message>
    <message>
        <source>this is neither an SVG nor a PDF nor a PNG file</source>
        <extracomment>app/plot/figure_document.cpp</extracomment>
        <translation>das ist weder eine SVG- noch eine PDF- noch eine PNG-Datei</translation>
    </message>
    <message>
        <source>this revision has no parameter %1</source>
        <extracomment>app/plot/captions.cpp</extracomment>
        <translation>diese Fassung hat keinen Parameter %1</translation>
    </message>
    <message>
        <source>unsupported file extension of &apos;%1&apos;; use %2</source>
        <extracomment>app/plot/export.cpp</extracomment>
        <translation>„%1“ hat keine der Endungen %2</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source> (and %1 more to decide on)</source>
        <extracomment>app/window/notices.cpp</extracomment>
        <translation> (und über %1 weitere zu entscheiden)</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <extracomment>app/window/notices.cpp</extracomment>
        <translation>
            <numerusform> und %n weitere</numerusform>
            <numerusform> und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 % of the inputs</source>
        <extracomment>app/window/cursor_text.cpp</extracomment>
        <translation>%1 % der Eingaben</translation>
    </message>
    <message>
        <source>%1 (%2 LSB)</source>
        <extracomment>app/window/facts_panel.cpp</extracomment>
        <translation>%1 (%2 LSB)</translation>
    </message>
    <message>
        <source>%1 about the text</source>
        <extracomment>app/window/text_bar.cpp</extracomment>
        <translation>%1 zum Text</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <extracomment>app/window/model_panel.cpp</extracomment>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>%1 by %2 pixels</source>
        <extracomment>app/window/export_dialog.cpp</extracomment>
        <translation>%1 mal %2 Pixel</translation>
    </message>
    <message>
        <source>%1 cannot be opened</source>
        <extracomment>app/window/messages.cpp</extracomment>
        <translation>%1 lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>%1 compared; left out: %2 (not drawn, or more than %3)</source>
        <extracomment>app/window/model_panel.cpp</extracomment>
        <translation>%1 verglichen; ausgelassen: %2 (nicht gezeichnet, oder mehr als %3)</translation>
    </message>
    <message>
        <source>%1 copied</source>
        <extracomment>app/window/exports.cpp</extracomment>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <extracomment>app/window/cursor_rows.cpp</extracomment>
        <translation>%1 Einträge</translation>
    </message>
    <message>
        <source>%1 exists already. Replace it?</source>
        <extracomment>app/window/write_dialog.cpp</extracomment>
        <translation>%1 gibt es schon. Ersetzen?</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <extracomment>app/window/files.cpp</extracomment>
        <translation>%1 hat Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>%1 is not there any more; it was taken off the list</source>
        <extracomment>app/window/files.cpp</extracomment>
        <translation>%1 gibt es nicht mehr; der Eintrag wurde entfernt</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <extracomment>app/window/lessons.cpp</extracomment>
        <translation>%1 Minuten</translation>
    </message>
    <message>
        <source>%1 of %2 steps</source>
        <extracomment>app/window/lessons.cpp</extracomment>
        <translation>%1 von %2 Schritten</translation>
    </message>
    <message>
        <source>%1 outside the range</source>
        <extracomment>app/window/cursor_text.cpp</extracomment>
        <translation>%1 außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>%1 step</source>
        <extracomment>app/window/cursor_text.cpp</extracomment>
        <translation>%1 Schritt</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <extracomment>app/window/cursor_text.cpp</extracomment>
        <translation>%1 Schritte</translation>
    </message>
    <message>
        <source>%1, link</source>
        <extracomment>app/window/card.cpp</extracomment>
        <translation>%1, Verweis</translation>
    </message>
    <message>
        <source>%1, link: counts and examples</source>
        <extracomment>app/window/card.cpp</extracomment>
        <translation>%1, Verweis: Anzahlen und Beispiele</translation>
    </message>
    <message>
        <source>%1, link: goes to this input</source>
        <extracomment>app/window/card.cpp</extracomment>
        <translation>%1, Verweis: geht zu dieser Eingabe</translation>
    </message>
    <message>
        <source>%1, link: shows this operation</source>
        <extracomment>app/window/card.cpp</extracomment>
        <translation>%1, Verweis: zeigt diese Operation</translation>
    </message>
    <message>
        <source>%1: failed. %2</source>
        <extracomment>app/window/card.cpp</extracomment>
        <translation>%1: nicht bestanden. %2</translation>
    </message>
    <message>
        <source>%1: passed. %2</source>
        <extracomment>app/window/card.cpp</extracomment>
        <translation>%1: bestanden. %2</translation>
    </message>
    <message>
        <source>%1: x %2   q %3   error %4</source>
        <extracomment>app/window/cursor_text.cpp</extracomment>
        <translation>%1: x %2   q %3   Fehler %4</translation>
    </message>
    <message>
        <source>%1[*] - Quantoscope</source>
        <extracomment>app/window/files.cpp</extracomment>
        <translation>%1[*] - Quantoscope</translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <extracomment>app/window/text_bar.cpp</extracomment>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n uses</source>
        <extracomment>app/window/model_view.cpp</extracomment>
        <translation>
            <numerusform>%n Verwendung</numerusform>
            <numerusform>%n Verwendungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <extracomment>app/window/text_bar.cpp</extracomment>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;About Quantoscope</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Ü&amp;ber Quantoscope</translation>
    </message>
    <message>
        <source>&amp;Add marker</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Marke hinz&amp;ufügen</translation>
    </message>
    <message>
        <source>&amp;Bits</source>
        <extracomment>app/window/parameter_controls.cpp</extracomment>
        <translation>B&amp;its</translation>
    </message>
    <message>
        <source>&amp;Browse...</source>
        <extracomment>app/window/write_dialog.cpp</extracomment>
        <translation>&amp;Durchsuchen...</translation>
    </message>
    <message>
        <source>&amp;Compare with previous revision</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Mit voriger Fassung vergle&amp;ichen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <extracomment>app/window/cursor_rows.cpp</extracomment>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy command line</source>
        <extracomment>app/window/write_dialog.cpp</extracomment>
        <translation>&amp;Befehlszeile kopieren</translation>
    </message>
    <message>
        <source>&amp;DNL (differential)</source>
        <extracomment>app/window/document_actions.cpp</extracomment>
        <translation>&amp;DNL (differentiell)</translation>
    </message>
    <message>
        <source>&amp;Duplicate quantizer</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Quantisierer ver&amp;doppeln</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <extracomment>app/window/write_dialog.cpp</extracomment>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>&amp;Export figure...</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Abbildung &amp;exportieren...</translation>
    </message>
    <message>
        <source>&amp;Fast</source>
        <extracomment>app/window/player.cpp</extracomment>
        <translation>&amp;Schnell</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>&amp;Einpassen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;History...</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>&amp;Verlauf...</translation>
    </message>
    <message>
        <source>&amp;INL (integral)</source>
        <extracomment>app/window/document_actions.cpp</extracomment>
        <translation>&amp;INL (integral)</translation>
    </message>
    <message>
        <source>&amp;Integer bits</source>
        <extracomment>app/window/parameter_controls.cpp</extracomment>
        <translation>&amp;Ganzzahlbits</translation>
    </message>
    <message>
        <source>&amp;Keyboard and mouse</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>&amp;Tastatur und Maus</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <extracomment>app/window/notices.cpp</extracomment>
        <translation>&amp;Später</translation>
    </message>
    <message>
        <source>&amp;Lessons...</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>&amp;Lektionen...</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>&amp;Mode</source>
        <extracomment>app/window/parameter_controls.cpp</extracomment>
        <translation>&amp;Modus</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>&amp;Next mismatch</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>&amp;Nächste Abweichung</translation>
    </message>
    <message>
        <source>&amp;Open...</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Ö&amp;ffnen...</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Previous mismatch</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>&amp;Vorige Abweichung</translation>
    </message>
    <message>
        <source>&amp;Print...</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>&amp;Drucken...</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Remove measured data</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Messdaten &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Reset to defaults</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Auf &amp;Vorgaben zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <extracomment>app/window/notices.h</extracomment>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>&amp;Werkzeuge</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Usual speed</source>
        <extracomment>app/window/player.cpp</extracomment>
        <translation>Ü&amp;bliches Tempo</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Width in x</source>
        <extracomment>app/window/document_actions.cpp</extracomment>
        <translation>&amp;Breite in x</translation>
    </message>
    <message>
        <source>, on %1</source>
        <extracomment>app/window/notices.cpp</extracomment>
        <translation>, zu %1</translation>
    </message>
    <message>
        <source>1 entry</source>
        <extracomment>app/window/cursor_rows.cpp</extracomment>
        <translation>1 Eintrag</translation>
    </message>
    <message>
        <source>1 note</source>
        <extracomment>app/window/text_bar.cpp</extracomment>
        <translation>1 Hinweis</translation>
    </message>
    <message>
        <source>1 use</source>
        <extracomment>app/window/model_view.cpp</extracomment>
        <translation>1 Verwendung</translation>
    </message>
    <message>
        <source>1 warning</source>
        <extracomment>app/window/text_bar.cpp</extracomment>
        <translation>1 Warnung</translation>
    </message>
    <message>
        <source>; did you mean &apos;%1&apos;?</source>
        <extracomment>app/window/messages.cpp</extracomment>
        <translation>; war „%1“ gemeint?</translation>
    </message>
    <message>
        <source>; it cannot be read: %1</source>
        <extracomment>app/window/notices.cpp</extracomment>
        <translation>; sie lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1.&lt;/b&gt; %2</source>
        <extracomment>app/window/revisions.cpp</extracomment>
        <translation>&lt;b&gt;%1.&lt;/b&gt; %2</translation>
    </message>
    <message>
        <source>&lt;b&gt;Note:&lt;/b&gt; %1</source>
        <extracomment>app/window/text_bar.cpp</extracomment>
        <translation>&lt;b&gt;Hinweis:&lt;/b&gt; %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;Warning:&lt;/b&gt; %1</source>
        <extracomment>app/window/text_bar.cpp</extracomment>
        <translation>&lt;b&gt;Warnung:&lt;/b&gt; %1</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Quantoscope %1&lt;/h3&gt;&lt;p&gt;What a fixed-point activation really does: exact staircases of QKeras&apos;s quantizers.&lt;/p&gt;&lt;p&gt;GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>&lt;h3&gt;Quantoscope %1&lt;/h3&gt;&lt;p&gt;Was eine Festkomma-Aktivierung wirklich tut: exakte Treppen der Quantisierer von QKeras.&lt;/p&gt;&lt;p&gt;GNU General Public License, Version 3 oder später.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>A click in the plot answers, too; the arrow keys move the cursor</source>
        <extracomment>app/window/lesson_card.cpp</extracomment>
        <translation>Ein Klick ins Diagramm antwortet auch; die Pfeiltasten bewegen den Cursor</translation>
    </message>
    <message>
        <source>A number</source>
        <extracomment>app/window/export_dialog.cpp</extracomment>
        <translation>Eine Zahl</translation>
    </message>
    <message>
        <source>A number above the start</source>
        <extracomment>app/window/export_dialog.cpp</extracomment>
        <translation>Eine Zahl über dem Anfang</translation>
    </message>
    <message>
        <source>A number such as -12, 1/32 or 0x1p-3</source>
        <extracomment>app/window/plot_control.cpp</extracomment>
        <translation>Eine Zahl wie -12, 1/32 oder 0x1p-3</translation>
    </message>
    <message>
        <source>A number, such as 0.5, 1/32 or 3 %</source>
        <extracomment>app/window/lesson_card.cpp</extracomment>
        <translation>Eine Zahl, etwa 0,5, 1/32 oder 3 %</translation>
    </message>
    <message>
        <source>A small plot for each value</source>
        <extracomment>app/window/selected_controls.h</extracomment>
        <translation>Eine kleine Kennlinie für jeden Wert</translation>
    </message>
    <message>
        <source>A sweep has no panels; they come back when it is off</source>
        <extracomment>app/window/window_figure.cpp</extracomment>
        <translation>Ein Durchlauf hat keine Felder; sie kommen zurück, wenn er aus ist</translation>
    </message>
    <message>
        <source>A sweep shows no single differences; they come back when it is off</source>
        <extracomment>app/window/numbers.cpp</extracomment>
        <translation>Ein Durchlauf zeigt keine einzelnen Unterschiede; sie kommen zurück, wenn er aus ist</translation>
    </message>
    <message>
        <source>A to B: Δx %1   Δq %2   %3 float32 steps</source>
        <extracomment>app/window/cursor_text.cpp</extracomment>
        <translation>A bis B: Δx %1   Δq %2   %3 float32-Schritte</translation>
    </message>
    <message>
        <source>A, B</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>A, B</translation>
    </message>
    <message>
        <source>About Quantoscope</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>Über Quantoscope</translation>
    </message>
    <message>
        <source>Add</source>
        <extracomment>app/window/quantizer_list.cpp</extracomment>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Add a copy of the selected quantizer (%1); up to %2 in all</source>
        <extracomment>app/window/quantizer_list.cpp</extracomment>
        <translation>Eine Kopie des gewählten Quantisierers hinzufügen (%1); insgesamt bis zu %2</translation>
    </message>
    <message>
        <source>Addresses</source>
        <extracomment>app/window/table_dialog.cpp</extracomment>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>All bits of the type, its sign included</source>
        <extracomment>app/window/parameter_kinds.cpp</extracomment>
        <translation>Alle Bits des Typs mit dem Vorzeichen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <extracomment>app/window/files.cpp</extracomment>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>All revisions</source>
        <extracomment>app/window/facts_panel.cpp</extracomment>
        <translation>Alle Revisionen</translation>
    </message>
    <message>
        <source>All revisions of %1</source>
        <extracomment>app/window/facts_panel.cpp</extracomment>
        <translation>Alle Revisionen von %1</translation>
    </message>
    <message>
        <source>All values in one plot</source>
        <extracomment>app/window/selected_controls.h</extracomment>
        <translation>Alle Werte in einer Kennlinie</translation>
    </message>
    <message>
        <source>An axis shows four float32 values at least, and nothing from a million on</source>
        <extracomment>app/window/plot_control.cpp</extracomment>
        <translation>Eine Achse zeigt mindestens vier float32-Werte und nichts ab einer Million</translation>
    </message>
    <message>
        <source>Animation</source>
        <extracomment>app/window/export_dialog.cpp</extracomment>
        <translation>Animation</translation>
    </message>
    <message>
        <source>Another revision of the quantizer, with the same values</source>
        <extracomment>app/window/revisions.cpp</extracomment>
        <translation>Eine andere Fassung des Quantisierers, mit denselben Werten</translation>
    </message>
    <message>
        <source>Answer</source>
        <extracomment>app/window/lesson_card.cpp</extracomment>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Answer the lesson&apos;s question first.</source>
        <extracomment>app/window/main_window.cpp</extracomment>
        <translation>Zuerst die Frage der Lektion beantworten.</translation>
    </message>
    <message>
        <source>As opened</source>
        <extracomment>app/window/document_actions.cpp</extracomment>
        <translation>Wie geöffnet</translation>
    </message>
    <message>
        <source>As text</source>
        <extracomment>app/window/text_bar.cpp</extracomment>
        <translation>Als Text</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <extracomment>app/window/appearance.cpp</extracomment>
        <translation>Wie der &amp;Desktop</translation>
    </message>
    <message>
        <source>At a slider</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>An einem Regler</translation>
    </message>
    <message>
        <source>At the cursor</source>
        <extracomment>app/window/cursor_panel.cpp</extracomment>
        <translation>Am Cursor</translation>
    </message>
    <message>
        <source>Bac&amp;k</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>app/window/lesson_card.h</extracomment>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Begin</source>
        <extracomment>app/window/lessons.cpp</extracomment>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Begin with the first version of quantized_sigmoid</source>
        <extracomment>app/window/quantizer_list.cpp</extracomment>
        <translation>Mit der ersten Fassung von quantized_sigmoid beginnen</translation>
    </message>
    <message>
        <source>Being worked out.</source>
        <extracomment>app/window/other_revision.cpp</extracomment>
        <translation>Wird ausgerechnet.</translation>
    </message>
    <message>
        <source>Beyond the width given, weight %1</source>
        <extracomment>app/window/cursor_rows.cpp</extracomment>
        <translation>Jenseits der gegebenen Breite, Gewicht %1</translation>
    </message>
    <message>
        <source>Bits before the binary point, the sign included</source>
        <extracomment>app/window/parameter_kinds.cpp</extracomment>
        <translation>Bits vor dem Binärpunkt mit dem Vorzeichen</translation>
    </message>
    <message>
        <source>Bits of %1</source>
        <extracomment>app/window/parameter_kinds.cpp</extracomment>
        <translation>Bits von %1</translation>
    </message>
    <message>
        <source>Bits of the code</source>
        <extracomment>app/window/cursor_rows.cpp</extracomment>
        <translation>Bits des Codes</translation>
    </message>
    <message>
        <source>Blink</source>
        <extracomment>app/window/revisions.cpp</extracomment>
        <translation>Blinken</translation>
    </message>
    <message>
        <source>Box at the cursor</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Kasten am Cursor</translation>
    </message>
    <message>
        <source>Browse</source>
        <extracomment>app/window/write_dialog.cpp</extracomment>
        <translation>Durchsuchen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>app/window/exports.cpp</extracomment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Change this in all quantizers together</source>
        <extracomment>app/window/parameter_controls.cpp</extracomment>
        <translation>Dies in allen Quantisierern gemeinsam ändern</translation>
    </message>
    <message>
        <source>Checks</source>
        <extracomment>app/window/card.cpp</extracomment>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Choose %1 bits or fewer: every transition of every revision is solved for this table.</source>
        <extracomment>app/window/facts_panel.cpp</extracomment>
        <translation>Höchstens %1 Bit wählen: Für diese Tabelle wird jeder Übergang jeder Revision berechnet.</translation>
    </message>
    <message>
        <source>Choose at least one format.</source>
        <extracomment>app/window/export_dialog.cpp</extracomment>
        <translation>Mindestens ein Format muss gewählt sein.</translation>
    </message>
    <message>
        <source>Choose the file in a dialog</source>
        <extracomment>app/window/write_dialog.cpp</extracomment>
        <translation>Die Datei in einem Dialog wählen</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>app/window/find_panel.cpp</extracomment>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the model</source>
        <extracomment>app/window/model_panel.cpp</extracomment>
        <translation>Modell schließen</translation>
    </message>
    <message>
        <source>Close the model; what is in the plot stays</source>
        <extracomment>app/window/model_panel.cpp</extracomment>
        <translation>Modell schließen; was im Diagramm ist, bleibt</translation>
    </message>
    <message>
        <source>Code %1 does not fit %2 bits: one more is needed.</source>
        <extracomment>app/window/cursor_panel.cpp</extracomment>
        <translation>Code %1 passt nicht in %2 Bit: Es braucht eines mehr.</translation>
    </message>
    <message>
        <source>Code, bits and every operation as the float32 it gives</source>
        <extracomment>app/window/cursor_panel.cpp</extracomment>
        <translation>Code, Bits und jede Operation als das float32, das sie gibt</translation>
    </message>
    <message>
        <source>Column of controls</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Spalte der Regler</translation>
    </message>
    <message>
        <source>Column of facts</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Spalte der Ergebnisse</translation>
    </message>
    <message>
        <source>Command line</source>
        <extracomment>app/window/exports.cpp</extracomment>
        <translation>Befehlszeile</translation>
    </message>
    <message>
        <source>Common sizes, with a font size that suits them</source>
        <extracomment>app/window/export_dialog.cpp</extracomment>
        <translation>Oft verlangte Größen mit passender Schrift</translation>
    </message>
    <message>
        <source>Compare</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Compare %1 selected</source>
        <extracomment>app/window/model_panel.cpp</extracomment>
        <translation>%1 gewählte vergleichen</translation>
    </message>
    <message>
        <source>Compare selected</source>
        <extracomment>app/window/model_panel.cpp</extracomment>
        <translation>Gewählte vergleichen</translation>
    </message>
    <message>
        <source>Compare with</source>
        <extracomment>app/window/revisions.cpp</extracomment>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Compare with &amp;measured data...</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Mit &amp;Messdaten vergleichen...</translation>
    </message>
    <message>
        <source>Compare with measured data</source>
        <extracomment>app/window/numbers.cpp</extracomment>
        <translation>Mit Messdaten vergleichen</translation>
    </message>
    <message>
        <source>Content</source>
        <extracomment>app/window/export_dialog.cpp</extracomment>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Controls</source>
        <extracomment>app/window/columns.cpp</extracomment>
        <translation>Regler</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <extracomment>app/window/plot_control.cpp</extracomment>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>Copy &amp;figure</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>&amp;Abbildung kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;session as text</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>&amp;Sitzung als Text kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;value at the cursor</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Wert am &amp;Cursor kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;LaTeX</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Als &amp;LaTeX kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Als &amp;Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy c&amp;ommand line</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>&amp;Befehlszeile kopieren</translation>
    </message>
    <message>
        <source>Copy f&amp;acts</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Er&amp;gebnisse kopieren</translation>
    </message>
    <message>
        <source>Copy quantizer as &amp;QKeras Python</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Quantisierer als &amp;QKeras-Python kopieren</translation>
    </message>
    <message>
        <source>Copy quantizer as &amp;text</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Quantisierer als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>Copy quantizer as f&amp;ixed-point type</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Quantisierer als Festkommat&amp;yp kopieren</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <extracomment>app/window/language.cpp</extracomment>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Ctrl+Page Up, Ctrl+Page Down</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>Strg+Bild auf, Strg+Bild ab</translation>
    </message>
    <message>
        <source>Ctrl+Up, Ctrl+Down</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>Strg+Auf, Strg+Ab</translation>
    </message>
    <message>
        <source>Ctrl+arrow, Up, Down</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>Strg+Pfeil, Auf, Ab</translation>
    </message>
    <message>
        <source>Ctrl+drag</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>Strg+Ziehen</translation>
    </message>
    <message>
        <source>Custom size</source>
        <extracomment>app/window/export_dialog.cpp</extracomment>
        <translation>Eigene Größe</translation>
    </message>
    <message>
        <source>Delete</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Discar&amp;d</source>
        <extracomment>app/window/notices.cpp</extracomment>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Distribution of the inputs</source>
        <extracomment>app/window/numbers.h</extracomment>
        <translation>Verteilung der Eingaben</translation>
    </message>
    <message>
        <source>Dotted: the true sigmoid.</source>
        <extracomment>app/window/notices.cpp</extracomment>
        <translation>Gepunktet: die wahre Sigmoidfunktion.</translation>
    </message>
    <message>
        <source>Drag Integer bits to 0.</source>
        <extracomment>app/window/notices.cpp</extracomment>
        <translation>Ziehen Sie die Ganzzahlbits auf 0.</translation>
    </message>
    <message>
        <source>Draw the selected ones over each other (Return); Ctrl+click selects more</source>
        <extracomment>app/window/model_panel.cpp</extracomment>
        <translation>Die gewählten übereinander zeichnen (Eingabetaste); Strg+Klick wählt weitere</translation>
    </message>
    <message>
        <source>Draw the selected quantizer alone (S)</source>
        <extracomment>app/window/quantizer_list.cpp</extracomment>
        <translation>Den gewählten Quantisierer allein zeichnen (S)</translation>
    </message>
    <message>
        <source>Draw the selected quantizer at each value of one parameter</source>
        <extracomment>app/window/selected_controls.h</extracomment>
        <translation>Den gewählten Quantisierer bei jedem Wert eines Parameters zeichnen</translation>
    </message>
    <message>
        <source>Draws the other revision&apos;s staircase as well</source>
        <extracomment>app/window/revisions.cpp</extracomment>
        <translation>Zeichnet auch die Treppe der anderen Fassung</translation>
    </message>
    <message>
        <source>E&amp;nds of the axes...</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>&amp;Achsenenden...</translation>
    </message>
    <message>
        <source>Each asks first, and shows the answer when you have tried.</source>
        <extracomment>app/window/lessons.cpp</extracomment>
        <translation>Jede fragt zuerst und zeigt die Antwort, wenn man es versucht hat.</translation>
    </message>
    <message>
        <source>Each format adds its extension</source>
        <extracomment>app/window/write_dialog.h</extracomment>
        <translation>Jedes Format hängt seine Endung an</translation>
    </message>
    <message>
        <source>Edit quantizer te&amp;xt</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Te&amp;xt des Quantisierers bearbeiten</translation>
    </message>
    <message>
        <source>Empty: the quantizer&apos;s name</source>
        <extracomment>app/window/table_dialog.h</extracomment>
        <translation>Leer: der Name des Quantisierers</translation>
    </message>
    <message>
        <source>End of the x axis</source>
        <extracomment>app/window/export_dialog.cpp</extracomment>
        <translation>Ende der x-Achse</translation>
    </message>
    <message>
        <source>Entry %1 of %2: for the input %3, in the result %4</source>
        <extracomment>app/window/cursor_rows.cpp</extracomment>
        <translation>Eintrag %1 von %2: für die Eingabe %3, im Ergebnis %4</translation>
    </message>
    <message>
        <source>Entry %1 of %2: sampled at %3, exactly %4, in the table %5, in the result %6</source>
        <extracomment>app/window/cursor_rows.cpp</extracomment>
        <translation>Eintrag %1 von %2: abgetastet bei %3, genau %4, in der Tabelle %5, im Ergebnis %6</translation>
    </message>
    <message>
        <source>Error as an area</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Fehler als Fläche</translation>
    </message>
    <message>
        <source>Errors against the &amp;mode&apos;s curve</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Fehler gegen die Kurve des &amp;Modus</translation>
    </message>
    <message>
        <source>Errors in &amp;steps</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Fehler in Schri&amp;tten</translation>
    </message>
    <message>
        <source>Esc leaves</source>
        <extracomment>app/window/presentation.cpp</extracomment>
        <translation>Esc beendet</translation>
    </message>
    <message>
        <source>Escape</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>Escape</translation>
    </message>
    <message>
        <source>Every measured row is what the quantizer gives</source>
        <extracomment>app/window/numbers.cpp</extracomment>
        <translation>Jede Messzeile ist, was der Quantisierer ergibt</translation>
    </message>
    <message>
        <source>Every step; choosing one goes there</source>
        <extracomment>app/window/document_actions.cpp</extracomment>
        <translation>Jeder Schritt; wählen führt dorthin</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Example</source>
        <extracomment>app/window/parameter_kinds.cpp</extracomment>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Export</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export &amp;table...</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>&amp;Tabelle exportieren...</translation>
    </message>
    <message>
        <source>Export figure</source>
        <extracomment>app/window/export_dialog.cpp</extracomment>
        <translation>Abbildung exportieren</translation>
    </message>
    <message>
        <source>Export table</source>
        <extracomment>app/window/table_dialog.cpp</extracomment>
        <translation>Tabelle exportieren</translation>
    </message>
    <message>
        <source>Exported %1</source>
        <extracomment>app/window/exports.cpp</extracomment>
        <translation>%1 exportiert</translation>
    </message>
    <message>
        <source>Facts</source>
        <extracomment>app/window/columns.cpp</extracomment>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Facts on the inputs in vie&amp;w</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Ergebnisse zu den &amp;sichtbaren Eingaben</translation>
    </message>
    <message>
        <source>Facts on the usual inputs</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Ergebnisse zu den üblichen Eingaben</translation>
    </message>
    <message>
        <source>Figure copied</source>
        <extracomment>app/window/exports.cpp</extracomment>
        <translation>Abbildung kopiert</translation>
    </message>
    <message>
        <source>Figures that hold a session (*.svg *.pdf *.png)</source>
        <extracomment>app/window/files.cpp</extracomment>
        <translation>Abbildungen mit einer Sitzung (*.svg *.pdf *.png)</translation>
    </message>
    <message>
        <source>File name</source>
        <extracomment>app/window/write_dialog.h</extracomment>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>Finish</source>
        <extracomment>app/window/lesson_card.cpp</extracomment>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>First value of the sweep</source>
        <extracomment>app/window/selected_controls.cpp</extracomment>
        <translation>Erster Wert des Durchlaufs</translation>
    </message>
    <message>
        <source>Fit</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Fitted</source>
        <extracomment>app/window/export_dialog.cpp</extracomment>
        <translation>Eingepasst</translation>
    </message>
    <message>
        <source>Fitted into the window, or as large as on paper</source>
        <extracomment>app/window/export_dialog.cpp</extracomment>
        <translation>In das Fenster eingepasst oder so groß wie auf Papier</translation>
    </message>
    <message>
        <source>Fixed-point format whose every value is an input: ap_fixed&lt;W,I&gt;, ac_fixed&lt;W,I,S&gt;, Qm.n, or W,I as quantized_bits counts</source>
        <extracomment>app/window/table_dialog.cpp</extracomment>
        <translation>Festkommaformat, dessen Werte alle Eingaben sind: ap_fixed&lt;W,I&gt;, ac_fixed&lt;W,I,S&gt;, Qm.n oder W,I, wie quantized_bits zählt</translation>
    </message>
    <message>
        <source>Folder</source>
        <extracomment>app/window/write_dialog.cpp</extracomment>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Forget progress</source>
        <extracomment>app/window/lessons.cpp</extracomment>
        <translation>Fortschritt vergessen</translation>
    </message>
    <message>
        <source>Format</source>
        <extracomment>app/window/table_dialog.cpp</extracomment>
        <translation>Format</translation>
    </message>
    <message>
        <source>Formats</source>
        <extracomment>app/window/export_dialog.cpp</extracomment>
        <translation>Formate</translation>
    </message>
    <message>
        <source>Forwar&amp;d</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>V&amp;orwärts</translation>
    </message>
    <message>
        <source>Full screen</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Go to model</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Zum Modell</translation>
    </message>
    <message>
        <source>Go to p&amp;lot</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Zur Kenn&amp;linie</translation>
    </message>
    <message>
        <source>Help</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Hint</source>
        <extracomment>app/window/lesson_card.h</extracomment>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>History</source>
        <extracomment>app/window/document_actions.cpp</extracomment>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Home</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>Home, End, Page Up</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>Pos1, Ende, Bild auf</translation>
    </message>
    <message>
        <source>How often which input comes: it decides the probability of a code and the noise</source>
        <extracomment>app/window/numbers.h</extracomment>
        <translation>Wie oft welche Eingabe kommt: Das bestimmt die Wahrscheinlichkeit der Codes und das Rauschen</translation>
    </message>
    <message>
        <source>How the file begins</source>
        <extracomment>app/window/table_dialog.cpp</extracomment>
        <translation>So beginnt die Datei</translation>
    </message>
    <message>
        <source>In the list of quantizers</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>In der Liste der Quantisierer</translation>
    </message>
    <message>
        <source>In the plot</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>In der Kennlinie</translation>
    </message>
    <message>
        <source>Input, output and error are beside the cursor.</source>
        <extracomment>app/window/cursor_panel.cpp</extracomment>
        <translation>Eingabe, Ausgabe und Fehler stehen neben dem Cursor.</translation>
    </message>
    <message>
        <source>Inputs</source>
        <extracomment>app/window/numbers.cpp</extracomment>
        <translation>Eingaben</translation>
    </message>
    <message>
        <source>Instead: %1</source>
        <extracomment>app/window/text_bar.cpp</extracomment>
        <translation>Stattdessen: %1</translation>
    </message>
    <message>
        <source>Integer bits of %1</source>
        <extracomment>app/window/parameter_kinds.cpp</extracomment>
        <translation>Ganzzahlige Bits von %1</translation>
    </message>
    <message>
        <source>Its story</source>
        <extracomment>app/window/revisions.cpp</extracomment>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Keep it and ask again at the next start</source>
        <extracomment>app/window/notices.cpp</extracomment>
        <translation>Aufheben und beim nächsten Start wieder fragen</translation>
    </message>
    <message>
        <source>Keras models (*.json *.keras *.h5 *.hdf5)</source>
        <extracomment>app/window/files.cpp</extracomment>
        <translation>Keras-Modelle (*.json *.keras *.h5 *.hdf5)</translation>
    </message>
    <message>
        <source>Keyboard and mouse</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>Tastatur und Maus</translation>
    </message>
    <message>
        <source>LaTeX</source>
        <extracomment>app/window/exports.cpp</extracomment>
        <translation>LaTeX</translation>
    </message>
    <message>
        <source>Labels</source>
        <extracomment>app/window/export_dialog.cpp</extracomment>
        <translation>Beschriftung</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>Language at the next start: %1</source>
        <extracomment>app/window/appearance.cpp</extracomment>
        <translation>Sprache ab dem nächsten Start: %1</translation>
    </message>
    <message>
        <source>Largest error at most</source>
        <extracomment>app/window/find_panel.cpp</extracomment>
        <translation>Größter Fehler höchstens</translation>
    </message>
    <message>
        <source>Largest error the sweep is to stay within: 1/32, 0.01 or 0.5 step; empty for none</source>
        <extracomment>app/window/selected_controls.cpp</extracomment>
        <translation>Größter Fehler, den der Durchlauf einhalten soll: 1/32, 0.01 oder 0.5 step; leer für keinen</translation>
    </message>
    <message>
        <source>Last value of the sweep</source>
        <extracomment>app/window/selected_controls.cpp</extracomment>
        <translation>Letzter Wert des Durchlaufs</translation>
    </message>
    <message>
        <source>Lay this away</source>
        <extracomment>app/window/notices.cpp</extracomment>
        <translation>Dies schließen</translation>
    </message>
    <message>
        <source>Leave the lesson</source>
        <extracomment>app/window/lesson_card.cpp</extracomment>
        <translation>Die Lektion verlassen</translation>
    </message>
    <message>
        <source>Leave the lesson; the window is as before</source>
        <extracomment>app/window/lesson_card.cpp</extracomment>
        <translation>Die Lektion verlassen; das Fenster ist wie zuvor</translation>
    </message>
    <message>
        <source>Leave the presentation</source>
        <extracomment>app/window/presentation.cpp</extracomment>
        <translation>Die Vorführung beenden</translation>
    </message>
    <message>
        <source>Left</source>
        <extracomment>app/window/language.cpp</extracomment>
        <translation>Links</translation>
    </message>
    <message>
        <source>Left end of the axis</source>
        <extracomment>app/window/plot_control.cpp</extracomment>
        <translation>Linkes Ende der Achse</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>Links, Rechts</translation>
    </message>
    <message>
        <source>Less</source>
        <extracomment>app/window/cursor_panel.cpp</extracomment>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>Less at the cursor</source>
        <extracomment>app/window/cursor_panel.cpp</extracomment>
        <translation>Weniger am Cursor</translation>
    </message>
    <message>
        <source>Less motion</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Lesson</source>
        <extracomment>app/window/lesson_card.cpp</extracomment>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>Lessons</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>Lessons (*.md)</source>
        <extracomment>app/window/lessons.cpp</extracomment>
        <translation>Lektionen (*.md)</translation>
    </message>
    <message>
        <source>Look</source>
        <extracomment>app/window/export_dialog.cpp</extracomment>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Lower end of the axis</source>
        <extracomment>app/window/plot_control.cpp</extracomment>
        <translation>Unteres Ende der Achse</translation>
    </message>
    <message>
        <source>Manual</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Markdown</source>
        <extracomment>app/window/exports.cpp</extracomment>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Markers and measured data</source>
        <extracomment>app/window/cursor_panel.cpp</extracomment>
        <translation>Marken und Messdaten</translation>
    </message>
    <message>
        <source>Mean of the inputs</source>
        <extracomment>app/window/numbers.cpp</extracomment>
        <translation>Mittelwert der Eingaben</translation>
    </message>
    <message>
        <source>Measured data (%1, or dropped) comes after the quantizer it is compared with.</source>
        <extracomment>app/window/notices.cpp</extracomment>
        <translation>Messdaten (%1, oder abgelegt) kommen nach dem Quantisierer, mit dem sie verglichen werden.</translation>
    </message>
    <message>
        <source>Measured data is compared with a quantizer: type one first, then open it with %1</source>
        <extracomment>app/window/numbers.cpp</extracomment>
        <translation>Messdaten werden mit einem Quantisierer verglichen: zuerst einen eintippen, dann mit %1 öffnen</translation>
    </message>
    <message>
        <source>Menu, Shift+F10</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>Menü, Umschalt+F10</translation>
    </message>
    <message>
        <source>Message</source>
        <extracomment>app/window/write_dialog.cpp</extracomment>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Model</source>
        <extracomment>app/window/model_panel.cpp</extracomment>
        <translation>Modell</translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>app/window/cursor_panel.cpp</extracomment>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More at the cursor</source>
        <extracomment>app/window/cursor_panel.cpp</extracomment>
        <translation>Mehr am Cursor</translation>
    </message>
    <message>
        <source>Move down</source>
        <extracomment>app/window/quantizer_list.cpp</extracomment>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Move down in the list (Ctrl+Down)</source>
        <extracomment>app/window/quantizer_list.cpp</extracomment>
        <translation>In der Liste nach unten (Strg+Ab)</translation>
    </message>
    <message>
        <source>Move up</source>
        <extracomment>app/window/quantizer_list.cpp</extracomment>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move up in the list (Ctrl+Up)</source>
        <extracomment>app/window/quantizer_list.cpp</extracomment>
        <translation>In der Liste nach oben (Strg+Auf)</translation>
    </message>
    <message>
        <source>Name of the array</source>
        <extracomment>app/window/table_dialog.cpp</extracomment>
        <translation>Name des Feldes</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>app/window/lesson_card.cpp</extracomment>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>No chip is chosen yet: choose one at &quot;%1&quot;.</source>
        <extracomment>app/window/window_figure.cpp</extracomment>
        <translation>Noch ist kein Chip gewählt: einen bei &quot;%1&quot; wählen.</translation>
    </message>
    <message>
        <source>No file yet</source>
        <extracomment>app/window/files.cpp</extracomment>
        <translation>Noch keine Datei</translation>
    </message>
    <message>
        <source>No fixed-point type does what this quantizer does</source>
        <extracomment>app/window/exports.cpp</extracomment>
        <translation>Kein Festkommatyp tut, was dieser Quantisierer tut</translation>
    </message>
    <message>
        <source>No input reads entry %1.</source>
        <extracomment>app/window/cursor_rows.cpp</extracomment>
        <translation>Keine Eingabe liest den Eintrag %1.</translation>
    </message>
    <message>
        <source>No input yields code %1.</source>
        <extracomment>app/window/cursor_panel.cpp</extracomment>
        <translation>Keine Eingabe ergibt Code %1.</translation>
    </message>
    <message>
        <source>No quantizer that is drawn rounds at random.</source>
        <extracomment>app/window/window_figure.cpp</extracomment>
        <translation>Kein gezeichneter Quantisierer rundet zufällig.</translation>
    </message>
    <message>
        <source>No quantizer yet</source>
        <extracomment>app/window/notices.cpp</extracomment>
        <translation>Noch kein Quantisierer</translation>
    </message>
    <message>
        <source>No quantizer yet. Add one here, or type one above the plot.</source>
        <extracomment>app/window/quantizer_list.h</extracomment>
        <translation>Noch kein Quantisierer. Hier einen hinzufügen oder über der Kennlinie eintippen.</translation>
    </message>
    <message>
        <source>No setting comes closer: %1</source>
        <extracomment>app/window/plot_control.cpp</extracomment>
        <translation>Keine Einstellung kommt näher: %1</translation>
    </message>
    <message>
        <source>No setting has a transition there.</source>
        <extracomment>app/window/plot_control.cpp</extracomment>
        <translation>Keine Einstellung hat dort einen Übergang.</translation>
    </message>
    <message>
        <source>None of the selected quantizers is drawn</source>
        <extracomment>app/window/model_panel.cpp</extracomment>
        <translation>Keiner der gewählten Quantisierer wird gezeichnet</translation>
    </message>
    <message>
        <source>Not reached: %1</source>
        <extracomment>app/window/lesson_card.cpp</extracomment>
        <translation>Nicht erreicht: %1</translation>
    </message>
    <message>
        <source>Not saved</source>
        <extracomment>app/window/files.cpp</extracomment>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Not yet.</source>
        <extracomment>app/window/lesson_card.cpp</extracomment>
        <translation>Noch nicht.</translation>
    </message>
    <message>
        <source>Nothing is pointed at</source>
        <extracomment>app/window/cursor_panel.cpp</extracomment>
        <translation>Es wird auf nichts gezeigt</translation>
    </message>
    <message>
        <source>Nothing to compare with yet: add a second quantizer (%1) or choose a revision.</source>
        <extracomment>app/window/window_figure.cpp</extracomment>
        <translation>Noch nichts zum Vergleichen: einen zweiten Quantisierer hinzufügen (%1) oder eine Fassung wählen.</translation>
    </message>
    <message>
        <source>Numbers (*.csv *.txt *.npy);;All files (*)</source>
        <extracomment>app/window/numbers.cpp</extracomment>
        <translation>Zahlen (*.csv *.txt *.npy);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Numbers as inputs</source>
        <extracomment>app/window/numbers.cpp</extracomment>
        <translation>Zahlen als Eingaben</translation>
    </message>
    <message>
        <source>Numbers in binary; there is nothing to read.</source>
        <extracomment>app/window/table_dialog.cpp</extracomment>
        <translation>Binäre Zahlen; es gibt nichts zu lesen.</translation>
    </message>
    <message>
        <source>Of width and height</source>
        <extracomment>app/window/export_dialog.cpp</extracomment>
        <translation>Von Breite und Höhe</translation>
    </message>
    <message>
        <source>On hls4ml</source>
        <extracomment>app/window/model_view.cpp</extracomment>
        <translation>Mit hls4ml</translation>
    </message>
    <message>
        <source>On the chip</source>
        <extracomment>app/window/selected_controls.cpp</extracomment>
        <translation>Auf dem Chip</translation>
    </message>
    <message>
        <source>Open &amp;lesson...</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>&amp;Lektion öffnen...</translation>
    </message>
    <message>
        <source>Open &amp;model...</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>&amp;Modell öffnen...</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open a file...</source>
        <extracomment>app/window/lessons.cpp</extracomment>
        <translation>Eine Datei öffnen...</translation>
    </message>
    <message>
        <source>Open a session, or a figure that holds one (%1), or list the quantizers of a Keras model (%2);&lt;br&gt;any of them can be dropped on the window, too.</source>
        <extracomment>app/window/notices.cpp</extracomment>
        <translation>Eine Sitzung öffnen oder eine Abbildung, die eine enthält (%1), oder die Quantisierer eines Keras-Modells auflisten (%2);&lt;br&gt;jedes davon lässt sich auch auf dem Fenster ablegen.</translation>
    </message>
    <message>
        <source>Open lesson</source>
        <extracomment>app/window/lessons.cpp</extracomment>
        <translation>Lektion öffnen</translation>
    </message>
    <message>
        <source>Open model</source>
        <extracomment>app/window/files.cpp</extracomment>
        <translation>Modell öffnen</translation>
    </message>
    <message>
        <source>Open session</source>
        <extracomment>app/window/files.cpp</extracomment>
        <translation>Sitzung öffnen</translation>
    </message>
    <message>
        <source>Opened %1</source>
        <extracomment>app/window/files.cpp</extracomment>
        <translation>%1 geöffnet</translation>
    </message>
    <message>
        <source>Opened with notes</source>
        <extracomment>app/window/files.cpp</extracomment>
        <translation>Mit Hinweisen geöffnet</translation>
    </message>
    <message>
        <source>Opens the folder of what was written</source>
        <extracomment>app/window/write_dialog.cpp</extracomment>
        <translation>Öffnet den Ordner mit dem, was geschrieben wurde</translation>
    </message>
    <message>
        <source>Operations at the cursor</source>
        <extracomment>app/window/cursor_rows.cpp</extracomment>
        <translation>Rechenschritte am Cursor</translation>
    </message>
    <message>
        <source>Overflow of %1</source>
        <extracomment>app/window/parameter_kinds.cpp</extracomment>
        <translation>Überlauf von %1</translation>
    </message>
    <message>
        <source>Overlay</source>
        <extracomment>app/window/revisions.cpp</extracomment>
        <translation>Überlagert</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <extracomment>app/window/lessons.cpp</extracomment>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>Bild auf, Bild ab</translation>
    </message>
    <message>
        <source>Pages of the manual</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>Seiten des Handbuchs</translation>
    </message>
    <message>
        <source>Panels</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Panels below the plot</source>
        <extracomment>app/window/export_dialog.cpp</extracomment>
        <translation>Felder unter dem Bild</translation>
    </message>
    <message>
        <source>Parameters</source>
        <extracomment>app/window/side_panel.cpp</extracomment>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Paste a quantizer, or the line of text a session was copied as (%1).</source>
        <extracomment>app/window/notices.cpp</extracomment>
        <translation>Einen Quantisierer einfügen oder die Textzeile, als die eine Sitzung kopiert wurde (%1).</translation>
    </message>
    <message>
        <source>Pasted %1</source>
        <extracomment>app/window/files.cpp</extracomment>
        <translation>%1 eingefügt</translation>
    </message>
    <message>
        <source>Pasted a session</source>
        <extracomment>app/window/files.cpp</extracomment>
        <translation>Sitzung eingefügt</translation>
    </message>
    <message>
        <source>Pla&amp;y</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>&amp;Abspielen</translation>
    </message>
    <message>
        <source>Play %1</source>
        <extracomment>app/window/parameter_controls.cpp</extracomment>
        <translation>%1 abspielen</translation>
    </message>
    <message>
        <source>Play &amp;speed</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>&amp;Tempo</translation>
    </message>
    <message>
        <source>Point at the plot or press an arrow key: the marker is set at that input</source>
        <extracomment>app/window/plot_control.cpp</extracomment>
        <translation>Auf die Kennlinie zeigen oder eine Pfeiltaste drücken: Die Marke wird an dieser Eingabe gesetzt</translation>
    </message>
    <message>
        <source>Point at the plot or press an arrow key: the value at that input is copied</source>
        <extracomment>app/window/plot_control.cpp</extracomment>
        <translation>Auf die Kennlinie zeigen oder eine Pfeiltaste drücken: Der Wert an dieser Eingabe wird kopiert</translation>
    </message>
    <message>
        <source>Point at the plot, click into it, or press %1 and an arrow key.</source>
        <extracomment>app/window/cursor_panel.cpp</extracomment>
        <translation>Auf die Kennlinie zeigen, hineinklicken oder %1 und eine Pfeiltaste drücken.</translation>
    </message>
    <message>
        <source>Pointed out</source>
        <extracomment>app/window/export_dialog.cpp</extracomment>
        <translation>Hervorgehoben</translation>
    </message>
    <message>
        <source>Pres&amp;ent</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Vor&amp;führen</translation>
    </message>
    <message>
        <source>Present</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Vorführen</translation>
    </message>
    <message>
        <source>Preset</source>
        <extracomment>app/window/export_dialog.cpp</extracomment>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Preview</source>
        <extracomment>app/window/export_dialog.cpp</extracomment>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Previous (%1)</source>
        <extracomment>app/window/revisions.cpp</extracomment>
        <translation>Vorige (%1)</translation>
    </message>
    <message>
        <source>Previous (there is none)</source>
        <extracomment>app/window/revisions.cpp</extracomment>
        <translation>Vorige (es gibt keine)</translation>
    </message>
    <message>
        <source>Print</source>
        <extracomment>app/window/exports.cpp</extracomment>
        <translation>Druck</translation>
    </message>
    <message>
        <source>Print &amp;worksheet...</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Arbe&amp;itsblatt drucken...</translation>
    </message>
    <message>
        <source>Print pre&amp;view...</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Druck&amp;vorschau...</translation>
    </message>
    <message>
        <source>Print worksheet</source>
        <extracomment>app/window/lessons.cpp</extracomment>
        <translation>Arbeitsblatt drucken</translation>
    </message>
    <message>
        <source>Put the cursor into the plot first: Tab leads there, the arrow keys move it.</source>
        <extracomment>app/window/lessons.cpp</extracomment>
        <translation>Zuerst den Cursor ins Diagramm setzen: Tab führt dorthin, die Pfeiltasten bewegen ihn.</translation>
    </message>
    <message>
        <source>QKeras Python</source>
        <extracomment>app/window/exports.cpp</extracomment>
        <translation>QKeras-Python</translation>
    </message>
    <message>
        <source>Quantizer</source>
        <extracomment>app/window/side_panel.cpp</extracomment>
        <translation>Quantisierer</translation>
    </message>
    <message>
        <source>Quantizer, layers</source>
        <extracomment>app/window/model_view.cpp</extracomment>
        <translation>Quantisierer, Schichten</translation>
    </message>
    <message>
        <source>Quantizers</source>
        <extracomment>app/window/quantizer_list.cpp</extracomment>
        <translation>Quantisierer</translation>
    </message>
    <message>
        <source>Quantizers of the model</source>
        <extracomment>app/window/model_panel.cpp</extracomment>
        <translation>Quantisierer des Modells</translation>
    </message>
    <message>
        <source>R held in the plot shows %1</source>
        <extracomment>app/window/revisions.cpp</extracomment>
        <translation>R in der Kennlinie gehalten zeigt %1</translation>
    </message>
    <message>
        <source>R, held</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>R, gehalten</translation>
    </message>
    <message>
        <source>Reached: %1</source>
        <extracomment>app/window/lesson_card.cpp</extracomment>
        <translation>Erreicht: %1</translation>
    </message>
    <message>
        <source>Read where it comes from and what it changed</source>
        <extracomment>app/window/revisions.h</extracomment>
        <translation>Woher es kommt und was sich damit änderte</translation>
    </message>
    <message>
        <source>Redo</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>app/window/quantizer_list.cpp</extracomment>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Remove the selected quantizer (Delete)</source>
        <extracomment>app/window/quantizer_list.cpp</extracomment>
        <translation>Den gewählten Quantisierer entfernen (Entf)</translation>
    </message>
    <message>
        <source>Remove this work for good</source>
        <extracomment>app/window/notices.cpp</extracomment>
        <translation>Diese Arbeit endgültig löschen</translation>
    </message>
    <message>
        <source>Return or Space opens a quantizer in the plot, Shift+Up and Shift+Down select several, Return then compares them, Left and Right fold and unfold</source>
        <extracomment>app/window/model_panel.cpp</extracomment>
        <translation>Eingabe- oder Leertaste öffnet einen Quantisierer im Diagramm, Umschalt+Auf und Umschalt+Ab wählen mehrere, die Eingabetaste vergleicht sie dann, Links und Rechts klappen zu und auf</translation>
    </message>
    <message>
        <source>Revision</source>
        <extracomment>app/window/side_panel.cpp</extracomment>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>Revision comparison</source>
        <extracomment>app/window/revisions.cpp</extracomment>
        <translation>Vergleich mit einer Revision</translation>
    </message>
    <message>
        <source>Revision seen</source>
        <extracomment>app/window/other_revision.cpp</extracomment>
        <translation>Gezeigte Fassung</translation>
    </message>
    <message>
        <source>Right</source>
        <extracomment>app/window/language.cpp</extracomment>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Right end of the axis</source>
        <extracomment>app/window/plot_control.cpp</extracomment>
        <translation>Rechtes Ende der Achse</translation>
    </message>
    <message>
        <source>Right.</source>
        <extracomment>app/window/lesson_card.cpp</extracomment>
        <translation>Richtig.</translation>
    </message>
    <message>
        <source>Rounding of %1</source>
        <extracomment>app/window/parameter_kinds.cpp</extracomment>
        <translation>Rundung von %1</translation>
    </message>
    <message>
        <source>Rows of x,y (*.csv *.txt);;All files (*)</source>
        <extracomment>app/window/numbers.cpp</extracomment>
        <translation>Zeilen x,y (*.csv *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Run through its values and back (%1)</source>
        <extracomment>app/window/parameter_controls.cpp</extracomment>
        <translation>Seine Werte hin und zurück durchlaufen (%1)</translation>
    </message>
    <message>
        <source>S</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>S</translation>
    </message>
    <message>
        <source>S&amp;lowly</source>
        <extracomment>app/window/player.cpp</extracomment>
        <translation>&amp;Langsam</translation>
    </message>
    <message>
        <source>S&amp;tep widths show</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Stufenbreite&amp;n zeigen</translation>
    </message>
    <message>
        <source>Save &amp;as...</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Speichern &amp;unter...</translation>
    </message>
    <message>
        <source>Save session</source>
        <extracomment>app/window/files.cpp</extracomment>
        <translation>Sitzung speichern</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <extracomment>app/window/files.cpp</extracomment>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>Im Handbuch suchen</translation>
    </message>
    <message>
        <source>See today&apos;s version</source>
        <extracomment>app/window/notices.cpp</extracomment>
        <translation>Die heutige Fassung ansehen</translation>
    </message>
    <message>
        <source>Session copied as a line of text; pasting it restores the session</source>
        <extracomment>app/window/files.cpp</extracomment>
        <translation>Sitzung als Textzeile kopiert; Einfügen stellt sie wieder her</translation>
    </message>
    <message>
        <source>Sessions (*%1)</source>
        <extracomment>app/window/files.cpp</extracomment>
        <translation>Sitzungen (*%1)</translation>
    </message>
    <message>
        <source>Shift</source>
        <extracomment>app/window/language.cpp</extracomment>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Shift+Left, Shift+Right</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>Umschalt+Links, Umschalt+Rechts</translation>
    </message>
    <message>
        <source>Shift+drag</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>Umschalt+Ziehen</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>app/window/facts_panel.cpp</extracomment>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <extracomment>app/window/write_dialog.h</extracomment>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>Show me</source>
        <extracomment>app/window/lesson_card.h</extracomment>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show or hide a panel</source>
        <extracomment>app/window/presentation.cpp</extracomment>
        <translation>Ein Feld zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Show this work in this window, still unsaved</source>
        <extracomment>app/window/notices.cpp</extracomment>
        <translation>Diese Arbeit in diesem Fenster zeigen, weiter ungespeichert</translation>
    </message>
    <message>
        <source>Shows the other revision&apos;s figure in place, by turns once a second; Escape or any change ends it, choosing it again starts it again</source>
        <extracomment>app/window/revisions.cpp</extracomment>
        <translation>Zeigt im Sekundenwechsel die Abbildung der anderen Fassung an derselben Stelle; Escape oder jede Änderung beendet es, erneutes Wählen beginnt von vorn</translation>
    </message>
    <message>
        <source>Sigmoid inside</source>
        <extracomment>app/window/model_panel.h</extracomment>
        <translation>Sigmoid im Innern</translation>
    </message>
    <message>
        <source>Sigmoid inside, as you said; it matters to %1.</source>
        <extracomment>app/window/model_panel.cpp</extracomment>
        <translation>Sigmoid im Innern, wie angegeben; darauf kommt es an bei %1.</translation>
    </message>
    <message>
        <source>Sigmoid mode</source>
        <extracomment>app/window/parameter_kinds.cpp</extracomment>
        <translation>Sigmoid-Modus</translation>
    </message>
    <message>
        <source>Sign bit, weight %1; click to flip</source>
        <extracomment>app/window/cursor_rows.cpp</extracomment>
        <translation>Vorzeichenbit, Gewicht %1; ein Klick kippt es</translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>app/window/export_dialog.cpp</extracomment>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Size of the preview</source>
        <extracomment>app/window/export_dialog.cpp</extracomment>
        <translation>Größe der Vorschau</translation>
    </message>
    <message>
        <source>Small multiples</source>
        <extracomment>app/window/selected_controls.h</extracomment>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Solo</source>
        <extracomment>app/window/quantizer_list.cpp</extracomment>
        <translation>Solo</translation>
    </message>
    <message>
        <source>Solving every transition</source>
        <extracomment>app/window/exports.cpp</extracomment>
        <translation>Jeder Übergang wird gelöst</translation>
    </message>
    <message>
        <source>Solving every transition: %1 %</source>
        <extracomment>app/window/facts_panel.cpp</extracomment>
        <translation>Jeder Übergang wird gelöst: %1 %</translation>
    </message>
    <message>
        <source>Space</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Space plays, S is a spotlight, %1 and %2 the size</source>
        <extracomment>app/window/presentation.cpp</extracomment>
        <translation>Leertaste spielt ab, S ist ein Lichtkegel, %1 und %2 die Größe</translation>
    </message>
    <message>
        <source>Standard deviation of the inputs</source>
        <extracomment>app/window/numbers.cpp</extracomment>
        <translation>Standardabweichung der Eingaben</translation>
    </message>
    <message>
        <source>Start of the x axis</source>
        <extracomment>app/window/export_dialog.cpp</extracomment>
        <translation>Anfang der x-Achse</translation>
    </message>
    <message>
        <source>Status</source>
        <extracomment>app/window/main_window.cpp</extracomment>
        <translation>Status</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <extracomment>app/window/lesson_card.cpp</extracomment>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Steps</source>
        <extracomment>app/window/document_actions.cpp</extracomment>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <extracomment>app/window/table_dialog.cpp</extracomment>
        <translation>Abgebrochen; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Sweep</source>
        <extracomment>app/window/selected_controls.cpp</extracomment>
        <translation>Durchlauf</translation>
    </message>
    <message>
        <source>Swept parameter</source>
        <extracomment>app/window/selected_controls.h</extracomment>
        <translation>Durchlaufener Parameter</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>Tab, arrows, Space</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>Tab, Pfeile, Leertaste</translation>
    </message>
    <message>
        <source>Table in a file</source>
        <extracomment>app/window/parameter_kinds.cpp</extracomment>
        <translation>Tabelle in einer Datei</translation>
    </message>
    <message>
        <source>Table in a file...</source>
        <extracomment>app/window/selected_controls.cpp</extracomment>
        <translation>Tabelle in einer Datei ...</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.mem *.coe *.mif *.npy *.h *.hpp *.vhd);;All files (*)</source>
        <extracomment>app/window/parameter_kinds.cpp</extracomment>
        <translation>Tabellen (*.csv *.txt *.mem *.coe *.mif *.npy *.h *.hpp *.vhd);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Take the input at the cursor</source>
        <extracomment>app/window/lesson_card.cpp</extracomment>
        <translation>Die Eingabe am Cursor nehmen</translation>
    </message>
    <message>
        <source>Tells what changed, above the facts</source>
        <extracomment>app/window/revisions.cpp</extracomment>
        <translation>Sagt über den Ergebnissen, was sich geändert hat</translation>
    </message>
    <message>
        <source>The QKeras quantizer</source>
        <extracomment>app/window/side_panel.h</extracomment>
        <translation>Der QKeras-Quantisierer</translation>
    </message>
    <message>
        <source>The chip gives what was trained at every input code</source>
        <extracomment>app/window/numbers.cpp</extracomment>
        <translation>Der Chip ergibt bei jedem Eingangscode, was trainiert wurde</translation>
    </message>
    <message>
        <source>The clipboard holds neither a quantizer nor a session</source>
        <extracomment>app/window/files.cpp</extracomment>
        <translation>Die Zwischenablage enthält weder einen Quantisierer noch eine Sitzung</translation>
    </message>
    <message>
        <source>The clipboard holds no session that can be used</source>
        <extracomment>app/window/files.cpp</extracomment>
        <translation>Die Zwischenablage enthält keine brauchbare Sitzung</translation>
    </message>
    <message>
        <source>The command line is on the clipboard.</source>
        <extracomment>app/window/write_dialog.cpp</extracomment>
        <translation>Die Befehlszeile ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The differences are still being worked out; try again in a moment</source>
        <extracomment>app/window/numbers.cpp</extracomment>
        <translation>Die Unterschiede werden noch ausgerechnet; gleich noch einmal versuchen</translation>
    </message>
    <message>
        <source>The file needs a name.</source>
        <extracomment>app/window/write_dialog.cpp</extracomment>
        <translation>Die Datei braucht einen Namen.</translation>
    </message>
    <message>
        <source>The lower end has to be less than the upper one</source>
        <extracomment>app/window/plot_control.cpp</extracomment>
        <translation>Das untere Ende muss kleiner sein als das obere</translation>
    </message>
    <message>
        <source>The parameter that takes each value in turn</source>
        <extracomment>app/window/selected_controls.h</extracomment>
        <translation>Der Parameter, der nacheinander jeden Wert annimmt</translation>
    </message>
    <message>
        <source>The printer cannot be painted on.</source>
        <extracomment>app/window/exports.cpp</extracomment>
        <translation>Auf dem Drucker lässt sich nicht zeichnen.</translation>
    </message>
    <message>
        <source>The program&apos;s own</source>
        <extracomment>app/window/setting_controls.cpp</extracomment>
        <translation>Die des Programms</translation>
    </message>
    <message>
        <source>The quantizer in QKeras notation, for example quantized_sigmoid(4) or pr63_v1.quantized_sigmoid(4, 1)@real</source>
        <extracomment>app/window/text_bar.h</extracomment>
        <translation>Der Quantisierer in der Schreibweise von QKeras, zum Beispiel quantized_sigmoid(4) oder pr63_v1.quantized_sigmoid(4, 1)@real</translation>
    </message>
    <message>
        <source>The quantoscope command that draws this figure</source>
        <extracomment>app/window/export_dialog.cpp</extracomment>
        <translation>Der quantoscope-Befehl, der diese Abbildung zeichnet</translation>
    </message>
    <message>
        <source>The quantoscope command that writes this table</source>
        <extracomment>app/window/table_dialog.cpp</extracomment>
        <translation>Der quantoscope-Befehl, der diese Tabelle schreibt</translation>
    </message>
    <message>
        <source>The selected quantizer is hidden.</source>
        <extracomment>app/window/cursor_panel.cpp</extracomment>
        <translation>Der gewählte Quantisierer ist verborgen.</translation>
    </message>
    <message>
        <source>The story of the revisions</source>
        <extracomment>app/window/notices.cpp</extracomment>
        <translation>Die Geschichte der Fassungen</translation>
    </message>
    <message>
        <source>The x axis needs two numbers, the second above the first.</source>
        <extracomment>app/window/export_dialog.cpp</extracomment>
        <translation>Die x-Achse braucht zwei Zahlen, die zweite über der ersten.</translation>
    </message>
    <message>
        <source>There are %1 quantizers, as many as fit; remove one first</source>
        <extracomment>app/window/quantizer_list.cpp</extracomment>
        <translation>Es sind %1 Quantisierer, mehr passen nicht; zuerst einen entfernen</translation>
    </message>
    <message>
        <source>There is no measured data; open some with %1</source>
        <extracomment>app/window/numbers.cpp</extracomment>
        <translation>Es gibt keine Messdaten; %1 öffnet welche</translation>
    </message>
    <message>
        <source>There is no model; open one with %1</source>
        <extracomment>app/window/model_panel.cpp</extracomment>
        <translation>Es ist kein Modell da; %1 öffnet eines</translation>
    </message>
    <message>
        <source>There is no quantizer yet.</source>
        <extracomment>app/window/cursor_panel.cpp</extracomment>
        <translation>Es gibt noch keinen Quantisierer.</translation>
    </message>
    <message>
        <source>There is no such target for this quantizer.</source>
        <extracomment>app/window/selected_controls.cpp</extracomment>
        <translation>Für diesen Quantisierer gibt es kein solches Ziel.</translation>
    </message>
    <message>
        <source>There is not enough memory to solve every transition.</source>
        <extracomment>app/window/main_window.cpp</extracomment>
        <translation>Der Speicher reicht nicht, um jeden Übergang zu lösen.</translation>
    </message>
    <message>
        <source>These files exist already. Replace them?
%1</source>
        <extracomment>app/window/write_dialog.cpp</extracomment>
        <translation>Diese Dateien gibt es schon. Ersetzen?
%1</translation>
    </message>
    <message>
        <source>This is not a number: type one such as -12, 1/32 or 0x1p-3</source>
        <extracomment>app/window/plot_control.cpp</extracomment>
        <translation>Das ist keine Zahl: gefragt ist eine wie -12, 1/32 oder 0x1p-3</translation>
    </message>
    <message>
        <source>This is not a number: type one such as 0.5, 1/32 or 3 %.</source>
        <extracomment>app/window/lesson_card.cpp</extracomment>
        <translation>Das ist keine Zahl: gefragt ist eine wie 0,5, 1/32 oder 3 %.</translation>
    </message>
    <message>
        <source>This one is not drawn: %1</source>
        <extracomment>app/window/model_panel.cpp</extracomment>
        <translation>Dieser wird nicht gezeichnet: %1</translation>
    </message>
    <message>
        <source>This output has no code: it lies on no uniform grid.</source>
        <extracomment>app/window/cursor_panel.cpp</extracomment>
        <translation>Diese Ausgabe hat keinen Code: sie liegt auf keinem gleichmäßigen Raster.</translation>
    </message>
    <message>
        <source>This revision has no parameter %1.</source>
        <extracomment>app/window/selected_controls.cpp</extracomment>
        <translation>Diese Fassung hat keinen Parameter %1.</translation>
    </message>
    <message>
        <source>This session</source>
        <extracomment>app/window/files.cpp</extracomment>
        <translation>Diese Sitzung</translation>
    </message>
    <message>
        <source>Ticks as &amp;binary fractions</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Teilung als &amp;Binärbrüche</translation>
    </message>
    <message>
        <source>Tools</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>True size</source>
        <extracomment>app/window/export_dialog.cpp</extracomment>
        <translation>Wahre Größe</translation>
    </message>
    <message>
        <source>Type one into the field above, for example&lt;br&gt;&lt;code&gt;quantized_sigmoid(4)&lt;/code&gt; and Return (%1 goes there),&lt;br&gt;or %2.</source>
        <extracomment>app/window/notices.cpp</extracomment>
        <translation>Oben einen eintippen, zum Beispiel&lt;br&gt;&lt;code&gt;quantized_sigmoid(4)&lt;/code&gt; und Eingabe (%1 führt dorthin),&lt;br&gt;oder %2.</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Unit</source>
        <extracomment>app/window/export_dialog.cpp</extracomment>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <extracomment>app/window/files.cpp</extracomment>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Unsaved work</source>
        <extracomment>app/window/notices.cpp</extracomment>
        <translation>Ungespeicherte Arbeit</translation>
    </message>
    <message>
        <source>Unsaved work is not kept in case the program ends: %1</source>
        <extracomment>app/window/session_file.cpp</extracomment>
        <translation>Ungespeichertes wird nicht für den Fall eines Absturzes aufgehoben: %1</translation>
    </message>
    <message>
        <source>Unsaved work of %1 was found</source>
        <extracomment>app/window/notices.cpp</extracomment>
        <translation>Ungespeicherte Arbeit von %1 gefunden</translation>
    </message>
    <message>
        <source>Untitled</source>
        <extracomment>app/window/files.cpp</extracomment>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>Up and Down select, Ctrl+Up and Ctrl+Down move, Space shows and hides, Delete removes, %1 duplicates, S draws the selected one alone</source>
        <extracomment>app/window/quantizer_list.cpp</extracomment>
        <translation>Auf und Ab wählen, Strg+Auf und Strg+Ab verschieben, Leertaste zeigt und verbirgt, Entf entfernt, %1 verdoppelt, S zeichnet den gewählten allein</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>Auf, Ab</translation>
    </message>
    <message>
        <source>Upper end of the axis</source>
        <extracomment>app/window/plot_control.cpp</extracomment>
        <translation>Oberes Ende der Achse</translation>
    </message>
    <message>
        <source>Used as</source>
        <extracomment>app/window/model_view.cpp</extracomment>
        <translation>Verwendet als</translation>
    </message>
    <message>
        <source>Weight %1; click to flip</source>
        <extracomment>app/window/cursor_rows.cpp</extracomment>
        <translation>Gewicht %1; ein Klick kippt es</translation>
    </message>
    <message>
        <source>Weights are powers of two; a click flips a bit.</source>
        <extracomment>app/window/cursor_panel.cpp</extracomment>
        <translation>Die Gewichte sind Zweierpotenzen; ein Klick kippt ein Bit.</translation>
    </message>
    <message>
        <source>What 4 bits make of it in QKeras&apos;s first version</source>
        <extracomment>app/window/notices.cpp</extracomment>
        <translation>Was 4 Bits in QKeras’ erster Fassung daraus machen</translation>
    </message>
    <message>
        <source>What is done with bits below the last</source>
        <extracomment>app/window/parameter_kinds.cpp</extracomment>
        <translation>Was mit Bits unterhalb des letzten geschieht</translation>
    </message>
    <message>
        <source>What is done with values out of range</source>
        <extracomment>app/window/parameter_kinds.cpp</extracomment>
        <translation>Was mit Werten außerhalb des Bereichs geschieht</translation>
    </message>
    <message>
        <source>What it gives</source>
        <extracomment>app/window/model_view.cpp</extracomment>
        <translation>Was er liefert</translation>
    </message>
    <message>
        <source>What set_internal_sigmoid was given before the model was made</source>
        <extracomment>app/window/model_panel.h</extracomment>
        <translation>Was set_internal_sigmoid bekam, bevor das Modell entstand</translation>
    </message>
    <message>
        <source>What the chip computes in place of the selected quantizer, drawn beside it</source>
        <extracomment>app/window/selected_controls.h</extracomment>
        <translation>Was der Chip anstelle des gewählten Quantisierers rechnet, daneben gezeichnet</translation>
    </message>
    <message>
        <source>What the linter found</source>
        <extracomment>app/window/text_bar.cpp</extracomment>
        <translation>Was der Prüfer fand</translation>
    </message>
    <message>
        <source>Where the files are written</source>
        <extracomment>app/window/write_dialog.h</extracomment>
        <translation>Wohin die Dateien geschrieben werden</translation>
    </message>
    <message>
        <source>Which entry is at an address</source>
        <extracomment>app/window/table_dialog.h</extracomment>
        <translation>Welcher Eintrag an einer Adresse steht</translation>
    </message>
    <message>
        <source>Which sigmoid is inside? The file does not say; until you do, hard is drawn, as QKeras has it at first. It matters to %1.</source>
        <extracomment>app/window/model_panel.cpp</extracomment>
        <translation>Welches Sigmoid steckt im Innern? Die Datei sagt es nicht; bis zu einer Angabe wird hard gezeichnet, wie QKeras beginnt. Darauf kommt es an bei %1.</translation>
    </message>
    <message>
        <source>Who is to read the table</source>
        <extracomment>app/window/table_dialog.h</extracomment>
        <translation>Wer die Tabelle lesen soll</translation>
    </message>
    <message>
        <source>Writing the table</source>
        <extracomment>app/window/table_dialog.cpp</extracomment>
        <translation>Die Tabelle wird geschrieben</translation>
    </message>
    <message>
        <source>Wrote %1 to %2.</source>
        <extracomment>app/window/write_dialog.cpp</extracomment>
        <translation>%1 nach %2 geschrieben.</translation>
    </message>
    <message>
        <source>Your answer</source>
        <extracomment>app/window/lesson_card.cpp</extracomment>
        <translation>Ihre Antwort</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Zoom in h&amp;ere</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Hie&amp;r vergrößern</translation>
    </message>
    <message>
        <source>Zoom in to have the treads listed: there are too many in view.</source>
        <extracomment>app/window/screen_reader.cpp</extracomment>
        <translation>Zum Auflisten der Stufen vergrößern: Es sind zu viele im Blick.</translation>
    </message>
    <message>
        <source>add a copy of the selected quantizer to the list</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>eine Kopie des gewählten Quantisierers in die Liste aufnehmen</translation>
    </message>
    <message>
        <source>asymmetry</source>
        <extracomment>app/window/facts_panel.cpp</extracomment>
        <translation>Asymmetrie</translation>
    </message>
    <message>
        <source>automatic</source>
        <extracomment>app/window/setting_controls.cpp</extracomment>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>back to the default</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>zurück zur Vorgabe</translation>
    </message>
    <message>
        <source>begin an empty session</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>eine leere Sitzung beginnen</translation>
    </message>
    <message>
        <source>begin with the first version of quantized_sigmoid</source>
        <extracomment>app/window/notices.cpp</extracomment>
        <translation>mit der ersten Fassung von quantized_sigmoid beginnen</translation>
    </message>
    <message>
        <source>cannot write to &apos;%1&apos;</source>
        <extracomment>app/window/session_file.cpp</extracomment>
        <translation>in „%1“ lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>click</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>klicken</translation>
    </message>
    <message>
        <source>click an entry of the legend</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>Klick auf einen Eintrag der Legende</translation>
    </message>
    <message>
        <source>click the check box</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>das Kästchen anklicken</translation>
    </message>
    <message>
        <source>click the number at an end of an axis</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>Klick auf die Zahl an einem Achsenende</translation>
    </message>
    <message>
        <source>close the window</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>das Fenster schließen</translation>
    </message>
    <message>
        <source>code</source>
        <extracomment>app/window/screen_reader.cpp</extracomment>
        <translation>Code</translation>
    </message>
    <message>
        <source>code %1</source>
        <extracomment>app/window/cursor_text.cpp</extracomment>
        <translation>Code %1</translation>
    </message>
    <message>
        <source>code %1, bits %2</source>
        <extracomment>app/window/cursor_rows.cpp</extracomment>
        <translation>Code %1, Bits %2</translation>
    </message>
    <message>
        <source>compare with no measured data any more</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>nicht mehr mit Messdaten vergleichen</translation>
    </message>
    <message>
        <source>copy all facts as text</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>alle Ergebnisse als Text kopieren</translation>
    </message>
    <message>
        <source>copy ap_fixed&lt;...&gt;, which quantized_bits without a scale is</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>ap_fixed&lt;...&gt; kopieren, was quantized_bits ohne Maßstab ist</translation>
    </message>
    <message>
        <source>copy input, output and code at the cursor as text</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Eingabe, Ausgabe und Code am Cursor als Text kopieren</translation>
    </message>
    <message>
        <source>copy the call as one types it in Python</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>den Aufruf kopieren, wie man ihn in Python schreibt</translation>
    </message>
    <message>
        <source>copy the command that draws this figure</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>den Befehl kopieren, der diese Abbildung zeichnet</translation>
    </message>
    <message>
        <source>copy the facts as a Markdown table</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>die Tatsachen als Markdown-Tabelle kopieren</translation>
    </message>
    <message>
        <source>copy the figure as a pgfplots picture</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>die Abbildung als pgfplots-Bild kopieren</translation>
    </message>
    <message>
        <source>copy the figure as an image, as a drawing and as text at once</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>die Abbildung zugleich als Bild, als Zeichnung und als Text kopieren</translation>
    </message>
    <message>
        <source>copy the quantizer in the text form</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>den Quantisierer in Textform kopieren</translation>
    </message>
    <message>
        <source>copy the whole session as one line, short enough for a message</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>die ganze Sitzung als eine Zeile kopieren, kurz genug für eine Nachricht</translation>
    </message>
    <message>
        <source>count errors in steps (LSB) or in units of the output</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Fehler in Schritten (LSB) oder in Einheiten der Ausgabe zählen</translation>
    </message>
    <message>
        <source>cursor to the neighbouring float32</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>Cursor zum benachbarten float32</translation>
    </message>
    <message>
        <source>cursor; the keys go to the previous and the next transition</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>Cursor; die Tasten gehen zum vorigen und zum nächsten Übergang</translation>
    </message>
    <message>
        <source>deviation</source>
        <extracomment>app/window/numbers.cpp</extracomment>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>done</source>
        <extracomment>app/window/lessons.cpp</extracomment>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>double click</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>drag</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>ziehen</translation>
    </message>
    <message>
        <source>drag the gap between panels</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>den Spalt zwischen Feldern ziehen</translation>
    </message>
    <message>
        <source>draw this one alone</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>diesen allein zeichnen</translation>
    </message>
    <message>
        <source>drawn</source>
        <extracomment>app/window/quantizer_list.cpp</extracomment>
        <translation>gezeichnet</translation>
    </message>
    <message>
        <source>entry %1: %2</source>
        <extracomment>app/window/cursor_rows.cpp</extracomment>
        <translation>Eintrag %1: %2</translation>
    </message>
    <message>
        <source>error %1</source>
        <extracomment>app/window/cursor_text.cpp</extracomment>
        <translation>Fehler %1</translation>
    </message>
    <message>
        <source>error ≤</source>
        <extracomment>app/window/find_panel.cpp</extracomment>
        <translation>Fehler ≤</translation>
    </message>
    <message>
        <source>every x</source>
        <extracomment>app/window/cursor_text.cpp</extracomment>
        <translation>jedes x</translation>
    </message>
    <message>
        <source>fit: show the whole interval</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>einpassen: das ganze Intervall zeigen</translation>
    </message>
    <message>
        <source>from</source>
        <extracomment>app/window/screen_reader.cpp</extracomment>
        <translation>von</translation>
    </message>
    <message>
        <source>give the window the whole screen, or take it back</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>dem Fenster den ganzen Bildschirm geben oder wieder nehmen</translation>
    </message>
    <message>
        <source>go to the clicked value</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>zum angeklickten Wert</translation>
    </message>
    <message>
        <source>go to the text field, all of it selected</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>ins Textfeld gehen, alles markiert</translation>
    </message>
    <message>
        <source>has the sigmoid inside</source>
        <extracomment>app/window/model_view.cpp</extracomment>
        <translation>hat das Sigmoid im Innern</translation>
    </message>
    <message>
        <source>hide it, or show it again</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>ausblenden oder wieder zeigen</translation>
    </message>
    <message>
        <source>in training %1 (%2 %) or %3 (%4 %)</source>
        <extracomment>app/window/cursor_text.cpp</extracomment>
        <translation>beim Training %1 (%2 %) oder %3 (%4 %)</translation>
    </message>
    <message>
        <source>inches</source>
        <extracomment>app/window/export_dialog.cpp</extracomment>
        <translation>Zoll</translation>
    </message>
    <message>
        <source>input %1</source>
        <extracomment>app/window/cursor_text.cpp</extracomment>
        <translation>Eingabe %1</translation>
    </message>
    <message>
        <source>it cannot be opened</source>
        <extracomment>app/window/session_file.h</extracomment>
        <translation>sie lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>it would change</source>
        <extracomment>app/window/session_file.cpp</extracomment>
        <translation>sie würde sich ändern</translation>
    </message>
    <message>
        <source>largest error</source>
        <extracomment>app/window/facts_panel.cpp</extracomment>
        <translation>größter Fehler</translation>
    </message>
    <message>
        <source>learn what a fixed-point activation does, by predicting it</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>lernen, was eine Festkomma-Aktivierung tut, indem man es vorhersagt</translation>
    </message>
    <message>
        <source>less</source>
        <extracomment>app/window/card.cpp</extracomment>
        <translation>weniger</translation>
    </message>
    <message>
        <source>let staircases jump instead of moving</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Treppen springen lassen, statt sie zu bewegen</translation>
    </message>
    <message>
        <source>let the analysis speak of the usual interval</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>die Analyse vom üblichen Intervall sprechen lassen</translation>
    </message>
    <message>
        <source>let the analysis speak of what is in view</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>die Analyse vom Sichtbaren sprechen lassen</translation>
    </message>
    <message>
        <source>levels</source>
        <extracomment>app/window/facts_panel.cpp</extracomment>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>list every step; choosing one goes there</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>jeden Schritt auflisten; einer, den man wählt, wird aufgesucht</translation>
    </message>
    <message>
        <source>list the quantizers of a Keras model file</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>die Quantisierer einer Keras-Modelldatei auflisten</translation>
    </message>
    <message>
        <source>make the step again that was taken back</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>den zurückgenommenen Schritt wieder ausführen</translation>
    </message>
    <message>
        <source>mean</source>
        <extracomment>app/window/numbers.cpp</extracomment>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>measure errors against what the sigmoid mode puts in place of the true function</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Fehler gegen das messen, was der Sigmoid-Modus an die Stelle der wahren Funktion setzt</translation>
    </message>
    <message>
        <source>measured %1 on line %2: %3 (mismatch %4 of %5)</source>
        <extracomment>app/window/cursor_text.cpp</extracomment>
        <translation>gemessen %1 in Zeile %2: %3 (Abweichung %4 von %5)</translation>
    </message>
    <message>
        <source>menu of what can be done there</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>Menü mit allem, was dort möglich ist</translation>
    </message>
    <message>
        <source>mm</source>
        <extracomment>app/window/export_dialog.cpp</extracomment>
        <translation>mm</translation>
    </message>
    <message>
        <source>more</source>
        <extracomment>app/window/card.cpp</extracomment>
        <translation>mehr</translation>
    </message>
    <message>
        <source>more or less height for the plot</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>mehr oder weniger Höhe für die Kennlinie</translation>
    </message>
    <message>
        <source>move in the list</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>in der Liste verschieben</translation>
    </message>
    <message>
        <source>next in %1</source>
        <extracomment>app/window/cursor_text.cpp</extracomment>
        <translation>nächster in %1</translation>
    </message>
    <message>
        <source>next in %1 (%2 float32)</source>
        <extracomment>app/window/cursor_text.cpp</extracomment>
        <translation>nächster in %1 (%2 float32)</translation>
    </message>
    <message>
        <source>no</source>
        <extracomment>app/window/facts_panel.cpp</extracomment>
        <translation>nein</translation>
    </message>
    <message>
        <source>no transition to the right</source>
        <extracomment>app/window/cursor_text.cpp</extracomment>
        <translation>rechts kein Übergang</translation>
    </message>
    <message>
        <source>normal</source>
        <extracomment>app/window/numbers.cpp</extracomment>
        <translation>normalverteilt</translation>
    </message>
    <message>
        <source>not a number</source>
        <extracomment>app/window/cursor_text.cpp</extracomment>
        <translation>keine Zahl</translation>
    </message>
    <message>
        <source>not drawn</source>
        <extracomment>app/window/quantizer_list.cpp</extracomment>
        <translation>nicht gezeichnet</translation>
    </message>
    <message>
        <source>not drawn: %1</source>
        <extracomment>app/window/model_view.cpp</extracomment>
        <translation>nicht gezeichnet: %1</translation>
    </message>
    <message>
        <source>not stated</source>
        <extracomment>app/window/model_panel.cpp</extracomment>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>not symmetric</source>
        <extracomment>app/window/notices.cpp</extracomment>
        <translation>nicht symmetrisch</translation>
    </message>
    <message>
        <source>numbers of %1...</source>
        <extracomment>app/window/numbers.cpp</extracomment>
        <translation>Zahlen aus %1...</translation>
    </message>
    <message>
        <source>numbers of a file...</source>
        <extracomment>app/window/numbers.cpp</extracomment>
        <translation>Zahlen einer Datei...</translation>
    </message>
    <message>
        <source>off by %1</source>
        <extracomment>app/window/cursor_text.cpp</extracomment>
        <translation>%1 daneben</translation>
    </message>
    <message>
        <source>on the chip: input code %1 gives %2, %3</source>
        <extracomment>app/window/cursor_text.cpp</extracomment>
        <translation>auf dem Chip: Eingangscode %1 ergibt %2, %3</translation>
    </message>
    <message>
        <source>on the chip: input code %1 has no output</source>
        <extracomment>app/window/cursor_text.cpp</extracomment>
        <translation>auf dem Chip: Eingangscode %1 hat keine Ausgabe</translation>
    </message>
    <message>
        <source>one step, while it has the focus</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>ein Schritt, solange er den Fokus hat</translation>
    </message>
    <message>
        <source>open a session file, or a figure that holds one</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>eine Sitzungsdatei öffnen oder eine Abbildung, die eine enthält</translation>
    </message>
    <message>
        <source>open rows of x,y from a simulation or a board and draw them over the staircase</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Zeilen x,y aus einer Simulation oder von einer Platine öffnen und über die Treppe zeichnen</translation>
    </message>
    <message>
        <source>open the manual at the page about the control with the focus</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>das Handbuch auf der Seite zum Bedienelement mit dem Fokus öffnen</translation>
    </message>
    <message>
        <source>output %1</source>
        <extracomment>app/window/cursor_text.cpp</extracomment>
        <translation>Ausgabe %1</translation>
    </message>
    <message>
        <source>outputs</source>
        <extracomment>app/window/facts_panel.cpp</extracomment>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>outputs above 1</source>
        <extracomment>app/window/notices.cpp</extracomment>
        <translation>Ausgaben über 1</translation>
    </message>
    <message>
        <source>pan</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>verschieben</translation>
    </message>
    <message>
        <source>panels, theme and window as they were at the first start</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Felder, Farben und Fenster wie beim ersten Start</translation>
    </message>
    <message>
        <source>paste a session or a quantizer from its text</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>eine Sitzung oder einen Quantisierer aus Text einfügen</translation>
    </message>
    <message>
        <source>point, click</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>zeigen, klicken</translation>
    </message>
    <message>
        <source>press Return</source>
        <extracomment>app/window/text_bar.h</extracomment>
        <translation>Eingabetaste drücken</translation>
    </message>
    <message>
        <source>print the figure, as large as it is set</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>die Abbildung drucken, so groß wie eingestellt</translation>
    </message>
    <message>
        <source>pull a tread or a transition: the nearest setting follows</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>eine Stufe oder einen Übergang ziehen: die nächste Einstellung folgt</translation>
    </message>
    <message>
        <source>put marker A, then B, at the cursor</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Marke A, dann B an den Cursor setzen</translation>
    </message>
    <message>
        <source>put the cursor on the measured row, or input code of the chip, before that differs</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>den Cursor auf die vorige Messzeile oder den vorigen Eingangscode des Chips setzen, die abweichen</translation>
    </message>
    <message>
        <source>put the cursor on the next measured row, or input code of the chip, that differs</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>den Cursor auf die nächste Messzeile oder den nächsten Eingangscode des Chips setzen, die abweichen</translation>
    </message>
    <message>
        <source>put the keyboard into the model&apos;s list</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>die Tastatur in die Liste des Modells setzen</translation>
    </message>
    <message>
        <source>put the keyboard into the plot</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>die Tastatur in die Kennlinie setzen</translation>
    </message>
    <message>
        <source>q %1</source>
        <extracomment>app/window/cursor_text.cpp</extracomment>
        <translation>q %1</translation>
    </message>
    <message>
        <source>q = %1</source>
        <extracomment>app/window/cursor_text.cpp</extracomment>
        <translation>q = %1</translation>
    </message>
    <message>
        <source>q(−x) %1   d %2</source>
        <extracomment>app/window/cursor_text.cpp</extracomment>
        <translation>q(−x) %1   d %2</translation>
    </message>
    <message>
        <source>q(−x) = %1   defect %2</source>
        <extracomment>app/window/cursor_text.cpp</extracomment>
        <translation>q(−x) = %1   Abweichung %2</translation>
    </message>
    <message>
        <source>remove</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>entfernen</translation>
    </message>
    <message>
        <source>right click</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>rechte Maustaste</translation>
    </message>
    <message>
        <source>run the parameter played last, or the bits, through its values and back, or pause</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>den zuletzt abgespielten Parameter, oder die Bits, hin und zurück durchlaufen, oder anhalten</translation>
    </message>
    <message>
        <source>save the session to another file</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>die Sitzung in eine andere Datei speichern</translation>
    </message>
    <message>
        <source>save the session to its file</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>die Sitzung in ihre Datei speichern</translation>
    </message>
    <message>
        <source>scroll to the panels that do not fit</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>zu den Feldern rollen, die nicht ins Fenster passen</translation>
    </message>
    <message>
        <source>see the page before it is printed</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>die Seite ansehen, bevor sie gedruckt wird</translation>
    </message>
    <message>
        <source>see what was in view before</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>sehen, was zuvor zu sehen war</translation>
    </message>
    <message>
        <source>see what was in view before going back</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>sehen, was vor dem Zurückgehen zu sehen war</translation>
    </message>
    <message>
        <source>select: controls, text and facts are about the selected one</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>wählen: Regler, Text und Ergebnisse gelten dem gewählten</translation>
    </message>
    <message>
        <source>session</source>
        <extracomment>app/window/files.cpp</extracomment>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>set marker A or B at the cursor</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>Marke A oder B an den Cursor setzen</translation>
    </message>
    <message>
        <source>set the figure and write it into a PNG, SVG, PDF, TikZ or data file</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>die Abbildung einstellen und in eine PNG-, SVG-, PDF-, TikZ- oder Datendatei schreiben</translation>
    </message>
    <message>
        <source>shade what lies between staircase and curve</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>schattieren, was zwischen Treppe und Kurve liegt</translation>
    </message>
    <message>
        <source>show or hide</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>zeigen oder verbergen</translation>
    </message>
    <message>
        <source>show or hide the box at the cursor</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>zeigen oder verbergen, was neben dem Cursor steht</translation>
    </message>
    <message>
        <source>show or hide the column at the left</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>die linke Spalte zeigen oder verbergen</translation>
    </message>
    <message>
        <source>show or hide the column at the right</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>die rechte Spalte zeigen oder verbergen</translation>
    </message>
    <message>
        <source>show plot and lesson large, on the whole screen; Escape leaves</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Diagramm und Lektion groß zeigen, auf dem ganzen Bildschirm; Escape beendet das</translation>
    </message>
    <message>
        <source>show the revision compared with, as long as it is held</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>die verglichene Fassung zeigen, solange sie gehalten wird</translation>
    </message>
    <message>
        <source>show the whole interval again</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>wieder das ganze Intervall zeigen</translation>
    </message>
    <message>
        <source>show this page</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>diese Seite zeigen</translation>
    </message>
    <message>
        <source>show what changed since the previous revision</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>sagen, was sich seit der vorigen Fassung geändert hat</translation>
    </message>
    <message>
        <source>table address %1 holds %2</source>
        <extracomment>app/window/cursor_text.cpp</extracomment>
        <translation>Tabellenadresse %1 enthält %2</translation>
    </message>
    <message>
        <source>take cursor and markers away</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>Cursor und Marken wegnehmen</translation>
    </message>
    <message>
        <source>take the last step back</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>den letzten Schritt zurücknehmen</translation>
    </message>
    <message>
        <source>the codes</source>
        <extracomment>app/window/presentation.h</extracomment>
        <translation>die Codes</translation>
    </message>
    <message>
        <source>the session could not be read again, so nothing was written: %1</source>
        <extracomment>app/window/session_file.cpp</extracomment>
        <translation>die Sitzung ließ sich nicht zurücklesen, darum wurde nichts geschrieben: %1</translation>
    </message>
    <message>
        <source>the text of a quantizer names its table, so the path must have no quotes, backslashes or line breaks; rename the file or its folder</source>
        <extracomment>app/window/parameter_kinds.cpp</extracomment>
        <translation>der Text eines Quantisierers nennt seine Tabelle, daher darf der Pfad keine Anführungszeichen, Backslashes oder Zeilenumbrüche haben; benennen Sie die Datei oder ihren Ordner um</translation>
    </message>
    <message>
        <source>this revision has no such parameter</source>
        <extracomment>app/window/parameter_controls.cpp</extracomment>
        <translation>diese Fassung hat keinen solchen Parameter</translation>
    </message>
    <message>
        <source>to</source>
        <extracomment>app/window/export_dialog.cpp</extracomment>
        <translation>bis</translation>
    </message>
    <message>
        <source>tread %1</source>
        <extracomment>app/window/cursor_text.cpp</extracomment>
        <translation>Stufe %1</translation>
    </message>
    <message>
        <source>type another end</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>ein anderes Ende eintippen</translation>
    </message>
    <message>
        <source>type where the axes end, one after the other</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>die Enden der Achsen eintippen, eins nach dem anderen</translation>
    </message>
    <message>
        <source>uniform on the interval</source>
        <extracomment>app/window/numbers.cpp</extracomment>
        <translation>gleichverteilt auf dem Intervall</translation>
    </message>
    <message>
        <source>version and licence</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Version und Lizenz</translation>
    </message>
    <message>
        <source>wheel</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>Rad</translation>
    </message>
    <message>
        <source>width %1</source>
        <extracomment>app/window/cursor_text.cpp</extracomment>
        <translation>Breite %1</translation>
    </message>
    <message>
        <source>width %1, of the mirror image %2</source>
        <extracomment>app/window/cursor_text.cpp</extracomment>
        <translation>Breite %1, des Spiegelbilds %2</translation>
    </message>
    <message>
        <source>work through a lesson somebody wrote</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>eine Lektion durcharbeiten, die jemand geschrieben hat</translation>
    </message>
    <message>
        <source>write 3/2^3 instead of 0.375 at the axes</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>3/2^3 statt 0.375 an die Achsen schreiben</translation>
    </message>
    <message>
        <source>write the lesson, or all lessons, as sheets of paper with their answers, and open them to be printed</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>die Lektion, oder alle Lektionen, als Blätter mit Antworten schreiben und zum Drucken öffnen</translation>
    </message>
    <message>
        <source>write the quantizer as a lookup table for C, Verilog, VHDL or Python</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>den Quantisierer als Nachschlagetabelle für C, Verilog, VHDL oder Python schreiben</translation>
    </message>
    <message>
        <source>x %1</source>
        <extracomment>app/window/cursor_text.cpp</extracomment>
        <translation>x %1</translation>
    </message>
    <message>
        <source>x = %1</source>
        <extracomment>app/window/cursor_text.cpp</extracomment>
        <translation>x = %1</translation>
    </message>
    <message>
        <source>x from</source>
        <extracomment>app/window/export_dialog.cpp</extracomment>
        <translation>x von</translation>
    </message>
    <message>
        <source>x ≤ %1</source>
        <extracomment>app/window/cursor_text.cpp</extracomment>
        <translation>x ≤ %1</translation>
    </message>
    <message>
        <source>x ≥ %1</source>
        <extracomment>app/window/cursor_text.cpp</extracomment>
        <translation>x ≥ %1</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>app/window/facts_panel.cpp</extracomment>
        <translation>ja</translation>
    </message>
    <message>
        <source>zoom in about the middle</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>um die Mitte vergrößern</translation>
    </message>
    <message>
        <source>zoom in about what is pointed at, or about the cursor</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>um die Stelle unter dem Zeiger vergrößern, sonst um den Cursor</translation>
    </message>
    <message>
        <source>zoom out about the middle</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>um die Mitte verkleinern</translation>
    </message>
    <message>
        <source>zoom to the rectangle</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>auf das Rechteck vergrößern</translation>
    </message>
    <message>
        <source>zoom; the wheel with Shift only x, with Ctrl only y</source>
        <extracomment>app/window/help.cpp</extracomment>
        <translation>vergrößern; das Rad mit Umschalt nur in x, mit Strg nur in y</translation>
    </message>
    <message>
        <source>1 error</source>
        <extracomment>app/window/text_bar.cpp</extracomment>
        <translation>1 Fehler</translation>
    </message>
    <message>
        <source>&lt;b&gt;Error:&lt;/b&gt; %1</source>
        <extracomment>app/window/text_bar.cpp</extracomment>
        <translation>&lt;b&gt;Fehler:&lt;/b&gt; %1</translation>
    </message>
    <message>
        <source>Scale</source>
        <extracomment>app/window/parameter_kinds.cpp</extracomment>
        <translation>Skala</translation>
    </message>
    <message>
        <source>The session names a file outside its folder:
%1
Read it?</source>
        <extracomment>app/window/session_file.cpp</extracomment>
        <translation>Die Sitzung nennt eine Datei außerhalb ihres Ordners:
%1
Soll sie gelesen werden?</translation>
    </message>
    <message>
        <source>What QKeras works out from a whole tensor for this alpha (q.scale): it multiplies step and range</source>
        <extracomment>app/window/parameter_kinds.cpp</extracomment>
        <translation>Was QKeras für dieses alpha aus einem ganzen Tensor bestimmt (q.scale): sie vervielfacht Schritt und Bereich</translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <extracomment>app/window/text_bar.cpp</extracomment>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 settings pass, fewest bits first, then the smallest error.</source>
        <extracomment>app/window/find_panel.cpp</extracomment>
        <translation>%1 von %2 Einstellungen bestehen; wenigste Bits zuerst, dann der kleinste Fehler.</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <extracomment>app/window/find_panel.cpp</extracomment>
        <translation>%1 Byte</translation>
    </message>
    <message>
        <source>About %1 s left</source>
        <extracomment>app/window/prove_dialog.cpp</extracomment>
        <translation>Noch etwa %1 s</translation>
    </message>
    <message>
        <source>&amp;Find settings</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Einstellungen fin&amp;den</translation>
    </message>
    <message>
        <source>&amp;Keep in the session</source>
        <extracomment>app/window/prove_dialog.h</extracomment>
        <translation>In der Sitzung &amp;behalten</translation>
    </message>
    <message>
        <source>1/64, 0.01 or 0.5 step; empty for any error</source>
        <extracomment>app/window/find_panel.h</extracomment>
        <translation>1/64, 0.01 oder 0.5 step (Schritte); leer für jeden Fehler</translation>
    </message>
    <message>
        <source>A quantizer with holes: ? for every value, 2..6 for those from 2 to 6</source>
        <extracomment>app/window/find_panel.h</extracomment>
        <translation>Ein Quantisierer mit Lücken: ? für jeden Wert, 2..6 für die von 2 bis 6</translation>
    </message>
    <message>
        <source>A type has no inputs of its own; compare it with what was trained instead.</source>
        <extracomment>app/window/main_window.cpp</extracomment>
        <translation>Ein Typ hat keine eigenen Eingaben; vergleichen Sie ihn stattdessen mit dem, was trainiert wurde.</translation>
    </message>
    <message>
        <source>All %L1 inputs agree.</source>
        <extracomment>app/window/prove_dialog.cpp</extracomment>
        <translation>Alle %L1 Eingaben stimmen überein.</translation>
    </message>
    <message>
        <source>Bits against the largest error</source>
        <extracomment>app/window/find_panel.cpp</extracomment>
        <translation>Bits gegen den größten Fehler</translation>
    </message>
    <message>
        <source>Close Find settings</source>
        <extracomment>app/window/find_panel.cpp</extracomment>
        <translation>Einstellungen finden schließen</translation>
    </message>
    <message>
        <source>Close; what is in the plot stays</source>
        <extracomment>app/window/find_panel.cpp</extracomment>
        <translation>Schließen; was gezeichnet ist, bleibt</translation>
    </message>
    <message>
        <source>Evaluates %1 at every input, and compares with what the window shows of it.</source>
        <extracomment>app/window/prove_dialog.cpp</extracomment>
        <translation>Berechnet %1 an jeder Eingabe und vergleicht mit dem, was das Fenster davon zeigt.</translation>
    </message>
    <message>
        <source>Hash of all outputs: %1</source>
        <extracomment>app/window/prove_dialog.cpp</extracomment>
        <translation>Hash aller Ausgaben: %1</translation>
    </message>
    <message>
        <source>In steps</source>
        <extracomment>app/window/find_panel.cpp</extracomment>
        <translation>In Schritten</translation>
    </message>
    <message>
        <source>Left: any error; each step to the right halves it</source>
        <extracomment>app/window/find_panel.cpp</extracomment>
        <translation>Links: jeder Fehler; jeder Schritt nach rechts halbiert ihn</translation>
    </message>
    <message>
        <source>Levels</source>
        <extracomment>app/window/find_panel.cpp</extracomment>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>None of %1 settings passes. The nearest is %2; it fails: %3.</source>
        <extracomment>app/window/find_panel.cpp</extracomment>
        <translation>Keine von %1 Einstellungen besteht. Am nächsten kommt %2; es fehlt: %3.</translation>
    </message>
    <message>
        <source>Of %L1 inputs some do not agree.</source>
        <extracomment>app/window/prove_dialog.cpp</extracomment>
        <translation>Von %L1 Eingaben stimmen nicht alle überein.</translation>
    </message>
    <message>
        <source>Pro&amp;ve over all inputs...</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>Über alle Eingaben be&amp;weisen ...</translation>
    </message>
    <message>
        <source>Progress of the proof</source>
        <extracomment>app/window/prove_dialog.cpp</extracomment>
        <translation>Fortschritt des Beweises</translation>
    </message>
    <message>
        <source>Prove over all inputs</source>
        <extracomment>app/window/prove_dialog.cpp</extracomment>
        <translation>Über alle Eingaben beweisen</translation>
    </message>
    <message>
        <source>Right: %1</source>
        <extracomment>app/window/prove_dialog.cpp</extracomment>
        <translation>Richtig: %1</translation>
    </message>
    <message>
        <source>Setting</source>
        <extracomment>app/window/find_panel.cpp</extracomment>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Settings that pass</source>
        <extracomment>app/window/find_panel.cpp</extracomment>
        <translation>Einstellungen, die bestehen</translation>
    </message>
    <message>
        <source>Settings to try</source>
        <extracomment>app/window/find_panel.h</extracomment>
        <translation>Einstellungen, die probiert werden</translation>
    </message>
    <message>
        <source>Table</source>
        <extracomment>app/window/find_panel.cpp</extracomment>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>The session keeps quantizer, version and hash; the facts show it</source>
        <extracomment>app/window/prove_dialog.cpp</extracomment>
        <translation>Die Sitzung behält Quantisierer, Version und Hash; die Fakten zeigen es</translation>
    </message>
    <message>
        <source>Still trying: %1 settings ...</source>
        <extracomment>app/window/find_panel.cpp</extracomment>
        <translation>Es wird noch probiert: %1 Einstellungen ...</translation>
    </message>
    <message>
        <source>WRONG: %1</source>
        <extracomment>app/window/prove_dialog.cpp</extracomment>
        <translation>FALSCH: %1</translation>
    </message>
    <message>
        <source>evaluate every input and compare with what is shown</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>jede Eingabe berechnen und mit dem vergleichen, was gezeigt wird</translation>
    </message>
    <message>
        <source>list the settings that keep to limits, fewest bits first</source>
        <extracomment>app/window/actions.cpp</extracomment>
        <translation>die Einstellungen auflisten, die Grenzen einhalten, wenigste Bits zuerst</translation>
    </message>
    <message>
        <source>of</source>
        <extracomment>app/window/find_panel.cpp</extracomment>
        <translation>von</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>%1 %2 to %3</source>
        <extracomment>app/words/step_name.cpp</extracomment>
        <translation>%1 %2 auf %3</translation>
    </message>
    <message>
        <source>%1 (%2): %3 layers, %4 quantizers, %5 of them distinct</source>
        <extracomment>app/words/model_words.cpp</extracomment>
        <translation>%1 (%2): %3 Schichten, %4 Quantisierer, davon %5 verschiedene</translation>
    </message>
    <message>
        <source>%1 (%2): %3 layers, 1 quantizer</source>
        <extracomment>app/words/model_words.cpp</extracomment>
        <translation>%1 (%2): %3 Schichten, 1 Quantisierer</translation>
    </message>
    <message>
        <source>%1 (%2): 1 layer, %4 quantizers, %5 of them distinct</source>
        <extracomment>app/words/model_words.cpp</extracomment>
        <translation>%1 (%2): 1 Schicht, %4 Quantisierer, davon %5 verschiedene</translation>
    </message>
    <message>
        <source>%1 (%2): 1 layer, 1 quantizer</source>
        <extracomment>app/words/model_words.cpp</extracomment>
        <translation>%1 (%2): 1 Schicht, 1 Quantisierer</translation>
    </message>
    <message>
        <source>%1 bit</source>
        <extracomment>app/words/legend.cpp</extracomment>
        <translation>%1 Bit</translation>
    </message>
    <message>
        <source>%1 bit could hold %2 levels; %3.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>%1 Bit könnte %2 Stufen fassen; %3.</translation>
    </message>
    <message>
        <source>%1 bit holds only %2 levels: one bit more is needed.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>%1 Bit fasst nur %2 Stufen: Es braucht ein Bit mehr.</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <extracomment>app/words/legend.cpp</extracomment>
        <translation>%1 Bit</translation>
    </message>
    <message numerus="yes">
        <source>%1 bits could hold %2 levels; %3.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>
            <numerusform>%1 Bit könnten %2 Stufen fassen; %3.</numerusform>
            <numerusform>%1 Bit könnten %2 Stufen fassen; %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 bits hold only %2 levels: one bit more is needed.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>
            <numerusform>%1 Bit fassen nur %2 Stufen: Es braucht ein Bit mehr.</numerusform>
            <numerusform>%1 Bit fassen nur %2 Stufen: Es braucht ein Bit mehr.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 code is never output, the one above that of x = %2.</source>
        <extracomment>app/words/checks.cpp</extracomment>
        <translation>%1 Code wird nie ausgegeben, der über dem von x = %2.</translation>
    </message>
    <message>
        <source>%1 code is never output.</source>
        <extracomment>app/words/checks.cpp</extracomment>
        <translation>%1 Code wird nie ausgegeben.</translation>
    </message>
    <message>
        <source>%1 codes are never output, the first above that of x = %2.</source>
        <extracomment>app/words/checks.cpp</extracomment>
        <translation>%1 Codes werden nie ausgegeben, der erste über dem von x = %2.</translation>
    </message>
    <message>
        <source>%1 codes are never output.</source>
        <extracomment>app/words/checks.cpp</extracomment>
        <translation>%1 Codes werden nie ausgegeben.</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <extracomment>app/words/legend.cpp</extracomment>
        <translation>%1 von %2 bis %3</translation>
    </message>
    <message>
        <source>%1 is not an output; the nearest is %2, at x = %3.</source>
        <extracomment>app/words/checks.cpp</extracomment>
        <translation>%1 wird nie ausgegeben; am nächsten ist %2, bei x = %3.</translation>
    </message>
    <message>
        <source>%1 is not an output; the nearest is %2.</source>
        <extracomment>app/words/checks.cpp</extracomment>
        <translation>%1 wird nie ausgegeben; am nächsten ist %2.</translation>
    </message>
    <message>
        <source>%1 level, no transitions, step %3.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>%1 Stufe, keine Übergänge, Schritt %3.</translation>
    </message>
    <message>
        <source>%1 level, no transitions.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>%1 Stufe, keine Übergänge.</translation>
    </message>
    <message>
        <source>%1 levels from %2 to %3</source>
        <extracomment>app/words/model_words.cpp</extracomment>
        <translation>%1 Stufen von %2 bis %3</translation>
    </message>
    <message>
        <source>%1 levels, %2 transition, on no uniform grid, non-decreasing.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>%1 Stufen, %2 Übergang, auf keinem gleichmäßigen Raster, nie fallend.</translation>
    </message>
    <message>
        <source>%1 levels, %2 transition, on no uniform grid, not monotone.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>%1 Stufen, %2 Übergang, auf keinem gleichmäßigen Raster, nicht monoton.</translation>
    </message>
    <message>
        <source>%1 levels, %2 transition, step %3, non-decreasing.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>%1 Stufen, %2 Übergang, Schritt %3, monoton steigend.</translation>
    </message>
    <message>
        <source>%1 levels, %2 transition, step %3, not monotone.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>%1 Stufen, %2 Übergang, Schritt %3, nicht monoton.</translation>
    </message>
    <message>
        <source>%1 levels, %2 transitions, on no uniform grid, non-decreasing.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>%1 Stufen, %2 Übergänge, auf keinem gleichmäßigen Raster, nie fallend.</translation>
    </message>
    <message>
        <source>%1 levels, %2 transitions, on no uniform grid, not monotone.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>%1 Stufen, %2 Übergänge, auf keinem gleichmäßigen Raster, nicht monoton.</translation>
    </message>
    <message>
        <source>%1 levels, %2 transitions, step %3, non-decreasing.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>%1 Stufen, %2 Übergänge, Schritt %3, monoton steigend.</translation>
    </message>
    <message>
        <source>%1 levels, %2 transitions, step %3, not monotone.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>%1 Stufen, %2 Übergänge, Schritt %3, nicht monoton.</translation>
    </message>
    <message>
        <source>%1 of %2 float32 inputs differ</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>%1 von %2 float32-Eingaben weichen ab</translation>
    </message>
    <message>
        <source>%1 of %2 float32 inputs differ; float32 is dense near 0.</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>%1 von %2 float32-Eingaben weichen ab; float32 liegt nahe 0 dicht.</translation>
    </message>
    <message>
        <source>%1 of %2 float32 pairs differ, %3 of them only by rounding at ties.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>%1 von %2 float32-Paaren weichen ab, %3 davon nur durch Rundung bei Gleichstand.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 float32 pairs differ.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>
            <numerusform>%1 von %2 float32-Paaren weichen ab.</numerusform>
            <numerusform>%1 von %2 float32-Paaren weichen ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 float32 pairs differs.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>%1 von %2 float32-Paaren weicht ab.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 input codes differ</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>
            <numerusform>%1 von %2 Eingangscodes weichen ab</numerusform>
            <numerusform>%1 von %2 Eingangscodes weichen ab</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 input codes differs</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>%1 von %2 Eingangscodes weicht ab</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 levels lie outside.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>
            <numerusform>%1 von %2 Stufen liegen außerhalb.</numerusform>
            <numerusform>%1 von %2 Stufen liegen außerhalb.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 levels lies outside.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>%1 von %2 Stufen liegt außerhalb.</translation>
    </message>
    <message>
        <source>%1 of %2 rows differ.</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>%1 von %2 Zeilen weichen ab.</translation>
    </message>
    <message>
        <source>%1 of %2 rows differs.</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>%1 von %2 Zeilen weicht ab.</translation>
    </message>
    <message>
        <source>%1 of %2 steps differ from their mirror image</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>%1 von %2 Stufen weichen vom Spiegelbild ab</translation>
    </message>
    <message>
        <source>%1 off</source>
        <extracomment>app/words/step_name.cpp</extracomment>
        <translation>%1 aus</translation>
    </message>
    <message>
        <source>%1 on</source>
        <extracomment>app/words/step_name.cpp</extracomment>
        <translation>%1 an</translation>
    </message>
    <message>
        <source>%1, %2 bits</source>
        <extracomment>app/words/legend.cpp</extracomment>
        <translation>%1, %2 Bit</translation>
    </message>
    <message>
        <source>%1, as trained</source>
        <extracomment>app/words/legend.cpp</extracomment>
        <translation>%1, wie trainiert</translation>
    </message>
    <message>
        <source>%1, differs on %2 % of the codes</source>
        <extracomment>app/words/legend.cpp</extracomment>
        <translation>%1, weicht bei %2 % der Codes ab</translation>
    </message>
    <message>
        <source>2 s(x) - 1, s the %1</source>
        <extracomment>app/words/legend.cpp</extracomment>
        <translation>2 s(x) - 1, s: %1</translation>
    </message>
    <message>
        <source>Above %1 from x = %2, up to %3.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Über %1 ab x = %2, bis %3.</translation>
    </message>
    <message>
        <source>Above %1 throughout, up to %2.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Durchweg über %1, bis %2.</translation>
    </message>
    <message>
        <source>Add quantizer</source>
        <extracomment>app/words/step_name.cpp</extracomment>
        <translation>Quantisierer hinzufügen</translation>
    </message>
    <message>
        <source>Against 2 s(x) - 1, s the %1.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Gegen 2 s(x) - 1, s: %1.</translation>
    </message>
    <message>
        <source>Against the %1.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Gegen: %1.</translation>
    </message>
    <message>
        <source>Against the true %1.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Gegen den wahren Verlauf: %1.</translation>
    </message>
    <message numerus="yes">
        <source>All %1 rows agree.</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>
            <numerusform>Alle %1 Zeilen stimmen überein.</numerusform>
            <numerusform>Alle %1 Zeilen stimmen überein.</numerusform>
        </translation>
    </message>
    <message>
        <source>Always %1.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Immer %1.</translation>
    </message>
    <message>
        <source>Asymmetric float32 pairs %1 → %2.</source>
        <extracomment>app/words/changes.cpp</extracomment>
        <translation>Asymmetrische float32-Paare %1 → %2.</translation>
    </message>
    <message>
        <source>Asymmetric for |x| = %1.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Asymmetrisch bei |x| = %1.</translation>
    </message>
    <message>
        <source>Asymmetric for |x| from %1 to %2.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Asymmetrisch für |x| von %1 bis %2.</translation>
    </message>
    <message>
        <source>Asymmetric on %1 intervals of |x|, the first from %2 to %3.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Asymmetrisch in %1 Intervallen von |x|, das erste von %2 bis %3.</translation>
    </message>
    <message>
        <source>Asymmetry %1 → %2 but for %3 float32 tie.</source>
        <extracomment>app/words/changes.cpp</extracomment>
        <translation>Asymmetrie %1 → %2 bis auf %3 float32-Gleichstand.</translation>
    </message>
    <message numerus="yes">
        <source>Asymmetry %1 → %2 but for %3 float32 ties.</source>
        <extracomment>app/words/changes.cpp</extracomment>
        <translation>
            <numerusform>Asymmetrie %1 → %2 bis auf %3 float32-Gleichstände.</numerusform>
            <numerusform>Asymmetrie %1 → %2 bis auf %3 float32-Gleichstände.</numerusform>
        </translation>
    </message>
    <message>
        <source>Asymmetry %1 → %2.</source>
        <extracomment>app/words/changes.cpp</extracomment>
        <translation>Asymmetrie %1 → %2.</translation>
    </message>
    <message>
        <source>Attained: %1 to %2.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Erreicht wird %1 bis %2.</translation>
    </message>
    <message>
        <source>Below %1 throughout, down to %2.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Durchweg unter %1, hinab bis %2.</translation>
    </message>
    <message>
        <source>Below %1 up to x = %2, down to %3.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Unter %1 bis x = %2, hinab bis %3.</translation>
    </message>
    <message>
        <source>Both are reached.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Beide werden erreicht.</translation>
    </message>
    <message>
        <source>Both ends of the range are outputs.</source>
        <extracomment>app/words/checks.cpp</extracomment>
        <translation>Beide Enden des Bereichs werden ausgegeben.</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>app/words/step_name.cpp</extracomment>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Check &quot;%1&quot;: fails now.</source>
        <extracomment>app/words/changes.cpp</extracomment>
        <translation>Prüfung „%1“: jetzt nicht bestanden.</translation>
    </message>
    <message>
        <source>Check &quot;%1&quot;: passes now.</source>
        <extracomment>app/words/changes.cpp</extracomment>
        <translation>Prüfung „%1“: jetzt bestanden.</translation>
    </message>
    <message>
        <source>Choose chip</source>
        <extracomment>app/words/step_name.cpp</extracomment>
        <translation>Chip wählen</translation>
    </message>
    <message>
        <source>Codes need more than %1 bit, which holds %2 to %3, at x = %4.</source>
        <extracomment>app/words/checks.cpp</extracomment>
        <translation>Codes brauchen mehr als %1 Bit, das %2 bis %3 fasst, bei x = %4.</translation>
    </message>
    <message>
        <source>Codes need more than %1 bits, which hold %2 to %3, at x = %4.</source>
        <extracomment>app/words/checks.cpp</extracomment>
        <translation>Codes brauchen mehr als %1 Bit, die %2 bis %3 fassen, bei x = %4.</translation>
    </message>
    <message>
        <source>Codes need more than %1 bits, which hold %2 to %3.</source>
        <extracomment>app/words/checks.cpp</extracomment>
        <translation>Codes brauchen mehr als %1 Bit, die %2 bis %3 fassen.</translation>
    </message>
    <message>
        <source>Codes never output: %1 → %2.</source>
        <extracomment>app/words/changes.cpp</extracomment>
        <translation>Nie ausgegebene Codes: %1 → %2.</translation>
    </message>
    <message>
        <source>Codes never output: none left.</source>
        <extracomment>app/words/changes.cpp</extracomment>
        <translation>Nie ausgegebene Codes: keine mehr.</translation>
    </message>
    <message>
        <source>Compare by blinking</source>
        <extracomment>app/words/step_name.cpp</extracomment>
        <translation>Blinkend vergleichen</translation>
    </message>
    <message>
        <source>Compare by overlay</source>
        <extracomment>app/words/step_name.cpp</extracomment>
        <translation>Übereinander vergleichen</translation>
    </message>
    <message>
        <source>Compare facts</source>
        <extracomment>app/words/step_name.cpp</extracomment>
        <translation>Ergebnisse vergleichen</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <extracomment>app/words/step_name.cpp</extracomment>
        <translation>Mit %1 vergleichen</translation>
    </message>
    <message>
        <source>Compare with none</source>
        <extracomment>app/words/step_name.cpp</extracomment>
        <translation>Mit nichts vergleichen</translation>
    </message>
    <message>
        <source>Compare with previous revision</source>
        <extracomment>app/words/step_name.cpp</extracomment>
        <translation>Mit voriger Fassung vergleichen</translation>
    </message>
    <message>
        <source>DNL, LSB</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>DNL, LSB</translation>
    </message>
    <message>
        <source>Deployed minus trained is from %1 to %2 steps.</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>Eingesetzt minus trainiert liegt zwischen %1 und %2 Schritten.</translation>
    </message>
    <message>
        <source>Deployed minus trained, in steps</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>Chip minus Training, in Schritten</translation>
    </message>
    <message>
        <source>Difference from %1</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>Unterschied zu %1</translation>
    </message>
    <message>
        <source>Difference from each of the others</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>Unterschied zu jedem der anderen</translation>
    </message>
    <message>
        <source>Differential non-linearity (DNL)</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>Differentielle Nichtlinearität (DNL)</translation>
    </message>
    <message>
        <source>Differs from %1 on %2 % of [%3, %4], by up to %5, for example at x = %6.</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>Weicht von %1 auf %2 % von [%3, %4] ab, um bis zu %5, zum Beispiel bei x = %6.</translation>
    </message>
    <message>
        <source>Differs from %1 on %2 of %3 float32 inputs, by up to %4, for example at x = %5.</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>Weicht von %1 bei %2 von %3 float32-Eingaben ab, um bis zu %4, zum Beispiel bei x = %5.</translation>
    </message>
    <message>
        <source>Differs from %1 on %2 of %3 float32 inputs: one of the two is NaN, for example at x = %4.</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>Weicht von %1 bei %2 von %3 float32-Eingaben ab: einer von beiden ist NaN, etwa bei x = %4.</translation>
    </message>
    <message>
        <source>Differs on %1 % of the input codes (%2 of %3), by up to %4 steps.</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>Weicht bei %1 % der Eingabecodes ab (%2 von %3), um bis zu %4 Schritte.</translation>
    </message>
    <message>
        <source>Differs on %1 % of the input codes (%2 of %3), by up to 1 step.</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>Weicht bei %1 % der Eingabecodes ab (%2 von %3), um bis zu 1 Schritt.</translation>
    </message>
    <message>
        <source>Error against the %1</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>Fehler gegen: %1</translation>
    </message>
    <message>
        <source>Error against the %1, by %2</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>Fehler gegen %1 über %2</translation>
    </message>
    <message>
        <source>Error against the true %1</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>Fehler gegen den wahren Verlauf: %1</translation>
    </message>
    <message>
        <source>Error against the true %1, by %2</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>Fehler gegen den wahren Verlauf (%1) über %2</translation>
    </message>
    <message>
        <source>Every code between the extremes is an output.</source>
        <extracomment>app/words/checks.cpp</extracomment>
        <translation>Jeder Code zwischen den Enden wird ausgegeben.</translation>
    </message>
    <message>
        <source>Every code fits %1 bit: %2 to %3.</source>
        <extracomment>app/words/checks.cpp</extracomment>
        <translation>Jeder Code passt in %1 Bit: %2 bis %3.</translation>
    </message>
    <message numerus="yes">
        <source>Every code fits %1 bits: %2 to %3.</source>
        <extracomment>app/words/checks.cpp</extracomment>
        <translation>
            <numerusform>Jeder Code passt in %1 Bit: %2 bis %3.</numerusform>
            <numerusform>Jeder Code passt in %1 Bit: %2 bis %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every output lies in [%1, %2].</source>
        <extracomment>app/words/checks.cpp</extracomment>
        <translation>Jede Ausgabe liegt in [%1, %2].</translation>
    </message>
    <message>
        <source>Every value asked for is an output.</source>
        <extracomment>app/words/checks.cpp</extracomment>
        <translation>Jeder gefragte Wert wird ausgegeben.</translation>
    </message>
    <message>
        <source>Exact for the only input, %1.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Exakt für die einzige Eingabe, %1.</translation>
    </message>
    <message>
        <source>Exact on [%1, %2].</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Exakt auf [%1, %2].</translation>
    </message>
    <message>
        <source>Float32 ties that break symmetry %1 → %2.</source>
        <extracomment>app/words/changes.cpp</extracomment>
        <translation>Float32-Gleichstände, die die Symmetrie brechen, %1 → %2.</translation>
    </message>
    <message>
        <source>For example q(%1) = %2.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Zum Beispiel q(%1) = %2.</translation>
    </message>
    <message>
        <source>From x = %1 to %2.</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>Von x = %1 bis %2.</translation>
    </message>
    <message>
        <source>From x = %1 to x = %2, with outputs from %3 to %4.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Von x = %1 bis x = %2, mit Ausgaben von %3 bis %4.</translation>
    </message>
    <message>
        <source>Give a finite interval, a deviation above 0 or a file of numbers.</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>Gebraucht wird ein endliches Intervall, eine Streuung über 0 oder eine Datei mit Zahlen.</translation>
    </message>
    <message>
        <source>Hide panel %1</source>
        <extracomment>app/words/step_name.cpp</extracomment>
        <translation>Feld %1 verbergen</translation>
    </message>
    <message>
        <source>Hide quantizer</source>
        <extracomment>app/words/step_name.cpp</extracomment>
        <translation>Quantisierer verbergen</translation>
    </message>
    <message>
        <source>INL, LSB</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>INL, LSB</translation>
    </message>
    <message>
        <source>In %1 runs of inputs between x = %2 and x = %3, with outputs from %4 to %5.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>In %1 Folgen von Eingaben zwischen x = %2 und x = %3, mit Ausgaben von %4 bis %5.</translation>
    </message>
    <message>
        <source>Input codes that differ from %1, by %2</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>Eingangscodes, die von %1 abweichen, über %2</translation>
    </message>
    <message>
        <source>Input codes that differ, by %1:</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>Abweichende Eingangscodes über %1:</translation>
    </message>
    <message>
        <source>Inputs: no distribution.</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>Eingaben: keine Verteilung.</translation>
    </message>
    <message>
        <source>Integral non-linearity (INL)</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>Integrale Nichtlinearität (INL)</translation>
    </message>
    <message>
        <source>Interval [%1, %2]</source>
        <extracomment>app/words/step_name.cpp</extracomment>
        <translation>Intervall [%1, %2]</translation>
    </message>
    <message>
        <source>Largest error %1 (%2 step) at x = %3.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Größter Fehler %1 (%2 Schritt) bei x = %3.</translation>
    </message>
    <message>
        <source>Largest error %1 (%2 steps) at x = %3.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Größter Fehler %1 (%2 Schritte) bei x = %3.</translation>
    </message>
    <message>
        <source>Largest error %1 at x = %2.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Größter Fehler %1 bei x = %2.</translation>
    </message>
    <message>
        <source>Largest error %1 → %2 (%3 steps), now at x = %4.</source>
        <extracomment>app/words/changes.cpp</extracomment>
        <translation>Größter Fehler %1 → %2 (%3 Schritte), jetzt bei x = %4.</translation>
    </message>
    <message>
        <source>Largest error %1 → %2 (%3 → %4 steps), now at x = %5.</source>
        <extracomment>app/words/changes.cpp</extracomment>
        <translation>Größter Fehler %1 → %2 (%3 → %4 Schritte), jetzt bei x = %5.</translation>
    </message>
    <message>
        <source>Largest error at most %1</source>
        <extracomment>app/words/step_name.cpp</extracomment>
        <translation>Größter Fehler höchstens %1</translation>
    </message>
    <message>
        <source>Largest error within [%1, %2]: %3 (%4 LSB) at x = %5.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Größter Fehler in [%1, %2]: %3 (%4 LSB) bei x = %5.</translation>
    </message>
    <message>
        <source>Largest error within [%1, %2]: %3 at x = %4.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Größter Fehler in [%1, %2]: %3 bei x = %4.</translation>
    </message>
    <message>
        <source>Leaves [%1, %2] by %3: q(%4) = %5.</source>
        <extracomment>app/words/checks.cpp</extracomment>
        <translation>Verlässt [%1, %2] um %3: q(%4) = %5.</translation>
    </message>
    <message>
        <source>Leaves [%1, %2].</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Verlässt [%1, %2].</translation>
    </message>
    <message>
        <source>Levels %1 → %2.</source>
        <extracomment>app/words/changes.cpp</extracomment>
        <translation>Stufen %1 → %2.</translation>
    </message>
    <message>
        <source>Limit of the largest error:</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>Grenze des größten Fehlers:</translation>
    </message>
    <message>
        <source>Lock %1</source>
        <extracomment>app/words/step_name.cpp</extracomment>
        <translation>%1 koppeln</translation>
    </message>
    <message>
        <source>MSE %1</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>MSE %1</translation>
    </message>
    <message>
        <source>MSE %1, SQNR %2 dB</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>MSE %1, SQNR %2 dB</translation>
    </message>
    <message>
        <source>Mean %1, RMS %2 from between float32 inputs.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Mittelwert %1, Effektivwert %2 aus der Lücke zwischen float32-Eingaben.</translation>
    </message>
    <message>
        <source>Mean %1, RMS %2.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Mittelwert %1, Effektivwert %2.</translation>
    </message>
    <message>
        <source>Mean square error %1.</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>Mittlerer quadratischer Fehler %1.</translation>
    </message>
    <message>
        <source>NaN for x = %1.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>NaN für x = %1.</translation>
    </message>
    <message>
        <source>NaN for x from %1 to %2.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>NaN für x von %1 bis %2.</translation>
    </message>
    <message>
        <source>No error at any float32 input.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Kein Fehler bei irgendeiner float32-Eingabe.</translation>
    </message>
    <message>
        <source>No limit of the error</source>
        <extracomment>app/words/step_name.cpp</extracomment>
        <translation>Keine Grenze des Fehlers</translation>
    </message>
    <message>
        <source>No output is defined for %1 of %2 input codes, the first of them %3 (x = %4).</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>Für %1 von %2 Eingabecodes ist keine Ausgabe definiert, der erste ist %3 (x = %4).</translation>
    </message>
    <message>
        <source>No output is defined from x = %1 to %2.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Von x = %1 bis %2 ist keine Ausgabe definiert.</translation>
    </message>
    <message>
        <source>No pair x, -x matches.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Kein Paar x, -x passt zusammen.</translation>
    </message>
    <message>
        <source>Non-decreasing: no.</source>
        <extracomment>app/words/changes.cpp</extracomment>
        <translation>Monoton steigend: nein.</translation>
    </message>
    <message>
        <source>Non-decreasing: yes.</source>
        <extracomment>app/words/changes.cpp</extracomment>
        <translation>Monoton steigend: ja.</translation>
    </message>
    <message>
        <source>None of the facts changes.</source>
        <extracomment>app/words/changes.cpp</extracomment>
        <translation>Keines der Ergebnisse ändert sich.</translation>
    </message>
    <message>
        <source>Not symmetric.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Nicht symmetrisch.</translation>
    </message>
    <message>
        <source>Of the pairs x, -x the interval holds x = 0 alone: q(%1) is %2, it should be %3.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Von den Paaren x, -x enthält das Intervall nur x = 0: q(%1) ist %2, es sollte %3 sein.</translation>
    </message>
    <message>
        <source>On %1 runs of inputs, the first from %2 to %3.</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>In %1 Abschnitten der Eingaben, der erste von %2 bis %3.</translation>
    </message>
    <message>
        <source>On x = %1 alone.</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>Nur bei x = %1.</translation>
    </message>
    <message>
        <source>Only %1 is reached.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Nur %1 wird erreicht.</translation>
    </message>
    <message>
        <source>Outputs %1 → %2.</source>
        <extracomment>app/words/changes.cpp</extracomment>
        <translation>Ausgaben %1 → %2.</translation>
    </message>
    <message>
        <source>Outputs above %1: gone.</source>
        <extracomment>app/words/changes.cpp</extracomment>
        <translation>Ausgaben über %1: weg.</translation>
    </message>
    <message>
        <source>Outputs above %1: new, from x = %2 on, up to %3.</source>
        <extracomment>app/words/changes.cpp</extracomment>
        <translation>Ausgaben über %1: neu, ab x = %2, bis %3.</translation>
    </message>
    <message>
        <source>Outputs above %1: up to %2 → %3, from x = %4 → %5 on.</source>
        <extracomment>app/words/changes.cpp</extracomment>
        <translation>Ausgaben über %1: bis %2 → %3, ab x = %4 → %5.</translation>
    </message>
    <message>
        <source>Outputs below %1: down to %2 → %3, up to x = %4 → %5.</source>
        <extracomment>app/words/changes.cpp</extracomment>
        <translation>Ausgaben unter %1: hinab bis %2 → %3, bis x = %4 → %5.</translation>
    </message>
    <message>
        <source>Outputs below %1: gone.</source>
        <extracomment>app/words/changes.cpp</extracomment>
        <translation>Ausgaben unter %1: weg.</translation>
    </message>
    <message>
        <source>Outputs below %1: new, up to x = %2, down to %3.</source>
        <extracomment>app/words/changes.cpp</extracomment>
        <translation>Ausgaben unter %1: neu, bis x = %2, hinab bis %3.</translation>
    </message>
    <message>
        <source>Outputs decrease, at x = %1: q(%1) = %2 after q(%3) = %4.</source>
        <extracomment>app/words/checks.cpp</extracomment>
        <translation>Ausgaben fallen, bei x = %1: q(%1) = %2 nach q(%3) = %4.</translation>
    </message>
    <message>
        <source>Outputs decrease.</source>
        <extracomment>app/words/checks.cpp</extracomment>
        <translation>Ausgaben fallen.</translation>
    </message>
    <message>
        <source>Outputs from %1 to %2.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Ausgaben von %1 bis %2.</translation>
    </message>
    <message>
        <source>Outputs never decrease.</source>
        <extracomment>app/words/checks.cpp</extracomment>
        <translation>Ausgaben fallen nie.</translation>
    </message>
    <message>
        <source>Outside on %1 % of [%2, %3].</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Außerhalb auf %1 % von [%2, %3].</translation>
    </message>
    <message>
        <source>Panel heights</source>
        <extracomment>app/words/step_name.cpp</extracomment>
        <translation>Höhen der Felder</translation>
    </message>
    <message>
        <source>Promised range %1 → %2.</source>
        <extracomment>app/words/changes.cpp</extracomment>
        <translation>Zugesagter Bereich %1 → %2.</translation>
    </message>
    <message>
        <source>QKeras&apos;s float32 leaves the levels from x = %1 downwards.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Das float32 von QKeras verlässt die Stufen von x = %1 an abwärts.</translation>
    </message>
    <message>
        <source>QKeras&apos;s float32 leaves the levels from x = %1 on.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Das float32 von QKeras verlässt die Stufen ab x = %1.</translation>
    </message>
    <message>
        <source>Quantizer %1 to %2</source>
        <extracomment>app/words/step_name.cpp</extracomment>
        <translation>Quantisierer %1 zu %2</translation>
    </message>
    <message>
        <source>RMS</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>RMS</translation>
    </message>
    <message>
        <source>RMS error %1 → %2.</source>
        <extracomment>app/words/changes.cpp</extracomment>
        <translation>Effektivwert des Fehlers %1 → %2.</translation>
    </message>
    <message>
        <source>Reaches %1 but not %2.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Erreicht %1, aber nicht %2.</translation>
    </message>
    <message>
        <source>Reaches %1: no.</source>
        <extracomment>app/words/changes.cpp</extracomment>
        <translation>Erreicht %1: nein.</translation>
    </message>
    <message>
        <source>Reaches %1: yes.</source>
        <extracomment>app/words/changes.cpp</extracomment>
        <translation>Erreicht %1: ja.</translation>
    </message>
    <message>
        <source>Reaches %2 but not %1.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Erreicht %2, aber nicht %1.</translation>
    </message>
    <message>
        <source>Reaches both ends.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Erreicht beide Enden.</translation>
    </message>
    <message>
        <source>Reaches neither %1 nor %2.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Erreicht weder %1 noch %2.</translation>
    </message>
    <message>
        <source>Remove quantizer</source>
        <extracomment>app/words/step_name.cpp</extracomment>
        <translation>Quantisierer entfernen</translation>
    </message>
    <message>
        <source>Reorder</source>
        <extracomment>app/words/step_name.cpp</extracomment>
        <translation>Umordnen</translation>
    </message>
    <message>
        <source>Revision %1 to %2</source>
        <extracomment>app/words/step_name.cpp</extracomment>
        <translation>Fassung %1 zu %2</translation>
    </message>
    <message>
        <source>Saturation makes it %1 (%2 LSB) at x = %3.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Durch Sättigung wird er %1 (%2 LSB) bei x = %3.</translation>
    </message>
    <message>
        <source>Saturation makes it %1 at x = %2.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Durch Sättigung wird er %1 bei x = %2.</translation>
    </message>
    <message>
        <source>Select quantizer</source>
        <extracomment>app/words/step_name.cpp</extracomment>
        <translation>Quantisierer wählen</translation>
    </message>
    <message>
        <source>Share of inputs a code gets, %1 numbers of %2</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>Anteil der Eingaben je Code, %1 Zahlen aus %2</translation>
    </message>
    <message>
        <source>Share of inputs a code gets, x normal: mean %1, deviation %2</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>Anteil der Eingaben je Code, x normalverteilt: Mittel %1, Streuung %2</translation>
    </message>
    <message>
        <source>Share of inputs a code gets, x uniform on [%1, %2]</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>Anteil der Eingaben je Code, x gleichverteilt auf [%1, %2]</translation>
    </message>
    <message>
        <source>Share of inputs a code gets: no file of numbers yet</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>Anteil der Eingaben je Code: noch keine Datei mit Zahlen</translation>
    </message>
    <message>
        <source>Show panel %1</source>
        <extracomment>app/words/step_name.cpp</extracomment>
        <translation>Feld %1 zeigen</translation>
    </message>
    <message>
        <source>Show quantizer</source>
        <extracomment>app/words/step_name.cpp</extracomment>
        <translation>Quantisierer zeigen</translation>
    </message>
    <message>
        <source>Sigmoid mode %1 to %2</source>
        <extracomment>app/words/step_name.cpp</extracomment>
        <translation>Sigmoid-Modus %1 zu %2</translation>
    </message>
    <message>
        <source>Signal to quantization noise %1 dB.</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>Signal-zu-Quantisierungsrauschen %1 dB.</translation>
    </message>
    <message>
        <source>Signal to quantization noise: infinite.</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>Signal-zu-Quantisierungsrauschen: unendlich.</translation>
    </message>
    <message>
        <source>Solo off</source>
        <extracomment>app/words/step_name.cpp</extracomment>
        <translation>Solo aus</translation>
    </message>
    <message>
        <source>Solo on</source>
        <extracomment>app/words/step_name.cpp</extracomment>
        <translation>Solo an</translation>
    </message>
    <message>
        <source>Solved, not sampled.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Berechnet, nicht abgetastet.</translation>
    </message>
    <message>
        <source>Staircase of %1, x from %2 to %3.</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>Treppe von %1, x von %2 bis %3.</translation>
    </message>
    <message>
        <source>Stays in [%1, %2].</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Bleibt in [%1, %2].</translation>
    </message>
    <message>
        <source>Step %1 → %2.</source>
        <extracomment>app/words/changes.cpp</extracomment>
        <translation>Schritt %1 → %2.</translation>
    </message>
    <message>
        <source>Step widths | of their mirror images</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>Stufenbreiten | der Spiegelbilder</translation>
    </message>
    <message>
        <source>Stochastic rounding in training</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>Stochastisches Runden beim Training</translation>
    </message>
    <message>
        <source>Stochastic rounding in training, of %1 alone</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>Stochastisches Runden beim Training, nur von %1</translation>
    </message>
    <message>
        <source>Sweep %1 %2 to %3</source>
        <extracomment>app/words/step_name.cpp</extracomment>
        <translation>Durchlauf %1 %2 bis %3</translation>
    </message>
    <message>
        <source>Sweep off</source>
        <extracomment>app/words/step_name.cpp</extracomment>
        <translation>Durchlauf aus</translation>
    </message>
    <message>
        <source>Symmetric but for rounding at ties.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Symmetrisch bis auf Rundung bei Gleichstand.</translation>
    </message>
    <message>
        <source>Symmetric.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Symmetrisch.</translation>
    </message>
    <message>
        <source>Symmetry defect d(x) = q(x)+q(−x)</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>Symmetriefehler d(x) = q(x)+q(−x)</translation>
    </message>
    <message>
        <source>Symmetry defect d(x) = q(x)+q(−x)−%1</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>Symmetriefehler d(x) = q(x)+q(−x)−%1</translation>
    </message>
    <message>
        <source>Symmetry defect d(x) = q(x)+q(−x)−2c</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>Symmetriefehler d(x) = q(x)+q(−x)−2c</translation>
    </message>
    <message>
        <source>Symmetry: not expected, the %1 is not symmetric.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Symmetrie: keine gemeint, %1 hat keine.</translation>
    </message>
    <message>
        <source>Symmetry: the interval holds no pair x, -x.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Symmetrie: Das Intervall enthält kein Paar x, -x.</translation>
    </message>
    <message>
        <source>Text</source>
        <extracomment>app/words/step_name.cpp</extracomment>
        <translation>Text</translation>
    </message>
    <message>
        <source>That is %1 % of [%2, %3].</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Das sind %1 % von [%2, %3].</translation>
    </message>
    <message>
        <source>That is because %1 and %2 are both outputs, %3 steps apart.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Denn %1 und %2 sind beide Ausgaben, %3 Schritte auseinander.</translation>
    </message>
    <message>
        <source>That is because %1 is an output and %2 is not.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Denn %1 ist eine Ausgabe und %2 nicht.</translation>
    </message>
    <message>
        <source>That is because %1 is clipped to %2 there.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Denn dort wird %1 auf %2 begrenzt.</translation>
    </message>
    <message>
        <source>That is because %1 is rounded to %2 there.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Denn dort wird %1 auf %2 gerundet.</translation>
    </message>
    <message>
        <source>That is because the factor %3 moves the centre from %1 to %2.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Denn der Faktor %3 verschiebt die Mitte von %1 nach %2.</translation>
    </message>
    <message>
        <source>That is because the factor 2^integer = %3 moves the centre from %1 to %2.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Denn der Faktor 2^integer = %3 verschiebt die Mitte von %1 nach %2.</translation>
    </message>
    <message>
        <source>That is because the result %1 becomes %2 there, multiplied by %3.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Denn aus dem Ergebnis %1 wird dort %2, mit %3 multipliziert.</translation>
    </message>
    <message>
        <source>That is because the result %1 becomes %2 there, multiplied by 2^integer = %3.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Denn aus dem Ergebnis %1 wird dort %2, mit 2^integer = %3 multipliziert.</translation>
    </message>
    <message>
        <source>That is because the result in [%1, %2] is multiplied by %3.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Denn das Ergebnis in [%1, %2] wird mit %3 multipliziert.</translation>
    </message>
    <message>
        <source>That is because the result in [%1, %2] is multiplied by 2^integer = %3.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Denn das Ergebnis in [%1, %2] wird mit 2^integer = %3 multipliziert.</translation>
    </message>
    <message>
        <source>That is because the sigmoid mode gives %1 there, the true function %2.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Denn dort gibt der Sigmoid-Modus %1, die wahre Funktion %2.</translation>
    </message>
    <message>
        <source>That is so for each of its %1 float32 inputs.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Das gilt für jede seiner %1 float32-Eingaben.</translation>
    </message>
    <message>
        <source>The codes carry %1 bits each.</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>Jeder Code trägt %1 Bit.</translation>
    </message>
    <message>
        <source>The codes that differ are %1 to %2.</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>Die abweichenden Codes sind %1 bis %2.</translation>
    </message>
    <message>
        <source>The codes that differ lie in %1 runs from %2 to %3; the longest is %4 to %5.</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>Die abweichenden Codes liegen in %1 Abschnitten von %2 bis %3; der längste reicht von %4 bis %5.</translation>
    </message>
    <message>
        <source>The largest difference is %1 step (%2), at x = %3 on line %4.</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>Die größte Abweichung beträgt %1 Schritt (%2), bei x = %3 in Zeile %4.</translation>
    </message>
    <message>
        <source>The largest difference is %1 steps (%2), at x = %3 on line %4.</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>Die größte Abweichung beträgt %1 Schritte (%2), bei x = %3 in Zeile %4.</translation>
    </message>
    <message>
        <source>The largest difference is %1, at x = %2 on line %3.</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>Die größte Abweichung beträgt %1, bei x = %2 in Zeile %3.</translation>
    </message>
    <message>
        <source>The largest difference is at input code %1 (x = %2): training gives %3, the target %4.</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>Die größte Abweichung liegt bei Eingabecode %1 (x = %2): Das Training gibt %3, das Ziel %4.</translation>
    </message>
    <message>
        <source>The largest error is %1 steps, more than %2, at x = %3.</source>
        <extracomment>app/words/checks.cpp</extracomment>
        <translation>Der größte Fehler ist %1 Schritte, mehr als %2, bei x = %3.</translation>
    </message>
    <message>
        <source>The largest error is %1, more than %2, at x = %3.</source>
        <extracomment>app/words/checks.cpp</extracomment>
        <translation>Der größte Fehler ist %1, mehr als %2, bei x = %3.</translation>
    </message>
    <message>
        <source>The largest error, %1 at x = %3, is at most %2.</source>
        <extracomment>app/words/checks.cpp</extracomment>
        <translation>Der größte Fehler, %1 bei x = %3, ist höchstens %2.</translation>
    </message>
    <message>
        <source>The largest error, %1 steps at x = %3, is at most %2 steps.</source>
        <extracomment>app/words/checks.cpp</extracomment>
        <translation>Der größte Fehler, %1 Schritte bei x = %3, ist höchstens %2 Schritte.</translation>
    </message>
    <message>
        <source>The only row agrees.</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>Die einzige Zeile stimmt überein.</translation>
    </message>
    <message>
        <source>The only row differs.</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>Die einzige Zeile weicht ab.</translation>
    </message>
    <message>
        <source>The outputs of training are in steps of %1, those of the target of %2.</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>Die Ausgaben des Trainings haben Stufen von %1, die des Ziels von %2.</translation>
    </message>
    <message>
        <source>The result type keeps its most negative code, which symmetric training leaves out.</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>Der Ergebnistyp behält seinen kleinsten Code, den symmetrisches Training auslässt.</translation>
    </message>
    <message>
        <source>The result type rounds down (AP_TRN).</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>Der Ergebnistyp rundet ab (AP_TRN).</translation>
    </message>
    <message>
        <source>The result type wraps: what lies beyond its range begins again at the other end.</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>Der Ergebnistyp läuft um: Was jenseits seines Bereichs liegt, beginnt am anderen Ende von vorn.</translation>
    </message>
    <message numerus="yes">
        <source>The same as %1 on all %2 float32 inputs.</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>
            <numerusform>Gleich %1 für alle %2 float32-Eingaben.</numerusform>
            <numerusform>Gleich %1 für alle %2 float32-Eingaben.</numerusform>
        </translation>
    </message>
    <message>
        <source>The same as %1 on the only input.</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>Gleich %1 für die einzige Eingabe.</translation>
    </message>
    <message>
        <source>The same output on all %1 input codes that have one.</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>Die gleiche Ausgabe bei allen %1 Eingabecodes, die eine haben.</translation>
    </message>
    <message>
        <source>The same output on all %1 input codes.</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>Die gleiche Ausgabe bei allen %1 Eingabecodes.</translation>
    </message>
    <message>
        <source>The target has a straight line with a clip; the training&apos;s curve is another.</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>Das Ziel hat eine begrenzte Gerade; die Kurve des Trainings ist eine andere.</translation>
    </message>
    <message>
        <source>There float32 rounding goes either way, by up to %1, for example at x = %2.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Dort rundet float32 mal so, mal so, um bis zu %1, zum Beispiel bei x = %2.</translation>
    </message>
    <message>
        <source>Training computes with the %1, the target with the %2.</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>Das Training rechnet mit %1, das Ziel mit %2.</translation>
    </message>
    <message>
        <source>Transitions %1 → %2.</source>
        <extracomment>app/words/changes.cpp</extracomment>
        <translation>Übergänge %1 → %2.</translation>
    </message>
    <message>
        <source>Unlock %1</source>
        <extracomment>app/words/step_name.cpp</extracomment>
        <translation>%1 entkoppeln</translation>
    </message>
    <message>
        <source>Why:</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>Warum:</translation>
    </message>
    <message>
        <source>absolute</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>absolut</translation>
    </message>
    <message>
        <source>always %1</source>
        <extracomment>app/words/model_words.cpp</extracomment>
        <translation>immer %1</translation>
    </message>
    <message>
        <source>any x, output %3</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>jedes x, Ausgabe %3</translation>
    </message>
    <message>
        <source>any x, output %3, code %4</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>jedes x, Ausgabe %3, Code %4</translation>
    </message>
    <message>
        <source>as trained</source>
        <extracomment>app/words/model_words.cpp</extracomment>
        <translation>wie trainiert</translation>
    </message>
    <message>
        <source>at most %1: at no value</source>
        <extracomment>app/words/legend.cpp</extracomment>
        <translation>höchstens %1: bei keinem Wert</translation>
    </message>
    <message>
        <source>at most %1: first at %2 = %3</source>
        <extracomment>app/words/legend.cpp</extracomment>
        <translation>höchstens %1: zuerst bei %2 = %3</translation>
    </message>
    <message>
        <source>bits</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>Bit</translation>
    </message>
    <message>
        <source>codes %3 to %4 on [%1, %2]</source>
        <extracomment>app/words/model_words.cpp</extracomment>
        <translation>Codes %3 bis %4 auf [%1, %2]</translation>
    </message>
    <message>
        <source>d(x)</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>d(x)</translation>
    </message>
    <message>
        <source>differs on %1 %</source>
        <extracomment>app/words/model_words.cpp</extracomment>
        <translation>weicht bei %1 % ab</translation>
    </message>
    <message>
        <source>error</source>
        <extracomment>app/words/legend.cpp</extracomment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>error, RMS %1</source>
        <extracomment>app/words/legend.cpp</extracomment>
        <translation>Fehler, Effektivwert %1</translation>
    </message>
    <message>
        <source>every pair is even but for float32 ties</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>jedes Paar ist gleich, bis auf float32-Gleichstände</translation>
    </message>
    <message>
        <source>integer</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>integer</translation>
    </message>
    <message>
        <source>largest</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>größter</translation>
    </message>
    <message>
        <source>largest %1</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>größter %1</translation>
    </message>
    <message>
        <source>largest %1 at x = %2</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>größter %1 bei x = %2</translation>
    </message>
    <message>
        <source>largest %1 step at x = %2</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>größter %1 Schritt bei x = %2</translation>
    </message>
    <message>
        <source>largest %1 steps at x = %2</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>größter %1 Schritte bei x = %2</translation>
    </message>
    <message>
        <source>largest error %1</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>größter Fehler %1</translation>
    </message>
    <message>
        <source>largest error %1 step</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>größter Fehler %1 Schritt</translation>
    </message>
    <message>
        <source>largest error %1 steps</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>größter Fehler %1 Schritte</translation>
    </message>
    <message>
        <source>limit</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>log₂ of error</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>log₂ des Fehlers</translation>
    </message>
    <message>
        <source>measured</source>
        <extracomment>app/words/legend.cpp</extracomment>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>measured, differs</source>
        <extracomment>app/words/legend.cpp</extracomment>
        <translation>gemessen, weicht ab</translation>
    </message>
    <message>
        <source>min() and max() are reached: no.</source>
        <extracomment>app/words/changes.cpp</extracomment>
        <translation>min() und max() werden erreicht: nein.</translation>
    </message>
    <message>
        <source>min() and max() are reached: yes.</source>
        <extracomment>app/words/changes.cpp</extracomment>
        <translation>min() und max() werden erreicht: ja.</translation>
    </message>
    <message>
        <source>min() and max() say %1 → %2.</source>
        <extracomment>app/words/changes.cpp</extracomment>
        <translation>min() und max() sagen %1 → %2.</translation>
    </message>
    <message>
        <source>min() raises an error, max() says %1.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>min() löst einen Fehler aus, max() sagt %1.</translation>
    </message>
    <message>
        <source>min() raises an error: no.</source>
        <extracomment>app/words/changes.cpp</extracomment>
        <translation>min() löst einen Fehler aus: nein.</translation>
    </message>
    <message>
        <source>min() raises an error: yes.</source>
        <extracomment>app/words/changes.cpp</extracomment>
        <translation>min() löst einen Fehler aus: ja.</translation>
    </message>
    <message>
        <source>min() says %1, max() says %2.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>min() sagt %1, max() sagt %2.</translation>
    </message>
    <message>
        <source>more than %1 bits: levels are not counted here</source>
        <extracomment>app/words/model_words.cpp</extracomment>
        <translation>mehr als %1 Bit: Stufen werden hier nicht gezählt</translation>
    </message>
    <message>
        <source>no mirror images: none of them is expected to be symmetric</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>keine Spiegelbilder: Symmetrie ist nicht gemeint</translation>
    </message>
    <message>
        <source>nominal range [%1, %2]</source>
        <extracomment>app/words/legend.cpp</extracomment>
        <translation>Nennbereich [%1, %2]</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>keine</translation>
    </message>
    <message>
        <source>none at any float32 input</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>keiner bei irgendeiner float32-Eingabe</translation>
    </message>
    <message>
        <source>none but at %1 float32 ties</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>keiner außer bei %1 float32-Gleichständen</translation>
    </message>
    <message>
        <source>not converted</source>
        <extracomment>app/words/model_words.cpp</extracomment>
        <translation>nicht umgesetzt</translation>
    </message>
    <message>
        <source>not symmetric for every x, by up to %1</source>
        <extracomment>app/words/legend.cpp</extracomment>
        <translation>für kein x symmetrisch, um bis zu %1</translation>
    </message>
    <message>
        <source>not symmetric for |x| ≥ %1, by %2</source>
        <extracomment>app/words/legend.cpp</extracomment>
        <translation>nicht symmetrisch für |x| ≥ %1, um %2</translation>
    </message>
    <message>
        <source>not symmetric from |x| = %1 on, by up to %2</source>
        <extracomment>app/words/legend.cpp</extracomment>
        <translation>nicht symmetrisch ab |x| = %1, um bis zu %2</translation>
    </message>
    <message>
        <source>on [%1, %2]</source>
        <extracomment>app/words/model_words.cpp</extracomment>
        <translation>auf [%1, %2]</translation>
    </message>
    <message>
        <source>others, outside their range</source>
        <extracomment>app/words/legend.cpp</extracomment>
        <translation>andere, außerhalb ihres Bereichs</translation>
    </message>
    <message>
        <source>output q(x)</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>Ausgabe q(x)</translation>
    </message>
    <message>
        <source>outside [%1, %2]</source>
        <extracomment>app/words/legend.cpp</extracomment>
        <translation>außerhalb [%1, %2]</translation>
    </message>
    <message>
        <source>outside [%1, %2] for every x, up to %3</source>
        <extracomment>app/words/legend.cpp</extracomment>
        <translation>außerhalb [%1, %2] für jedes x, bis %3</translation>
    </message>
    <message>
        <source>outside [%1, %2] for x ≤ %3 and x ≥ %4, from %5 to %6</source>
        <extracomment>app/words/legend.cpp</extracomment>
        <translation>außerhalb [%1, %2] für x ≤ %3 und x ≥ %4, von %5 bis %6</translation>
    </message>
    <message>
        <source>outside [%1, %2] for x ≤ %3, down to %4</source>
        <extracomment>app/words/legend.cpp</extracomment>
        <translation>außerhalb [%1, %2] für x ≤ %3, hinab bis %4</translation>
    </message>
    <message>
        <source>outside [%1, %2] for x ≥ %3, up to %4</source>
        <extracomment>app/words/legend.cpp</extracomment>
        <translation>außerhalb [%1, %2] für x ≥ %3, bis %4</translation>
    </message>
    <message>
        <source>outside [%1, %2] from x = %3 to %4</source>
        <extracomment>app/words/legend.cpp</extracomment>
        <translation>außerhalb von [%1, %2] von x = %3 bis %4</translation>
    </message>
    <message>
        <source>outside [%1, %2] in %3 runs of inputs, from %4 to %5</source>
        <extracomment>app/words/legend.cpp</extracomment>
        <translation>außerhalb von [%1, %2] in %3 Folgen von Eingaben, von %4 bis %5</translation>
    </message>
    <message>
        <source>probability, the true %1</source>
        <extracomment>app/words/legend.cpp</extracomment>
        <translation>Wahrscheinlichkeit: %1, wahr</translation>
    </message>
    <message>
        <source>q(x) + q(-x) = %1 but for %2 float32 pairs at ties.</source>
        <extracomment>app/words/checks.cpp</extracomment>
        <translation>q(x) + q(-x) = %1 bis auf %2 float32-Paare bei Gleichstand.</translation>
    </message>
    <message>
        <source>q(x) + q(-x) = %1 everywhere.</source>
        <extracomment>app/words/checks.cpp</extracomment>
        <translation>q(x) + q(-x) = %1 überall.</translation>
    </message>
    <message numerus="yes">
        <source>q(x) + q(-x) = %1 for all %2 float32 pairs.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>
            <numerusform>q(x) + q(-x) = %1 für alle %2 float32-Paare.</numerusform>
            <numerusform>q(x) + q(-x) = %1 für alle %2 float32-Paare.</numerusform>
        </translation>
    </message>
    <message>
        <source>q(x) + q(-x) = %1 for the only float32 pair.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>q(x) + q(-x) = %1 für das einzige float32-Paar.</translation>
    </message>
    <message>
        <source>q(x) + q(-x) is off %1 by %2: q(%3) = %4 and q(-%3) = %5.</source>
        <extracomment>app/words/checks.cpp</extracomment>
        <translation>q(x) + q(-x) weicht von %1 um %2 ab: q(%3) = %4 und q(-%3) = %5.</translation>
    </message>
    <message>
        <source>q(x) + q(-x) should be %1; it is off by up to %2, for example at x = %3: q = %4 and %5.</source>
        <extracomment>app/words/facts.cpp</extracomment>
        <translation>q(x) + q(-x) sollte %1 sein; die Abweichung beträgt bis zu %2, zum Beispiel bei x = %3: q = %4 und %5.</translation>
    </message>
    <message>
        <source>quantized</source>
        <extracomment>app/words/legend.cpp</extracomment>
        <translation>quantisiert</translation>
    </message>
    <message>
        <source>quantized, %1 levels</source>
        <extracomment>app/words/legend.cpp</extracomment>
        <translation>quantisiert, %1 Stufen</translation>
    </message>
    <message>
        <source>quantized, %1 levels, step %2</source>
        <extracomment>app/words/legend.cpp</extracomment>
        <translation>quantisiert, %1 Stufen, Schritt %2</translation>
    </message>
    <message>
        <source>quantized, 1 level</source>
        <extracomment>app/words/legend.cpp</extracomment>
        <translation>quantisiert, 1 Stufe</translation>
    </message>
    <message>
        <source>quantized, step %1</source>
        <extracomment>app/words/legend.cpp</extracomment>
        <translation>quantisiert, Schritt %1</translation>
    </message>
    <message>
        <source>result</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>result</translation>
    </message>
    <message>
        <source>share</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>share, %</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>Anteil, %</translation>
    </message>
    <message>
        <source>shown up to 17 bits, for two transitions or more</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>bis 17 Bit und ab zwei Übergängen</translation>
    </message>
    <message>
        <source>slope</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>slope</translation>
    </message>
    <message>
        <source>steps</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>switched off; this is what switching it on would do</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>ausgeschaltet; das täte das Einschalten</translation>
    </message>
    <message>
        <source>symmetry is being worked out</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>die Symmetrie wird ausgerechnet</translation>
    </message>
    <message>
        <source>the error is being worked out</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>der Fehler wird ausgerechnet</translation>
    </message>
    <message>
        <source>the function it approximates is not symmetric</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>die Funktion, für die er steht, ist nicht symmetrisch</translation>
    </message>
    <message>
        <source>the panel %1 is left out: a sweep has panels of its own</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>das Feld %1 fehlt: ein Durchlauf hat eigene Felder</translation>
    </message>
    <message>
        <source>there is not enough memory for the error</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>der Speicher reicht nicht für den Fehler</translation>
    </message>
    <message>
        <source>true %1</source>
        <extracomment>app/words/legend.cpp</extracomment>
        <translation>%1, wahr</translation>
    </message>
    <message>
        <source>type</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>type</translation>
    </message>
    <message>
        <source>undefined: no output</source>
        <extracomment>app/words/legend.cpp</extracomment>
        <translation>undefiniert: keine Ausgabe</translation>
    </message>
    <message>
        <source>where %1 and %2 differ</source>
        <extracomment>app/words/legend.cpp</extracomment>
        <translation>wo %1 und %2 sich unterscheiden</translation>
    </message>
    <message>
        <source>where the two differ</source>
        <extracomment>app/words/legend.cpp</extracomment>
        <translation>wo beide sich unterscheiden</translation>
    </message>
    <message>
        <source>width</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>Breite</translation>
    </message>
    <message>
        <source>x %1, error %2</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>x %1, Fehler %2</translation>
    </message>
    <message>
        <source>x from %1 to %2, output %3</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>x von %1 bis %2, Ausgabe %3</translation>
    </message>
    <message>
        <source>x from %1 to %2, output %3, code %4</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>x von %1 bis %2, Ausgabe %3, Code %4</translation>
    </message>
    <message>
        <source>x from %1, output %3</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>x ab %1, Ausgabe %3</translation>
    </message>
    <message>
        <source>x from %1, output %3, code %4</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>x ab %1, Ausgabe %3, Code %4</translation>
    </message>
    <message>
        <source>x up to %2, output %3</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>x bis %2, Ausgabe %3</translation>
    </message>
    <message>
        <source>x up to %2, output %3, code %4</source>
        <extracomment>app/words/panels.cpp</extracomment>
        <translation>x bis %2, Ausgabe %3, Code %4</translation>
    </message>
    <message>
        <source>%1 from %2 to %3, for scale %4</source>
        <extracomment>app/words/legend.cpp</extracomment>
        <translation>%1 von %2 bis %3, für die Skala %4</translation>
    </message>
    <message>
        <source>%1, for scale %2</source>
        <extracomment>app/words/legend.cpp</extracomment>
        <translation>%1, für die Skala %2</translation>
    </message>
    <message>
        <source>Scale %1 to %2</source>
        <extracomment>app/words/step_name.cpp</extracomment>
        <translation>Skala %1 auf %2</translation>
    </message>
    <message>
        <source>as written</source>
        <extracomment>app/words/legend.cpp</extracomment>
        <translation>wie geschrieben</translation>
    </message>
    <message>
        <source>quantized for scale %1</source>
        <extracomment>app/words/legend.cpp</extracomment>
        <translation>quantisiert für die Skala %1</translation>
    </message>
    <message>
        <source>quantized for scale %1, %2 levels</source>
        <extracomment>app/words/legend.cpp</extracomment>
        <translation>quantisiert für die Skala %1, %2 Stufen</translation>
    </message>
    <message>
        <source>quantized for scale %1, %2 levels, step %3</source>
        <extracomment>app/words/legend.cpp</extracomment>
        <translation>quantisiert für die Skala %1, %2 Stufen, Schritt %3</translation>
    </message>
    <message>
        <source>quantized for scale %1, 1 level</source>
        <extracomment>app/words/legend.cpp</extracomment>
        <translation>quantisiert für die Skala %1, 1 Stufe</translation>
    </message>
    <message>
        <source>A proof of what is no longer shown:</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>Ein Beweis für etwas, das nicht mehr gezeigt wird:</translation>
    </message>
    <message>
        <source>Find no settings</source>
        <extracomment>app/words/step_name.cpp</extracomment>
        <translation>Keine Einstellungen finden</translation>
    </message>
    <message>
        <source>Find settings</source>
        <extracomment>app/words/step_name.cpp</extracomment>
        <translation>Einstellungen finden</translation>
    </message>
    <message>
        <source>Hash of all outputs: %1.</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>Hash aller Ausgaben: %1.</translation>
    </message>
    <message>
        <source>It is of %1, by version %2.</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>Er gilt für %1, von Version %2.</translation>
    </message>
    <message>
        <source>Keep proof</source>
        <extracomment>app/words/step_name.cpp</extracomment>
        <translation>Beweis behalten</translation>
    </message>
    <message>
        <source>Over all inputs, not all of this is so.</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>Über alle Eingaben stimmt nicht alles davon.</translation>
    </message>
    <message>
        <source>Proved over all inputs.</source>
        <extracomment>app/words/document_facts.cpp</extracomment>
        <translation>Über alle Eingaben bewiesen.</translation>
    </message>
</context>
</TS>
