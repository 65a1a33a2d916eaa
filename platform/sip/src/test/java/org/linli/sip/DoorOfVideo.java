package org.linli.sip;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.city.boundary.FiguresFeed;
import org.linli.commands.boundary.Envelope;
import org.linli.commands.entity.CommandOrder;
import org.linli.commands.entity.Downward;
import org.linli.devices.boundary.DeviceLife;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.boundary.Devices;
import org.linli.devices.entity.DeviceDraft;
import org.linli.devices.entity.DeviceId;
import org.linli.feeds.boundary.Door;
import org.linli.feeds.boundary.DoorGround;
import org.linli.feeds.boundary.Feeds;
import org.linli.feeds.entity.FeedSettings;
import org.linli.feeds.entity.Limits;
import org.linli.keys.control.RingForTests;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.FreePort;
import org.linli.testing.TestPlatform;
import org.linli.video.boundary.VideoBook;
import org.linli.video.boundary.VideoDevices;
import org.linli.video.entity.Channel;
import org.linli.video.entity.EnrolDraft;
import org.linli.video.entity.SipServer;
import org.linli.work.boundary.DueWork;

/**
 * A door with a real database and a clock that is set by hand, but no broker: so no alarm is ever
 * acknowledged here, and that is a rule as well.
 */
final class DoorOfVideo implements AutoCloseable {

  static final TestPlatform PLATFORM = TestPlatform.shared();

  static final String HOOK_TOKEN = "hook-token-of-the-media-server";

  private static final AtomicInteger NUMBERS = new AtomicInteger(1);

  final TenantId tenant = PLATFORM.community("994501001001", OperationMode.GOVERNMENT);
  final Caller clerk = PLATFORM.clerk(tenant);
  final Devices devices;
  final DeviceLife life;
  final VideoDevices video;
  final SipDoor door;
  final int port;
  private final FeedSettings feeding;
  final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());

  /** While it is locked the door's watch gets no further, as with a database that is slow. */
  final ReentrantLock watch = new ReentrantLock();

  DoorOfVideo() throws Exception {
    var models = new DeviceModels();
    var alarms = new AlarmBook(PLATFORM.jdbi(), event -> {});
    var figures = new FiguresFeed(PLATFORM.jdbi(), new DueWork(PLATFORM.jdbi()));
    devices =
        new Devices(
            PLATFORM.jdbi(),
            PLATFORM.scopes(),
            PLATFORM.entities(),
            models,
            alarms,
            figures,
            event -> {});
    life =
        new DeviceLife(
            PLATFORM.jdbi(),
            PLATFORM.scopes(),
            PLATFORM.entities(),
            models,
            alarms,
            figures,
            event -> {});
    var keys = RingForTests.over(PLATFORM);
    video =
        new VideoDevices(
            PLATFORM.jdbi(),
            PLATFORM.scopes(),
            devices,
            models,
            keys,
            new SipServer(BareSip.SERVER));
    var feedSettings =
        new FeedSettings("pulsar://127.0.0.1:1", "http://127.0.0.1:1", 1, 0, Limits.DEFAULT);
    var feeds =
        new Feeds(
            feedSettings, PLATFORM.scopes(), PLATFORM.jdbi(), models, alarms, figures, event -> {});
    port = FreePort.next();
    feeding = feedSettings;
    door =
        new SipDoor(
            settings(
                new Media("127.0.0.1", 10_000, false, "https://media.example/{ssrc}/{hex}", 600)),
            new DoorGround(null, feeds, new Door(feeds)),
            new VideoBook(PLATFORM.jdbi(), PLATFORM.scopes(), keys),
            this::instant);
    door.open();
  }

  private Instant instant() {
    if (Thread.currentThread().getName().equals("sip-watch")) {
      watch.lock();
      watch.unlock();
    }
    return now.get();
  }

  SipSettings settings(Media media) {
    return new SipSettings(
        port,
        0,
        "127.0.0.1",
        "127.0.0.1",
        new SipServer(BareSip.SERVER),
        List.of("MD5", "SHA-256"),
        SipSettings.Times.USUAL,
        100,
        media,
        new Outside("https://shots.example/{session}?a=1&b=2", "127.0.0.1", 0, HOOK_TOKEN),
        new SipSettings.Keys(null, feeding, Path.of("."), "00"));
  }

  /** A device with its number and password. */
  record Camera(DeviceId id, String number, String password) {}

  <T> T as(Callable<T> work) {
    return PLATFORM.as(clerk, work);
  }

  DeviceId device(String model) {
    var code = "V" + UUID.randomUUID().toString().substring(0, 12);
    return as(() -> devices.register(new DeviceDraft(code, code, model, null)).id());
  }

  /**
   * @param kind the three digits
   */
  static String number(int kind) {
    return "99450100" + "00" + kind + "0" + "%06d".formatted(NUMBERS.getAndIncrement());
  }

  Camera camera(String model, int kind) {
    var id = device(model);
    var number = number(kind);
    var enrolled = as(() -> video.enrol(id, new EnrolDraft(number)));
    return new Camera(id, number, enrolled.password());
  }

  BareSip line(Camera camera) throws IOException {
    return new BareSip(port, camera.number());
  }

  /** A command as the servers put it on its way. */
  UUID order(DeviceId device, String command, java.util.Map<String, Object> parameters) {
    var order = new CommandOrder(UUID.randomUUID(), command, parameters, now.get().plusSeconds(60));
    hand(device, order);
    return order.id();
  }

  void hand(DeviceId device, CommandOrder order) {
    door.orders()
        .down(List.of(Envelope.close(new Downward(tenant.value(), device.value(), order))));
  }

  List<Channel> channels(Camera camera) {
    return as(() -> video.channels(camera.id(), PageRequest.first(100)).items());
  }

  List<String> deadLetters(Camera camera) {
    return PLATFORM
        .owner()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select detail from dead_letter where device = :device order by at")
                    .bind("device", camera.id().toString())
                    .mapTo(String.class)
                    .list());
  }

  @Override
  public void close() {
    door.close();
  }
}
