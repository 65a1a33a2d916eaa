package org.linli.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.commands.entity.CommandAnswer;
import org.linli.commands.entity.CommandOrder;
import org.linli.commands.entity.CommandState;
import org.linli.sip.DoorOfVideo.Camera;

/** A camera is told to take snapshots and to carry them elsewhere. */
class SnapshotsTest {

  private static DoorOfVideo ground;

  private final List<CommandAnswer> told = new CopyOnWriteArrayList<>();

  @BeforeAll
  static void open() throws Exception {
    ground = new DoorOfVideo();
  }

  @AfterAll
  static void close() {
    ground.close();
  }

  private static Camera camera() {
    return ground.camera("gate-camera", 132);
  }

  private static Reach reach(Camera camera) {
    var here = ground.door.registrations().of(camera.number()).orElseThrow();
    return new Reach(camera.id().value(), here, camera.number());
  }

  /** Returns the session under which the camera is to carry them. */
  private String ask(Camera camera, Map<String, Object> parameters) {
    var order =
        new CommandOrder(
            UUID.randomUUID(), "snapshot", parameters, ground.now.get().plusSeconds(60));
    ground.door.snapshots().take(reach(camera), order, told::add);
    return order.id().toString().replace("-", "");
  }

  private static String carried(Camera camera, String session, String files) {
    return "<?xml version=\"1.0\"?><Notify><CmdType>UploadSnapShotFinished</CmdType><SN>9</SN><DeviceID>%s</DeviceID><SessionID>%s</SessionID><SnapShotList>%s</SnapShotList></Notify>"
        .formatted(camera.number(), session, files);
  }

  private static String configured(Camera camera, int number, String result) {
    return "<?xml version=\"1.0\"?><Response><CmdType>DeviceConfig</CmdType><SN>%d</SN><DeviceID>%s</DeviceID><Result>%s</Result></Response>"
        .formatted(number, camera.number(), result);
  }

  @Test
  void theCameraIsToldHowManyAndWhereToAndItsFilesAreTheAnswer() throws Exception {
    var camera = camera();
    try (var line = ground.line(camera)) {
      line.enter(camera.password());
      var session = ask(camera, Map.of("number", 3, "seconds", 2));
      var number = line.asked("DeviceConfig");
      assertThat(line.wasTold("<SnapNum>3</SnapNum>\r\n<Interval>2</Interval>")).isTrue();
      assertThat(
              line.wasTold(
                  "<UploadURL>https://shots.example/" + session + "?a=1&amp;b=2</UploadURL>"))
          .as("an address is text of the letter")
          .isTrue();
      assertThat(line.wasTold("<SessionID>" + session + "</SessionID>")).isTrue();
      assertThat(session).hasSize(32);
      assertThat(line.message(configured(camera, number, "OK")).status()).isEqualTo(200);
      assertThat(told).as("taken is not there").isEmpty();
      var files = "<SnapShotFileID>f1</SnapShotFileID><SnapShotFileID>f2</SnapShotFileID>";
      assertThat(line.message(carried(camera, session, files)).status()).isEqualTo(200);
      assertThat(told).containsExactly(new CommandAnswer(CommandState.DONE, "f1 f2"));
      assertThat(line.message(carried(camera, session, files)).status())
          .as("nobody waits any more")
          .isEqualTo(400);
      assertThat(ground.door.snapshots().count()).isZero();
    }
  }

  @Test
  void whoAsksForNothingSpecialGetsOne() throws Exception {
    var camera = camera();
    try (var line = ground.line(camera)) {
      line.enter(camera.password());
      ask(camera, Map.of());
      assertThat(line.wasTold("<SnapNum>1</SnapNum>\r\n<Interval>1</Interval>")).isTrue();
    }
  }

  @Test
  void aCameraThatRefusesOrCarriesNoneHasFailed() throws Exception {
    var camera = camera();
    try (var line = ground.line(camera)) {
      line.enter(camera.password());
      ask(camera, Map.of());
      line.message(configured(camera, line.asked("DeviceConfig"), "ERROR"));
      assertThat(told.getLast().answer()).isEqualTo("the camera takes no snapshots");
      var session = ask(camera, Map.of());
      line.message(carried(camera, session, ""));
      assertThat(told.getLast())
          .isEqualTo(new CommandAnswer(CommandState.FAILED, "no snapshot was carried over"));
    }
  }

  @Test
  void whatIsNotToldInTimeHasFailed() throws Exception {
    var camera = camera();
    var now = ground.now.get();
    try (var line = ground.line(camera)) {
      line.enter(camera.password());
      ask(camera, Map.of());
      ground.door.snapshots().look();
      assertThat(told).isEmpty();
      ground.now.set(now.plusSeconds(60));
      ground.door.snapshots().look();
      assertThat(told.getLast().answer()).isEqualTo("no word in time that snapshots are there");
    } finally {
      ground.now.set(now);
    }
  }

  @Test
  void aCameraCannotEndWhatAnotherWasAskedFor() throws Exception {
    var camera = camera();
    var other = camera();
    try (var line = ground.line(camera);
        var second = ground.line(other)) {
      line.enter(camera.password());
      second.enter(other.password());
      var session = ask(camera, Map.of());
      var files = "<SnapShotFileID>mine</SnapShotFileID>";
      assertThat(second.message(carried(other, session, files)).status()).isEqualTo(400);
      assertThat(told).isEmpty();
    }
  }

  @Test
  void withoutAnAddressNoCameraIsAsked() throws Exception {
    var camera = camera();
    try (var line = ground.line(camera)) {
      line.enter(camera.password());
      var nowhere = new Snapshots(null, null, new Catalogues(), new Letters(), ground.now::get);
      nowhere.take(
          reach(camera),
          new CommandOrder(UUID.randomUUID(), "snapshot", null, ground.now.get()),
          told::add);
      assertThat(told)
          .containsExactly(new CommandAnswer(CommandState.FAILED, "no address for snapshots"));
    }
  }
}
