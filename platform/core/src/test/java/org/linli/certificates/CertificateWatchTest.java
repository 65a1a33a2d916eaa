package org.linli.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.access.entity.Tier;
import org.linli.certificates.boundary.CertificateSums;
import org.linli.certificates.boundary.Certificates;
import org.linli.certificates.control.CertificateTable;
import org.linli.certificates.control.CertificateWatch;
import org.linli.certificates.entity.CertificateFault;
import org.linli.certificates.entity.CertificateKind;
import org.linli.certificates.entity.CertificateRow;
import org.linli.certificates.entity.CertificateStanding;
import org.linli.testing.TestPlatform;

/** Doors are asked as clients ask them, and what they show is kept. */
class CertificateWatchTest {

  @TempDir Path folder;

  private final TestPlatform platform = TestPlatform.shared();
  private final CertificateTable table = new CertificateTable(platform.jdbi());
  private final CertificateSums sums = new CertificateSums(table);

  @AfterEach
  void forget() {
    platform
        .owner()
        .useHandle(
            handle -> {
              handle.execute("delete from certificate_seen");
              handle.execute("delete from identity_provider where name like 'certificates-%'");
            });
  }

  private List<CertificateRow> looked(String doors) {
    return looked(doors, InstantSource.system());
  }

  private List<CertificateRow> looked(String doors, InstantSource clock) {
    new CertificateWatch(table, platform.scopes(), doors, clock).look();
    var keeper = platform.caller(Tier.PLATFORM, null, null, null, "keys:read");
    return platform.as(keeper, new Certificates(table)::list).stream()
        .filter(row -> row.kind() != CertificateKind.CONSUMER)
        .toList();
  }

  private void provider(String issuer) {
    platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    """
                    insert into identity_provider (id, name, issuer, client_id, client_secret, scopes,
                      name_claim, tiers, linking, state, state_since, created_at)
                    values (?, ?, ?, 'c', 's', 'openid', 'sub', 'COMMUNITY', 'BY_HAND', 'ACTIVE', now(), now())""",
                    UUID.randomUUID(),
                    "certificates-" + UUID.randomUUID(),
                    issuer));
  }

  @Test
  void whatADoorShowsIsToldWithItsEnd() throws Exception {
    try (var door = TlsDoor.open(folder, "-1d", 12)) {
      var row = looked(" " + door.address() + " ,").getFirst();
      assertThat(row.place()).isEqualTo(door.address());
      assertThat(row.subject()).isEqualTo("CN=door of the test");
      assertThat(row.fault()).isNull();
      assertThat(row.standing(Instant.now())).isEqualTo(CertificateStanding.SOON);
      assertThat(row.daysLeft(Instant.now())).isBetween(10L, 11L);
      assertThat(sums.daysLeft(Instant.now()).get(CertificateKind.DOOR)).isBetween(10L, 11L);
      assertThat(sums.anyOverOfOurs(Instant.now())).isFalse();
    }
  }

  @Test
  void oneThatRanOutIsSeenAllTheSameAndStandsFirst() throws Exception {
    try (var old = TlsDoor.open(folder, "-40d", 39);
        var good = TlsDoor.open(folder, "-1d", 400)) {
      var rows = looked(good.address() + "," + old.address());
      assertThat(rows)
          .extracting(CertificateRow::place)
          .containsExactly(old.address(), good.address());
      assertThat(rows.getFirst().standing(Instant.now())).isEqualTo(CertificateStanding.EXPIRED);
      assertThat(sums.anyOverOfOurs(Instant.now())).isTrue();
      assertThat(sums.firstOfOurs()).map(CertificateRow::place).contains(old.address());
    }
  }

  @Test
  void whereNobodyAnswersOrNobodySpeaksTlsThatIsSaid() throws Exception {
    int free;
    try (var socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    try (var plain = new ServerSocket(0)) {
      Thread.ofVirtual()
          .start(
              () -> {
                try (var line = plain.accept()) {
                  line.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes());
                  line.getInputStream().read();
                } catch (java.io.IOException e) {
                  // Closed.
                }
              });
      var rows = looked("127.0.0.1:" + free + ",127.0.0.1:" + plain.getLocalPort() + ",no door");
      assertThat(rows)
          .extracting(CertificateRow::fault)
          .containsExactlyInAnyOrder(
              CertificateFault.AWAY, CertificateFault.NO_TLS, CertificateFault.NO_WAY);
      assertThat(sums.firstOfOurs()).isEmpty();
    }
  }

  @Test
  void whatIsSeenAndWhatIsNotAreKeptTogether() throws Exception {
    try (var door = TlsDoor.open(folder, "-1d", 90)) {
      assertThat(looked(door.address() + ",no door," + "localhost:1"))
          .extracting(CertificateRow::fault)
          .containsExactlyInAnyOrder(null, CertificateFault.NO_WAY, CertificateFault.AWAY);
    }
  }

  @Test
  void anAddressOutsideThatLeadsInsideIsNotGoneTo() throws Exception {
    try (var door = TlsDoor.open(folder, "-1d", 90)) {
      provider("https://" + door.address() + "/");
      provider("http://plain.example/");
      assertThat(looked(""))
          .singleElement()
          .satisfies(
              row -> {
                assertThat(row.kind()).isEqualTo(CertificateKind.PROVIDER);
                assertThat(row.fault()).isEqualTo(CertificateFault.NO_WAY);
              });
    }
  }

  @Test
  void whatIsLookedAtNoMoreIsForgotten() throws Exception {
    try (var door = TlsDoor.open(folder, "-1d", 60)) {
      assertThat(looked(door.address())).hasSize(1);
    }
    assertThat(looked("")).as("another server may watch it").hasSize(1);
    assertThat(looked("", InstantSource.offset(InstantSource.system(), Duration.ofHours(3))))
        .isEmpty();
    assertThat(sums.daysLeft(Instant.now())).doesNotContainKey(CertificateKind.DOOR);
  }

  @Test
  void ofAnAddressTheDoorAloneIsKept() throws Exception {
    provider("https://127.0.0.1:1/way?token=secret");
    provider("https://127.0.0.1:1/other");
    assertThat(looked(""))
        .singleElement()
        .satisfies(row -> assertThat(row.place()).isEqualTo("https://127.0.0.1:1"));
  }
}
