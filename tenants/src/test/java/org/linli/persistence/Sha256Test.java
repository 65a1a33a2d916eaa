package org.linli.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Sha256Test {

  /** The first two are those of FIPS 180-4. */
  @ParameterizedTest
  @CsvSource({
    "'',e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "abc,ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    "邻里,03e2210f53ff8877f7b2ee88d421b2783e515ccafb66f1c913a84082a1675520"
  })
  void aTextIsDigestedInUtf8(String text, String digest) {
    assertThat(Sha256.hex(text)).isEqualTo(digest);
    assertThat(Sha256.hex(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(digest);
  }

  @Test
  void whatComesPieceByPieceIsTheSame() {
    var digest = Sha256.fresh();
    digest.update("a".getBytes(StandardCharsets.UTF_8));
    digest.update("bc".getBytes(StandardCharsets.UTF_8));
    assertThat(digest.digest()).isEqualTo(Sha256.of("abc"));
  }
}
