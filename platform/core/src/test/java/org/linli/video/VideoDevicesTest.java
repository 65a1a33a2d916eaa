package org.linli.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Refusal;
import org.linli.access.entity.Caller;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.city.boundary.FiguresFeed;
import org.linli.devices.boundary.DeviceLife;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.boundary.DeviceRetired;
import org.linli.devices.boundary.Devices;
import org.linli.devices.entity.DeviceDraft;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DevicePlate;
import org.linli.keys.control.RingForTests;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;
import org.linli.video.boundary.ChannelTaken;
import org.linli.video.boundary.GbIdTaken;
import org.linli.video.boundary.VideoBook;
import org.linli.video.boundary.VideoDevices;
import org.linli.video.entity.CatalogueItem;
import org.linli.video.entity.Channel;
import org.linli.video.entity.ChannelId;
import org.linli.video.entity.EnrolDraft;
import org.linli.video.entity.GbId;
import org.linli.video.entity.KnownVideo;
import org.linli.video.entity.SipServer;
import org.linli.work.boundary.DueWork;

class VideoDevicesTest {

  private static final AtomicInteger NUMBERS = new AtomicInteger(1);
  private static final SipServer SERVER = new SipServer("99460000002000000001");

  private final TestPlatform platform = TestPlatform.shared();
  private final TenantId tenant = platform.community("994601001001", OperationMode.GOVERNMENT);
  private final TenantId neighbour = platform.community("994601001002", OperationMode.GOVERNMENT);
  private final Caller clerk = platform.clerk(tenant);
  private final DeviceModels models = new DeviceModels();
  private final AlarmBook alarms = new AlarmBook(platform.jdbi(), event -> {});
  private final FiguresFeed figures =
      new FiguresFeed(platform.jdbi(), new DueWork(platform.jdbi()));
  private final Devices devices =
      new Devices(
          platform.jdbi(),
          platform.scopes(),
          platform.entities(),
          models,
          alarms,
          figures,
          event -> {});
  private final DeviceLife life =
      new DeviceLife(
          platform.jdbi(),
          platform.scopes(),
          platform.entities(),
          models,
          alarms,
          figures,
          event -> {});
  private final VideoDevices video =
      new VideoDevices(
          platform.jdbi(), platform.scopes(), devices, models, RingForTests.over(platform), SERVER);
  private final VideoBook book =
      new VideoBook(platform.jdbi(), platform.scopes(), RingForTests.over(platform));

  private <T> T as(Callable<T> work) {
    return platform.as(clerk, work);
  }

  private void does(Runnable deed) {
    as(
        () -> {
          deed.run();
          return null;
        });
  }

  private DeviceId device(Caller who, String model) {
    var code = "V" + UUID.randomUUID().toString().substring(0, 12);
    return platform.as(who, () -> devices.register(new DeviceDraft(code, code, model, null)).id());
  }

  private DeviceId camera() {
    return device(clerk, "road-camera");
  }

  private static String number() {
    return "99460100" + "00132" + "0" + "%06d".formatted(NUMBERS.getAndIncrement());
  }

  private KnownVideo enrolled() {
    var id = camera();
    var number = number();
    as(() -> video.enrol(id, new EnrolDraft(number)));
    return book.find(number).orElseThrow();
  }

