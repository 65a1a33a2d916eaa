package org.linli.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.MustChangePassword;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.boundary.NotSignedIn;
import org.linli.access.entity.Caller;
import org.linli.identity.boundary.AccountDraft;
import org.linli.identity.boundary.LogIns;
import org.linli.identity.boundary.NewAccount;
import org.linli.identity.boundary.SecondFactor;
import org.linli.identity.boundary.SignInPolicy;
import org.linli.identity.entity.SignInTerms;
import org.linli.messages.Messages;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;

/** What the city asks of those who sign in, and that it holds. */
class SignInTermsTest {

  private static final SignInTerms USUAL = SignInTerms.USUAL;

  /** Of its own: the terms hold for everybody on an installation. */
  private static final TestPlatform OWN = TestPlatform.fresh();

  private final People people = new People(OWN);
  private final SignInPolicy policy = new SignInPolicy(people.platform.jdbi());
  private final Caller security = people.inTheCity("9901", "CITY_SECURITY_ADMIN");
  private final TenantId here = people.platform.community("990101001002", OperationMode.PPP);

  @AfterEach
  void forget() {
    OWN.owner().useHandle(handle -> handle.execute("delete from sign_in_terms"));
  }

  private static SignInTerms terms(
      Set<String> roles, int shortest, int remembered, Integer days, int minutes, int hours) {
    return new SignInTerms(roles, shortest, remembered, days, minutes, hours);
  }

  private int set(SignInTerms terms) {
    return people.platform.as(security, () -> policy.change(terms)).ended();
  }

  private NewAccount clerk() {
    var made = people.clerkOf(here);
    people.takenOver(made.id());
    return made;
  }

  private Caller change(Caller caller, String old, String fresh) {
    return people
        .platform
        .as(caller, () -> people.accounts.changeOwnPassword(old, fresh))
        .renewed();
  }

  @Test
  void whereNobodySaidAnythingTheUsualOnesHold() {
    assertThat(people.platform.as(security, policy::get)).isEqualTo(USUAL);
    assertThat(USUAL.factorRoles()).isEmpty();
    assertThat(USUAL.days()).as("no change without a cause").isNull();
  }

  @Test
  void theSecurityAdministratorSetsThemAndTheLogSaysWhatDiffers() {
    var asked = terms(Set.of("CITY_AUDITOR", "BUREAU_ADMIN"), 10, 3, 90, 15, 8);
    var changed = people.platform.as(security, () -> policy.change(asked));
    assertThat(people.platform.as(security, policy::get)).isEqualTo(asked);
    assertThat(changed.auditName())
        .contains(
            "shortest 8 → 10", "days null → 90", "factor-roles [] → [BUREAU_ADMIN, CITY_AUDITOR]");
    set(asked);
    assertThat(people.platform.as(security, () -> policy.change(asked)).auditName())
        .as("nothing differs")
        .isEmpty();
  }

  @Test
  void systemAdministratorAndAuditorReadThemOnly() {
    for (var role : Set.of("CITY_SYSTEM_ADMIN", "CITY_AUDITOR")) {
      var reader = people.inTheCity("9901", role);
      assertThat(people.platform.as(reader, policy::get)).isEqualTo(USUAL);
      assertThat(reader.may("sign-in-terms:write")).as(role).isFalse();
      assertThatThrownBy(() -> reader.require("sign-in-terms:write"))
          .isInstanceOf(NotPermitted.class);
    }
    assertThat(people.signedIn(clerk()).may("sign-in-terms:read")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "7,5,,30,12,shortest",
    "65,5,,30,12,shortest",
    "8,-1,,30,12,remembered",
    "8,25,,30,12,remembered",
    "8,5,29,30,12,days",
    "8,5,731,30,12,days",
    "8,5,,4,12,idle-minutes",
    "8,5,,721,12,idle-minutes",
    "8,5,,30,0,session-hours",
    "8,5,,30,25,session-hours"
  })
  void whatIsOutOfRangeIsRefusedByItsName(
      int shortest, int remembered, Integer days, int minutes, int hours, String field) {
    assertThatThrownBy(() -> set(terms(Set.of(), shortest, remembered, days, minutes, hours)))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining(field + "-range");
    assertThat(people.platform.as(security, policy::get)).isEqualTo(USUAL);
  }

  @Test
  void aRoleThatThereIsNotIsRefused() {
    assertThatThrownBy(() -> set(terms(Set.of("EMPEROR"), 8, 5, null, 30, 12)))
        .hasMessageContaining("unknown-role");
    assertThat(people.platform.as(security, policy::roles))
        .extracting(role -> role.id())
        .contains("CITY_AUDITOR", "CLERK")
        .doesNotContain("DEPARTMENT_SYSTEM");
  }

  @Test
  void aRoleThatNewlyNeedsAFactorEndsTheSessionsOfThoseWithout() {
    var clerk = people.signedIn(clerk());
    var worker = people.inside(here, "GRID_WORKER");
    people.takenOver(worker.id());
    var other = people.signedIn(worker);
    assertThat(set(terms(Set.of("CLERK"), 8, 5, null, 30, 12))).isPositive();
    assertThatThrownBy(() -> people.platform.as(clerk, people.tokens::mine))
        .isInstanceOf(NotSignedIn.class);
    assertThat(people.platform.as(other, people.tokens::mine)).isEmpty();
    assertThat(set(terms(Set.of("CLERK"), 8, 5, null, 20, 12)))
        .as("who was asked before is not asked again")
        .isZero();
  }

