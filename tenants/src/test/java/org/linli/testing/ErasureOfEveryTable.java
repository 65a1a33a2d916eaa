package org.linli.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.erasure.boundary.Erasing;
import org.linli.keys.control.RingForTests;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Catalogue.Table;

/**
 * Erasing a community that has a row in every table, beside one that has the same: all of the one
 * goes, and nothing of the other. A module extends this for the tables of its own migrations; a
 * table of tomorrow is under test without a line here.
 */
public abstract class ErasureOfEveryTable {

  private static final Duration LONG_AGO = Duration.ofDays(5000);

  /** What names a community and stays; each with its reason in the pack. */
  private static final Set<String> STAYING =
      Set.of(
          "audit_entry",
          "support_visit",
          "whole_taken",
          "tenant_erasure",
          "account",
          "community_figures",
          "alarm_figures",
          "figures_hour",
          "device_month",
          "analysis_month",
          "matter_rate",
          "quality_day",
          "tenant_use",
          "tenant_store");

  private final TestPlatform platform = TestPlatform.shared();
  private final Map<String, Table> tables = new Catalogue(platform.owner()).byName();
  private final TenantId one = platform.community("990192001001", OperationMode.GOVERNMENT);
  private final TenantId other = platform.community("990193001001", OperationMode.GOVERNMENT);

  @BeforeEach
  void rowsEverywhere() {
    for (var tenant : List.of(one, other)) {
      platform.member(Tier.COMMUNITY, tenant, "self:*");
      for (var table : filled()) {
        inside(
            tenant,
            handle ->
                new SampleRows(tables, "erasure-" + tenant).insert(handle, table, tenant.value()));
        if (table.has("keep_until")) {
          inside(tenant, handle -> dayCome(handle, table, tenant));
        }
      }
    }
  }

  /** What is kept for ever, or for years to come, stays; these rows shall not. */
  private static int dayCome(Handle handle, Table table, TenantId tenant) {
    return handle
        .createUpdate(
            "update " + table.name() + " set keep_until = date '2000-01-01' where tenant_id = :id")
        .bind("id", tenant)
        .execute();
  }

  @Test
  void everyRowOfTheOneGoesAndNoRowOfTheOther() {
    var before = counts(one);
    assertThat(filled()).allMatch(table -> before.get(table.name()) > 0);
    var neighbours = counts(other);

    var gone = erase();

    assertThat(counts(other)).isEqualTo(neighbours);
    var after = counts(one);
    for (var table : after.keySet()) {
      if (erasable(tables.get(table))) {
        assertThat(after.get(table)).as(table).isZero();
        assertThat(gone.get(table)).as("told of " + table).isEqualTo(before.get(table));
      } else {
        assertThat(after.get(table)).as(table).isGreaterThanOrEqualTo(before.get(table));
      }
    }
  }

  /**
   * @return rows that went, by table
   */
  private Map<String, Long> erase() {
    var now = Instant.now();
    var id = UUID.randomUUID();
    platform
        .owner()
        .useTransaction(
            handle -> {
              handle
                  .createUpdate(
                      "update tenant set state = 'SUSPENDED', state_since = :since where id = :one")
                  .bind("since", now.minus(LONG_AGO))
                  .bind("one", one)
                  .execute();
              handle
                  .createUpdate(
                      """
                      insert into whole_taken (tenant_id, at, row_count, by_name)
                      values (:one, :since, 1, 'clerk') on conflict do nothing\
                      """)
                  .bind("since", now.minus(LONG_AGO))
                  .bind("one", one)
                  .execute();
              handle.execute("delete from tenant_erasure where tenant_id = ?", one.value());
              handle
                  .createUpdate(
                      """
                      insert into tenant_erasure (id, tenant_id, reason, state, proposed_by, proposed_name,
                        proposed_at, decided_by, decided_name, decided_at)
                      values (:id, :one, 'left', 'CONFIRMED', :id, 'keeper', :now, :id, 'bureau', :now)\
                      """)
                  .bind("id", id)
                  .bind("one", one)
                  .bind("now", now)
                  .execute();
            });
    var gone = new TreeMap<String, Long>();
    new Erasing(TestDatabase.shared().owner(), RingForTests.over(platform), () -> now)
        .run(id, one, table -> gone.put(table.table(), table.rows()));
    return gone;
  }

  /** Tables of tenants and ledgers, which take the least row as it is made. */
  private List<Table> filled() {
    return tables.values().stream()
        .filter(table -> table.has("tenant_id"))
        .filter(table -> Set.of("tenant", "scope").contains(table.kind()))
        .toList();
  }

  private static boolean erasable(Table table) {
    return !table.kind().equals("party") && !STAYING.contains(table.name());
  }

  private Map<String, Long> counts(TenantId tenant) {
    return inside(
        tenant,
        handle ->
            tables.values().stream()
                .filter(table -> table.has("tenant_id"))
                .collect(Collectors.toMap(Table::name, table -> count(handle, table, tenant))));
  }

  private static long count(Handle handle, Table table, TenantId tenant) {
    return handle
        .createQuery("select count(*) from " + table.name() + " where tenant_id = :tenant")
        .bind("tenant", tenant)
        .mapTo(Long.class)
        .one();
  }

  /** With the owner's rights and the eyes of that community. */
  private <T> T inside(TenantId tenant, Function<Handle, T> work) {
    return platform
        .owner()
        .inTransaction(
            handle -> {
              handle
                  .createQuery(
                      "select set_config('app.tenant', :tenant, true), set_config('app.scope',"
                          + " :tenant, true)")
                  .bind("tenant", tenant)
                  .mapTo(String.class)
                  .one();
              return work.apply(handle);
            });
  }
}
