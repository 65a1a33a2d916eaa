package org.linli.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The MQTT door in a process of its own, with the memory that the start script gives. */
record MqttParts(OwnProcess own, int port, SSLContext trust) implements AutoCloseable {

  private static final Path BUILT = Path.of("../mqtt/target").toAbsolutePath().normalize();
  private static final int PATIENCE_SECONDS = 60;

  /**
   * @param first the first of the installation's ports
   */
  static MqttParts start(Path home, int first)
      throws IOException, InterruptedException, GeneralSecurityException {
    return start(home, first, 0);
  }

  /**
   * @param first the first of the installation's ports
   * @param door the number of the door, from 0: an installation may have several
   */
  static MqttParts start(Path home, int first, int door)
      throws IOException, InterruptedException, GeneralSecurityException {
    var builder =
        OwnProcess.java(
            List.of(
                "-Xms64m",
                "-Xmx512m",
                "-XX:MaxDirectMemorySize=512m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-classpath",
                BUILT.resolve("classes")
                    + ":"
                    + Files.readString(BUILT.resolve("class-path")).strip(),
                "org.linli.mqtt.MqttPlatform"));
    var said = builder.environment();
    said.put("LINLI_HOME", home.toString());
    var port = first + 7 + 10 * door;
    said.put("LINLI_MQTT_PORT", String.valueOf(port));
    said.put("LINLI_MQTT_STATUS_PORT", String.valueOf(port + 1));
    said.put("LINLI_DB_URL", "jdbc:postgresql://127.0.0.1:" + (first + 3) + "/linli");
    said.put("LINLI_DB_PASSWORD_FILE", home + "/secrets/variables/LINLI_DB_PASSWORD");
    said.put("LINLI_PULSAR_URL", "pulsar://127.0.0.1:" + (first + 4));
    said.put("LINLI_PULSAR_WEB", "http://127.0.0.1:" + (first + 5));
    said.put("LINLI_PULSAR_TOKEN_FILE", home + "/secrets/pulsar.token");
    for (var limit :
        List.of("DEVICE_PER_SECOND", "DEVICE_BURST", "TENANT_PER_SECOND", "TENANT_BURST")) {
      said.put("LINLI_FEEDS_" + limit, "1000000000");
    }
    said.put("LINLI_MQTT_TENANT_LINES", "50000");
    var process =
        OwnProcess.start(
            builder,
            home.resolve("mqtt-" + door + ".log"),
            PATIENCE_SECONDS,
            () -> healthy(port + 1));
    return new MqttParts(process, port, trust(home));
  }

  private static boolean healthy(int port) throws InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      var asked =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health")).build();
      return http.send(asked, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** Trust in the authority of the installation's own door. */
  static SSLContext trust(Path home) throws IOException, GeneralSecurityException {
    var authority = home.resolve("mqtt/ca.pem");
    var store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    try (var pem = Files.newInputStream(authority)) {
      store.setCertificateEntry(
          "ca", CertificateFactory.getInstance("X.509").generateCertificate(pem));
    }
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    var context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  /** Memory of the process as the system counts it, in bytes. */
  long memory() throws IOException {
    return Files.readAllLines(Path.of("/proc/" + own.process().pid() + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> 1_024 * Long.parseLong(line.replaceAll("\\D+", "")))
        .findFirst()
        .orElse(0);
  }

  @Override
  public void close() {
    own.close();
  }
}
