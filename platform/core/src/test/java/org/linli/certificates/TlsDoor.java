package org.linli.certificates;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.linli.testing.SelfSigned;

/** A door on this machine that shows a certificate of the wanted age. */
public final class TlsDoor implements AutoCloseable {

  private final SSLServerSocket socket;

  private TlsDoor(SSLServerSocket socket) {
    this.socket = socket;
    Thread.ofVirtual().start(this::serve);
  }

  /**
   * @param start as {@code keytool} takes it, for example {@code -40d}
   * @param days how long it counts from then on
   */
  public static TlsDoor open(Path folder, String start, int days)
      throws IOException, GeneralSecurityException, InterruptedException {
    var store =
        SelfSigned.in(
            folder.resolve("door" + start + days + ".p12"),
            "door of the test",
            "-startdate",
            start,
            "-validity",
            String.valueOf(days));
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, SelfSigned.PASSWORD.toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return new TlsDoor((SSLServerSocket) context.getServerSocketFactory().createServerSocket(0));
  }

  public String address() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (var line = (SSLSocket) socket.accept()) {
        line.startHandshake();
      } catch (IOException e) {
        // The next one.
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
