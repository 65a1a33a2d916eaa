package org.linli.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.VCARD4;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.entity.Caller;
import org.linli.catalogue.boundary.AssetKeepers;
import org.linli.catalogue.boundary.AssetQuery;
import org.linli.catalogue.boundary.AssetRow;
import org.linli.catalogue.boundary.DcatForm;
import org.linli.catalogue.boundary.Keeper;
import org.linli.exports.boundary.Exports;
import org.linli.identity.boundary.OfficeRoles;
import org.linli.keys.control.RingForTests;
import org.linli.organisations.boundary.ChargeRow;
import org.linli.organisations.boundary.Organisations;
import org.linli.organisations.boundary.UnitDraft;
import org.linli.organisations.boundary.UnitEvent.Step;
import org.linli.organisations.boundary.UnitInUse;
import org.linli.testing.Requirement;

/** Which organisation answers for which asset, and what becomes of it when organisations change. */
class AssetKeepersTest {

  private static final String READINGS = "device-readings";

  private final CataloguedCity ground = new CataloguedCity("9857");
  private final Organisations organisations =
      new Organisations(
          ground.platform.jdbi(),
          ground.platform.scopes(),
          new OfficeRoles(ground.platform.scopes()));
  private final AssetKeepers keepers =
      new AssetKeepers(ground.platform.jdbi(), ground.platform.scopes(), ground.assets);
  private final Caller bureau = ground.bureau();
  private final Caller clerk = ground.clerk(ground.community);

  @Test
  @Requirement("000-7.3.a")
  void anOrganisationAnswersThroughAPostAndTheLedgerSaysSo() {
    var unit = unit(clerk, "居委会 A");
    name(clerk, READINGS, unit, " 数据专员 ");
    assertThat(row(clerk, READINGS).keeper()).isEqualTo(new Keeper(unit, "居委会 A", "数据专员"));
    assertThat(row(clerk, READINGS).keeper().line()).isEqualTo("居委会 A · 数据专员");
    var wanted = new AssetQuery(null, null, null, null, null, null, null, null, null, unit);
    assertThat(ground.list(clerk, wanted)).extracting(AssetRow::id).containsExactly(READINGS);
    var other =
        new AssetQuery(null, null, null, null, null, null, null, null, null, UUID.randomUUID());
    assertThat(ground.list(clerk, other)).isEmpty();
  }

  @Test
  void eachPlaceNamesItsOwnForThePlatformsAssetsAndSeesNoOthers() {
    var here = unit(clerk, "居委会 B");
    name(clerk, READINGS, here, null);
    var neighbour = ground.clerk(ground.other);
    assertThat(row(neighbour, READINGS).keeper()).isNull();
    assertThat(history(neighbour, READINGS)).extracting(ChargeRow::unit).doesNotContain(here);
    var city = unit(bureau, "数据局 B");
    name(bureau, READINGS, city, null);
    assertThat(row(bureau, READINGS).keeper().unit()).isEqualTo(city);
    assertThat(row(clerk, READINGS).keeper().unit()).isEqualTo(here);
    assertThatThrownBy(() -> name(neighbour, READINGS, here, null)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> name(clerk, READINGS, city, null)).isInstanceOf(NotFound.class);
  }

