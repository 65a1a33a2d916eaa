package org.linli.catalogue.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.catalogue.entity.AssetField;
import org.linli.catalogue.entity.Category;
import org.linli.catalogue.entity.FieldKind;
import org.linli.catalogue.entity.Level;
import org.linli.catalogue.entity.Retention.Disposal;
import org.linli.packs.PackFault;
import org.linli.rights.control.Matrices;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Party;
import org.linli.tenancy.entity.OperationMode;
import org.linli.testing.Requirement;

/** The platform's own assets as they are delivered, and what happens to faulty files. */
class AssetPacksTest {

  private static final int HALF_A_YEAR = 180;
  private static final int THIRTY_DAYS = 30;

  private final Grader grader = AssetPacks.grader();
  private final PlatformAssets assets = new PlatformAssets();

  @Test
  void everyAssetThatMatricesSpeakOfHasItsSheet() {
    assertThat(Asset.ALL)
        .contains(
            Asset.COMMUNITY_FIGURES,
            Asset.DEVICE_LEDGER,
            Asset.DEVICE_READINGS,
            Asset.HOUSEHOLD_READINGS,
            Asset.HEALTH_READINGS,
            Asset.ACCESS_RECORDS,
            Asset.ALARMS,
            Asset.CASES,
            Asset.PERSON_ARCHIVE,
            Asset.CONTRACTS)
        .allSatisfy(asset -> assertThat(assets.of(asset).id()).isEqualTo(asset.id()));
    assertThat(assets.all()).hasSizeGreaterThan(Asset.ALL.size());
  }

  /** Owner and right of use are two attributes, and the owner is who answers in the matrix. */
  @Test
  @Requirement("000-7.2.f.1-2")
  void theOwnerOfAnAssetIsTheMatricesOwnerOrThePersonItself() {
    var matrices = new Matrices();
    for (var asset : Asset.ALL) {
      var sheet = assets.of(asset);
      for (var mode : OperationMode.values()) {
        var owner = sheet.owner().get(mode);
        if (asset.equals(Asset.CONTRACTS)) {
          assertThat(owner).isEqualTo(Party.BUREAU);
        } else if (owner == Party.RESIDENT) {
          assertThat(sheet.isPersonal()).as(asset.id()).isTrue();
        } else {
          assertThat(owner).as(asset + " " + mode).isEqualTo(matrices.of(mode).file().owner());
        }
        assertThat(sheet.use().get(mode).zh()).isNotBlank();
      }
    }
    assertThat(matrices.of(OperationMode.PPP).file().cells()).isNotEmpty();
  }

  /** The rules are applied to every data set, the platform's own first. */
  @Test
  @Requirement({"000-10.2.2.d.1", "000-7.2.c.1-1"})
  void noFieldLiesBelowWhatTheRulesPropose() {
    for (var sheet : assets.all()) {
      for (var proposal : grader.propose(sheet, Map.of())) {
        var field =
            sheet.fields().stream()
                .filter(one -> one.name().equals(proposal.field()))
                .findFirst()
                .orElseThrow();
        assertThat(sheet.levelOf(field))
            .as(sheet.id() + "/" + field.name() + " by " + proposal.rule())
            .isGreaterThanOrEqualTo(proposal.level());
      }
    }
  }

  @Test
  void sensitivePersonalInformationIsMarkedAndGeneralFourAtLeast() {
    assertThat(assets.of(Asset.HEALTH_READINGS).isSensitive()).isTrue();
    assertThat(assets.of(Asset.ACCESS_RECORDS).isSensitive()).isTrue();
    assertThat(assets.of(Asset.COMMUNITY_FIGURES).isPersonal()).isFalse();
    for (var sheet : assets.all()) {
      for (var field : sheet.fields()) {
        if (field.sensitive() || field.kind().isSensitive()) {
          assertThat(sheet.levelOf(field)).isGreaterThanOrEqualTo(Level.GENERAL_4);
        }
      }
    }
  }