  private static String md5(String text) throws Exception {
    var digest = MessageDigest.getInstance("MD5");
    return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void anEnrolledDeviceIsKnownAtTheDoorByItsProofAlone() throws Exception {
    var id = camera();
    var number = number();
    var enrolled = as(() -> video.enrol(id, new EnrolDraft(number)));
    assertThat(enrolled.password()).matches("[2-9A-HJ-NP-Za-km-np-z]{16}");
    assertThat(enrolled.toString()).doesNotContain(enrolled.password());
    var known = book.find(number).orElseThrow();
    assertThat(known.device()).isEqualTo(id);
    assertThat(known.tenant()).isEqualTo(tenant);
    assertThat(known.proof().md5())
        .isEqualTo(md5(number + ":" + SERVER.domain() + ":" + enrolled.password()));
    assertThat(known.proof().sha256()).hasSize(64);
    assertThat(known.proof().toString()).isEqualTo("PasswordProof[]");
    var kept =
        platform
            .owner()
            .withHandle(
                handle ->
                    handle
                        .createQuery("select proof_md5 from gb_device where device_id = :id")
                        .bind("id", id.value())
                        .mapTo(String.class)
                        .one());
    assertThat(kept).as("sealed").doesNotContain(known.proof().md5());
    assertThat(as(() -> video.get(id)).gbId().value()).isEqualTo(number);
    assertThat(as(() -> video.get(id)).domain()).isEqualTo(SERVER.domain());
  }

  @Test
  void enrolledAgainItGetsAnotherPassword() {
    var known = enrolled();
    var draft = new EnrolDraft(known.gbId().value());
    var again = as(() -> video.enrol(known.device(), draft));
    var now = book.find(known.gbId().value()).orElseThrow();
    assertThat(now.proof()).isNotEqualTo(known.proof());
    assertThat(now.since()).isAfter(known.since());
    assertThat(again.password()).hasSize(16);
    var moved = new EnrolDraft(number());
    as(() -> video.enrol(known.device(), moved));
    assertThat(book.find(known.gbId().value())).as("the number before is free").isEmpty();
  }

  @Test
  void aNumberIsGivenOnceInTheCity() {
    var known = enrolled();
    var draft = new EnrolDraft(known.gbId().value());
    var other = camera();
    assertThatThrownBy(() -> as(() -> video.enrol(other, draft))).isInstanceOf(GbIdTaken.class);
    var they = platform.clerk(neighbour);
    var theirs = device(they, "road-camera");
    assertThatThrownBy(() -> platform.as(they, () -> video.enrol(theirs, draft)))
        .as("nor in another community")
        .isInstanceOf(GbIdTaken.class);
    does(() -> devices.retire(known.device()));
    assertThat(book.find(known.gbId().value())).as("out of use").isEmpty();
    assertThat(as(() -> video.enrol(other, draft)).gbId().value())
        .as("left to the one in its place")
        .isEqualTo(draft.gbId());
  }

  @Test
  void whatHasNoVideoOrAForeignNumberIsRefused() {
    var detector = device(clerk, "smoke-detector");
    var id = camera();
    assertThatThrownBy(() -> as(() -> video.enrol(detector, new EnrolDraft(number()))))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("no-video");
    for (var wrong : new String[] {"34020000001320000001", "99460100002160000001", "x", null}) {
      assertThatThrownBy(() -> as(() -> video.enrol(id, new EnrolDraft(wrong))))
          .as(wrong)
          .isInstanceOf(Invalid.class);
    }
    var planned = as(() -> life.plan(new DeviceDraft("P" + number(), "p", "road-camera", null)));
    assertThatThrownBy(() -> as(() -> video.enrol(planned, new EnrolDraft(number()))))
        .isInstanceOf(DeviceRetired.class);
  }

  @Test
  void whoIsWithdrawnIsNotKnownAnyMore() {
    var known = enrolled();
    assertThat(book.standing(List.of(known.device().value())))
        .containsEntry(known.device().value(), known.since());
    does(() -> video.withdraw(known.device()));
    assertThat(book.find(known.gbId().value())).isEmpty();
    assertThat(book.standing(List.of(known.device().value()))).isEmpty();
    assertThat(as(() -> video.find(known.device()))).isEmpty();
    assertThatThrownBy(() -> as(() -> video.get(known.device()))).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> does(() -> video.withdraw(known.device())))
        .isInstanceOf(NotFound.class);
  }

  private static CatalogueItem item(String number, String name) {
    return new CatalogueItem(new GbId(number), name, "天府", null, true);
  }

