package org.linli.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.boundary.NotSignedIn;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.catalogue.entity.Level;
import org.linli.identity.boundary.AccountDraft;
import org.linli.identity.boundary.ComposableFunction;
import org.linli.identity.boundary.NewAccount;
import org.linli.identity.boundary.RoleDraft;
import org.linli.identity.boundary.RoleInUse;
import org.linli.identity.boundary.RoleRow;
import org.linli.identity.boundary.RoleVersion;
import org.linli.identity.control.Functions;
import org.linli.identity.control.Roles;
import org.linli.identity.entity.DataLimit;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;

/** Roles that administrators make, against the real database. */
class RoleDeskTest {

  /** All that a grid worker may. */
  private static final String WORKER =
      "places:read devices:read checks:read checks:write readings:read alarms:read alarms:write"
          + " cases:read cases:handle notices:read commands:read linkage:read rosters:read"
          + " matters:read matters:open matters:handle";

  private final People people = new People();
  private final TenantId own = people.platform.community("990170001001", OperationMode.GOVERNMENT);
  private final TenantId foreign =
      people.platform.community("990171001001", OperationMode.GOVERNMENT);
  private final Caller clerk = people.signedIn(people.clerkOf(own));

  @Test
  @Requirement({"000-8.2.d", "004-S3a", "004-S3b"})
  void anAdministratorMakesFindsChangesAndDeletesARole() {
    var draft = Drafts.of("GRID_WORKER", "notices:read", "places:read");
    var id = make(clerk, draft);
    var found = people.platform.as(clerk, () -> people.desk.list(draft.nameEn()));
    assertThat(found).extracting(RoleRow::id).containsExactly(id);
    assertThat(found.getFirst().name().zh()).isEqualTo(draft.nameZh());
    assertThat(found.getFirst().description()).isEqualTo("for a test");
    assertThat(found.getFirst().basis()).contains("GRID_WORKER");
    people.as(clerk, () -> people.desk.change(id, Drafts.next(draft, 1, "notices:read")));
    assertThat(get(id).permissions()).containsExactly("notices:read");
    assertThat(get(id).version()).isEqualTo(2);
    var versions = people.platform.as(clerk, () -> people.desk.versions(id));
    assertThat(versions).extracting(RoleVersion::version).containsExactly(2, 1);
    assertThat(versions.getLast().permissions()).contains("places:read");
    people.as(clerk, () -> people.desk.delete(id));
    assertThatThrownBy(() -> get(id)).isInstanceOf(NotFound.class);
  }

  @Test
  @Requirement({"000-8.2.f-1", "004-S4a"})
  void aRoleAllowsWhatItsAdministratorTickedAndNothingElse() {
    var id = make(clerk, Drafts.of("GRID_WORKER", "notices:read", "places:read"));
    var worker = people.signedIn(holder(id));
    assertThat(worker.may("notices:read")).isTrue();
    assertThat(worker.may("places:read")).isTrue();
    assertThat(worker.may("self:password")).isTrue();
    assertThat(worker.may("devices:read")).as("of the model, but not ticked").isFalse();
    assertThat(worker.roles()).as("acts as its model where rooms ask").contains("GRID_WORKER", id);
  }

  @Test
  void aChangeWorksAtOnceInOpenSessionsAndTokens() {
    var draft = Drafts.of("GRID_WORKER", "notices:read", "places:read");
    var id = make(clerk, draft);
    var session = people.signedIn(holder(id));
    var token = people.tokenOf(session);
    assertThat(people.withToken(token).may("places:read")).isTrue();
    people.as(clerk, () -> people.desk.change(id, Drafts.next(draft, 1, "notices:read")));
    assertThatThrownBy(() -> people.platform.as(session, () -> 1)).isInstanceOf(NotSignedIn.class);
    assertThat(people.withToken(token).may("places:read")).isFalse();
    assertThat(people.withToken(token).may("notices:read")).isTrue();
  }

