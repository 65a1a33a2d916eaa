package org.linli.video.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.devices.entity.DeviceId;
import org.linli.persistence.PagedQuery;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.TenantId;
import org.linli.video.entity.CatalogueItem;
import org.linli.video.entity.Channel;
import org.linli.video.entity.ChannelId;
import org.linli.video.entity.ChannelTarget;
import org.linli.video.entity.GbId;

/** What the catalogues of recorders name, as rows. */
public final class ChannelTable {

  private final Jdbi jdbi;

  public ChannelTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The entries of a catalogue, or of a part of it; what was known gets its new words. */
  public void write(TenantId tenant, UUID device, List<CatalogueItem> items, Instant now) {
    jdbi.useHandle(
        handle -> {
          var batch =
              handle.prepareBatch(
                  """
                  insert into video_channel (tenant_id, id, device_id, gb_id, name, maker, product, works, seen_at)
                  values (:tenant, :id, :device, :gbId, :name, :maker, :product, :works, :now)
                  on conflict (tenant_id, device_id, gb_id) do update set name = excluded.name, maker = excluded.maker,
                    product = excluded.product, works = excluded.works, seen_at = excluded.seen_at""");
          for (var item : items) {
            batch
                .bind("tenant", tenant)
                .bind("id", Sql.newId())
                .bind("device", device)
                .bind("gbId", item.gbId().value())
                .bind("name", item.name())
                .bind("maker", item.maker())
                .bind("product", item.model())
                .bind("works", item.on())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .add();
          }
          batch.execute();
        });
  }

  /** A whole catalogue has come: what it no longer names does not work. */
  public void rest(TenantId tenant, UUID device, Instant began) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update video_channel set works = false
                    where tenant_id = :tenant and device_id = :device and seen_at < :began""")
                .bind("tenant", tenant)
                .bind("device", device)
                .bind("began", began.atOffset(ZoneOffset.UTC))
                .execute());
  }

  /** By number, the devices that channels of the recorder became. */
  public Map<String, UUID> devices(TenantId tenant, UUID device) {
    return jdbi.withHandle(
        handle -> {
          var found = new HashMap<String, UUID>();
          handle
              .createQuery(
                  """
                  select gb_id, became from video_channel
                  where tenant_id = :tenant and device_id = :device and became is not null""")
              .bind("tenant", tenant)
              .bind("device", device)
              .map((row, context) -> Map.entry(row.getString(1), row.getObject(2, UUID.class)))
              .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
          return found;
        });
  }

  /** Whom a channel of the recorder means; nothing when no catalogue named it. */
  public Optional<ChannelTarget> target(TenantId tenant, UUID device, String gbId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select c.became, d.model from video_channel c
                    left join device d on d.tenant_id = c.tenant_id and d.id = c.became
                    where c.tenant_id = :tenant and c.device_id = :device and c.gb_id = :gbId""")
                .bind("tenant", tenant)
                .bind("device", device)
                .bind("gbId", gbId)
                .map(
                    (row, context) -> {
                      var became = row.getObject(1, UUID.class);
                      return new ChannelTarget(
                          became == null ? null : new DeviceId(became), row.getString(2));
                    })
                .findOne());
  }

  public Page<Channel> list(TenantId tenant, UUID device, PageRequest page) {
    return new PagedQuery(
            "select * ", "from video_channel where tenant_id = :tenant and device_id = :device")
        .bind("tenant", tenant)
        .bind("device", device)
        .found("(name ilike :search or gb_id like :search)", page)
        .page(jdbi, page, "gb_id", (row, context) -> channel(row));
  }

  public Optional<Channel> find(TenantId tenant, UUID device, ChannelId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from video_channel
                    where tenant_id = :tenant and device_id = :device and id = :id""")
                .bind("tenant", tenant)
                .bind("device", device)
                .bind("id", id.value())
                .map((row, context) -> channel(row))
                .findOne());
  }

  /** Whether it was still a proposal. */
  public boolean take(TenantId tenant, ChannelId id, UUID became) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update video_channel set became = :became
                        where tenant_id = :tenant and id = :id and became is null""")
                    .bind("tenant", tenant)
                    .bind("id", id.value())
                    .bind("became", became)
                    .execute())
        == 1;
  }

  private static Channel channel(ResultSet row) throws SQLException {
    var became = row.getObject("became", UUID.class);
    return new Channel(
        new ChannelId(row.getObject("id", UUID.class)),
        new GbId(row.getString("gb_id")),
        row.getString("name"),
        row.getString("maker"),
        row.getString("product"),
        row.getBoolean("works"),
        row.getObject("seen_at", OffsetDateTime.class).toInstant(),
        became == null ? null : new DeviceId(became));
  }
}
