package org.linli.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.city.boundary.FiguresFeed;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.boundary.Devices;
import org.linli.devices.entity.DeviceDraft;
import org.linli.devices.entity.DeviceId;
import org.linli.keys.control.RingForTests;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;
import org.linli.video.boundary.VideoBook;
import org.linli.video.boundary.VideoDevices;
import org.linli.video.entity.Recording;
import org.linli.video.entity.RecordingKind;
import org.linli.video.entity.RecordingSpan;
import org.linli.video.entity.SipServer;
import org.linli.work.boundary.DueWork;

/** What cameras said that they recorded. */
class RecordingsTest {

  private static final Instant EIGHT = Instant.parse("2026-11-22T00:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final RecordingSpan DAY = span(0, 24 * 60);

  private final TestPlatform platform = TestPlatform.shared();
  private final TenantId tenant = platform.community("994601001003", OperationMode.GOVERNMENT);
  private final TenantId neighbour = platform.community("994601001004", OperationMode.GOVERNMENT);
  private final Caller clerk = platform.clerk(tenant);
  private final DeviceModels models = new DeviceModels();
  private final Devices devices =
      new Devices(
          platform.jdbi(),
          platform.scopes(),
          platform.entities(),
          models,
          new AlarmBook(platform.jdbi(), event -> {}),
          new FiguresFeed(platform.jdbi(), new DueWork(platform.jdbi())),
          event -> {});
  private final VideoDevices video =
      new VideoDevices(
          platform.jdbi(),
          platform.scopes(),
          devices,
          models,
          RingForTests.over(platform),
          new SipServer("99460000002000000001"));
  private final VideoBook book =
      new VideoBook(platform.jdbi(), platform.scopes(), RingForTests.over(platform));
  private final DeviceId camera = camera();

  private <T> T as(Callable<T> work) {
    return platform.as(clerk, work);
  }

  private DeviceId camera() {
    var code = "V" + UUID.randomUUID().toString().substring(0, 12);
    return as(() -> devices.register(new DeviceDraft(code, code, "road-camera", null)).id());
  }

  /** Minutes after eight in the morning. */
  private static Instant at(int minutes) {
    return EIGHT.plus(Duration.ofMinutes(minutes));
  }

  private static RecordingSpan span(int from, int until) {
    return new RecordingSpan(at(from), at(until));
  }

  private static Recording one(int from, int until, Instant told) {
    return new Recording(at(from), at(until), "r", RecordingKind.TIME, 5L, told);
  }

  private void tells(RecordingSpan span, boolean whole, Instant now, Recording... found) {
    book.recorded(tenant, camera.value(), span, List.of(found), whole, now);
  }

  private List<Recording> listed(RecordingSpan span) {
    return as(() -> video.recordings(camera, span, PageRequest.first(500))).items();
  }

  @Test
  void theNewestComesFirstAndWhatOnlyReachesIntoTheSpanIsInIt() {
    tells(DAY, true, NOW, one(0, 30, NOW), one(30, 60, NOW), one(90, 120, NOW));
    assertThat(listed(DAY)).extracting(Recording::begins).containsExactly(at(90), at(30), at(0));
    assertThat(listed(span(20, 40))).hasSize(2);
    assertThat(listed(span(60, 90))).as("between two").isEmpty();
    assertThat(listed(DAY).getFirst()).isEqualTo(one(90, 120, NOW));
  }

  @Test
  void aWholeAnswerTakesThePlaceOfWhatWasKnownOfItsSpanAlone() {
    tells(DAY, true, NOW, one(0, 30, NOW), one(30, 60, NOW), one(90, 120, NOW));
    tells(span(0, 60), true, NOW, one(10, 20, NOW));
    assertThat(listed(DAY)).extracting(Recording::begins).containsExactly(at(90), at(10));
  }

  @Test
  void aPartOfAnAnswerAddsAndTakesNothingAway() {
    tells(DAY, true, NOW, one(0, 30, NOW), one(30, 60, NOW));
    var later = NOW.plusSeconds(60);
    tells(DAY, false, later, one(30, 60, later), one(60, 90, later));
    assertThat(listed(DAY)).hasSize(3);
    assertThat(listed(DAY).get(1).toldAt()).as("said again").isEqualTo(later);
  }

  @Test
  void whatWasToldThreeMonthsAgoIsForgottenWithTheNextAnswer() {
    tells(DAY, true, NOW, one(0, 30, NOW));
    var elsewhere = new RecordingSpan(NOW.plusSeconds(86_400), NOW.plusSeconds(90_000));
    tells(elsewhere, true, NOW.plus(Duration.ofDays(89)));
    assertThat(listed(DAY)).hasSize(1);
    tells(elsewhere, true, NOW.plus(Duration.ofDays(91)));
    assertThat(listed(DAY)).isEmpty();
  }

  @Test
  void aDaysListIsReadInPages() {
    var many = IntStream.range(0, 240).mapToObj(i -> one(i, i + 1, NOW)).toArray(Recording[]::new);
    tells(DAY, true, NOW, many);
    var page = as(() -> video.recordings(camera, DAY, new PageRequest(200, 100, null)));
    assertThat(page.total()).isEqualTo(240);
    assertThat(page.items()).hasSize(40);
    assertThat(page.items().getLast().begins()).isEqualTo(EIGHT);
  }

  @Test
  void nobodySeesTheRecordingsOfAnotherCommunitysCamera() {
    tells(DAY, true, NOW, one(0, 30, NOW));
    var they = platform.clerk(neighbour);
    assertThatThrownBy(
            () -> platform.as(they, () -> video.recordings(camera, DAY, PageRequest.first(10))))
        .isInstanceOf(NotFound.class);
    book.recorded(neighbour, camera(neighbour).value(), DAY, List.of(), true, NOW);
    assertThat(listed(DAY)).as("theirs is another's").hasSize(1);
  }

  private DeviceId camera(TenantId there) {
    var code = "V" + UUID.randomUUID().toString().substring(0, 12);
    return platform.as(
        platform.clerk(there),
        () -> devices.register(new DeviceDraft(code, code, "road-camera", null)).id());
  }

  @Test
  void aSpanRunsForwardAndIsNoLongerThan31Days() {
    assertThat(new RecordingSpan(EIGHT, EIGHT.plus(Duration.ofDays(31)))).isNotNull();
    for (var wrong :
        List.<Callable<?>>of(
            () -> new RecordingSpan(EIGHT, EIGHT),
            () -> new RecordingSpan(NOW, EIGHT),
            () -> new RecordingSpan(null, NOW),
            () -> new RecordingSpan(EIGHT, null),
            () -> new RecordingSpan(EIGHT, EIGHT.plus(Duration.ofDays(31)).plusSeconds(1)))) {
      assertThatThrownBy(wrong::call).isInstanceOf(Invalid.class);
    }
  }

  @Test
  void whatACameraSaysOfARecordingIsCutToWhatARowHolds() {
    var odd = new Recording(EIGHT, NOW, " \0" + "x".repeat(200), RecordingKind.OTHER, -1L, NOW);
    assertThat(odd.name()).hasSizeLessThanOrEqualTo(120).startsWith("x");
    assertThat(odd.bytes()).isNull();
    assertThat(new Recording(EIGHT, NOW, " ", RecordingKind.OTHER, null, NOW).name()).isNull();
    assertThatThrownBy(() -> new Recording(NOW, NOW, null, RecordingKind.OTHER, null, NOW))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(RecordingKind.of("Alarm")).isEqualTo(RecordingKind.ALARM);
    assertThat(RecordingKind.of("manual")).isEqualTo(RecordingKind.MANUAL);
    assertThat(RecordingKind.of("time")).isEqualTo(RecordingKind.TIME);
    assertThat(RecordingKind.of(null)).isEqualTo(RecordingKind.OTHER);
    assertThat(RecordingKind.of("all")).isEqualTo(RecordingKind.OTHER);
  }

  @Test
  void whatBecomesOfPicturesStandsInTheCommunitysAuditLog() {
    book.note(tenant, "video.ended", camera + " live no-viewer");
    var entry =
        as(
            () ->
                platform
                    .jdbi()
                    .withHandle(
                        handle ->
                            handle
                                .createQuery(
                                    "select tenant_id || ' ' || action || ' ' || username from audit_entry where target = :target")
                                .bind("target", camera + " live no-viewer")
                                .mapTo(String.class)
                                .one()));
    assertThat(entry).startsWith(tenant.value() + " video.ended ").contains("sip");
  }
}
