package org.linli.organisations;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.linli.organisations.boundary.UnitDraft;
import org.linli.organisations.boundary.UnitRow;

/** An organisation as somebody wants it, field by field. */
final class Wanted {

  private String code;
  private UUID parent;
  private final String type;
  private String number = Chart.fresh();
  private String name = "机构";
  private String credit = Chart.VALID;
  private String leader;
  private String phone;
  private String address;
  private Integer position;
  private final Map<String, String> extra = new LinkedHashMap<>();
  private LocalDate from;
  private LocalDate until;
  private Integer version;

  private Wanted(String type) {
    this.type = type;
  }

  static Wanted a(String type) {
    return new Wanted(type);
  }

  /** As it stands, to be changed from there. */
  static Wanted like(UnitRow row) {
    var wanted = new Wanted(row.type());
    wanted.number = row.number();
    wanted.name = row.name();
    wanted.credit = row.creditCode().orElse(null);
    wanted.leader = row.leader().orElse(null);
    wanted.phone = row.phone().orElse(null);
    wanted.address = row.address().orElse(null);
    wanted.position = row.position();
    wanted.extra.putAll(row.extra());
    wanted.from = row.validFrom();
    wanted.until = row.validUntil().orElse(null);
    wanted.version = row.version();
    return wanted;
  }

  Wanted at(String division) {
    code = division;
    return this;
  }

  Wanted under(UUID id) {
    parent = id;
    return this;
  }

  /** Sets a field by the key that a refusal would name. */
  Wanted with(String field, Object value) {
    switch (field) {
      case "number" -> number = (String) value;
      case "name" -> name = (String) value;
      case "credit-code" -> credit = (String) value;
      case "leader" -> leader = (String) value;
      case "phone" -> phone = (String) value;
      case "address" -> address = (String) value;
      case "position" -> position = (Integer) value;
      case "valid-from" -> from = (LocalDate) value;
      case "valid-until" -> until = (LocalDate) value;
      default -> extra.put(field, (String) value);
    }
    return this;
  }

  UnitDraft draft() {
    return new UnitDraft(
        code, parent, type, number, name, credit, leader, phone, address, position, extra, from,
        until, version);
  }
}
