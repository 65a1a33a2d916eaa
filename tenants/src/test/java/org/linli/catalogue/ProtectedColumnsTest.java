package org.linli.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.catalogue.entity.AssetField;
import org.linli.catalogue.entity.FieldKind;
import org.linli.catalogue.entity.Level;
import org.linli.keys.control.ProtectionPack;
import org.linli.testing.Requirement;

/** Every column that tells who somebody is lies encrypted, or says why not. */
class ProtectedColumnsTest {

  private static final ProtectionPack PACK = ProtectionPack.DELIVERED;
  private static final Level FROM = Level.valueOf(PACK.level());
  private static final List<FieldKind> KINDS =
      PACK.kinds().stream().map(FieldKind::valueOf).toList();

  private final PlatformAssets assets = new PlatformAssets();

  @Test
  @Requirement({"000-7.2.b.3-1", "001-6.4.3.E.3-4"})
  void everyColumnThatNamesAPersonIsEncryptedOrSaysWhyNot() {
    var sealed = PACK.sealed().stream().map(ProtectionPack.Sealed::column).toList();
    var clear =
        PACK.clear().stream().flatMap(one -> one.fields().stream()).collect(Collectors.toSet());
    var open = new ArrayList<String>();
    var fields = 0;
    for (var sheet : assets.all()) {
      for (var field : sheet.fields()) {
        if (KINDS.contains(field.kind()) && sheet.levelOf(field).compareTo(FROM) >= 0) {
          fields++;
          if (!clear.contains(sheet.id() + "/" + field.name())) {
            field.columns().stream().filter(column -> !sealed.contains(column)).forEach(open::add);
          }
        }
      }
    }
    assertThat(fields).isGreaterThan(30);
    assertThat(open).as("neither encrypted nor with a reason, in packs/protection").isEmpty();
  }

  @Test
  void whatThePackNamesIsInTheCatalogueAndInOneListAlone() {
    var kept =
        assets.all().stream()
            .flatMap(sheet -> sheet.fields().stream())
            .map(AssetField::columns)
            .flatMap(List::stream)
            .toList();
    assertThat(kept)
        .containsAll(PACK.sealed().stream().map(ProtectionPack.Sealed::column).toList());
    var reasons = PACK.clear().stream().flatMap(one -> one.fields().stream()).toList();
    assertThat(reasons).doesNotHaveDuplicates();
    for (var name : reasons) {
      var part = name.split("/");
      var field = assets.find(part[0]).orElseThrow().field(part[1]);
      assertThat(field).as(name).isPresent();
      assertThat(PACK.sealed())
          .as(name)
          .noneMatch(column -> field.orElseThrow().columns().contains(column.column()));
    }
    assertThat(PACK.clear())
        .allSatisfy(
            one -> {
              assertThat(one.reason().zh()).isNotBlank();
              assertThat(one.reason().en()).isNotBlank();
            });
  }
}
