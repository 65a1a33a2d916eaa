package org.linli.keydata.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;
import org.linli.keydata.entity.Measures;
import org.linli.rights.entity.Purpose;

/**
 * The classes of sensitivity with their measures.
 *
 * @param notFor purposes whose applications the management rules do not hold up
 */
public record SensitivityFile(
    @JsonProperty(required = true) int version,
    @JsonProperty(required = true) Set<Purpose> notFor,
    @JsonProperty(required = true) List<Measures> classes) {

  public SensitivityFile {
    notFor = Set.copyOf(notFor);
    classes = List.copyOf(classes);
  }
}
