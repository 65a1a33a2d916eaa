package org.linli.identity.boundary;

import java.util.Set;
import org.linli.audit.boundary.Audited;
import org.linli.identity.entity.DataLimit;

/**
 * A role to be made, or what a role shall hold from now on.
 *
 * @param basis the delivered role that it is a copy of; it gives the tier, and never changes
 * @param permissions function permissions, in the words of the facades
 * @param tokenPermissions API permissions: which of them programs have that act by a token of its
 *     holder; null for all
 * @param data data permission; null for no limit but the rights themselves
 * @param version the version that was looked at; null for a new role
 */
public record RoleDraft(
    String basis,
    String nameZh,
    String nameEn,
    String description,
    Set<String> permissions,
    Set<String> tokenPermissions,
    DataLimit data,
    Integer version)
    implements Audited {

  public RoleDraft {
    permissions = permissions == null ? Set.of() : Set.copyOf(permissions);
    tokenPermissions = tokenPermissions == null ? permissions : Set.copyOf(tokenPermissions);
    data = data == null ? DataLimit.NONE : data;
  }

  @Override
  public String auditName() {
    return basis + " " + nameZh;
  }
}
