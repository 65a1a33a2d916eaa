package org.linli.assurance.control;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.assurance.entity.PlaceSum;
import org.linli.tenancy.entity.DivisionCode;

/** The registers of the communities below a division, in numbers. */
public final class PlaceSums {

  private static final int MOST = 4_000;

  private PlaceSums() {}

  /**
   * Those that keep one, most overdue ones first; 4,000 at most.
   *
   * @param incident the kind that incidents are of
   */
  public static List<PlaceSum> below(
      Handle handle, DivisionCode code, String incident, LocalDate today) {
    return handle
        .createQuery(
            """
            select r.code, d.name,
              coalesce(sum(case when r.state = 'IN_FORCE' then 1 else 0 end), 0) as standing,
              coalesce(sum(case when r.state = 'IN_FORCE' and r.due_on < :today then 1 else 0 end), 0) as overdue,
              coalesce(sum(case when r.state = 'IN_FORCE' and r.short_of is not null then 1 else 0 end), 0) as missed,
              coalesce(sum(case when r.kind = :incident and r.state <> 'DRAFT' and r.happened_on > :since
                then 1 else 0 end), 0) as incidents
            from security_record r join division d on d.code = r.code
            where r.tenant_id is not null and r.code like :below and r.code <> :code
            group by r.code, d.name order by overdue desc, r.code limit :most\
            """)
        .bind("today", today)
        .bind("since", today.minusDays(KindSums.YEAR_DAYS))
        .bind("incident", incident)
        .bind("below", code.value() + "%")
        .bind("code", code)
        .bind("most", MOST)
        .map(
            (row, context) ->
                new PlaceSum(
                    row.getString("code"),
                    row.getString("name"),
                    row.getLong("standing"),
                    row.getLong("overdue"),
                    row.getLong("missed"),
                    row.getLong("incidents")))
        .list();
  }
}
