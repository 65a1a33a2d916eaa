package org.linli.cityfolder.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The worked example, copied to be spoilt. */
public final class Folder {

  public static final Path EXAMPLE = Path.of("../../docs/example-city");

  private final Path place;

  private Folder(Path place) {
    this.place = place;
  }

  /** The example in a place of the test's own. */
  public static Folder in(Path place) {
    try (var all = Files.walk(EXAMPLE)) {
      for (var path : all.toList()) {
        var to = place.resolve(EXAMPLE.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(to);
        } else {
          Files.copy(path, to);
        }
      }
      return new Folder(place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path place() {
    return place;
  }

  /** Replaces words of a file. */
  public Folder with(String file, String words, String others) throws IOException {
    var path = place.resolve(file);
    var text = Files.readString(path);
    if (!text.contains(words)) {
      throw new IllegalArgumentException(words);
    }
    Files.writeString(path, text.replace(words, others));
    return this;
  }

  public Folder file(String file, String text) throws IOException {
    Files.createDirectories(place.resolve(file).getParent());
    Files.writeString(place.resolve(file), text);
    return this;
  }

  public Folder without(String file) throws IOException {
    Files.delete(place.resolve(file));
    return this;
  }

  /** What is wrong with it, as {@code file:line rule}. */
  public List<String> faults() {
    return faults("");
  }

  public List<String> faults(String copies) {
    return HeldFolder.faults(place, copies).stream()
        .map(fault -> fault.file() + ":" + fault.line() + " " + fault.rule())
        .toList();
  }
}
