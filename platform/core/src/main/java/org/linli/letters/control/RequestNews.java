package org.linli.letters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.linli.letters.boundary.Telling;
import org.linli.letters.entity.BoxWord;
import org.linli.rights.boundary.RequestAnswered;

/** Tells who applied for data, of whatever tier, that there is an answer. */
@ApplicationScoped
public class RequestNews {

  private final Jdbi jdbi;

  @Inject
  public RequestNews(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** For the container's proxy alone. */
  protected RequestNews() {
    this(null);
  }

  public void answered(@Observes RequestAnswered answered) {
    jdbi.useHandle(
        handle ->
            Telling.of(
                handle, BoxWord.REQUEST, answered.account(), answered.asset(), answered.request()));
  }
}
