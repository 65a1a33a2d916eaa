package org.linli.rights.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.linli.rights.entity.Decision;
import org.linli.rights.entity.Question;
import org.linli.tenancy.entity.OperationMode;

/** The one decision point (party, action, asset, purpose, tenant, time) → outcome and basis. */
@ApplicationScoped
public class Rights {

  /** Answers in memory; writes nothing and opens nothing. */
  public Decision decide(Question question) {
    throw new UnsupportedOperationException();
  }

  /** How the question would be answered to the current caller, without asking it: for screens that show what is open. */
  public Decision explain(Access access) {
    throw new UnsupportedOperationException();
  }

  /** A mode's matrix, cell by cell in the order of its reading: who may see what, and why. */
  public List<ExplainRow> matrix(OperationMode mode) {
    throw new UnsupportedOperationException();
  }
}
