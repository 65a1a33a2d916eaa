package org.linli.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.linli.local.Home;
import org.linli.local.LocalFailure;
import org.linli.local.Ports;
import org.linli.local.PostgresBinaries;
import org.linli.local.PostgresServer;
import org.linli.offsite.Vault;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.FreePort;

/** Two communities of one installation; one goes back to a moment, and the other hears nothing. */
@TestMethodOrder(OrderAnnotation.class)
class TenantRestoreTest {

  private static final TenantId ONE = new TenantId("990101001001");
  private static final TenantId OTHER = new TenantId("990101001002");

  private static final UUID HOUSE = UUID.randomUUID();
  private static final UUID ROOM = UUID.randomUUID();
  private static final UUID DEVICE_THEN = UUID.randomUUID();
  private static final UUID DEVICE_SINCE = UUID.randomUUID();

  private static final String PLACE =
      "insert into place (tenant_id, id, parent_id, kind, code, name) values ('%1$s', '%2$s', %3$s,"
          + " '%4$s', '%2$s', 'p')";
  private static final String DEVICE =
      "insert into device (tenant_id, id, code, name, model, state) values ('%1$s', '%2$s', '%2$s',"
          + " 'd', 'm', 'IN_SERVICE')";
  private static final String CREDENTIAL =
      """
      insert into device_credential (device_id, tenant_id, model, secret_hash, enabled, changed_at)
      values ('%2$s', '%1$s', 'm', 'h', true, now())\
      """;

  @TempDir static Path folder;
  private static Ground ground;
  private static Instant before;
  private static Instant moment;

  @BeforeAll
  static void start() throws Exception {
    ground = new Ground(folder);
    ground.start();
    for (var code : List.of("9901", "990101", "990101001", ONE.value(), OTHER.value())) {
      division(code);
    }
    community(ONE);
    community(OTHER);
    ward(ONE, "kept");
    ward(OTHER, "kept");
    before = Instant.now();
    ground.backups().full(14);
    ward(ONE, "lost by mistake");
    underWay();
    Thread.sleep(1_100);
    moment = now();
    Thread.sleep(1_100);
    run("delete from ward where tenant_id = '" + ONE.value() + "' and name = 'lost by mistake'");
    ward(ONE, "of today");
    ward(OTHER, "of today");
    since();
  }

  /** At the moment: a place within another, a consent, a device with a command on its way. */
  private static void underWay() throws SQLException {
    run(PLACE.formatted(ONE, HOUSE, "null", "BUILDING"));
    run(PLACE.formatted(ONE, ROOM, "'" + HOUSE + "'", "ROOM"));
    // The house now lies behind its room, so that the room is carried over first.
    run("update place set floor = 1 where id = '" + HOUSE + "'");
    run(DEVICE.formatted(ONE, DEVICE_THEN));
    run(CREDENTIAL.formatted(ONE, DEVICE_THEN));
    run(
        """
        insert into device_command (tenant_id, id, device_id, command, parameters, asked_by, cause, at, ends_at, state)
        values ('%s', '%s', '%s', 'open', '{}', 'clerk', 'c', now(), now() + interval '1 day', 'QUEUED')\
        """
            .formatted(ONE, UUID.randomUUID(), DEVICE_THEN));
    run(
        "insert into due_work (id, due_at, tenant_id, kind, subject) values ('%1$s', now(), '%2$s', 'linkage', '%1$s')"
            .formatted(UUID.randomUUID(), ONE));
    run(
        """
        insert into consent (tenant_id, id, person_id, given_by, relation, text_id, text_version, text_hash,
          language, purpose, assets, parties, organisations, given_at, door, until)
        values ('%s', '%s', '%2$s', '%2$s', 'SELF', 't', 1, 'h', 'zh-CN', 'care', '{}', '{}', '{}', now(), 'SCREEN',
          now() + interval '1 year')\
        """
            .formatted(ONE, UUID.randomUUID()));
  }

  /** After it: the consent is taken back, the command done, and another device let in. */
  private static void since() throws SQLException {
    run("update consent set withdrawn_at = now() where tenant_id = '" + ONE + "'");
    run(
        "update device_command set state = 'DONE', ended_at = now() where tenant_id = '"
            + ONE
            + "'");
    run("delete from due_work where tenant_id = '" + ONE + "'");
    run("delete from place where tenant_id = '" + ONE + "'");
    run(DEVICE.formatted(ONE, DEVICE_SINCE));
    run(CREDENTIAL.formatted(ONE, DEVICE_SINCE));
  }

  @AfterAll
  static void stop() {
    ground.stop();
  }

