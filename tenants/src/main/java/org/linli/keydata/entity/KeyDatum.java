package org.linli.keydata.entity;

import org.linli.packs.Text;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.GradedField;

/**
 * A field that matters in a scenario.
 *
 * @param measures those of its class, as the catalogue grades the field today
 */
public record KeyDatum(
    String scenario, Asset asset, GradedField field, Text why, Measures measures) {

  public Sensitivity sensitivity() {
    return measures.sensitivity();
  }
}
