package org.linli.rights.boundary;

import java.util.List;
import org.linli.keydata.entity.Measures;
import org.linli.packs.Text;
import org.linli.rights.entity.BasisKind;
import org.linli.rights.entity.SupplyPath;

/**
 * What an application for an asset and a purpose can be made of.
 *
 * @param usualRowsPerDay when none are named
 * @param mostRowsPerDay that can be asked for
 * @param path by which it would be supplied without a scenario
 */
public record Guide(
    List<Ground> bases,
    List<Field> fields,
    List<Scene> scenarios,
    long usualRowsPerDay,
    long mostRowsPerDay,
    SupplyPath path) {

  /** A legal basis that the caller may rest on. */
  public record Ground(String id, BasisKind kind, Text name, Text article) {}

  /**
   * A field of the asset.
   *
   * @param needed whether the purpose needs it by itself; any other is questioned
   * @param key the measures that it brings with it as a key datum; null when it is none
   */
  public record Field(String name, Text title, boolean needed, Measures key) {}

  /** A scenario that the data would serve. */
  public record Scene(String id, Text name) {}
}
