package org.linli.certificates;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/** A door on this machine that shows a certificate of the wanted age. */
public final class TlsDoor implements AutoCloseable {

  private static final String PASSWORD = "changeit";

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
    var file = folder.resolve("door" + start + days + ".p12");
    var made =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    "k",
                    "-keyalg",
                    "EC",
                    "-groupname",
                    "secp256r1",
                    "-dname",
                    "CN=door of the test",
                    "-startdate",
                    start,
                    "-validity",
                    String.valueOf(days),
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    PASSWORD,
                    "-keystore",
                    file.toString()))
            .redirectErrorStream(true)
            .start();
    var said = new String(made.getInputStream().readAllBytes());
    if (made.waitFor() != 0) {
      throw new IllegalStateException(said);
    }
    var store = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD.toCharArray());
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
