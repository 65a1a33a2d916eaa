package org.linli.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.catalogue.boundary.AssetQuery;
import org.linli.catalogue.boundary.AssetRow;
import org.linli.catalogue.boundary.DcatForm;
import org.linli.catalogue.boundary.FieldGrade;
import org.linli.catalogue.boundary.LifeRow;
import org.linli.catalogue.entity.Holder;
import org.linli.catalogue.entity.Level;
import org.linli.catalogue.entity.Source;
import org.linli.catalogue.entity.Step;
import org.linli.exports.boundary.ExportBook;
import org.linli.exports.boundary.Exports;
import org.linli.keys.control.RingForTests;
import org.linli.rights.boundary.Access;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Party;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.Requirement;

/** The ledger: who finds what in it, and how it leaves. */
class LedgerTest {

  private final CataloguedCity ground = new CataloguedCity("9932");
  private final Caller bureau = ground.bureau();
  private final Caller clerk = ground.clerk(ground.community);

  /** Every data set of the platform and of outside sources, with owner and responsible party. */
  @Test
  @Requirement("000-7.2.c.1-2")
  void everyAssetStandsInTheLedgerWithOwnerAndResponsibleParty() {
    var own = ground.confirmed(clerk, "租客台账", CataloguedCity.phone());
    var rows = ground.list(bureau, AssetQuery.ALL);
    assertThat(rows).extracting(AssetRow::id).contains(own.toString());
    assertThat(rows)
        .extracting(AssetRow::id)
        .containsAll(Asset.ALL.stream().map(Asset::id).toList());
    assertThat(rows)
        .allSatisfy(
            row -> {
              assertThat(row.owners()).isNotEmpty();
              assertThat(row.responsible()).isNotNull();
            });
  }

