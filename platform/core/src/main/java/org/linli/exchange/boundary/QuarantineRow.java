package org.linli.exchange.boundary;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.exchange.entity.FieldFault;
import org.linli.exchange.entity.QuarantineState;
import org.linli.packs.Text;

/**
 * A row in quarantine, with what is wrong with it and without what stands in it.
 *
 * @param name of the asset; null where the reader may not know of it
 * @param delivery the supplier's word for the delivery
 * @param line which row of the delivery, from 1 on
 * @param titles of the fields with a fault, by name, as far as the catalogue knows them
 * @param decidedBy who dealt with it; null for nobody yet, and for the supplier's own mending
 */
public record QuarantineRow(
    UUID id,
    UUID asset,
    Text name,
    UUID supply,
    String supplier,
    String tenant,
    String community,
    String delivery,
    int line,
    List<FieldFault> faults,
    Map<String, Text> titles,
    QuarantineState state,
    Instant at,
    Instant decidedAt,
    String decidedBy,
    String note) {

  /** Fields and rules in one line. */
  public List<String> fields() {
    return faults.stream().map(FieldFault::field).distinct().toList();
  }
}
