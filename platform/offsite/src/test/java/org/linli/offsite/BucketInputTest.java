package org.linli.offsite;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading from a store whose answers end before their end. */
class BucketInputTest {

  private static final String SHORT =
      "HTTP/1.1 200 OK\r\nContent-Length: 100\r\nETag: \"1\"\r\nConnection: close\r\n\r\n";

  @TempDir Path folder;

  private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

  BucketInputTest() throws IOException {}

  /** Promises a hundred bytes, and sends none. */
  private void answer() {
    try {
      while (true) {
        try (var line = server.accept()) {
          var asked = new BufferedReader(new InputStreamReader(line.getInputStream(), US_ASCII));
          while (!asked.readLine().isEmpty()) {
            // What is asked makes no difference.
          }
          line.getOutputStream().write(SHORT.getBytes(US_ASCII));
        }
      }
    } catch (IOException e) {
      // The test is over.
    }
  }

  /** Not tried for ever: a restore would only seem to go on. */
  @Test
  void aStoreThatAlwaysEndsTooEarlyIsAway() throws Exception {
    Files.writeString(folder.resolve("access-key"), "a");
    Files.writeString(folder.resolve("secret-key"), "b");
    var endpoint = URI.create("http://127.0.0.1:" + server.getLocalPort());
    var settings = new BucketSettings(endpoint, "city", true, folder, Duration.ZERO, 5 << 20);
    try (server) {
      Thread.ofVirtual().start(this::answer);
      try (var in = Store.of("s3://copies", settings).open("copy")) {
        assertTimeoutPreemptively(
            Duration.ofSeconds(30),
            () ->
                assertThatThrownBy(in::readAllBytes)
                    .isInstanceOf(FileSystemException.class)
                    .hasMessageContaining("s3://copies/copy"));
      }
    }
  }
}
