package org.linli.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.keys.control.RingForTests;
import org.linli.succession.boundary.Succeeding;
import org.linli.succession.control.DueSuccessions;
import org.linli.succession.control.SuccessionPack;
import org.linli.succession.control.SuccessionPack.Carried;
import org.linli.succession.control.SuccessionPack.Moved;
import org.linli.succession.control.SuccessionPack.Recounted;
import org.linli.succession.control.SuccessionPack.Summed;
import org.linli.succession.entity.CarriedTable;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Catalogue.Table;

/**
 * A community that has a row in every table goes on in another that has the same, beside a third:
 * nothing is lost, nothing is doubled, and the third has no part in it. A module extends this for
 * the tables of its own migrations; a table of tomorrow is under test without a line here.
 */
public abstract class SuccessionOfEveryTable {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  /** How many tables are done when the process is killed. */
  private static final int KILLED_AFTER = 5;

  /** Of its own: rows of nonsense in every table are no ground for anybody else's tests. */
  private static final TestDatabase DATABASE = TestDatabase.fresh();

  private final TestPlatform platform = new TestPlatform(DATABASE.app(), DATABASE.owner());
  private final Map<String, Table> tables = new Catalogue(platform.owner()).byName();
  private final SuccessionPack pack = SuccessionPack.DELIVERED;
  private final TenantId one = community();
  private final TenantId other = community();
  private final TenantId third = community();
  private final UUID id = UUID.randomUUID();

  private TenantId community() {
    return platform.community(
        "990331001%03d".formatted(NUMBERS.incrementAndGet()), OperationMode.GOVERNMENT);
  }

  @BeforeEach
  void rowsEverywhere() {
    for (var tenant : List.of(one, other, third)) {
      platform.member(Tier.COMMUNITY, tenant, "self:*");
      for (var table : filled()) {
        inside(
            tenant,
            handle -> new SampleRows(tables, tenant + "-s").insert(handle, table, tenant.value()));
      }
    }
    platform.owner().useTransaction(this::agreed);
  }

  /** Tables of tenants and ledgers, and those of the platform whose rows are given over. */
  private List<Table> filled() {
    var moved = pack.move().stream().map(Moved::table).toList();
    return tables.values().stream()
        .filter(table -> table.has("tenant_id"))
        .filter(
            table ->
                table.kind().equals("tenant")
                    || table.kind().equals("scope")
                    || moved.contains(table.name()))
        .toList();
  }

  private void agreed(Handle handle) {
    handle
        .createUpdate(
            """
            insert into whole_taken (tenant_id, at, row_count, by_name)
            values (:one, :now, 1, 'clerk') on conflict (tenant_id) do update set at = excluded.at\
            """)
        .bind("one", one)
        .bind("now", Instant.now())
        .execute();
    handle
        .createUpdate(
            """
            insert into succession (id, predecessor_id, successor_id, effective_on, reason, state,
              proposed_by, proposed_name, proposed_at, decided_by, decided_name, decided_at)
            values (:id, :one, :other, :day, 'redrawn', 'CONFIRMED', :id, 'bureau', :now, :id, 'second', :now)\
            """)
        .bind("id", id)
        .bind("one", one)
        .bind("other", other)
        .bind("day", LocalDate.of(2026, 1, 1))
        .bind("now", Instant.now())
        .execute();
  }

  private List<Recounted> recounted() {
    return pack.recount().stream().filter(one -> tables.containsKey(one.table())).toList();
  }

  private void carriedOut(Consumer<CarriedTable> told) throws InterruptedException {
    new Succeeding(DATABASE.owner(), RingForTests.over(platform), Instant::now, Duration.ZERO)
        .run(id, one, told);
  }

  @Test
  void thePackSaysOfEveryTableWhatBecomesOfIt() {
    assertThat(tables.values())
        .filteredOn(table -> table.has("tenant_id") && !table.kind().equals("party"))
        .extracting(Table::name)
        .isSubsetOf(pack.named());
  }

  @Test
  void everyRowGoesOnInTheOtherAndNoneInTheThird() throws InterruptedException {
    var before = new Before();
    var told = new ArrayList<CarriedTable>();
    carriedOut(told::add);
    before.compare();
    assertThat(told).extracting(CarriedTable::table).doesNotHaveDuplicates();
    assertThat(told)
        .filteredOn(table -> !table.deed().equals("SUMMED"))
        .allMatch(table -> table.rows() == before.ones.get(table.table()));
  }

  /** With the rights of the application's role, in rounds of a minute. */
  @Test
  void aServerCarriesItOutByItselfOnItsDay() {
    var before = new Before();
    var clock = new AtomicReference<>(Instant.now());
    var due =
        new DueSuccessions(
            platform.jdbi(),
            platform.scopes(),
            RingForTests.over(platform),
            told -> {},
            clock::get);
    due.carryOutAll();
    assertThatThrownBy(() -> platform.as(platform.clerk(one), () -> "at work"))
        .isInstanceOf(org.linli.access.boundary.TenantSuspended.class);
    clock.set(clock.get().plus(Duration.ofMinutes(1)));
    due.carryOutAll();
    assertThat(stands()).isEqualTo("DONE");
    before.compare();
  }

