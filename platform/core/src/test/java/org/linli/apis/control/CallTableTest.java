package org.linli.apis.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.apis.entity.CallOutcome;
import org.linli.testing.TestPlatform;

class CallTableTest {

  private static final Instant HOUR = Instant.parse("2026-03-02T04:00:00Z");

  private final TestPlatform platform = TestPlatform.fresh();

  private CallTable.Row row(String community, String city, long calls) {
    var key =
        new CallKey(
            HOUR, CallKey.NO_APPLICATION, "listNotices", community, city, CallOutcome.OK, 10);
    return new CallTable.Row(key, calls, calls * 100);
  }

  private void add(CallTable.Row... rows) {
    platform
        .scopes()
        .asSystem(
            "apis",
            () ->
                platform
                    .jdbi()
                    .withHandle(
                        handle -> {
                          CallTable.add(handle, List.of(rows));
                          return null;
                        }));
  }

  private List<String> stored() {
    return platform
        .owner()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select community || '|' || city || '|' || calls || '|' || bytes from api_call order by 1")
                    .mapTo(String.class)
                    .list());
  }

  @Test
  void whatCameFromNowhereIsCountedWithWhatCameFromThisCity() {
    platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into division (code, name, level) values ('9944', 'a city', 'CITY')"));
    add(row("", "", 1), row("", "9944", 2), row("", "9945", 4), row("994401001001", "", 8));
    assertThat(stored()).containsExactly("994401001001||8|800", "|9944|3|300", "|9945|4|400");
    add(row("", "9944", 1), row("", "", 1));
    assertThat(stored()).contains("|9944|5|500");
  }

  @Test
  void anApplicationsCallsAreItsOwnWhereverTheyComeFrom() {
    var key = new CallKey(HOUR, UUID.randomUUID(), "listNotices", "", "", CallOutcome.OK, 10);
    assertThat(key.at("9944")).isEqualTo(key);
  }
}
