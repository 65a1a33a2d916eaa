package org.linli.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.boundary.NotSignedIn;
import org.linli.access.entity.Caller;
import org.linli.identity.boundary.CodeRequired;
import org.linli.identity.boundary.FactorDemanded;
import org.linli.identity.boundary.FactorOwed;
import org.linli.identity.boundary.FactorUnproved;
import org.linli.identity.boundary.LockedOut;
import org.linli.identity.boundary.NewAccount;
import org.linli.identity.boundary.SecondFactor;
import org.linli.identity.boundary.SignIn;
import org.linli.identity.boundary.WrongCode;
import org.linli.identity.boundary.WrongPassword;
import org.linli.identity.control.Authenticator;
import org.linli.identity.control.FactorDemand;
import org.linli.identity.control.Factors;
import org.linli.identity.entity.SignInTerms;
import org.linli.keys.control.RingForTests;
import org.linli.testing.Requirement;

/** A code beside the password: made known, asked for, lost, and ended. */
class SecondFactorTest {

  private final People people = new People();
  private Instant now = Instant.now();
  private final InstantSource clock = () -> now;
  private final Factors factors = factors(Set.of());
  private final SignIn door = door(factors);
  private final SecondFactor own = own(factors);

  private Factors factors(Set<String> demanding) {
    var usual = SignInTerms.USUAL;
    var terms =
        new SignInTerms(
            demanding,
            usual.shortest(),
            usual.remembered(),
            null,
            usual.idleMinutes(),
            usual.sessionHours());
    return new Factors(RingForTests.over(people.platform), handle -> terms, clock);
  }

  private SignIn door(Factors asked) {
    return new SignIn(people.platform.jdbi(), people.platform.scopes(), people.trail, asked);
  }

  private SecondFactor own(Factors asked) {
    return new SecondFactor(people.platform.jdbi(), people.platform.scopes(), asked);
  }

  private Caller enter(NewAccount account, String code) {
    return door.withPassword(
        account.username(), account.oneTimePassword(), code, "203.0.113.9", Locale.ENGLISH);
  }

  private NewAccount person() {
    var account = people.bureau("9901");
    people.takenOver(account.id());
    return account;
  }

  /** With a factor that counts; the first code of it is used up. */
  private Authenticator enrolled(NewAccount account) {
    var caller = enter(account, null);
    var telephone = scanned(caller);
    people.platform.as(caller, () -> own.confirm(telephone.shows(now)));
    later();
    return telephone;
  }

  private Authenticator scanned(Caller caller) {
    return new Authenticator(people.platform.as(caller, own::begin).secret());
  }

  private void later() {
    now = now.plus(Duration.ofSeconds(60));
  }

  @Test
  @Requirement("001-6.4.3.E.4-3")
  void whoHasOneNeedsPasswordAndCode() {
    var account = person();
    var telephone = enrolled(account);
    assertThatThrownBy(() -> enter(account, null)).isInstanceOf(CodeRequired.class);
    assertThatThrownBy(() -> enter(account, "000000")).isInstanceOf(WrongCode.class);
    assertThat(enter(account, telephone.shows(now)).may("divisions:read")).isTrue();
    assertThatThrownBy(
            () ->
                door.withPassword(
                    account.username(),
                    "not-the-password",
                    telephone.shows(now),
                    "203.0.113.9",
                    Locale.ENGLISH))
        .as("a code without the password is nothing")
        .isInstanceOf(WrongPassword.class);
  }

  @Test
  void whoHasNoneIsAskedForNone() {
    var account = person();
    assertThat(enter(account, null)).isNotNull();
    assertThat(enter(account, "123456")).as("what is typed too much does no harm").isNotNull();
  }

  @Test
  void itCountsOnlyWhenTheTelephoneShowedItsFirstCode() {
    var account = person();
    var caller = enter(account, null);
    var telephone = scanned(caller);
    assertThat(enter(account, null)).as("begun, not confirmed").isNotNull();
    assertThatThrownBy(() -> people.platform.as(caller, () -> own.confirm("000000")))
        .isInstanceOf(WrongCode.class);
    assertThatThrownBy(() -> people.platform.as(caller, () -> own.confirm(null)))
        .isInstanceOf(WrongCode.class);
    var codes = people.platform.as(caller, () -> own.confirm(telephone.shows(now)));
    assertThat(codes.codes()).hasSize(10).doesNotHaveDuplicates();
    assertThat(codes.toString()).doesNotContain(codes.codes().getFirst());
    assertThatThrownBy(() -> enter(account, null)).isInstanceOf(CodeRequired.class);
  }

