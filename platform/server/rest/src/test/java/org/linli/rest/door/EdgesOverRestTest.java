package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.audit.control.AuditSealing;
import org.linli.audit.entity.SealedLog;
import org.linli.entrances.boundary.EntranceGuard;
import org.linli.tenancy.entity.OperationMode;

/** Who was turned away, and whether the audit log is whole, over REST. */
class EdgesOverRestTest {

  private static final String HERE = "990312003001";

  private final RestDoor door = RestDoor.shared();
  private String bureau;
  private String clerk;
  private String keeper;

  @BeforeEach
  void people() {
    door.platform.community(HERE, OperationMode.GOVERNMENT);
    bureau = door.token("BUREAU_ADMIN", Tier.CITY, "9903");
    clerk = door.token("CLERK", Tier.COMMUNITY, HERE);
    keeper = door.token("PLATFORM_OPERATOR", Tier.PLATFORM, null);
  }

  @AfterEach
  void forget() {
    door.platform.owner().useHandle(handle -> handle.execute("delete from refused_entry"));
  }

  private Answer get(String path, String by) {
    return door.ask("GET", path).by(by).now();
  }

  @Test
  void aTokenThatOpensNothingIsListedForWhoMayBlockAddresses() {
    get("/places", "never-issued-" + UUID.randomUUID()).refused(401, "not-signed-in");
    door.wired(EntranceGuard.class).write();
    var list = get("/refused-entries?door=REST&reason=WRONG_TOKEN", keeper).is(200);
    assertThat(list.json().toString()).contains("WRONG_TOKEN").doesNotContain("never-issued");
    assertThat(get("/refused-entries?door=MQTT", keeper).is(200).json().path("total").asInt())
        .isZero();
    get("/refused-entries", clerk).refused(403, "not-permitted");
    get("/refused-entries?door=WINDOW", keeper).refused(400, "invalid");
  }

  @Test
  void aDeviceWhoseSecretIsGuessedAtHasToWaitWithRetryAfter() {
    var device = UUID.randomUUID().toString();
    for (int i = 0; i < 3; i++) {
      guess(device.toUpperCase(Locale.ROOT)).is(401);
    }
    var waits = guess(device);
    waits.refused(429, "secret-locked");
    assertThat(waits.headers().get("Retry-After")).isEqualTo("1");
  }

  private Answer guess(String device) {
    return door.ask("POST", "/feeds/" + device)
        .with("X-Device-Secret", "wrong")
        .with(Map.of("ts", "2026-11-23T08:00:00Z", "values", Map.of("smoke", 1)));
  }

  @Test
  void theListLeavesAsAFile() {
    door.wired(EntranceGuard.class).write();
    get("/refused-entries/export?form=csv", keeper).is(200);
    get("/refused-entries/export", clerk).refused(403, "not-permitted");
  }

  @Test
  void whoAnswersForTheCityVerifiesItsAuditLog() {
    for (var log : SealedLog.values()) {
      door.wired(AuditSealing.class).closeAll(log);
    }
    get("/audit/seals", bureau).is(200);
    assertThat(get("/audit/seals/verification", bureau).is(200).json().has("faults")).isTrue();
    get("/audit/seals?log=EXCHANGE", bureau).is(200);
    assertThat(get("/audit/seals/verification?log=EXCHANGE", bureau).is(200).json().has("faults"))
        .isTrue();
    get("/audit/seals?log=NONE", bureau).refused(400, "invalid");
    get("/audit/seals/verification?first=0", bureau).refused(400, "invalid");
    get("/audit/seals/verification?first=x", bureau).refused(400, "invalid");
  }

  @Test
  void ofWhomServersDemandASecondFactorIsToldToWhoKeepsThem() {
    get("/workings/second-factor", keeper).is(200);
    get("/workings/second-factor", clerk).refused(403, "not-permitted");
  }
}
