package org.linli.ui.computing;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.computing.boundary.Computing;
import org.linli.computing.entity.Computation;
import org.linli.look.testing.Parts;
import org.linli.obligations.TestObligations;
import org.linli.ui.parts.Communities;
import org.linli.ui.testing.Ground;

/** Computing without seeing, as the bureau and an operator do it. */
class ComputingViewTest {

  private final Ground ground = Ground.english();
  private final Computing computing =
      new Computing(
          ground.platform.jdbi(),
          ground.scopes,
          ground.models,
          ground.gate,
          TestObligations.over(ground.platform),
          ground.keys);

  @AfterEach
  void close() {
    ground.close();
  }

  @Test
  void aRunShowsItsBasisAndStandsInTheLog() {
    var bureau = ground.bureau();
    var view = view(bureau);
    ground.press(view, "Compute");
    assertThat(Parts.words(view)).contains("Choose a computation");
    choose(view, "home-temperature-mean");
    ground.press(view, "Compute");
    assertThat(Parts.words(view)).contains("No hour may be told");
    assertThat(ground.as(() -> computing.runs(PageRequest.first(50))).items())
        .anyMatch(row -> row.username().equals(bureau.username()));
  }

  @Test
  void anOwnListIsAskedForWhereItIsJoined() {
    var view = view(ground.bureau());
    choose(view, "home-temperature-mean");
    assertThat(Parts.first(view, TextArea.class).isVisible()).isFalse();
    choose(view, "own-list-homes");
    var list = Parts.first(view, TextArea.class);
    assertThat(list.isVisible()).isTrue();
    ground.run(() -> list.setValue("my customers"));
    ground.press(view, "Compute");
    assertThat(list.isInvalid()).isTrue();
    ground.run(() -> list.setValue(UUID.randomUUID() + "\n" + UUID.randomUUID()));
    ground.press(view, "Compute");
    assertThat(list.isInvalid()).isFalse();
    assertThat(Parts.words(view)).contains("No hour may be told");
  }

  @Test
  void anOperatorFindsItsCommunitiesAlone() {
    var operator = ground.operator("op-compute");
    var found = new Communities(operator, ground.tenants, ground.contracts);
    ground.of(operator);
    assertThat(ground.as(() -> found.find("", 0, 10).toList())).isEmpty();
    ground.of(ground.bureau());
    var city = new Communities(ground.caller(), ground.tenants, ground.contracts);
    assertThat(ground.as(() -> city.find(ground.community.tenant.value(), 0, 10).toList()))
        .extracting(Communities.Community::tenant)
        .containsExactly(ground.community.tenant);
  }

  private ComputingView view(Caller caller) {
    ground.of(caller);
    return ground.show(
        () -> new ComputingView(computing, ground.tenants, ground.contracts, ground.scopes));
  }

  @SuppressWarnings("unchecked")
  private void choose(ComputingView view, String id) {
    var computation = (Select<Computation>) Parts.all(view, Select.class).toList().getFirst();
    var community = (ComboBox<Communities.Community>) Parts.first(view, ComboBox.class);
    ground.run(
        () -> {
          computation.setValue(
              computing.list().stream()
                  .filter(one -> one.id().equals(id))
                  .findFirst()
                  .orElseThrow());
          community.setValue(new Communities.Community(ground.community.tenant, "the community"));
        });
  }
}
