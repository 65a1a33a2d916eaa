package org.linli.rights.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The key of the seals: {@code linli.seal.key} (hexadecimal, the same on all servers) where it is
 * configured, else the file {@code secrets/seal.key} below {@code linli.home}, made at the first
 * start and readable by its owner alone.
 */
@ApplicationScoped
public class SealKey {

  private static final int BYTES = 32;

  byte[] bytes() {
    var config = ConfigProvider.getConfig();
    var given = config.getOptionalValue("linli.seal.key", String.class);
    if (given.isPresent()) {
      return HexFormat.of().parseHex(given.get().strip());
    }
    var home = config.getOptionalValue("linli.home", String.class).orElse(".linli");
    return fromFile(Path.of(home).resolve("secrets").resolve("seal.key"));
  }

  static byte[] fromFile(Path file) {
    try {
      if (!Files.exists(file)) {
        create(file);
      }
      return HexFormat.of().parseHex(Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void create(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    var key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    // Written aside and moved into place, so that a second server never reads half a key.
    var fresh =
        Files.createTempFile(
            file.getParent(),
            "seal",
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Files.writeString(fresh, HexFormat.of().formatHex(key) + "\n");
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException e) {
      // Another server was quicker: its key is the key.
      return;
    } finally {
      Files.delete(fresh);
    }
  }
}
