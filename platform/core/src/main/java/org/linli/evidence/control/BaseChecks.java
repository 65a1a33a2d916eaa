package org.linli.evidence.control;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.evidence.entity.Found;

/** What can be seen of the database, its copies and its keys. */
final class BaseChecks {

  private static final int LOG_DAYS = 180;
  private static final Duration BACKUP = Duration.ofHours(27);
  private static final Duration REHEARSAL = Duration.ofDays(8);
  private static final Duration RECOVERY = Duration.ofHours(4);
  private static final Duration KEY = Duration.ofDays(365);
  private static final Duration CLOCK = Duration.ofSeconds(5);

  private final Handle handle;
  private final Instant now;

  BaseChecks(Handle handle, Instant now) {
    this.handle = handle;
    this.now = now;
  }

  /** Of an installation that is younger than that, nothing older can be there. */
  Found auditKept() {
    var oldest = instant("select min(at) from audit_entry");
    var born = instant("select min(created_at) from account");
    var days = oldest.map(at -> Duration.between(at, now).toDays()).orElse(0L);
    var age = born.map(at -> Duration.between(at, now).toDays()).orElse(0L);
    return Found.met(days >= Math.min(LOG_DAYS, Math.max(0, age - 1)), days, LOG_DAYS);
  }

  /** The server’s own role has no right to change or delete what was logged. */
  Found auditUnchangeable() {
    var may =
        handle
            .createQuery(
                """
                select has_table_privilege('audit_entry', 'UPDATE') or has_table_privilege('audit_entry', 'DELETE')\
                """)
            .mapTo(boolean.class)
            .one();
    return Found.met(!may, handle.createQuery("select current_user").mapTo(String.class).one());
  }

  /** Every table that its comment calls a tenant's, a scope's or a party's. */
  Found rowSecurity() {
    return handle
        .createQuery(
            """
            select count(*) as tables, count(*) filter (where not (c.relrowsecurity and c.relforcerowsecurity)) as bare
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname = current_schema()
              and (obj_description(c.oid) like 'tenant:%' or obj_description(c.oid) like 'scope:%'
                or obj_description(c.oid) like 'party:%')\
            """)
        .map(
            (row, context) ->
                Found.met(
                    row.getLong("bare") == 0 && row.getLong("tables") > 0,
                    row.getLong("tables"),
                    row.getLong("bare")))
        .one();
  }

  Found databaseRole() {
    return handle
        .createQuery(
            "select rolname, rolsuper, rolcreaterole from pg_roles where rolname = current_user")
        .map(
            (row, context) ->
                Found.met(
                    !row.getBoolean("rolsuper") && !row.getBoolean("rolcreaterole"),
                    row.getString("rolname")))
        .one();
  }

  /** Only PostgreSQL tells of its own lines; one inside of one machine leaves it nowhere. */
  Found databaseLine() {
    var version = handle.createQuery("select version()").mapTo(String.class).one();
    if (!version.startsWith("PostgreSQL")) {
      return Found.unmeasured(version.split(" ")[0]);
    }
    var ssl =
        handle
            .createQuery("select ssl from pg_stat_ssl where pid = pg_backend_pid()")
            .mapTo(boolean.class)
            .findOne()
            .orElse(false);
    var address =
        handle
            .createQuery("select coalesce(host(inet_client_addr()), 'local')")
            .mapTo(String.class)
            .one();
    return Found.met(ssl || address.equals("local") || address.startsWith("127."), ssl, address);
  }

  /**
   * Whoever is not listed does not come in; what is listed proves itself by a secret of its own.
   */
  Found deviceAccess() {
    return handle
        .createQuery(
            """
            select count(*) as all_of_them,
              count(*) - count(distinct secret_hash) as shared
            from device_credential where enabled\
            """)
        .map(
            (row, context) ->
                Found.met(
                    row.getLong("shared") == 0, row.getLong("all_of_them"), row.getLong("shared")))
        .one();
  }

  Found clock() {
    var there = instant("select clock_timestamp()").orElseThrow();
    var off = Duration.between(there, Instant.now()).abs();
    return Found.met(off.compareTo(CLOCK) <= 0, off.toMillis());
  }

  Found backup() {
    var last =
        instant("select max(started_at) from backup_run where kind = 'FULL' and state = 'DONE'");
    return Found.met(isYounger(last, BACKUP), shown(last));
  }

  Found rehearsal() {
    return handle
        .createQuery(
            """
            select started_at, recovery_ms from backup_run where kind = 'REHEARSAL' and state = 'DONE'
            order by started_at desc limit 1\
            """)
        .map(
            (row, context) -> {
              var at = row.getTimestamp("started_at").toInstant();
              var took = Duration.ofMillis(row.getLong("recovery_ms"));
              return Found.met(
                  isYounger(Optional.of(at), REHEARSAL) && took.compareTo(RECOVERY) <= 0,
                  shown(Optional.of(at)),
                  took.toSeconds());
            })
        .findOne()
        .orElseGet(() -> Found.met(false, "–", "–"));
  }

  Found offSite() {
    var places =
        handle
            .createQuery(
                """
                select places from backup_run where kind = 'FULL' and state = 'DONE'
                order by started_at desc limit 1\
                """)
            .mapTo(Integer.class)
            .findOne()
            .orElse(0);
    return Found.met(places >= 2, places);
  }

  Found keyAge() {
    var oldest = instant("select min(created_at) from crypto_key where state = 'ACTIVE'");
    return oldest
        .map(at -> Found.met(isYounger(oldest, KEY), Duration.between(at, now).toDays()))
        .orElseGet(() -> Found.met(true, 0));
  }

  /** SM2, SM3, SM4. */
  Found keySuite() {
    var other =
        handle
            .createQuery("select count(*) from crypto_key where state = 'ACTIVE' and suite <> 'SM'")
            .mapTo(long.class)
            .one();
    return Found.met(other == 0, other);
  }

  private boolean isYounger(Optional<Instant> at, Duration than) {
    return at.filter(instant -> instant.plus(than).isAfter(now)).isPresent();
  }

  private static String shown(Optional<Instant> at) {
    return at.map(instant -> instant.toString().substring(0, 16)).orElse("–");
  }

  private Optional<Instant> instant(String sql) {
    return handle.createQuery(sql).mapTo(Timestamp.class).findOne().map(Timestamp::toInstant);
  }
}
