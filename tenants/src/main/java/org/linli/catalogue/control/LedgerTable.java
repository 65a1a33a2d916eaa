package org.linli.catalogue.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.catalogue.entity.Registered;

/** The registered part of the ledger: filtered, page by page. */
public final class LedgerTable {

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();

  /**
   * @param like pattern over the names
   */
  public LedgerTable(String like) {
    conditions.add("(lower(name_zh) like lower(:like) or lower(name_en) like lower(:like))");
    values.put("like", like);
  }

  /** Only rows whose column has the value; a null asks for any. */
  public LedgerTable with(String column, Object value) {
    if (value != null) {
      conditions.add(column + " = :" + column);
      values.put(column, value instanceof Enum<?> word ? word.name() : value);
    }
    return this;
  }

  /** Only those for which that organisation answers. */
  public LedgerTable keeper(UUID unit) {
    if (unit != null) {
      conditions.add(
          """
          exists (select 1 from unit_charge c where c.subject = cast(asset.id as varchar) and c.unit_id = :unit
            and c.until is null)""");
      values.put("unit", unit);
    }
    return this;
  }

  public LedgerTable owner(Enum<?> owner) {
    if (owner != null) {
      conditions.add("owners like :owner");
      values.put("owner", "%," + owner.name() + ",%");
    }
    return this;
  }

  public List<Registered> rows(Handle handle, long offset, int limit) {
    return handle
        .createQuery(
            "select * from asset where "
                + String.join(" and ", conditions)
                + " order by changed_at desc, id limit :limit offset :offset")
        .bindMap(values)
        .bind("limit", limit)
        .bind("offset", offset)
        .map((row, context) -> AssetTable.asset(row))
        .list();
  }

  public long count(Handle handle) {
    return handle
        .createQuery("select count(*) from asset where " + String.join(" and ", conditions))
        .bindMap(values)
        .mapTo(Long.class)
        .one();
  }
}
