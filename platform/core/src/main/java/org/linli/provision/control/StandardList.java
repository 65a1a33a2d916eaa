package org.linli.provision.control;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DeviceModel;
import org.linli.persistence.PagedQuery;
import org.linli.provision.entity.StandardRow;
import org.linli.tenancy.entity.TenantId;

/** The devices whose files have to name standards: cameras, covers, gates, gateways. */
public final class StandardList {

  private static final String MET =
      """
      not exists (select 1 from unnest(cast(:models as text[]), cast(:standards as text[])) as x (model, standard)
        where x.model = d.model and strpos(coalesce(f.standards, ''), x.standard) = 0)""";

  private final Jdbi jdbi;
  private final DeviceModels models;

  public StandardList(Jdbi jdbi, DeviceModels models) {
    this.jdbi = jdbi;
    this.models = models;
  }

  /**
   * What does not name them comes first.
   *
   * @param met null for any
   */
  public Page<StandardRow> list(TenantId tenant, Boolean met, PageRequest page) {
    var asking = models.all().stream().filter(model -> !model.fit().standards().isEmpty()).toList();
    return new PagedQuery(
            "select d.id, d.code, d.name, d.model, f.standards, " + MET + " as met ",
            """
            from device d
            left join device_file f on f.tenant_id = d.tenant_id and f.device_id = d.id
            where d.tenant_id = :tenant and d.state <> 'SCRAPPED' and d.model = any(cast(:models as text[]))""")
        .bind("tenant", tenant)
        .bind("models", flat(asking, true))
        .bind("standards", flat(asking, false))
        .either(met, MET, "not (" + MET + ")")
        .found("(d.code ilike :search or d.name ilike :search)", page)
        .page(
            jdbi,
            page,
            "case when " + MET + " then 1 else 0 end, d.code",
            (row, context) ->
                new StandardRow(
                    row.getObject("id", UUID.class),
                    row.getString("code"),
                    row.getString("name"),
                    row.getString("model"),
                    models.get(row.getString("model")).fit().standards(),
                    row.getString("standards"),
                    row.getBoolean("met")));
  }

  /** Each model as often as it asks for a standard, or these standards. */
  private static String[] flat(List<DeviceModel> asking, boolean names) {
    return asking.stream()
        .flatMap(
            model ->
                model.fit().standards().stream().map(standard -> names ? model.model() : standard))
        .toArray(String[]::new);
  }
}
