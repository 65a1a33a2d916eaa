package org.linli.keys.control;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.boundary.PersonalFields;
import org.linli.keys.boundary.PersonalTexts;
import org.linli.keys.boundary.Resealing;

/** Before anything is read or written, every handle can open and seal personal texts. */
@ApplicationScoped
class PersonalStart {

  private static final int FIRST = 1;

  @Inject private Jdbi jdbi;
  @Inject private Scopes scopes;
  @Inject private KeyRing keys;
  @Inject private Resealing resealing;

  void begin(@Observes @Priority(FIRST) Startup event) {
    jdbi.getConfig(PersonalTexts.class)
        .use(keys, new SealingNow(jdbi, scopes, InstantSource.system()));
    PersonalFields.tell(resealing);
  }
}
