package org.linli.rights.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import org.linli.packs.PackFault;
import org.linli.packs.Packs;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.RulePack;
import org.linli.tenancy.entity.OperationMode;

/**
 * The three modes' matrices and the floors as they are delivered, loaded and checked once; a faulty
 * file keeps the platform from starting.
 */
@ApplicationScoped
public class Matrices {

  private static final String FOLDER = "packs/modes/";
  private static final String FLOORS = FOLDER + "floors.yaml";

  private final Edition delivered;

  public Matrices() {
    var floors = floors();
    var byMode = new EnumMap<OperationMode, Matrix>(OperationMode.class);
    for (var mode : OperationMode.values()) {
      byMode.put(mode, matrix(mode, resource(name(mode)), name(mode), floors));
    }
    delivered = new Edition(byMode, floors);
  }

  public Matrix of(OperationMode mode) {
    return delivered.of(mode);
  }

  public Edition delivered() {
    return delivered;
  }

  public int count() {
    return OperationMode.values().length;
  }

  /** Of the delivered pack. */
  public int version(RulePack pack) {
    return pack.mode().map(mode -> of(mode).file().version()).orElse(delivered.floors().version());
  }

  /** The delivered pack itself. */
  public String text(RulePack pack) {
    return text(pack.mode().orElse(null));
  }

  /** The delivered file itself: a mode's matrix, or the floors for null. */
  static String text(OperationMode mode) {
    var name = mode == null ? FLOORS : name(mode);
    try (var stream = resource(name).openStream()) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new PackFault(name, 0, e.getMessage());
    }
  }

  /** The delivered file of a mode. */
  static MatrixFile delivered(OperationMode mode) {
    return read(resource(name(mode)), name(mode), MatrixFile.class);
  }

  static Matrix matrix(OperationMode mode, URL file, String name, FloorsFile floors) {
    return matrix(mode, read(file, name, MatrixFile.class), name, floors);
  }

  /** Of a text that somebody wrote. */
  static Matrix matrix(OperationMode mode, String text, String name, FloorsFile floors) {
    return matrix(mode, read(text, name, MatrixFile.class), name, floors);
  }

  static FloorsFile floors() {
    return checked(read(resource(FLOORS), FLOORS, FloorsFile.class), FLOORS);
  }

  static FloorsFile floors(String text, String name) {
    return checked(read(text, name, FloorsFile.class), name);
  }

  private static Matrix matrix(
      OperationMode mode, MatrixFile read, String name, FloorsFile floors) {
    if (read.mode() != mode) {
      throw new PackFault(name, 1, "mode must be " + mode);
    }
    return new Matrix(name, read, floors);
  }

  private static FloorsFile checked(FloorsFile read, String name) {
    var ids = new HashSet<String>();
    if (read.floors() == null || read.floors().isEmpty()) {
      throw new PackFault(name, 1, "floors are needed");
    }
    for (var floor : read.floors()) {
      if (!ids.add(floor.id())) {
        throw new PackFault(name, 1, "two floors named " + floor.id());
      }
    }
    for (var party : Party.values()) {
      if (read.zones() == null || read.zones().get(party) == null) {
        throw new PackFault(name, 1, "zones needs " + party);
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

  private static <T> T read(String text, String name, Class<T> type) {
    var stream = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return Packs.read(stream, name, type);
  }

  private static String name(OperationMode mode) {
    return FOLDER + mode.name().toLowerCase(Locale.ROOT) + ".yaml";
  }

  private static URL resource(String name) {
    return Matrices.class.getClassLoader().getResource(name);
  }
}
