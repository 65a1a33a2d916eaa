package org.linli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.audit.boundary.AuditReport;
import org.linli.audit.control.AuditSealing;
import org.linli.audit.control.SealWalk;
import org.linli.audit.control.SealWitness;
import org.linli.audit.entity.AuditFault;
import org.linli.audit.entity.SealedLog;
import org.linli.audit.entity.Tampering;
import org.linli.keys.control.RingForTests;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.Requirement;
import org.linli.testing.TestPlatform;

/**
 * What somebody who holds the whole database cannot do unseen, as long as the files are not his.
 */
class SealWitnessTest {

  private static final DivisionCode CITY = new DivisionCode("9903");
  private static final Instant BEGIN = Instant.parse("2026-11-23T00:00:00Z");

  @TempDir private Path folder;

  private final TestPlatform platform = TestPlatform.fresh();
  private Instant now = BEGIN;
  private AuditSealing sealing;
  private SealWalk walk;

  /** A day with an entry in its first hour alone, sealed in time. */
  @BeforeEach
  void sealed() {
    sealing =
        new AuditSealing(
            platform.jdbi(),
            platform.scopes(),
            RingForTests.over(platform),
            new SealWitness(folder),
            () -> now);
    walk = new SealWalk(sealing);
    platform.community("990334001001", OperationMode.GOVERNMENT);
    asOwner("delete from audit_entry");
    asOwner("update audit_sealing set since_at = '" + BEGIN + "'");
    for (int hour = 0; hour < 3; hour++) {
      entry(BEGIN.plus(Duration.ofHours(hour)));
      close(hour + 1);
    }
  }

  private void close(int hour) {
    now = BEGIN.plus(Duration.ofHours(hour)).plus(AuditSealing.SETTLING);
    assertThat(sealing.close(SealedLog.AUDIT, CITY, BEGIN.plus(Duration.ofHours(hour)))).isTrue();
  }

  private void entry(Instant at) {
    asOwner(
        "insert into audit_entry (id, at, username, action, target, tenant_id, scope_code, address)"
            + " values ('%s', '%s', 'somebody', 'thing.changed', 'a thing', '990334001001', '990334001001', '127.0.0.1')"
                .formatted(UUID.randomUUID(), at));
  }

  private void asOwner(String sql) {
    platform
        .owner()
        .useTransaction(
            handle -> {
              for (var table : List.of("audit_entry", "audit_seal", "audit_sealing")) {
                handle.execute("alter table " + table + " no force row level security");
              }
              handle.execute(sql);
              for (var table : List.of("audit_entry", "audit_seal", "audit_sealing")) {
                handle.execute("alter table " + table + " force row level security");
              }
            });
  }

  private AuditReport verify(long first) {
    return walk.walk(SealedLog.AUDIT, CITY, first, null);
  }

  private Path file() {
    return folder.resolve("audit-9903");
  }

  @Test
  void eachSealIsKeptBesideTheDatabase() throws Exception {
    assertThat(verify(1).intact()).isTrue();
    assertThat(Files.readAllLines(file()).stream().filter(line -> !line.isEmpty()))
        .hasSize(3)
        .allMatch(line -> line.matches("[1-3] \\d+:\\S+ \\."));
  }

  @Test
  @Requirement("000-7.3.c")
  void sealsOfTheLastDayThatWereMadeAnewInTimeAreFound() {
    // Nothing was written since, so no time shows that they were made a second time.
    now = BEGIN.plus(Duration.ofHours(23));
    asOwner("update audit_entry set target = 'another' where at = '" + BEGIN + "'");
    asOwner("delete from audit_seal");
    sealing.closeAll(SealedLog.AUDIT);
    assertThat(verify(1).faults())
        .extracting(AuditFault::kind)
        .isNotEmpty()
        .containsOnly(Tampering.CUT);
    assertThat(verify(1).faults()).extracting(AuditFault::seal).startsWith(1L);
  }

  @Test
  @Requirement("000-7.3.c")
  void anEndThatWasCutOffIsFoundWithoutAnybodyWhoKeptASeal() {
    asOwner("delete from audit_seal where number = 3");
    assertThat(verify(1).faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.kind()).isEqualTo(Tampering.CUT);
              assertThat(fault.seal()).isEqualTo(3);
              assertThat(fault.from()).isNull();
            });
    assertThat(verify(3).faults()).as("also from there on").hasSize(1);
  }

  @Test
  void theLogIsSealedOnAfterwards() {
    asOwner("delete from audit_seal where number = 3");
    now = now.plusSeconds(60);
    assertThat(sealing.close(SealedLog.AUDIT, CITY, BEGIN.plus(Duration.ofHours(3)))).isTrue();
    entry(BEGIN.plus(Duration.ofHours(3)));
    close(4);
    assertThat(verify(1).seals()).isEqualTo(4);
    assertThat(verify(1).faults()).extracting(AuditFault::seal).containsExactly(3L);
    assertThat(verify(4).intact()).as("behind it all is well").isTrue();
  }

  @Test
  void linesThatBrokeOffAreNobodysFault() throws Exception {
    Files.writeString(file(), "4 \n5\nx y .\n\n7 a b\n8 1:ab", StandardOpenOption.APPEND);
    assertThat(verify(1).intact()).isTrue();
    entry(BEGIN.plus(Duration.ofHours(3)));
    close(4);
    assertThat(verify(1).intact()).isTrue();
    asOwner("delete from audit_seal where number = 4");
    assertThat(verify(1).faults()).as("what came behind them counts").hasSize(1);
  }

  @Test
  void withoutAPlaceTheLogIsSealedAllTheSame() throws Exception {
    var shut = Files.createFile(folder.resolve("shut"));
    sealing =
        new AuditSealing(
            platform.jdbi(),
            platform.scopes(),
            RingForTests.over(platform),
            new SealWitness(shut),
            () -> now);
    entry(BEGIN.plus(Duration.ofHours(3)));
    close(4);
    assertThat(new SealWalk(sealing).walk(SealedLog.AUDIT, CITY, 1, null).intact()).isTrue();
  }
}
