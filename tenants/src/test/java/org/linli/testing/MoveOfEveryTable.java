package org.linli.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.redivision.control.DueMoves;
import org.linli.redivision.control.MovePack;
import org.linli.redivision.control.MovePack.Named;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Catalogue.Table;

/**
 * A community with a row in every ledger goes to another street, beside one that stays: what the
 * pack lets go along has the new code, all else the old one. A module extends this for the tables
 * of its own migrations; a table of tomorrow that the pack does not name fails its build.
 */
public abstract class MoveOfEveryTable {

  private static final Set<String> NAMES =
      Set.of("code", "scope_code", "division_code", "placed_scope", "requester_scope", "keeper");

  /** Of whole cities, or seen by those whom the papers name. */
  private static final Set<String> OF_THE_CITY =
      Set.of("project", "decision_checkpoint", "exchange_link", "abuse_cursor", "abuse_tally");

  /** Of its own: rows of nonsense in every table are no ground for anybody else's tests. */
  private static final TestPlatform ALONE = TestPlatform.fresh();

  private final TestPlatform platform = ALONE;
  private final Map<String, Table> tables = new Catalogue(platform.owner()).byName();
  private final DivisionCode from = new DivisionCode("991201001001");
  private final DivisionCode beside = new DivisionCode("991201001002");
  private final DivisionCode to = new DivisionCode("991202001009");
  private final MovePack pack = MovePack.DELIVERED;

  @Test
  void everyColumnThatNamesADivisionGoesAlongOrStays() {
    var named =
        Stream.concat(pack.follow().stream(), pack.stay().stream())
            .map(Named::place)
            .collect(Collectors.toSet());
    var columns =
        tables.values().stream()
            .filter(table -> Set.of("scope", "party", "platform").contains(table.kind()))
            .filter(table -> !table.name().equals("tenant"))
            .flatMap(
                table ->
                    table.columns().stream()
                        .filter(column -> NAMES.contains(column.name()))
                        .filter(
                            column ->
                                column.length() == 12
                                    || Set.of("requester_scope", "keeper").contains(column.name()))
                        .map(column -> table.name() + "." + column.name()))
            .collect(Collectors.toSet());
    assertThat(named).containsAll(columns);
  }

  @Test
  void whatStandsGoesAlongAndWhatHappenedStays() {
    var community = platform.community(from.value(), OperationMode.GOVERNMENT);
    var neighbour = platform.community(beside.value(), OperationMode.GOVERNMENT);
    platform.community("991202001001", OperationMode.GOVERNMENT);
    for (var tenant : List.of(community, neighbour)) {
      for (var table : filled()) {
        inside(
            tenant,
            tenant.value(),
            handle ->
                new SampleRows(tables, "move-" + tenant).insert(handle, table, tenant.value()));
      }
    }
    var kept = counts(neighbour, beside, pack.follow());

    move(community);

    assertThat(counts(neighbour, beside, pack.follow())).isEqualTo(kept);
    assertThat(counts(community, from, pack.follow()).values()).allMatch(rows -> rows == 0);
    for (var named : pack.stay()) {
      if (isFilled(named)) {
        assertThat(count(community, from, named, from.value())).as(named.place()).isPositive();
      }
    }
    itsOwnPastIsReadByTheCommunityAndByTheStreetOfItsDayAlone(community);
    for (var named : pack.follow()) {
      if (isFilled(named) && !named.column().equals("requester_scope") && isRequired(named)) {
        assertThat(count(community, to, named, to.value())).as(named.place()).isPositive();
      }
    }
  }

  private void itsOwnPastIsReadByTheCommunityAndByTheStreetOfItsDayAlone(TenantId community) {
    var own = platform.caller(Tier.COMMUNITY, to.value(), community, null, "*");
    var oldStreet = platform.caller(Tier.STREET, from.value().substring(0, 9), null, null, "*");
    var newStreet = platform.caller(Tier.STREET, to.value().substring(0, 9), null, null, "*");
    for (var named : pack.stay()) {
      if (isFilled(named) && !OF_THE_CITY.contains(named.table())) {
        assertThat(seen(own, named)).as("own past in " + named.place()).isPositive();
        assertThat(seen(oldStreet, named)).as("past of " + named.place()).isPositive();
        assertThat(seen(newStreet, named)).as("before its day in " + named.place()).isZero();
      }
    }
  }

