package org.linli.components.boundary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Rows of an asset, by the catalogue's names of its fields. */
public record SentData(String asset, List<Map<String, Object>> rows) {

  public SentData {
    // A value may be null, which an immutable copy would refuse.
    rows = rows == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(rows));
  }
}
