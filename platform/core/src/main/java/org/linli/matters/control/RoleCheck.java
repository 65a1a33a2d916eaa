package org.linli.matters.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.identity.boundary.RoleWords;
import org.linli.processes.entity.Finding;
import org.linli.processes.entity.Node;
import org.linli.processes.entity.ProcessModel;

/** Whether the roles that steps are offered to can take them. */
final class RoleCheck {

  private static final String HANDLE = "matters:handle";

  private final RoleWords roles;
  private final String scope;

  /**
   * @param scope the division that the process is of; empty for a pack's
   */
  RoleCheck(RoleWords roles, String scope) {
    this.roles = roles;
    this.scope = scope;
  }

  /** One finding for each role of each step. */
  List<Finding> idle(ProcessModel process) {
    var idle = new ArrayList<Finding>();
    process
        .all(Node.UserTask.class)
        .forEach(
            task ->
                task.candidates().roles().forEach(role -> check(task, role).ifPresent(idle::add)));
    return List.copyOf(idle);
  }

  private Optional<Finding> check(Node.UserTask task, String role) {
    var holds = roles.holds(role, HANDLE, scope);
    if (holds.isEmpty()) {
      return Optional.of(finding(task, "unknown-role", role));
    }
    return holds.get() ? Optional.empty() : Optional.of(finding(task, "role-cannot-handle", role));
  }

  private static Finding finding(Node.UserTask task, String code, String role) {
    var name = task.name().equals(task.id()) ? "" : task.name();
    return new Finding(code, "userTask", task.id(), name, task.base().line(), List.of(role));
  }
}
