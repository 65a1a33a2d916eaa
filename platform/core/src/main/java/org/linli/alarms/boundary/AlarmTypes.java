package org.linli.alarms.boundary;

import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.alarms.entity.AlarmTypeRow;
import org.linli.city.boundary.Boards;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DeviceModel;
import org.linli.packs.Text;
import org.linli.tenancy.entity.DivisionCode;

/**
 * The alarms of a division by the kind of device, for the tiers above: sums of the communities' own
 * figures, free of personal data.
 */
@Facade
public class AlarmTypes {

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final DeviceModels models;

  @Inject
  public AlarmTypes(Jdbi jdbi, Scopes scopes, DeviceModels models) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.models = models;
  }

  /** For the container's proxy alone. */
  protected AlarmTypes() {
    this(null, null, null);
  }

  /** The kinds that ever raised one; where most stand open first. */
  @Permit("figures:read")
  public List<AlarmTypeRow> of(DivisionCode code) {
    Boards.requireInScope(scopes.caller(), code);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select model, cast(sum(alarms_open) as bigint), cast(sum(alarms_critical) as bigint),
                      cast(sum(alarms_total) as bigint)
                    from alarm_figures where code like :prefix group by model order by 2 desc, 4 desc, model""")
                .bind("prefix", code.value() + "%")
                .map(
                    (row, context) ->
                        named(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .list());
  }

  /** A kind that a later version of the packs dropped is called by its id. */
  private AlarmTypeRow named(String model, long open, long critical, long total) {
    var known = models.find(model);
    var plain = new Text(model, model);
    return new AlarmTypeRow(
        model,
        known.map(DeviceModel::name).orElse(plain),
        known.map(DeviceModel::scenario).orElse(plain),
        open,
        critical,
        total);
  }
}