  @Test
  void whatWasSignedInBeforeEndsWithIt() {
    var account = person();
    var before = enter(account, null);
    var telephone = scanned(before);
    people.platform.as(before, () -> own.confirm(telephone.shows(now)));
    assertThatThrownBy(() -> people.platform.as(before, own::get)).isInstanceOf(NotSignedIn.class);
  }

  @Test
  void noCodeIsGoodTwice() {
    var account = person();
    var code = enrolled(account).shows(now);
    enter(account, code);
    assertThatThrownBy(() -> enter(account, code)).isInstanceOf(WrongCode.class);
  }

  @Test
  void aRecoveryCodeOpensOnceHoweverItIsWritten() {
    var account = person();
    var caller = enter(account, null);
    var telephone = scanned(caller);
    var codes = people.platform.as(caller, () -> own.confirm(telephone.shows(now))).codes();
    var written = codes.getFirst().toUpperCase(Locale.ROOT);
    var entered = enter(account, " " + written.substring(0, 5) + "-" + written.substring(5));
    assertThat(people.platform.as(entered, own::get).recoveryLeft()).isEqualTo(9);
    assertThatThrownBy(() -> enter(account, codes.getFirst())).isInstanceOf(WrongCode.class);
    assertThat(enter(account, codes.getLast())).isNotNull();
  }

