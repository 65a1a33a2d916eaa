package org.linli.matters.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.access.entity.Caller;
import org.linli.matters.entity.MatterForm;
import org.linli.places.boundary.GridReach;

/**
 * Which matters and tasks a caller sees: conditions on a matter {@code m}, its place {@code p}, and
 * a task {@code t}, and their values.
 */
final class Reach {

  /** Who works on the spot, in the own grids. */
  static final String WORKER = "GRID_WORKER";

  private static final String NEAR =
      "exists (select 1 from matter m left join place p on p.tenant_id = m.tenant_id and p.id ="
          + " m.place_id where m.tenant_id = t.tenant_id and m.instance_id = t.root_id and"
          + " (m.place_id is null or "
          + GridReach.OWN
          + "))";

  private final Caller caller;
  private final Map<String, Object> values = new HashMap<>();

  Reach(Caller caller) {
    this.caller = caller;
    values.put("me", caller.accountId() == null ? new UUID(0, 0) : caller.accountId());
    values.put("units", Helpers.units(caller));
  }

  Map<String, Object> values() {
    return values;
  }

  /**
   * Who does not see the whole community sees what they opened, did or may do, and their grids.
   *
   * @param forms of all kinds, for those that are for few
   */
  String matters(List<MatterForm> forms) {
    var condition = open(forms);
    if (caller.may("matters:all")) {
      return condition;
    }
    return condition
        + " and (m.opened_by = :me or exists (select 1 from process_task t where t.tenant_id ="
        + " m.tenant_id and t.root_id = m.instance_id and (t.assignee = :me or t.ended_by = :me or "
        + offered()
        + ")) or exists (select 1 from matter_opinion j where j.tenant_id = m.tenant_id and"
        + " j.matter_id = m.id and "
        + Helpers.ASKED
        + " and j.withdrawn_at is null) or "
        + GridReach.OWN
        + ")";
  }

  /** Tasks in the caller's hands, and those that the caller may take, of a task alone. */
  String tasks(List<MatterForm> forms) {
    return openTasks(forms) + " and (t.assignee = :me or " + offered(NEAR) + ")";
  }

  /**
   * What missed its time, in whosever hands, for who sees the whole community; else the own ones.
   */
  String late(List<MatterForm> forms) {
    return caller.may("matters:all") ? openTasks(forms) : tasks(forms);
  }

  /** Tasks on offer to one of the caller's roles; on the spot, those of the own grids. */
  String offered() {
    return offered("(m.place_id is null or " + GridReach.OWN + ")");
  }

  private String offered(String nearby) {
    var roles = new ArrayList<>(caller.roles());
    if (roles.isEmpty()) {
      return "false";
    }
    var any = new ArrayList<String>();
    for (int at = 0; at < roles.size(); at++) {
      var near = roles.get(at).equals(WORKER) && !caller.may("matters:all");
      // Of "like" the database would expect next to no row, and join before it takes the first.
      any.add("position(:role" + at + " in t.roles) > 0" + (near ? " and " + nearby : ""));
      values.put("role" + at, " " + roles.get(at) + " ");
    }
    return "(t.state = 'OPEN' and (" + String.join(" or ", any) + "))";
  }

  /** Kinds that are for few are nobody else's, whatever else they may see. */
  String open(List<MatterForm> forms) {
    var closed = closed(forms);
    return closed.isEmpty() ? "" : " and m.kind not in " + closed;
  }

  private String openTasks(List<MatterForm> forms) {
    var closed = closed(forms);
    return closed.isEmpty()
        ? ""
        : " and t.root_id not in (select m.instance_id from matter m where m.tenant_id = :tenant"
            + " and m.kind in "
            + closed
            + ")";
  }

  private String closed(List<MatterForm> forms) {
    var closed = new ArrayList<String>();
    for (var form : forms) {
      if (!sees(form)) {
        values.put("closed" + closed.size(), form.process());
        closed.add(":closed" + closed.size());
      }
    }
    return closed.isEmpty() ? "" : "(" + String.join(", ", closed) + ")";
  }

  boolean sees(MatterForm form) {
    return form.staff().isEmpty() || caller.roles().stream().anyMatch(form.staff()::contains);
  }
}