  @Test
  void theLedgerFilters() {
    var none = AssetQuery.ALL;
    ground.confirmed(clerk, "租客台账", CataloguedCity.phone());
    assertThat(ground.list(bureau, query(Party.RESIDENT, null, null, null)))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.owners()).contains(Party.RESIDENT));
    assertThat(ground.list(bureau, query(null, Level.GENERAL_3, null, null)))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.level()).isEqualTo(Level.GENERAL_3));
    assertThat(ground.list(bureau, query(null, null, true, null)))
        .extracting(AssetRow::id)
        .contains("health-readings", "access-records")
        .doesNotContain("alarms");
    // What others deliver to the platform comes by the exchange too.
    assertThat(ground.list(bureau, query(null, null, null, Source.EXCHANGE)))
        .hasSizeGreaterThan(1)
        .filteredOn(row -> row.holder() == Holder.PLATFORM)
        .extracting(AssetRow::id)
        .containsExactly("supplied-data");
    assertThat(ground.list(bureau, none)).hasSizeGreaterThan(20);
    var found =
        ground.platform.as(bureau, () -> ground.assets.list(none, new PageRequest(0, 10, "健康")));
    assertThat(found.items()).extracting(AssetRow::id).contains("health-readings");
  }

  @Test
  void pagesRunFromThePlatformsOwnIntoTheRegisteredOnes() {
    for (int number = 0; number < 3; number++) {
      ground.register(clerk, "表" + number, CataloguedCity.phone());
    }
    var whole = ground.ids(clerk);
    var byPages = new java.util.ArrayList<String>();
    for (int offset = 0; offset < whole.size(); offset += 7) {
      var from = offset;
      var page =
          ground.platform.as(
              clerk, () -> ground.assets.list(AssetQuery.ALL, new PageRequest(from, 7, null)));
      assertThat(page.total()).isEqualTo(whole.size());
      page.items().forEach(row -> byPages.add(row.id()));
    }
    assertThat(byPages).isEqualTo(whole);
  }

  /** What somebody may not know of is not listed, and is answered as what does not exist. */
  @Test
  void nobodyFindsWhatTheyMayNotKnowOf() {
    assertThat(ground.ids(bureau)).contains("accounts", "rejected-messages");
    assertThat(ground.ids(clerk)).contains("cases", "notices").doesNotContain("accounts");
    assertThatThrownBy(() -> get(clerk, "accounts")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> get(clerk, "nothing-like-it")).isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                ground.platform.as(
                    clerk, () -> ground.assets.rights("accounts", OperationMode.PPP)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void anOperatorKnowsTheAssetsUnderItsContractsAlone() {
    var idle = ground.operator("idle-9932");
    assertThat(ground.ids(idle)).isEmpty();
    ground.contract("busy-9932", ground.other, Set.of(Asset.DEVICE_LEDGER, Asset.DEVICE_READINGS));
    var busy = ground.operator("busy-9932");
    assertThat(ground.ids(busy)).containsExactlyInAnyOrder("device-ledger", "device-readings");
    assertThatThrownBy(() -> get(busy, "health-readings")).isInstanceOf(NotFound.class);
  }

  @Test
  void anAssetIsKnownBelowOnlyWhenItsHolderShowsIt() {
    var id = ground.confirmed(bureau, "人口库", CataloguedCity.phone());
    var operator = ground.operator("shown-9932");
    assertThat(ground.ids(clerk)).doesNotContain(id.toString());
    ground.run(bureau, () -> ground.registrations.show(id, true));
    assertThat(ground.ids(clerk)).contains(id.toString());
    assertThat(ground.ids(operator)).contains(id.toString());
    assertThat(get(clerk, id.toString()).mine()).isFalse();
    assertThatThrownBy(() -> ground.run(clerk, () -> ground.registrations.withdraw(id, "mine now")))
        .isInstanceOf(NotFound.class);
    ground.run(bureau, () -> ground.registrations.show(id, false));
    assertThat(ground.ids(clerk)).doesNotContain(id.toString());
  }

  @Test
  void importantDataAreShownToNobody() {
    var id = ground.confirmed(bureau, "应急力量", CataloguedCity.state());
    ground.run(bureau, () -> ground.registrations.show(id, true));
    ground.platform.as(
        bureau,
        () -> ground.gradings.grade(id, new FieldGrade("state", Level.IMPORTANT, null, null)));
    assertThat(ground.ids(clerk)).as("raised, so no longer shown").doesNotContain(id.toString());
    assertThatThrownBy(() -> ground.run(bureau, () -> ground.registrations.show(id, true)))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void registeredAssetsBelongToTheirHolders() {
    var ofCity = ground.register(bureau, "城市库", CataloguedCity.phone());
    var ofCommunity = ground.register(clerk, "社区库", CataloguedCity.phone());
    var operator = ground.operator("holder-9932");
    var ofOperator = ground.register(operator, "企业库", CataloguedCity.phone());
    assertThat(ground.ids(bureau)).contains(ofCity.toString(), ofCommunity.toString());
    assertThat(ground.ids(clerk))
        .contains(ofCommunity.toString())
        .doesNotContain(ofCity.toString(), ofOperator.toString());
    assertThat(ground.ids(operator))
        .contains(ofOperator.toString())
        .doesNotContain(ofCity.toString(), ofCommunity.toString());
    assertThat(ground.ids(ground.clerk(ground.other))).doesNotContain(ofCommunity.toString());
    assertThat(ground.ids(ground.district("01"))).contains(ofCommunity.toString());
    assertThat(ground.ids(ground.district("02"))).doesNotContain(ofCommunity.toString());
  }

  /** From its registration over its grading to each single use of it. */
  @Test
  @Requirement("000-7.2.c.5")
  void theLifeOfAnAssetIsTracedToEachUse() {
    var access =
        new Access(Action.VIEW, Asset.ALARMS, Purpose.GOVERNANCE, ground.community, "traced");
    ground.read(bureau, access);
    var life =
        ground.platform.as(bureau, () -> ground.assets.life("alarms", PageRequest.first(100)));
    assertThat(life.items().getFirst().step()).isEqualTo(Step.USED);
    assertThat(life.items().getFirst().actor()).isEqualTo(bureau.username());
    assertThat(life.items().getFirst().note()).contains("VIEW", "GOVERNANCE", "PERMIT");
    assertThat(life.items().reversed())
        .extracting(LifeRow::step)
        .startsWith(Step.REGISTERED, Step.CONFIRMED);
    var elsewhere =
        ground.platform.as(
            ground.clerk(ground.other), () -> ground.assets.life("alarms", PageRequest.first(100)));
    assertThat(elsewhere.items()).extracting(LifeRow::step).doesNotContain(Step.USED);
  }

  @Test
  void whoMayDoWhatIsToldByModeWithItsClause() {
    var rows =
        ground.platform.as(
            bureau, () -> ground.assets.rights("health-readings", OperationMode.ENTERPRISE));
    assertThat(rows)
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.assets()).contains(Asset.HEALTH_READINGS))
        .allSatisfy(row -> assertThat(row.clause()).isNotBlank());
    assertThat(
            ground.platform.as(bureau, () -> ground.assets.rights("audit-log", OperationMode.PPP)))
        .isEmpty();
  }

  @Test
  void theExcelFileHoldsARowForEachAssetAndEachFieldAndSaysWhoTookIt() throws IOException {
    var keys = RingForTests.over(ground.platform);
    var exports = new Exports(ground.platform.jdbi(), ground.platform.scopes(), keys);
    for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      var reader = bureau.from("127.0.0.1", locale);
      var file =
          ground.platform.as(
              reader,
              () -> exports.book("asset-ledger", ground.assets.lists(AssetQuery.ALL, null)));
      try (var book = new ReadableWorkbook(new ByteArrayInputStream(file.content()))) {
        var sheets = book.getSheets().toList();
        var assets = sheets.get(0).read();
        var known = ground.ids(bureau).size();
        // The head, and after the assets an empty line and the one that says who took it.
        assertThat(assets.subList(1, known + 1))
            .allSatisfy(row -> assertThat(row.getCellText(0)).isNotBlank());
        assertThat(assets.getLast().getCellText(0)).contains(file.mark(), reader.displayName());
        assertThat(sheets.get(1).read()).hasSizeGreaterThan(100);
        assertThat(sheets.get(1).read().getLast().getCellText(0)).contains(file.mark());
        assertThat(assets.get(1).getCell(0).getText()).isEqualTo("community-figures");
        assertThat(assets.getFirst().getCellText(0)).doesNotContain("column");
        assertThat(sheets).noneMatch(sheet -> sheet.getName().contains("."));
      }
      var shelf = new ExportBook(ground.platform.jdbi(), keys);
      var found = ground.platform.as(bureau, () -> shelf.trace(file.content()));
      assertThat(found)
          .as("a leaked file names who took it")
          .anySatisfy(one -> assertThat(one.toString()).contains(reader.username()));
    }
  }

  @Test
  @Requirement("000-7.2.e.1-3")
  void theCatalogueLeavesAsDcatThatAParserOfTheWebReads() throws IOException {
    var id = ground.confirmed(clerk, "引号\"与\\换行\n", CataloguedCity.phone());
    var turtle = model(DcatForm.TURTLE, RDFFormat.TURTLE);
    var json = model(DcatForm.JSON_LD, RDFFormat.JSONLD);
    assertThat(json).isEqualTo(turtle);
    assertThat(turtle.filter(null, RDF.TYPE, DCAT.CATALOG)).hasSize(1);
    var datasets = turtle.filter(null, RDF.TYPE, DCAT.DATASET).subjects();
    assertThat(datasets).hasSize(ground.ids(bureau).size());
    for (var dataset : datasets) {
      assertThat(turtle.filter(null, DCAT.HAS_DATASET, dataset)).hasSize(1);
      assertThat(turtle.filter(dataset, DCTERMS.TITLE, null)).hasSize(2);
      assertThat(turtle.filter(dataset, DCTERMS.PUBLISHER, null)).hasSize(1);
      assertThat(turtle.filter(dataset, DCAT.THEME, null)).hasSize(1);
    }
    var own = Values.iri("urn:linli:asset:" + id);
    assertThat(turtle.filter(own, DCTERMS.TITLE, null).objects())
        .anySatisfy(title -> assertThat(title.stringValue()).isEqualTo("引号\"与\\换行\n"));
  }

  /** What the reader may not know of does not leave with an export either. */
  @Test
  void anExportHoldsNoMoreThanTheLedger() {
    var turtle =
        ground.platform.as(
            clerk, () -> ground.assets.exportDcat(AssetQuery.ALL, null, DcatForm.TURTLE));
    assertThat(turtle).contains("urn:linli:asset:cases").doesNotContain("urn:linli:asset:accounts");
  }

  private Model model(DcatForm form, RDFFormat format) throws IOException {
    var text =
        ground.platform.as(bureau, () -> ground.assets.exportDcat(AssetQuery.ALL, null, form));
    return Rio.parse(new StringReader(text), "", format);
  }

  private org.linli.catalogue.boundary.AssetDetail get(Caller caller, String id) {
    return ground.platform.as(caller, () -> ground.assets.get(id));
  }

  private static AssetQuery query(Party owner, Level level, Boolean sensitive, Source source) {
    return new AssetQuery(owner, null, level, sensitive, source, null, null, null, null);
  }

  /** Names one asset that nobody has. */
  @Test
  void anUnknownIdIsAnsweredAsNotThere() {
    assertThatThrownBy(() -> get(bureau, UUID.randomUUID().toString()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> get(bureau, "../../etc")).isInstanceOf(NotFound.class);
  }
}
