package org.linli.it.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The checkout under test: its modules, its sources, its compiled classes. */
final class House {

  static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  static final List<String> MODULES =
      List.of(
          "tenants",
          "platform/core",
          "platform/offsite",
          "platform/local",
          "platform/mqtt",
          "platform/sip",
          "platform/server/rest",
          "platform/bench",
          "ui/look",
          "ui/web",
          "ops-console");

  private House() {}

  /** Classes of the given modules' main sources. */
  static JavaClasses classes(String... modules) {
    return new ClassFileImporter()
        .importPaths(
            Stream.of(modules)
                .map(module -> ROOT.resolve(module).resolve("target/classes"))
                .filter(Files::isDirectory)
                .toList());
  }

  static JavaClasses all() {
    return classes(MODULES.toArray(String[]::new));
  }

  /** Every Java source below {@code src/main} (or {@code src/test}) of the modules. */
  static List<Path> sources(String kind) {
    return Stream.concat(
            MODULES.stream(), Stream.of("platform/server/container", "platform/it", "helm"))
        .map(module -> ROOT.resolve(module).resolve("src/" + kind + "/java"))
        .filter(Files::isDirectory)
        .flatMap(House::walk)
        .filter(path -> path.toString().endsWith(".java"))
        .toList();
  }

  /** The bundles of the given language. */
  static List<Path> messages(String language) {
    return MODULES.stream()
        .map(module -> ROOT.resolve(module).resolve("src/main/resources/messages"))
        .filter(Files::isDirectory)
        .flatMap(House::walk)
        .filter(path -> path.toString().endsWith("_" + language + ".properties"))
        .toList();
  }

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<Path> walk(Path folder) {
    try {
      return Files.walk(folder).filter(Files::isRegularFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
