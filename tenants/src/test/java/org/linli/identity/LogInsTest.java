package org.linli.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.access.boundary.NotSignedIn;
import org.linli.access.entity.Caller;
import org.linli.identity.boundary.AccountDraft;
import org.linli.identity.boundary.AccountFacts;
import org.linli.identity.boundary.LogIns;
import org.linli.identity.boundary.NewAccount;
import org.linli.identity.boundary.TooManyLogIns;
import org.linli.messages.Messages;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.Requirement;

/** Sessions of the screens: how many at a time, and what makes room for the next. */
class LogInsTest {

  private final People people = new People();
  private final TenantId here = people.platform.community("990186001001", OperationMode.PPP);
  private final Caller clerk = people.signedIn(people.clerkOf(here));
  private final LogIns logIns = new LogIns(people.platform.jdbi(), people.platform.scopes());

  /** What ends every session of an account by another's hand. */
  private enum End {
    PASSWORD_RESET,
    DISABLED_AND_ENABLED,
    ROLES_CHANGED,
    FACTS_CHANGED,
    OWN_ROLE_CHANGED
  }

  /** Else whoever forgot the password waits for the time-out of a session that is over. */
  @ParameterizedTest
  @EnumSource(End.class)
  void aSessionThatWasEndedStandsInNobodysWay(End end) {
    var words = Drafts.of("GRID_WORKER", "notices:read", "places:read");
    var own = people.platform.as(clerk, () -> people.desk.make(words));
    var made = make(1, own);
    logIns.open(people.signedIn(made));
    var password =
        switch (end) {
          case PASSWORD_RESET ->
              people.platform.as(clerk, () -> people.accounts.resetPassword(made.id()));
          case DISABLED_AND_ENABLED -> {
            people.as(clerk, () -> people.accounts.disable(made.id()));
            people.as(clerk, () -> people.accounts.enable(made.id()));
            yield made.oneTimePassword();
          }
          case ROLES_CHANGED -> {
            people.as(clerk, () -> people.accounts.changeRoles(made.id(), Set.of("GRID_LEADER")));
            yield made.oneTimePassword();
          }
          case FACTS_CHANGED -> {
            var facts = new AccountFacts("x", null, null, null, 1);
            people.as(clerk, () -> people.accounts.change(made.id(), facts));
            yield made.oneTimePassword();
          }
          case OWN_ROLE_CHANGED -> {
            people.as(clerk, () -> people.desk.change(own, Drafts.next(words, 1, "notices:read")));
            yield made.oneTimePassword();
          }
        };
    var again = people.signIn(made.username(), password);
    logIns.open(again);
    assertThatThrownBy(() -> logIns.open(again))
        .as("and that one counts")
        .isInstanceOf(TooManyLogIns.class);
  }

  @Test
  @Requirement("004-S2b")
  void whoeverSignsInAtTheSameInstantSharesTheLastPlace() throws Exception {
    var caller = people.signedIn(make(1, "GRID_WORKER"));
    var barrier = new CyclicBarrier(2);
    Callable<Boolean> enter =
        () -> {
          barrier.await();
          try {
            return logIns.open(caller) != null;
          } catch (TooManyLogIns full) {
            return false;
          }
        };
    try (var threads = Executors.newFixedThreadPool(2)) {
      var entered = threads.invokeAll(List.of(enter, enter)).stream().map(Future::resultNow);
      assertThat(entered).containsExactlyInAnyOrder(true, false);
    }
  }

  @Test
  void aSessionThatIsOverIsNotWokenByUse() {
    var caller = people.signedIn(make(1, "GRID_WORKER"));
    var session = logIns.open(caller);
    logIns.close(session);
    logIns.close(session);
    logIns.used(session);
    logIns.open(caller);
    assertThatThrownBy(() -> logIns.open(caller)).isInstanceOf(TooManyLogIns.class);
  }

  @Test
  void oneAccountsSessionsAreNoneOfAnothers() {
    var first = people.signedIn(make(1, "GRID_WORKER"));
    var second = people.signedIn(make(1, "GRID_WORKER"));
    var session = logIns.open(first);
    logIns.open(second);
    logIns.close(session);
    assertThatThrownBy(() -> logIns.open(second)).isInstanceOf(TooManyLogIns.class);
  }

  @Test
  void aSmallerNumberHoldsFromTheNextSignInOn() {
    var made = make(3, "GRID_WORKER");
    var facts = new AccountFacts("x", null, null, 5, 1);
    people.as(clerk, () -> people.accounts.change(made.id(), facts));
    var caller = people.signedIn(made);
    assertThat(logIns.open(caller).minutes()).isEqualTo(5);
    assertThatThrownBy(() -> logIns.open(caller)).isInstanceOf(TooManyLogIns.class);
    var later =
        new LogIns(
            people.platform.jdbi(),
            people.platform.scopes(),
            () -> Instant.now().plus(Duration.ofMinutes(6)));
    assertThat(later.open(caller)).isNotNull();
  }

  @Test
  void whoHasNoAccountOpensNothing() {
    var somebody = people.signedIn(make(1, "GRID_WORKER"));
    var address = "2001:db8::1%" + "e".repeat(80);
    assertThatThrownBy(() -> logIns.open(from(address, somebody, UUID.randomUUID())))
        .isInstanceOf(NotSignedIn.class);
    assertThat(logIns.open(from(address, somebody, somebody.accountId())))
        .as("however long the address is")
        .isNotNull();
  }

  @Test
  void theRefusalSaysInBothLanguagesAtHowManyPlaces() {
    var refusal = new TooManyLogIns(3);
    assertThat(refusal.status()).isEqualTo(409);
    for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      var problem = Messages.problem(refusal, locale);
      assertThat(problem.detail()).contains("3").doesNotContain("refusal.");
      assertThat(problem.title()).isNotBlank();
    }
  }

  private NewAccount make(int most, String role) {
    var draft =
        new AccountDraft(People.name(), null, Set.of(role), null, null, null)
            .with(new AccountFacts("x", null, null, null, most));
    return people.platform.as(clerk, () -> people.accounts.create(draft));
  }

  private static Caller from(String address, Caller like, UUID account) {
    return new Caller(
        account,
        like.username(),
        like.displayName(),
        like.tier(),
        like.roles(),
        like.permissions(),
        like.scope(),
        like.tenant(),
        like.organisation(),
        address,
        Locale.ENGLISH,
        like.stamp(),
        false);
  }
}
