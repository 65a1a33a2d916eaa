package org.linli.feeds.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.audit.boundary.AuditTrail;
import org.linli.devices.entity.DeviceId;
import org.linli.feeds.boundary.BrokerAway;
import org.linli.feeds.boundary.DeadLetterDesk;
import org.linli.feeds.boundary.FeedHealth;
import org.linli.feeds.boundary.Feeds;
import org.linli.feeds.boundary.Unreadable;
import org.linli.feeds.entity.DeadLetterRow;
import org.linli.feeds.entity.FeedSettings;
import org.linli.feeds.entity.LetterFilter;
import org.linli.feeds.entity.LetterRepair;
import org.linli.feeds.entity.Limits;
import org.linli.feeds.entity.ReplayPart;
import org.linli.feeds.entity.ReplayWish;
import org.linli.feeds.entity.SeenValue;
import org.linli.persistence.Sha256;
import org.linli.testing.Requirement;

/** Dead letters looked at, repaired, put aside and sent again, with a broker that is away. */
class DeadLetterDeskTest {

  private final FeedGround ground = new FeedGround("990311001001");
  private final Caller keeper =
      ground.platform.caller(Tier.PLATFORM, "990311", null, null, "feeds:read", "feeds:write");
  private final Feeds feeds =
      new Feeds(
          new FeedSettings("pulsar://127.0.0.1:1", "http://127.0.0.1:1", 1, 1, Limits.DEFAULT),
          ground.platform.scopes(),
          ground.platform.jdbi(),
          ground.models,
          ground.alarms,
          ground.figures,
          ground.announced::add);
  private final DeadLetterDesk desk =
      new DeadLetterDesk(
          feeds,
          ground.platform.jdbi(),
          ground.platform.scopes(),
          new AuditTrail(ground.platform.jdbi(), ground.platform.scopes()));
  private final FeedHealth health = new FeedHealth(feeds);
  private final DeviceId device = ground.device("smoke-detector");

  @BeforeEach
  void none() {
    ground.platform.owner().useHandle(handle -> handle.execute("delete from dead_letter"));
  }

  private <T> T as(Callable<T> work) {
    return ground.platform.as(keeper, work);
  }

  private void run(Runnable work) {
    ground.platform.run(keeper, work);
  }

  private UUID letter(String payload) {
    return letter(device.toString(), "unknown-metric", payload, Instant.now());
  }

