package org.linli.keys.boundary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A file with 32 random bytes in hexadecimal, made once and readable by its owner alone. */
public final class SecretFile {

  private static final int BYTES = 32;
  private static final FileAttribute<?> OWN =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private SecretFile() {}

  /** The secret of the file, which is made when there is none. */
  public static byte[] at(Path file) {
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
    var secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    // Written aside and moved into place, so that a second server never reads half a key.
    var fresh = Files.createTempFile(file.getParent(), "secret", ".new", OWN);
    try {
      Files.writeString(fresh, HexFormat.of().formatHex(secret) + "\n");
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException e) {
      // Another server was quicker: its secret is the secret.
    } finally {
      Files.delete(fresh);
    }
  }
}
