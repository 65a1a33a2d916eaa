package org.linli.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.boundary.NotSignedIn;
import org.linli.access.boundary.TenantSuspended;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.identity.boundary.LockedOut;
import org.linli.identity.boundary.WrongPassword;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.Requirement;

class SignInTest {

  private final People people = new People();

  @Test
  @Requirement({"001-6.2.4.E.3-3", "004-S4a"})
  void aPersonGetsTheTierTheScopeAndThePermissionsOfTheRole() {
    var tenant = people.platform.community("990140001001", OperationMode.GOVERNMENT);
    var account = people.clerkOf(tenant);
    var caller =
        people.signIn(account.username().toUpperCase(Locale.ROOT), account.oneTimePassword());
    assertThat(caller.tier()).isEqualTo(Tier.COMMUNITY);
    assertThat(caller.tenant()).contains(tenant);
    assertThat(caller.scope()).isEqualTo(new DivisionCode("990140001001"));
    assertThat(caller.roles()).containsExactly("CLERK");
    assertThat(caller.may("devices:write")).isTrue();
    assertThat(caller.may("tenants:write")).isFalse();
    assertThat(caller.mustChangePassword()).as("first sign-in").isTrue();
    assertThat(caller.locale()).isEqualTo(Locale.ENGLISH);
    assertThatThrownBy(() -> caller.require("feeds:write")).isInstanceOf(NotPermitted.class);
    assertThat(people.platform.as(caller, () -> 1)).isEqualTo(1);
    assertThat(people.audited(caller)).containsExactly("account.signed-in");
  }

  @Test
  void passwordsAreKeptAsArgon2id() {
    var account = people.bureau("990140");
    assertThat(people.hashOf(account.id()))
        .matches("\\$shiro2\\$argon2id\\$v=19\\$t=2,m=19456,p=1\\$.+")
        .doesNotContain(account.oneTimePassword());
  }

  @Test
  void unknownNamesWrongPasswordsAndClosedAccountsGetTheSameAnswer() {
    var account = people.bureau("9901");
    var closed = people.bureau("9901");
    people.run(() -> people.accounts.disable(closed.id()));
    var wrong = catchThrowable(() -> people.signIn(account.username(), "wrong"));
    var unknown = catchThrowable(() -> people.signIn("nobody-" + UUID.randomUUID(), "wrong"));
    var disabled = catchThrowable(() -> people.signIn(closed.username(), closed.oneTimePassword()));
    assertThat(wrong).isInstanceOf(WrongPassword.class);
    assertThat(unknown).isInstanceOf(WrongPassword.class).hasMessage(wrong.getMessage());
    assertThat(disabled).isInstanceOf(WrongPassword.class).hasMessage(wrong.getMessage());
    assertThatThrownBy(() -> people.signIn(null, null)).isInstanceOf(WrongPassword.class);
    assertThatThrownBy(() -> people.signIn("x".repeat(500), "x")).isInstanceOf(WrongPassword.class);
  }

  @Test
  void anUnknownNameTakesAsLongAsAWrongPassword() {
    var known = new ArrayList<Long>();
    var unknown = new ArrayList<Long>();
    for (int round = 0; round < 7; round++) {
      var account = people.bureau("9901");
      known.add(timed(account.username()));
      unknown.add(timed("nobody-" + UUID.randomUUID()));
    }
    double ratio = (double) median(unknown) / median(known);
    assertThat(ratio).as("median of unknown over known").isBetween(0.5, 2.0);
  }

  @Test
  void fiveFailuresCloseTheNameForAQuarterOfAnHourAlsoForTheRightPassword() {
    var account = people.bureau("9901");
    for (int failure = 0; failure < 5; failure++) {
      assertThatThrownBy(() -> people.signIn(account.username(), "wrong"))
          .isInstanceOf(WrongPassword.class);
    }
    var locked = catchThrowable(() -> people.signIn(account.username(), account.oneTimePassword()));
    assertThat(locked).isInstanceOf(LockedOut.class);
    var until = ((LockedOut) locked).until();
    assertThat(until)
        .isBetween(
            Instant.now().plus(14, ChronoUnit.MINUTES), Instant.now().plus(15, ChronoUnit.MINUTES));

    people.elapse(account.username());
    assertThat(people.signIn(account.username(), account.oneTimePassword())).isNotNull();
    assertThatThrownBy(() -> people.signIn(account.username(), "wrong"))
        .as("the count began anew")
        .isInstanceOf(WrongPassword.class);
  }

