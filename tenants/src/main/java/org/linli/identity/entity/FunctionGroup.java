package org.linli.identity.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.linli.packs.Text;

/** Functions that a reader looks for together. */
public record FunctionGroup(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) Text name,
    @JsonProperty(required = true) List<Function> functions) {

  public FunctionGroup {
    functions = List.copyOf(functions);
  }
}
