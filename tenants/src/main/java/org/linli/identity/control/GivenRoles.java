package org.linli.identity.control;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.packs.Text;

/**
 * Giving roles, delivered and own alike. Nobody gives more than they hold, or than their own role
 * names; an own role of another place is as unknown as none.
 */
public final class GivenRoles {

  private GivenRoles() {}

  /**
   * The one tier of the roles, which the caller may give.
   *
   * @throws Invalid for no roles, unknown ones, roles of several tiers, or an administrator's
   *     beside another
   * @throws NotPermitted when a role is not the caller's to give
   */
  public static Tier tierOf(Handle handle, Caller caller, Set<String> roles) {
    if (roles.isEmpty()) {
      throw new Invalid("roles", "required");
    }
    var delivered = Roles.delivered().all();
    var own = own(handle, caller, roles);
    if (roles.stream().anyMatch(role -> !delivered.containsKey(role) && !own.containsKey(role))) {
      throw new Invalid("roles", "unknown-role");
    }
    var tiers =
        Stream.concat(
                roles.stream()
                    .filter(delivered::containsKey)
                    .map(role -> delivered.get(role).tier()),
                own.values().stream().map(OwnRole::tier))
            .collect(Collectors.toSet());
    if (tiers.size() > 1) {
      throw new Invalid("roles", "one-tier");
    }
    Roles.delivered().check(caller, roles);
    if (!own.values().stream().allMatch(role -> mayGive(caller, role))) {
      throw new NotPermitted("accounts:write");
    }
    return tiers.iterator().next();
  }

  /** Whether somebody with these roles is the caller's to administer. */
  public static boolean mayGive(Handle handle, Caller caller, Set<String> roles) {
    var grantable = Roles.delivered().grantable(caller);
    var own = own(handle, caller, roles);
    return roles.stream()
        .allMatch(
            role ->
                grantable.contains(role)
                    || own.containsKey(role) && mayGive(caller, own.get(role)));
  }

  /** The roles that the caller may give, by name: the delivered ones, then own ones. */
  public static Map<String, Text> names(Handle handle, Caller caller) {
    var names = new LinkedHashMap<String, Text>();
    var delivered = Roles.delivered();
    delivered.grantable(caller).stream()
        .sorted()
        .forEach(name -> names.put(name, delivered.all().get(name).name()));
    OwnRoles.all(handle, caller).stream()
        .filter(role -> mayGive(caller, role))
        .forEach(role -> names.put(role.id(), role.name()));
    return names;
  }

  static boolean mayGive(Caller caller, OwnRole role) {
    var delivered = Roles.delivered();
    return caller.isSystem()
        || delivered.grantable(caller).contains(role.basis())
            && reaches(caller, role.data().word())
            && role.permissions().stream()
                .allMatch(word -> delivered.mayGive(caller, role.tier(), word));
  }

  /** Whether the caller's own data permission holds all of that one. */
  static boolean reaches(Caller caller, String data) {
    return caller.permissions().stream().noneMatch(held -> held.startsWith("data:"))
        || caller.may(data);
  }

  private static Map<String, OwnRole> own(Handle handle, Caller caller, Set<String> roles) {
    var delivered = Roles.delivered().all();
    return roles.stream()
        .filter(role -> !delivered.containsKey(role))
        .flatMap(role -> OwnRoles.of(handle, caller, role).stream())
        .collect(Collectors.toMap(OwnRole::id, role -> role));
  }
}
