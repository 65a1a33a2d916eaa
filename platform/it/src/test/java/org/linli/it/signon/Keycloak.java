package org.linli.it.signon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.linli.it.home.Awaited;
import org.linli.testing.FreePort;

/**
 * A real Keycloak of this test's own, as the build has unpacked it, with one realm. It is reached
 * as {@code localhost} and the platform as {@code 127.0.0.1}, so that for a browser they are two
 * sites.
 */
final class Keycloak implements AutoCloseable {

  static final String REALM = "office";

  private static final Path FOLDER = Path.of("target/keycloak");
  private static final Duration PATIENCE = Duration.ofMinutes(6);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final int port = FreePort.next();
  private final String password = UUID.randomUUID().toString();
  private Process process;

  /** Where its realm is, known before it runs. */
  String issuer() {
    return "http://localhost:" + port + "/realms/" + REALM;
  }

  /** Starts it with the realm, and waits until it answers. */
  void start(Map<String, Object> realm) {
    try {
      var home = home();
      var realms = Files.createDirectories(home.resolve("data/import"));
      JSON.writeValue(realms.resolve(REALM + "-realm.json").toFile(), realm);
      var builder =
          new ProcessBuilder(
                  "sh",
                  home.resolve("bin/kc.sh").toString(),
                  "start-dev",
                  "--http-host=127.0.0.1",
                  "--http-port=" + port,
                  "--db=dev-mem",
                  "--cache=local",
                  "--import-realm")
              .redirectErrorStream(true)
              .redirectOutput(FOLDER.resolve("keycloak.log").toFile());
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx400m");
      builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
      builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", password);
      process = builder.start();
      process.getOutputStream().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var answer = Awaited.until(Instant.now().plus(PATIENCE), this::discovery, it -> it == 200);
    if (answer != 200) {
      throw new IllegalStateException("Keycloak does not answer: see target/keycloak");
    }
  }

  /** Ends every session of the user there, as its administrator does. */
  void signOut(String username) {
    var token = adminToken();
    var id = users(username, token).path(0).path("id").asText();
    var answer =
        send(
            HttpRequest.newBuilder(admin("users/" + id + "/logout"))
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    if (answer.statusCode() != 204) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
  }

  @Override
  public void close() {
    if (process == null) {
      return;
    }
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int discovery() {
    if (!process.isAlive()) {
      throw new IllegalStateException("Keycloak has ended: see target/keycloak");
    }
    try {
      var asked =
          HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
              .timeout(Duration.ofSeconds(5))
              .build();
      return http.send(asked, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException notYet) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private JsonNode users(String username, String token) {
    var asked =
        HttpRequest.newBuilder(admin("users?exact=true&username=" + username))
            .header("Authorization", "Bearer " + token)
            .build();
    return json(send(asked));
  }

  private String adminToken() {
    var form =
        Map.of(
            "grant_type", "password",
            "client_id", "admin-cli",
            "username", "admin",
            "password", password);
    var asked =
        HttpRequest.newBuilder(
                URI.create(
                    "http://localhost:" + port + "/realms/master/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    form.entrySet().stream()
                        .map(
                            word ->
                                word.getKey()
                                    + "="
                                    + URLEncoder.encode(word.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))))
            .build();
    return json(send(asked)).path("access_token").asText();
  }

  private URI admin(String path) {
    return URI.create("http://localhost:" + port + "/admin/realms/" + REALM + "/" + path);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder that the archive holds is named after its version. */
  private static Path home() throws IOException {
    try (var folders = Files.list(FOLDER)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("bin/kc.sh")))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no Keycloak in " + FOLDER))
          .toAbsolutePath();
    }
  }
}
