package org.linli.cityfolder.boundary;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.linli.cityfolder.control.HeldFolder;
import org.linli.cityfolder.control.ThemeSheet;
import org.linli.cityfolder.entity.CityFault;
import org.linli.cityfolder.entity.CityInForce;
import org.linli.cityfolder.entity.CityStanding;

/**
 * What holds of the city's folder on this server. Nobody is asked for a permission: name, colours
 * and emblem stand on the page before the door.
 */
public final class CityFolder {

  /** So many stand in an answer of the health check; the console shows all. */
  private static final int TOLD = 20;

  /** None, until the server begins. */
  private static volatile HeldFolder held = new HeldFolder("", "", InstantSource.system());

  private CityFolder() {}

  /**
   * From now on this folder holds, as far as it has no fault.
   *
   * @param folder {@code LINLI_CITY_FOLDER}; empty for none
   * @param copies see {@link #places}; empty for nowhere
   */
  public static void begin(String folder, String copies) {
    held = new HeldFolder(folder, copies, InstantSource.system());
  }

  /**
   * Where copies go, with the store's address where buckets are among them.
   *
   * @param copies {@code LINLI_BACKUP_TO}
   * @param store {@code LINLI_BACKUP_S3_ENDPOINT}
   */
  public static String places(String copies, String store) {
    return copies.contains("s3://") && !store.isBlank() ? copies + "," + store.strip() : copies;
  }

  /** The city's own; empty for the look that is delivered. */
  public static Optional<CityInForce> inForce() {
    return held.inForce();
  }

  /** How it stands here. */
  public static CityStanding standing() {
    return held.standing();
  }

  /**
   * The first twenty things that are wrong with the folder that the installation is told to take,
   * in English as the log; the server is not ready with any.
   */
  public static List<String> troubles() {
    var standing = held.standing();
    return standing.inForce().isPresent()
        ? List.of()
        : standing.faults().stream().limit(TOLD).map(fault -> fault.words(Locale.ENGLISH)).toList();
  }

  /**
   * What is wrong with a folder, without taking it.
   *
   * @param copies see {@link #places}; empty for nowhere
   */
  public static List<CityFault> faults(Path folder, String copies) {
    return HeldFolder.faults(folder, copies);
  }

  /** The city's colours and emblem as a style sheet; empty for the look that is delivered. */
  public static Optional<String> sheet() {
    return inForce().map(city -> ThemeSheet.of(city.profile().colours()));
  }
}
