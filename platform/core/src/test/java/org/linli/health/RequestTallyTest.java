package org.linli.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.health.boundary.RequestTally;
import org.linli.health.entity.RequestDoor;
import org.linli.health.entity.RequestKind;
import org.linli.health.entity.RequestPlace;
import org.linli.health.entity.RequestTimes;

/** Requests are counted by what they are, and their number of kinds is bounded. */
class RequestTallyTest {

  private static final long MILLI = 1_000_000;

  private final RequestTally tally = new RequestTally();

  @Test
  void whatIsOfOneGroupMethodAndClassOfAnswersIsOneFigure() {
    tally.ended(RequestDoor.REST, "cases", "GET", 200, MILLI);
    tally.ended(RequestDoor.REST, "cases", "GET", 204, MILLI);
    tally.ended(RequestDoor.REST, "cases", "GET", 404, MILLI);
    tally.ended(RequestDoor.SCREENS, "cases", "GET", 200, MILLI);
    var place = new RequestPlace(RequestDoor.REST, "cases");
    assertThat(tally.counts())
        .hasSize(3)
        .containsEntry(new RequestKind(place, "GET", "2xx"), 2L)
        .containsEntry(new RequestKind(place, "GET", "4xx"), 1L);
    assertThat(tally.times()).hasSize(2);
  }

  @Test
  void aMadeUpMethodAndAnAddressThatLeadsNowhereMakeNoFiguresOfTheirOwn() {
    tally.ended(RequestDoor.REST, "", "BREW", 405, MILLI);
    tally.ended(RequestDoor.REST, "", "STEEP", 404, MILLI);
    assertThat(tally.counts())
        .containsExactly(
            java.util.Map.entry(
                new RequestKind(new RequestPlace(RequestDoor.REST, "other"), "other", "4xx"), 2L));
  }

  @Test
  void howeverManyGroupsThereAreTheFiguresOfADoorAreBounded() {
    for (int group = 0; group < 1_000; group++) {
      tally.ended(RequestDoor.REST, "group-" + group, "GET", 200, MILLI);
    }
    tally.ended(RequestDoor.REST, "group-0", "GET", 200, MILLI);
    tally.ended(RequestDoor.SCREENS, "click", "POST", 200, MILLI);
    assertThat(tally.times()).hasSizeBetween(150, 152);
    assertThat(tally.counts().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(1_002);
    assertThat(tally.counts())
        .as("what was known before stays itself")
        .containsEntry(
            new RequestKind(new RequestPlace(RequestDoor.REST, "group-0"), "GET", "2xx"), 2L);
    assertThat(tally.times()).containsKey(new RequestPlace(RequestDoor.SCREENS, "click"));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "10000000, 0",
    "10000001, 1",
    "200000000, 4",
    "200000001, 5",
    "99000000000, 9"
  })
  void whatTakesAFifthOfASecondIsStillWithinIt(long nanos, int step) {
    var times = new RequestTimes();
    times.add(nanos);
    var wanted = new long[RequestTimes.ends().length + 1];
    wanted[step] = 1;
    assertThat(times.counts()).containsExactly(wanted);
    assertThat(times.seconds()).isEqualTo(nanos / 1e9);
  }

  @Test
  void thePromisedFifthOfASecondIsTheEndOfAStep() {
    assertThat(RequestTimes.ends()).contains(0.2).isSorted();
  }
}