  @Test
  void aNameThatDoesNotExistIsClosedAlike() {
    var name = "nobody-" + UUID.randomUUID();
    for (int failure = 0; failure < 5; failure++) {
      assertThatThrownBy(() -> people.signIn(name, "wrong")).isInstanceOf(WrongPassword.class);
    }
    assertThatThrownBy(() -> people.signIn(name, "wrong")).isInstanceOf(LockedOut.class);
  }

  @Test
  void twentyGuessesAtOnceAreStillFive() throws Exception {
    var account = people.bureau("9901");
    var answers = new ArrayList<Future<Throwable>>();
    try (var threads = Executors.newFixedThreadPool(20)) {
      for (int guess = 0; guess < 20; guess++) {
        answers.add(
            threads.submit(() -> catchThrowable(() -> people.signIn(account.username(), "wrong"))));
      }
    }
    var wrong = 0;
    for (var answer : answers) {
      assertThat(answer.get()).isNotNull();
      wrong += answer.get() instanceof WrongPassword ? 1 : 0;
    }
    assertThat(wrong).isLessThanOrEqualTo(5);
  }

  @Test
  void aSuspendedTenantLetsNobodyIn() {
    var tenant = people.platform.community("990140001002", OperationMode.GOVERNMENT);
    var account = people.clerkOf(tenant);
    var caller = people.signIn(account.username(), account.oneTimePassword());
    var token = people.tokenOf(caller);
    people
        .platform
        .owner()
        .useHandle(
            h -> h.execute("update tenant set state = 'SUSPENDED' where id = ?", tenant.value()));
    assertThatThrownBy(() -> people.signIn(account.username(), account.oneTimePassword()))
        .isInstanceOf(TenantSuspended.class);
    assertThatThrownBy(() -> people.signIn(account.username(), "wrong"))
        .isInstanceOf(WrongPassword.class);
    assertThatThrownBy(() -> people.withToken(token)).isInstanceOf(TenantSuspended.class);
    assertThatThrownBy(() -> people.platform.as(caller, () -> 1))
        .isInstanceOf(TenantSuspended.class);
  }

  @Test
  @Requirement("004-S7c")
  void aTokenActsForItsOwnerUntilItIsRevokedOrExpires() {
    var account = people.bureau("9901");
    var caller = people.signIn(account.username(), account.oneTimePassword());
    var revoked =
        people.platform.as(caller, () -> people.tokens.issue("script", Duration.ofDays(90)));
    var expired = people.tokenOf(caller);
    assertThat(revoked.token()).matches("linli_[A-Za-z0-9_-]{43}");
    assertThat(people.withToken(revoked.token()).accountId()).isEqualTo(account.id());
    assertThat(people.tokenHashes()).doesNotContain(revoked.token());

    people.platform.as(
        caller,
        () -> {
          people.tokens.revoke(revoked.id());
          return null;
        });
    assertThatThrownBy(() -> people.withToken(revoked.token())).isInstanceOf(NotSignedIn.class);
    people
        .platform
        .owner()
        .useHandle(
            h ->
                h.execute(
                    "update api_token set expires_at = now() - interval '1 second' where account_id = ?",
                    account.id()));
    assertThatThrownBy(() -> people.withToken(expired)).isInstanceOf(NotSignedIn.class);
    assertThatThrownBy(() -> people.withToken("linli_made-up")).isInstanceOf(NotSignedIn.class);
    assertThatThrownBy(() -> people.withToken(null)).isInstanceOf(NotSignedIn.class);
  }

  @Test
  void aTokenNeitherChangesThePasswordNorMakesTokens() {
    var account = people.bureau("9901");
    var program =
        people.withToken(
            people.tokenOf(people.signIn(account.username(), account.oneTimePassword())));
    assertThat(program.may("tenants:write")).isTrue();
    assertThat(program.may("self:password")).isFalse();
    assertThat(program.may("self:issue")).isFalse();
    assertThat(program.may("self:tokens")).as("it may end itself").isTrue();
  }

  @Test
  void aRoleThatBelongsToAnotherTierGivesNothing() {
    var account = people.bureau("9901");
    people
        .platform
        .owner()
        .useHandle(
            h ->
                h.execute(
                    "insert into account_role values (?, 'PLATFORM_OPERATOR')", account.id()));
    Caller caller = people.signIn(account.username(), account.oneTimePassword());
    assertThat(caller.may("feeds:write")).isFalse();
    assertThat(caller.permissions()).isNotEqualTo(Set.of());
  }

  private long timed(String username) {
    var begun = System.nanoTime();
    catchThrowable(() -> people.signIn(username, "wrong"));
    return System.nanoTime() - begun;
  }

  private static long median(ArrayList<Long> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
  }
}
