package org.linli.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.devices.entity.DeviceDraft;
import org.linli.devices.entity.DeviceId;
import org.linli.look.testing.Parts;
import org.linli.ui.community.ChecksView;
import org.linli.ui.parts.PhotoField;
import org.linli.ui.testing.Ground;
import org.linli.upkeep.boundary.Checks;
import org.linli.upkeep.entity.CheckPlan;
import org.linli.upkeep.entity.CheckRecord;
import org.linli.upkeep.entity.ItemResult;
import org.linli.upkeep.entity.RecordQuery;

class ChecksOnTheSpotTest {

  private static final String INSPECTION = "quarterly-inspection";

  private final Ground ground = Ground.english();
  private final Checks checks = ground.checks;

  @AfterEach
  void close() {
    ground.close();
  }

  private DeviceId device() {
    var code = "C" + UUID.randomUUID().toString().substring(0, 10);
    var draft = new DeviceDraft(code, "Meter", "water-meter", ground.community.room);
    return ground.as(() -> ground.devices.register(draft)).id();
  }

  private CheckView check(DeviceId id, String plan) {
    var view = ground.show(() -> new CheckView(checks, ground.devices));
    ground.run(() -> view.setParameter(null, id + CheckView.SEPARATOR + plan));
    return view;
  }

  private List<CheckRecord> records(DeviceId id) {
    var query = new RecordQuery(id.value(), null, null, null, null);
    return ground.as(() -> checks.records(query, PageRequest.first(10))).items();
  }

  @SuppressWarnings("unchecked")
  private static List<RadioButtonGroup<ItemResult>> states(Component view) {
    return Parts.all(view, ItemField.class)
        .flatMap(field -> Parts.all(field, RadioButtonGroup.class))
        .map(group -> (RadioButtonGroup<ItemResult>) group)
        .toList();
  }

  private void save(Component view) {
    var thumb = Parts.styled(view, "thumb-button").getFirst();
    ground.run(() -> ((Button) thumb).click());
  }

  @Test
  void theRoundShowsWhatIsDueAndALookAtOneOpensIt() {
    device();
    var view = ground.show(() -> new DueChecksView(checks));
    assertThat(Parts.styled(view, "linli-empty")).as("nothing due within two weeks").hasSize(1);
    ground.community.sql(
        "update device set installed_at = now() - interval '100 days' where tenant_id = ?",
        ground.community.tenant.value());
    ground.run(view::refresh);
    assertThat(Parts.styled(view, "case-card")).as("a clerk has no grid of his own").isEmpty();
    ground.of(ground.community.worker(ground.community.grid));
    var mine = ground.show(() -> new DueChecksView(checks));
    assertThat(Parts.styled(mine, "case-card")).hasSizeGreaterThanOrEqualTo(2);
    assertThat(Parts.styled(mine, "due-late")).isNotEmpty();
    assertThat(Parts.words(mine)).contains("Overdue since");
  }

  @Test
  void anItemThatIsLeftOutIsAskedForAndNothingIsWritten() {
    var id = device();
    var view = check(id, INSPECTION);
    assertThat(states(view)).hasSize(5);
    save(view);
    assertThat(states(view)).allMatch(RadioButtonGroup::isInvalid);
    assertThat(records(id)).isEmpty();
  }

  @Test
  void everythingInOrderIsWrittenDown() {
    var id = device();
    var view = check(id, INSPECTION);
    ground.run(() -> states(view).forEach(state -> state.setValue(ItemResult.GOOD)));
    save(view);
    assertThat(records(id)).extracting(CheckRecord::passed).containsExactly(true);
  }

  @Test
  void aFaultAsksForWordsAndOpensACase() {
    var id = device();
    var view = check(id, INSPECTION);
    var photos = Parts.first(view, PhotoField.class);
    assertThat(photos.isVisible()).isFalse();
    ground.run(() -> states(view).forEach(state -> state.setValue(ItemResult.GOOD)));
    ground.run(() -> states(view).getFirst().setValue(ItemResult.FAULT));
    assertThat(photos.isVisible()).isTrue();
    save(view);
    assertThat(records(id)).as("without words").isEmpty();
    var what = Parts.first(Parts.first(view, ItemField.class), TextField.class);
    ground.run(() -> what.setValue("cover broken"));
    save(view);
    assertThat(records(id))
        .singleElement()
        .satisfies(record -> assertThat(record.caseId()).isNotNull());
  }

  @Test
  void aPlanOfNumbersAndWordsIsAskedAsItSays() {
    var view = check(device(), "quarterly-calibration");
    assertThat(Parts.words(view)).contains("Clock within 5 s");
    assertThat(Parts.all(view, ItemField.class)).hasSize(4);
    save(view);
    assertThat(Parts.all(view, ItemField.class).filter(field -> !field.isComplete())).hasSize(4);
  }

  @Test
  @SuppressWarnings("unchecked")
  void anAddressWithoutAPlanOffersThoseOfTheDevice() {
    var id = device();
    var view = ground.show(() -> new CheckView(checks, ground.devices));
    ground.run(() -> view.setParameter(null, id.toString()));
    var plan = (Select<CheckPlan>) Parts.first(view, Select.class);
    assertThat(plan.getValue()).isNotNull();
    assertThat(plan.getListDataView().getItems().map(CheckPlan::id))
        .contains(INSPECTION, "parts")
        .doesNotContain("lift-service");
    assertThatThrownBy(() -> ground.run(() -> view.setParameter(null, "nonsense")))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () -> ground.run(() -> view.setParameter(null, UUID.randomUUID().toString())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theDeskSeesHowItStands() {
    device();
    var view =
        ground.show(() -> new ChecksView(checks, ground.models, ground.scopes, ground.downloads));
    assertThat(Parts.words(view)).contains("devices in service");
  }
}
