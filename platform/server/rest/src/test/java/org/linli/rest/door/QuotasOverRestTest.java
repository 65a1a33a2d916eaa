package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Writing;
import org.linli.access.entity.Tier;
import org.linli.maintenance.boundary.MaintenanceBoard;
import org.linli.maintenance.boundary.MaintenanceChanged;
import org.linli.quotas.boundary.Meter;
import org.linli.quotas.boundary.QuotasChanged;
import org.linli.tenancy.entity.OperationMode;

/** Quotas, use, maintenance and the inside over REST, and how their "no" is told. */
class QuotasOverRestTest {

  private static final String HERE = "990711001001";
  private static final String THERE = "990712001001";

  private final RestDoor door = RestDoor.shared();
  private String bureau;
  private String clerk;
  private String keeper;

  @BeforeEach
  void people() {
    door.platform.community(HERE, OperationMode.GOVERNMENT);
    door.platform.community(THERE, OperationMode.GOVERNMENT);
    bureau = door.token("BUREAU_ADMIN", Tier.CITY, "9907");
    clerk = door.token("CLERK", Tier.COMMUNITY, HERE);
    keeper = door.token("PLATFORM_OPERATOR", Tier.PLATFORM, null);
  }

  @AfterEach
  void forget() {
    door.platform
        .owner()
        .useHandle(
            handle -> {
              handle.execute("delete from tenant_quota");
              handle.execute("delete from tenant_over");
              handle.execute("delete from maintenance");
            });
    door.wired(Meter.class).changed(new QuotasChanged());
    door.wired(MaintenanceBoard.class).changed(new MaintenanceChanged());
    door.wired(Writing.class).guardedBy(java.util.Optional::empty);
  }

  private Answer get(String path, String by) {
    return door.ask("GET", path).by(by).now();
  }

  private Answer set(String kind, long soft, long hard, String by) {
    return door.ask("PUT", "/quotas/" + HERE + "/" + kind)
        .by(by)
        .with(Map.of("soft", soft, "hard", hard, "note", "a trial"));
  }

  @Test
  void aCommunityReadsItsOwnQuotasAndSetsNone() {
    assertThat(get("/quotas", clerk).is(200).json()).hasSize(6);
    get("/quotas/" + HERE, clerk).is(200);
    get("/quotas/" + THERE, clerk).refused(404, "not-found");
    set("EXPORTS", 1, 2, clerk).refused(403, "not-permitted");
  }

  @Test
  void theBureauSetsAQuotaAndTakesItAway() {
    assertThat(set("EXPORTS", 7, 9, bureau).status()).isBetween(200, 204);
    assertThat(get("/quotas/" + HERE, bureau).json().toString()).contains("a trial");
    set("EXPORTS", 9, 7, bureau).refused(400, "invalid");
    set("NONSENSE", 1, 2, bureau).refused(404, "not-found");
    assertThat(door.ask("DELETE", "/quotas/" + HERE + "/EXPORTS").by(bureau).now().status())
        .isBetween(200, 204);
    door.ask("DELETE", "/quotas/" + HERE + "/EXPORTS").by(bureau).now().refused(404, "not-found");
  }

  @Test
  void theAuditLogTellsWhichQuotaWasChangedToWhat() {
    set("EXPORTS", 7, 9, bureau);
    set("EXPORTS", 8, 10, bureau);
    door.ask("DELETE", "/quotas/" + HERE + "/EXPORTS").by(bureau).now();
    set("EXPORTS", 3, 4, clerk).refused(403, "not-permitted");
    var told =
        door.platform.as(
            door.platform.caller(Tier.CITY, "9907", null, null),
            () ->
                door.platform
                    .jdbi()
                    .withHandle(
                        handle ->
                            handle
                                .createQuery(
                                    "select action || ' ' || target from audit_entry"
                                        + " where target like :what order by at")
                                .bind("what", HERE + " EXPORTS%")
                                .mapTo(String.class)
                                .list()));
    assertThat(told)
        .containsSubsequence(
            "quota.set " + HERE + " EXPORTS 7/9",
            "quota.set " + HERE + " EXPORTS 8/10",
            "quota.removed " + HERE + " EXPORTS")
        .doesNotContain("quota.set " + HERE + " EXPORTS 3/4");
  }

  @Test
  void whoIsBeyondTheQuotaOfCallsIsToldWhenToComeAgainAndOthersAreServed() {
    get("/quotas", clerk).is(200);
    get("/quotas", clerk).is(200);
    door.wired(Meter.class).write();
    set("API_CALLS", 1, 1, bureau);
    door.wired(Meter.class).changed(new QuotasChanged());
    Answer last = null;
    for (int i = 0; i < 60; i++) {
      last = get("/quotas", clerk);
    }
    last.refused(429, "quota-reached");
    assertThat(Long.parseLong(last.headers().get("Retry-After"))).isPositive();
    get("/quotas/" + HERE, bureau).is(200);
  }

  @Test
  void useIsToldByTierAndAsAFile() {
    get("/use?level=DISTRICT", bureau).is(200);
    assertThat(get("/use/noisiest", bureau).is(200).json().isArray()).isTrue();
    assertThat(
            get("/use?level=COMMUNITY&within=990711", bureau).is(200).json().path("total").asInt())
        .isEqualTo(1);
    assertThat(get("/use/export?form=csv", bureau).is(200).body().length).isPositive();
    get("/use?level=PLANET", bureau).refused(400, "invalid");
  }

  @Test
  void inAReadOnlyTimeEverythingIsReadAndNothingChanged() {
    var board = door.wired(MaintenanceBoard.class);
    door.wired(Writing.class).guardedBy(board::refusal);
    var made =
        door.ask("POST", "/maintenance")
            .by(keeper)
            .with(
                Map.of(
                    "mode", "READ_ONLY",
                    "wordsZh", "升级",
                    "wordsEn", "upgrade",
                    "endsAt", Instant.now().plusSeconds(600).toString()))
            .is(201);
    board.changed(new MaintenanceChanged());
    var refused = set("EXPORTS", 1, 2, bureau).refused(503, "read-only");
    assertThat(Long.parseLong(refused.headers().get("Retry-After"))).isBetween(1L, 600L);
    get("/quotas/" + HERE, bureau).is(200);
    assertThat(door.ask("DELETE", "/maintenance/" + made.text("id")).by(keeper).now().status())
        .isBetween(200, 204);
    board.changed(new MaintenanceChanged());
    assertThat(set("EXPORTS", 1, 2, bureau).status()).isBetween(200, 204);
  }

  @Test
  void whoKeepsThePlatformLooksInsideAndNobodyElse() {
    for (var path :
        new String[] {
          "/workings/rounds",
          "/workings/waiting",
          "/workings/statements",
          "/open-sessions",
          "/maintenance"
        }) {
      get(path, keeper).is(200);
      get(path, bureau).refused(403, "not-permitted");
    }
    door.ask("DELETE", "/open-sessions/018f0000-0000-7000-8000-000000000000")
        .by(keeper)
        .now()
        .refused(404, "not-found");
  }
}
