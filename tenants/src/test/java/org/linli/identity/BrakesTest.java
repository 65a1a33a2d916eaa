package org.linli.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotSignedIn;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Credential;
import org.linli.identity.boundary.AccessStopped;
import org.linli.identity.boundary.Brakes;
import org.linli.identity.boundary.Slowed;
import org.linli.identity.boundary.SystemAccounts;
import org.linli.testing.Requirement;

/** What slows and stops an account's programs, and what it leaves to the person. */
class BrakesTest {

  private final People people = new People();
  private final Brakes brakes = new Brakes();

  private void pace(Caller who, Integer perMinute) {
    people
        .platform
        .scopes()
        .asSystem(
            "abuse",
            () -> {
              people
                  .platform
                  .jdbi()
                  .useHandle(handle -> brakes.pace(handle, who.accountId(), perMinute));
              return null;
            });
  }

  @Test
  @Requirement("000-7.3.c")
  void aStoppedAccountsTokenIsRefusedAtOnceAndWhatRunsEnds() {
    var caller = people.signedIn(people.bureau("9901"));
    var token = people.tokenOf(caller);
    var running = people.withToken(token);
    people.platform.as(running, () -> 1);
    pace(caller, 0);
    assertThatThrownBy(() -> people.withToken(token)).isInstanceOf(AccessStopped.class);
    assertThatThrownBy(() -> people.platform.as(running, () -> 1)).isInstanceOf(NotSignedIn.class);
    pace(caller, null);
    assertThatCode(() -> people.withToken(token)).doesNotThrowAnyException();
  }

  @Test
  @Requirement("000-7.3.c")
  void oneTokenIsStoppedAndTheAccountsOthersGoOn() {
    var caller = people.signedIn(people.bureau("9901"));
    var stolen = people.tokenOf(caller);
    var other = people.tokenOf(caller);
    var running = people.withToken(stolen);
    var means = running.credential().orElseThrow();
    assertThat(means.kind()).isEqualTo(Credential.Kind.TOKEN);
    assertThat(caller.credential()).as("a person at a screen").isEmpty();
    people.platform.as(running, () -> 1);
    stop(caller, means);
    assertThatThrownBy(() -> people.withToken(stolen)).isInstanceOf(AccessStopped.class);
    assertThatThrownBy(() -> people.platform.as(running, () -> 1)).isInstanceOf(NotSignedIn.class);
    people.platform.as(people.withToken(other), () -> 1);
    people.platform.as(caller, () -> 1);
    stop(caller, people.withToken(other).credential().orElseThrow());
    assertThatCode(() -> people.withToken(stolen)).as("in its place").doesNotThrowAnyException();
    assertThatThrownBy(() -> people.withToken(other)).isInstanceOf(AccessStopped.class);
    stop(caller);
    people.platform.as(people.withToken(other), () -> 1);
  }

  @Test
  void whatThePlatformDoesOnItsBehalfRestsMeanwhile() {
    var accounts = new SystemAccounts(people.platform.jdbi());
    var caller = people.signedIn(people.bureau("9901"));
    var means = people.withToken(people.tokenOf(caller)).credential().orElseThrow();
    assertThat(onBehalf(accounts, caller, means))
        .hasValueSatisfying(one -> assertThat(one.credential()).contains(means));
    stop(caller, means);
    assertThat(onBehalf(accounts, caller, means)).isEmpty();
    assertThat(onBehalf(accounts, caller, null))
        .as("what a person asked for")
        .hasValueSatisfying(one -> assertThat(one.credential()).isEmpty());
    stop(caller);
    assertThat(onBehalf(accounts, caller, means)).isPresent();
  }

  private Optional<Caller> onBehalf(SystemAccounts accounts, Caller who, Credential by) {
    return people
        .platform
        .scopes()
        .asSystem("test", () -> accounts.caller(who.accountId(), by, "local", Locale.ENGLISH));
  }

  private void stop(Caller who, Credential... all) {
    people
        .platform
        .scopes()
        .asSystem(
            "abuse",
            () -> {
              people
                  .platform
                  .jdbi()
                  .useHandle(
                      handle -> brakes.stop(handle, who.accountId(), List.of(all), Instant.now()));
              return null;
            });
  }

  @Test
  void aSlowedAccountKeepsItsPaceAndIsToldWhenToComeBack() {
    var caller = people.signedIn(people.bureau("9901"));
    var token = people.tokenOf(caller);
    pace(caller, 3);
    assertThatThrownBy(
            () -> {
              // A minute may end in between; two of them do not.
              for (int i = 0; i < 7; i++) {
                people.withToken(token);
              }
            })
        .isInstanceOfSatisfying(
            Slowed.class, slowed -> assertThat(slowed.retryAfterSeconds()).isBetween(1L, 60L));
    people.platform.as(caller, () -> 1);
  }

  @Test
  void aWholeAccountIsShutAndOpened() {
    var caller = people.signedIn(people.bureau("9901"));
    var token = people.tokenOf(caller);
    shut(caller, true);
    assertThatThrownBy(() -> people.withToken(token)).isInstanceOf(NotSignedIn.class);
    shut(caller, false);
    assertThatCode(() -> people.withToken(token)).doesNotThrowAnyException();
  }

  private void shut(Caller who, boolean shut) {
    people
        .platform
        .scopes()
        .asSystem(
            "abuse",
            () -> {
              people
                  .platform
                  .jdbi()
                  .useHandle(handle -> brakes.shut(handle, who.accountId(), shut));
              return null;
            });
  }
}
