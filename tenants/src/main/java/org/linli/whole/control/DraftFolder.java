package org.linli.whole.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a community's whole lies, sealed, until it is sent: the folder {@code tmp/whole} below
 * {@code linli.home}. A draft loses its name as soon as it is open, so that a server that is killed
 * leaves none behind.
 */
@Dependent
public class DraftFolder {

  private static final Set<StandardOpenOption> FRESH =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
  private static final FileAttribute<?> OWN =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path folder;

  @Inject
  public DraftFolder(@ConfigProperty(name = "linli.home", defaultValue = ".linli") String home) {
    this.folder = Path.of(home, "tmp", "whole");
  }

  /** An empty file for its owner's eyes alone, gone when it is closed, however that comes. */
  public FileChannel open() {
    try {
      Files.createDirectories(folder);
      var draft = folder.resolve(UUID.randomUUID() + ".sealed");
      var channel = FileChannel.open(draft, FRESH, OWN);
      Files.delete(draft);
      return channel;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
