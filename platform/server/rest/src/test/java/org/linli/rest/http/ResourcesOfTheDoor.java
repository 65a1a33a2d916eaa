package org.linli.rest.http;

import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** The classes that serve the door, as the build made them. */
public final class ResourcesOfTheDoor {

  private static final java.nio.file.Path ROOT = java.nio.file.Path.of("target/classes");

  private ResourcesOfTheDoor() {}

  public static List<Class<?>> all() {
    try (var files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith("Resource.class"))
          .<Class<?>>map(file -> named(ROOT.relativize(file).toString()))
          .filter(type -> type.isAnnotationPresent(Path.class))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> named(String file) {
    try {
      return Class.forName(file.replace('/', '.').replaceAll("\\.class$", ""));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
