package org.linli.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.catalogue.boundary.AssetDetail;
import org.linli.catalogue.boundary.AssetQuery;
import org.linli.catalogue.boundary.LifeRow;
import org.linli.catalogue.boundary.SchemaChange;
import org.linli.catalogue.entity.AssetField;
import org.linli.catalogue.entity.AssetState;
import org.linli.catalogue.entity.FieldKind;
import org.linli.catalogue.entity.Step;
import org.linli.rights.boundary.Access;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Purpose;
import org.linli.testing.Requirement;

/** What is known about data: written once, kept by versions, joined in one ledger, and ended. */
class MetadataTest {

  private static final AssetField PLATE = Sheets.field("plate", "车牌", FieldKind.PLATE, false);

  private final CataloguedCity ground = new CataloguedCity("9995");
  private final Caller bureau = ground.bureau();
  private final Caller clerk = ground.clerk(ground.community);

  /** What is written of an asset stands still; what happens to it is added by itself. */
  @Test
  @Requirement({"003-I10.4", "004-P3e"})
  void whatIsKnownOfAnAssetIsMadeKeptJoinedAndEnded() {
    var id = ground.confirmed(clerk, "停车登记", CataloguedCity.phone());
    var ledger = ground.ids(bureau);
    assertThat(ledger).as("one ledger for all").contains(id.toString(), "alarms");
    assertThat(get(clerk, id).sheet().fields())
        .extracting(AssetField::name)
        .containsExactly("mobile");
    ground.run(
        clerk,
        () -> ground.registrations.revise(id, Sheets.of("停车登记", CataloguedCity.phone(), PLATE)));
    assertThat(get(clerk, id).changes())
        .containsExactly(new SchemaChange("plate", SchemaChange.Kind.ADDED));
    assertThat(get(clerk, id).sheet().fields()).as("the old one stands").hasSize(1);
    ground.confirm(bureau, id);
    assertThat(get(clerk, id).sheet().fields()).hasSize(2);
    assertThat(get(clerk, id).row().version()).isEqualTo(2);
    ground.run(clerk, () -> ground.registrations.withdraw(id, "moved to the city"));
    assertThat(get(clerk, id).row().state()).isEqualTo(AssetState.WITHDRAWN);
    assertThat(steps(clerk, id.toString()))
        .startsWith(Step.WITHDRAWN)
        .endsWith(Step.REGISTERED)
        .contains(Step.REVISED, Step.CONFIRMED);
  }

  @Test
  @Requirement("004-P3e")
  void eachUseIsAddedToTheLifeOfWhatWasUsedAndToNoOther() {
    var before = steps(bureau, "device-ledger").size();
    var alarms = steps(bureau, "alarms").size();
    ground.read(
        bureau,
        new Access(
            Action.VIEW, Asset.DEVICE_LEDGER, Purpose.GOVERNANCE, ground.community, "looked"));
    assertThat(steps(bureau, "device-ledger")).hasSize(before + 1).startsWith(Step.USED);
    assertThat(steps(bureau, "alarms")).hasSize(alarms);
  }

  @Test
  void whoeverIsNotTheHolderChangesNothingAndLearnsNothing() {
    var id = ground.register(clerk, "社区台账", CataloguedCity.phone());
    var stranger = ground.clerk(ground.other);
    var sheet = Sheets.of("mine now", PLATE);
    for (var missing : List.of(id, UUID.randomUUID())) {
      for (var work :
          List.<Runnable>of(
              () -> ground.registrations.revise(missing, sheet),
              () -> ground.registrations.withdraw(missing, "mine now"),
              () -> ground.registrations.show(missing, true),
              () -> ground.assets.get(missing.toString()),
              () -> ground.assets.life(missing.toString(), PageRequest.first(9)))) {
        assertThatThrownBy(() -> ground.run(stranger, work)).isInstanceOf(NotFound.class);
      }
    }
    assertThat(get(clerk, id).sheet().name().zh()).isEqualTo("社区台账");
  }

  @Test
  void theOnesHolderFindsItByTheWordsOfItsNameAndNobodyElseDoes() {
    var name = "独居老人探访" + UUID.randomUUID();
    var id = ground.register(clerk, name, CataloguedCity.phone());
    assertThat(found(clerk, name)).containsExactly(id.toString());
    assertThat(found(ground.clerk(ground.other), name)).isEmpty();
    assertThat(found(clerk, name + "_")).isEmpty();
  }

  @Test
  @Requirement("001-6.4.3.E.1-1")
  void everyAssetAndFieldOfThePlatformIsNamedByTheOneRule() {
    for (var asset : Asset.ALL) {
      var sheet = ground.packs.of(asset);
      assertThat(sheet.id()).matches("[a-z][a-z-]{1,39}");
      assertThat(sheet.fields())
          .as(sheet.id())
          .extracting(AssetField::name)
          .doesNotHaveDuplicates()
          .allSatisfy(name -> assertThat(name).matches("[a-z][A-Za-z0-9-]{0,59}"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "Alarms", "alarms 2", "9-alarms", "alarms;drop", "警报"})
  @Requirement("001-6.4.3.E.1-1")
  void whatIsNotNamedByTheRuleIsNoAsset(String name) {
    assertThatThrownBy(() -> new Asset(name)).isInstanceOf(IllegalArgumentException.class);
  }

  /** The template itself comes back filled in, in whichever language it was taken. */
  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  @Requirement("004-S6c")
  void theTemplateThatWasTakenIsFilledInAndLoaded(String language) throws Exception {
    var locale = Locale.forLanguageTag(language);
    var template = ground.platform.as(clerk, () -> ground.files.template(locale));
    try (var book = new ReadableWorkbook(new java.io.ByteArrayInputStream(template))) {
      var sheets = book.getSheets().toList();
      var assets = heads(sheets.get(0));
      var fields = heads(sheets.get(1));
      var file =
          ExcelAssets.book(List.of(assets, ExcelAssets.GOOD), List.of(fields, ExcelAssets.FIELD));
      var report = ground.platform.as(clerk, () -> ground.files.load(file, false));
      assertThat(report.faults()).isEmpty();
      assertThat(get(clerk, report.made().getFirst()).row().name().en())
          .isEqualTo("Temporary residents");
      assertThat(assets).hasSameSizeAs(ExcelAssets.GOOD);
      assertThat(fields).hasSameSizeAs(ExcelAssets.FIELD);
    }
  }

  private static List<String> heads(org.dhatim.fastexcel.reader.Sheet sheet) throws Exception {
    return sheet.read().getFirst().stream().map(cell -> cell.getText()).toList();
  }

  private List<String> found(Caller caller, String words) {
    return ground
        .platform
        .as(caller, () -> ground.assets.list(AssetQuery.ALL, new PageRequest(0, 100, words)))
        .items()
        .stream()
        .map(row -> row.id())
        .toList();
  }

  private List<Step> steps(Caller caller, String asset) {
    return ground
        .platform
        .as(caller, () -> ground.assets.life(asset, PageRequest.first(100)))
        .items()
        .stream()
        .map(LifeRow::step)
        .toList();
  }

  private AssetDetail get(Caller caller, UUID id) {
    return ground.platform.as(caller, () -> ground.assets.get(id.toString()));
  }
}
