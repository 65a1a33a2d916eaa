package org.linli.mqtt;

import java.util.concurrent.CountDownLatch;
import org.linli.feeds.boundary.DoorGround;
import org.linli.traces.boundary.LogLines;
import org.linli.traces.boundary.TraceSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the door, and ends it in order when it is asked to. */
public final class MqttPlatform {

  private static final Logger LOG = LoggerFactory.getLogger(MqttPlatform.class);

  private MqttPlatform() {}

  public static void main(String[] arguments) throws Exception {
    LogLines.begin("mqtt");
    TraceSettings.begin("linli-mqtt", System::getenv);
    var settings = DoorSettings.of(System.getenv());
    var ended = new CountDownLatch(1);
    var door =
        new MqttDoor(
            settings, DoorGround.over(settings.database().source("linli-mqtt"), settings.feeds()));
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .unstarted(
                    () -> {
                      door.close();
                      ended.countDown();
                    }));
    door.open();
    LOG.info("open on {}", door.port());
    ended.await();
  }
}
