package org.linli.local.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.linli.erasure.boundary.CommunityTables;
import org.linli.local.Home;
import org.linli.local.LocalFailure;
import org.linli.local.Ports;
import org.linli.local.Secrets;
import org.linli.local.Words;
import org.linli.offsite.Run;
import org.linli.offsite.Vault;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Brings one community back to a moment, while all others work on: the copies are recovered to that
 * moment in a database beside the living one, and that community's rows are carried over in one
 * transaction. Killed in the middle, it has changed nothing.
 */
public final class TenantRestore {

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Home home;
  private final Ports ports;
  private final Secrets secrets;
  private final List<Place> places;
  private final Vault vault;

  TenantRestore(Home home, Ports ports, BackupSettings settings) throws IOException {
    this.home = home;
    this.ports = ports;
    this.secrets = Secrets.of(home, ports);
    this.places = Place.of(home, settings.others(), settings.buckets());
    this.vault = HomeVault.of(home);
  }

  /** From the installation's own copies. */
  public static TenantRestore of(Home home, Ports ports) throws IOException {
    return new TenantRestore(home, ports, BackupSettings.here());
  }

  /**
   * What would be different, with nothing changed; the community may go on working.
   *
   * @return the tables whose numbers of rows differ
   * @throws LocalFailure there is no such community, or no copy reaches back so far
   */
  public List<TableMove> look(TenantId tenant, Instant moment)
      throws IOException, SQLException, InterruptedException {
    return beside(
        tenant,
        moment,
        (then, living) ->
            new TenantRows(then, living, tenant)
                .compare(tables()).stream().filter(move -> move.now() != move.then()).toList());
  }

  /**
   * Puts the rows of then in the place of those of now.
   *
   * @return every table that was brought back
   * @throws LocalFailure the community works, there is none, no copy reaches back so far, or its
   *     tables have other columns by now
   */
  public List<TableMove> restore(TenantId tenant, Instant moment)
      throws IOException, SQLException, InterruptedException {
    try (var connection = Superuser.connect(ports, secrets)) {
      checkSuspended(connection, tenant);
      checkUnmoved(connection, tenant, moment);
    }
    return beside(
        tenant,
        moment,
        (then, living) -> {
          living.setAutoCommit(false);
          try {
            // Nobody resumes, moves or erases the community while this goes on; somebody may have
            // since the first look.
            checkSuspended(living, tenant);
            checkUnmoved(living, tenant, moment);
            var moves = new TenantRows(then, living, tenant).carry(tables());
            note(living, tenant, moment);
            living.commit();
            living.setAutoCommit(true);
            return moves;
          } catch (SQLException | RuntimeException e) {
            takeBack(living, e);
            throw e;
          }
        });
  }

  /**
   * A line that was cut takes everything back by itself; why it was is not to be hidden by that.
   */
  private static void takeBack(Connection living, Exception why) {
    try {
      living.rollback();
    } catch (SQLException e) {
      why.addSuppressed(e);
    }
  }

  /** What is done while both databases are there. */
  @FunctionalInterface
  private interface Work {
    List<TableMove> on(Connection then, Connection living) throws SQLException, IOException;
  }

  private List<TableMove> beside(TenantId tenant, Instant moment, Work work)
      throws IOException, SQLException, InterruptedException {
    if (moment.isAfter(Instant.now())) {
      throw new LocalFailure(Words.of("tenant.restore.future", moment.toString()));
    }
    // One at a time, while copies go on to be made: those wait for the reading of them alone.
    try (var restoring = Alone.on(home.run().resolve("tenant-restore.lock"));
        var copies = Alone.on(home.run().resolve("backup.lock"));
        var living = Superuser.connect(ports, secrets)) {
      checkKnown(living, tenant);
      var recovery = new Recovery(places.getFirst(), vault);
      var full =
          recovery
              .before(moment)
              .orElseThrow(
                  () -> new LocalFailure(Words.of("tenant.restore.no-copy", moment.toString())));
      // By this entry, which stands behind the moment, the recovery knows that it reached it.
      var run = Run.begin(living, "RESTORE", Instant.now());
      try {
        // Before the log is shipped: another key would seal pieces that nobody opens afterwards.
        recovery.check(full);
        shipped(living);
        var moves =
            new Beside(home, secrets, recovery)
                .at(
                    moment,
                    full,
                    copies::close,
                    then -> {
                      checkKnown(then, tenant);
                      return work.on(then, living);
                    });
        run.done(living, Run.Outcome.copied(full.bytes(), 1, tenant + " " + full.name()));
        return moves;
      } catch (IOException | SQLException | InterruptedException | RuntimeException e) {
        try (var report = Superuser.connect(ports, secrets)) {
          run.failed(report, Run.Outcome.trouble(e));
        }
        throw e;
      }
    }
  }

