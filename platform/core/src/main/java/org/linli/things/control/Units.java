package org.linli.things.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import org.linli.packs.Packs;

/**
 * Units as the standard wants them: name, symbol, and a definition by UCUM where it has a code.
 *
 * @param units from the device models' spelling to UCUM's
 */
record Units(Map<String, String> units) {

  static final Units DELIVERED =
      Packs.read(Units.class.getResource("/packs/things/units.yaml"), Units.class);

  private static final String UCUM = "ucum:";

  /**
   * @param unit null for states and flags
   */
  JsonNode of(String unit) {
    var told = JsonNodeFactory.instance.objectNode();
    told.put("name", unit);
    told.put("symbol", unit);
    var code = unit == null ? null : units.get(unit);
    told.put("definition", code == null ? null : UCUM + code);
    return told;
  }
}
