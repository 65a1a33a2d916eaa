package org.linli.ui.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.select.Select;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.evidence.boundary.Evidence;
import org.linli.evidence.control.FrontDoor;
import org.linli.evidence.entity.ChecklistState;
import org.linli.health.boundary.StorageReserve;
import org.linli.keys.boundary.Resealing;
import org.linli.look.testing.Parts;
import org.linli.ui.testing.Ground;

/** Controls with what was found, and a look at all of them. */
class EvidenceViewTest {

  private final Ground ground = Ground.english();
  private final Evidence evidence =
      new Evidence(
          ground.platform.jdbi(),
          ground.scopes,
          ground.keys,
          new Resealing(ground.platform.jdbi(), ground.scopes, ground.keys),
          null,
          new FrontDoor(() -> ""),
          new StorageReserve(Path.of(".")));

  @AfterEach
  void close() {
    ground.platform.owner().useHandle(handle -> handle.execute("delete from evidence_finding"));
    ground.close();
  }

  private EvidenceView view() {
    return ground.show(() -> new EvidenceView(evidence, ground.scopes, ground.downloads));
  }

  @Test
  void beforeAndAfterTheFirstLook() {
    ground.of(ground.bureauIn("CITY_SECURITY_ADMIN"));
    var view = view();
    assertThat(Parts.words(view)).contains("Not looked at yet", "Met: 0");
    ground.press(view, "Look at all now");
    assertThat(Parts.words(view))
        .contains("To be shown by people", "Access is controlled by the row", "Not measured")
        .doesNotContain("Not looked at yet", "Met: 0");
  }

  @Test
  void whoMayOnlyReadLooksAtNothingAnew() {
    ground.of(ground.member("evidence:read"));
    assertThat(Parts.hasButton(view(), "Look at all now")).isFalse();
  }

  @Test
  void theChecklistShowsItsSumsAndFirstWhatIsOpen() {
    ground.of(ground.member("evidence:read"));
    var view = view();
    assertThat(Parts.words(view))
        .contains("OWASP ASVS 5.0", "Open: ", "Not applicable: ", "v5.0.0-5.4.3", "No scanner")
        .doesNotContain("v5.0.0-1.2.4");
    @SuppressWarnings("unchecked")
    var shown = (Select<ChecklistState>) Parts.first(view, Select.class);
    shown.setValue(ChecklistState.MET);
    assertThat(Parts.words(view))
        .contains("v5.0.0-1.2.4", "EndpointIsolationIT.")
        .doesNotContain("v5.0.0-5.4.3");
  }
}