  @Test
  void fiveWrongCodesCloseTheNameAlsoForTheRightOne() {
    var account = person();
    var telephone = enrolled(account);
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(() -> enter(account, "000000")).isInstanceOf(WrongCode.class);
    }
    assertThatThrownBy(() -> enter(account, telephone.shows(now))).isInstanceOf(LockedOut.class);
  }

  @Test
  void itIsEndedByALastCodeAndNotWithoutOne() {
    var account = person();
    var telephone = enrolled(account);
    var caller = enter(account, telephone.shows(now));
    later();
    assertThatThrownBy(() -> people.platform.as(caller, () -> own.end("000000")))
        .isInstanceOf(WrongCode.class);
    assertThatThrownBy(() -> people.platform.as(caller, own::begin)).isInstanceOf(Conflict.class);
    people.platform.as(caller, () -> own.end(telephone.shows(now)));
    assertThat(enter(account, null)).isNotNull();
    assertThat(people.platform.as(enter(account, null), own::get).since()).isNull();
  }

  @Test
  void aNewPasswordFromAnAdministratorEndsItToo() {
    var account = person();
    enrolled(account);
    var fresh =
        people
            .platform
            .scopes()
            .asSystem("test", () -> people.accounts.resetPassword(account.id()));
    assertThat(door.withPassword(account.username(), fresh, null, "203.0.113.9", Locale.ENGLISH))
        .isNotNull();
  }

  @Test
  void whoseRoleDemandsOneMayDoNothingElseUntilThereIsOne() {
    var account = person();
    var demanding = factors(Set.of("BUREAU_ADMIN"));
    var strict = door(demanding);
    var desk = own(demanding);
    var caller =
        strict.withPassword(
            account.username(), account.oneTimePassword(), null, "203.0.113.9", Locale.ENGLISH);
    assertThat(SecondFactor.isOwed(caller)).isTrue();
    assertThat(caller.may("divisions:read")).isFalse();
    assertThatThrownBy(() -> caller.require("self:issue")).isInstanceOf(NotPermitted.class);
    assertThat(people.platform.as(caller, desk::get).demanded()).isTrue();
    var telephone = new Authenticator(people.platform.as(caller, desk::begin).secret());
    people.platform.as(caller, () -> desk.confirm(telephone.shows(now)));
    later();
    var full =
        strict.withPassword(
            account.username(),
            account.oneTimePassword(),
            telephone.shows(now),
            "203.0.113.9",
            Locale.ENGLISH);
    assertThat(SecondFactor.isOwed(full)).isFalse();
    assertThat(full.may("divisions:read")).isTrue();
    later();
    assertThatThrownBy(() -> people.platform.as(full, () -> desk.end(telephone.shows(now))))
        .isInstanceOf(FactorDemanded.class);
  }

  private Factors demandedByTheInstallation(String words) {
    return new Factors(
        RingForTests.over(people.platform),
        handle -> SignInTerms.USUAL,
        clock,
        FactorDemand.named(words));
  }

  @Test
  @Requirement("001-6.4.3.E.4-3")
  void anInstallationDemandsOneOfItsTiersWhateverTheCityAsks() {
    var account = person();
    var demanding = demandedByTheInstallation("city");
    var strict = door(demanding);
    var desk = own(demanding);
    var caller =
        strict.withPassword(
            account.username(), account.oneTimePassword(), null, "203.0.113.9", Locale.ENGLISH);
    assertThat(SecondFactor.isOwed(caller)).isTrue();
    assertThat(people.platform.as(caller, desk::get).demanded()).isTrue();
    var telephone = new Authenticator(people.platform.as(caller, desk::begin).secret());
    people.platform.as(caller, () -> desk.confirm(telephone.shows(now)));
    later();
    assertThatThrownBy(
            () ->
                strict.withPassword(
                    account.username(),
                    account.oneTimePassword(),
                    null,
                    "203.0.113.9",
                    Locale.ENGLISH))
        .as("the password alone opens nothing")
        .isInstanceOf(CodeRequired.class);
    var full =
        strict.withPassword(
            account.username(),
            account.oneTimePassword(),
            telephone.shows(now),
            "203.0.113.9",
            Locale.ENGLISH);
    assertThat(full.may("divisions:read")).isTrue();
    later();
    assertThatThrownBy(() -> people.platform.as(full, () -> desk.end(telephone.shows(now))))
        .isInstanceOf(FactorDemanded.class);
  }

  @Test
  void aTokenOfWhoOwesOneIsRefusedUntilThereIsOne() {
    var account = person();
    var token = people.tokenOf(enter(account, null));
    var strict = door(demandedByTheInstallation("BUREAU_ADMIN"));
    assertThatThrownBy(() -> strict.withToken(token, "203.0.113.9", Locale.ENGLISH))
        .isInstanceOf(FactorOwed.class);
    assertThat(door.withToken(token, "203.0.113.9", Locale.ENGLISH))
        .as("where none is demanded")
        .isNotNull();
    var telephone = enrolled(account);
    var fresh = people.tokenOf(enter(account, telephone.shows(now)));
    assertThat(strict.withToken(fresh, "203.0.113.9", Locale.ENGLISH)).isNotNull();
  }

  @Test
  void aTierThatIsNotNamedNeedsNone() {
    var account = person();
    var caller =
        door(demandedByTheInstallation("ops,district"))
            .withPassword(
                account.username(), account.oneTimePassword(), null, "203.0.113.9", Locale.ENGLISH);
    assertThat(SecondFactor.isOwed(caller)).isFalse();
  }

  @Test
  void aProviderThatSawOneFactorDoesNotOpenARoleThatNeedsTwo() {
    var account = person();
    var strict = door(factors(Set.of("BUREAU_ADMIN")));
    assertThatThrownBy(
            () -> strict.recognised(account.id(), "office", false, "203.0.113.9", Locale.ENGLISH))
        .isInstanceOf(FactorUnproved.class);
    assertThat(strict.recognised(account.id(), "office", true, "203.0.113.9", Locale.ENGLISH))
        .isNotNull();
    assertThat(door.recognised(account.id(), "office", false, "203.0.113.9", Locale.ENGLISH))
        .as("whose role needs none")
        .isNotNull();
  }

  @Test
  @Requirement("000-7.2.b.3-1")
  void theSecretIsKeptSealedAndBoundToItsAccount() {
    var account = person();
    var caller = enter(account, null);
    var enrolment = people.platform.as(caller, own::begin);
    assertThat(enrolment.uri())
        .startsWith("otpauth://totp/Linli:" + account.username() + "?secret=")
        .contains(enrolment.secret());
    assertThat(enrolment.toString()).doesNotContain(enrolment.secret());
    var kept =
        people
            .platform
            .owner()
            .withHandle(
                handle ->
                    handle
                        .createQuery("select secret from second_factor where account_id = ?")
                        .bind(0, account.id())
                        .mapTo(String.class)
                        .one());
    assertThat(kept).doesNotContain(enrolment.secret());
  }
}
