package org.linli.courier.boundary;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
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
 * Goes out over HTTP. A connection for each errand, to the very address that was looked at; no
 * proxy, no redirect, and of the answer no more than was asked for.
 */
public final class Courier {

  /** Who takes longer to take a delivery has not taken it. */
  public static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final int CONNECTING = 4_000;
  private static final String[] TLS = {"TLSv1.3", "TLSv1.2"};

  private final SSLContext trust;

  /** Trusts whom the Java installation trusts. */
  public Courier() {
    this(trusting());
  }

  public Courier(SSLContext trust) {
    this.trust = trust;
  }

  /** Connects, away from the caller's thread. */
  public CompletableFuture<Line> connect(Endpoint endpoint, Collection<AddressRange> allowed) {
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

  /** An open connection, for one errand. */
  public static final class Line implements AutoCloseable {

    private final Endpoint endpoint;
    private final Socket socket;

    private Line(Endpoint endpoint, Socket socket) {
      this.endpoint = endpoint;
      this.socket = socket;
    }

    /** Hands something over; the status of the answer, when there is one in time. */
    public CompletableFuture<Integer> send(Map<String, String> headers, byte[] body) {
      return ask("POST", endpoint.target(), headers, body, PATIENCE, 0).thenApply(Answer::status);
    }

    /**
     * Asks for something at a path of the endpoint's host.
     *
     * @param target path and query
     * @param most bytes that the answer's content may have; 0 leaves it unread
     */
    public CompletableFuture<Answer> ask(
        String method,
        String target,
        Map<String, String> headers,
        byte[] body,
        Duration patience,
        int most) {
      var answer = new CompletableFuture<Answer>();
      Thread.ofVirtual()
          .name("courier")
          .start(
              () -> {
                try {
                  socket.setSoTimeout((int) patience.toMillis());
                  write(method, target, headers, body);
                  answer.complete(
                      Answer.read(new BufferedInputStream(socket.getInputStream()), most));
                } catch (IOException | RuntimeException e) {
                  answer.completeExceptionally(e);
                }
              });
      // A peer that neither reads nor answers would hold the writer for ever.
      return answer
          .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
          .whenComplete((told, fault) -> close());
    }

    private void write(String method, String target, Map<String, String> headers, byte[] body)
        throws IOException {
      var out = new ByteArrayOutputStream();
      var head =
          new StringBuilder(method)
              .append(' ')
              .append(target)
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
    }

    @Override
    public void close() {
      try {
        socket.close();
      } catch (IOException e) {
        // It is gone then.
      }
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
