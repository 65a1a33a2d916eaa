package org.linli.cityfolder.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.linli.packs.Text;

/**
 * Where the city's data live.
 *
 * @param region in words, as the city's rules name it
 * @param copies the beginnings of all places that copies may go to besides the installation's own
 *     disk: folders, or addresses such as {@code s3://bucket/}
 */
public record Residence(
    @JsonProperty(required = true) Text region,
    @JsonProperty(required = true) List<String> copies) {

  public Residence {
    copies = List.copyOf(copies);
    if (copies.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("a place without a name would allow every folder");
    }
  }

  /** Whether a copy may lie there. A folder's name ends where the place's name goes on. */
  public boolean allows(String place) {
    return copies.stream()
        .anyMatch(
            copy ->
                place.equals(copy)
                    || place.startsWith(copy.endsWith("/") ? copy : copy + "/")
                        && !place.contains("/../")
                        && !place.endsWith("/.."));
  }
}
