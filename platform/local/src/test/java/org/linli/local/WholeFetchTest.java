package org.linli.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.whole.entity.Phrase;

/** Taking a file from a server that answers, refuses, or breaks off. */
class WholeFetchTest {

  private static final Phrase PHRASE = new Phrase("带\"引号\"和\\斜线的长口令\t啊");
  private static final int PIECE = 1024 * 1024;

  @TempDir Path folder;

  private final AtomicReference<String> asked = new AtomicReference<>();
  private final List<Long> told = new ArrayList<>();
  private boolean whole = true;
  private HttpServer server;

  @BeforeEach
  void begin() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void end() {
    server.stop(0);
  }

  /** What the server does with a request. */
  @FunctionalInterface
  private interface Doing {
    void answer(HttpExchange exchange) throws IOException;
  }

  private void does(Doing doing) {
    server.createContext(
        "/api/v1/whole-exports",
        exchange -> {
          asked.set(
              exchange.getRequestHeaders().getFirst("Authorization")
                  + " "
                  + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          try (exchange) {
            doing.answer(exchange);
          }
        });
  }

  private long fetch(Path file) throws InterruptedException {
    return new WholeFetch("http://127.0.0.1:" + server.getAddress().getPort(), "t0ken")
        .fetch(PHRASE, file, told::add, draft -> whole);
  }

  @Test
  void theFileIsWhatTheServerSentAndThePhraseWhatWasMeant() throws Exception {
    does(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          for (int i = 0; i < 20; i++) {
            exchange.getResponseBody().write(new byte[PIECE]);
          }
        });
    var file = folder.resolve("whole.zip");
    assertThat(fetch(file)).isEqualTo(20L * PIECE);
    assertThat(Files.size(file)).isEqualTo(20L * PIECE);
    assertThat(told).hasSize(2).isSorted();
    assertThat(asked.get())
        .isEqualTo("Bearer t0ken {\"phrase\":\"带\\\"引号\\\"和\\\\斜线的长口令\\u0009啊\"}");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void aRefusalIsToldInTheServersWordsAndLeavesNoFile() {
    does(
        exchange -> {
          var problem = "{\"title\":\"权限不足\"}".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(403, problem.length);
          exchange.getResponseBody().write(problem);
        });
    assertThatThrownBy(() -> fetch(folder.resolve("whole.zip")))
        .isInstanceOf(LocalFailure.class)
        .hasMessageContaining("权限不足");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatBreaksOffLeavesNothingThatLooksWhole() throws IOException {
    does(
        exchange -> {
          exchange.sendResponseHeaders(200, 10L * PIECE);
          exchange.getResponseBody().write(new byte[PIECE]);
        });
    var file = Files.writeString(folder.resolve("whole.zip"), "of yesterday");
    assertThatThrownBy(() -> fetch(file)).isInstanceOf(LocalFailure.class);
    assertThat(file).hasContent("of yesterday");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void whatIsNotWholeTakesNoGoodFilesPlace() throws IOException {
    does(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(new byte[PIECE]);
        });
    whole = false;
    var file = Files.writeString(folder.resolve("whole.zip"), "of yesterday");
    assertThatThrownBy(() -> fetch(file))
        .isInstanceOf(LocalFailure.class)
        .hasMessageContaining("whole.zip");
    assertThat(file).hasContent("of yesterday");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void whereNobodyListensThatIsSaid() {
    var nowhere = new WholeFetch("http://127.0.0.1:1", "t0ken");
    assertThatThrownBy(
            () -> nowhere.fetch(PHRASE, folder.resolve("whole.zip"), told::add, draft -> true))
        .isInstanceOf(LocalFailure.class);
  }
}
