package org.linli.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

/** What comes in its own time, and what the audit log says of it. */
final class Awaited {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Awaited() {}

  /** Something that will be so. */
  interface Check {
    boolean holds();
  }

  static void until(String what, Check check) throws InterruptedException {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!check.holds()) {
      assertThat(System.nanoTime()).as(what + " in time").isLessThan(end);
      Thread.sleep(20);
    }
  }

  /** The camera is answered first; the audit log has it a moment later. */
  static void ended(DoorOfVideo ground, DoorOfVideo.Camera camera, String why)
      throws InterruptedException {
    until(
        "a picture that ended by" + why,
        () ->
            audit(ground, camera).stream().reduce((first, last) -> last).orElse("").endsWith(why));
  }

  /** What stands in the audit log of the device's pictures, in order: {@code action target}. */
  static List<String> audit(DoorOfVideo ground, DoorOfVideo.Camera camera) {
    return ground.as(
        () ->
            DoorOfVideo.PLATFORM
                .jdbi()
                .withHandle(
                    handle ->
                        handle
                            .createQuery(
                                """
                                select action || ' ' || target from audit_entry
                                where action like 'video.%' and target like :device order by at, id""")
                            .bind("device", camera.id() + " %")
                            .mapTo(String.class)
                            .list()));
  }
}
