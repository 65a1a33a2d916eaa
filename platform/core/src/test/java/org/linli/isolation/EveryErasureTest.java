package org.linli.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.linli.testing.Catalogue;
import org.linli.testing.Catalogue.Table;
import org.linli.testing.ErasureOfEveryTable;
import org.linli.testing.TestPlatform;

/** Of all tables, those of the tenants room and those of the capabilities. */
class EveryErasureTest extends ErasureOfEveryTable {

  private static JsonNode pack() throws IOException {
    try (var stream =
        EveryErasureTest.class.getClassLoader().getResourceAsStream("packs/erasure/erasure.yaml")) {
      return new YAMLMapper().readTree(stream);
    }
  }

  /** A term for a table that is not there would hold nothing, and nobody would see it. */
  @Test
  void everyTableThatThePackNamesIsThere() throws IOException {
    var named = new TreeSet<String>();
    pack().path("keep").forEach(kept -> named.add(kept.path("table").asText()));
    pack()
        .path("kinds")
        .forEach(kind -> kind.path("tables").forEach(table -> named.add(table.asText())));
    assertThat(new Catalogue(TestPlatform.shared().owner()).tables())
        .filteredOn(table -> table.has("tenant_id"))
        .extracting(Table::name)
        .containsAll(named);
  }
}
