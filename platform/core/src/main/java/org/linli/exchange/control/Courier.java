package org.linli.exchange.control;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.linli.addresses.entity.AddressRange;

/**
 * Brings deliveries over HTTP. A connection for each, to the very address that was looked at; no
 * proxy, no redirect, and of the answer nothing but its status.
 */
final class Courier {

  /** Who takes longer to take a delivery has not taken it. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final int CONNECTING = 4_000;
  private static final int LONGEST_HEAD = 16 * 1024;
  private static final String[] TLS = {"TLSv1.3", "TLSv1.2"};

  private final SSLContext trust;

  /** Trusts whom the Java installation trusts. */
  Courier() {
    this(trusting());
  }

  Courier(SSLContext trust) {
    this.trust = trust;
  }

  /** Connects, away from the caller's thread. */
  CompletableFuture<Line> connect(Endpoint endpoint, Collection<AddressRange> allowed) {
    var line = new CompletableFuture<Line>();
    Thread.ofVirtual()
        .name("courier")
        .start(
            () -> {
              try {
                var open = open(endpoint, allowed);
                if (!line.complete(open)) {
                  // Too late: nobody waits for it any more.
                  open.close();
                }
              } catch (IOException | RuntimeException e) {
                line.completeExceptionally(e);
              }
            });
    return line.orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
  }

  private Line open(Endpoint endpoint, Collection<AddressRange> allowed) throws IOException {
    var socket = new Socket(java.net.Proxy.NO_PROXY);
    try {
      socket.connect(new InetSocketAddress(endpoint.address(allowed), endpoint.port()), CONNECTING);
      socket.setSoTimeout((int) PATIENCE.toMillis());
      return new Line(endpoint, endpoint.secure() ? secured(socket, endpoint) : socket);
    } catch (IOException | RuntimeException e) {
      socket.close();
      throw e;
    }
  }

  private Socket secured(Socket plain, Endpoint endpoint) throws IOException {
    var socket =
        (SSLSocket)
            trust.getSocketFactory().createSocket(plain, endpoint.host(), endpoint.port(), true);
    var settings = socket.getSSLParameters();
    settings.setEndpointIdentificationAlgorithm("HTTPS");
    settings.setProtocols(TLS);
    socket.setSSLParameters(settings);
    socket.startHandshake();
    return socket;
  }

  /** An open connection, for one delivery. */
  static final class Line implements AutoCloseable {

    private final Endpoint endpoint;
    private final Socket socket;

    private Line(Endpoint endpoint, Socket socket) {
      this.endpoint = endpoint;
      this.socket = socket;
    }

    /** The status of the answer, when there is one in time. */
    CompletableFuture<Integer> send(Map<String, String> headers, byte[] body) {
      var status = new CompletableFuture<Integer>();
      Thread.ofVirtual()
          .name("courier")
          .start(
              () -> {
                try {
                  status.complete(sent(headers, body));
                } catch (IOException | RuntimeException e) {
                  status.completeExceptionally(e);
                }
              });
      // A peer that neither reads nor answers would hold the writer for ever.
      return status
          .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
          .whenComplete((answer, fault) -> close());
    }

    private int sent(Map<String, String> headers, byte[] body) throws IOException {
      var out = new ByteArrayOutputStream();
      var head =
          new StringBuilder("POST ")
              .append(endpoint.target())
              .append(" HTTP/1.1\r\nHost: ")
              .append(endpoint.authority())
              .append("\r\nUser-Agent: linli\r\nConnection: close\r\nContent-Length: ")
              .append(body.length)
              .append("\r\n");
      headers.forEach(
          (name, value) -> head.append(name).append(": ").append(plain(value)).append("\r\n"));
      out.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
      out.writeBytes(body);
      socket.getOutputStream().write(out.toByteArray());
      socket.getOutputStream().flush();
      return status(new BufferedInputStream(socket.getInputStream()));
    }

    @Override
    public void close() {
      try {
        socket.close();
      } catch (IOException e) {
        // It is gone then.
      }
    }

    /** Of the final answer; one that says to go on sending says nothing yet. */
    private static int status(InputStream in) throws IOException {
      var left = new int[] {LONGEST_HEAD};
      while (true) {
        var first = line(in, left);
        if (!first.matches("HTTP/1\\.[01] [1-5]\\d\\d(?: .*)?")) {
          throw new IOException("no answer of a web server");
        }
        var status = Integer.parseInt(first.substring(9, 12));
        while (!line(in, left).isEmpty()) {
          // Nothing in the answer's head matters here.
        }
        if (status >= 200) {
          return status;
        }
      }
    }

    private static String line(InputStream in, int[] left) throws IOException {
      var text = new StringBuilder();
      while (left[0]-- > 0) {
        var next = in.read();
        if (next < 0) {
          throw new IOException("answer cut off");
        }
        if (next == '\n') {
          return text.toString().strip();
        }
        text.append((char) next);
      }
      throw new SocketTimeoutException("answer too long");
    }

    /** Nothing but printable signs in a header, whatever a name in it was made of. */
    private static String plain(String value) {
      return value.replaceAll("[^\\x20-\\x7e]", "?");
    }
  }

  private static SSLContext trusting() {
    try {
      var context = SSLContext.getInstance("TLS");
      context.init(null, null, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
