package org.linli.devices.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import org.linli.devices.entity.DeviceModel;
import org.linli.devices.entity.Rule;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;

/**
 * Finds and reads the pack files of device models; the first that is wrong stops the start, by file
 * and line.
 */
public final class ModelPacks {

  private static final String FOLDER = "packs/device-models/";

  private static Map<String, DeviceModel> all;

  private ModelPacks() {}

  /** Every model of the class path, by its id: read once, for it stays as it is. */
  public static synchronized Map<String, DeviceModel> all() {
    if (all == null) {
      all = Collections.unmodifiableMap(readAll());
    }
    return all;
  }

  private static Map<String, DeviceModel> readAll() {
    var models = new TreeMap<String, DeviceModel>();
    for (var file : files()) {
      var text = text(file);
      models.put(name(file), read(text, file));
    }
    return models;
  }

  /**
   * Reads one model.
   *
   * @throws PackFault with file and line
   */
  public static DeviceModel read(String text, String file) {
    var stream = new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    var model = Packs.read(stream, file, DeviceModel.class);
    ModelCheck.check(model, file, text);
    return model;
  }

  /**
   * Whether a rule could stand in the model's pack.
   *
   * @throws PackFault with the reason
   */
  public static void check(DeviceModel model, Rule rule) {
    ModelCheck.check(model, rule);
  }

  private static String name(String file) {
    return file.substring(0, file.length() - ".yaml".length());
  }

  private static String text(String file) {
    return Packs.text(ModelPacks.class.getClassLoader(), FOLDER, file);
  }

  private static ClassLoader loader() {
    return ModelPacks.class.getClassLoader();
  }

  /**
   * A folder of classes while building, a jar when installed; an application server has its own
   * word for the latter.
   */
  private static List<String> files() {
    var readme = String.valueOf(loader().getResource(FOLDER + "README.md"));
    var names = new ArrayList<String>();
    try {
      if (readme.startsWith("file:")) {
        try (var files = Files.list(Path.of(URI.create(readme)).getParent())) {
          files.map(file -> file.getFileName().toString()).forEach(names::add);
        }
      } else {
        var jar = readme.substring(readme.indexOf("file:"), readme.indexOf("!/"));
        try (var entries = new JarFile(Path.of(URI.create(jar)).toFile())) {
          entries.stream()
              .map(entry -> entry.getName())
              .filter(entry -> entry.startsWith(FOLDER))
              .map(entry -> entry.substring(FOLDER.length()))
              .forEach(names::add);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names.stream().filter(name -> name.endsWith(".yaml")).sorted().toList();
  }
}
