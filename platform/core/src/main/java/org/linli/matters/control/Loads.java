package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.linli.matters.entity.LampCount;
import org.linli.matters.entity.PersonLoad;
import org.linli.tenancy.entity.TenantId;

/** How much the staff of a community has in hand, and did of late. Residents are none of them. */
@ApplicationScoped
public class Loads {

  private static final Comparator<PersonLoad> MOST =
      Comparator.comparingLong((PersonLoad one) -> one.steps().red())
          .thenComparingLong(one -> one.steps().open())
          .thenComparingLong(PersonLoad::done)
          .reversed()
          .thenComparing(PersonLoad::name);

  private record Done(long many, double seconds) {}

  /**
   * @param within which tasks {@code t} count, with its values
   * @param open which matters {@code m} count, with the same values
   * @param since from when on what was done is told
   */
  List<PersonLoad> of(
      Handle handle,
      TenantId tenant,
      List<Cell> cells,
      String within,
      String open,
      Map<String, Object> values,
      Instant since) {
    var inHand = new HashMap<UUID, LampCount>();
    cells.stream()
        .filter(cell -> cell.assignee() != null)
        .forEach(cell -> inHand.merge(cell.assignee(), cell.steps(), LampCount::and));
    var done = done(handle, tenant, within, values, since);
    var back = givenBack(handle, tenant, open, values, since);
    var all = new HashSet<>(inHand.keySet());
    all.addAll(done.keySet());
    all.addAll(back.keySet());
    return names(handle, tenant, all).entrySet().stream()
        .map(
            person -> {
              var id = person.getKey();
              var did = done.get(id);
              return new PersonLoad(
                  id,
                  person.getValue(),
                  inHand.getOrDefault(id, LampCount.NONE),
                  did == null ? 0 : did.many(),
                  did == null ? null : Duration.ofSeconds(Math.round(did.seconds())),
                  back.getOrDefault(id, 0L));
            })
        .sorted(MOST)
        .toList();
  }

  private static Map<UUID, Done> done(
      Handle handle, TenantId tenant, String within, Map<String, Object> values, Instant since) {
    var done = new HashMap<UUID, Done>();
    handle
        .createQuery(
            """
            select t.ended_by, count(*) as many, percentile_cont(0.5) within group
              (order by cast(extract(epoch from t.ended_at - t.opened_at) as double precision)) as seconds
            from process_task t where t.tenant_id = :tenant and t.state = 'DONE' and t.ended_at >= :since
              and t.ended_by is not null\
            """
                + within
                + " group by t.ended_by")
        .bindMap(values)
        .bind("tenant", tenant)
        .bind("since", since.atOffset(ZoneOffset.UTC))
        .map(
            (row, context) ->
                Map.entry(
                    row.getObject("ended_by", UUID.class),
                    new Done(row.getLong("many"), row.getDouble("seconds"))))
        .forEach(one -> done.put(one.getKey(), one.getValue()));
    return done;
  }

  private static Map<UUID, Long> givenBack(
      Handle handle, TenantId tenant, String open, Map<String, Object> values, Instant since) {
    var back = new HashMap<UUID, Long>();
    handle
        .createQuery(
            """
            select d.actor, count(*) as many from matter_deed d
            join matter m on m.tenant_id = d.tenant_id and m.id = d.matter_id
            where d.tenant_id = :tenant and d.deed = 'GIVEN_BACK' and d.at >= :since and d.actor is not null\
            """
                + open
                + " group by d.actor")
        .bindMap(values)
        .bind("tenant", tenant)
        .bind("since", since.atOffset(ZoneOffset.UTC))
        .map((row, context) -> Map.entry(row.getObject("actor", UUID.class), row.getLong("many")))
        .forEach(one -> back.put(one.getKey(), one.getValue()));
    return back;
  }

  private static Map<UUID, String> names(Handle handle, TenantId tenant, Set<UUID> ids) {
    var names = new HashMap<UUID, String>();
    if (ids.isEmpty()) {
      return names;
    }
    handle
        .createQuery(
            "select id, display_name from account where tenant_id = :tenant and tier = 'COMMUNITY'"
                + " and id in (<ids>)")
        .bind("tenant", tenant)
        .bindList("ids", List.copyOf(ids))
        .map(
            (row, context) ->
                Map.entry(row.getObject("id", UUID.class), row.getString("display_name")))
        .forEach(one -> names.put(one.getKey(), one.getValue()));
    return names;
  }
}
