package org.linli.matters.entity;

import java.util.UUID;

/** Another matter that says the same 重复事项, or may do so. */
public record Twin(UUID matter, String number, String title, Relation relation) {

  /** What it is to the matter that is looked at. */
  public enum Relation {
    /** It goes on for this one. */
    HEAD,
    /** This one goes on for it. */
    MERGED,
    /** Of the same kind, at the same place and time. */
    SIMILAR
  }
}