  private static void run(String sql) throws SQLException {
    try (var connection = Superuser.connect(ground.ports, ground.secrets)) {
      Superuser.run(connection, sql);
    }
  }

  private static Instant now() throws SQLException {
    return Instant.parse(
        ground.ask(
            "select to_char(now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"));
  }

  private static void division(String code) throws SQLException {
    var level =
        switch (code.length()) {
          case 4 -> "CITY";
          case 6 -> "DISTRICT";
          case 9 -> "STREET";
          default -> "COMMUNITY";
        };
    run(
        "insert into division (code, name, level) values ('%s', '%s', '%s')"
            .formatted(code, code, level));
  }

  private static void community(TenantId tenant) throws SQLException {
    run(
        """
        insert into tenant (id, code, name, mode, state, provisioned_at, state_since)
        values ('%1$s', '%1$s', '%1$s', 'PPP', 'ACTIVE', now(), now())\
        """
            .formatted(tenant));
  }

  private static void ward(TenantId tenant, String name) throws SQLException {
    run(
        """
        insert into ward (tenant_id, id, guardian_id, name, born, relation, proof, recorded_by, recorded_at)
        values ('%s', '%s', '%s', '%s', date '2020-01-01', 'FATHER', 'p', 'c', now())\
        """
            .formatted(tenant, UUID.randomUUID(), UUID.randomUUID(), name));
  }

  private static String wards(TenantId tenant) throws SQLException {
    return ground.ask(
        "select string_agg(name, ', ' order by name) from ward where tenant_id = '" + tenant + "'");
  }

  private static TenantRestore restore() throws Exception {
    return new TenantRestore(ground.home, ground.ports, ground.settings());
  }

  @Test
  @Order(1)
  void aCommunityThatWorksIsLookedAtAndNotBroughtBack() throws Exception {
    assertThatThrownBy(() -> restore().restore(ONE, moment))
        .isInstanceOf(LocalFailure.class)
        .hasMessageContaining("Suspend the community first");
    run("delete from ward where tenant_id = '" + ONE.value() + "' and name = 'of today'");
    assertThat(restore().look(ONE, moment)).contains(new TableMove("ward", 1, 2));
    ward(ONE, "of today");
    assertThat(wards(ONE)).isEqualTo("kept, of today");
  }

  @Test
  @Order(2)
  void whereNoCopyReachesAndWhoIsUnknownIsSaid() throws Exception {
    run("update tenant set state = 'SUSPENDED' where id = '" + ONE.value() + "'");
    assertThatThrownBy(() -> restore().restore(ONE, before))
        .isInstanceOf(LocalFailure.class)
        .hasMessageContaining("No copy reaches back");
    assertThatThrownBy(() -> restore().restore(ONE, Instant.now().plusSeconds(3600)))
        .isInstanceOf(LocalFailure.class)
        .hasMessageContaining("still to come");
    assertThatThrownBy(() -> restore().restore(new TenantId("990101001009"), moment))
        .isInstanceOf(LocalFailure.class)
        .hasMessageContaining("no such community");
  }

  @Test
  @Order(3)
  void aTableThatHasOtherColumnsByNowChangesNothing() throws Exception {
    run("alter table ward add column nickname varchar(10)");
    assertThatThrownBy(() -> restore().restore(ONE, moment))
        .isInstanceOf(LocalFailure.class)
        .hasMessageContaining("ward");
    run("alter table ward drop column nickname");
    assertThat(wards(ONE)).isEqualTo("kept, of today");
    assertThat(ground.ask("select state from backup_run order by started_at desc limit 1"))
        .isEqualTo("FAILED");
  }

  private static void refused(String words) {
    assertThatThrownBy(() -> restore().restore(ONE, moment))
        .isInstanceOf(LocalFailure.class)
        .hasMessageContaining(words);
  }

  private static void isAsBefore() throws SQLException {
    assertThat(wards(ONE)).isEqualTo("kept, of today");
    assertThat(mine("id", "device")).contains(DEVICE_SINCE.toString());
    assertThat(ground.ask("select state from backup_run order by started_at desc limit 1"))
        .isEqualTo("FAILED");
    assertThat(ground.home.root().resolve("tenant-restore")).doesNotExist();
  }

  /** Each with one bit turned, for as long as the step lasts. */
  private static void damaged(List<Path> files, Step step) throws Exception {
    var good = new ArrayList<byte[]>();
    for (var file : files) {
      good.add(Files.readAllBytes(file));
      var bad = good.getLast().clone();
      bad[bad.length / 2] ^= 1;
      Files.write(file, bad);
    }
    step.run();
    for (int at = 0; at < files.size(); at++) {
      Files.write(files.get(at), good.get(at));
    }
  }

