package org.linli.look.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.AtmospherePushConnection;
import com.vaadin.flow.server.communication.PushConnectionFactory;
import java.lang.reflect.Proxy;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.atmosphere.cpr.AtmosphereResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.linli.look.testing.Window;

@Timeout(60)
class PartingLinesTest {

  private final Window window = Window.english();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final CountDownLatch read = new CountDownLatch(1);
  private final AtomicReference<Thread> closer = new AtomicReference<>();

  @AfterEach
  void close() {
    read.countDown();
    window.close();
  }

  /** A line whose last frame is written when somebody reads it. */
  private AtmosphereResource nobodyReads() {
    return (AtmosphereResource)
        Proxy.newProxyInstance(
            AtmosphereResource.class.getClassLoader(),
            new Class<?>[] {AtmosphereResource.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close")) {
                closer.set(Thread.currentThread());
                closing.countDown();
                read.await();
              }
              return method.getReturnType() == boolean.class ? Boolean.FALSE : null;
            });
  }

  private static AtmospherePushConnection line(UI ui, AtmosphereResource resource) {
    var line = (AtmospherePushConnection) new PartingLines().apply(ui);
    line.connect(resource);
    return line;
  }

  @Test
  void aWindowThatClosesWaitsForNobodyAtTheOtherEnd() throws Exception {
    var line = line(UI.getCurrent(), nobodyReads());
    UI.getCurrent().close();
    line.disconnect();
    assertThat(closing.await(30, TimeUnit.SECONDS)).as("it is closed all the same").isTrue();
    assertThat(closer.get()).isNotSameAs(Thread.currentThread());
    assertThat(line.isConnected()).isFalse();
  }

  @Test
  void aLivingWindowHasLostItsOldLineBeforeItGetsAnother() {
    read.countDown();
    var line = line(UI.getCurrent(), nobodyReads());
    line.disconnect();
    assertThat(closer.get()).isSameAs(Thread.currentThread());
    assertThat(line.isConnected()).isFalse();
  }

  @Test
  void vaadinFindsTheLinesByItself() {
    assertThat(ServiceLoader.load(PushConnectionFactory.class))
        .singleElement()
        .isInstanceOf(PartingLines.class);
  }
}
