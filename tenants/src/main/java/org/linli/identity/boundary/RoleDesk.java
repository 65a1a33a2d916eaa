package org.linli.identity.boundary;

import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.identity.control.Administered;
import org.linli.identity.control.Functions;
import org.linli.identity.control.OwnRole;
import org.linli.identity.control.OwnRoles;
import org.linli.identity.control.Role;
import org.linli.identity.control.RoleRules;
import org.linli.identity.control.Roles;
import org.linli.persistence.Sql;

/**
 * The roles of a place: the delivered ones to copy, the own ones to make, change and delete. What
 * changes holds at once: sessions of those who have the role end, and a token's next call reads it
 * anew (000 §8.2 d, f).
 */
@Facade
public class RoleDesk {

  private static final int MOST = 200;

  private final Jdbi jdbi;
  private final Scopes scopes;

  @Inject
  public RoleDesk(Jdbi jdbi, Scopes scopes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
  }

  /** For the container's proxy alone. */
  protected RoleDesk() {
    this(null, null);
  }

  /**
   * The delivered roles that the caller may give or could hold, and the own ones that serve the
   * caller's people.
   *
   * @param search in names, descriptions and ids; null for all
   */
  @Permit("roles:read")
  public List<RoleRow> list(String search) {
    var caller = scopes.caller();
    return jdbi.withHandle(
        handle -> {
          var accounts = holders(handle, caller);
          return Stream.concat(
                  known(caller).map(each -> row(each.getKey(), each.getValue(), accounts)),
                  OwnRoles.all(handle, caller).stream().map(role -> row(caller, role, accounts)))
              .filter(row -> found(row, search))
              .toList();
        });
  }

  @Permit("roles:read")
  public RoleRow get(String id) {
    return list(null).stream()
        .filter(row -> row.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound("role"));
  }

  /** What a role of the tier can be made of, group by group. */
  @Permit("roles:read")
  public List<ComposableFunction> functions(Tier tier) {
    if (tier == null) {
      throw new Invalid("tier", "required");
    }
    var caller = scopes.caller();
    return Functions.DELIVERED.groups().stream()
        .flatMap(
            group ->
                group.functions().stream()
                    .map(
                        function ->
                            new ComposableFunction(
                                group.id(),
                                group.name(),
                                function,
                                Roles.delivered().mayGive(caller, tier, function.word()))))
        .toList();
  }

  /** The versions of an own role, the newest first. */
  @Permit("roles:read")
  public List<RoleVersion> versions(String id) {
    return jdbi.withHandle(
        handle -> {
          OwnRoles.of(handle, scopes.caller(), id).orElseThrow(() -> new NotFound("role"));
          return OwnRoles.versions(handle, id);
        });
  }

  /**
   * @return the id of the new role
   */
  @Permit("roles:write")
  @Mutates("role.made")
  public String make(RoleDraft draft) {
    var caller = scopes.caller();
    RoleRules.requirePlace(caller);
    var role = RoleRules.role(caller, draft, "r-" + Sql.newId(), 1);
    return jdbi.withHandle(
        handle -> {
          var mine =
              OwnRoles.all(handle, caller).stream().filter(each -> each.isOf(caller)).toList();
          if (mine.size() >= MOST) {
            throw new Invalid("role", "too-many-roles");
          }
          requireOwnName(mine, role);
          OwnRoles.insert(handle, role, caller);
          return role.id();
        });
  }

  /**
   * @throws Conflict the caller holds the role, or somebody else changed it in the meantime
   */
  @Permit("roles:write")
  @Mutates("role.changed")
  public void change(String id, RoleDraft draft) {
    var caller = scopes.caller();
    jdbi.useHandle(
        handle -> {
          var standing = mine(handle, caller, id);
          if (draft.version() == null || draft.version() != standing.version()) {
            throw new Conflict("role");
          }
          if (!standing.basis().equals(draft.basis())) {
            throw new Invalid("basis", "stays");
          }
          var role = RoleRules.role(caller, draft, id, standing.version() + 1);
          requireOwnName(
              OwnRoles.all(handle, caller).stream()
                  .filter(each -> each.isOf(caller) && !each.id().equals(id))
                  .toList(),
              role);
          OwnRoles.update(handle, role, caller);
        });
  }

