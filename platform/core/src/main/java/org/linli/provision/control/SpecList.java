package org.linli.provision.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.devices.boundary.DeviceModels;
import org.linli.persistence.PagedQuery;
import org.linli.provision.entity.SpecRow;
import org.linli.provision.entity.SpecState;
import org.linli.tenancy.entity.TenantId;

/** The figures that are asked of the devices of a community, each with what is known of it. */
public final class SpecList {

  private static final String STATE =
      """
      case when s.amount is null then 'UNKNOWN' when s.amount < x.least then 'BELOW'
        when s.amount > x.most then 'ABOVE' else 'MET' end""";

  private final Jdbi jdbi;
  private final DeviceModels models;

  public SpecList(Jdbi jdbi, DeviceModels models) {
    this.jdbi = jdbi;
    this.models = models;
  }

  /**
   * What fails comes first.
   *
   * @param model null for any
   * @param state null for any
   */
  public Page<SpecRow> list(TenantId tenant, String model, SpecState state, PageRequest page) {
    var asked = new Asked(models);
    return new PagedQuery(
            "select d.id, d.code, d.name, d.model, x.spec, s.amount, " + STATE + " as state ",
            """
            from device d
            join unnest(cast(:models as text[]), cast(:specs as text[]), cast(:leasts as float8[]), cast(:mosts as float8[]))
              as x (model, spec, least, most) on x.model = d.model
            left join device_spec s on s.tenant_id = d.tenant_id and s.device_id = d.id and s.spec = x.spec
            where d.tenant_id = :tenant and d.state <> 'SCRAPPED'""")
        .bind("tenant", tenant)
        .bind("models", asked.models.toArray(String[]::new))
        .bind("specs", asked.specs.toArray(String[]::new))
        .bind("leasts", asked.leasts.toArray(Double[]::new))
        .bind("mosts", asked.mosts.toArray(Double[]::new))
        .and("d.model = :model", "model", model)
        .and(STATE + " = :state", "state", state == null ? null : state.name())
        .found("(d.code ilike :search or d.name ilike :search)", page)
        .page(
            jdbi,
            page,
            "case " + STATE + " when 'MET' then 2 when 'UNKNOWN' then 1 else 0 end, d.code, x.spec",
            (row, context) -> row(row));
  }

  private SpecRow row(ResultSet row) throws SQLException {
    var model = row.getString("model");
    var spec = row.getString("spec");
    return new SpecRow(
        row.getObject("id", UUID.class),
        row.getString("code"),
        row.getString("name"),
        model,
        spec,
        models.get(model).fit().specs().get(spec),
        row.getObject("amount", Double.class),
        SpecState.valueOf(row.getString("state")));
  }

  /** What the packs ask, as columns. */
  private static final class Asked {
    private final List<String> models = new ArrayList<>();
    private final List<String> specs = new ArrayList<>();
    private final List<Double> leasts = new ArrayList<>();
    private final List<Double> mosts = new ArrayList<>();

    private Asked(DeviceModels packs) {
      for (var model : packs.all()) {
        model
            .fit()
            .specs()
            .forEach(
                (id, spec) -> {
                  models.add(model.model());
                  specs.add(id);
                  leasts.add(spec.least());
                  mosts.add(spec.most());
                });
      }
    }
  }
}
