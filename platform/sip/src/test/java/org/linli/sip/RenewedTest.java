package org.linli.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.devices.entity.DeviceId;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;
import org.linli.video.entity.GbId;
import org.linli.video.entity.KnownVideo;
import org.linli.video.entity.PasswordProof;

/** Whose failures are forgotten, and how often that is looked at. */
class RenewedTest {

  private static final String NUMBER = "99033401001320000001";
  private static final Instant OLD = Instant.parse("2026-11-23T08:00:00Z");

  private Instant now = OLD.plusSeconds(60);
  private final Renewed renewed = new Renewed(() -> now);

  private static Optional<KnownVideo> since(Instant at) {
    return Optional.of(
        new KnownVideo(
            new GbId(NUMBER),
            new DeviceId(UUID.randomUUID()),
            new TenantId("990334001001"),
            new DivisionCode("990334001001"),
            "road-camera",
            at,
            new PasswordProof("", "")));
  }

  @Test
  void ofTheSamePasswordNothingIsForgotten() {
    renewed.counted(NUMBER, since(OLD));
    assertThat(renewed.isAnother(NUMBER, since(OLD))).isFalse();
    assertThat(renewed.isAnother(NUMBER, Optional.empty())).as("out of use").isFalse();
  }

  @Test
  void anotherPasswordIsForgottenOnce() {
    renewed.counted(NUMBER, since(OLD));
    assertThat(renewed.isAnother(NUMBER, since(OLD.plusSeconds(9)))).isTrue();
    assertThat(renewed.isAnother(NUMBER, since(OLD.plusSeconds(9)))).isFalse();
  }

  @Test
  void aNumberThatIsInUseAgainBeginsAnew() {
    renewed.counted(NUMBER, Optional.empty());
    assertThat(renewed.isAnother(NUMBER, since(OLD))).isTrue();
  }

  @Test
  void whoGuessesWhileItWaitsCostsOneLookInTwoSeconds() {
    assertThat(renewed.isDue(NUMBER)).as("nothing was counted").isFalse();
    renewed.counted(NUMBER, since(OLD));
    assertThat(renewed.isDue(NUMBER)).isFalse();
    now = now.plusSeconds(2);
    assertThat(renewed.isDue(NUMBER)).isTrue();
    assertThat(renewed.isDue(NUMBER)).isFalse();
    now = now.plusSeconds(2);
    assertThat(renewed.isDue(NUMBER)).isTrue();
  }
}
