package org.linli.keydata.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.linli.packs.Text;

/** The key data of each scenario. */
public record ScenariosFile(
    @JsonProperty(required = true) int version,
    @JsonProperty(required = true) List<Listed> scenarios) {

  /** One scenario's list. */
  public record Listed(
      @JsonProperty(required = true) String scenario,
      @JsonProperty(required = true) List<Data> data) {}

  /** Fields of one asset. */
  public record Data(
      @JsonProperty(required = true) String asset,
      @JsonProperty(required = true) List<String> fields,
      @JsonProperty(required = true) Text why) {}
}
