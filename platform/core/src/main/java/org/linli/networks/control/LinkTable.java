package org.linli.networks.control;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.LinkKind;
import org.linli.networks.entity.LinkDraft;
import org.linli.networks.entity.UserGroup;
import org.linli.tenancy.entity.TenantId;

/** How devices are linked, as rows. */
public final class LinkTable {

  private final Jdbi jdbi;

  public LinkTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public Optional<LinkDraft> of(TenantId tenant, UUID device) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select link, gateway_id, user_group from device_link
                    where tenant_id = :tenant and device_id = :device""")
                .bind("tenant", tenant)
                .bind("device", device)
                .map(
                    (row, context) ->
                        new LinkDraft(
                            LinkKind.valueOf(row.getString("link")),
                            row.getObject("gateway_id", UUID.class),
                            UserGroup.valueOf(row.getString("user_group"))))
                .findOne());
  }

  public void write(TenantId tenant, UUID device, LinkDraft draft, String by, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into device_link (tenant_id, device_id, link, gateway_id, user_group, noted_at, noted_by)
                    values (:tenant, :device, :link, :gateway, :group, :at, :by)
                    on conflict (tenant_id, device_id) do update set link = excluded.link,
                      gateway_id = excluded.gateway_id, user_group = excluded.user_group,
                      noted_at = excluded.noted_at, noted_by = excluded.noted_by""")
                .bind("tenant", tenant)
                .bind("device", device)
                .bind("link", draft.link().name())
                .bind("gateway", draft.gateway())
                .bind("group", draft.group().name())
                .bind("at", now.atOffset(ZoneOffset.UTC))
                .bind("by", by)
                .execute());
  }

  /** A device behind a gateway. */
  public record Child(DeviceId id, String model) {}

  /** The devices behind a gateway, by their codes. */
  public Map<String, Child> behind(TenantId tenant, UUID gateway) {
    var children = new TreeMap<String, Child>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select d.code, d.id, d.model from device_link l
                    join device d on d.tenant_id = l.tenant_id and d.id = l.device_id
                    where l.tenant_id = :tenant and l.gateway_id = :gateway and d.state <> 'SCRAPPED'""")
                .bind("tenant", tenant)
                .bind("gateway", gateway)
                .map(
                    (row, context) ->
                        Map.entry(
                            row.getString("code"),
                            new Child(
                                new DeviceId(row.getObject("id", UUID.class)),
                                row.getString("model"))))
                .forEach(child -> children.put(child.getKey(), child.getValue())));
    return children;
  }
}
