package org.linli.erasure.entity;

import org.linli.access.boundary.Refusal;

/** What has to be before an erasure is not: the community still works, or nobody exported it. */
public final class ErasureUnprepared extends Refusal {

  private static final long serialVersionUID = 1L;

  /** What is missing. */
  public enum Lack {
    /** The community is not suspended. */
    SUSPENSION("erasure-not-suspended"),
    /** The community was not exported whole shortly before it was suspended. */
    EXPORT("erasure-not-exported"),
    /** The community is part of a merging that is planned or under way. */
    MERGING("erasure-merging");

    private final String code;

    Lack(String code) {
      this.code = code;
    }
  }

  public ErasureUnprepared(Lack lack) {
    super(lack.code, 409);
  }
}
