package org.linli.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotSignedIn;
import org.linli.access.entity.Caller;
import org.linli.identity.boundary.AccessStopped;
import org.linli.identity.boundary.Brakes;
import org.linli.identity.boundary.Slowed;
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
