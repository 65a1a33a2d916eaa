package org.linli.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotSignedIn;
import org.linli.access.boundary.TenantSuspended;
import org.linli.access.boundary.Unchecked;
import org.linli.access.entity.Tier;
import org.linli.entrances.boundary.Entrance;
import org.linli.entrances.boundary.EntranceGuard;
import org.linli.entrances.entity.DoorKind;
import org.linli.entrances.entity.RefusalReason;
import org.linli.identity.boundary.FactorOwed;
import org.linli.identity.boundary.LockedOut;
import org.linli.identity.boundary.NewAccount;
import org.linli.identity.boundary.SignIn;
import org.linli.identity.boundary.WrongPassword;
import org.linli.identity.control.Factors;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.Requirement;

/** Each refused sign-in of a person is noted, with the door that was knocked at. */
class RefusedSignInTest {

  private final People people = new People();
  private final EntranceGuard guard =
      new EntranceGuard(
          people.platform.jdbi(), people.platform.scopes(), 0, InstantSource.system());
  private final SignIn door =
      new SignIn(
          people.platform.jdbi(),
          people.platform.scopes(),
          people.trail,
          Factors.asked(null),
          guard);

  private long count(DoorKind kind, RefusalReason reason) {
    return guard.counts().getOrDefault(kind, Map.of()).getOrDefault(reason, 0L);
  }

  private Object enter(NewAccount account, String password) {
    return door.withPassword(account.username(), password, "203.0.113.9", Locale.ENGLISH);
  }

  private static <T> T over(DoorKind kind, Callable<T> work) {
    return Unchecked.call(() -> Entrance.at(kind, "203.0.113.9", work));
  }

  @Test
  @Requirement("000-10.2.2.e.2")
  void aWrongPasswordIsNotedAtTheDoorItWasShownAt() {
    var account = people.bureau("9903");
    assertThatThrownBy(() -> enter(account, "wrong")).isInstanceOf(WrongPassword.class);
    assertThatThrownBy(() -> over(DoorKind.REST, () -> enter(account, "wrong")))
        .isInstanceOf(WrongPassword.class);
    assertThat(count(DoorKind.SCREEN, RefusalReason.WRONG_SECRET)).isEqualTo(1);
    assertThat(count(DoorKind.REST, RefusalReason.WRONG_SECRET)).isEqualTo(1);
  }

  @Test
  void aLockedNameIsNotedAsLocked() {
    var account = people.bureau("9903");
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(() -> enter(account, "wrong")).isInstanceOf(WrongPassword.class);
    }
    assertThatThrownBy(() -> enter(account, account.oneTimePassword()))
        .isInstanceOf(LockedOut.class);
    assertThat(count(DoorKind.SCREEN, RefusalReason.WRONG_SECRET)).isEqualTo(5);
    assertThat(count(DoorKind.SCREEN, RefusalReason.LOCKED)).isEqualTo(1);
  }

  @Test
  void aTokenThatOpensNothingIsNotedWithoutItsText() {
    for (var token : List.of("never-issued", "")) {
      assertThatThrownBy(() -> door.withToken(token, "203.0.113.9", Locale.ENGLISH))
          .isInstanceOf(NotSignedIn.class);
    }
    assertThat(count(DoorKind.REST, RefusalReason.WRONG_TOKEN)).isEqualTo(2);
    guard.write();
    List<String> names =
        people
            .platform
            .owner()
            .withHandle(
                h -> h.createQuery("select name from refused_entry").mapTo(String.class).list());
    assertThat(names).noneMatch(name -> name.contains("issued"));
  }

  @Test
  void somebodyOfASuspendedCommunityIsNoted() {
    var tenant = people.platform.community("990312002001", OperationMode.GOVERNMENT);
    var account = people.clerkOf(tenant);
    people
        .platform
        .owner()
        .useHandle(
            h -> h.execute("update tenant set state = 'SUSPENDED' where id = ?", tenant.value()));
    try {
      assertThatThrownBy(() -> enter(account, account.oneTimePassword()))
          .isInstanceOf(TenantSuspended.class);
    } finally {
      people
          .platform
          .owner()
          .useHandle(
              h -> h.execute("update tenant set state = 'ACTIVE' where id = ?", tenant.value()));
    }
    assertThat(count(DoorKind.SCREEN, RefusalReason.SUSPENDED)).isEqualTo(1);
  }

  @Test
  void whoOwesASecondFactorIsNotedWhereTheFirstWasRight() {
    var owing =
        people.platform.caller(
            Tier.CITY, "9903", null, null, "self:second-factor", "self:password");
    assertThatThrownBy(() -> door.requireFactor(owing, "somebody", "203.0.113.9"))
        .isInstanceOf(FactorOwed.class);
    assertThat(count(DoorKind.REST, RefusalReason.FACTOR_OWED)).isEqualTo(1);
    var free = people.platform.caller(Tier.CITY, "9903", null, null, "places:read");
    door.requireFactor(free, "somebody", "203.0.113.9");
    assertThat(count(DoorKind.REST, RefusalReason.FACTOR_OWED)).isEqualTo(1);
  }

  @Test
  void whoGetsInIsNotNoted() {
    var account = people.bureau("9903");
    assertThat(enter(account, account.oneTimePassword())).isNotNull();
    assertThat(guard.counts()).isEmpty();
  }
}
