package org.linli.apis.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.linli.packs.Text;

/** One rule that an application follows before it is admitted (003 §3.2.4). */
public record CheckItem(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) Check check,
    @JsonProperty(required = true) String clause,
    @JsonProperty(required = true) Text text) {

  /** Who says whether it is followed. */
  public enum Check {
    AUTOMATIC,
    DECLARED
  }
}
