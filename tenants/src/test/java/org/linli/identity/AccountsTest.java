package org.linli.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.boundary.NotSignedIn;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.identity.boundary.AccountDraft;
import org.linli.identity.boundary.AccountRow;
import org.linli.identity.boundary.LockedOut;
import org.linli.identity.boundary.WrongPassword;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;

class AccountsTest {

  private final People people = new People();
  private final TenantId own = people.platform.community("990150001001", OperationMode.GOVERNMENT);
  private final TenantId foreign =
      people.platform.community("990151001001", OperationMode.GOVERNMENT);
  private final Caller clerk = people.signedIn(people.clerkOf(own));

  @Test
  void aClerkMakesWorkersAndResidentsOfTheOwnCommunity() {
    for (var role : Set.of("GRID_WORKER", "PROPERTY_MANAGER", "RESIDENT")) {
      var made = people.platform.as(clerk, () -> people.accounts.create(draft(role)));
      assertThat(people.signedIn(made).tenant()).contains(own);
    }
  }

  @Test
  void nobodyIsPutIntoAForeignTenantNorLearnsThatThereIsOne() {
    var foreignTenant = catchThrowable(() -> make(clerk, "RESIDENT", null, foreign, null));
    var missing =
        catchThrowable(() -> make(clerk, "RESIDENT", null, new TenantId("no-such"), null));
    assertThat(foreignTenant).isInstanceOf(NotFound.class);
    assertThat(missing).isInstanceOf(NotFound.class).hasMessage(foreignTenant.getMessage());
    var street = people.signedIn(people.bureau("990150001"));
    assertThatThrownBy(() -> make(street, "CLERK", null, foreign, null))
        .isInstanceOf(NotFound.class);
    assertThat(
            people.platform.as(
                street, () -> people.accounts.create(draft("CLERK", null, own, null))))
        .isNotNull();
  }

