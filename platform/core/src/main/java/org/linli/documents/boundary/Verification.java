package org.linli.documents.boundary;

import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Open;
import org.linli.documents.control.MarkTable;
import org.linli.documents.entity.Verdict;
import org.linli.persistence.Sha256;

/** Tells anybody whether a paper is genuine 验真, and nothing that stands in it. */
@Facade
public class Verification {

  private final Jdbi jdbi;

  @Inject
  public Verification(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** For the container's proxy alone. */
  protected Verification() {
    this(null);
  }

  /**
   * @param code as it stands on the paper; case, lines and blanks do not matter
   * @throws NotFound no such paper was issued here
   */
  @Open("who holds a paper asks, whoever that is; the code of eighty bits is not guessed")
  public Verdict of(String code) {
    return jdbi.withHandle(handle -> MarkTable.find(handle, code))
        .orElseThrow(() -> new NotFound("document"));
  }

  /**
   * @param file that is said to be the paper; one byte otherwise, and it is not
   * @throws NotFound no such paper was issued here
   */
  @Open("who holds a paper asks, whoever that is; the file is not kept")
  public Verdict check(String code, byte[] file) {
    var found = of(code);
    return new Verdict(
        found.number(),
        found.kind(),
        found.organisation(),
        found.issuedOn(),
        found.state(),
        found.voidOn(),
        found.sha256(),
        found.sm3(),
        Sha256.hex(file).equals(found.sha256()));
  }
}
