package org.linli.organisations.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.identity.boundary.OfficeRoles;
import org.linli.organisations.boundary.UnitEvent.Step;
import org.linli.organisations.control.PostTable;
import org.linli.organisations.control.UnitDesk;
import org.linli.organisations.control.UnitRules;
import org.linli.organisations.entity.UnitState;
import org.linli.persistence.PagedQuery;

/**
 * Who holds which post in an organisation 岗位. A role that comes with it is the holder's from that
 * second on, and no longer than the post; whatever was signed in before ends with either.
 */
@Facade
public class Posts {

  private static final int LONGEST_POST = 80;

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final OfficeRoles roles;
  private final InstantSource clock;

  @Inject
  public Posts(Jdbi jdbi, Scopes scopes, OfficeRoles roles) {
    this(jdbi, scopes, roles, InstantSource.system());
  }

  public Posts(Jdbi jdbi, Scopes scopes, OfficeRoles roles, InstantSource clock) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.roles = roles;
    this.clock = clock;
  }

  /** For the container's proxy alone. */
  protected Posts() {
    this(null, null, null);
  }

  /**
   * The accounts that could hold a post in it, and hold none there yet.
   *
   * @throws NotPermitted those above read the tree, but not who lives there
   */
  @Permit("accounts:read")
  public Page<PostCandidate> candidates(UUID unit, PageRequest request) {
    var standing = jdbi.withHandle(handle -> desk(handle).kept(unit));
    return new PagedQuery(
            "select a.id, a.username, a.display_name ",
            """
            from account a where a.state = 'ACTIVE'
              and not exists (select 1 from unit_post m where m.unit_id = :unit and m.account_id = a.id)
              and (a.username ilike :search or a.display_name ilike :search)""")
        .bind("unit", unit)
        .bind("search", request.pattern())
        .and(standing.organisation().isPresent() ? ENTERPRISE : DIVISION)
        .bind("place", standing.organisation().orElse(standing.code().value()))
        .page(
            jdbi,
            request,
            "a.username",
            (row, context) ->
                new PostCandidate(
                    row.getObject("id", UUID.class),
                    row.getString("username"),
                    row.getString("display_name")));
  }

  private static final String ENTERPRISE = "a.tier = 'OPERATOR' and a.organisation_id = :place";
  private static final String DIVISION =
      """
      a.organisation_id is null and (a.tenant_id is null and a.scope_code = :place
        or a.tenant_id = (select id from tenant where code = :place))""";

  /**
   * @param draft without a role the post brings none
   * @throws NotFound the account is of another place, or none
   * @throws Conflict it holds a post there already, or is the caller's own and shall get a role
   */
  @Permit("accounts:write")
  @Mutates("organisation.joined")
  public void join(UUID unit, PostDraft draft) {
    var post = UnitRules.text("post", draft.post(), LONGEST_POST, true);
    if (draft.account() == null) {
      throw new Invalid("account", "required");
    }
    jdbi.useHandle(
        handle -> {
          var desk = desk(handle);
          var standing = desk.standing(unit);
          if (standing.state() != UnitState.ACTIVE) {
            throw new Invalid("unit", "unit-not-valid");
          }
          var holder = roles.holder(handle, draft.account());
          if (!Objects.equals(holder.place(), place(handle, standing))) {
            throw new NotFound("account");
          }
          if (PostTable.of(handle, unit, holder.id()).isPresent()) {
            throw new Conflict("post");
          }
          var main = draft.main() || !PostTable.hasMain(handle, holder.id());
          if (draft.role() != null) {
            roles.give(handle, holder.id(), draft.role(), unit.toString(), UnitDesk.end(standing));
          }
          PostTable.insert(handle, standing, holder.id(), post, main, draft.role(), now());
          desk.trace(
              standing, Step.JOINED, UnitDesk.change("members", "", holder.name() + " · " + post));
        });
  }

  @Permit("accounts:write")
  @Mutates("organisation.left")
  public void leave(UUID unit, UUID account) {
    jdbi.useHandle(
        handle -> {
          var desk = desk(handle);
          var standing = desk.kept(unit);
          var holder = roles.holder(handle, account);
          var member =
              PostTable.of(handle, unit, holder.id()).orElseThrow(() -> new NotFound("account"));
          PostTable.delete(handle, unit, member);
          if (member.role().isPresent()) {
            roles.take(handle, account, unit.toString());
          }
          desk.trace(
              standing,
              Step.LEFT,
              UnitDesk.change("members", member.name() + " · " + member.post(), ""));
        });
  }

  /** As the account's place is known: a community by its id, which need not be its code. */
  private static String place(Handle handle, UnitRow unit) {
    return unit.organisation()
        .or(
            () ->
                handle
                    .createQuery("select id from tenant where code = :code")
                    .bind("code", unit.code())
                    .mapTo(String.class)
                    .findOne())
        .orElse(unit.code().value());
  }

  private UnitDesk desk(Handle handle) {
    return new UnitDesk(handle, scopes.caller(), roles, now());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
