package org.linli.provision.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.provision.entity.AreaRow;
import org.linli.tenancy.entity.TenantId;

/** The areas of a community: what lies in no compound, and each compound with what it holds. */
public final class AreaList {

  private static final String HELD =
      "select "
          + Compounds.ID
          + " as compound, p0.kind, count(*) as held from place p0"
          + Compounds.ABOVE
          + " where p0.tenant_id = :tenant and p0.kind in ('BUILDING', 'UNIT', 'ROOM') group by 1, 2";

  private final Jdbi jdbi;

  public AreaList(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public List<AreaRow> all(TenantId tenant) {
    var held = held(tenant);
    var areas = new ArrayList<AreaRow>();
    areas.add(AreaRow.open());
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id, name, old_compound from place
                    where tenant_id = :tenant and kind = 'COMPOUND' order by name, code""")
                .bind("tenant", tenant)
                .map(
                    (row, context) -> {
                      var id = row.getObject("id", UUID.class);
                      return new AreaRow(
                          id,
                          row.getString("name"),
                          row.getBoolean("old_compound"),
                          held.getOrDefault(id + "BUILDING", 0L),
                          held.getOrDefault(id + "UNIT", 0L),
                          held.getOrDefault(id + "ROOM", 0L));
                    })
                .forEach(areas::add));
    return areas;
  }

  private Map<String, Long> held(TenantId tenant) {
    var held = new HashMap<String, Long>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(HELD)
                .bind("tenant", tenant)
                .map(
                    (row, context) ->
                        Map.entry(
                            row.getString("compound") + row.getString("kind"), row.getLong("held")))
                .forEach(entry -> held.put(entry.getKey(), entry.getValue())));
    return held;
  }
}
