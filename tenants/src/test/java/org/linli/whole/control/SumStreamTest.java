package org.linli.whole.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SumStreamTest {

  /** The standards' own examples: FIPS 180-4 and GB/T 32905, of the text "abc". */
  @Test
  void bothDigestsAreTheStandards() throws IOException {
    var sum = new SumStream();
    sum.write("abc".getBytes(StandardCharsets.US_ASCII));
    assertThat(sum.bytes()).isEqualTo(3);
    assertThat(sum.sha256Hex())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(sum.sm3Hex())
        .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
  }

  @Test
  void whatIsCountedGoesOnUnchangedByteByByteOrAtOnce() throws IOException {
    var out = new ByteArrayOutputStream();
    var lines = new LineCount(out);
    try (var sum = new SumStream(lines)) {
      sum.write('a');
      sum.write("b\nc\n".getBytes(StandardCharsets.US_ASCII));
      sum.write('\n');
    }
    assertThat(out.toString(StandardCharsets.US_ASCII)).isEqualTo("ab\nc\n\n");
    assertThat(lines.count()).isEqualTo(3);
  }
}
