package org.linli.whole.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.testing.TestPlatform;
import org.linli.whole.entity.ColumnSum;

/** Which tables are a community's, out of the database's own catalogue. */
class WholeTablesTest {

  private final List<WholeTable> tables =
      TestPlatform.shared()
          .owner()
          .withHandle(handle -> WholeTables.of(handle, Set.of("consent.id")));

  private WholeTable named(String name) {
    return tables.stream().filter(table -> table.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void eachNamesTheCommunityAndHasAnOrder() {
    assertThat(tables).hasSizeGreaterThan(5);
    assertThat(tables)
        .allSatisfy(
            table -> {
              assertThat(table.columns()).extracting(ColumnSum::name).contains("tenant_id");
              assertThat(table.key()).as(table.name()).isNotEmpty();
            });
  }

  @Test
  void whatIsThePlatformsOrManyPartiesStaysHere() {
    assertThat(tables)
        .extracting(WholeTable::name)
        .contains("consent", "audit_entry")
        .doesNotContain("account", "own_role", "tenant_quota", "support_visit", "contract");
  }

  @Test
  void columnsStandInTheirOwnOrderWithTheirTypes() {
    var log = named("audit_entry");
    assertThat(log.columns().get(0).name()).isEqualTo("id");
    assertThat(log.columns().get(0).type()).isEqualTo("uuid");
    assertThat(log.columns().get(1).type()).isEqualTo("timestamp with time zone");
    assertThat(log.key()).containsExactly("id");
  }

  @Test
  void whatTheKeyRingEncryptedIsMarkedAndNothingElse() {
    assertThat(named("consent").columns())
        .filteredOn(ColumnSum::opened)
        .extracting(ColumnSum::name)
        .containsExactly("id");
    assertThat(named("audit_entry").columns()).noneMatch(ColumnSum::opened);
  }
}
