package org.linli.cases.entity;

import java.util.List;
import java.util.UUID;

/** A case with all that happened to it. */
public record CaseDetail(CaseRow row, String description, List<CaseStep> steps, List<UUID> photos) {

  public CaseDetail {
    steps = List.copyOf(steps);
    photos = List.copyOf(photos);
  }
}
