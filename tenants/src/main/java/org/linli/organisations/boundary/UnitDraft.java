package org.linli.organisations.boundary;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.linli.audit.boundary.Audited;

/**
 * An organisation as somebody wants it.
 *
 * @param code the division whose it shall be; null for the caller's own place
 * @param parent null for none
 * @param number by which the place tells it apart
 * @param extra what else shall be noted, by name
 * @param validUntil its last day; null for none
 * @param version of a change, the one that was read; null for a new one
 */
public record UnitDraft(
    String code,
    UUID parent,
    String type,
    String number,
    String name,
    String creditCode,
    String leader,
    String phone,
    String address,
    Integer position,
    Map<String, String> extra,
    LocalDate validFrom,
    LocalDate validUntil,
    Integer version)
    implements Audited {

  public UnitDraft {
    extra = extra == null ? Map.of() : new LinkedHashMap<>(extra);
  }

  @Override
  public String auditName() {
    return number + " " + name;
  }
}
