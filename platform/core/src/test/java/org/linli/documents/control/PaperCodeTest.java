package org.linli.documents.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes and digests of papers. */
class PaperCodeTest {

  @Test
  void noTwoCodesAreAlikeAndNoneHasSignsThatSomebodyConfuses() {
    var seen = new HashSet<String>();
    for (int each = 0; each < 2_000; each++) {
      var code = PaperCode.fresh();
      assertThat(seen.add(code)).isTrue();
      assertThat(code).hasSize(19).doesNotContain("I", "L", "O", "U");
      assertThat(PaperCode.read(code)).isEqualTo(code);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "k7qm4t2x9b3f0zre, K7QM-4T2X-9B3F-0ZRE",
    "' K7QM 4T2X 9B3F OZRE ', K7QM-4T2X-9B3F-0ZRE",
    "K7QM—4T2X—9B3F—0ZRE, K7QM-4T2X-9B3F-0ZRE",
    "il00-0000-0000-0000, 1100-0000-0000-0000",
  })
  void aCodeIsReadAsItWasMeant(String typed, String code) {
    assertThat(PaperCode.read(typed)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"K7QM", "K7QM-4T2X-9B3F-0ZRE-1", "''"})
  void whatIsNoCodeIsReadAsNone(String typed) {
    assertThat(PaperCode.read(typed)).isEmpty();
  }

  /** The example of GB/T 32905, appendix A. */
  @Test
  void sm3IsTheStandards() {
    assertThat(Digests.sm3("abc".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
  }
}