  @Test
  @Requirement({"000-8.2.f-3", "004-S4c"})
  void aTokenOfTheRoleMayWhatItsApiPermissionsSay() {
    var draft =
        Drafts.byToken(Drafts.of("GRID_WORKER", "notices:read", "places:read"), "places:read");
    var session = people.signedIn(holder(make(clerk, draft)));
    assertThat(session.may("notices:read")).isTrue();
    var program = people.withToken(people.tokenOf(session));
    assertThat(program.may("places:read")).isTrue();
    assertThat(program.may("notices:read")).isFalse();
    var more = Drafts.byToken(Drafts.of("GRID_WORKER", "notices:read"), "places:read");
    assertThatThrownBy(() -> make(clerk, more)).hasMessageContaining("within-permissions");
  }

  @Test
  void nobodyGivesMoreThanTheyHoldOrTheirRoleNames() {
    for (var beyond : List.of("tenants:write", "keys:write", "rules:accept", "roles:confirm")) {
      assertThatThrownBy(() -> make(clerk, Drafts.of("GRID_WORKER", beyond)))
          .as(beyond)
          .isInstanceOf(NotPermitted.class);
    }
    for (var basis : List.of("CLERK", "BUREAU_ADMIN", "DEPARTMENT_SYSTEM", "NO_SUCH")) {
      assertThatThrownBy(() -> make(clerk, Drafts.of(basis, "notices:read")))
          .as(basis)
          .hasMessage("invalid[basis, unknown-role]");
    }
    assertThatThrownBy(() -> make(clerk, Drafts.of("RESIDENT", "notices:read")))
        .hasMessage("invalid[basis, not-copied]");
    assertThatThrownBy(() -> make(clerk, Drafts.of("GRID_WORKER", "everything:all")))
        .hasMessage("invalid[permissions, unknown-function]");
    assertThat(make(clerk, Drafts.of("GRID_WORKER", "places:write"))).as("held").isNotBlank();
  }

  @Test
  void theWordsOfTheCitysAdministratorsAreCopiedByNobody() {
    var bureau = people.inTheCity("9901", "BUREAU_ADMIN");
    for (var administrators : List.of("accounts:write", "roles:write", "audit:read")) {
      assertThatThrownBy(() -> make(bureau, Drafts.of("BUREAU_ANALYST", administrators)))
          .as("of the city’s administrators alone: " + administrators)
          .isInstanceOf(NotPermitted.class);
    }
    assertThatThrownBy(() -> make(bureau, Drafts.of("CITY_AUDITOR", "tenants:read")))
        .hasMessage("invalid[basis, not-copied]");
  }

  @Test
  void nobodyChangesARoleThatTheyHold() {
    var street = people.signedIn(people.bureau("990170001"));
    var draft = Drafts.of("CLERK", "accounts:read", "accounts:write", "roles:read", "roles:write");
    var id = people.platform.as(street, () -> people.desk.make(draft));
    var holder =
        people.signedIn(
            people.platform.as(
                street,
                () ->
                    people.accounts.create(
                        new AccountDraft(People.name(), "测试", Set.of(id), null, own, null))));
    assertThat(holder.may("roles:write")).isTrue();
    assertThatThrownBy(
            () ->
                people.as(
                    holder, () -> people.desk.change(id, Drafts.next(draft, 1, "places:write"))))
        .as("made above, and held")
        .isInstanceOf(NotFound.class);
    assertThat(people.platform.as(holder, () -> people.desk.get(id)).mine()).isFalse();
  }

  @Test
  void aRoleInUseIsNotDeletedAndADeletedOneAllowsNothing() {
    var id = make(clerk, Drafts.of("GRID_WORKER", "notices:read"));
    var holder = holder(id);
    assertThatThrownBy(() -> people.as(clerk, () -> people.desk.delete(id)))
        .isInstanceOfSatisfying(
            RoleInUse.class, refused -> assertThat(refused.arguments()).containsExactly(1L));
    people.as(clerk, () -> people.accounts.changeRoles(holder.id(), Set.of("GRID_LEADER")));
    people.as(clerk, () -> people.desk.delete(id));
    assertThatThrownBy(() -> holder(id)).hasMessage("invalid[roles, unknown-role]");
  }

