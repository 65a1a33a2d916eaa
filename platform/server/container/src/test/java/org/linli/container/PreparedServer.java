package org.linli.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jboss.arquillian.container.spi.event.container.BeforeSetup;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.linli.testing.FreePort;
import org.linli.testing.TestDatabase;
import org.postgresql.Driver;

/**
 * Before the server starts: a database, free ports, and the server's folder, made of the very
 * configuration that is delivered, so that the two cannot drift apart.
 */
public final class PreparedServer implements LoadableExtension {

  /** Small, so that connections pass from tenant to tenant all the time. */
  static final int POOL = 4;

  @Override
  public void register(ExtensionBuilder builder) {
    // The adapter looks for running servers by a part of their name, so the name must be found
    // nowhere else.
    System.setProperty("linli.server", "linli-container-" + ProcessHandle.current().pid());
    System.setProperty("linli.http-port", Integer.toString(FreePort.next()));
    builder.observer(Preparation.class);
  }

  /** Made by Arquillian. */
  public static final class Preparation {

    void prepare(@Observes BeforeSetup event) throws IOException {
      var usr = Path.of(System.getProperty("linli.usr"));
      var server = usr.resolve("servers").resolve(System.getProperty("linli.server"));
      Files.createDirectories(server.resolve("apps"));
      var config = Path.of(System.getProperty("linli.config"));
      for (var file : new String[] {"server.xml", "server.env", "jvm.options"}) {
        Files.copy(config.resolve(file), server.resolve(file), StandardCopyOption.REPLACE_EXISTING);
      }
      var overrides = Files.createDirectories(server.resolve("configDropins").resolve("overrides"));
      try (var xml = PreparedServer.class.getResourceAsStream("/server-under-test.xml")) {
        Files.copy(
            xml, overrides.resolve("server-under-test.xml"), StandardCopyOption.REPLACE_EXISTING);
      }
      // No broker listens on port 1: a platform that happens to run here must not be met.
      Files.writeString(
          server.resolve("bootstrap.properties"),
          """
          LINLI_HTTP_PORT=%s
          LINLI_OPS_PORT=%d
          LINLI_DB_URL=%s
          LINLI_DB_POOL=%d
          linli.pulsar.url=pulsar://127.0.0.1:1
          linli.pulsar.web=http://127.0.0.1:1
          linli.showcase=false
          """
              .formatted(
                  System.getProperty("linli.http-port"),
                  FreePort.next(),
                  TestDatabase.shared().url(),
                  POOL));
      var driver =
          Path.of(Driver.class.getProtectionDomain().getCodeSource().getLocation().getPath());
      var jdbc =
          Files.createDirectories(usr.resolve("shared").resolve("resources").resolve("jdbc"));
      Files.copy(driver, jdbc.resolve("postgresql.jar"), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