  private interface Step {
    void run() throws Exception;
  }

  @Test
  @Order(3)
  void aDamagedCopyAndADamagedLogChangeNothing() throws Exception {
    var own = new Place(ground.home.backup());
    var full = own.newest().orElseThrow();
    damaged(
        List.of(ground.home.backup().resolve(Place.content(full.name()))),
        () -> refused("is damaged"));
    isAsBefore();
    var log =
        own.pieces().stream()
            .filter(piece -> Recovery.order(piece).compareTo(Recovery.order(full.last())) > 0)
            .map(piece -> ground.home.backup().resolve(Place.log(piece)))
            .toList();
    assertThat(log).isNotEmpty();
    damaged(log, () -> refused("does not reach that moment"));
    isAsBefore();
  }

  @Test
  @Order(3)
  void anotherKeyChangesNothingAndSealsNoPieceOfTheLog() throws Exception {
    var key = ground.home.secrets().resolve(Vault.KEY);
    var own = Files.readString(key);
    var shipped = new Place(ground.home.backup()).pieces();
    Files.writeString(key, Vault.fresh());
    refused("sealed with another key");
    Files.writeString(key, own);
    isAsBefore();
    assertThat(new Place(ground.home.backup()).pieces()).isEqualTo(shipped);
  }

  @Test
  @Order(3)
  void anotherPlaceThatIsAwayHoldsNothingUp() throws Exception {
    var parent = ground.offSite.getParent();
    var gone = parent.resolveSibling("gone");
    Files.move(parent, gone);
    assertThat(restore().look(ONE, moment)).isNotEmpty();
    Files.move(gone, parent);
  }

  @Test
  @Order(3)
  void oneThatIsCutOffInTheMiddleHasChangedNothing() throws Exception {
    try (var writer = Superuser.connect(ground.ports, ground.secrets);
        var other = Executors.newSingleThreadExecutor()) {
      writer.setAutoCommit(false);
      // Devices are taken out before places: it stands still in the midst of its work.
      Superuser.run(writer, "lock table place in share mode");
      var restoring = other.submit(() -> restore().restore(ONE, moment));
      var stands = "from pg_stat_activity where wait_event_type = 'Lock' and query like 'delete%'";
      while (ground.ask("select count(*) " + stands).equals("0")) {
        assertThat(restoring).isNotDone();
        Thread.sleep(50);
      }
      ground.ask("select pg_terminate_backend(pid) " + stands);
      assertThatThrownBy(restoring::get).hasCauseInstanceOf(SQLException.class);
      writer.rollback();
    }
    isAsBefore();
  }

  @Test
  @Order(3)
  void whatAKilledOneLeftRunningIsStoppedByTheNext() throws Exception {
    var scratch = Home.at(ground.home.root().resolve("tenant-restore"));
    var port = FreePort.next();
    PostgresServer.start(
        scratch,
        new Ports(port - 3, port + 3),
        ground.secrets,
        PostgresBinaries.unpacked(ground.home),
        List.of());
    var left = Files.readAllLines(PostgresServer.data(scratch).resolve("postmaster.pid"));
    assertThat(restore().look(ONE, moment)).isNotEmpty();
    assertThat(ProcessHandle.of(Long.parseLong(left.getFirst().strip()))).isEmpty();
    assertThat(scratch.root()).doesNotExist();
  }

  @Test
  @Order(4)
  void theRowsOfThenStandInThePlaceOfThoseOfNowAndTheOtherHearsNothing() throws Exception {
    var version = ground.ask("select rights_version from tenant where id = '" + ONE + "'");
    var moves = restore().restore(ONE, moment);
    assertThat(wards(ONE)).isEqualTo("kept, lost by mistake");
    assertThat(wards(OTHER)).isEqualTo("kept, of today");
    assertThat(moves).contains(new TableMove("ward", 2, 2));
    assertThat(moves).extracting(TableMove::table).doesNotContain("audit_entry", "account");
    assertThat(ground.ask("select state from tenant where id = '" + ONE + "'"))
        .as("somebody looks through it before it works again")
        .isEqualTo("SUSPENDED");
    assertThat(ground.ask("select rights_version from tenant where id = '" + ONE + "'"))
        .isNotEqualTo(version);
    assertThat(
            ground.ask(
                "select target from audit_entry where action = 'tenant.restored' and tenant_id = '"
                    + ONE
                    + "'"))
        .isEqualTo(moment.toString());
    assertThat(ground.ask("select state from backup_run order by started_at desc limit 1"))
        .isEqualTo("DONE");
    assertThat(ground.home.root().resolve("tenant-restore")).doesNotExist();
  }

