package org.linli.identity.control;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.linli.access.boundary.Conflict;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.identity.boundary.RoleVersion;

/** Reads and writes own roles; each change is a version more, and what was stays. */
public final class OwnRoles {

  private static final String SELECT =
      """
      select o.*, v.description, v.permissions, v.token_permissions, v.own_grids, v.top_level, v.assets, v.purposes,
        v.made_at, v.made_name
      from own_role o join own_role_version v on v.role_id = o.id and v.version = o.version
      where o.state = 'ACTIVE'
      """;

  private OwnRoles() {}

  /** The role, when it is there for the caller's people. */
  public static Optional<OwnRole> of(Handle handle, Caller caller, String id) {
    return handle
        .createQuery(SELECT + " and o.id = :id")
        .bind("id", id)
        .map(OwnRole::row)
        .findOne()
        .filter(role -> role.serves(caller));
  }

  /** Those there are for the caller's people. */
  public static List<OwnRole> all(Handle handle, Caller caller) {
    return handle
        .createQuery(
            SELECT
                + """
                  and (:all or o.tenant_id = :tenant or o.organisation_id = :organisation
                    or o.tenant_id is null and :scope like o.scope_code || '%'
                    or :operator and o.tier = 'OPERATOR' and o.scope_code is not null)
                order by o.tier, o.name_zh, o.id limit 500""")
        .bind("all", caller.isSystem())
        .bind("tenant", caller.tenant().map(Object::toString).orElse(""))
        .bind("organisation", caller.organisation().orElse(""))
        .bind("scope", caller.scope() == null ? "" : caller.scope().value())
        .bind("operator", caller.tier() == Tier.OPERATOR)
        .map(OwnRole::row)
        .filter(role -> role.serves(caller))
        .list();
  }

  public static void insert(Handle handle, OwnRole role, Caller maker) {
    handle
        .createUpdate(
            """
            insert into own_role (id, tier, basis, scope_code, tenant_id, organisation_id, state, version, name_zh, name_en,
              words, token_words)
            values (:id, :tier, :basis, :scope, :tenant, :organisation, 'ACTIVE', :version, :zh, :en, :words, :token)""")
        .bind("id", role.id())
        .bind("tier", role.tier())
        .bind("basis", role.basis())
        .bind("scope", role.scope())
        .bind("tenant", role.tenant())
        .bind("organisation", role.organisation())
        .bind("version", role.version())
        .bind("zh", role.name().zh())
        .bind("en", role.name().en())
        .bind("words", lines(role.words()))
        .bind("token", lines(role.tokenWords()))
        .execute();
    version(handle, role, maker);
  }

  /** Puts the next version in force, unless somebody else did in the meantime. */
  public static void update(Handle handle, OwnRole role, Caller maker) {
    var changed =
        handle
            .createUpdate(
                """
                update own_role set version = :version, name_zh = :zh, name_en = :en, words = :words, token_words = :token
                where id = :id and version = :version - 1 and state = 'ACTIVE'""")
            .bind("id", role.id())
            .bind("version", role.version())
            .bind("zh", role.name().zh())
            .bind("en", role.name().en())
            .bind("words", lines(role.words()))
            .bind("token", lines(role.tokenWords()))
            .execute();
    if (changed == 0) {
      throw new Conflict("role");
    }
    version(handle, role, maker);
    signOut(handle, role.id());
  }

  public static void delete(Handle handle, String id) {
    handle
        .createUpdate("update own_role set state = 'DELETED' where id = :id")
        .bind("id", id)
        .execute();
  }

  /** How many accounts hold the role. */
  public static long holders(Handle handle, String id) {
    return handle
        .createQuery("select count(distinct account_id) from account_role where role = :id")
        .bind("id", id)
        .mapTo(long.class)
        .one();
  }

  public static List<RoleVersion> versions(Handle handle, String id) {
    return handle
        .createQuery(
            """
            select o.id, o.tier, o.basis, o.scope_code, o.tenant_id, o.organisation_id, v.*
            from own_role o join own_role_version v on v.role_id = o.id where o.id = :id order by v.version desc limit 200""")
        .bind("id", id)
        .map(
            (row, context) -> {
              var role = OwnRole.row(row, context);
              return new RoleVersion(
                  role.version(),
                  role.name(),
                  role.description(),
                  role.permissions(),
                  role.tokenPermissions(),
                  role.data(),
                  row.getTimestamp("made_at").toInstant(),
                  row.getString("made_name"));
            })
        .list();
  }

  /** Sessions hold the words they began with, so those of the role's holders end. */
  private static void signOut(Handle handle, String role) {
    handle
        .createUpdate(
            """
            update account set stamp = stamp + 1
            where id in (select account_id from account_role where role = :role)""")
        .bind("role", role)
        .execute();
    handle
        .createUpdate(
            "delete from log_in where account_id in (select account_id from account_role where role = :role)")
        .bind("role", role)
        .execute();
  }

  private static void version(Handle handle, OwnRole role, Caller maker) {
    handle
        .createUpdate(
            """
            insert into own_role_version (role_id, version, name_zh, name_en, description, permissions, token_permissions,
              own_grids, top_level, assets, purposes, made_at, made_by, made_name)
            values (:id, :version, :zh, :en, :description, :permissions, :token, :grids, :level, :assets, :purposes, :now,
              :by, :name)""")
        .bind("id", role.id())
        .bind("version", role.version())
        .bind("zh", role.name().zh())
        .bind("en", role.name().en())
        .bind("description", role.description())
        .bind("permissions", lines(role.permissions()))
        .bind("token", lines(role.tokenPermissions()))
        .bind("grids", role.data().ownGrids())
        .bind("level", role.data().level() == null ? null : role.data().level().name())
        .bind("assets", lines(role.data().assets()))
        .bind("purposes", lines(role.data().purposes()))
        .bind("now", Instant.now().truncatedTo(ChronoUnit.MICROS))
        .bind("by", maker.accountId())
        .bind("name", maker.displayName())
        .execute();
  }

  private static String lines(Collection<?> words) {
    return words.stream().map(Object::toString).sorted().collect(Collectors.joining("\n"));
  }
}
