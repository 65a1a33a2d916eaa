package org.linli.provision.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.FacilityLayer;
import org.linli.provision.entity.LayerRow;
import org.linli.tenancy.entity.TenantId;

/** The facility layer: how much of each kind of facility is registered and connected. */
public final class LayerCount {

  private record OfModel(String model, long devices, long inService, long heard) {}

  private final Jdbi jdbi;
  private final DeviceModels models;

  public LayerCount(Jdbi jdbi, DeviceModels models) {
    this.jdbi = jdbi;
    this.models = models;
  }

  public List<LayerRow> all(TenantId tenant) {
    var counts =
        counts(tenant).stream()
            .collect(
                Collectors.groupingBy(
                    count ->
                        models
                            .find(count.model())
                            .map(model -> model.fit().layer())
                            .orElse(FacilityLayer.COMMUNITY)));
    var rows = new ArrayList<LayerRow>();
    for (var layer : FacilityLayer.values()) {
      var of = counts.getOrDefault(layer, List.of());
      rows.add(
          new LayerRow(
              layer,
              models.all().stream().filter(model -> model.fit().layer() == layer).count(),
              of.size(),
              sum(of, OfModel::devices),
              sum(of, OfModel::inService),
              sum(of, OfModel::heard)));
    }
    return rows;
  }

  private static long sum(List<OfModel> counts, ToLongFunction<OfModel> which) {
    return counts.stream().mapToLong(which).sum();
  }

  private List<OfModel> counts(TenantId tenant) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select d.model, count(*) as devices,
                      sum(case when d.state = 'IN_SERVICE' then 1 else 0 end) as serving,
                      sum(case when d.state = 'IN_SERVICE' and s.device_id is not null then 1 else 0 end) as heard
                    from device d
                    left join device_status s on s.tenant_id = d.tenant_id and s.device_id = d.id
                    where d.tenant_id = :tenant and d.state <> 'SCRAPPED' group by d.model""")
                .bindMap(Map.of("tenant", tenant))
                .map(
                    (row, context) ->
                        new OfModel(
                            row.getString("model"),
                            row.getLong("devices"),
                            row.getLong("serving"),
                            row.getLong("heard")))
                .list());
  }
}
