package org.linli.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.boundary.NotSignedIn;
import org.linli.access.entity.Caller;
import org.linli.identity.boundary.AccountDraft;
import org.linli.identity.boundary.AdministratorMove;
import org.linli.identity.boundary.LastAdministrator;
import org.linli.identity.boundary.NeedsSecondPerson;
import org.linli.identity.boundary.NewAccount;
import org.linli.identity.control.Roles;
import org.linli.identity.entity.Power;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.testing.TestPlatform;

/** The three administrators of a city; each test has a city of its own. */
class AdministratorsTest {

  private static final TestPlatform PLATFORM = TestPlatform.fresh();
  private static final AtomicInteger CITIES = new AtomicInteger(1100);

  private final People people = new People(PLATFORM);
  private final String city = String.valueOf(CITIES.incrementAndGet());
  private final Caller bureau = people.inTheCity(city, "BUREAU_ADMIN");

  @Test
  void nobodyIsTwoOfTheThreeNorOneBesideAnythingElse() {
    for (var both :
        Set.of(
            Set.of("CITY_SYSTEM_ADMIN", "CITY_AUDITOR"),
            Set.of("CITY_SYSTEM_ADMIN", "CITY_SECURITY_ADMIN"),
            Set.of("CITY_AUDITOR", "BUREAU_ANALYST"))) {
      assertThatThrownBy(() -> people.create(draft(both)))
          .as(both.toString())
          .hasMessage("invalid[roles, power-alone]");
      var analyst = analyst();
      assertThatThrownBy(() -> propose(bureau, analyst.id(), both))
          .as(both.toString())
          .hasMessage("invalid[roles, power-alone]");
    }
  }

  @Test
  void anAdministratorIsMadeByTwo() {
    var second = people.inTheCity(city, "BUREAU_ADMIN");
    var analyst = analyst();
    var role = Set.of("CITY_AUDITOR");
    assertThatThrownBy(() -> people.as(bureau, () -> people.accounts.create(draft(role))))
        .isInstanceOf(NeedsSecondPerson.class);
    assertThatThrownBy(
            () -> people.as(bureau, () -> people.accounts.changeRoles(analyst.id(), role)))
        .isInstanceOf(NeedsSecondPerson.class);
    var session = people.signedIn(analyst);
    var move = propose(bureau, analyst.id(), role);
    assertThat(people.signedIn(analyst).roles()).as("not yet").containsExactly("BUREAU_ANALYST");
    assertThatThrownBy(() -> confirm(bureau, move)).isInstanceOf(NeedsSecondPerson.class);
    assertThat(waiting(bureau).mayDecide()).isFalse();
    assertThat(waiting(second).mayDecide()).isTrue();
    confirm(second, move);
    assertThatThrownBy(() -> people.platform.as(session, () -> 1)).isInstanceOf(NotSignedIn.class);
    assertThat(people.signedIn(analyst).roles()).containsExactly("CITY_AUDITOR");
    assertThatThrownBy(() -> confirm(second, move)).as("once").isInstanceOf(NotFound.class);
  }

  @Test
  void whoWasMadeByTwoIsNotTakenOverByOne() {
    var auditor = people.inTheCity(city, "CITY_AUDITOR");
    var id = auditor.accountId();
    assertThatThrownBy(() -> people.as(bureau, () -> people.accounts.resetPassword(id)))
        .isInstanceOf(NeedsSecondPerson.class);
    assertThatThrownBy(
            () ->
                people.as(bureau, () -> people.accounts.changeRoles(id, Set.of("BUREAU_ANALYST"))))
        .isInstanceOf(NeedsSecondPerson.class);
    people.as(bureau, () -> people.accounts.disable(id));
    assertThatThrownBy(() -> people.as(bureau, () -> people.accounts.enable(id)))
        .isInstanceOf(NeedsSecondPerson.class);
  }

  @Test
  void aFreshAccountIsItsPersonsFirst() {
    var fresh = people.create(draft(Set.of("BUREAU_ANALYST")));
    assertThatThrownBy(() -> propose(bureau, fresh.id(), Set.of("CITY_AUDITOR")))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("first-sign-in");
  }