  /** Whose data first, then which business; a level for each field; somebody who answers. */
  @Test
  @Requirement("000-7.3.a")
  void everyFieldIsClassedAndGradedAfterTheStandardAndSomebodyAnswersForIt() {
    assertThat(grader.rules().categories())
        .extracting(Category::subject)
        .contains(Category.Subject.values());
    assertThat(Level.values())
        .containsExactly(
            Level.GENERAL_1,
            Level.GENERAL_2,
            Level.GENERAL_3,
            Level.GENERAL_4,
            Level.IMPORTANT,
            Level.CORE);
    for (var sheet : assets.all()) {
      var category = grader.rules().category(sheet.category()).orElseThrow();
      if (sheet.isSensitive()) {
        assertThat(category.subject()).as(sheet.id()).isEqualTo(Category.Subject.PERSONAL);
      }
      assertThat(sheet.level()).as(sheet.id()).isGreaterThanOrEqualTo(category.level());
      assertThat(sheet.fields())
          .as(sheet.id())
          .isNotEmpty()
          .allSatisfy(field -> assertThat(sheet.levelOf(field)).isNotNull());
      assertThat(sheet.responsible().party()).as(sheet.id()).isNotNull();
      assertThat(sheet.responsible().office().zh()).as(sheet.id()).isNotBlank();
    }
  }

  @Test
  void logsAreKeptHalfAYearAndNotShorterThanTheDataTheySpeakOf() {
    var personal = 0;
    for (var asset : Asset.ALL) {
      if (assets.of(asset).isSensitive()) {
        personal = Math.max(personal, assets.of(asset).retention().days());
      }
    }
    for (var log : new String[] {"decision-log", "audit-log"}) {
      var retention = assets.find(log).orElseThrow().retention();
      assertThat(retention.days()).isGreaterThanOrEqualTo(Math.max(HALF_A_YEAR, personal));
      assertThat(retention.disposal()).isEqualTo(Disposal.KEPT);
    }
  }

  @Test
  @Requirement("000-6.2.c.2-2")
  void nothingIsKeptForLessThanThirtyDays() {
    for (var sheet : assets.all()) {
      assertThat(sheet.retention().days()).as(sheet.id()).isGreaterThanOrEqualTo(THIRTY_DAYS);
    }
  }

  @Test
  void aFaultIsToldWithFileAndLine() throws IOException {
    var good = text("health-readings");
    assertFault(good.replace("level: GENERAL_4", "level: GENERAL_3"), 25, "below-floor");
    assertFault(good.replace("category: personal-health", "category: sheep"), 4, "unknown");
    assertFault(good.replace("level: GENERAL_4", "level: SECRET"), 5, "SECRET");
    assertFault(good.replace("source: DEVICES", "source: MOON"), 18, "MOON");
    assertFault(good.replace("name: points", "name: ts"), 24, "field-twice");
    assertFault(good.replace("purposes: [PUBLIC_SERVICE, EMERGENCY, OWN]", "purposes: []"), 15, "");
    assertFault(good.replace("days: 180", "days: 0"), 20, "retention-days");
    assertFault(good.replace(", sensitive: true", ""), 25, "sensitive-kind");
  }

  @Test
  void aRevisedFieldIsComparedByItsSchemaAlone() {
    var field = assets.of(Asset.ALARMS).fields().getFirst();
    assertThat(field.sameSchema(field.graded(field.kind(), Level.CORE, false))).isTrue();
    assertThat(field.sameSchema(field.graded(FieldKind.PHONE, null, false))).isFalse();
    assertThat(assets.of(Asset.ALARMS).fields()).extracting(AssetField::columns).isNotEmpty();
  }

  private void assertFault(String text, int line, String reason) {
    assertThatThrownBy(() -> AssetPacks.read(text, "health-readings.yaml", grader.rules()))
        .isInstanceOfSatisfying(
            PackFault.class,
            fault -> assertThat(fault.line()).as(fault.getMessage()).isEqualTo(line))
        .hasMessageContaining(reason);
  }

  private static String text(String id) throws IOException {
    try (var in =
        AssetPacks.class.getClassLoader().getResourceAsStream("packs/assets/" + id + ".yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
