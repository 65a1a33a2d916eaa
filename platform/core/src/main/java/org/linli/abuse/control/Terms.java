package org.linli.abuse.control;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Which refused attempts came after a right that the asker once had. */
final class Terms {

  /** So many different things of one account are looked up in a round. */
  private static final int MOST = 20;

  private static final Duration REMEMBERED = Duration.ofDays(30);

  private record Key(String tenant, String asset, String subject) {}

  private final Handle handle;
  private final Map<Key, Optional<Instant>> ends = new HashMap<>();

  Terms(Handle handle) {
    this.handle = handle;
  }

  /** The uses of one account, with what is late marked. */
  List<Use> marked(List<Use> uses) {
    return uses.stream().map(use -> !use.open() && isLate(use) ? use.late(true) : use).toList();
  }

  private boolean isLate(Use use) {
    var key = new Key(use.tenant(), use.asset(), use.subject());
    if (!ends.containsKey(key) && ends.size() >= MOST) {
      return false;
    }
    return ends.computeIfAbsent(key, same -> ended(use)).filter(use.at()::isAfter).isPresent();
  }

  private Optional<Instant> ended(Use use) {
    return handle
        .createQuery(
            """
            select max(x.ended) from (
              select max(r.granted_until) as ended from data_request r
              where r.tenant_id = :tenant and r.asset = :asset and r.requester_scope = :organisation
                and r.state in ('GRANTED', 'REVOKED') and r.granted_until <= :at
              union all
              select max(c.valid_until) from contract_right c
              where c.tenant_id = :tenant and c.operator_id = :organisation and c.valid_until <= :at
                and not exists (select 1 from contract_right n where n.tenant_id = :tenant
                  and n.operator_id = :organisation and n.valid_from <= :at and n.valid_until > :at)
              union all
              select max(e.at) from decision_entry e
              where e.account_id = :account and e.at >= :since and e.at < :at and e.tenant_id = :tenant
                and e.asset = :asset and e.subject = :subject and e.facts like '%CONSENT%'
                and e.outcome in ('PERMIT', 'MASK', 'AGGREGATE')) x""")
        .bind("tenant", use.tenant())
        .bind("asset", use.asset())
        .bind("subject", use.subject())
        .bind("organisation", use.actor().organisation())
        .bind("account", use.actor().account())
        .bind("since", use.at().minus(REMEMBERED))
        .bind("at", use.at())
        .map((row, context) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
        .one()
        .map(OffsetDateTime::toInstant);
  }
}
