package org.linli.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.audit.boundary.AuditSeals;
import org.linli.audit.boundary.AuditTrail;
import org.linli.audit.control.AuditSealing;
import org.linli.audit.control.SealWalk;
import org.linli.audit.control.SealWitness;
import org.linli.audit.entity.AuditSeal;
import org.linli.audit.entity.SealedLog;
import org.linli.keys.control.RingForTests;
import org.linli.look.testing.Parts;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.ui.testing.Ground;

/** The seals of the audit log on the auditor's screen. */
class AuditSealsViewTest {

  private final Ground ground = Ground.english();
  private final AuditSealing sealing =
      new AuditSealing(
          ground.platform.jdbi(),
          ground.scopes,
          RingForTests.over(ground.platform),
          new SealWitness((Path) null));
  private final AuditSeals seals =
      new AuditSeals(ground.platform.jdbi(), ground.scopes, new SealWalk(sealing));

  @AfterEach
  void close() {
    ground.platform.owner().useHandle(handle -> handle.execute("delete from audit_seal"));
    ground.close();
  }

  private AuditSealsView view() {
    return ground.show(() -> new AuditSealsView(seals));
  }

  @Test
  void withoutASealNothingIsProvedAndThatIsSaid() {
    ground.of(ground.bureauIn("CITY_AUDITOR"));
    var view = view();
    ground.press(view, "Verify the whole log");
    assertThat(Parts.words(view)).contains("nothing is proved");
  }

  @Test
  void aSealedLogIsShownAndVerified() throws InterruptedException {
    var auditor = ground.bureauIn("CITY_AUDITOR");
    ground.of(auditor);
    ground.platform.run(
        auditor,
        () -> new AuditTrail(ground.platform.jdbi(), ground.scopes).record("thing.changed", "x"));
    var city = new DivisionCode(auditor.scope().value().substring(0, 4));
    Thread.sleep(5);
    assertThat(sealing.close(SealedLog.AUDIT, city, Instant.now())).isTrue();
    var view = view();
    ground.press(view, "Verify the whole log");
    assertThat(Parts.words(view)).contains("The log is as it was sealed: 1 seals", "Sealed since");
    @SuppressWarnings("unchecked")
    Grid<AuditSeal> grid = Parts.first(view, Grid.class);
    assertThat(Parts.headers(grid))
        .containsExactly("Number", "From", "Until", "Entries", "Sealed", "Seal");
    ground
        .platform
        .owner()
        .useHandle(
            handle -> {
              handle.execute("alter table audit_seal no force row level security");
              handle.execute("update audit_seal set digest = 'ab'");
              handle.execute("alter table audit_seal force row level security");
            });
    ground.press(view, "Verify the whole log");
    assertThat(Parts.words(view)).contains("not as it was sealed");
  }
}
