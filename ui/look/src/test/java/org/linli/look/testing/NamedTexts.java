package org.linli.look.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The keys of texts that a module's sources name. */
public final class NamedTexts {

  private static final Path SOURCES = Path.of("src/main/java");

  private NamedTexts() {}

  /**
   * @param pattern its first group is the key
   * @return each key with a file that names it
   */
  public static TreeMap<String, String> by(Pattern pattern) {
    var named = new TreeMap<String, String>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        var found = pattern.matcher(Files.readString(file));
        while (found.find()) {
          named.put(found.group(1), file.getFileName().toString());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return named;
  }

  /** Keys of the text that are named together, one after the other. */
  public static TreeSet<String> words(String... lists) {
    var words = new TreeSet<String>();
    for (var list : lists) {
      words.addAll(java.util.List.of(list.split(" ")));
    }
    return words;
  }
}
