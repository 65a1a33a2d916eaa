package org.linli.assurance.boundary;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.linli.assurance.control.KindSums;

/**
 * What the registers prove to those who look at controls: the bureau's own and those of its
 * communities together, as far as row security shows them.
 */
public final class RegisterEvidence {

  private static final String INCIDENT = "incident";

  private final Handle handle;
  private final LocalDate today;

  public RegisterEvidence(Handle handle, LocalDate today) {
    this.handle = handle;
    this.today = today;
  }

  /** How many entries count. */
  public long standing() {
    return handle
        .createQuery("select count(*) from security_record where state = 'IN_FORCE'")
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

  /** Of how many of these kinds something happened within the last 365 days. */
  public long happened(List<String> kinds) {
    return handle
        .createQuery(
            """
            select count(distinct kind) from security_record
            where kind in (<kinds>) and state <> 'DRAFT' and happened_on > :since\
            """)
        .bindList("kinds", kinds)
        .bind("since", since())
        .mapTo(long.class)
        .one();
  }

  private LocalDate since() {
    return today.minusDays(KindSums.YEAR_DAYS);
  }
}
