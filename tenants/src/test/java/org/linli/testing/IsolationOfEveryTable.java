package org.linli.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Catalogue.Policy;
import org.linli.testing.Catalogue.Table;

/**
 * What the database itself must keep of every table, asked of its catalogue and tried with real
 * rows. A module extends this for the tables of its own migrations; a new table without isolation
 * fails its build.
 */
public abstract class IsolationOfEveryTable {

  /**
   * Tables that name a tenant and yet are read before any is known. Whoever adds one says why in
   * its comment.
   */
  private static final Set<String> NAME_A_TENANT_WITHOUT_BEING_ITS =
      Set.of(
          "account",
          "own_role",
          "alarm_rule_mark",
          "device_credential",
          "due_work",
          "letter_due",
          "letter_fault",
          "analysis_due",
          "process_timer",
          "gb_device",
          "dead_letter",
          "exchange_stream",
          "matter_mark",
          "stream_community",
          "support_visit",
          "refused_entry",
          "tenant_erasure",
          "whole_taken",
          "tenant_quota",
          "tenant_over",
          "store_due");

  private static final String OWN_ROWS =
      "((tenant_id)::text = NULLIF(current_setting('app.tenant'::text, true), ''::text))";

  private static final String SEED = "isolation";

  private final TestPlatform platform = TestPlatform.shared();
  private final Map<String, Table> tables = new Catalogue(platform.owner()).byName();
  private final TenantId one = platform.community("990190001001", OperationMode.GOVERNMENT);
  private final TenantId other = platform.community("990191001001", OperationMode.GOVERNMENT);

  @Test
  void everyTableSaysWhoseItsRowsAre() {
    assertThat(tables.values())
        .isNotEmpty()
        .allSatisfy(table -> assertThat(table.kind()).as(table.name()).isNotNull());
    assertThat(tables.values())
        .filteredOn(
            table ->
                Set.of("reference", "platform").contains(table.kind()) && table.has("tenant_id"))
        .extracting(Table::name)
        .isSubsetOf(NAME_A_TENANT_WITHOUT_BEING_ITS);
  }

  @Test
  void rowSecurityIsEnabledAndForcedAlsoOnTheOwner() {
    assertThat(secured()).allMatch(Table::rowSecurity).allMatch(Table::forced);
  }

  @Test
  void policiesFitTheKindOfTheTable() {
    for (var table : secured()) {
      assertThat(table.policies()).as(table.name()).isNotEmpty();
      for (var policy : table.policies()) {
        if (table.kind().equals("tenant")) {
          assertThat(policy.command()).as(table.name()).isEqualTo("ALL");
          assertThat(policy.using()).as(table.name()).isEqualTo(OWN_ROWS);
          assertThat(policy.check()).as(table.name()).isIn(null, OWN_ROWS);
        } else {
          assertThat(isAppend(table, policy) || speaksOf(table, policy))
              .as(table + " " + policy)
              .isTrue();
        }
      }
    }
  }

  @Test
  void everyKeyOfATenantTableLeadsWithTheTenant() {
    for (var table : ofKind("tenant")) {
      assertThat(table.keys())
          .as(table.name())
          .isNotEmpty()
          .allSatisfy(
              key ->
                  assertThat(key.columns().getFirst())
                      .as(table + " " + key.name())
                      .isEqualTo("tenant_id"));
    }
  }

  @Test
  void theApplicationsRoleOwnsNothingAndBypassesNothing() {
    var role = TestDatabase.shared().appRole();
    var privileged =
        """
        select count(*) from pg_roles where rolname = :role
          and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
            or pg_has_role(rolname, 'linli_owner', 'member') or has_schema_privilege(rolname, 'public', 'create'))\
        """;
    assertThat(count(privileged, role)).isZero();
    assertThat(
            count(
                "select count(*) from pg_class c join pg_roles r on r.oid = c.relowner where"
                    + " r.rolname = :role",
                role))
        .isZero();
  }

  @Test
  void nothingReadsAroundRowSecurity() {
    var views =
        "select count(*) from pg_class where relkind in ('v', 'm') and relnamespace ="
            + " 'public'::regnamespace";
    var functions =
        "select count(*) from pg_proc where prosecdef and pronamespace = 'public'::regnamespace";
    assertThat(count(views, null)).isZero();
    assertThat(count(functions, null)).isZero();
  }

  @TestFactory
  Stream<DynamicTest> rowsOfOneTenantDoNotExistForAnother() {
    return secured().stream()
        .sorted((a, b) -> a.name().compareTo(b.name()))
        .map(table -> DynamicTest.dynamicTest(table.name(), () -> keepsApart(table)))
        .onClose(this::clean);
  }

