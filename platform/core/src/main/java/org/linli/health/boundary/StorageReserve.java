package org.linli.health.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linli.health.entity.Room;

/**
 * The reserve of storage 存储冗余容量 where the installation keeps its files; on one machine database and
 * broker lie on the same disk.
 */
@ApplicationScoped
public class StorageReserve {

  private final Path folder;

  @Inject
  public StorageReserve(
      @ConfigProperty(name = "linli.home", defaultValue = ".linli") String home,
      @ConfigProperty(name = "linli.files") Optional<String> files) {
    this(files.filter(named -> !named.isBlank()).map(Path::of).orElseGet(() -> Path.of(home)));
  }

  public StorageReserve(Path folder) {
    this.folder = folder;
  }

  /** For the container's proxy alone. */
  protected StorageReserve() {
    this.folder = null;
  }

  /** What is free now; nothing where the disk does not tell. */
  public Optional<Room> now() {
    try {
      var there =
          Stream.iterate(folder.toAbsolutePath(), path -> path != null, Path::getParent)
              .filter(Files::exists)
              .findFirst();
      if (there.isEmpty()) {
        return Optional.empty();
      }
      var disk = Files.getFileStore(there.get());
      return disk.getTotalSpace() <= 0
          ? Optional.empty()
          : Optional.of(new Room(disk.getUsableSpace(), disk.getTotalSpace()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