  @Test
  void nobodyGivesWhatIsNotTheirsToGive() {
    for (var role :
        Set.of(
            "CLERK", "STREET_OFFICER", "BUREAU_ADMIN", "OPERATOR_MANAGER", "PLATFORM_OPERATOR")) {
      assertThatThrownBy(() -> make(clerk, role, null, null, null))
          .as(role)
          .isInstanceOf(NotPermitted.class);
    }
    var district = people.signedIn(people.bureau("990150"));
    assertThatThrownBy(() -> make(district, "BUREAU_ADMIN", "9901", null, null))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> make(district, "STREET_OFFICER", "990151001", null, null))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> make(district, "STREET_OFFICER", "990150", null, null))
        .isInstanceOf(Invalid.class);
    assertThat(
            people.platform.as(
                district,
                () -> people.accounts.create(draft("STREET_OFFICER", "990150001", null, null))))
        .isNotNull();
    var resident = people.signedIn(people.inside(own, "RESIDENT"));
    assertThatThrownBy(() -> make(resident, "RESIDENT", null, null, null))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void theBureauMakesAccountsOfTheTiersBelowAndOfOperators() {
    var bureau = people.signedIn(people.bureau("9901"));
    people.operator("acme", "DATA_OFFICER");
    assertThat(
            people.platform.as(
                bureau,
                () -> people.accounts.create(draft("DISTRICT_OFFICER", "990150", null, null))))
        .isNotNull();
    assertThat(
            people.platform.as(
                bureau, () -> people.accounts.create(draft("DATA_OFFICER", null, null, "acme"))))
        .isNotNull();
    assertThatThrownBy(() -> make(bureau, "DATA_OFFICER", null, null, "no-such"))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> make(bureau, "GRID_WORKER", null, own, null))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void anOperatorAdministersTheOwnEnterpriseAlone() {
    var manager = people.signedIn(people.operator("acme", "OPERATOR_MANAGER"));
    var rival = people.operator("rival", "DATA_OFFICER");
    assertThat(
            people
                .signedIn(
                    people.platform.as(
                        manager, () -> people.accounts.create(draft("DATA_OFFICER"))))
                .organisation())
        .contains("acme");
    assertThatThrownBy(() -> make(manager, "DATA_OFFICER", null, null, "rival"))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> people.as(manager, () -> people.accounts.disable(rival.id())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void foreignAccountsAreAnsweredAsMissingOnes() {
    var stranger = people.inside(foreign, "RESIDENT");
    for (var id : Set.of(stranger.id(), UUID.randomUUID())) {
      assertThatThrownBy(() -> people.as(clerk, () -> people.accounts.disable(id)))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> people.as(clerk, () -> people.accounts.enable(id)))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> people.as(clerk, () -> people.accounts.resetPassword(id)))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(
              () -> people.as(clerk, () -> people.accounts.changeRoles(id, Set.of("RESIDENT"))))
          .isInstanceOf(NotFound.class);
    }
    assertThat(people.signedIn(stranger)).isNotNull();
  }

  @Test
  void listsShowTheOwnCommunityAloneAndAboveItNoResidents() {
    var stranger = people.inside(foreign, "GRID_WORKER");
    var resident = people.inside(own, "RESIDENT");
    var page = people.platform.as(clerk, () -> people.accounts.list(PageRequest.first(500)));
    assertThat(page.items())
        .extracting(AccountRow::id)
        .contains(resident.id(), clerk.accountId())
        .doesNotContain(stranger.id());
    assertThat(page.total()).isEqualTo(page.items().size());
    var street = people.signedIn(people.bureau("990150001"));
    assertThat(
            people.platform.as(street, () -> people.accounts.list(PageRequest.first(500))).items())
        .extracting(AccountRow::id)
        .contains(clerk.accountId())
        .doesNotContain(resident.id());
    assertThat(
            people
                .platform
                .as(clerk, () -> people.accounts.list(new PageRequest(0, 10, resident.username())))
                .items())
        .extracting(AccountRow::username)
        .containsExactly(resident.username());
    assertThat(people.platform.as(clerk, people.accounts::grantableRoles))
        .containsOnlyKeys(
            "GRID_WORKER",
            "GRID_LEADER",
            "PROPERTY_MANAGER",
            "OWNERS_COMMITTEE",
            "SUPERVISION_GROUP",
            "SOCIAL_ORGANISATION",
            "RESIDENT",
            "EXPERIENCE_OFFICER");
  }

  @Test
  void aPeerOrOneselfIsNotAdministered() {
    var peer = people.clerkOf(own);
    assertThatThrownBy(() -> people.as(clerk, () -> people.accounts.resetPassword(peer.id())))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> people.as(clerk, () -> people.accounts.disable(clerk.accountId())))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void disablingEndsSessionsAndTokensAtOnce() {
    var worker = people.inside(own, "GRID_WORKER");
    var session = people.signedIn(worker);
    var token = people.tokenOf(session);
    people.as(clerk, () -> people.accounts.disable(worker.id()));
    assertThatThrownBy(() -> people.platform.as(session, () -> 1)).isInstanceOf(NotSignedIn.class);
    assertThatThrownBy(() -> people.withToken(token)).isInstanceOf(NotSignedIn.class);
    assertThatThrownBy(() -> people.signedIn(worker)).isInstanceOf(WrongPassword.class);
    people.as(clerk, () -> people.accounts.enable(worker.id()));
    assertThat(people.signedIn(worker)).isNotNull();
  }

  @Test
  @Requirement({"000-8.2.f-2", "004-S4b"})
  void otherRolesTakeEffectAtOnce() {
    var worker = people.inside(own, "GRID_WORKER");
    var session = people.signedIn(worker);
    people.as(clerk, () -> people.accounts.changeRoles(worker.id(), Set.of("PROPERTY_MANAGER")));
    assertThatThrownBy(() -> people.platform.as(session, () -> 1)).isInstanceOf(NotSignedIn.class);
    assertThat(people.signedIn(worker).roles()).containsExactly("PROPERTY_MANAGER");
    assertThat(session.may("devices:read") && session.may("readings:read")).isTrue();
    assertThat(people.signedIn(worker).may("devices:read")).isTrue();
    assertThat(people.signedIn(worker).may("readings:read")).as("data of the devices").isFalse();
    assertThatThrownBy(
            () ->
                people.as(
                    clerk, () -> people.accounts.changeRoles(worker.id(), Set.of("RESIDENT"))))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(
            () -> people.as(clerk, () -> people.accounts.changeRoles(worker.id(), Set.of("CLERK"))))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  @Requirement({"000-8.2.b.2-2", "004-S2e"})
  void aResetGivesAOneTimePasswordAndOpensALockedName() {
    var worker = people.inside(own, "GRID_WORKER");
    var token = people.tokenOf(people.signedIn(worker));
    for (int failure = 0; failure < 5; failure++) {
      catchThrowable(() -> people.signIn(worker.username(), "wrong"));
    }
    assertThatThrownBy(() -> people.signedIn(worker)).isInstanceOf(LockedOut.class);
    assertThat(
            people
                .platform
                .as(clerk, () -> people.accounts.list(new PageRequest(0, 1, worker.username())))
                .items()
                .getFirst()
                .locked())
        .isTrue();
    var fresh = people.platform.as(clerk, () -> people.accounts.resetPassword(worker.id()));
    assertThat(people.signIn(worker.username(), fresh).mustChangePassword()).isTrue();
    assertThatThrownBy(() -> people.signedIn(worker)).isInstanceOf(WrongPassword.class);
    assertThatThrownBy(() -> people.withToken(token)).isInstanceOf(NotSignedIn.class);
  }

  @Test
  void theOwnPasswordIsChangedWithTheOldOneAndTheSessionGoesOn() {
    var worker = people.inside(own, "GRID_WORKER");
    var session = people.signedIn(worker);
    var old = worker.oneTimePassword();
    assertThatThrownBy(() -> change(session, "guess", "Long-enough-1"))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("password-wrong");
    assertThatThrownBy(() -> change(session, old, old)).hasMessageContaining("password-old");
    assertThatThrownBy(() -> change(session, old, "short")).hasMessageContaining("password-length");
    var renewed =
        people
            .platform
            .as(session, () -> people.accounts.changeOwnPassword(old, "Long-enough-1"))
            .renewed();
    assertThat(renewed.mustChangePassword()).isFalse();
    assertThat(people.platform.as(renewed, () -> 1)).isEqualTo(1);
    assertThatThrownBy(() -> people.platform.as(session, () -> 1)).isInstanceOf(NotSignedIn.class);
    assertThat(people.signIn(worker.username(), "Long-enough-1").mustChangePassword()).isFalse();
  }

  @Test
  void aStolenSessionGuessesThePasswordFiveTimesAtMost() {
    var session = people.signedIn(people.inside(own, "GRID_WORKER"));
    for (int guess = 0; guess < 5; guess++) {
      assertThatThrownBy(() -> change(session, "guess", "Long-enough-1"))
          .isInstanceOf(Invalid.class);
    }
    assertThatThrownBy(() -> change(session, "guess", "Long-enough-1"))
        .isInstanceOf(LockedOut.class);
  }

  @Test
  void badDraftsAreRefusedByField() {
    assertThatThrownBy(
            () -> people.create(new AccountDraft("a b", "x", Set.of("RESIDENT"), null, own, null)))
        .hasMessage("invalid[username, username-form]");
    assertThatThrownBy(
            () -> people.create(new AccountDraft("abc", " ", Set.of("RESIDENT"), null, own, null)))
        .hasMessage("invalid[display-name, required]");
    assertThatThrownBy(() -> people.create(draft("NO_SUCH")))
        .hasMessage("invalid[roles, unknown-role]");
    assertThatThrownBy(() -> people.create(new AccountDraft("abc", "x", Set.of(), null, own, null)))
        .hasMessage("invalid[roles, required]");
    assertThatThrownBy(
            () ->
                people.create(
                    new AccountDraft("abc", "x", Set.of("CLERK", "RESIDENT"), null, own, null)))
        .hasMessage("invalid[roles, one-tier]");
    var taken = people.inside(own, "RESIDENT").username();
    assertThatThrownBy(
            () -> people.create(new AccountDraft(taken, "x", Set.of("RESIDENT"), null, own, null)))
        .isInstanceOf(Conflict.class);
  }

  private void change(Caller caller, String old, String fresh) {
    people.as(caller, () -> people.accounts.changeOwnPassword(old, fresh));
  }

  private void make(
      Caller caller, String role, String scope, TenantId tenant, String organisation) {
    people.as(caller, () -> people.accounts.create(draft(role, scope, tenant, organisation)));
  }

  private static AccountDraft draft(String role) {
    return draft(role, null, null, null);
  }

  private static AccountDraft draft(
      String role, String scope, TenantId tenant, String organisation) {
    return new AccountDraft(
        People.name(),
        "测试",
        Set.of(role),
        scope == null ? null : new DivisionCode(scope),
        tenant,
        organisation);
  }
}