  /**
   * @throws RoleInUse accounts hold it
   */
  @Permit("roles:write")
  @Mutates("role.deleted")
  public void delete(String id) {
    jdbi.useHandle(
        handle -> {
          mine(handle, scopes.caller(), id);
          var holders = OwnRoles.holders(handle, id);
          if (holders > 0) {
            throw new RoleInUse(holders);
          }
          OwnRoles.delete(handle, id);
        });
  }

  /** Nobody takes away from themselves what they administer with, nor gives themselves more. */
  private static OwnRole mine(Handle handle, Caller caller, String id) {
    var role =
        OwnRoles.of(handle, caller, id)
            .filter(each -> each.isOf(caller))
            .orElseThrow(() -> new NotFound("role"));
    if (caller.roles().contains(id)) {
      throw new Conflict("own-role");
    }
    return role;
  }

  private static void requireOwnName(List<OwnRole> others, OwnRole role) {
    if (others.stream()
        .anyMatch(
            other ->
                other.name().zh().equals(role.name().zh())
                    || other.name().en().equalsIgnoreCase(role.name().en()))) {
      throw new Conflict("role-name");
    }
  }

  private static Stream<Map.Entry<String, Role>> known(Caller caller) {
    var delivered = Roles.delivered();
    var grantable = delivered.grantable(caller);
    return delivered.all().entrySet().stream()
        .filter(
            each ->
                grantable.contains(each.getKey())
                    || each.getValue().tier() == caller.tier()
                        && !each.getKey().endsWith("_SYSTEM"))
        .sorted(
            Comparator.comparing((Map.Entry<String, Role> each) -> each.getValue().tier())
                .thenComparing(Map.Entry::getKey));
  }

  /** How many of the caller's accounts hold each role. */
  private static Map<String, Long> holders(Handle handle, Caller caller) {
    var own = Administered.by(caller);
    return handle
        .createQuery(
            """
            select r2.role, count(distinct a.id) as n from account a left join tenant t on t.id = a.tenant_id
            join account_role r2 on r2.account_id = a.id and (r2.until is null or r2.until > now()) where """
                + " "
                + own.condition()
                + " group by r2.role")
        .bindMap(own.bindings())
        .map((row, context) -> Map.entry(row.getString("role"), row.getLong("n")))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static RoleRow row(String name, Role role, Map<String, Long> accounts) {
    return new RoleRow(
        name,
        true,
        role.tier(),
        role.name(),
        "",
        Optional.ofNullable(role.power()),
        Optional.empty(),
        Optional.empty(),
        shown(role.permissions()),
        shown(role.permissions()),
        role.data(),
        0,
        accounts.getOrDefault(name, 0L),
        false);
  }

  private static RoleRow row(Caller caller, OwnRole role, Map<String, Long> accounts) {
    return new RoleRow(
        role.id(),
        false,
        role.tier(),
        role.name(),
        role.description(),
        Optional.empty(),
        Optional.of(role.basis()),
        role.place(),
        role.permissions(),
        role.tokenPermissions(),
        role.data(),
        role.version(),
        accounts.getOrDefault(role.id(), 0L),
        role.isOf(caller) && caller.may("roles:write") && !caller.roles().contains(role.id()));
  }

  private static Set<String> shown(Set<String> permissions) {
    return permissions.stream()
        .filter(word -> Functions.DELIVERED.of(word).isPresent())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean found(RoleRow row, String search) {
    if (search == null || search.isBlank()) {
      return true;
    }
    var words = search.strip().toLowerCase(Locale.ROOT);
    return Stream.of(row.id(), row.name().zh(), row.name().en(), row.description())
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words));
  }
}