  private long seen(Caller who, Named named) {
    return platform.as(
        who,
        () ->
            platform
                .jdbi()
                .withHandle(
                    handle ->
                        handle
                            .createQuery(
                                "select count(*) from %s where %s = :code"
                                    .formatted(named.table(), named.column()))
                            .bind("code", from)
                            .mapTo(Long.class)
                            .one()));
  }

  /** Else each look would read the whole table, and stand in the way of all who write to it. */
  @Test
  void whatGoesAlongIsFoundByAnIndex() {
    var leading =
        platform
            .owner()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            """
                            select concat(c.relname, '.', a.attname) from pg_index i
                            join pg_class c on c.oid = i.indrelid
                            join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]""")
                        .mapTo(String.class)
                        .set());
    assertThat(
            Stream.concat(
                    pack.follow().stream(),
                    pack.stay().stream().filter(named -> named.since() != null))
                .filter(named -> tables.containsKey(named.table()))
                .filter(named -> !leading.contains(named.place()))
                .filter(named -> !isByTenant(named, leading))
                .map(Named::place))
        .isEmpty();
  }

  private boolean isByTenant(Named named, Set<String> leading) {
    return named.column().equals("code")
        && leading.contains(named.table() + ".tenant_id")
        && tables.get(named.table()).columns().stream()
            .anyMatch(column -> column.name().equals("tenant_id") && column.required());
  }

  private void move(TenantId community) {
    var now = Instant.now();
    var id = UUID.randomUUID();
    platform
        .owner()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into tenant_move (id, community, from_code, to_code, day, document, state,
                          proposed_by, proposed_name, proposed_at)
                        values (:id, :community, :from, :to, :day, 'd', 'CONFIRMED', :id, 'p', :now)""")
                    .bind("id", id)
                    .bind("community", community)
                    .bind("from", from)
                    .bind("to", to)
                    .bind("day", LocalDate.ofInstant(now, CityTime.ZONE))
                    .bind("now", now)
                    .execute());
    new DueMoves(platform.jdbi(), platform.scopes(), event -> {}, () -> now)
        .carryOut(new DivisionCode("9912"));
    var fault =
        platform
            .owner()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            "select concat(state, ' ', fault) from tenant_move where id = :id")
                        .bind("id", id)
                        .mapTo(String.class)
                        .one());
    assertThat(fault.strip()).isEqualTo("DONE");
  }

  /** Ledgers and papers that the pack names, which take the least row as it is made. */
  private List<Table> filled() {
    return Stream.concat(pack.follow().stream(), pack.stay().stream())
        .map(Named::table)
        .distinct()
        .filter(tables::containsKey)
        .map(tables::get)
        .filter(table -> Set.of("scope", "party").contains(table.kind()))
        .toList();
  }

  private boolean isFilled(Named named) {
    return filled().stream().anyMatch(table -> table.name().equals(named.table()));
  }

  /** The least row has the column, and the community's code in it. */
  private boolean isRequired(Named named) {
    return Set.of("code", "scope_code", "division_code").contains(named.column());
  }

  private Map<String, Long> counts(TenantId tenant, DivisionCode code, List<Named> all) {
    return all.stream()
        .filter(this::isFilled)
        .collect(Collectors.toMap(Named::place, named -> count(tenant, code, named, code.value())));
  }

  private long count(TenantId tenant, DivisionCode eyes, Named named, String code) {
    return inside(
        tenant,
        eyes.value(),
        handle ->
            handle
                .createQuery(
                    "select count(*) from %s where %s = :code"
                        .formatted(named.table(), named.column()))
                .bind("code", code)
                .mapTo(Long.class)
                .one());
  }

  /** With the owner's rights and those eyes. */
  private <T> T inside(TenantId tenant, String eyes, Function<Handle, T> work) {
    return platform
        .owner()
        .inTransaction(
            handle -> {
              handle
                  .createQuery(
                      "select set_config('app.tenant', :tenant, true), set_config('app.scope', :eyes, true)")
                  .bind("tenant", tenant)
                  .bind("eyes", eyes)
                  .mapTo(String.class)
                  .one();
              return work.apply(handle);
            });
  }
}
