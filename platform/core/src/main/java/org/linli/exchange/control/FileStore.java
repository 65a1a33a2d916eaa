package org.linli.exchange.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linli.keys.boundary.KeyRing;
import org.linli.tenancy.entity.TenantId;

/**
 * Contents of files, encrypted, a folder for each community. Each text opens only where it was put:
 * a part that is moved to another file or community stays shut. With several servers the folder is
 * one that all of them see.
 */
@ApplicationScoped
public class FileStore {

  private final KeyRing keys;
  private final Path folder;

  @Inject
  public FileStore(
      KeyRing keys,
      @ConfigProperty(name = "linli.home", defaultValue = ".linli") String home,
      @ConfigProperty(name = "linli.files") Optional<String> folder) {
    this(
        keys,
        folder
            .filter(named -> !named.isBlank())
            .map(Path::of)
            .orElseGet(() -> Path.of(home, "files")));
  }

  public FileStore(KeyRing keys, Path folder) {
    this.keys = keys;
    this.folder = folder;
  }

  /** For the container's proxy alone. */
  protected FileStore() {
    this.keys = null;
    this.folder = null;
  }

  /** On the disk when this returns. A part of the same name is replaced. */
  void put(TenantId tenant, UUID file, UUID part, byte[] content) {
    var sealed = keys.encrypt(content, context(tenant, file, part));
    try {
      var place = folder(tenant, file);
      Files.createDirectories(place);
      var draft = place.resolve(part + ".new");
      try (var channel =
          FileChannel.open(
              draft,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        var bytes = ByteBuffer.wrap(sealed.getBytes(StandardCharsets.US_ASCII));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(draft, place.resolve(part.toString()), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Empty when it is not there, was changed or moved, or its key was destroyed. */
  public Optional<byte[]> get(TenantId tenant, UUID file, UUID part) {
    try {
      var sealed = Files.readString(folder(tenant, file).resolve(part.toString()));
      return keys.decrypt(sealed, context(tenant, file, part));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** What a taker whose file was taken over has put there. */
  void remove(TenantId tenant, UUID file, UUID part) {
    try {
      Files.deleteIfExists(folder(tenant, file).resolve(part.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of a file; nothing happens where there is nothing. */
  public void delete(TenantId tenant, UUID file) {
    var place = folder(tenant, file);
    if (!Files.exists(place)) {
      return;
    }
    try (var inside = Files.list(place)) {
      for (var one : inside.toList()) {
        Files.deleteIfExists(one);
      }
      Files.deleteIfExists(place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ids and tenants are letters and digits alone, so no name leads out of the folder. */
  private Path folder(TenantId tenant, UUID file) {
    return folder.resolve(tenant.value()).resolve(file.toString());
  }

  private static String context(TenantId tenant, UUID file, UUID part) {
    return "exchange_file " + tenant.value() + " " + file + " " + part;
  }
}
