package org.linli.consents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.consents.entity.Guardianship;
import org.linli.consents.entity.Ward;

class WardTest {

  private static Ward born(LocalDate day) {
    return new Ward(UUID.randomUUID(), UUID.randomUUID(), "小雨", day, Guardianship.FATHER);
  }

  @Test
  void aChildIsOneUntilTheFourteenthBirthdayBeginsInChina() {
    var ward = born(LocalDate.of(2012, 11, 21));
    assertThat(ward.isChild(Instant.parse("2026-11-20T15:59:59Z"))).isTrue();
    assertThat(ward.isChild(Instant.parse("2026-11-20T16:00:00Z"))).isFalse();
    assertThat(ward.ofAge()).isEqualTo(Instant.parse("2026-11-20T16:00:00Z"));
  }

  @Test
  void whoWasBornOnALeapDayComesOfAgeTooWhereThereIsNone() {
    var ward = born(LocalDate.of(2012, 2, 29));
    assertThat(ward.ofAge()).isEqualTo(Instant.parse("2026-02-27T16:00:00Z"));
    assertThat(ward.isChild(Instant.parse("2026-02-27T15:00:00Z"))).isTrue();
    assertThat(ward.isChild(Instant.parse("2026-03-01T00:00:00Z"))).isFalse();
  }

  @Test
  void aNewbornIsAChildAndAGrownUpIsNone() {
    var now = Instant.parse("2026-11-21T08:00:00Z");
    assertThat(Ward.isChild(LocalDate.of(2026, 11, 21), now)).isTrue();
    assertThat(Ward.isChild(LocalDate.of(1980, 1, 1), now)).isFalse();
  }
}
