package org.linli.ui.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.catalogue.Sheets;
import org.linli.catalogue.boundary.AssetImport;
import org.linli.catalogue.boundary.AssetKeepers;
import org.linli.catalogue.boundary.Assets;
import org.linli.catalogue.boundary.FieldGrade;
import org.linli.catalogue.boundary.Gradings;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.catalogue.boundary.Registrations;
import org.linli.catalogue.entity.FieldKind;
import org.linli.catalogue.entity.Level;
import org.linli.look.testing.Parts;
import org.linli.organisations.boundary.UnitDraft;
import org.linli.organisations.boundary.UnitQuery;
import org.linli.organisations.boundary.UnitRow;
import org.linli.ui.parts.Ask;
import org.linli.ui.testing.Ground;

class CatalogueViewsTest {

  private static final PlatformAssets PACKS = new PlatformAssets();

  private final Ground ground = Ground.english();
  private final Assets assets =
      new Assets(
          ground.platform.jdbi(),
          ground.scopes,
          PACKS,
          ground.rights,
          ground.contracts,
          ground.decisions);
  private final Registrations registrations =
      new Registrations(ground.platform.jdbi(), ground.scopes, PACKS);
  private final Gradings gradings = new Gradings(ground.platform.jdbi(), ground.scopes, PACKS);
  private final AssetImport files = new AssetImport(PACKS, registrations);
  private final AssetKeepers keepers =
      new AssetKeepers(ground.platform.jdbi(), ground.scopes, assets);

  @AfterEach
  void close() {
    ground.close();
  }

  @Test
  void theBureausLedgerLeavesInThreeFormsAndTakesAFile() {
    ground.of(ground.bureau());
    var view =
        ground.show(
            () ->
                new CityAssetsView(
                    assets,
                    files,
                    gradings,
                    ground.organisations,
                    ground.scopes,
                    ground.downloads));
    assertThat(Parts.all(view, Anchor.class)).hasSizeGreaterThanOrEqualTo(3);
    assertThat(Parts.all(view, Button.class)).extracting(Button::getText).contains("Import");
    ground.press(view, "Import");
    assertThat(Parts.words(ground.opened(ImportDialog.class))).contains("Template");
  }

  @Test
  void whoMayNotWriteIsOfferedNoImport() {
    ground.of(ground.member("catalogue:read"));
    var view =
        ground.show(
            () ->
                new CommunityAssetsView(
                    assets,
                    files,
                    gradings,
                    ground.organisations,
                    ground.scopes,
                    ground.downloads));
    assertThat(Parts.all(view, Button.class)).extracting(Button::getText).doesNotContain("Import");
  }

  @Test
  void anAssetTellsItsFieldsItsOwnersByModeAndItsLife() {
    ground.of(ground.bureau());
    var view = asset("health-readings");
    assertThat(Parts.words(view))
        .contains(
            "General 4", "Sensitive", "Government-led", "PPP", "Separate consent".toLowerCase())
        .contains("Registered", "Deleted by the platform", "000-7.2");
    assertThat(Parts.all(view, Button.class))
        .as("nobody changes a pack here")
        .extracting(Button::getText)
        .containsExactly("Name who answers");
  }

  @Test
  void anInternalAssetSaysThatNobodyMayAskForIt() {
    ground.of(ground.bureau());
    assertThat(Parts.words(asset("audit-log"))).contains("Kept inside the platform");
  }

  @Test
  void aVersionIsProposedConfirmedAndGradedOnItsPage() {
    var id = register(ground.community.clerk);
    var view = asset(id.toString());
    assertThat(Parts.words(view)).contains("Draft");
    ground.press(view, "Propose levels");
    assertThat(Parts.words(view)).contains("To be confirmed", "name-phone");

    ground.of(ground.bureau());
    var confirming = asset(id.toString());
    ground.press(confirming, "Confirm");
    assertThat(Parts.words(confirming)).contains("Confirmed", "General 3");
    ground.press(confirming, "Show to others");
    assertThat(Parts.words(confirming)).contains("Hide from others");
  }

  @Test
  void theWorkListShowsWhatWaitsAndLetsOnlyTheSecondPersonAgree() {
    var id = register(ground.community.clerk);
    ground.run(() -> registrations.propose(id, Map.of()));
    var first = ground.bureau();
    ground.of(first);
    var waiting = ground.show(() -> new GradingView(assets, gradings));
    assertThat(Parts.words(waiting)).contains("客户");
    var lower = new FieldGrade("mobile", Level.GENERAL_2, null, "hotline");
    ground.run(() -> registrations.confirm(id, List.of(lower)));

    var mine = ground.show(() -> new GradingView(assets, gradings));
    assertThat(Parts.words(mine)).contains("hotline", "Waits for a second person");

    ground.of(ground.bureau());
    var theirs = ground.show(() -> new GradingView(assets, gradings));
    ground.press(theirs, "Agree");
    assertThat(ground.as(() -> gradings.lowerings(PageRequest.first(10))).items())
        .noneMatch(row -> row.asset().equals(id));
    assertThat(ground.as(() -> assets.get(id.toString())).sheet().level())
        .isEqualTo(Level.GENERAL_2);
  }

  @Test
  void theOrganisationThatAnswersIsNamedFoundByItAndEnded() {
    var clerk = ground.inRole("CLERK");
    ground.of(clerk);
    var number = "v-" + UUID.randomUUID().toString().substring(0, 8);
    var unit =
        ground.as(
            () ->
                ground.organisations.make(
                    new UnitDraft(
                        null,
                        null,
                        "residents-committee",
                        number,
                        "Committee V",
                        null,
                        null,
                        null,
                        null,
                        null,
                        Map.of(),
                        null,
                        null,
                        null)));
    var view = asset("device-readings");
    assertThat(Parts.words(view)).contains("Responsible organisation", "none named");
    ground.press(view, "Name who answers");
    var ask = ground.opened(Ask.class);
    @SuppressWarnings("unchecked")
    var choice = (ComboBox<UnitRow>) Parts.first(ask, ComboBox.class);
    ground.run(
        () ->
            choice.setValue(
                ground.organisations.tree(UnitQuery.OWN).stream()
                    .filter(row -> row.id().equals(unit))
                    .findFirst()
                    .orElseThrow()));
    Parts.first(ask, TextField.class).setValue("data officer");
    ground.press(ask, "Name who answers");
    assertThat(Parts.words(view)).contains("Committee V · data officer");
    ground.press(view, "Nobody answers any more");
    assertThat(Parts.words(view)).contains("none named", "Committee V:");
  }

  private UUID register(Caller clerk) {
    ground.of(clerk);
    return ground.as(
        () ->
            registrations.register(
                Sheets.of("客户", Sheets.field("mobile", "手机", FieldKind.PHONE, false))));
  }

  private Component asset(String id) {
    return ground.show(
        () -> {
          var view =
              new AssetView(
                  assets, registrations, gradings, keepers, ground.organisations, ground.scopes);
          view.setParameter(null, id);
          return view;
        });
  }
}
