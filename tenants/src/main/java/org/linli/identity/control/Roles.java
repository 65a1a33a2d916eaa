package org.linli.identity.control;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;

/** The roles of the pack {@code packs/roles.yaml}. */
public final class Roles {

  private static final String OWN_MATTERS = "self:";

  private static final Roles DELIVERED =
      Packs.read(Roles.class.getResource("/packs/roles.yaml"), Roles.class);

  private final Map<String, Role> byName;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  Roles(LinkedHashMap<String, Role> byName) {
    this.byName = byName;
    byName.forEach(
        (name, role) ->
            role.grants().stream()
                .filter(granted -> !byName.containsKey(granted))
                .findFirst()
                .ifPresent(
                    unknown -> {
                      throw new PackFault(
                          "roles.yaml", 0, name + " grants an unknown role: " + unknown);
                    }));
  }

  /** The roles that the platform is delivered with. */
  public static Roles delivered() {
    return DELIVERED;
  }

  public Map<String, Role> all() {
    return Map.copyOf(byName);
  }

  /**
   * What the roles allow together; a role that the pack no longer has allows nothing, nor does one
   * of another tier.
   */
  public Set<String> permissions(Tier tier, Set<String> roles) {
    return roles.stream()
        .map(byName::get)
        .filter(role -> role != null && role.tier() == tier)
        .flatMap(role -> role.permissions().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The roles that the caller may give; the platform itself gives any. */
  public Set<String> grantable(Caller caller) {
    if (caller.isSystem()) {
      return Set.copyOf(byName.keySet());
    }
    var grantable = new HashSet<String>();
    for (var held : caller.roles()) {
      var role = byName.get(held);
      if (role != null && role.tier() == caller.tier()) {
        grantable.addAll(role.grants());
      }
    }
    // Sideways nobody climbs: of the own tier only what the giver holds entirely. One's own matters
    // are everybody's, and
    // a giver who calls by token holds them in part alone.
    grantable.removeIf(
        name ->
            byName.get(name).tier() == caller.tier()
                && !byName.get(name).permissions().stream()
                    .filter(permission -> !permission.startsWith(OWN_MATTERS))
                    .allMatch(caller::may));
    return Set.copyOf(grantable);
  }

  /**
   * The one tier of the roles, which the caller may give.
   *
   * @throws Invalid for no roles, unknown ones, or roles of several tiers
   * @throws NotPermitted when a role is not the caller's to give
   */
  public Tier tierOf(Caller caller, Set<String> roles) {
    if (roles.isEmpty()) {
      throw new Invalid("roles", "required");
    }
    if (!byName.keySet().containsAll(roles)) {
      throw new Invalid("roles", "unknown-role");
    }
    var tiers = roles.stream().map(role -> byName.get(role).tier()).collect(Collectors.toSet());
    if (tiers.size() > 1) {
      throw new Invalid("roles", "one-tier");
    }
    if (!grantable(caller).containsAll(roles)) {
      throw new NotPermitted("accounts:write");
    }
    return tiers.iterator().next();
  }
}
