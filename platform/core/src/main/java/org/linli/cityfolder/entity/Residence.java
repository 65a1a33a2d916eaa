package org.linli.cityfolder.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;
import org.linli.packs.Text;

/**
 * Where the city's data live.
 *
 * @param region in words, as the city's rules name it
 * @param copies the beginnings of all places that copies may go to besides the installation's own
 *     disk: folders, or addresses such as {@code s3://bucket/}
 * @param stores the beginnings of the addresses of all stores in which such buckets may lie, or the
 *     names of regions; empty where the bucket's name is enough
 */
public record Residence(
    @JsonProperty(required = true) Text region,
    @JsonProperty(required = true) List<String> copies,
    List<String> stores) {

  public Residence {
    copies = List.copyOf(copies);
    stores = stores == null ? List.of() : List.copyOf(stores);
    if (Stream.concat(copies.stream(), stores.stream()).anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("a place without a name would allow every folder");
    }
  }

  /** Whether a copy may lie there. A folder's name ends where the place's name goes on. */
  public boolean allows(String place) {
    return lies(place, copies);
  }

  /**
   * Whether a bucket may lie there.
   *
   * @param address of the store, or its region
   */
  public boolean allowsStore(String address) {
    return stores.isEmpty() || lies(address, stores);
  }

  private static boolean lies(String place, List<String> beginnings) {
    return beginnings.stream()
        .anyMatch(
            beginning ->
                place.equals(beginning)
                    || place.startsWith(beginning.endsWith("/") ? beginning : beginning + "/")
                        && !place.contains("/../")
                        && !place.endsWith("/.."));
  }
}
