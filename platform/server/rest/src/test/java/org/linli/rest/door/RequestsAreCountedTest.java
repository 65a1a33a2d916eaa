package org.linli.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Tier;
import org.linli.health.boundary.RequestTally;
import org.linli.health.entity.RequestDoor;
import org.linli.health.entity.RequestKind;
import org.linli.health.entity.RequestPlace;

/** Each call is counted by the group of its interface, with its method and how it ended. */
class RequestsAreCountedTest {

  private final RestDoor door = RestDoor.shared();
  private final RequestTally tally = door.wired(RequestTally.class);

  private long counted(String group, String status) {
    return tally
        .counts()
        .getOrDefault(
            new RequestKind(new RequestPlace(RequestDoor.REST, group), "GET", status), 0L);
  }

  @Test
  void whatWasAnsweredAndWhatWasTurnedAwayAreOfTheSameGroup() {
    var keeper = door.token("PLATFORM_OPERATOR", Tier.PLATFORM, null);
    var good = counted("workings", "2xx");
    var refused = counted("workings", "4xx");
    door.ask("GET", "/workings/rounds").by(keeper).now().is(200);
    door.ask("GET", "/workings/waiting").by(keeper).now().is(200);
    door.ask("GET", "/workings/rounds").now().refused(401, "not-signed-in");
    assertThat(counted("workings", "2xx") - good).isEqualTo(2);
    assertThat(counted("workings", "4xx") - refused).isEqualTo(1);
  }

  @Test
  void anAddressThatLeadsNowhereIsNotKept() {
    var before = counted("other", "4xx");
    var madeUp = UUID.randomUUID().toString();
    door.ask("GET", "/" + madeUp).now().refused(401, "not-signed-in");
    assertThat(counted("other", "4xx") - before).isEqualTo(1);
    assertThat(tally.counts().toString()).doesNotContain(madeUp);
  }
}