  private void keepsApart(Table table) {
    var owner = at(one);
    var stranger = at(other);
    var rows = new SampleRows(tables, SEED);
    var row = rows.row(table, one.value());
    asked(owner, handle -> rows.insert(handle, table, one.value()).size());
    assertThat(asked(owner, handle -> seen(handle, table, row))).as("own row").isEqualTo(1);

    assertThat(asked(stranger, handle -> seen(handle, table, row))).as("foreign row").isZero();
    assertThat(asked(null, handle -> seen(handle, table, row))).as("without a tenant").isZero();
    if (!isAppendOnly(table)) {
      assertThat(asked(stranger, handle -> touched(handle, table, row)))
          .as("foreign update")
          .isZero();
      assertThat(asked(stranger, handle -> deleted(handle, table, row)))
          .as("foreign delete")
          .isZero();
      assertThat(asked(null, handle -> touched(handle, table, row) + deleted(handle, table, row)))
          .isZero();
      var forged = new SampleRows(tables, SEED + "-forged").row(table, one.value());
      assertThatThrownBy(
              () -> asked(stranger, handle -> SampleRows.write(handle, table, forged, "")))
          .as("row forged for another tenant")
          .hasMessageContaining("row-level security");
      assertThatThrownBy(() -> asked(null, handle -> SampleRows.write(handle, table, forged, "")))
          .as("row written without a tenant")
          .hasMessageContaining("row-level security");
    }
    if (table.kind().equals("tenant")) {
      // No squatting and no oracle: the same ids are free in the other tenant.
      asked(stranger, handle -> rows.insert(handle, table, other.value()).size());
    }
    assertThat(asked(owner, handle -> seen(handle, table, row))).as("still there").isEqualTo(1);
  }

  /** Children first, each tenant's in one transaction. */
  private void clean() {
    for (var tenant : List.of(one, other)) {
      asked(
          at(tenant),
          handle ->
              childrenFirst().stream()
                  .mapToInt(table -> handle.execute("delete from " + table.name()))
                  .sum());
    }
  }

  private List<Table> childrenFirst() {
    var waiting = new ArrayList<>(secured().stream().filter(t -> may("delete", t)).toList());
    var ordered = new ArrayList<Table>();
    while (!waiting.isEmpty()) {
      var free =
          waiting.stream()
              .filter(parent -> waiting.stream().noneMatch(c -> points(c, parent)))
              .toList();
      assertThat(free).as("tables that point at each other in a ring").isNotEmpty();
      ordered.addAll(free);
      waiting.removeAll(free);
    }
    return ordered;
  }

  private static boolean points(Table child, Table parent) {
    return child != parent && child.keys().stream().anyMatch(k -> k.target().equals(parent.name()));
  }

  private Caller at(TenantId tenant) {
    return platform.caller(Tier.COMMUNITY, tenant.value(), tenant, null, "*");
  }

  /**
   * @param caller null for the platform itself, which is bound to no tenant
   */
  private int asked(Caller caller, HandleCallback<Integer, RuntimeException> work) {
    Callable<Integer> call = () -> platform.jdbi().withHandle(work);
    return caller == null ? platform.scopes().asSystem("nobody", call) : platform.as(caller, call);
  }

  private static int seen(Handle handle, Table table, Map<String, Object> row) {
    return handle
        .createQuery("select count(*) from " + table.name() + " where " + SampleRows.key(table))
        .bindMap(row)
        .mapTo(Integer.class)
        .one();
  }

  private static int touched(Handle handle, Table table, Map<String, Object> row) {
    var column = table.primary().columns().getFirst();
    return handle
        .createUpdate(
            "update "
                + table.name()
                + " set "
                + column
                + " = "
                + column
                + " where "
                + SampleRows.key(table))
        .bindMap(row)
        .execute();
  }

  /** From what is kept for ever nobody takes a row: that is refused before rows are looked at. */
  private int deleted(Handle handle, Table table, Map<String, Object> row) {
    if (!may("delete", table)) {
      return 0;
    }
    return handle
        .createUpdate("delete from " + table.name() + " where " + SampleRows.key(table))
        .bindMap(row)
        .execute();
  }

  private static boolean speaksOf(Table table, Policy policy) {
    var text = policy.using() + policy.check();
    return text.contains("'app.scope'")
        || (table.kind().equals("party") && text.contains("'app.party'"));
  }

  /** Anybody may add to a ledger; that is safe where nobody can change it. */
  private boolean isAppend(Table table, Policy policy) {
    return policy.command().equals("INSERT")
        && "true".equals(policy.check())
        && isAppendOnly(table);
  }

  private boolean isAppendOnly(Table table) {
    return !may("update", table) && !may("delete", table);
  }

  private boolean may(String deed, Table table) {
    var sql =
        "select count(*) from pg_roles where rolname = :role and has_table_privilege(rolname, '%s',"
            + " '%s')";
    return count(sql.formatted(table.name(), deed), TestDatabase.shared().appRole()) == 1;
  }

  private int count(String sql, String role) {
    return platform
        .owner()
        .withHandle(
            handle -> {
              var query = handle.createQuery(sql);
              return (role == null ? query : query.bind("role", role)).mapTo(Integer.class).one();
            });
  }

  private List<Table> secured() {
    return tables.values().stream()
        .filter(table -> !Set.of("reference", "platform").contains(String.valueOf(table.kind())))
        .toList();
  }

  private List<Table> ofKind(String kind) {
    return tables.values().stream().filter(table -> kind.equals(table.kind())).toList();
  }
}
