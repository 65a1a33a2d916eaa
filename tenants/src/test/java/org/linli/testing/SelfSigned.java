package org.linli.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;

/** Key pairs with a self-signed certificate, made by the JDK's own tool. */
public final class SelfSigned {

  /** Of the stores and of their keys. */
  public static final String PASSWORD = "changeit";

  private SelfSigned() {}

  /**
   * A store that holds one pair of the curve P-256 as {@code k}.
   *
   * @param file that does not exist yet
   * @param name of whom it is, as {@code CN}
   * @param more options of {@code keytool}
   */
  public static KeyStore in(Path file, String name, String... more)
      throws IOException, GeneralSecurityException, InterruptedException {
    var command =
        new ArrayList<>(
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
                "CN=" + name,
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                file.toString()));
    command.addAll(List.of(more));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IllegalStateException(said);
    }
    var store = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store;
  }
}
