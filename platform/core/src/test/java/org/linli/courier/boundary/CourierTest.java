package org.linli.courier.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.addresses.entity.AddressRange;
import org.linli.testing.SelfSigned;

/** How a delivery travels, whatever the other side does. */
class CourierTest {

  private static final List<AddressRange> HERE = List.of(AddressRange.of("127.0.0.1"));

  @TempDir private Path folder;

  private final List<String> heard = new CopyOnWriteArrayList<>();

  @Test
  void theStatusOfTheFinalAnswerCounts() throws Exception {
    assertThat(sent("HTTP/1.1 204 No Content\r\n\r\n")).isEqualTo(204);
    assertThat(sent("HTTP/1.0 500 Oops\r\nX: y\r\n\r\nbody")).isEqualTo(500);
    assertThat(sent("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 201 Created\r\n\r\n")).isEqualTo(201);
  }

  @Test
  void whatIsNoAnswerOfAWebServerIsNone() {
    for (var odd : List.of("", "hello\r\n\r\n", "HTTP/1.1 2000 X\r\n\r\n", "HTTP/1.1 200 OK\r\n")) {
      assertThatThrownBy(() -> sent(odd))
          .as(odd)
          .isInstanceOfSatisfying(
              CompletionException.class,
              fault -> assertThat(Faults.word(fault)).isEqualTo("broken-off"));
    }
    assertThatThrownBy(() -> sent("HTTP/1.1 200 OK\r\nX: " + "y".repeat(20_000)))
        .isInstanceOf(CompletionException.class);
  }

  @Test
  void aHeaderCannotBeBrokenOpen() throws Exception {
    try (var server = server("HTTP/1.1 200 OK\r\n\r\n")) {
      var endpoint = Endpoint.of("http://127.0.0.1:" + server.getLocalPort() + "/in?a=b");
      var line = new Courier().connect(endpoint, HERE).join();
      line.send(Map.of("Linli-Basis", "合同 1\r\nHost: evil"), "{}".getBytes()).join();
    }
    assertThat(heard).first().isEqualTo("POST /in?a=b HTTP/1.1");
    assertThat(heard).anyMatch(one -> one.startsWith("Linli-Basis: ?? 1??Host: evil"));
    assertThat(heard).filteredOn(one -> one.startsWith("Host:")).hasSize(1);
    assertThat(heard).contains("Content-Length: 2");
  }

  @Test
  void intoAnInsideThatIsNotAllowedNoConnectionIsMade() throws Exception {
    try (var server = server("HTTP/1.1 200 OK\r\n\r\n")) {
      var endpoint = Endpoint.of("http://localhost:" + server.getLocalPort() + "/");
      assertThatThrownBy(() -> new Courier().connect(endpoint, List.of()).join())
          .isInstanceOfSatisfying(
              CompletionException.class,
              fault -> assertThat(Faults.word(fault)).isEqualTo("endpoint-inside"));
    }
    assertThat(heard).isEmpty();
  }

  @Test
  void overTlsTheOtherSideMustBeWhoItSays() throws Exception {
    var store = certificate();
    var there = SSLContext.getInstance("TLS");
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, "changeit".toCharArray());
    there.init(keys.getKeyManagers(), null, null);
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    var knowing = SSLContext.getInstance("TLS");
    knowing.init(null, trust.getTrustManagers(), null);
    try (var server =
        there
            .getServerSocketFactory()
            .createServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
      serve(server, "HTTP/1.1 200 OK\r\n\r\n", 3);
      var address = "https://localhost:" + server.getLocalPort() + "/";
      assertThatThrownBy(() -> new Courier().connect(Endpoint.of(address), HERE).join())
          .as("not known")
          .isInstanceOfSatisfying(
              CompletionException.class, fault -> assertThat(Faults.word(fault)).isEqualTo("tls"));
      var other = Endpoint.of("https://127.0.0.1:" + server.getLocalPort() + "/");
      assertThatThrownBy(() -> new Courier(knowing).connect(other, HERE).join())
          .as("another name")
          .isInstanceOf(CompletionException.class);
      var line = new Courier(knowing).connect(Endpoint.of(address), HERE).join();
      assertThat(line.send(Map.of(), new byte[0]).join()).isEqualTo(200);
    }
  }

  @Test
  void theContentOfAnAnswerIsReadInWhicheverWayItIsSent() throws Exception {
    assertThat(asked("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokay", 100)).isEqualTo("ok");
    assertThat(asked("HTTP/1.1 200 OK\r\n\r\nto the end", 100)).isEqualTo("to the end");
    assertThat(
            asked(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n",
                100))
        .isEqualTo("abcde");
    assertThat(asked("HTTP/1.1 204 No Content\r\n\r\n", 100)).isEmpty();
  }

  @Test
  void moreThanWasAskedForIsNotTaken() {
    for (var much :
        List.of(
            "HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\n12345678901",
            "HTTP/1.1 200 OK\r\n\r\n12345678901",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nb\r\n12345678901\r\n0\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n12",
            "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n12",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")) {
      assertThatThrownBy(() -> asked(much, 10))
          .as(much)
          .isInstanceOfSatisfying(
              CompletionException.class,
              fault -> assertThat(Faults.word(fault)).isEqualTo("broken-off"));
    }
  }

  private String asked(String answer, int most) throws Exception {
    try (var server = server(answer)) {
      var endpoint = Endpoint.of("http://127.0.0.1:" + server.getLocalPort() + "/");
      var line = new Courier().connect(endpoint, HERE).join();
      var told =
          line.ask("GET", "/health", Map.of(), new byte[0], Duration.ofSeconds(2), most).join();
      assertThat(heard).contains("GET /health HTTP/1.1");
      return new String(told.content(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  private int sent(String answer) throws Exception {
    try (var server = server(answer)) {
      var endpoint = Endpoint.of("http://127.0.0.1:" + server.getLocalPort() + "/");
      var line = new Courier().connect(endpoint, HERE).join();
      return line.send(Map.of("X", "y"), "body".getBytes()).join();
    }
  }

  private ServerSocket server(String answer) throws IOException {
    var server = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
    serve(server, answer, 1);
    return server;
  }

  private void serve(ServerSocket server, String answer, int times) {
    Thread.ofVirtual()
        .start(
            () -> {
              for (int time = 0; time < times; time++) {
                try (var socket = server.accept()) {
                  answer(socket, answer);
                } catch (IOException e) {
                  // The other side went away, as some of these tests want it to.
                }
              }
            });
  }

  private void answer(Socket socket, String answer) throws IOException {
    var in = new BufferedReader(new InputStreamReader(socket.getInputStream()));
    var length = 0;
    String line;
    while ((line = in.readLine()) != null && !line.isEmpty()) {
      heard.add(line);
      if (line.startsWith("Content-Length: ")) {
        length = Integer.parseInt(line.substring(16));
      }
    }
    for (int at = 0; at < length; at++) {
      in.read();
    }
    socket.getOutputStream().write(answer.getBytes());
    socket.getOutputStream().flush();
  }

  private KeyStore certificate() throws Exception {
    var store =
        SelfSigned.in(folder.resolve("server.p12"), "localhost", "-ext", "SAN=dns:localhost");
    var trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setKeyEntry(
        "k",
        store.getKey("k", "changeit".toCharArray()),
        "changeit".toCharArray(),
        store.getCertificateChain("k"));
    trusted.setCertificateEntry("ca", store.getCertificate("k"));
    return trusted;
  }
}