  @Test
  void aProposalIsRefusedOrFallsWhenTheAccountHasChanged() {
    var second = people.inTheCity(city, "BUREAU_ADMIN");
    var analyst = analyst();
    var first = propose(bureau, analyst.id(), Set.of("CITY_AUDITOR"));
    assertThatThrownBy(() -> propose(second, analyst.id(), Set.of("CITY_SYSTEM_ADMIN")))
        .as("one at a time")
        .isInstanceOf(Conflict.class);
    people.as(second, () -> people.administrators.refuse(first));
    assertThatThrownBy(() -> confirm(second, first)).isInstanceOf(NotFound.class);
    var next = propose(bureau, analyst.id(), Set.of("CITY_AUDITOR"));
    people
        .platform
        .owner()
        .useHandle(
            h ->
                h.execute(
                    "update account_role set role = 'BUREAU_ADMIN' where account_id = ?",
                    analyst.id()));
    assertThatThrownBy(() -> confirm(second, next)).isInstanceOf(Conflict.class);
  }

  @Test
  void othersAccountsAndOwnMattersAreNotProposed() {
    var role = Set.of("CITY_AUDITOR");
    assertThatThrownBy(() -> propose(bureau, bureau.accountId(), role))
        .isInstanceOf(Conflict.class);
    var elsewhere = people.inTheCity("9999", "BUREAU_ANALYST").accountId();
    for (var id : Set.of(elsewhere, UUID.randomUUID())) {
      assertThatThrownBy(() -> propose(bureau, id, role)).isInstanceOf(NotFound.class);
    }
    var analyst = analyst().id();
    assertThatThrownBy(() -> propose(bureau, analyst, Set.of("BUREAU_ADMIN")))
        .hasMessage("invalid[roles, no-administrator]");
    assertThatThrownBy(() -> people.as(bureau, () -> proposeWithout(analyst, " ")))
        .hasMessage("invalid[reason, required]");
    var district = people.signedIn(people.bureau(city + "01"));
    assertThatThrownBy(() -> people.platform.as(district, people.administrators::standing))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void theLastWhoAdministersStays() {
    var system = people.inTheCity(city, "CITY_SYSTEM_ADMIN");
    var another = people.inTheCity(city, "BUREAU_ADMIN").accountId();
    people.as(system, () -> people.accounts.disable(another));
    assertThatThrownBy(() -> people.as(system, () -> people.accounts.disable(bureau.accountId())))
        .as("the only one who makes roles")
        .isInstanceOf(LastAdministrator.class);
    var security = people.inTheCity(city, "CITY_SECURITY_ADMIN");
    assertThatThrownBy(() -> people.as(system, () -> people.accounts.disable(bureau.accountId())))
        .as("the only one who reads the log")
        .isInstanceOf(LastAdministrator.class);
    people.inTheCity(city, "CITY_AUDITOR");
    people.as(system, () -> people.accounts.disable(bureau.accountId()));
    assertThatThrownBy(() -> people.as(system, () -> people.accounts.disable(security.accountId())))
        .isInstanceOf(LastAdministrator.class);
  }

  @Test
  void separationNeedsAllThreeAndASecondPersonAndHoldsAtOnce() {
    assertThatThrownBy(() -> separate(bureau)).hasMessage("invalid[administrators, three-of-them]");
    var system = people.inTheCity(city, "CITY_SYSTEM_ADMIN");
    var security = people.inTheCity(city, "CITY_SECURITY_ADMIN");
    var auditor = people.inTheCity(city, "CITY_AUDITOR");
    var token = people.tokenOf(bureau);
    assertThat(people.withToken(token).may("accounts:write")).isTrue();
    var move = separate(system);
    assertThat(people.platform.as(system, people.administrators::standing).separatedSince())
        .isNull();
    confirm(security, move);
    assertThatThrownBy(() -> people.platform.as(bureau, () -> 1)).isInstanceOf(NotSignedIn.class);
    var left = people.withToken(token);
    for (var word :
        Set.of(
            "accounts:write",
            "tenants:write",
            "divisions:import",
            "roles:write",
            "roles:confirm",
            "catalogue:confirm",
            "audit:read")) {
      assertThat(left.may(word)).as("left to the bureau: " + word).isFalse();
    }
    assertThat(left.may("figures:read") && left.may("contracts:write")).isTrue();
    assertThat(Roles.delivered().grantable(left)).doesNotContain("BUREAU_ADMIN");
    var standing =
        people.platform.as(
            people.withToken(people.tokenOf(again(auditor))), people.administrators::standing);
    assertThat(standing.separatedSince()).isNotNull();
    assertThat(standing.held()).containsExactlyInAnyOrder(Power.values());
    assertThatThrownBy(() -> separate(again(system))).as("once").isInstanceOf(Conflict.class);
  }

  @Test
  void eachOfTheThreeHasTheOwnWordsAloneAndTheAuditorChangesNothing() {
    var system = people.inTheCity(city, "CITY_SYSTEM_ADMIN");
    var security = people.inTheCity(city, "CITY_SECURITY_ADMIN");
    var auditor = people.inTheCity(city, "CITY_AUDITOR");
    assertThat(system.may("accounts:write") && system.may("tenants:write")).isTrue();
    assertThat(system.may("roles:write") || system.may("keys:write") || system.may("audit:read"))
        .isFalse();
    assertThat(security.may("roles:write") && security.may("addresses:write")).isTrue();
    assertThat(security.may("accounts:write") || security.may("audit:read")).isFalse();
    assertThat(auditor.may("audit:read") && auditor.may("decisions:read")).isTrue();
    assertThat(auditor.permissions())
        .allMatch(
            word -> word.endsWith(":read") || word.equals("self:*") || word.startsWith("data:"));
  }

  @Test
  void theSystemAdministratorGivesByOfficeWhatItDoesNotHold() {
    var system = people.inTheCity(city, "CITY_SYSTEM_ADMIN");
    assertThat(system.may("figures:read")).isFalse();
    var made =
        people.platform.as(system, () -> people.accounts.create(draft(Set.of("BUREAU_ANALYST"))));
    assertThat(people.signedIn(made).may("figures:read")).isTrue();
    var security = people.inTheCity(city, "CITY_SECURITY_ADMIN");
    var id =
        people.platform.as(
            security, () -> people.desk.make(Drafts.of("BUREAU_ANALYST", "figures:read")));
    people.as(system, () -> people.accounts.changeRoles(made.id(), Set.of(id)));
    var narrowed = people.signedIn(made);
    assertThat(narrowed.may("figures:read")).isTrue();
    assertThat(narrowed.may("crosstier:read")).isFalse();
  }

  /** The same person, signed in once more. */
  private Caller again(Caller caller) {
    var stamp =
        people
            .platform
            .owner()
            .withHandle(
                h ->
                    h.createQuery("select stamp from account where id = :id")
                        .bind("id", caller.accountId())
                        .mapTo(long.class)
                        .one());
    return new Caller(
        caller.accountId(),
        caller.username(),
        caller.displayName(),
        caller.tier(),
        caller.roles(),
        caller.permissions(),
        caller.scope(),
        caller.tenant(),
        caller.organisation(),
        caller.address(),
        caller.locale(),
        stamp,
        false);
  }

  private NewAccount analyst() {
    var made = people.create(draft(Set.of("BUREAU_ANALYST")));
    people.takenOver(made.id());
    return made;
  }

  private UUID propose(Caller caller, UUID account, Set<String> roles) {
    return people.platform.as(
        caller, () -> people.administrators.propose(account, roles, "for a test"));
  }

  private void proposeWithout(UUID account, String reason) {
    people.administrators.propose(account, Set.of("CITY_AUDITOR"), reason);
  }

  private UUID separate(Caller caller) {
    return people.platform.as(caller, () -> people.administrators.proposeSeparation("level 3"));
  }

  private void confirm(Caller caller, UUID move) {
    people.as(caller, () -> people.administrators.confirm(move));
  }

  private AdministratorMove waiting(Caller caller) {
    return people.platform.as(caller, people.administrators::standing).moves().getFirst();
  }

  private AccountDraft draft(Set<String> roles) {
    return new AccountDraft(People.name(), "测试", roles, new DivisionCode(city), null, null);
  }
}
