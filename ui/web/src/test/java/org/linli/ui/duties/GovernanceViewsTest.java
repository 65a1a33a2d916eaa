package org.linli.ui.duties;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.contracts.boundary.OperationPacks;
import org.linli.contracts.entity.Scenario;
import org.linli.duties.boundary.AssessmentRow;
import org.linli.duties.boundary.Dimension;
import org.linli.duties.boundary.Duties;
import org.linli.duties.boundary.PathUse;
import org.linli.duties.boundary.SupplyEffects;
import org.linli.duties.entity.Area;
import org.linli.keydata.boundary.KeyData;
import org.linli.keydata.boundary.KeyDatumRow;
import org.linli.look.part.PagedGrid;
import org.linli.look.testing.Parts;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Purpose;
import org.linli.rights.entity.Wanted;
import org.linli.tenancy.entity.OperationMode;
import org.linli.ui.catalogue.KeyDataView;
import org.linli.ui.testing.Ground;

/** Duties, effect and key data, as the bureau sees them. */
class GovernanceViewsTest {

  private final Ground ground = Ground.english();
  private final OperationPacks packs = new OperationPacks();

  @AfterEach
  void close() {
    ground.close();
  }

  @Test
  void theMechanismAndItsAssessmentStandOnOneScreen() {
    ground.of(ground.bureau());
    var view =
        ground.show(
            () ->
                new DutiesView(
                    new Duties(ground.platform.jdbi(), ground.scopes), ground.downloads));
    assertThat(Parts.words(view))
        .contains("Coordination", "Division of duty", "Confirmation of data rights", "95%");
    assertThat(Parts.all(view, Anchor.class)).extracting(Anchor::getText).isNotEmpty();
    PagedGrid<AssessmentRow> grid = grid(view);
    var all = ground.as(() -> Parts.items(grid)).size();
    @SuppressWarnings("unchecked")
    var area = (Select<Area>) Parts.all(view, Select.class).toList().get(1);
    ground.run(() -> area.setValue(Area.CONFIRMATION));
    var rows = ground.as(() -> Parts.items(grid));
    assertThat(rows).hasSizeLessThan(all).allMatch(row -> row.duty().area() == Area.CONFIRMATION);
    var apart = Parts.first(view, com.vaadin.flow.component.checkbox.Checkbox.class);
    assertThat(apart.getLabel()).isEqualTo("Tell organisations apart");
    ground.run(() -> apart.setValue(true));
    assertThat(ground.as(() -> Parts.items(grid))).hasSizeGreaterThanOrEqualTo(rows.size());
  }

  @Test
  void theEffectShowsBothPathsAndTheConfirmation() {
    ground.mode(OperationMode.ENTERPRISE);
    ground.contract("op-gov", Duration.ofDays(200));
    var bureau = ground.bureau();
    ground.of(bureau);
    ground.as(
        () ->
            ground.requests.apply(
                ground.community.tenant,
                Wanted.least(
                    Asset.DEVICE_READINGS,
                    Action.VIEW,
                    Purpose.GOVERNANCE,
                    "flood",
                    "data-security-law",
                    Instant.now().plus(Duration.ofDays(3)))));
    var view =
        ground.show(
            () ->
                new EffectsView(
                    new SupplyEffects(ground.platform.jdbi(), ground.scopes, packs),
                    ground.downloads));
    assertThat(Parts.words(view))
        .contains("The two supply paths by month", "Settled by contract", "Government sharing");
    PagedGrid<PathUse> grid = grid(view);
    assertThat(ground.as(() -> Parts.items(grid))).anyMatch(use -> use.key().isEmpty());
    @SuppressWarnings("unchecked")
    var by = (RadioButtonGroup<Dimension>) Parts.first(view, RadioButtonGroup.class);
    ground.run(() -> by.setValue(Dimension.COMMUNITY));
    assertThat(ground.as(() -> Parts.items(grid)))
        .anyMatch(use -> use.key().equals(ground.community.tenant.value()));
  }

  @Test
  void keyDataAreFilteredByScenario() {
    ground.of(ground.bureau());
    var view = ground.show(() -> new KeyDataView(new KeyData(packs), packs, ground.downloads));
    assertThat(Parts.words(view)).contains("Highly sensitive", "Two persons", "At most 90 days");
    PagedGrid<KeyDatumRow> grid = grid(view);
    @SuppressWarnings("unchecked")
    var scenario = (Select<Scenario>) Parts.all(view, Select.class).toList().getFirst();
    ground.run(() -> scenario.setValue(packs.scenario("retail").orElseThrow()));
    assertThat(ground.as(() -> Parts.items(grid)))
        .isNotEmpty()
        .allMatch(row -> row.scenario().equals("retail"));
  }

  @SuppressWarnings("unchecked")
  private static <T> PagedGrid<T> grid(com.vaadin.flow.component.Component view) {
    return (PagedGrid<T>) Parts.first(view, PagedGrid.class);
  }
}
