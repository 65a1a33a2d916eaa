package org.linli.cityfolder.boundary;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.linli.cityfolder.control.ResidenceRead;
import org.linli.cityfolder.entity.Residence;
import org.linli.messages.Messages;
import org.linli.packs.PackFault;

/**
 * Within which places the city's data stay, asked at the moment at which something would leave: the
 * folder may have been changed since the installation was configured.
 *
 * @param folder the city's; empty where the installation has none, and nothing is bounded
 */
public record CityBounds(Optional<Path> folder) {

  /** Of an installation that bounds nothing. */
  public static final CityBounds NONE = new CityBounds(Optional.empty());

  /**
   * @param folder as {@code LINLI_CITY_FOLDER} says it; null or blank for none
   */
  public static CityBounds of(String folder) {
    return folder == null || folder.isBlank()
        ? NONE
        : new CityBounds(Optional.of(Path.of(folder.strip())));
  }

  /**
   * Why nothing may be put there; empty where it may. A folder that cannot be read allows nothing:
   * nobody knows what it says.
   *
   * @param place a folder, or {@code s3://bucket/prefix}
   * @param store the address of the store in which the bucket lies, or its region; empty for a
   *     folder
   */
  public Optional<String> refusal(String place, String store) {
    return folder.flatMap(city -> refusal(city, place, store));
  }

  private static Optional<String> refusal(Path city, String place, String store) {
    Residence residence;
    try {
      residence = ResidenceRead.of(city);
    } catch (PackFault fault) {
      return Optional.of(words("residence-unread", fault.getMessage()));
    }
    if (!residence.allows(place)) {
      return Optional.of(words("residence", place));
    }
    return store.isEmpty() || residence.allowsStore(store)
        ? Optional.empty()
        : Optional.of(words("residence-store", store));
  }

  private static String words(String rule, String detail) {
    return Messages.text(Locale.ENGLISH, "city-folder.fault." + rule, detail);
  }
}
