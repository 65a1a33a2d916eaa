package org.linli.identity.control;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;

/** The roles of the pack {@code packs/roles.yaml}. */
public final class Roles {

  static final String OWN_MATTERS = "self:";

  private static final Set<Tier> SEPARATED = Set.of(Tier.CITY, Tier.PLATFORM);

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
    return permissions(tier, roles, false);
  }

  /**
   * The same where the city's administrators are separated: of the words that belong to one of
   * them, each role of the city and of the platform keeps those of its own power alone.
   */
  Set<String> permissions(Tier tier, Set<String> roles, boolean separated) {
    return roles.stream()
        .map(byName::get)
        .filter(role -> role != null && role.tier() == tier)
        .flatMap(role -> permissions(role, separated))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> permissions(Role role, boolean separated) {
    return separated && SEPARATED.contains(role.tier())
        ? role.permissions().stream()
            .filter(
                word ->
                    Functions.DELIVERED
                        .power(word)
                        .map(power -> power == role.power())
                        .orElse(true))
        : role.permissions().stream();
  }

  /** How far the roles reach into the communities' data, each by one word. */
  Set<String> reach(Tier tier, Set<String> roles) {
    return roles.stream()
        .map(byName::get)
        .filter(role -> role != null && role.tier() == tier)
        .map(role -> role.data().word())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The delivered roles that the caller may give; the platform itself gives any. */
  public Set<String> grantable(Caller caller) {
    if (caller.isSystem()) {
      return Set.copyOf(byName.keySet());
    }
    var grantable = new HashSet<String>();
    var byOffice = new HashSet<String>();
    for (var held : caller.roles()) {
      var role = byName.get(held);
      if (role != null && role.tier() == caller.tier()) {
        grantable.addAll(role.grants());
        if (role.power() != null) {
          byOffice.addAll(role.grants());
        }
      }
    }
    // Sideways nobody climbs: of the own tier only what the giver holds entirely. Who is one of the
    // separated administrators gives by office what that office does not hold, and one of them is
    // made by two persons whoever proposes it.
    grantable.removeIf(
        name ->
            !byOffice.contains(name)
                && !byName.get(name).needsSecondPerson()
                && byName.get(name).tier() == caller.tier()
                && !isHeld(caller, byName.get(name).permissions()));
    return Set.copyOf(grantable);
  }

  /**
   * Whether the caller holds all of it. One's own matters are everybody's, and a giver who calls by
   * token holds them in part alone.
   */
  static boolean isHeld(Caller caller, Set<String> permissions) {
    return permissions.stream()
        .filter(permission -> !permission.startsWith(OWN_MATTERS))
        .allMatch(caller::may);
  }

  /**
   * What an own role of this tier may be made of by the caller: what the roles hold that the caller
   * may give, but for those of the administrators, and in the own tier what the caller holds.
   */
  public boolean mayGive(Caller caller, Tier tier, String word) {
    if (SEPARATED.contains(tier) && Functions.DELIVERED.power(word).isPresent()) {
      return false;
    }
    return caller.tier() == tier && caller.may(word)
        || grantable(caller).stream()
            .map(byName::get)
            .filter(role -> role.tier() == tier && role.power() == null)
            .anyMatch(role -> role.permissions().contains(word));
  }

  /**
   * That the caller may give those of the roles that are delivered.
   *
   * @throws Invalid for one of the administrators' roles beside another
   * @throws NotPermitted when a role is not the caller's to give
   */
  void check(Caller caller, Set<String> roles) {
    var known = roles.stream().map(byName::get).filter(Objects::nonNull).toList();
    if (roles.size() > 1 && known.stream().anyMatch(role -> role.power() != null)) {
      throw new Invalid("roles", "power-alone");
    }
    if (!grantable(caller)
        .containsAll(roles.stream().filter(byName::containsKey).collect(Collectors.toSet()))) {
      throw new NotPermitted("accounts:write");
    }
  }

  /** Whether any of them comes and goes with a second person's word. */
  public boolean needSecondPerson(Set<String> roles) {
    return roles.stream()
        .map(byName::get)
        .anyMatch(role -> role != null && role.needsSecondPerson());
  }
}