  @Test
  void whoWentToAnotherStreetSinceIsNotBroughtBackToBefore() throws Exception {
    run(
        """
        insert into tenant_move (id, community, from_code, to_code, day, document, state, proposed_by,
          proposed_name, proposed_at, done_at)
        values ('%1$s', '%2$s', 'a', 'b', current_date, 'd', 'DONE', '%1$s', 'p', now(), '%3$s')"""
            .formatted(UUID.randomUUID(), OTHER, moment));
    try (var connection = Superuser.connect(ground.ports, ground.secrets)) {
      assertThatThrownBy(
              () -> TenantRestore.checkUnmoved(connection, OTHER, moment.minusSeconds(60)))
          .isInstanceOf(LocalFailure.class)
          .hasMessageContaining(OTHER.value());
      TenantRestore.checkUnmoved(connection, OTHER, moment);
      TenantRestore.checkUnmoved(connection, ONE, moment.minusSeconds(60));
    }
  }

  @Test
  void whoTookAnotherInSinceOrEndedByThatIsNotBroughtBackToBefore() throws Exception {
    run(
        """
        insert into succession (id, predecessor_id, successor_id, effective_on, reason, state, proposed_by,
          proposed_name, proposed_at, done_at)
        values ('%1$s', '%2$s', '%3$s', current_date, 'd', 'DONE', '%1$s', 'p', now(), '%4$s')"""
            .formatted(UUID.randomUUID(), ONE, OTHER, moment));
    try (var connection = Superuser.connect(ground.ports, ground.secrets)) {
      for (var lost : List.of(OTHER, ONE)) {
        assertThatThrownBy(
                () -> TenantRestore.checkUnmoved(connection, lost, moment.minusSeconds(60)))
            .isInstanceOf(LocalFailure.class)
            .hasMessageContaining(lost.value());
      }
      assertThatThrownBy(() -> TenantRestore.checkUnmoved(connection, ONE, moment))
          .isInstanceOf(LocalFailure.class);
      run("update succession set state = 'RUNNING', done_at = null");
      assertThatThrownBy(() -> TenantRestore.checkUnmoved(connection, OTHER, moment))
          .isInstanceOf(LocalFailure.class);
      run("delete from succession");
    }
  }

  @Test
  void whatWasErasedDoesNotComeBackOutOfACopy() throws Exception {
    for (var state : List.of("CONFIRMED", "DONE")) {
      run(
          """
          insert into tenant_erasure (id, tenant_id, reason, state, proposed_by, proposed_name, proposed_at)
          values ('%1$s', '%2$s', 'closed', '%3$s', '%1$s', 'p', now())"""
              .formatted(UUID.randomUUID(), OTHER, state));
      try (var connection = Superuser.connect(ground.ports, ground.secrets)) {
        assertThatThrownBy(() -> TenantRestore.checkUnmoved(connection, OTHER, moment))
            .isInstanceOf(LocalFailure.class)
            .hasMessageContaining("to be erased, or was");
        TenantRestore.checkUnmoved(connection, ONE, moment);
        run("update tenant_erasure set state = 'WITHDRAWN'");
        TenantRestore.checkUnmoved(connection, OTHER, moment);
      }
      run("delete from tenant_erasure");
    }
  }

  private static String mine(String what, String table) throws SQLException {
    return ground.ask(
        "select string_agg(cast("
            + what
            + " as varchar), ', ' order by 1) from "
            + table
            + " where tenant_id = '"
            + ONE
            + "'");
  }

  @Test
  @Order(5)
  void aPlaceComesBackWithWhatLiesInIt() throws Exception {
    assertThat(mine("parent_id", "place")).isEqualTo(HOUSE.toString());
    assertThat(mine("id", "place")).contains(HOUSE.toString(), ROOM.toString());
  }

  @Test
  @Order(5)
  void whatAPersonTookBackSinceStaysTakenBack() throws Exception {
    assertThat(mine("withdrawn_at is not null", "consent")).isEqualTo("true");
  }

  @Test
  @Order(5)
  void whatWasOnItsWayThenIsNotDoneASecondTime() throws Exception {
    assertThat(mine("state", "device_command")).isEqualTo("EXPIRED");
    assertThat(mine("kind", "due_work")).isNull();
  }

  @Test
  @Order(5)
  void aDeviceThatIsNotThereAnyMoreIsLetInNoLonger() throws Exception {
    assertThat(mine("id", "device")).isEqualTo(DEVICE_THEN.toString());
    assertThat(
            ground.ask(
                "select string_agg(cast(device_id as varchar), ', ') from device_credential where"
                    + " enabled"))
        .isEqualTo(DEVICE_THEN.toString());
  }
}
