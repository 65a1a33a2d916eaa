package org.linli.ui.plans;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.LatestValue;
import org.linli.look.testing.Parts;
import org.linli.plans.entity.BoardDevice;
import org.linli.plans.entity.BoardNow;
import org.linli.plans.entity.Standing;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Speech;
import org.linli.ui.testing.Ground;

/** Lines and figures of the board. */
class BoardListTest {

  private final Ground ground = Ground.english();
  private final Speech speech = new Speech(java.util.Locale.ENGLISH);

  @AfterEach
  void close() {
    ground.close();
  }

  private static BoardDevice device(String code, Standing standing) {
    return new BoardDevice(
        new DeviceId(java.util.UUID.randomUUID()),
        code,
        "n-" + code,
        "smoke-detector",
        null,
        null,
        standing,
        null,
        0,
        null,
        new LatestValue("smoke", Instant.EPOCH, 2.5),
        null,
        null);
  }

  private BoardList list() {
    return ground.show(() -> new BoardList(speech, new BoardMarks(speech, ground.models)));
  }

  private void troubled(BoardList list, List<BoardDevice> devices) {
    ground.run(() -> list.troubled(devices));
  }

  @Test
  void whatNeedsSomebodyIsListedTheWorstFirstAndLeadsToItsPage() {
    var list = list();
    var quiet = device("A", Standing.OFFLINE);
    var burning = device("B", Standing.ALARM);
    troubled(
        list,
        List.of(
            quiet,
            burning,
            device("C", Standing.REVIEW),
            device("D", Standing.ONLINE),
            device("E", Standing.IDLE)));
    assertThat(Parts.all(list, RouterLink.class).map(RouterLink::getText))
        .containsExactly("n-B", "n-A", "n-C");
    assertThat(Parts.first(list, RouterLink.class).getHref()).endsWith(burning.id().toString());
    assertThat(Parts.words(list)).contains("2.5 %/m", "Alarm", "Offline", "To be reviewed");
  }

  @Test
  void whereNothingNeedsAnybodyTheListSaysSo() {
    var list = list();
    troubled(list, List.of(device("D", Standing.ONLINE), device("E", Standing.IDLE)));
    assertThat(Parts.words(list)).contains("No device alarms");
  }

  @Test
  void aLongListIsCutAndSaysHowMuchIsMissing() {
    var list = list();
    troubled(
        list, IntStream.range(0, 25).mapToObj(i -> device("D" + i, Standing.OFFLINE)).toList());
    assertThat(Parts.all(list, RouterLink.class)).hasSize(20);
    assertThat(Parts.words(list)).contains("5 more");
  }

  @Test
  void allOfOneSpotAreShownWhereItIsPicked() {
    var list = list();
    var devices = List.of(device("A", Standing.ONLINE), device("B", Standing.OFFLINE));
    ground.run(() -> list.open(new BoardMarks.Heap(new Lying.Spot(104, 30), devices)));
    var ask = ground.opened(Ask.class);
    assertThat(Parts.all(ask, RouterLink.class).map(RouterLink::getText))
        .containsExactly("n-B", "n-A");
  }

  @Test
  void howManyStandHowIsCountedOnceAndRenewed() {
    var counts = ground.show(BoardCounts::new);
    ground.run(
        () ->
            counts.show(speech, BoardNow.of(Instant.EPOCH, List.of(device("A", Standing.ONLINE)))));
    assertThat(Parts.words(counts)).contains("Online", "100% of all");
    var more =
        Stream.of(Standing.ALARM, Standing.ALARM, Standing.ONLINE, Standing.IDLE)
            .map(standing -> device("X", standing))
            .toList();
    ground.run(() -> counts.show(speech, BoardNow.of(Instant.EPOCH, more)));
    assertThat(Parts.words(counts)).contains("50% of all", "25% of all");
    assertThat(Parts.styled(counts, "linli-figure")).hasSize(Standing.values().length);
  }

  @Test
  void theSamePlanIsTheSameGroundAndTheMapIsNone() {
    assertThat(BoardGround.MAP.isMap()).isTrue();
    assertThat(BoardGround.MAP.id()).isNull();
    assertThat(BoardGround.MAP)
        .isEqualTo(new BoardGround(null))
        .hasSameHashCodeAs(new BoardGround(null))
        .isNotEqualTo("map");
  }
}
