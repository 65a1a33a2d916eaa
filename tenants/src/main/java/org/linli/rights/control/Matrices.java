package org.linli.rights.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URL;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;
import org.linli.tenancy.entity.OperationMode;

/**
 * The three modes' matrices and the floors, loaded and checked once; a faulty file keeps the
 * platform from starting.
 */
@ApplicationScoped
public class Matrices {

  private static final String FOLDER = "packs/modes/";

  private final Map<OperationMode, Matrix> byMode = new EnumMap<>(OperationMode.class);

  public Matrices() {
    var floors = floors();
    for (var mode : OperationMode.values()) {
      var name = FOLDER + mode.name().toLowerCase(Locale.ROOT) + ".yaml";
      byMode.put(mode, matrix(mode, resource(name), name, floors));
    }
  }

  public Matrix of(OperationMode mode) {
    return byMode.get(mode);
  }

  public int count() {
    return byMode.size();
  }

  static Matrix matrix(OperationMode mode, URL file, String name, FloorsFile floors) {
    var read = read(file, name, MatrixFile.class);
    if (read.mode() != mode) {
      throw new PackFault(name, 1, "mode must be " + mode);
    }
    return new Matrix(name, read, floors.floors());
  }

  static FloorsFile floors() {
    var name = FOLDER + "floors.yaml";
    var read = read(resource(name), name, FloorsFile.class);
    var ids = new HashSet<String>();
    for (var floor : read.floors()) {
      if (!ids.add(floor.id())) {
        throw new PackFault(name, 1, "two floors named " + floor.id());
      }
    }
    return read;
  }

  private static <T> T read(URL file, String name, Class<T> type) {
    try (var stream = file == null ? null : file.openStream()) {
      return Packs.read(stream, name, type);
    } catch (IOException e) {
      throw new PackFault(name, 0, e.getMessage());
    }
  }

  private static URL resource(String name) {
    return Matrices.class.getClassLoader().getResource(name);
  }
}