  private UUID letter(String of, String reason, String payload, Instant at) {
    var id = UUID.randomUUID();
    ground
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into dead_letter (id, at, tenant_id, device, reason, detail, payload,"
                        + " message_key) values (?, ?, ?, ?, ?, 'a detail', ?, ?)",
                    id,
                    at.atOffset(ZoneOffset.UTC),
                    ground.tenant.value(),
                    of,
                    reason,
                    payload,
                    id.toString()));
    return id;
  }

  private static String body(String values) {
    return "{\"ts\":\"" + Instant.now() + "\",\"values\":{" + values + "}}";
  }

  @Test
  @Requirement("000-7.2.a.5-5")
  void aPreviewTellsValueByValueWhatWouldComeOut() {
    var id = letter(body("\"smok\":1,\"smoke\":2.5,\"battery\":\"full\""));
    var preview = as(() -> desk.preview(id, null));
    assertThat(preview.refused()).isNull();
    assertThat(preview.readings()).isEqualTo(1);
    assertThat(preview.good()).isEqualTo(1);
    assertThat(preview.faulty()).isEqualTo(2);
    assertThat(preview.brings()).isTrue();
    assertThat(preview.values())
        .extracting(SeenValue::metric, SeenValue::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("smok", "unknown-metric"),
            org.assertj.core.groups.Tuple.tuple("smoke", null),
            org.assertj.core.groups.Tuple.tuple("battery", "wrong-type"));
    var tried = as(() -> desk.preview(id, body("\"smoke\":1")));
    assertThat(tried.faulty()).isZero();
    assertThat(as(() -> desk.get(id)).payload()).as("nothing was kept").contains("smok\"");
  }

  @Test
  void aPreviewSaysWhyTheDoorWouldRefuseAllOfIt() {
    var id = letter("{");
    assertThat(as(() -> desk.preview(id, null)).refused()).isEqualTo("unreadable");
    assertThat(as(() -> desk.preview(id, "{\"values\":{\"smoke\":1}}")).detail())
        .contains("ts is missing");
    assertThat(as(() -> desk.preview(id, "[" + " ".repeat(Limits.BODY_BYTES) + "]")).refused())
        .isEqualTo("too-large");
    var gone = letter(UUID.randomUUID().toString(), "unreadable", "{", Instant.now());
    var odd = letter("no device", "unreadable", "{", Instant.now());
    for (var unknown : List.of(gone, odd)) {
      assertThat(as(() -> desk.preview(unknown, body("\"smoke\":1"))).refused())
          .isEqualTo("unknown-device");
    }
  }

  @Test
  @Requirement("000-7.2.a.5-5")
  void aRepairKeepsTheFirstTextAndNamesBothByTheirDigests() {
    var first = body("\"smok\":1");
    var second = body("\"smoke\":1");
    var id = letter(first);
    var repaired = as(() -> desk.repair(id, new LetterRepair(second, 0)));
    assertThat(repaired.auditName())
        .isEqualTo(id + " " + Sha256.hex(first) + " → " + Sha256.hex(second));
    assertThat(repaired.preview().good()).isEqualTo(1);
    var kept = as(() -> desk.get(id));
    assertThat(kept.payload()).isEqualTo(second);
    assertThat(kept.original()).isEqualTo(first);
    assertThat(kept.letter().replayedAt()).as("it is not sent by this").isNull();
    as(() -> desk.repair(id, new LetterRepair(body("\"smoke\":2"), 1)));
    assertThat(as(() -> desk.get(id)).original()).as("as it first came").isEqualTo(first);
    assertThat(as(() -> desk.get(id)).letter().repairs()).isEqualTo(2);
  }

  @Test
  void nobodyWritesOverAnothersRepairUnseen() {
    var id = letter("{");
    as(() -> desk.repair(id, new LetterRepair(body("\"smoke\":1"), 0)));
    assertThatThrownBy(() -> as(() -> desk.repair(id, new LetterRepair(body("\"smoke\":2"), 0))))
        .isInstanceOf(Conflict.class);
    assertThat(as(() -> desk.get(id)).payload()).contains("\"smoke\":1");
  }

  @Test
  void whatTheDoorCouldNotReadIsNoRepair() {
    var id = letter("{");
    for (var wrong : new String[] {"{", "[]", "{\"ts\":1}", "7"}) {
      assertThatThrownBy(() -> as(() -> desk.repair(id, new LetterRepair(wrong, 0))))
          .isInstanceOf(Unreadable.class);
    }
    for (var wrong : new String[] {null, " ", "{\"a\0\":1}"}) {
      assertThatThrownBy(() -> as(() -> desk.repair(id, new LetterRepair(wrong, 0))))
          .isInstanceOf(Invalid.class);
    }
    assertThatThrownBy(() -> as(() -> desk.repair(id, null))).isInstanceOf(Invalid.class);
    assertThatThrownBy(
            () ->
                as(() -> desk.repair(UUID.randomUUID(), new LetterRepair(body("\"smoke\":1"), 0))))
        .isInstanceOf(NotFound.class);
    assertThat(as(() -> desk.get(id)).letter().repairs()).isZero();
  }

  /** The crash between the two steps: the repair stands, the letter waits, and nothing is lost. */
  @Test
  void aReplayThatBreaksLeavesTheRepairedLetterWaiting() {
    var id = letter("{");
    var text = body("\"smoke\":1");
    as(() -> desk.repair(id, new LetterRepair(text, 0)));
    assertThatThrownBy(() -> run(() -> health.replay(id))).isInstanceOf(BrokerAway.class);
    var kept = as(() -> desk.get(id));
    assertThat(kept.payload()).isEqualTo(text);
    assertThat(kept.letter().isWaiting()).isTrue();
  }

  @Test
  void whatIsPutAsideWaitsNoMoreUntilItIsTakenBack() {
    var id = letter("{");
    assertThat(waiting()).isEqualTo(1);
    run(() -> desk.setAside(id, " device was thrown away "));
    assertThat(waiting()).isZero();
    var row =
        as(() -> health.deadLetters(LetterFilter.NONE, PageRequest.first(5))).items().getFirst();
    assertThat(row.setAsideReason()).isEqualTo("device was thrown away");
    assertThat(row.isWaiting()).isFalse();
    assertThat(as(() -> desk.previewReplay(all())).total()).isZero();
    assertThatThrownBy(() -> run(() -> desk.setAside(id, "again"))).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> as(() -> desk.repair(id, new LetterRepair(body("\"smoke\":1"), 0))))
        .isInstanceOf(Conflict.class);
    run(() -> desk.takeBack(id));
    assertThat(waiting()).isEqualTo(1);
    assertThatThrownBy(() -> run(() -> desk.takeBack(id))).isInstanceOf(Conflict.class);
    for (var none : new String[] {null, " ", "a\0b", "x".repeat(401)}) {
      assertThatThrownBy(() -> run(() -> desk.setAside(id, none))).isInstanceOf(Invalid.class);
    }
  }

  private long waiting() {
    return as(() -> feeds.line().deadLetters().waiting());
  }

  private static LetterFilter all() {
    return new LetterFilter(null, null, null, null, null);
  }

  @Test
  void aLookAtManyTellsHowManyWhoseAndWhatWouldComeOut() {
    letter(body("\"smoke\":1"));
    letter(body("\"smok\":1"));
    letter("{");
    letter("elsewhere", "unreadable", "{", Instant.now());
    var seen = as(() -> desk.previewReplay(all()));
    assertThat(seen.total()).isEqualTo(4);
    assertThat(seen.looked()).isEqualTo(4);
    assertThat(seen.brings()).isEqualTo(1);
    assertThat(seen.tenants())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.tenant()).isEqualTo(ground.tenant.value());
              assertThat(one.letters()).isEqualTo(4);
            });
    assertThat(seen.refused())
        .extracting(one -> one.reason() + " " + one.letters())
        .containsExactly("unknown-device 1", "unreadable 1");
    assertThat(
            as(
                () ->
                    desk.previewReplay(
                        new LetterFilter("unreadable", ground.tenant, "elsewhere", null, null))))
        .matches(one -> one.total() == 1);
    assertThat(
            as(
                () ->
                    desk.previewReplay(
                        new LetterFilter(null, null, null, null, Instant.EPOCH.plusSeconds(1)))))
        .matches(one -> one.total() == 0);
  }

  /** Letters whose device is gone are left, so a walk over them needs no broker. */
  @Test
  void aWalkGoesPartByPartOldestFirstAndTakesNothingThatAroseMeanwhile() {
    var ids = new ArrayList<UUID>();
    var begin = Instant.now().minusSeconds(100);
    for (int at = 0; at < 7; at++) {
      ids.add(letter("gone", "unreadable", "{", begin.plusSeconds(at / 2)));
    }
    var walked = new ArrayList<UUID>();
    String after = null;
    int parts = 0;
    do {
      var from = after;
      var part = as(() -> desk.replay(new ReplayWish(null, null, null, null, null, from, 3)));
      part.left().stream().map(ReplayPart.Left::id).forEach(walked::add);
      assertThat(part.sent()).isEmpty();
      after = part.after();
      parts++;
      letter("gone", "unreadable", "{", Instant.now().plusSeconds(60));
    } while (after != null);
    assertThat(walked).containsExactlyInAnyOrderElementsOf(ids).doesNotHaveDuplicates();
    assertThat(parts).isEqualTo(3);
  }

  @Test
  void aPartOfWhichOneCannotBeSentCountsAsNotSent() {
    var id = letter(body("\"smoke\":1"));
    assertThatThrownBy(
            () -> as(() -> desk.replay(new ReplayWish(null, null, null, null, null, null, null))))
        .isInstanceOf(BrokerAway.class);
    assertThat(as(() -> desk.get(id)).letter().isWaiting()).isTrue();
  }

  /** The broker is away: were it sent, the part would break. */
  @Test
  void aLetterOfWhichNothingWouldBeStoredIsLeftAndNotDoubled() {
    var id = letter(body("\"smok\":1,\"battery\":\"full\""));
    var part = as(() -> desk.replay(new ReplayWish(null, null, null, null, null, null, null)));
    assertThat(part.sent()).isEmpty();
    assertThat(part.left()).containsExactly(new ReplayPart.Left(id, "unknown-metric", ""));
    assertThat(waiting()).isEqualTo(1);
    assertThat(as(() -> desk.get(id)).letter().isWaiting()).isTrue();
  }

  @Test
  void aMomentThatNoColumnHasRoomForIsNoCondition() {
    for (var wrong :
        List.of(
            Instant.MIN,
            Instant.parse("0000-12-31T23:59:59Z"),
            Instant.parse("+10000-01-01T00:00:00Z"),
            Instant.MAX)) {
      assertThatThrownBy(() -> new LetterFilter(null, null, null, wrong, null))
          .isInstanceOf(Invalid.class);
      assertThatThrownBy(() -> new ReplayWish(null, null, null, null, wrong, null, 1).filter())
          .isInstanceOf(Invalid.class);
    }
    var widest =
        new LetterFilter(
            null,
            null,
            null,
            Instant.parse("0001-01-01T00:00:00Z"),
            Instant.parse("9999-12-31T23:59:59Z"));
    assertThat(as(() -> desk.previewReplay(widest)).total()).isZero();
  }

  @Test
  void aCursorOrALimitThatIsNoneIsRefused() {
    var encoder = Base64.getUrlEncoder().withoutPadding();
    for (var wrong :
        List.of(
            "x",
            "!!",
            encoder.encodeToString("1 2".getBytes()),
            encoder.encodeToString("-1 2 00000000-0000-0000-0000-000000000000".getBytes()),
            encoder.encodeToString(
                "9223372036854775807 0 00000000-0000-0000-0000-000000000000".getBytes()),
            encoder.encodeToString("99999999999999999999 0 x".getBytes()))) {
      assertThatThrownBy(
              () -> as(() -> desk.replay(new ReplayWish(null, null, null, null, null, wrong, 1))))
          .as(wrong)
          .isInstanceOf(Invalid.class);
    }
    for (var limit : new int[] {0, -1, 101}) {
      assertThatThrownBy(
              () ->
                  as(() -> desk.replay(new ReplayWish(null, null, null, null, null, null, limit))))
          .isInstanceOf(Invalid.class);
    }
    assertThatThrownBy(() -> new LetterFilter("a\0b", null, null, null, null))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> new LetterFilter(null, null, "x".repeat(61), null, null))
        .isInstanceOf(Invalid.class);
    var now = Instant.now();
    assertThatThrownBy(() -> new LetterFilter(null, null, null, now, now))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void aCursorComesBackAsItWent() {
    var cursor =
        LetterCursor.first(Instant.parse("2026-11-23T12:00:00.123456789Z"))
            .next(Instant.parse("2026-11-22T12:00:00.000001Z"), UUID.randomUUID());
    assertThat(LetterCursor.of(cursor.text(), Instant.now())).isEqualTo(cursor);
    assertThat(cursor.end()).isEqualTo(Instant.parse("2026-11-23T12:00:00.123456Z"));
  }

  private List<UUID> listed(LetterFilter filter) {
    return as(() -> health.deadLetters(filter, PageRequest.first(50))).items().stream()
        .map(DeadLetterRow::id)
        .toList();
  }

  @Test
  void theListIsNarrowedByReasonCommunityDeviceAndTime() {
    var noon = Instant.parse("2026-05-04T04:00:00Z");
    var first = letter(device.toString(), "unknown-metric", "{}", noon);
    var second = letter("another", "unreadable", "{", noon.plusSeconds(60));
    assertThat(listed(LetterFilter.NONE)).containsExactly(second, first);
    assertThat(listed(new LetterFilter("unreadable", null, null, null, null)))
        .containsExactly(second);
    assertThat(listed(new LetterFilter(null, ground.tenant, null, null, null))).hasSize(2);
    assertThat(listed(new LetterFilter(null, null, device.toString(), null, null)))
        .containsExactly(first);
    assertThat(listed(new LetterFilter(null, null, null, noon, noon.plusSeconds(60))))
        .containsExactly(first);
    assertThat(listed(new LetterFilter(null, null, null, noon.plusSeconds(60), null)))
        .containsExactly(second);
  }

  @Test
  void theListIsReadPageByPage() {
    for (int at = 0; at < 5; at++) {
      letter(device.toString(), "unreadable", "{", Instant.parse("2026-05-04T04:00:00Z"));
    }
    var page = as(() -> health.deadLetters(LetterFilter.NONE, new PageRequest(3, 3, null)));
    assertThat(page.items()).hasSize(2);
    assertThat(page.total()).isEqualTo(5);
  }
}