  private Channel channel(KnownVideo known, String number) {
    book.catalogued(known, List.of(item(number, "东门")), Instant.now(), null);
    return as(() -> video.channels(known.device(), new PageRequest(0, 10, number)))
        .items()
        .getFirst();
  }

  @Test
  void aChannelIsAProposalUntilItIsTaken() {
    var known = enrolled();
    var number = number();
    var channel = channel(known, number);
    assertThat(channel.device()).isNull();
    assertThat(book.taken(known)).isEmpty();
    assertThat(book.target(known, number).orElseThrow().device()).isNull();
    assertThat(book.target(known, number())).isEmpty();
    var draft = new DeviceDraft("C" + number, "东门", "perimeter-camera", null);
    var became = as(() -> video.take(known.device(), channel.id(), draft));
    assertThat(as(() -> devices.get(became)).row().name()).isEqualTo("东门");
    assertThat(book.taken(known)).containsEntry(number, became.value());
    assertThat(book.target(known, number).orElseThrow().model()).isEqualTo("perimeter-camera");
    assertThat(channel(known, number).device()).as("a later catalogue").isEqualTo(became);
    var again = new DeviceDraft("D" + number, "东门", "perimeter-camera", null);
    assertThatThrownBy(() -> as(() -> video.take(known.device(), channel.id(), again)))
        .isInstanceOf(ChannelTaken.class);
    var blind = new DeviceDraft("E" + number, "东门", "smoke-detector", null);
    assertThatThrownBy(() -> as(() -> video.take(known.device(), channel.id(), blind)))
        .isInstanceOf(Invalid.class);
    var none = new ChannelId(UUID.randomUUID());
    assertThatThrownBy(() -> as(() -> video.take(known.device(), none, again)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whatPeopleWroteOnThePlateStays() {
    var known = enrolled();
    var plate = new DevicePlate("蓉城", null, "S1", null, null, null, null, null, null, null);
    does(() -> life.write(known.device(), plate));
    book.told(known, "天府", "V3");
    book.told(known, null, " ");
    var now = as(() -> life.plate(known.device()));
    assertThat(now.brand()).isEqualTo("蓉城");
    assertThat(now.serial()).isEqualTo("S1");
    assertThat(now.firmware()).isEqualTo("V3");
  }

  @Test
  void nobodySeesOrTouchesTheVideoOfAnotherCommunity() {
    var known = enrolled();
    var channel = channel(known, number());
    var they = platform.clerk(neighbour);
    var draft = new DeviceDraft("X1", "x", "road-camera", null);
    List<Callable<?>> deeds =
        List.of(
            () -> video.get(known.device()),
            () -> video.enrol(known.device(), new EnrolDraft(number())),
            () -> video.channels(known.device(), PageRequest.first(10)),
            () -> video.take(known.device(), channel.id(), draft),
            () -> {
              video.withdraw(known.device());
              return null;
            });
    for (var deed : deeds) {
      assertThatThrownBy(() -> platform.as(they, deed)).isInstanceOf(NotFound.class);
    }
    assertThat(book.find(known.gbId().value())).isPresent();
  }

  @Test
  void whoMayOnlyReadEnrolsNobody() {
    var known = enrolled();
    var reader = platform.member(clerk.tier(), tenant, "devices:read");
    assertThat(platform.as(reader, () -> video.isVideo("road-camera"))).isTrue();
    assertThat(platform.as(reader, () -> video.isVideo("smoke-detector"))).isFalse();
    assertThat(platform.as(reader, () -> video.get(known.device())).gbId()).isEqualTo(known.gbId());
  }

  @Test
  void refusalsNameTheNumber() {
    Refusal taken = new GbIdTaken("1");
    assertThat(taken.status()).isEqualTo(409);
    assertThat(taken.arguments()).containsExactly("1");
    assertThat(new ChannelTaken("2").code()).isEqualTo("channel-taken");
  }
}
