package org.linli.ui.redivision;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.audit.boundary.AuditTrail;
import org.linli.look.testing.Parts;
import org.linli.redivision.boundary.CommunityMoves;
import org.linli.redivision.entity.CommunityMove;
import org.linli.redivision.entity.MoveState;
import org.linli.tenancy.boundary.DivisionRow;
import org.linli.tenancy.boundary.Divisions;
import org.linli.tenancy.boundary.Tenants;
import org.linli.tenancy.entity.CityTime;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.ui.parts.Ask;
import org.linli.ui.testing.Ground;

/** What two people of the bureau see and decide of communities that change their street. */
class MovesViewTest {

  private final Ground ground = Ground.english();
  private final String city = ground.bureau().scope().value();
  private final DivisionCode street = new DivisionCode(city + "98002");
  private final TenantId tenant = ground.platform.community(city + "98001001", OperationMode.PPP);
  private final Tenants tenants = new Tenants(ground.platform.jdbi(), ground.scopes, told -> {});
  private final CommunityMoves moves =
      new CommunityMoves(
          ground.platform.jdbi(),
          ground.scopes,
          new AuditTrail(ground.platform.jdbi(), ground.scopes),
          tenants,
          told -> {});
  private final Caller planner = official("moves:plan");
  private final Caller second = official("moves:confirm");

  private Caller official(String word) {
    return ground.platform.caller(
        Tier.CITY, city, null, null, "moves:read", word, "tenants:read", "divisions:read");
  }

  @AfterEach
  void close() {
    ground
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute("delete from tenant_move where community = ?", tenant.value()));
    ground.close();
  }

  private UUID planned() {
    ground.platform.community(street + "001", OperationMode.PPP);
    return ground.platform.as(
        planner, () -> moves.plan(tenant, street, LocalDate.now(CityTime.ZONE), "〔2026〕12号", null));
  }

  private MovesView view(Caller who) {
    ground.of(who);
    return ground.show(
        () ->
            new MovesView(
                moves,
                tenants,
                new Divisions(ground.platform.jdbi(), ground.scopes),
                ground.scopes));
  }

  private String words(Component part) {
    return ground.as(() -> Parts.words(part));
  }

  private CommunityMove move(UUID id) {
    return ground.platform.as(planner, moves::list).stream()
        .filter(move -> move.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsPlannedStandsThereWithItsDocument() {
    planned();
    assertThat(words(view(second)))
        .contains("〔2026〕12号", planner.displayName(), "Waiting for a second person", "98002");
  }

  @Test
  void theSecondPersonSeesTheEffectsAndAgrees() {
    var id = planned();
    var view = view(second);
    assertThat(Parts.hasButton(view, "Plan a move")).isFalse();
    ground.run(() -> Parts.button(view, "See the effects").click());
    assertThat(words(ground.opened(Ask.class)))
        .contains("See it no more", "stays with the old street");
    ground.run(() -> ground.opened(Ask.class).close());
    ground.run(() -> Parts.button(view, "Agree to the move").click());
    var sure = ground.opened(Ask.class);
    assertThat(words(sure)).contains("sees it no more");
    assertThat(move(id).state()).isEqualTo(MoveState.PROPOSED);
    ground.run(() -> Parts.button(sure, "Agree to the move").click());
    assertThat(move(id).state()).isEqualTo(MoveState.CONFIRMED);
    assertThat(Parts.hasButton(view, "Agree to the move")).isFalse();
  }

  @Test
  void whoPlannedItTakesItBackAndDoesNotAgree() {
    var id = planned();
    var view = view(planner);
    assertThat(Parts.hasButton(view, "Agree to the move")).isFalse();
    ground.run(() -> Parts.button(view, "Take back").click());
    var sure = ground.opened(Ask.class);
    ground.run(() -> Parts.button(sure, "Take back").click());
    assertThat(move(id).state()).isEqualTo(MoveState.WITHDRAWN);
  }

  @Test
  void aStreetSeesWhatLeavesItAndDecidesNothing() {
    planned();
    var officer = ground.platform.caller(Tier.STREET, city + "98001", null, null, "moves:read");
    var view = view(officer);
    assertThat(words(view)).contains("〔2026〕12号");
    assertThat(Parts.hasButton(view, "Take back")).isFalse();
    assertThat(Parts.hasButton(view, "Plan a move")).isFalse();
  }

  /** New work runs on the new street's version; what runs goes on with the one it began with. */
  @Test
  void whatTheOldStreetGaveAndTheNewOneGivesIsSeenBefore() {
    planned();
    for (var given : new String[] {city + "98001", street.value()}) {
      ground
          .platform
          .owner()
          .useHandle(
              handle ->
                  handle.execute(
                      """
                      insert into process_definition (id, scope_code, key, version, name, state, digest, xml, created_by, created_at)
                      values (?, ?, ?, 1, 'v', 'PUBLISHED', 'd', 'x', 't', now()) on conflict do nothing""",
                      UUID.randomUUID(),
                      given,
                      "of-" + given));
    }
    var view = view(second);
    ground.run(() -> Parts.button(view, "See the effects").click());
    assertThat(words(ground.opened(Ask.class)))
        .contains(
            "ends for new work", "of-" + city + "98001", "begins for new work", "of-" + street);
    ground
        .platform
        .owner()
        .useHandle(
            handle -> handle.execute("delete from process_definition where key like 'of-%'"));
  }

  @Test
  void whatCouldNotBeCarriedOutSaysWhy() {
    var id = planned();
    ground
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute("update tenant_move set fault = 'code-taken' where id = ?", id));
    assertThat(words(view(second))).contains("the new code is in use");
  }

  @Test
  void aPlanIsMadeWithALookAtWhatItDoes() {
    ground.platform.community(street + "001", OperationMode.PPP);
    var view = view(planner);
    ground.run(() -> Parts.button(view, "Plan a move").click());
    var ask = ground.opened(Ask.class);
    var community = ground.platform.as(planner, () -> tenants.get(tenant));
    var target =
        ground.platform.as(
            planner, () -> new Divisions(ground.platform.jdbi(), ground.scopes).get(street));
    ground.run(
        () -> {
          choose(ask, community, target);
          Parts.button(ask, "See the effects").click();
        });
    assertThat(words(ask)).contains(street + "777", "stays with the old street");
    ground.run(() -> Parts.button(ask, "Submit for the second person").click());
    assertThat(ground.platform.as(planner, moves::list))
        .anyMatch(
            move ->
                move.tenant().equals(tenant)
                    && move.to().value().equals(street + "777")
                    && move.state() == MoveState.PROPOSED);
  }

  @SuppressWarnings("unchecked")
  private static void choose(Ask ask, Object... places) {
    var boxes = Parts.all(ask, ComboBox.class).toList();
    for (int at = 0; at < places.length; at++) {
      boxes.get(at).setValue(places[at]);
    }
    var fields = Parts.all(ask, TextField.class).toList();
    fields.get(0).setValue("〔2026〕13号");
    fields.get(1).setValue(((DivisionRow) places[1]).code() + "777");
  }
}