  @Test
  @Requirement("000-7.3.a")
  void whoAnsweredBeforeStaysInTheHistoryWithItsTime() {
    var first = unit(clerk, "居委会 C1");
    var second = unit(clerk, "居委会 C2");
    name(clerk, READINGS, first, "主任");
    name(clerk, READINGS, second, null);
    name(clerk, READINGS, second, null);
    var history = history(clerk, READINGS);
    assertThat(history.getFirst().unit()).isEqualTo(second);
    assertThat(history.getFirst().until()).isEmpty();
    assertThat(history.get(1).unit()).isEqualTo(first);
    assertThat(history.get(1).post()).contains("主任");
    assertThat(history.get(1).until()).contains(history.getFirst().since());
    assertThat(history.stream().filter(charge -> charge.unit().equals(second)))
        .as("the same again is no change")
        .hasSize(1);
    ground.run(clerk, () -> keepers.end(READINGS));
    assertThat(row(clerk, READINGS).keeper()).isNull();
    assertThat(history(clerk, READINGS)).allMatch(charge -> charge.until().isPresent());
    assertThatThrownBy(() -> ground.run(clerk, () -> keepers.end(READINGS)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aRegisteredAssetIsItsHoldersAndThoseAboveSeeWhoAnswers() {
    var asset = ground.register(clerk, "走访记录", CataloguedCity.phone()).toString();
    var unit = unit(clerk, "居委会 D");
    name(clerk, asset, unit, null);
    assertThat(row(bureau, asset).keeper().unit()).isEqualTo(unit);
    var neighbour = ground.clerk(ground.other);
    assertThatThrownBy(() -> name(neighbour, asset, unit(neighbour, "邻"), null))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> history(neighbour, asset)).isInstanceOf(NotFound.class);
    var wanted = new AssetQuery(null, null, null, null, null, null, null, null, null, unit);
    assertThat(ground.list(bureau, wanted)).extracting(AssetRow::id).contains(asset);
  }

  @Test
  void whatIsNoOrganisationOrTooLongIsRefused() {
    assertThatThrownBy(() -> name(clerk, READINGS, null, null)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> name(clerk, READINGS, UUID.randomUUID(), null))
        .isInstanceOf(NotFound.class);
    var unit = unit(clerk, "居委会 E");
    assertThatThrownBy(() -> name(clerk, READINGS, unit, "长".repeat(81)))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> name(clerk, "no-such-asset", unit, null)).isInstanceOf(NotFound.class);
    ground.run(clerk, () -> organisations.close(unit, "撤销", null));
    assertThatThrownBy(() -> name(clerk, READINGS, unit, null)).isInstanceOf(Conflict.class);
  }

  @Test
  @Requirement("000-7.3.a")
  void anOrganisationThatAnswersForSomethingIsNotClosedWithoutAnHeir() {
    var unit = unit(clerk, "居委会 F1");
    var heir = unit(clerk, "居委会 F2");
    name(clerk, "alarms", unit, "值班");
    var title = row(clerk, "alarms").name().zh();
    assertThatThrownBy(() -> ground.run(clerk, () -> organisations.close(unit, "合并", null)))
        .isInstanceOfSatisfying(
            UnitInUse.class,
            refused -> assertThat(refused.arguments()).containsExactly(0L, 0L, 1, title));
    ground.run(clerk, () -> organisations.close(unit, "合并", heir));
    assertThat(row(clerk, "alarms").keeper()).isEqualTo(new Keeper(heir, "居委会 F2", "值班"));
    var left = ground.platform.as(clerk, () -> organisations.get(unit));
    assertThat(left.charges())
        .singleElement()
        .satisfies(charge -> assertThat(charge.until()).isPresent());
    assertThat(left.history().getFirst().what()).isEqualTo(Step.CLOSED);
    assertThat(left.history().getFirst().changes())
        .anySatisfy(change -> assertThat(change.before()).isEqualTo(title));
    assertThat(ground.platform.as(clerk, () -> organisations.get(heir)).charges())
        .singleElement()
        .satisfies(charge -> assertThat(charge.until()).isEmpty());
  }

  @Test
  void movingAnOrganisationTakesAlongAndNamesWhatItAnswersFor() {
    var top = make(clerk, "residents-committee", "居委会 G", null);
    var other = make(clerk, "residents-committee", "居委会 H", null);
    var group = make(clerk, "working-group", "数据组", top);
    name(clerk, "cases", group, null);
    ground.run(clerk, () -> organisations.move(group, other));
    assertThat(row(clerk, "cases").keeper().unit()).isEqualTo(group);
    var title = row(clerk, "cases").name().zh();
    assertThat(ground.platform.as(clerk, () -> organisations.get(group)).history().getFirst())
        .satisfies(
            event -> {
              assertThat(event.what()).isEqualTo(Step.MOVED);
              assertThat(event.changes())
                  .anySatisfy(change -> assertThat(change.after()).isEqualTo(title));
            });
  }

  @Test
  @Requirement("000-7.2.e.1-3")
  void dcatNamesTheOrganisationAsPublisherAndWhomToAsk() throws IOException {
    var unit = unit(clerk, "居委会 I");
    name(clerk, READINGS, unit, "数据专员");
    var turtle =
        ground.platform.as(
            clerk, () -> ground.assets.exportDcat(AssetQuery.ALL, READINGS, DcatForm.TURTLE));
    Model model = Rio.parse(new StringReader(turtle), "", RDFFormat.TURTLE);
    var dataset = Values.iri("urn:linli:asset:" + READINGS);
    var publisher =
        Values.iri(
            model
                .filter(dataset, DCTERMS.PUBLISHER, null)
                .objects()
                .iterator()
                .next()
                .stringValue());
    assertThat(model.filter(publisher, FOAF.NAME, null).objects())
        .extracting(value -> value.stringValue())
        .containsExactly("居委会 I");
    var contact =
        Values.iri(
            model
                .filter(dataset, DCAT.CONTACT_POINT, null)
                .objects()
                .iterator()
                .next()
                .stringValue());
    assertThat(model.filter(contact, VCARD4.FN, null).objects())
        .extracting(value -> value.stringValue())
        .containsExactly("居委会 I");
    assertThat(model.filter(contact, VCARD4.ROLE, null).objects())
        .extracting(value -> value.stringValue())
        .containsExactly("数据专员");
  }

  @Test
  void theExcelFileNamesOrganisationAndPost() throws IOException {
    var unit = unit(clerk, "居委会 J");
    name(clerk, READINGS, unit, "数据专员");
    var exports =
        new Exports(
            ground.platform.jdbi(), ground.platform.scopes(), RingForTests.over(ground.platform));
    var reader = clerk.from("127.0.0.1", Locale.ENGLISH);
    var file =
        ground.platform.as(
            reader,
            () -> exports.book("asset-ledger", ground.assets.lists(AssetQuery.ALL, READINGS)));
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(file.content()))) {
      var rows = book.getFirstSheet().read();
      var heads = rows.getFirst().stream().map(cell -> cell.getText()).toList();
      assertThat(heads).contains("Responsible organisation", "Post");
      var at = heads.indexOf("Responsible organisation");
      assertThat(rows.get(1).getCellText(at)).startsWith("居委会 J");
      assertThat(rows.get(1).getCellText(heads.indexOf("Post"))).startsWith("数据专员");
    }
  }

  private void name(Caller caller, String asset, UUID unit, String post) {
    ground.run(caller, () -> keepers.name(asset, unit, post));
  }

  private AssetRow row(Caller caller, String asset) {
    return ground.platform.as(caller, () -> ground.assets.get(asset)).row();
  }

  private List<ChargeRow> history(Caller caller, String asset) {
    return ground.platform.as(caller, () -> keepers.of(asset));
  }

  private UUID unit(Caller caller, String name) {
    return make(caller, caller == bureau ? "department" : "residents-committee", name, null);
  }

  private UUID make(Caller caller, String type, String name, UUID parent) {
    var number = "k-" + UUID.randomUUID().toString().substring(0, 10);
    return ground.platform.as(
        caller,
        () ->
            organisations.make(
                new UnitDraft(
                    null, parent, type, number, name, null, null, null, null, null, Map.of(), null,
                    null, null)));
  }
}
