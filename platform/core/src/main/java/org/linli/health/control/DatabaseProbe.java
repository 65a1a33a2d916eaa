package org.linli.health.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.linli.health.entity.PartHealth;
import org.linli.quotas.entity.QuotaLevel;
import org.linli.tenancy.entity.TenantState;

/** Asks the database for its version and for the platform's own rows. */
@ApplicationScoped
public class DatabaseProbe {

  private static final int LONGEST_VERSION = 40;

  private final Jdbi jdbi;

  @Inject
  public DatabaseProbe(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** For the container's proxy alone. */
  protected DatabaseProbe() {
    this(null);
  }

  public PartHealth database() {
    var began = System.nanoTime();
    var version =
        jdbi.withHandle(handle -> handle.createQuery("select version()").mapTo(String.class).one());
    var micros = (System.nanoTime() - began) / 1_000;
    return new PartHealth("database", true, shortened(version), micros, Instant.now());
  }

  public Map<TenantState, Long> tenants() {
    var counts = new EnumMap<TenantState, Long>(TenantState.class);
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("select state, count(*) as total from tenant group by state")
                .map(
                    (row, context) ->
                        counts.put(
                            TenantState.valueOf(row.getString("state")), row.getLong("total")))
                .list());
    return counts;
  }

  /** Communities beyond a quota, by how far; nought where there are none. */
  public Map<QuotaLevel, Long> quotas(Instant now) {
    var counts = new EnumMap<QuotaLevel, Long>(QuotaLevel.class);
    counts.put(QuotaLevel.SOFT, 0L);
    counts.put(QuotaLevel.HARD, 0L);
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    "select level, count(distinct tenant_id) as total from tenant_over"
                        + " where until > :now group by level")
                .bind("now", now)
                .map(
                    (row, context) ->
                        counts.put(QuotaLevel.valueOf(row.getString(1)), row.getLong(2)))
                .list());
    return counts;
  }

  public long accounts() {
    return count("select count(*) from account");
  }

  public long workWaiting() {
    return count("select count(*) from due_work where due_at > current_timestamp");
  }

  public long workLate() {
    return count("select count(*) from due_work where due_at <= current_timestamp");
  }

  /** Letters to persons that no gateway has taken yet. */
  public long lettersWaiting() {
    return count("select count(*) from letter_due where taken_at is null");
  }

  /** Of those, what a gateway refused at least once. */
  public long lettersRetried() {
    return count("select count(*) from letter_due where taken_at is null and tries > 0");
  }

  /** Letters that were given up within the last hour. */
  public long lettersFailed() {
    return count(
        "select count(*) from letter_fault where failed_at > current_timestamp - interval '1"
            + " hour'");
  }

  /** Of how many different sets of people the servers demand a second factor: 1 where all agree. */
  public long factorDemands() {
    return count(
        "select count(distinct second_factor) from node_demand where heard_at > current_timestamp -"
            + " interval '5 minutes'");
  }

  private long count(String sql) {
    return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(long.class).one());
  }

  /** "PostgreSQL 18.1 on x86_64 …" up to where the machine begins. */
  static String shortened(String version) {
    var machine = version.indexOf(" on ");
    var name = machine > 0 ? version.substring(0, machine) : version;
    return name.length() <= LONGEST_VERSION ? name : name.substring(0, LONGEST_VERSION);
  }
}