  /** Its state, or why it does not go on. */
  private String stands() {
    return platform
        .owner()
        .withHandle(
            handle ->
                handle
                    .createQuery("select coalesce(fault, state) from succession where id = :id")
                    .bind("id", id)
                    .mapTo(String.class)
                    .one());
  }

  /** As often as it is killed it goes on where it stood. */
  @Test
  void whatIsKilledInTheMiddleGoesOnAndNothingIsDoubledOrLost() throws InterruptedException {
    var before = new Before();
    var killed = 0;
    while (true) {
      var done = new AtomicInteger();
      try {
        carriedOut(table -> count(done));
        break;
      } catch (IllegalStateException e) {
        assertThat(e).hasMessage("killed");
        killed++;
      }
      if (killed == 1) {
        assertThatThrownBy(() -> platform.as(platform.clerk(one), () -> "at work"))
            .isInstanceOf(org.linli.access.boundary.TenantSuspended.class);
      }
    }
    assertThat(killed).isPositive();
    before.compare();
  }

  private final java.util.Set<Integer> seen = new java.util.HashSet<>();

  /** What was done before is told again at once; the process is killed after so many new ones. */
  private void count(AtomicInteger done) {
    var at = done.incrementAndGet();
    if (seen.add(at) && seen.size() % KILLED_AFTER == 0) {
      throw new IllegalStateException("killed");
    }
  }

  /** How many rows there were, and how many there have to be. */
  private final class Before {

    final Map<String, Long> ones = counts(one);
    final Map<String, Long> others = counts(other);
    final Map<String, Long> thirds = counts(third);
    final Map<String, Long> figures = figures();

    void compare() {
      var left = counts(one);
      var there = counts(other);
      for (var carried : pack.carry()) {
        compare(carried, left, there);
      }
      for (var moved : pack.move()) {
        var table = moved.table();
        if (tables.containsKey(table)) {
          assertThat(left.get(table)).as(table).isZero();
          assertThat(there.get(table))
              .as(table)
              .isEqualTo(ones.get(table) + others.get(table) + scheduled(table));
        }
      }
      for (var counted : recounted()) {
        assertThat(left.get(counted.table())).as(counted.table()).isZero();
        assertThat(there.get(counted.table()))
            .as(counted.table())
            .isEqualTo(others.get(counted.table()));
      }
      pack.stay().stream()
          .flatMap(staying -> staying.tables().stream())
          .filter(table -> tables.containsKey(table) && !table.equals("audit_entry"))
          .forEach(
              table -> {
                assertThat(left.get(table)).as(table).isEqualTo(ones.get(table));
                assertThat(there.get(table)).as(table).isEqualTo(others.get(table));
              });
      assertThat(figures()).isEqualTo(figures);
      assertThat(counts(third)).isEqualTo(thirds);
    }

    /** What is counted anew is due work of the other community's. */
    private long scheduled(String table) {
      return table.equals("due_work") ? recounted().size() : 0;
    }

    private void compare(Carried carried, Map<String, Long> left, Map<String, Long> there) {
      var table = carried.table();
      if (!tables.containsKey(table)) {
        return;
      }
      assertThat(ones.get(table)).as(table).isPositive();
      // A table with one row for each community keeps the other one's.
      var met = tables.get(table).primary().columns().size() == 1 ? 1 : 0;
      assertThat(there.get(table)).as(table).isEqualTo(ones.get(table) + others.get(table) - met);
      assertThat(left.get(table)).as(table).isEqualTo(carried.gone() ? 0 : ones.get(table));
    }
  }

  /** What the tiers above add up: of both communities together. */
  private Map<String, Long> figures() {
    var sums = new TreeMap<String, Long>();
    for (var summed : pack.sum()) {
      if (tables.containsKey(summed.table())) {
        summed
            .columns()
            .forEach(
                column ->
                    sums.put(
                        summed.table() + "." + column,
                        sum(one, summed, column) + sum(other, summed, column)));
      }
    }
    return sums;
  }

  private long sum(TenantId tenant, Summed summed, String column) {
    return inside(
        tenant,
        handle ->
            handle
                .createQuery(
                    "select coalesce(sum(%s), 0) from %s where tenant_id = :tenant"
                        .formatted(column, summed.table()))
                .bind("tenant", tenant)
                .mapTo(Long.class)
                .one());
  }

  private Map<String, Long> counts(TenantId tenant) {
    return inside(
        tenant,
        handle -> {
          var counts = new TreeMap<String, Long>();
          tables.values().stream()
              .filter(table -> table.has("tenant_id"))
              .forEach(
                  table ->
                      counts.put(
                          table.name(),
                          handle
                              .createQuery(
                                  "select count(*) from "
                                      + table.name()
                                      + " where tenant_id = :tenant")
                              .bind("tenant", tenant)
                              .mapTo(Long.class)
                              .one()));
          return counts;
        });
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
