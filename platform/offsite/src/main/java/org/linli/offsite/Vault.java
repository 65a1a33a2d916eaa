package org.linli.offsite;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/**
 * Seals what leaves the installation: AES-256-GCM in chunks (Tink's streaming AEAD), bound to the
 * file's name, so that nobody reads, changes or exchanges a copy unnoticed. The key lies in no
 * copy: without it no copy can be read, so it is kept elsewhere too.
 */
public final class Vault {

  /** The key's file. */
  public static final String KEY = "backup.key";

  private final StreamingAead cipher;

  private Vault(StreamingAead cipher) {
    this.cipher = cipher;
  }

  /** A new key, as the text of its file. */
  public static String fresh() {
    try {
      StreamingAeadConfig.register();
      var fresh = KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB);
      return TinkJsonProtoKeysetFormat.serializeKeyset(fresh, InsecureSecretKeyAccess.get());
    } catch (GeneralSecurityException e) {
      throw new CopyFailure("no key for copies can be made", e);
    }
  }

  /**
   * With the key of a file.
   *
   * @throws CopyFailure when the file is no such key
   */
  public static Vault with(Path file) throws IOException {
    try {
      StreamingAeadConfig.register();
      var keys =
          TinkJsonProtoKeysetFormat.parseKeyset(
              Files.readString(file), InsecureSecretKeyAccess.get());
      return new Vault(keys.getPrimitive(RegistryConfiguration.get(), StreamingAead.class));
    } catch (GeneralSecurityException e) {
      throw new CopyFailure(file + " is no key of copies", e);
    }
  }

  /** Closing the stream completes the seal. */
  public OutputStream seal(OutputStream out, String name) throws IOException {
    try {
      return cipher.newEncryptingStream(out, name.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new CopyFailure("cannot seal " + name, e);
    }
  }

  /** Fails with an {@link IOException} while reading where the seal is broken. */
  public InputStream open(InputStream in, String name) throws IOException {
    try {
      return cipher.newDecryptingStream(in, name.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new CopyFailure("cannot open " + name, e);
    }
  }
}
