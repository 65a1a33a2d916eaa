package org.linli.assurance.boundary;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.assurance.control.KindSums;

/**
 * What the registers prove to those who look at controls: the bureau's own and those of its
 * communities together, as far as row security shows them. What an enterprise keeps itself, and
 * what misses its clause, proves nothing.
 */
public final class RegisterEvidence {

  private static final String INCIDENT = "incident";

  /** Of an enterprise a keeper's key has a slash. */
  private static final String PROVING = " and keeper not like '%/%' and short_of is null";

  private final Handle handle;
  private final LocalDate today;

  public RegisterEvidence(Handle handle, LocalDate today) {
    this.handle = handle;
    this.today = today;
  }

  /** How many entries of the bureau and its communities count and reach their clause. */
  public long standing() {
    return handle
        .createQuery("select count(*) from security_record where state = 'IN_FORCE'" + PROVING)
        .mapTo(long.class)
        .one();
  }

  /** How many entries are past their day. */
  public long overdue() {
    return handle
        .createQuery(
            "select count(*) from security_record where state = 'IN_FORCE' and due_on < :today")
        .bind("today", today)
        .mapTo(long.class)
        .one();
  }

  /** Security incidents within the last 365 days. */
  public long incidents() {
    return handle
        .createQuery(
            """
            select count(*) from security_record
            where kind = :kind and state <> 'DRAFT' and happened_on > :since\
            """)
        .bind("kind", INCIDENT)
        .bind("since", since())
        .mapTo(long.class)
        .one();
  }

  /**
   * Of how many of these kinds something happened at the bureau itself within the last 365 days;
   * what one community did is not done by the city.
   */
  public long happened(List<String> kinds) {
    return handle
        .createQuery(
            """
            select count(distinct kind) from security_record
            where kind in (<kinds>) and state <> 'DRAFT' and happened_on > :since
              and tenant_id is null\
            """
                + PROVING)
        .bindList("kinds", kinds)
        .bind("since", since())
        .mapTo(long.class)
        .one();
  }

  private LocalDate since() {
    return today.minusDays(KindSums.YEAR_DAYS);
  }
}