  /** Until everything that stands now lies where it is recovered from. */
  private void shipped(Connection living) throws SQLException, IOException, InterruptedException {
    // A piece in which nothing stands yet is not ended, and would be waited for.
    Superuser.ask(living, "select pg_logical_emit_message(true, 'linli', 'restore')");
    var piece = Superuser.ask(living, "select pg_walfile_name(pg_switch_wal())");
    var shipper = new LogShipper(home, places, vault);
    var deadline = Instant.now().plus(PATIENCE);
    IOException trouble = null;
    while (!places.getFirst().hasLog(piece)) {
      if (Instant.now().isAfter(deadline)) {
        throw new LocalFailure(Words.of("tenant.restore.log"), trouble);
      }
      try {
        shipper.ship();
      } catch (IOException e) {
        // Another place may be away: it is late, and nothing is recovered from it.
        trouble = e;
      }
      Thread.sleep(100);
    }
  }

  /** The tables that are brought back, in an order in which they can lose their rows. */
  private List<String> tables() {
    var database = new PGSimpleDataSource();
    database.setUrl(Secrets.url(ports, Secrets.DATABASE));
    database.setUser(Secrets.SUPERUSER);
    database.setPassword(secrets.superuserPassword());
    List<String> all = Sql.over(database).withHandle(CommunityTables::childrenFirst);
    return all.stream().filter(table -> !TenantRows.STAYING.contains(table)).toList();
  }

  private static void checkKnown(Connection connection, TenantId tenant) throws SQLException {
    var found =
        Superuser.ask(connection, "select count(*) from tenant where id = ?", tenant.value());
    if ("0".equals(found)) {
      throw new LocalFailure(Words.of("tenant.restore.unknown", tenant.value()));
    }
  }

  private static void checkSuspended(Connection connection, TenantId tenant) throws SQLException {
    checkKnown(connection, tenant);
    var state =
        Superuser.ask(
            connection, "select state from tenant where id = ? for update", tenant.value());
    if (!"SUSPENDED".equals(state)) {
      throw new LocalFailure(Words.of("tenant.restore.works", tenant.value()));
    }
  }

  /**
   * Rows of then carry the code of then, which is not the community's any more, and know nothing of
   * what came from a community that was merged into it since. What two people had erased, or shall,
   * does not come back out of a copy.
   */
  static void checkUnmoved(Connection connection, TenantId tenant, Instant moment)
      throws SQLException {
    var moved =
        Superuser.ask(
            connection,
            """
            select cast(max(done_at) as varchar) from tenant_move
            where community = ? and state = 'DONE' and done_at > cast(? as timestamptz)\
            """,
            tenant.value(),
            moment.toString());
    if (moved != null) {
      throw new LocalFailure(Words.of("tenant.restore.moved", tenant.value(), moved));
    }
    var merged =
        Superuser.ask(
            connection,
            """
            select count(*) from succession where predecessor_id = ? and state in ('RUNNING', 'DONE')
              or successor_id = ? and (state = 'RUNNING'
                or state = 'DONE' and done_at > cast(? as timestamptz))\
            """,
            tenant.value(),
            tenant.value(),
            moment.toString());
    if (!"0".equals(merged)) {
      throw new LocalFailure(Words.of("tenant.restore.merged", tenant.value()));
    }
    var erased =
        Superuser.ask(
            connection,
            "select count(*) from tenant_erasure where tenant_id = ? and state <> 'WITHDRAWN'",
            tenant.value());
    if (!"0".equals(erased)) {
      throw new LocalFailure(Words.of("tenant.restore.erased", tenant.value()));
    }
  }

  /** In the community's log; and what servers hold in memory of it is of another life. */
  private static void note(Connection living, TenantId tenant, Instant moment) throws SQLException {
    Superuser.ask(
        living,
        "update tenant set rights_version = rights_version + 1 where id = ? returning id",
        tenant.value());
    Superuser.ask(
        living,
        """
        insert into audit_entry (id, at, username, action, target, tenant_id, scope_code, address)
        select ?, clock_timestamp(), 'system:restore', 'tenant.restored', ?, id, code, 'console'
        from tenant where id = ? returning action\
        """,
        Sql.newId(),
        moment.toString(),
        tenant.value());
  }
}
