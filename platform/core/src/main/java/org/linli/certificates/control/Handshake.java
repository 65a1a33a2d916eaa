package org.linli.certificates.control;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.linli.access.boundary.Invalid;
import org.linli.addresses.entity.AddressRange;
import org.linli.certificates.entity.CertificateFault;
import org.linli.certificates.entity.CertificateKind;
import org.linli.certificates.entity.CertificateRow;
import org.linli.certificates.entity.Place;
import org.linli.courier.boundary.Endpoint;

/**
 * Shakes hands with a door to see its certificate, and says nothing else. It believes every
 * certificate, or it would never see one that ran out.
 */
final class Handshake {

  private static final int PATIENCE = 4_000;
  private static final int LONGEST = 300;
  private static final SSLContext CURIOUS = curious();

  private final Collection<AddressRange> allowed;

  /**
   * @param allowed networks inside to which addresses of others may lead
   */
  Handshake(Collection<AddressRange> allowed) {
    this.allowed = allowed;
  }

  CertificateRow look(Place place, Instant now) {
    try {
      var endpoint = endpoint(place);
      var address =
          place.kind() == CertificateKind.DOOR
              ? new InetSocketAddress(endpoint.host(), endpoint.port())
              : new InetSocketAddress(endpoint.address(allowed), endpoint.port());
      return seen(place, chain(endpoint, address), now);
    } catch (Invalid e) {
      return CertificateRow.unseen(place, CertificateFault.NO_WAY, now);
    } catch (SSLException e) {
      return CertificateRow.unseen(place, CertificateFault.NO_TLS, now);
    } catch (IOException e) {
      return CertificateRow.unseen(place, CertificateFault.AWAY, now);
    } catch (RuntimeException e) {
      // What others send may be anything: one bad certificate must not hide the rest.
      return CertificateRow.unseen(place, CertificateFault.NO_TLS, now);
    }
  }

  private static Endpoint endpoint(Place place) {
    return Endpoint.of(
        place.kind() == CertificateKind.DOOR ? "https://" + place.address() : place.address());
  }

  private static X509Certificate[] chain(Endpoint endpoint, InetSocketAddress address)
      throws IOException {
    try (var plain = new Socket(java.net.Proxy.NO_PROXY)) {
      plain.connect(address, PATIENCE);
      plain.setSoTimeout(PATIENCE);
      var socket =
          (SSLSocket)
              CURIOUS
                  .getSocketFactory()
                  .createSocket(plain, endpoint.host(), endpoint.port(), true);
      try (socket) {
        socket.startHandshake();
        return Arrays.stream(socket.getSession().getPeerCertificates())
            .filter(X509Certificate.class::isInstance)
            .map(X509Certificate.class::cast)
            .toArray(X509Certificate[]::new);
      }
    }
  }

  /** The chain counts as long as each of its parts does. */
  private static CertificateRow seen(Place place, X509Certificate[] chain, Instant now) {
    var own = chain[0];
    return new CertificateRow(
        place.kind(),
        place.address(),
        shortened(own.getSubjectX500Principal().getName()),
        shortened(own.getIssuerX500Principal().getName()),
        Arrays.stream(chain)
            .map(one -> one.getNotBefore().toInstant())
            .max(Comparator.naturalOrder())
            .orElseThrow(),
        Arrays.stream(chain)
            .map(one -> one.getNotAfter().toInstant())
            .min(Comparator.naturalOrder())
            .orElseThrow(),
        now,
        null);
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
  }

  private static SSLContext curious() {
    try {
      var context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new Believing()}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Nothing is ever sent over such a line. */
  private static final class Believing extends X509ExtendedTrustManager {

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, Socket line) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine engine) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind) {
      // Whatever it is, it is what is looked for.
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, Socket line) {
      // The same.
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine engine) {
      // The same.
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
