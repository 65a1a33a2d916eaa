package org.linli.local.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A weakness is borne with a reason and for a while. */
class WaiversTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GHSA-1\ta:b\t2026-11-01\t2026-11-30",
        "GHSA-1\ta:b\t2026-11-01\t2026-11-30\t ",
        "GHSA-1\ta:b\t2026-11-01\tsoon\twhy",
        "GHSA-1\ta:b\t2026-11-30\t2026-11-01\twhy"
      })
  void aLineWithoutReasonOrDaysIsNamed(String line) {
    assertThatThrownBy(() -> Waivers.read("# a remark\n" + line))
        .isInstanceOf(PartsRefused.class)
        .hasMessageContaining("2");
  }

  /** Whoever ships a waiver that has ended ships a build that fails. */
  @Test
  void theDeliveredOnesAreReadAndTheDeliveredAdvisoriesSayOfWhichDayTheyAre() {
    assertThat(Waivers.delivered().idle(List.of())).isNotNull();
    assertThat(Advisories.delivered().asOf()).isPresent();
  }

  @Test
  void theDeliveredAdvisoriesKnowWhatOurPartsOnceHad() {
    var old = new Part("io.netty:netty-codec-mqtt", "4.2.10.Final", List.of());
    assertThat(Advisories.delivered().in(List.of(old)))
        .extracting(Weakness::id)
        .containsExactly("CVE-2026-44248");
    var mended = new Part("io.netty:netty-codec-mqtt", "4.2.17.Final", List.of());
    assertThat(Advisories.delivered().in(List.of(mended))).isEmpty();
  }

  @Test
  void aWaiverHoldsOnItsLastDayAndNotOnTheNext() {
    var last = LocalDate.parse("2026-11-30");
    var waiver = new Waiver("GHSA-1", "a:b", last.minusDays(3), last, "why");
    assertThat(waiver.hasEnded(last)).isFalse();
    assertThat(waiver.hasEnded(last.plusDays(1))).isTrue();
  }
}
