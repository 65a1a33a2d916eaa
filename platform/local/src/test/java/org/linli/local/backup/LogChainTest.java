package org.linli.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.linli.local.LocalFailure;

class LogChainTest {

  private static final Instant NOW = Instant.parse("2026-03-20T00:00:00Z");

  private static LogChain of(String... pieces) {
    var full =
        new Manifest("copy", NOW, NOW, piece(1, 0, 0xFE), piece(1, 0, 0xFF), 3, "-", null, 0);
    return new LogChain(full, Arrays.asList(pieces));
  }

  private static String piece(int timeline, int log, int segment) {
    return "%08X%08X%08X".formatted(timeline, log, segment);
  }

  @Test
  void piecesThatFollowUponEachOtherAreWholeAcrossRecoveries() {
    assertThat(
            of(piece(1, 0, 0xFE), piece(1, 0, 0xFF), piece(1, 1, 0), piece(2, 1, 0), piece(2, 1, 1))
                .whole())
        .isTrue();
  }

  @Test
  void whatIsOlderThanTheCopyAndWhatIsNoPieceDoNotCount() {
    assertThat(
            of(
                    piece(1, 0, 2),
                    piece(1, 0, 0xFE),
                    piece(1, 0, 0xFE) + ".00000028.backup",
                    piece(1, 0, 0xFF),
                    "00000002.history")
                .whole())
        .isTrue();
  }

  @Test
  void aMissingPieceIsAGapAndTheLastBeforeItIsNamed() {
    var chain = of(piece(1, 0, 0xFE), piece(1, 0, 0xFF), piece(1, 1, 0), piece(1, 1, 2));
    assertThat(chain.whole()).isFalse();
    assertThat(chain.lastBeforeGap()).isEqualTo(piece(1, 1, 0));
  }

  @Test
  void withoutAPieceOfItsOwnACopyIsNone() {
    var chain = of(piece(1, 0, 0xFE), piece(1, 1, 0));
    assertThatThrownBy(chain::whole)
        .isInstanceOf(LocalFailure.class)
        .hasMessageContaining("00000000000000FF");
  }
}
