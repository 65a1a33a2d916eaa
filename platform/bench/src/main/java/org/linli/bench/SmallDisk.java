package org.linli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A disk of its own for a folder, small enough to be filled; needs the right to mount. */
final class SmallDisk implements AutoCloseable {

  private static final int PIECE = 1 << 20;

  private final Path folder;
  private final Path filler;

  private SmallDisk(Path folder) {
    this.folder = folder;
    this.filler = folder.resolve("filler");
  }

  /** Puts it at a folder that holds nothing yet. */
  static SmallDisk at(Path folder, int megabytes) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
    return new SmallDisk(folder);
  }

  /** Takes what is left, but for so many bytes. */
  void fill(long left) throws IOException {
    var store = Files.getFileStore(folder);
    try (var out = Files.newOutputStream(filler)) {
      var piece = new byte[PIECE];
      while (store.getUsableSpace() > left) {
        out.write(piece, 0, (int) Math.min(PIECE, store.getUsableSpace() - left));
      }
    } catch (IOException full) {
      // Somebody else took the last of it.
      System.out.println("the disk is full: " + full.getMessage());
    }
  }

  long usable() throws IOException {
    return Files.getFileStore(folder).getUsableSpace();
  }

  void free() throws IOException {
    Files.deleteIfExists(filler);
  }

  private static void run(String... command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException(List.of(command) + ": " + said.strip());
    }
  }

  @Override
  public void close() throws IOException {
    try {
      run("umount", "-l", folder.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
