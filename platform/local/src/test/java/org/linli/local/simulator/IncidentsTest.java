package org.linli.local.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidentsTest {

  @TempDir private Path home;

  @Test
  void anIncidentLastsLongEnoughToBeLookedAtAndEndsByItself() throws IOException {
    var incidents = Incidents.of(home);
    var now = Instant.now();
    assertThat(incidents.lasts("detector", now)).isFalse();
    incidents.begin("detector");
    assertThat(incidents.lasts("detector", now.plusSeconds(60))).isTrue();
    assertThat(incidents.lasts("detector", now.plus(Incidents.LASTS).plusSeconds(60))).isFalse();
  }

  @Test
  void anIncidentKeepsNoOtherDeviceStill() throws IOException {
    var incidents = Incidents.of(home);
    incidents.begin("detector");
    assertThat(incidents.lasts("lift", Instant.now())).isFalse();
  }

  @Test
  void anIncidentThatHappensAgainLastsAnew() throws IOException {
    var incidents = Incidents.of(home);
    incidents.begin("detector");
    incidents.begin("detector");
    assertThat(incidents.lasts("detector", Instant.now())).isTrue();
  }
}
