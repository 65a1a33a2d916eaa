package org.linli.keys.control;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.boundary.PersonalFields;
import org.linli.keys.boundary.PersonalTexts;
import org.linli.keys.boundary.Resealing;
import org.linli.keys.entity.KeyPurpose;
import org.linli.rounds.boundary.Rounds;

/** Before anything is read or written, every handle can open and seal personal texts. */
@ApplicationScoped
class PersonalStart {

  private static final int FIRST = 1;

  /** Often enough that an order, a rotation or a destruction holds everywhere within 30 s. */
  private static final Duration LOOK = Duration.ofSeconds(10);

  @Inject private Jdbi jdbi;
  @Inject private Scopes scopes;
  @Inject private KeyRing keys;
  @Inject private Resealing resealing;
  @Inject private Ring ring;
  @Inject private Rounds rounds;

  void begin(@Observes @Priority(FIRST) Startup event) {
    var sealing = new SealingNow(jdbi, scopes, InstantSource.system());
    jdbi.getConfig(PersonalTexts.class).use(keys, sealing);
    PersonalFields.tell(resealing);
    rounds.everywhere(LOOK, "keys in memory", () -> look(sealing));
  }

  private void look(SealingNow sealing) {
    ring.refresh();
    sealing.refresh();
    keys.active(KeyPurpose.FIELD);
  }
}
