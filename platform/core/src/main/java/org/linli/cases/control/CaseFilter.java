package org.linli.cases.control;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.linli.access.boundary.Invalid;
import org.linli.access.entity.Caller;
import org.linli.cases.entity.CaseQuery;
import org.linli.cases.entity.CaseState;
import org.linli.places.boundary.GridReach;

/**
 * Which cases a caller sees: a condition on {@code case_file c} and its place {@code p}, and its
 * values.
 */
public record CaseFilter(String condition, Map<String, Object> values) {

  private static final String PENDING = " and c.state in ('OPEN', 'DISPATCHED', 'ACCEPTED')";

  private static final String OF_MY_GRIDS = " and (c.assignee = :me or " + GridReach.OWN + ")";

  /**
   * What the caller may see at all: who handles cases on site sees the own ones and those of the
   * own grids.
   */
  public static CaseFilter visibleTo(Caller caller) {
    var everything = new CaseFilter("", Map.of());
    return GridReach.endsAtOwnGrids(caller, "cases:all")
        ? everything.and(OF_MY_GRIDS, Map.of("me", caller.accountId()))
        : everything;
  }

  /** What the account itself reported. */
  public static CaseFilter reportedBy(UUID account) {
    return new CaseFilter(" and c.reporter = :reporter", Map.of("reporter", account));
  }

  public CaseFilter and(CaseQuery query, Caller caller, Instant now) {
    var filter = this;
    if ("ACTIVE".equals(query.state())) {
      filter = filter.and(" and c.state <> 'CLOSED'", Map.of());
    } else if (query.state() != null) {
      filter = filter.and(" and c.state = :state", Map.of("state", state(query.state()).name()));
    }
    if (Boolean.TRUE.equals(query.mine()) && caller.accountId() != null) {
      filter = filter.and(" and c.assignee = :assignee", Map.of("assignee", caller.accountId()));
    }
    if (query.grid() != null) {
      filter = filter.and(" and " + GridReach.ONE, Map.of("grid", query.grid()));
    }
    if (Boolean.TRUE.equals(query.myGrids()) && caller.accountId() != null) {
      filter = filter.and(OF_MY_GRIDS, Map.of("me", caller.accountId()));
    }
    if (Boolean.TRUE.equals(query.overdue())) {
      filter =
          filter.and(PENDING + " and c.due_at < :now", Map.of("now", now.atOffset(ZoneOffset.UTC)));
    }
    return filter;
  }

  /** Cases whose number or title contains the text. */
  public CaseFilter containing(String search) {
    if (search == null) {
      return this;
    }
    return and(
        " and (position(:search in c.number) > 0 or position(:search in lower(c.title)) > 0)",
        Map.of("search", search.toLowerCase(java.util.Locale.ROOT)));
  }

  private CaseFilter and(String more, Map<String, Object> moreValues) {
    var all = new HashMap<>(values);
    all.putAll(moreValues);
    return new CaseFilter(condition + more, all);
  }

  private static CaseState state(String name) {
    try {
      return CaseState.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new Invalid("state", name);
    }
  }
}
