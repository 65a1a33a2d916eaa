package org.linli.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linli.succession.control.SuccessionPack;
import org.linli.testing.Catalogue;
import org.linli.testing.Catalogue.Table;
import org.linli.testing.SuccessionOfEveryTable;
import org.linli.testing.TestPlatform;

/** Of all tables, those of the tenants room and those of the capabilities. */
class EverySuccessionTest extends SuccessionOfEveryTable {

  /** What is said of a table that is not there would hold nothing, and nobody would see it. */
  @Test
  void everyTableThatThePackNamesIsThere() {
    assertThat(new Catalogue(TestPlatform.shared().owner()).tables())
        .filteredOn(table -> table.has("tenant_id"))
        .extracting(Table::name)
        .containsAll(SuccessionPack.DELIVERED.named());
  }
}
