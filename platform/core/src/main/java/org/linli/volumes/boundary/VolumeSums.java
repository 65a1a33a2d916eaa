package org.linli.volumes.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.linli.health.boundary.StorageReserve;
import org.linli.health.entity.Room;
import org.linli.volumes.control.VolumeLook;
import org.linli.volumes.entity.VolumeFigures;

/**
 * What a monitoring asks of the tables. The storage is that of the installation's files, on which
 * one machine keeps its database as well; where the database has a storage of its own, {@code
 * linli.db.room.bytes} says how large that is.
 */
@ApplicationScoped
public class VolumeSums {

  private final Jdbi jdbi;
  private final StorageReserve storage;
  private final long room;

  @Inject
  public VolumeSums(
      Jdbi jdbi,
      StorageReserve storage,
      @ConfigProperty(name = "linli.db.room.bytes") Optional<Long> room) {
    this(jdbi, storage, room.orElse(0L));
  }

  /**
   * @param room how many bytes the database's own storage has; 0 when it has none of its own
   */
  public VolumeSums(Jdbi jdbi, StorageReserve storage, long room) {
    this.jdbi = jdbi;
    this.storage = storage;
    this.room = room;
  }

  /** For the container's proxy alone. */
  protected VolumeSums() {
    this(null, null, 0);
  }

  /** All tables together, as they were measured last. */
  public VolumeFigures figures() {
    return jdbi.withHandle(
        handle -> VolumeLook.figures(handle, weight -> reserve(weight, storage.now())));
  }

  /** How many bytes may be added before less than three tenths are free. */
  private OptionalLong reserve(long weight, Optional<Room> files) {
    if (room > 0) {
      return OptionalLong.of(room - weight - kept(room));
    }
    return files.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(files.get().free() - kept(files.get().total()));
  }

  private static long kept(long total) {
    return total / 100 * Room.WANTED;
  }
}
