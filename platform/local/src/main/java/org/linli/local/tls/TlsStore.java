package org.linli.local.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import org.linli.local.Home;

/**
 * The store that the server reads: {@code secrets/tls.p12}, its password beside the server's other
 * words. A new store takes the old one's place at once and whole; the password stays.
 */
record TlsStore(Home home) {

  private static final int PASSWORD_BYTES = 24;
  private static final String NAME = "linli";

  Path file() {
    return home.secrets().resolve("tls.p12");
  }

  void write(TlsPapers papers) {
    try {
      var password = password().toCharArray();
      var store = KeyStore.getInstance("PKCS12");
      store.load(null, password);
      store.setKeyEntry(
          NAME, papers.key(), password, papers.chain().toArray(X509Certificate[]::new));
      var draft = file().resolveSibling("tls.p12.new");
      Files.deleteIfExists(draft);
      Files.createFile(
          draft,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try (var out = Files.newOutputStream(draft)) {
        store.store(out, password);
      }
      Files.move(
          draft, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Born with the first store. */
  String password() throws IOException {
    var file =
        Files.createDirectories(home.secrets().resolve("variables")).resolve("LINLI_TLS_PASSWORD");
    if (!Files.exists(file)) {
      var bytes = new byte[PASSWORD_BYTES];
      new SecureRandom().nextBytes(bytes);
      Home.write(file, HexFormat.of().formatHex(bytes));
    }
    return Files.readString(file).strip();
  }
}
