package org.linli.sip;

import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import org.linli.feeds.boundary.DoorGround;
import org.linli.keys.boundary.KeyRing;
import org.linli.traces.boundary.LogLines;
import org.linli.video.boundary.VideoBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the door, and ends it in order when it is asked to. */
public final class SipPlatform {

  private static final Logger LOG = LoggerFactory.getLogger(SipPlatform.class);

  private SipPlatform() {}

  public static void main(String[] arguments) throws Exception {
    LogLines.begin("sip");
    var settings = SipSettings.of(System.getenv());
    var keys = settings.keys();
    var ended = new CountDownLatch(1);
    var ground = DoorGround.over(keys.database().source("linli-sip"), keys.feeds());
    var own = ground.own();
    var ring = KeyRing.over(own.jdbi(), own.scopes(), keys.masterKey());
    var book = new VideoBook(own.jdbi(), own.scopes(), ring);
    var door = new SipDoor(settings, ground, book, InstantSource.system());
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .unstarted(
                    () -> {
                      door.close();
                      ended.countDown();
                    }));
    door.open();
    LOG.info("open on {}", settings.port());
    ended.await();
  }
}
