package org.linli.whole.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a community's whole lies, sealed, until it is sent: the folder {@code tmp/whole} below
 * {@code linli.home}. A draft loses its name as soon as it is open, so that a server that is killed
 * leaves none behind.
 */
@ApplicationScoped
public class DraftFolder {

  private final Path folder;

  @Inject
  public DraftFolder(@ConfigProperty(name = "linli.home", defaultValue = ".linli") String home) {
    this(Path.of(home, "tmp", "whole"));
  }

  public DraftFolder(Path folder) {
    this.folder = folder;
  }

  /** For the container's proxy alone. */
  protected DraftFolder() {
    this((Path) null);
  }

  /** An empty file for its owner's eyes alone, gone when it is closed, however that comes. */
  public FileChannel open() {
    try {
      Files.createDirectories(folder);
      var draft = folder.resolve(UUID.randomUUID() + ".sealed");
      var channel =
          FileChannel.open(
              draft,
              EnumSet.of(
                  StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE),
              PosixFilePermissions.asFileAttribute(
                  Set.copyOf(PosixFilePermissions.fromString("rw-------"))));
      Files.delete(draft);
      return channel;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
