package org.linli.offsite;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.linli.testing.FreePort;

/**
 * A real S3 server over a folder, in a process of its own that can be killed; with signatures of
 * version 4. A folder below is a bucket.
 */
public final class S3Server implements AutoCloseable {

  private static final String ACCESS = "city";
  private static final String SECRET = "the-city's-own-secret-key";

  private final Path folder;
  private final int port = FreePort.next();
  private Process process;

  /**
   * @param folder below which buckets are kept; empty keys and settings lie there too
   */
  public S3Server(Path folder, String... buckets) throws IOException {
    this.folder = folder;
    for (var bucket : buckets) {
      Files.createDirectories(folder.resolve("buckets").resolve(bucket));
    }
    keys("keys", ACCESS, SECRET);
    Files.writeString(
        folder.resolve("s3.conf"),
        """
        s3proxy.endpoint=http://127.0.0.1:%d
        s3proxy.authorization=aws-v4
        s3proxy.identity=%s
        s3proxy.credential=%s
        jclouds.provider=filesystem-nio2
        jclouds.identity=none
        jclouds.credential=none
        jclouds.filesystem.basedir=%s
        """
            .formatted(port, ACCESS, SECRET, folder.resolve("buckets")));
    // It would else tell of each byte.
    Files.writeString(
        folder.resolve("quiet.xml"),
        """
        <configuration>
          <appender name="out" class="ch.qos.logback.core.ConsoleAppender">
            <encoder><pattern>%level %logger %msg%n</pattern></encoder>
          </appender>
          <root level="WARN"><appender-ref ref="out"/></root>
        </configuration>
        """);
    start();
  }

  /** Begins anew where it was killed. */
  public void start() throws IOException {
    var classPath = Files.readString(Path.of("../s3/target/class-path").toAbsolutePath()).strip();
    process =
        new ProcessBuilder(
                List.of(
                    ProcessHandle.current().info().command().orElse("java"),
                    "-Xmx512m",
                    "-Dlogback.configurationFile=" + folder.resolve("quiet.xml"),
                    "-cp",
                    classPath,
                    "org.gaul.s3proxy.Main",
                    "--properties",
                    folder.resolve("s3.conf").toString()))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("s3.log").toFile())
            .start();
    var deadline = Instant.now().plus(Duration.ofMinutes(3));
    while (!answers()) {
      if (Instant.now().isAfter(deadline) || !process.isAlive()) {
        kill();
        throw new IOException("no S3 server: " + Files.readString(folder.resolve("s3.log")));
      }
    }
  }

  private boolean answers() {
    try (var line = new Socket("127.0.0.1", port)) {
      return line.isConnected();
    } catch (IOException e) {
      java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
      return false;
    }
  }

  /** As by {@code kill -9}. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Where a bucket's objects lie on the disk. */
  public Path bucket(String name) {
    return folder.resolve("buckets").resolve(name);
  }

  public int port() {
    return port;
  }

  private Path keys(String name, String access, String secret) throws IOException {
    var keys = Files.createDirectories(folder.resolve(name));
    Files.writeString(keys.resolve("access-key"), access + "\n");
    Files.writeString(keys.resolve("secret-key"), secret + "\n");
    return keys;
  }

  public BucketSettings settings() {
    return settings(port, folder.resolve("keys"), Duration.ZERO, BucketSettings.PART);
  }

  /** Through another port, as through a line that can be cut. */
  public BucketSettings through(int other) {
    return settings(other, folder.resolve("keys"), Duration.ZERO, 5 << 20);
  }

  BucketSettings withWrongKey() throws IOException {
    return settings(port, keys("wrong", ACCESS, "another"), Duration.ZERO, BucketSettings.PART);
  }

  BucketSettings locked(Duration lock) {
    return settings(port, folder.resolve("keys"), lock, BucketSettings.PART);
  }

  private static BucketSettings settings(int port, Path keys, Duration lock, int part) {
    var said =
        BucketSettings.of(
            Map.of(
                "LINLI_BACKUP_S3_ENDPOINT",
                "http://127.0.0.1:" + port,
                "LINLI_BACKUP_S3_KEYS",
                keys.toString()));
    return new BucketSettings(said.endpoint(), said.region(), said.pathStyle(), keys, lock, part);
  }

  @Override
  public void close() {
    kill();
  }
}
