package org.linli.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Caller;
import org.linli.identity.boundary.LogIns;
import org.linli.identity.boundary.OwnSessions;
import org.linli.identity.boundary.SessionRow;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;

/** Everybody sees where they are signed in, and ends what they left open. */
class OwnSessionsTest {

  private final People people = new People();
  private final TenantId here = people.platform.community("990187001001", OperationMode.PPP);
  private final LogIns logIns = new LogIns(people.platform.jdbi(), people.platform.scopes());
  private final OwnSessions own = new OwnSessions(people.platform.jdbi(), people.platform.scopes());
  private final Caller clerk = clerk();

  private Caller clerk() {
    var made = people.clerkOf(here);
    people.takenOver(made.id());
    return people.signedIn(made);
  }

  @Test
  void theListTellsWhereFromSinceWhenAndUntilWhen() {
    var first = logIns.open(clerk);
    var second = logIns.open(clerk);
    var rows = people.platform.as(clerk, own::list);
    assertThat(rows).extracting(SessionRow::id).containsExactly(second.id(), first.id());
    var row = rows.getFirst();
    assertThat(row.address()).isEqualTo("203.0.113.9");
    assertThat(Duration.between(row.openedAt(), row.until())).isEqualTo(Duration.ofMinutes(30));
    assertThat(Duration.between(row.openedAt(), row.endsAt())).isEqualTo(Duration.ofHours(12));
  }

  @Test
  void oneThatNobodyUsesAnyMoreIsNotShown() {
    new LogIns(
            people.platform.jdbi(),
            people.platform.scopes(),
            () -> Instant.now().minus(Duration.ofMinutes(31)))
        .open(clerk);
    assertThat(people.platform.as(clerk, own::list)).isEmpty();
  }

  @Test
  void oneThatItsOwnerEndedStandsNoMoreAndUseDoesNotWakeIt() {
    var left = logIns.open(clerk);
    var mine = logIns.open(clerk);
    people.as(clerk, () -> own.end(left.id()));
    assertThat(logIns.stands(left)).isFalse();
    assertThat(logIns.used(left)).isFalse();
    assertThat(logIns.used(mine)).isTrue();
    assertThatThrownBy(() -> people.as(clerk, () -> own.end(left.id())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void nobodyEndsAnothersNorLearnsThatThereIsOne() {
    var other = clerk();
    var theirs = logIns.open(other);
    assertThatThrownBy(() -> people.as(clerk, () -> own.end(theirs.id())))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> people.as(clerk, () -> own.end(UUID.randomUUID())))
        .isInstanceOf(NotFound.class);
    assertThat(people.platform.as(clerk, () -> own.endOthers(null))).isZero();
    assertThat(logIns.stands(theirs)).isTrue();
  }

  @Test
  void allOthersEndAndTheOneThatAskedGoesOn() {
    var first = logIns.open(clerk);
    var second = logIns.open(clerk);
    var mine = logIns.open(clerk);
    assertThat(people.platform.as(clerk, () -> own.endOthers(mine.id()))).isEqualTo(2);
    assertThat(logIns.stands(first) || logIns.stands(second)).isFalse();
    assertThat(logIns.stands(mine)).isTrue();
    assertThat(people.platform.as(clerk, () -> own.endOthers(null))).isEqualTo(1);
  }

  @Test
  void aProgramEndsSessionsOfItsOwnerAndSetsUpNoFactor() {
    var program = people.withToken(people.tokenOf(clerk));
    assertThat(program.may("self:sessions")).isTrue();
    assertThat(program.may("self:second-factor") || program.may("self:password")).isFalse();
    var session = logIns.open(clerk);
    people.as(program, () -> own.end(session.id()));
    assertThat(logIns.stands(session)).isFalse();
  }
}
