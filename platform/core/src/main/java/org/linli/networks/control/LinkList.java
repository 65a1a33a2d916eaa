package org.linli.networks.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DeviceModel;
import org.linli.devices.entity.LinkKind;
import org.linli.networks.entity.LinkRow;
import org.linli.networks.entity.UserGroup;
import org.linli.tenancy.entity.TenantId;

/** The devices in service with their links, and what of the last day's readings arrived. */
public final class LinkList {

  private static final int DAY = 24;
  private static final double SECONDS = 86_400;

  private final Jdbi jdbi;
  private final DeviceModels models;

  public LinkList(Jdbi jdbi, DeviceModels models) {
    this.jdbi = jdbi;
    this.models = models;
  }

  /** What is heard least comes first; of full hours alone. */
  public List<LinkRow> all(TenantId tenant, Instant now) {
    var until = now.truncatedTo(ChronoUnit.HOURS);
    return jdbi
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select d.id, d.code, d.name, d.model, l.link, l.gateway_id, l.user_group, g.name as gateway,
                          g.model as gateway_model, f.standards, coalesce(h.hours, 0) as hours,
                          coalesce(h.points, 0) as points,
                          (select count(*) from jsonb_object_keys(s.latest)) as metrics
                        from device d
                        left join device_link l on l.tenant_id = d.tenant_id and l.device_id = d.id
                        left join device g on g.tenant_id = l.tenant_id and g.id = l.gateway_id
                        left join device_file f on f.tenant_id = g.tenant_id and f.device_id = g.id
                        left join device_status s on s.tenant_id = d.tenant_id and s.device_id = d.id
                        left join (select r.device_id, count(*) as hours, sum(r.points) as points from reading_hour r
                          where r.tenant_id = :tenant and r.hour >= :from and r.hour < :until
                          group by r.device_id) h on h.device_id = d.id
                        where d.tenant_id = :tenant and d.state = 'IN_SERVICE'""")
                    .bind("tenant", tenant)
                    .bind("from", until.minus(DAY, ChronoUnit.HOURS).atOffset(ZoneOffset.UTC))
                    .bind("until", until.atOffset(ZoneOffset.UTC))
                    .map((row, context) -> row(row))
                    .list())
        .stream()
        .sorted(java.util.Comparator.comparingDouble(LinkRow::heard).thenComparing(LinkRow::code))
        .toList();
  }

  private LinkRow row(ResultSet row) throws SQLException {
    var model = models.get(row.getString("model"));
    var link = row.getString("link");
    var group = row.getString("user_group");
    var gateway = row.getString("gateway_model");
    return new LinkRow(
        row.getObject("id", UUID.class),
        row.getString("code"),
        row.getString("name"),
        model.model(),
        link == null ? null : LinkKind.valueOf(link),
        row.getObject("gateway_id", UUID.class),
        row.getString("gateway"),
        gateway == null ? null : conforms(models.get(gateway), row.getString("standards")),
        group == null ? null : UserGroup.valueOf(group),
        heard(model, row.getLong("hours")),
        delivered(model, row.getLong("points"), row.getLong("metrics")));
  }

  static boolean conforms(DeviceModel gateway, String standards) {
    return standards != null && gateway.fit().standards().stream().allMatch(standards::contains);
  }

  /** Of the hours in which it should have been heard. */
  static double heard(DeviceModel model, long hours) {
    return Math.min(1, hours / Math.clamp(SECONDS / model.intervalSeconds(), 1, DAY));
  }

  /** Of the points that it should have sent, of the metrics that it is known to measure. */
  static double delivered(DeviceModel model, long points, long metrics) {
    return metrics == 0 ? 0 : Math.min(1, points / (metrics * SECONDS / model.intervalSeconds()));
  }
}
