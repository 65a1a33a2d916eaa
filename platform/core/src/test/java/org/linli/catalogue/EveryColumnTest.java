package org.linli.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.catalogue.entity.Source;
import org.linli.devices.boundary.DeviceModels;
import org.linli.privacy.control.PrivacyRules;
import org.linli.rights.entity.Asset;
import org.linli.testing.EveryColumnIsCatalogued;
import org.linli.testing.Requirement;

/**
 * Every table of tenants and core, every device model: nothing is collected beside the catalogue.
 */
class EveryColumnTest extends EveryColumnIsCatalogued {

  private final PlatformAssets assets = new PlatformAssets();

  /** A new field about people needs a line of the privacy rules, or the server does not start. */
  @Test
  @Requirement("000-11.3.e")
  void everyFieldAboutPeopleIsNamedByAPrivacyRule() {
    assertThatCode(() -> PrivacyRules.delivered(assets)).doesNotThrowAnyException();
  }

  /** Whatever a device may report is a registered collection with all that the clause asks for. */
  @Test
  @Requirement({"000-7.2.a.1-1", "000-7.2.a.1-2"})
  void everyDeviceModelCollectsForAnAssetWithResponsiblePartyScopeAndTerm() {
    assertThat(new DeviceModels().all())
        .isNotEmpty()
        .allSatisfy(
            model -> {
              assertThat(new Asset(model.asset()).isKnown()).isTrue();
              var sheet = assets.of(new Asset(model.asset()));
              assertThat(sheet.source()).isEqualTo(Source.DEVICES);
              assertThat(sheet.responsible().office().zh()).isNotBlank();
              assertThat(sheet.scope().zh()).isNotBlank();
              assertThat(sheet.legalBasis()).isNotEmpty();
              assertThat(sheet.purposes()).isNotEmpty();
              assertThat(sheet.necessity().zh()).isNotBlank();
              assertThat(sheet.retention().days()).isPositive();
            });
  }
}
