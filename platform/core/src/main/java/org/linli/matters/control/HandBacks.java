package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.linli.tenancy.entity.TenantId;

/** How often tasks were handed back 退单, by step. */
@ApplicationScoped
public class HandBacks {

  private final Jdbi jdbi;

  @Inject
  public HandBacks(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** For the container's proxy alone. */
  protected HandBacks() {
    this(null);
  }

  /** Of the matters of a kind that were begun since then. */
  public Map<String, Integer> of(TenantId tenant, String kind, Instant since) {
    var counts = new HashMap<String, Integer>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select d.node, count(*) from matter m
                    join matter_deed d on d.tenant_id = m.tenant_id and d.matter_id = m.id
                    where m.tenant_id = :tenant and m.kind = :kind and m.opened_at >= :since
                      and d.deed = 'GIVEN_BACK' and d.node is not null group by d.node\
                    """)
                .bind("tenant", tenant)
                .bind("kind", kind)
                .bind("since", since.atOffset(ZoneOffset.UTC))
                .map((row, context) -> Map.entry(row.getString(1), row.getInt(2)))
                .forEach(one -> counts.put(one.getKey(), one.getValue())));
    return counts;
  }
}
