package org.linli.ui.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.analytics.boundary.HomeAnalyses;
import org.linli.look.testing.Parts;
import org.linli.ui.analytics.FindingRows;
import org.linli.ui.parts.Speech;
import org.linli.ui.testing.Ground;

/** What a resident reads of the analyses. */
class HomeAnalysesPanelTest {

  private final Ground ground = Ground.english();

  @AfterEach
  void close() {
    ground.close();
  }

  private UUID meter() {
    var resident = ground.platform.member(Tier.RESIDENT, ground.community.tenant, "home:read");
    ground.community.sql(
        "insert into household_member (tenant_id, room_id, account_id, relation) values (?, ?, ?, 'OWNER')",
        ground.community.tenant.value(),
        ground.community.room,
        resident.accountId());
    ground.of(resident);
    return FindingRows.device(ground.community, "electricity-meter", ground.community.room);
  }

  private void week(UUID meter, double used) {
    ground.community.sql(
        """
        insert into analysis_band (tenant_id, device_id, analysis, week, used, low, middle, high, homes, changed_at)
        values (?, ?, 'electricity-peers', ?, ?, 37, 39, 40, 20, ?)""",
        ground.community.tenant.value(),
        meter,
        FindingRows.TODAY.minusDays(7),
        used,
        Instant.now().atOffset(ZoneOffset.UTC));
  }

  private String words() {
    var panel =
        ground.as(
            () ->
                new HomeAnalysesPanel(
                    new Speech(Locale.ENGLISH),
                    new HomeAnalyses(ground.community.jdbi, ground.scopes, ground.models),
                    ground.models));
    return Parts.words(panel);
  }

  @Test
  void aHomeReadsItsWeekAndTheBandOfLikeHomes() {
    week(meter(), 55);
    assertThat(words())
        .contains("came to 55", "kWh, more than is usual for like homes (37", "40")
        .contains("at least 20 homes", "no home’s own figures are shown");
  }

  @Test
  void lessAndAlikeAreSaidAsWell() {
    var meter = meter();
    week(meter, 20);
    assertThat(words()).contains("less than is usual");
    ground.community.sql(
        "update analysis_band set used = 38 where tenant_id = ?", ground.community.tenant.value());
    assertThat(words()).contains("as is usual");
  }

  @Test
  void whereThereIsNothingNothingIsSaid() {
    meter();
    assertThat(words()).isBlank();
  }
}