  @Test
  void aRoleOfAnotherCommunityIsAsUnknownAsNone() {
    var id = make(clerk, Drafts.of("GRID_WORKER", "notices:read"));
    var stranger = people.signedIn(people.clerkOf(foreign));
    var draft = Drafts.of("GRID_WORKER", "notices:read");
    for (var asked : List.of(id, "r-none")) {
      assertThatThrownBy(() -> people.platform.as(stranger, () -> people.desk.get(asked)))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> people.platform.as(stranger, () -> people.desk.versions(asked)))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> people.as(stranger, () -> people.desk.delete(asked)))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(
              () ->
                  people.as(
                      stranger,
                      () -> people.desk.change(asked, Drafts.next(draft, 1, "notices:read"))))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(
              () ->
                  people.platform.as(
                      stranger,
                      () ->
                          people.accounts.create(
                              new AccountDraft(
                                  People.name(), "测试", Set.of(asked), null, null, null))))
          .hasMessage("invalid[roles, unknown-role]");
    }
    assertThat(people.platform.as(stranger, () -> people.desk.list(null)))
        .extracting(RoleRow::id)
        .doesNotContain(id);
  }

  @Test
  void aRoleMadeAboveServesThoseBelowAndIsChangedAboveAlone() {
    var street = people.signedIn(people.bureau("990170001"));
    var draft = Drafts.of("CLERK", "notices:read", "notices:write", "figures:read");
    var id = people.platform.as(street, () -> people.desk.make(draft));
    var seen = people.platform.as(clerk, () -> people.desk.get(id));
    assertThat(seen.mine()).isFalse();
    assertThat(seen.place()).contains("990170001");
    assertThatThrownBy(() -> people.as(clerk, () -> people.desk.delete(id)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> holder(id))
        .as("not the clerk’s to give")
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  @Requirement({"000-8.2.f-2", "004-S4b"})
  void dataPermissionsNarrowWhatTheFunctionsOpen() {
    var low = new DataLimit(false, Level.GENERAL_1, Set.of(), Set.of());
    assertThatThrownBy(() -> make(clerk, Drafts.of("GRID_LEADER", low, "cases:read")))
        .hasMessage("invalid[permissions, data-above-role]");
    var other = new DataLimit(false, null, Set.of(Asset.ALARMS), Set.of());
    assertThatThrownBy(() -> make(clerk, Drafts.of("GRID_LEADER", other, "cases:read")))
        .hasMessage("invalid[permissions, data-above-role]");
    var grids = new DataLimit(true, null, Set.of(Asset.CASES), Set.of(Purpose.GOVERNANCE));
    var worker =
        people.signedIn(
            holder(make(clerk, Drafts.of("GRID_LEADER", grids, "cases:read", "cases:all"))));
    assertThat(worker.may("cases:read")).isTrue();
    assertThat(worker.may("cases:all")).as("ends at the own grids").isFalse();
    assertThat(worker.reaches("GOVERNANCE", "GENERAL_3", "cases")).isTrue();
    assertThat(worker.reaches("COMMERCIAL", "GENERAL_3", "cases")).isFalse();
    assertThat(worker.reaches("GOVERNANCE", "GENERAL_1", "alarms")).isFalse();
    assertThat(clerk.reaches("COMMERCIAL", "CORE", "alarms")).as("rights decide alone").isTrue();
  }

  @Test
  void aMakersOwnDataLimitIsHandedOn() {
    var limit = new DataLimit(false, null, Set.of(), Set.of(Purpose.GOVERNANCE));
    var street = people.signedIn(people.bureau("990170001"));
    var draft =
        Drafts.of(
            "CLERK",
            limit,
            ("roles:read roles:write accounts:read accounts:write " + WORKER).split(" "));
    var id = people.platform.as(street, () -> people.desk.make(draft));
    var holder =
        people.signedIn(
            people.platform.as(
                street,
                () ->
                    people.accounts.create(
                        new AccountDraft(People.name(), "测试", Set.of(id), null, own, null))));
    assertThatThrownBy(() -> make(holder, Drafts.of("GRID_WORKER", "notices:read")))
        .isInstanceOf(NotPermitted.class);
    assertThat(make(holder, Drafts.of("GRID_WORKER", limit, "notices:read"))).isNotBlank();
  }

  @Test
  void twoWhoChangeAtOnceSeeEachOther() {
    var draft = Drafts.of("GRID_WORKER", "notices:read");
    var id = make(clerk, draft);
    people.as(clerk, () -> people.desk.change(id, Drafts.next(draft, 1, "places:read")));
    for (var stale : Stream.of(1, 7).toList()) {
      assertThatThrownBy(
              () ->
                  people.as(
                      clerk, () -> people.desk.change(id, Drafts.next(draft, stale, "cases:read"))))
          .isInstanceOf(Conflict.class);
    }
    assertThat(get(id).permissions()).containsExactly("places:read");
  }

  @Test
  void badDraftsAreRefusedByField() {
    var good = Drafts.of("GRID_WORKER", "notices:read");
    assertThatThrownBy(() -> make(clerk, named(good, " ", "x", "x")))
        .hasMessage("invalid[name-zh, required]");
    assertThatThrownBy(() -> make(clerk, named(good, "角色", null, "x")))
        .hasMessage("invalid[name-en, required]");
    assertThatThrownBy(() -> make(clerk, named(good, "角色", "x", "")))
        .hasMessage("invalid[description, required]");
    assertThatThrownBy(() -> make(clerk, named(good, "长".repeat(81), "x", "x")))
        .hasMessage("invalid[name-zh, too-long]");
    assertThatThrownBy(() -> make(clerk, Drafts.of("GRID_WORKER")))
        .hasMessage("invalid[permissions, required]");
    var bureau = people.inTheCity("9901", "BUREAU_ADMIN");
    var grids = new DataLimit(true, null, Set.of(), Set.of());
    assertThatThrownBy(() -> make(bureau, Drafts.of("BUREAU_ANALYST", grids, "tenants:read")))
        .hasMessage("invalid[data, grids-of-a-community]");
    make(clerk, good);
    assertThatThrownBy(() -> make(clerk, good)).as("the same name").isInstanceOf(Conflict.class);
  }

  @Test
  void ownRolesAreShownByTheirNameOnAccounts() {
    var draft = Drafts.of("GRID_WORKER", "notices:read");
    var id = make(clerk, draft);
    var holder = holder(id);
    var row =
        people
            .platform
            .as(clerk, () -> people.accounts.list(new PageRequest(0, 5, holder.username())))
            .items()
            .getFirst();
    assertThat(row.ownRoles().get(id).en()).isEqualTo(draft.nameEn());
    assertThat(people.platform.as(clerk, people.accounts::grantableRoles)).containsKey(id);
    assertThat(get(id).accounts()).isEqualTo(1);
  }

  @Test
  void theReaderIsToldWhichFunctionsAreHersToGive() {
    var offered = people.platform.as(clerk, () -> people.desk.functions(Tier.COMMUNITY));
    assertThat(offered)
        .filteredOn(ComposableFunction::mayGive)
        .extracting(each -> each.function().word())
        .contains("notices:write", "cases:handle")
        .doesNotContain("tenants:write", "home:read", "keys:write");
    assertThatThrownBy(() -> people.platform.as(clerk, () -> people.desk.functions(null)))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void everyWordOfARoleIsAFunctionWithAName() {
    Roles.delivered()
        .all()
        .forEach(
            (name, role) ->
                assertThat(role.permissions())
                    .as(name)
                    .allMatch(
                        word -> word.equals("self:*") || Functions.DELIVERED.of(word).isPresent()));
  }

  private RoleRow get(String id) {
    return people.platform.as(clerk, () -> people.desk.get(id));
  }

  private String make(Caller caller, RoleDraft draft) {
    return people.platform.as(caller, () -> people.desk.make(draft));
  }

  private NewAccount holder(String role) {
    return people.platform.as(
        clerk,
        () ->
            people.accounts.create(
                new AccountDraft(People.name(), "测试", Set.of(role), null, null, null)));
  }

  private static RoleDraft named(RoleDraft draft, String zh, String en, String description) {
    return new RoleDraft(
        draft.basis(), zh, en, description, draft.permissions(), null, draft.data(), null);
  }
}
