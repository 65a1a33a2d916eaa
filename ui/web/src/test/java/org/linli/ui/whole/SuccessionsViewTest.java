package org.linli.ui.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.audit.boundary.AuditTrail;
import org.linli.look.testing.Parts;
import org.linli.succession.boundary.Successions;
import org.linli.succession.entity.Succession;
import org.linli.succession.entity.SuccessionDraft;
import org.linli.succession.entity.SuccessionState;
import org.linli.tenancy.boundary.Tenants;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Communities.Community;
import org.linli.ui.testing.Ground;

/** What the bureau sees and decides of communities that become part of others. */
class SuccessionsViewTest {

  private final Ground ground = Ground.english();
  private final Caller bureau = ground.bureau();
  private final TenantId from = community("001");
  private final TenantId into = community("002");
  private final Tenants tenants = new Tenants(ground.platform.jdbi(), ground.scopes, told -> {});
  private final Successions successions =
      new Successions(
          ground.platform.jdbi(),
          ground.scopes,
          new AuditTrail(ground.platform.jdbi(), ground.scopes),
          tenants);
  private final Caller colleague =
      ground.platform.caller(
          Tier.CITY,
          bureau.scope().value(),
          null,
          null,
          "succession:read",
          "succession:propose",
          "tenants:read");

  @AfterEach
  void close() {
    ground.platform.owner().useHandle(handle -> handle.execute("delete from succession"));
    ground.close();
  }

  private TenantId community(String last) {
    return ground.platform.community(
        bureau.scope().value() + "98001" + last, OperationMode.GOVERNMENT);
  }

  private UUID proposed() {
    return ground.platform.as(
        colleague,
        () ->
            successions.propose(
                new SuccessionDraft(
                    from, into, LocalDate.now(CityTime.ZONE), "redrawn this year")));
  }

  private SuccessionsView view() {
    ground.of(bureau);
    return ground.show(
        () -> new SuccessionsView(successions, tenants, null, ground.scopes, ground.downloads));
  }

  private String words(Component part) {
    return ground.as(() -> Parts.words(part));
  }

  private Succession only() {
    return ground.platform.as(bureau, successions::list).getFirst();
  }

  @Test
  void whyItDoesNotGoOnThoughItsDayHasComeStandsBesideIt() {
    proposed();
    fault("succession-not-exported");
    assertThat(words(view())).contains("The community was not exported");
    fault("broke-off");
    assertThat(words(view())).contains("tried again each minute");
  }

  private void fault(String fault) {
    ground
        .platform
        .owner()
        .useHandle(handle -> handle.execute("update succession set fault = ?", fault));
  }

  @Test
  void whatIsProposedStandsThereWithItsReason() {
    proposed();
    assertThat(words(view()))
        .contains("redrawn this year", colleague.displayName(), "Waiting for a second person");
  }

  @Test
  void agreeingSaysWhatItMeansAndAsksOnceMore() {
    proposed();
    var view = view();
    ground.run(() -> Parts.button(view, "Agree to the merging").click());
    var sure = ground.opened(Ask.class);
    assertThat(words(sure)).contains("cannot be resumed");
    assertThat(only().state()).isEqualTo(SuccessionState.PROPOSED);
    ground.run(() -> Parts.button(sure, "Agree to the merging").click());
    assertThat(only().state()).isEqualTo(SuccessionState.CONFIRMED);
    assertThat(Parts.hasButton(view, "Agree to the merging")).isFalse();
  }

  @Test
  void theBureauTakesItBack() {
    proposed();
    var view = view();
    ground.run(() -> Parts.button(view, "Take back").click());
    var sure = ground.opened(Ask.class);
    ground.run(() -> Parts.button(sure, "Take back").click());
    assertThat(only().state()).isEqualTo(SuccessionState.WITHDRAWN);
    assertThat(Parts.hasButton(view, "Take back")).isFalse();
  }

  @Test
  void whatItWouldDoIsCountedBeforeItIsProposed() {
    var view = view();
    ground.run(() -> choose(view));
    ground.run(() -> Parts.button(view, "See what it would do").click());
    assertThat(words(view)).contains("Operation mode now", "0 rows of 0 tables");
    ground.run(() -> Parts.button(view, "Propose a merging").click());
    assertThat(only().reason()).isEqualTo("by the new map");
    assertThat(only().predecessor()).isEqualTo(from);
    assertThat(only().successor()).isEqualTo(into);
  }

  @SuppressWarnings("unchecked")
  private void choose(SuccessionsView view) {
    var boxes = Parts.all(view, ComboBox.class).toList();
    ((ComboBox<Community>) boxes.get(0)).setValue(new Community(from, "from"));
    ((ComboBox<Community>) boxes.get(1)).setValue(new Community(into, "into"));
    Parts.all(view, DatePicker.class)
        .findFirst()
        .orElseThrow()
        .setValue(LocalDate.now(CityTime.ZONE));
    Parts.all(view, TextField.class).findFirst().orElseThrow().setValue("by the new map");
  }

  @Test
  void whatIsDoneOffersItsReceiptAndNothingElse() {
    var id = proposed();
    ground
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    """
                    update succession set state = 'DONE', done_at = now(), receipt = '{}',
                      signature = '1:x' where id = ?\
                    """,
                    id));
    var view = view();
    assertThat(Parts.hasButton(view, "Take back")).isFalse();
    assertThat(Parts.all(view, Anchor.class)).hasSize(2);
  }
}
