package org.linli.bench;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.linli.exchange.boundary.ExchangeBusy;

/**
 * HTTP/1.1 over the loopback, the same for both sides of a comparison: a server with a thread for
 * each caller, and callers that keep their connection.
 */
final class Wire implements AutoCloseable {

  static {
    // Else the last small piece of an answer waits for the acknowledgement of the one before.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private static final int BUSY = 503;

  private final HttpServer server;
  private final ExecutorService threads;

  private Wire(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  static Wire serve(int callers, Map<String, HttpHandler> pages) throws IOException {
    var server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), callers);
    var threads = Executors.newFixedThreadPool(callers);
    server.setExecutor(threads);
    pages.forEach((path, page) -> server.createContext(path, told(page)));
    server.start();
    return new Wire(server, threads);
  }

  /** What goes wrong in a page is told where the measurement is read, and ends it. */
  private static HttpHandler told(HttpHandler page) {
    return http -> {
      try {
        page.handle(http);
      } catch (ExchangeBusy e) {
        http.sendResponseHeaders(BUSY, -1);
      } catch (RuntimeException e) {
        http.getResponseHeaders().set("Wrong", e.toString().replaceAll("\\s", " "));
        http.sendResponseHeaders(500, -1);
      }
    };
  }

  Line line() throws IOException {
    var socket = new Socket(server.getAddress().getAddress(), server.getAddress().getPort());
    socket.setTcpNoDelay(true);
    return new Line(socket, new BufferedInputStream(socket.getInputStream(), 1 << 16));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
  }

  /** A caller's connection. */
  record Line(Socket socket, InputStream in) implements AutoCloseable {

    /**
     * How many rows came, by the answer's own word for it; all of its bytes were read. -1 where the
     * server asks to come again.
     */
    int rows(String path, Map<String, String> headers) {
      try {
        var request = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: city\r\n");
        headers.forEach(
            (name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        socket
            .getOutputStream()
            .write(request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        var status = text();
        var length = 0;
        var rows = -1;
        for (var header = text(); !header.isEmpty(); header = text()) {
          var lower = header.toLowerCase(Locale.ROOT);
          if (lower.startsWith("content-length:")) {
            length = Integer.parseInt(lower.substring("content-length:".length()).strip());
          } else if (lower.startsWith("wrong:")) {
            status += header;
          } else if (lower.startsWith("rows:")) {
            rows = Integer.parseInt(lower.substring("rows:".length()).strip());
          }
        }
        if (status.contains(" " + BUSY + " ")) {
          return -1;
        }
        if (in.readNBytes(length).length < length || !status.contains(" 200 ")) {
          throw new IllegalStateException(status);
        }
        return rows;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private String text() throws IOException {
      var line = new StringBuilder();
      for (var sign = in.read(); sign != '\n'; sign = in.read()) {
        if (sign < 0) {
          throw new IOException("the server hung up");
        }
        if (sign != '\r') {
          line.append((char) sign);
        }
      }
      return line.toString();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
