package org.linli.components.entity;

import java.util.Set;

/** The life of a version: proposed, admitted, deprecated, withdrawn. */
public enum VersionState {
  PROPOSED,
  ADMITTED,
  /** Still called, by those who have not yet changed over. */
  DEPRECATED,
  WITHDRAWN;

  /** What this state may follow. */
  public Set<VersionState> after() {
    return switch (this) {
      case PROPOSED -> Set.of();
      case ADMITTED -> Set.of(PROPOSED);
      case DEPRECATED -> Set.of(ADMITTED);
      case WITHDRAWN -> Set.of(PROPOSED, ADMITTED, DEPRECATED);
    };
  }

  public boolean isCallable() {
    return this == ADMITTED || this == DEPRECATED;
  }
}
