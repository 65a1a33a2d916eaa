package org.linli.evidence.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.eclipse.microprofile.config.ConfigProvider;
import org.linli.evidence.entity.Found;

/** The platform's own front door, looked at from outside of it: as a browser comes. */
@ApplicationScoped
public class FrontDoor {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration SOON = Duration.ofDays(30);
  private static final String POLICY = "Content-Security-Policy";

  /**
   * Its directive of scripts has a word used once or a hash, and neither of the two unsafe ones.
   */
  private static final Pattern STRICT =
      Pattern.compile(
          "(?:^|[;,])\\s*script-src"
              + " (?![^;,]*'unsafe-(?:inline|eval)')[^;,]*'(?:nonce|sha(?:256|384|512))-");

  private static final List<String> HEADERS =
      List.of(POLICY, "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy");

  private final Supplier<String> address;

  /** As {@code linli.evidence.address} says; read when somebody looks. */
  public FrontDoor() {
    this(
        () ->
            ConfigProvider.getConfig()
                .getOptionalValue("linli.evidence.address", String.class)
                .orElse(""));
  }

  /**
   * @param address {@code https://…} as people outside come; empty for none
   */
  public FrontDoor(Supplier<String> address) {
    this.address = address;
  }

  /** Which headers keep browsers from doing harm. */
  public Found headers(Instant now) {
    if (address.get().isBlank()) {
      return Found.unmeasured("linli.evidence.address");
    }
    var uri = uri();
    if (uri == null) {
      return Found.unmeasured("linli.evidence.address");
    }
    try (var client =
        HttpClient.newBuilder().connectTimeout(PATIENCE).sslContext(looking(new Seen())).build()) {
      var answer =
          client.send(
              HttpRequest.newBuilder(uri).timeout(PATIENCE).build(),
              HttpResponse.BodyHandlers.discarding());
      var there =
          HEADERS.stream()
              .filter(name -> answer.headers().firstValue(name).filter(counts(name)).isPresent())
              .toList();
      return Found.met(there.size() == HEADERS.size(), there.size(), HEADERS.size());
    } catch (IOException e) {
      return Found.unmeasured(uri);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Found.unmeasured(uri);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A policy counts when it lets no script be inline and no text become code; others by being
   * there.
   */
  private static Predicate<String> counts(String name) {
    return value -> !POLICY.equals(name) || STRICT.matcher(value).find();
  }

  /** The setting, or null where it is no address at all. */
  private URI uri() {
    try {
      var uri = URI.create(address.get());
      return uri.getHost() == null ? null : uri;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Which protocol, and until when the certificate counts. */
  public Found tls(Instant now) {
    var uri = address.get().isBlank() ? null : uri();
    if (uri == null || !"https".equals(uri.getScheme())) {
      return Found.unmeasured(uri == null ? "linli.evidence.address" : uri, "–");
    }
    var seen = new Seen();
    try (var socket = (SSLSocket) looking(seen).getSocketFactory().createSocket()) {
      var port = uri.getPort() < 0 ? 443 : uri.getPort();
      socket.connect(
          new InetSocketAddress(uri.getHost(), port), Math.toIntExact(PATIENCE.toMillis()));
      socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
      socket.startHandshake();
      var protocol = socket.getSession().getProtocol();
      return Found.met(
          ("TLSv1.3".equals(protocol) || "TLSv1.2".equals(protocol))
              && seen.until.isAfter(now.plus(SOON)),
          protocol,
          seen.until.toString().substring(0, 10));
    } catch (IOException e) {
      return Found.unmeasured(uri, "–");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SSLContext looking(Seen seen) throws GeneralSecurityException {
    var context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {seen}, null);
    return context;
  }

  /** Looks at a certificate whoever issued it; nothing is told to the other side. */
  private static final class Seen implements X509TrustManager {

    private Instant until = Instant.MIN;

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind) {
      until = chain[0].getNotAfter().toInstant();
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