  @Test
  void anOwnRoleIsAskedAsTheOneItWasCopiedFrom() {
    var keeper = people.signedIn(clerk());
    var role =
        people.platform.as(
            keeper, () -> people.desk.make(Drafts.of("GRID_WORKER", "notices:read")));
    var made =
        people.platform.as(
            keeper,
            () ->
                people.accounts.create(
                    new AccountDraft(People.name(), "x", Set.of(role), null, null, null)));
    people.takenOver(made.id());
    assertThat(SecondFactor.isOwed(people.signedIn(made))).isFalse();
    assertThat(set(terms(Set.of("GRID_WORKER"), 8, 5, null, 30, 12))).isPositive();
    assertThat(SecondFactor.isOwed(people.signedIn(made))).isTrue();
  }

  @Test
  void aPasswordOlderThanAllowedIsChangedBeforeAnythingElse() {
    var account = clerk();
    set(terms(Set.of(), 8, 5, 90, 30, 12));
    assertThat(people.signedIn(account).mustChangePassword()).isFalse();
    aged(account.id(), 91);
    var caller = people.signedIn(account);
    assertThat(caller.mustChangePassword()).isTrue();
    var renewed = change(caller, account.oneTimePassword(), "Neighbours-2031!");
    assertThat(renewed.mustChangePassword()).isFalse();
    assertThat(people.signIn(account.username(), "Neighbours-2031!").mustChangePassword())
        .as("its days begin anew")
        .isFalse();
    assertThat(new MustChangePassword().status()).isEqualTo(403);
  }

  private void aged(UUID account, int days) {
    people
        .platform
        .owner()
        .useHandle(
            handle ->
                handle
                    .createUpdate("update account set password_at = :at where id = :id")
                    .bind("at", Instant.now().minus(Duration.ofDays(days)))
                    .bind("id", account)
                    .execute());
  }

  @Test
  void theLastPasswordsDoNotComeAgainAndOlderOnesMay() {
    set(terms(Set.of(), 8, 2, null, 30, 12));
    var account = clerk();
    var caller = people.signedIn(account);
    var before = account.oneTimePassword();
    for (var next : new String[] {"First-of-Mine-1", "Second-of-Mine-2", "Third-of-Mine-3"}) {
      caller = change(caller, before, next);
      before = next;
    }
    var now = caller;
    var held = before;
    assertThatThrownBy(() -> change(now, held, "Second-of-Mine-2"))
        .hasMessageContaining("password-again");
    assertThatThrownBy(() -> change(now, held, "First-of-Mine-1"))
        .hasMessageContaining("password-again");
    var renewed = change(now, held, "Fourth-of-Mine-4");
    assertThat(change(renewed, "Fourth-of-Mine-4", "First-of-Mine-1"))
        .as("the third before may")
        .isNotNull();
    assertThat(kept(account.id())).as("no more is kept than is asked").isEqualTo(2);
  }

  @Test
  void whoseAccountEndsLeavesNoOldPasswords() {
    var account = clerk();
    change(people.signedIn(account), account.oneTimePassword(), "First-of-Mine-1");
    assertThat(kept(account.id())).isEqualTo(1);
    people.run(() -> people.accounts.delete(account.id()));
    assertThat(kept(account.id())).isZero();
  }

  private int kept(UUID account) {
    return people
        .platform
        .owner()
        .withHandle(
            handle ->
                handle
                    .createQuery("select count(*) from old_password where account_id = ?")
                    .bind(0, account)
                    .mapTo(int.class)
                    .one());
  }

  @Test
  void aLongerShortestPasswordHoldsForTheNextOne() {
    set(terms(Set.of(), 14, 0, null, 30, 12));
    var account = clerk();
    var caller = people.signedIn(account);
    assertThatThrownBy(() -> change(caller, account.oneTimePassword(), "Thirteen-Let1"))
        .hasMessageContaining("password-shortest");
    assertThat(change(caller, account.oneTimePassword(), "Fourteen-Lett1")).isNotNull();
  }

  @Test
  void aSessionEndsAfterItsHoursHoweverMuchItIsUsed() {
    set(terms(Set.of(), 8, 5, null, 45, 1));
    var caller = people.signedIn(clerk());
    var opened = at(0).open(caller);
    assertThat(opened.minutes()).as("what the city says").isEqualTo(45);
    assertThat(at(40).used(opened)).isTrue();
    assertThat(at(59).stands(opened)).isTrue();
    assertThat(at(61).used(opened)).isFalse();
    assertThat(at(61).stands(opened)).isFalse();
  }

  private LogIns at(int minutes) {
    return new LogIns(
        people.platform.jdbi(),
        people.platform.scopes(),
        () -> Instant.now().plus(Duration.ofMinutes(minutes)));
  }

  @Test
  void everyRefusalIsSaidInBothLanguages() {
    for (var rule : Set.of("password-common", "password-again", "password-shortest")) {
      for (var locale : Set.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
        var problem = Messages.problem(new Invalid("password", rule), locale);
        assertThat(problem.toString()).doesNotContain("argument.");
      }
    }
  }
}
