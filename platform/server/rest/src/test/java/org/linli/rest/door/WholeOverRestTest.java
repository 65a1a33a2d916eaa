package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;

/** All of a community over REST. */
class WholeOverRestTest {

  private static final String HERE = "990715001001";

  private final RestDoor door = RestDoor.shared();
  private String clerk;

  @BeforeEach
  void people() {
    door.platform.community(HERE, OperationMode.GOVERNMENT);
    clerk = door.token("CLERK", Tier.COMMUNITY, HERE);
  }

  private Answer export(String by, String phrase) {
    return door.ask("POST", "/whole-exports").by(by).with(Map.of("phrase", phrase));
  }

  @Test
  void theClerkTakesTheWholeAlong() throws IOException {
    var answer = export(clerk, "一个足够长而且没人猜得到的口令").is(200);
    assertThat(answer.headers().get("Content-Type")).startsWith("application/zip");
    var parts = new HashSet<String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.add(entry.getName());
      }
    }
    assertThat(parts)
        .contains("manifest.json", "manifest.sig", "tables/audit_entry.jsonl.sealed")
        .contains("tables/device.jsonl.sealed", "tables/alarm.jsonl.sealed");
    assertThat(written())
        .as("what was begun is written down, whatever becomes of it")
        .containsSubsequence("tenant.export-begun", "tenant.exported");
  }

  /** What the community's log tells of exports, in their order. */
  private List<String> written() {
    return door.platform.as(
        door.platform.clerk(new TenantId(HERE)),
        () ->
            door.platform
                .jdbi()
                .withHandle(
                    handle ->
                        handle
                            .createQuery(
                                "select action from audit_entry where tenant_id = :here"
                                    + " and action like 'tenant.export%' order by at, id")
                            .bind("here", HERE)
                            .mapTo(String.class)
                            .list()));
  }

  @Test
  void nobodyElseDoes() {
    var phrase = "一个足够长而且没人猜得到的口令";
    for (var by :
        new String[] {
          door.token("PLATFORM_OPERATOR", Tier.PLATFORM, null),
          door.token("BUREAU_ADMIN", Tier.CITY, "9907"),
          door.token("GRID_WORKER", Tier.COMMUNITY, HERE)
        }) {
      // The refusal comes before the first byte, so it is a problem document and no broken file.
      export(by, phrase).refused(403, "not-permitted");
    }
  }

  @Test
  void aPassPhraseThatWillNotDoIsRefusedBeforeAnythingIsWritten() {
    export(clerk, "short").refused(400, "invalid");
    door.ask("POST", "/whole-exports").by(clerk).with("{}").refused(400, "invalid");
    assertThat(door.ask("POST", "/whole-exports").by(clerk).with("{").status()).isEqualTo(400);
  }
}
