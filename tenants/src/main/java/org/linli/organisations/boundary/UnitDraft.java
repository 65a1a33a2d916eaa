package org.linli.organisations.boundary;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.linli.access.boundary.Invalid;
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

  /** {@code name=value; name=value}, with the signs of either script, or line by line. */
  public static Map<String, String> extra(String written) {
    var extra = new LinkedHashMap<String, String>();
    for (var part : written.split("[;\\n\uFF1B]")) {
      if (part.isBlank()) {
        continue;
      }
      var pair = part.split("[=\uFF1D]", 2);
      if (pair.length < 2) {
        throw new Invalid("extra", "field-form");
      }
      extra.put(pair[0].strip(), pair[1].strip());
    }
    return extra;
  }

  @Override
  public String auditName() {
    return number + " " + name;
  }
}
